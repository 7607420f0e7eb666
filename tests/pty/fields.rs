//! A text field in a real terminal: the user's own editor, Ctrl-Z, and what is kept without being asked.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::home::{Home, SESSION};
use crate::screen::{is_saved_card, shows};
use crate::window::Window;
use crate::{CTRL_C, USUAL};

/// An editor that adds to the text, if it has a terminal to ask.
const EDITOR: &str = "#!/bin/sh\ntest -t 0 && printf ' en verder' >> \"$1\"\n";

#[test]
fn a_note_can_be_written_in_an_external_editor() {
    let home = Home::new();
    let editor = home.path().join("editor");
    fs::write(&editor, EDITOR).expect("a script");
    fs::set_permissions(&editor, fs::Permissions::from_mode(0o755)).expect("a script that can be run");
    let editor = editor.to_string_lossy().into_owned();
    let mut window = Window::start(&home, &["open", SESSION], &[("VISUAL", &editor)], USUAL);
    window.wait_for("the card", is_saved_card);
    window.send(b"tHallo");
    window.wait_for("what was typed", |screen| shows(screen, "Hallo"));
    window.send(b"\x05");
    window.wait_for("what the editor added", |screen| shows(screen, "Hallo en verder"));
    // In a field Ctrl-Z takes back what was typed last.
    window.send(b"\x1a");
    window.wait_for("the text as it was", |screen| shows(screen, "Hallo") && !shows(screen, "en verder"));
    window.send(b"\x19");
    window.wait_for("both again", |screen| shows(screen, "Hallo en verder"));
    // After a second of rest it is on disk, and the screen says so.
    window.wait_for("that it is kept", |screen| shows(screen, "✓ bewaard"));
    let text = fs::read_to_string(home.session_file()).expect("a session");
    assert!(text.contains("explanation: \"Hallo en verder\""), "{text}");
    window.send(CTRL_C);
    window.end().restored_with(0);
}

/// An editor that takes the terminal as others do, and ends when there is a file of this name.
const SLOW_EDITOR: &str = "#!/bin/sh
stty -icanon -echo; printf ' verder' >> \"$1\"; echo bezig
while [ ! -e \"$HOME/klaar\" ]; do sleep 0.1; done
";

/// An editor asks the terminal what it can do, and may end before the answer has come.
#[test]
fn what_an_external_editor_leaves_unread_is_not_typed() {
    let home = Home::new();
    let editor = home.path().join("editor");
    fs::write(&editor, SLOW_EDITOR).expect("a script");
    fs::set_permissions(&editor, fs::Permissions::from_mode(0o755)).expect("a script that can be run");
    let editor = editor.to_string_lossy().into_owned();
    let mut window = Window::start(&home, &["open", SESSION], &[("EDITOR", &editor)], USUAL);
    window.wait_for("the card", is_saved_card);
    window.send(b"tHallo\x05");
    window.wait_for("the editor", |screen| shows(screen, "bezig"));
    window.send(b"rest\x1b[?62;22c\x1b]11;rgb:0");
    fs::write(home.path().join("klaar"), "").expect("a file");
    window.wait_for("what the editor added", |screen| shows(screen, "Hallo verder"));
    window.send(b"!");
    window.wait_for("what was typed", |screen| shows(screen, "Hallo verder!"));
    window.send(CTRL_C);
    window.end().restored_with(0);
}

#[test]
fn a_missing_external_editor_is_reported_and_changes_nothing() {
    let home = Home::new();
    let mut window = Window::start(&home, &["open", SESSION], &[("VISUAL", "/nergens/editor")], USUAL);
    window.wait_for("the card", is_saved_card);
    window.send(b"tHallo\x05");
    window.wait_for("what is wrong", |screen| shows(screen, "niet te starten"));
    window.send(b" daar");
    window.wait_for("the text", |screen| shows(screen, "Hallo daar"));
    window.send(b"\x1b");
    window.wait_for("the card", |screen| shows(screen, "Hallo daar") && is_saved_card(screen));
    window.send(CTRL_C);
    window.end().restored_with(0);
}
