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
