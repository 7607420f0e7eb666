//! The settings file, also as another release or another program writes it.

use std::fs;

use spiegel::app::{SettingName, ThemeName};
use spiegel::store::{Config, Damage, Error, Library};
use spiegel::words::words;

#[test]
fn settings_of_a_later_release_survive_a_change_of_theme() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path().to_owned());
    let later = "(theme: \"licht\", r#line-height: 1.5, // later\n sounds: [Bell(volume: Some(3)), Off], lang: \"en\")";
    fs::write(library.config_file(), later).unwrap();
    for theme in ["donker", "mono"] {
        library.change_config("()", |config| config.theme = Some(theme.to_owned())).unwrap();
        let config = library.config().unwrap();
        assert_eq!((config.theme.as_deref(), config.lang.as_deref()), (Some(theme), Some("en")));
        let text = fs::read_to_string(library.config_file()).unwrap();
        assert_eq!(text, later.replace("\"licht\"", &format!("Some(\"{theme}\")")));
    }
}

#[test]
fn a_change_of_one_setting_keeps_what_another_program_changed_meanwhile() {
    let folder = tempfile::tempdir().unwrap();
    let (one, other) = (Library::at(folder.path().to_owned()), Library::at(folder.path().to_owned()));
    one.change_config("()", |config| config.theme = Some("mono".to_owned())).unwrap();
    other.change_config("()", |config| config.mouse_off = true).unwrap();
    let config = one.config().unwrap();
    assert_eq!((config.theme.as_deref(), config.mouse_off), (Some("mono"), true));
}

#[test]
fn damaged_settings_are_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path().to_owned());
    fs::write(library.config_file(), "(theme: ").unwrap();
    assert!(library.change_config("()", |config| config.mouse_off = true).is_err());
    assert_eq!(fs::read_to_string(library.config_file()).unwrap(), "(theme: ");
}

#[test]
fn settings_of_an_earlier_release_are_read_and_keep_what_they_say() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path().to_owned());
    fs::write(library.config_file(), "(theme: Some(\"donker\"), lang: None, ascii: true, mouse_off: true)").unwrap();
    assert_eq!(library.config().unwrap().presenting_theme, None);
    library.change_config("()", |config| config.presenting_theme = Some("contrast".to_owned())).unwrap();
    let config = library.config().unwrap();
    assert_eq!((config.theme.as_deref(), config.presenting_theme.as_deref()), (Some("donker"), Some("contrast")));
    assert!(config.ascii && config.mouse_off);
}

/// A folder with a settings file.
fn with_settings(text: &str) -> (tempfile::TempDir, Library) {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path().to_owned());
    fs::write(library.config_file(), text).unwrap();
    (folder, library)
}

/// What is wrong in the settings, each with its line and column.
fn wrong(library: &Library) -> Vec<(usize, usize, Damage)> {
    let errors = library.readable_config().1.into_iter();
    let place = |error| match error {
        Error::Damaged { line, column, what, .. } => (line, column, what),
        other => panic!("{other:?}"),
    };
    errors.map(place).collect()
}

/// One wrong setting takes no other with it, and all of them are told at once, each with its place.
#[test]
fn every_wrong_setting_is_told_with_its_place_and_the_others_count() {
    let text = "(\n  theme: Some(\"mono\"),\n  ascii: misschien,\n  presenting_theme: \"paars\", langs: \"fr\"\n  \
                lang: Some(\"en\"),\n  mouse_off: 3,\n  sounds: 1, lang: None\n)";
    let (_folder, library) = with_settings(text);
    let (config, _) = library.readable_config();
    assert_eq!((config.theme.as_deref(), config.lang.as_deref()), (Some("mono"), Some("en")));
    let booleans = || Damage::UnknownValue(String::new(), vec!["true".to_owned(), "false".to_owned()]);
    let themes = Config::THEMES.map(str::to_owned).to_vec();
    assert_eq!(
        wrong(&library),
        [
            (3, 10, booleans()),
            (4, 21, Damage::UnknownValue("paars".to_owned(), themes)),
            (4, 30, Damage::UnknownSetting("langs".to_owned(), Some("lang"))),
            (5, 3, Damage::Missing(",")),
            (6, 14, booleans()),
            (7, 3, Damage::UnknownSetting("sounds".to_owned(), None)),
            (7, 14, Damage::Twice("lang".to_owned())),
        ]
    );
}

