//! The settings file, also as another release or another program writes it.

use std::fs;

use spiegel::store::Library;

#[test]
fn settings_of_a_later_release_survive_a_change_of_theme() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path().to_owned());
    let later = "(theme: \"licht\", r#line-height: 1.5, // later\n sounds: [Bell(volume: Some(3)), Off], lang: \"en\")";
    fs::write(library.config_file(), later).unwrap();
    for theme in ["donker", "mono"] {
        library.change_config(|config| config.theme = Some(theme.to_owned())).unwrap();
        let config = library.config().unwrap();
        assert_eq!((config.theme.as_deref(), config.lang.as_deref()), (Some(theme), Some("en")));
        let unknown: Vec<_> = config.unknown.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(unknown, [("line-height", "1.5"), ("sounds", "[Bell(volume: Some(3)), Off]")]);
    }
}

#[test]
fn a_change_of_one_setting_keeps_what_another_program_changed_meanwhile() {
    let folder = tempfile::tempdir().unwrap();
    let (one, other) = (Library::at(folder.path().to_owned()), Library::at(folder.path().to_owned()));
    one.change_config(|config| config.theme = Some("mono".to_owned())).unwrap();
    other.change_config(|config| config.mouse_off = true).unwrap();
    let config = one.config().unwrap();
    assert_eq!((config.theme.as_deref(), config.mouse_off), (Some("mono"), true));
}

#[test]
fn damaged_settings_are_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path().to_owned());
    fs::write(library.config_file(), "(theme: ").unwrap();
    assert!(library.change_config(|config| config.mouse_off = true).is_err());
    assert_eq!(fs::read_to_string(library.config_file()).unwrap(), "(theme: ");
}

#[test]
fn settings_of_an_earlier_release_are_read_and_keep_what_they_say() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path().to_owned());
    fs::write(library.config_file(), "(theme: Some(\"donker\"), lang: None, ascii: true, mouse_off: true)").unwrap();
    assert_eq!(library.config().unwrap().presenting_theme, None);
    library.change_config(|config| config.presenting_theme = Some("contrast".to_owned())).unwrap();
    let config = library.config().unwrap();
    assert_eq!((config.theme.as_deref(), config.presenting_theme.as_deref()), (Some("donker"), Some("contrast")));
    assert!(config.ascii && config.mouse_off);
}

/// One wrong setting takes no other with it, and all of them are told at once, each with its line.
#[test]
fn every_wrong_setting_is_told_with_its_line_and_the_others_count() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path().to_owned());
    let text = "(\n  theme: Some(\"mono\"),\n  ascii: misschien,\n  lang: Some(\"en\"),\n  mouse_off: 3,\n)";
    fs::write(library.config_file(), text).unwrap();
    let (config, errors) = library.readable_config();
    assert_eq!((config.theme.as_deref(), config.lang.as_deref()), (Some("mono"), Some("en")));
    let lines: Vec<usize> = errors
        .iter()
        .map(|error| match error {
            spiegel::store::Error::Damaged { line, .. } => *line,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(lines, [3, 5]);
}

/// Whoever opens the file reads what every setting is for, and finds the default of each.
#[test]
fn the_file_documents_every_setting() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path().to_owned());
    library.change_config(|config| config.mouse_off = true).unwrap();
    let text = fs::read_to_string(library.config_file()).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    for setting in ["theme", "presenting_theme", "lang", "ascii", "plain", "report_folder", "mouse_off", "seen_hints"] {
        let line = lines.iter().position(|line| line.trim_start().starts_with(&format!("{setting}:")));
        let line = line.unwrap_or_else(|| panic!("{setting} is not in\n{text}"));
        assert!(lines[line - 1].trim_start().starts_with("//"), "{setting} is not explained in\n{text}");
    }
    library.change_config(|config| config.seen_hints = vec!["een".to_owned(), "twee".to_owned()]).unwrap();
    let config = library.config().unwrap();
    assert!(config.mouse_off && config.seen_hints == ["een", "twee"]);
    assert!(library.readable_config().1.is_empty());
}
