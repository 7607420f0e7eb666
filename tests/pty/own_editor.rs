//! The user's own editor in a real terminal: how it is found, and what becomes of its text when it fails or the window
//! is closed. What is then told is in `tests/ui/own_editor.rs`.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::home::{Home, SESSION};
use crate::screen::{is_saved_card, shows};
use crate::window::Window;
use crate::{CTRL_C, USUAL};

const CTRL_E: &[u8] = b"\x05";

/// A script with this name in the home folder, as the path that `EDITOR` holds.
fn editor(home: &Home, name: &str, script: &str) -> String {
    let path = home.path().join(name);
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).expect("a script");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("a script that can be run");
    path.to_str().expect("a path in UTF-8").to_owned()
}

/// A note with a word in it, handed to this editor.
fn handed_to(home: &Home, editor: &str) -> Window {
    let mut window = Window::start(home, &["open", SESSION], &[("VISUAL", ""), ("EDITOR", editor)], USUAL);
    window.wait_for("the card", is_saved_card);
    window.send(b"tHallo");
    window.wait_for("what was typed", |screen| shows(screen, "Hallo"));
    window.send(CTRL_E);
    window
}

fn left_texts(home: &Home) -> usize {
    fs::read_dir(home.data().join("editor")).map_or(0, Iterator::count)
}

fn leave(home: &Home, mut window: Window) {
    window.send(CTRL_C);
    window.end().restored_with(0);
    assert_eq!(left_texts(home), 0);
}

#[test]
fn the_variable_may_hold_spaces_quotes_and_arguments() {
    let home = Home::new();
    let path = editor(&home, "mijn editor", "shift $(($# - 1)); printf ' en verder' >> \"$1\"");
    for variable in [path.clone(), format!("'{path}' --wait 'een argument'"), path.replace(' ', "\\ ") + " --wait"] {
        let home = Home::new();
        let window = handed_to(&home, &variable);
        window.wait_for(&variable, |screen| shows(screen, "Hallo en verder"));
        leave(&home, window);
    }
    let home = Home::new();
    let window = handed_to(&home, &format!("'{path}"));
    window.wait_for("what is wrong", |screen| shows(screen, "aanhalingsteken"));
    leave(&home, window);
}

#[test]
fn what_was_saved_in_an_editor_that_fails_is_taken_over_by_the_next_press() {
    for end in ["exit 3", "kill -9 $$", "kill -HUP $$"] {
        let home = Home::new();
        let mut window = handed_to(&home, &editor(&home, "editor", &format!("printf ' en verder' >> \"$1\"\n{end}")));
        window.wait_for("what happened", |screen| shows(screen, "stopte met een fout"));
        window.send(CTRL_E);
        window.wait_for("the text", |screen| shows(screen, "Hallo en verder") && shows(screen, "overgenomen"));
        home.wait_for_text("Hallo en verder");
        leave(&home, window);
    }
}

#[test]
fn closing_the_window_keeps_what_was_saved_in_the_editor() {
    // The second one keeps its text only when it is told that the window is gone, as nano and vi do.
    for script in [
        "printf ' en verder' >> \"$1\"\necho KLAAR\nexec sleep 60",
        "trap 'printf \" en verder\" >> \"$1\"; exit 1' HUP\necho KLAAR\nwhile :; do sleep 0.1; done",
    ] {
        let home = Home::new();
        let editor = editor(&home, "editor", script);
        let mut window = Window::start(&home, &["open", SESSION], &[("VISUAL", &editor)], USUAL);
        window.wait_for("the card", is_saved_card);
        window.close_at("KLAAR");
        window.send(b"tHallo");
        window.send(CTRL_E);
        assert_eq!(window.hang_up(), 128 + 1);
        home.wait_for_text("explanation: \"Hallo en verder\"");
        assert_eq!(left_texts(&home), 0);
        home.assert_no_leftovers();
    }
}

#[test]
fn a_signal_ends_the_program_although_the_editor_goes_on() {
    // One that is deaf, and one that keeps its text when it is told that the window is gone.
    for (trap, text) in [("", "Hallo"), ("printf \" en verder\" >> \"$1\"; exit", "Hallo en verder")] {
        let home = Home::new();
        let runs = "n=0; while test $n -lt 50; do sleep 0.1; n=$((n + 1)); done";
        let script = format!("trap '{trap}' HUP\necho KLAAR\n{runs}");
        let mut window = handed_to(&home, &editor(&home, "editor", &script));
        window.wait_for("the editor", |screen| shows(screen, "KLAAR"));
        window.signal("TERM");
        assert_eq!(window.wait_for_end(), 128 + 15);
        home.wait_for_text(&format!("explanation: \"{text}\""));
        assert!(window.settings_are_as_found());
        home.assert_no_leftovers();
    }
}