#[test]
fn a_misspelled_setting_is_told_with_the_one_that_it_resembles() {
    let all = "(Theme: 1, thema: 1, presentingtheme: 1, present_theme: 1, language: 1, taal: 1, asci: 1, plein: 1, \
               reportfolder: 1, mouse: 1, mouseoff: 1, seen_hint: 1, kleur: 1)";
    let (_folder, library) = with_settings(all);
    let told = wrong(&library).into_iter().map(|(_, _, what)| match what {
        Damage::UnknownSetting(_, nearest) => nearest.unwrap_or("-"),
        other => panic!("{other:?}"),
    });
    let expected = [
        "theme",
        "theme",
        "presenting_theme",
        "presenting_theme",
        "lang",
        "-",
        "ascii",
        "plain",
        "report_folder",
        "mouse_off",
        "mouse_off",
        "seen_hints",
        "-",
    ];
    assert_eq!(told.collect::<Vec<_>>(), expected);
}

/// Whoever wrote something in the file finds it there again.
#[test]
fn comments_and_the_order_of_settings_survive_every_change() {
    let text = "// van mij\n(\n    lang: \"nl\", // Nederlands\n    /* de kleur */ theme: None,\n    thema: \"oud\",\n) // klaar\n";
    let (_folder, library) = with_settings(text);
    let template = words("nl").settings.file;
    library.change_config(template, |config| config.theme = Some("mono".to_owned())).unwrap();
    library.change_config(template, |config| config.lang = None).unwrap();
    library.change_config(template, |config| config.ascii = true).unwrap();
    let changed = text.replace("\"nl\"", "None").replace("theme: None", "theme: Some(\"mono\")");
    let about = template.lines().find(|line| line.contains("ASCII")).unwrap();
    let changed = changed.replace("\n) //", &format!("\n{about}\n    ascii: true,\n) //"));
    assert_eq!(fs::read_to_string(library.config_file()).unwrap(), changed);
}

/// A wrong setting must not keep the others from being changed, and is mended by choosing another value.
#[test]
fn a_wrong_setting_can_be_changed_and_so_can_the_others() {
    let (_folder, library) = with_settings("(theme: \"paars\", ascii: ja)");
    library.change_config("()", |config| config.theme = Some("mono".to_owned())).unwrap();
    assert_eq!(fs::read_to_string(library.config_file()).unwrap(), "(theme: Some(\"mono\"), ascii: ja)");
    library.change_config("()", |config| config.ascii = true).unwrap();
    assert_eq!(wrong(&library), []);
}

/// The names that the store knows are those of the program.
#[test]
fn the_settings_of_the_file_are_those_of_the_screen() {
    let mut names = SettingName::ALL.map(SettingName::key);
    let mut known = Config::NAMES;
    names.sort_unstable();
    known.sort_unstable();
    assert_eq!(names, known);
    assert_eq!(Config::THEMES, ThemeName::ALL.map(ThemeName::name));
    for lang in Config::LANGUAGES {
        assert_eq!(words(lang).lang, lang);
        let (_folder, library) = with_settings(words(lang).settings.file);
        assert_eq!((library.readable_config().0, wrong(&library)), (Config::default(), Vec::new()));
    }
}

/// Whoever opens the file reads what every setting is for, and finds the default of each.
#[test]
fn the_file_documents_every_setting() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path().to_owned());
    library.change_config(words("nl").settings.file, |config| config.mouse_off = true).unwrap();
    let text = fs::read_to_string(library.config_file()).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    for setting in ["theme", "presenting_theme", "lang", "ascii", "plain", "report_folder", "mouse_off", "seen_hints"] {
        let line = lines.iter().position(|line| line.trim_start().starts_with(&format!("{setting}:")));
        let line = line.unwrap_or_else(|| panic!("{setting} is not in\n{text}"));
        assert!(lines[line - 1].trim_start().starts_with("//"), "{setting} is not explained in\n{text}");
    }
    library.change_config("()", |config| config.seen_hints = vec!["een".to_owned(), "twee".to_owned()]).unwrap();
    let config = library.config().unwrap();
    assert!(config.mouse_off && config.seen_hints == ["een", "twee"]);
    assert!(library.readable_config().1.is_empty());
}
