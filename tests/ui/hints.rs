//! What somebody who has not used the program before is told: each hint at its moment, once, in a row of its own.

use spiegel::app::{Hint, SeenHints};

use crate::stage::{Stage, Window};
use crate::story;

/// A machine on which nothing has been told yet.
fn first_time(stage: Stage) -> Stage {
    let mut stage = stage;
    stage.preferences.settings.seen_hints = SeenHints::default();
    stage
}

fn hint_after(stage: &Stage, text: &str) -> Option<Hint> {
    Window::new(stage, (60, 18), text).program.model().hint_on_screen()
}

fn unmarked() -> Stage {
    let stage = Stage::fresh();
    stage.add("Teamoverleg", &[]);
    first_time(stage)
}

#[test]
fn a_first_session_meets_each_hint_at_its_moment() {
    let all = "1h<Down>1h<Down>1h<Down>1h";
    for (keys, hint) in [
        ("<Enter>", Some(Hint::Read)),
        ("<Enter><Right><Down>", Some(Hint::Read)),
        ("<Enter>h", Some(Hint::Desire)),
        ("<Enter>h<Down>", Some(Hint::Desire)),
        ("<Enter>hg", Some(Hint::Explain)),
        ("<Enter>hgtOmdat<Esc>", None),
        (&format!("<Enter>{all}gtOmdat<Esc>"), Some(Hint::Conclude)),
        (&format!("<Enter>{all}gtOmdat<Esc>l"), Some(Hint::Present)),
        (&format!("<Enter>{all}gtOmdat<Esc>l<F5>"), None),
        ("<Enter>?", None),
    ] {
        assert_eq!(hint_after(&unmarked(), keys), hint, "{keys}");
    }
}

#[test]
fn a_hint_is_told_once_and_help_brings_all_of_them_back() {
    let stage = unmarked();
    assert_eq!(hint_after(&stage, "<Enter><Esc>"), None, "Esc puts it away, and nothing else");
    let settings = stage.library().config().unwrap();
    assert_eq!(SeenHints::named(settings.seen_hints.iter().map(String::as_str)).names(), ["read"]);
    assert_eq!(hint_after(&stage, "<Enter><Esc>?<Esc>"), Some(Hint::Read));
    assert_eq!(stage.library().config().unwrap().seen_hints, [""; 0]);
}

/// A settings file of before there were hints, and one of a release with others.
#[test]
fn other_settings_files_are_read() {
    let stage = unmarked();
    std::fs::write(stage.library().config_file(), "(theme: Some(\"licht\"))").unwrap();
    assert_eq!(stage.library().config().unwrap().seen_hints, [""; 0]);
    std::fs::write(stage.library().config_file(), "(seen_hints: [\"read\", \"later\"])").unwrap();
    let seen = stage.library().config().unwrap().seen_hints;
    assert!(SeenHints::named(seen.iter().map(String::as_str)).has(Hint::Read));
}

#[test]
fn browsing_writes_no_settings() {
    let stage = first_time(Stage::fresh());
    assert_eq!(hint_after(&stage, "kh"), Some(Hint::Desire));
    assert!(!stage.library().config_file().exists());
}

/// The rows of the card and the keys are all there: a hint has a row of its own.
#[test]
fn a_hint_covers_nothing() {
    for size in [(40, 12), (60, 18), (120, 40)] {
        let stage = unmarked();
        let mut window = Window::new(&stage, size, "<Enter>");
        let (told, keys) = (window.screen(), "? hulp");
        assert!(told.contains("Pijltjes: lezen. h: zo is het nu.") && told.contains(keys), "{told}");
        assert!(told.contains("4 Voorwaarden"), "{told}");
    }
    story!(unmarked(), "60x18", "<Enter>");
    story!(unmarked(), "40x12", "<Enter>h");
}
