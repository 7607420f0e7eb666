//! From the start screen to the exit.

use std::fs;

use vt100::MouseProtocolMode;

use crate::home::{Home, marks_in};
use crate::screen::{is_saved_card, is_start, shows};
use crate::window::{Window, open_session};
use crate::{CTRL_C, ENTER, USUAL};

#[test]
fn the_start_screen_offers_its_choices_in_dutch() {
    let home = Home::new();
    let mut window = Window::start(&home, &[], &[], USUAL);
    window.wait_for("the start screen", |screen| {
        let choices = ["Spiegel", "Nieuwe sessie", "Kaart bekijken", "Sessie openen", "Afsluiten"];
        choices.iter().all(|choice| shows(screen, choice))
    });
    window.send(b"q");
    window.end().restored_with(0);
}

#[test]
fn two_keys_lead_from_the_start_to_the_card_and_a_third_marks() {
    let home = Home::new();
    let mut window = Window::start(&home, &[], &[], USUAL);
    window.wait_for("the start screen", is_start);
    window.send(ENTER);
    window.wait_for("the form for a new session", |screen| shows(screen, "Titel") && shows(screen, "Datum"));
    window.send(ENTER);
    window.wait_for("the card of a session on disk", is_saved_card);
    window.send(b"h");
    window.wait_for("the mark, saved", |screen| is_saved_card(screen) && shows(screen, "● H"));
    let file = home.session_file();
    assert_eq!(marks_in(&file), 1);
    window.send(b"q");
    window.wait_for("the start screen", |screen| is_start(screen) && shows(screen, "Verder met"));
    window.send(b"q");
    window.end().restored_with(0);
    assert_eq!(marks_in(&file), 1);
    let shown = home.spiegel(&["show", file.to_str().expect("a path in UTF-8")]);
    assert!(shown.contains("  Huidig: 1 Individuele begeleiding\n"), "{shown}");
}

#[test]
fn the_terminal_is_set_up_and_restored() {
    let home = Home::new();
    let mut window = open_session(&home);
    window.wait_for("all modes on", |screen| {
        let has_mouse = screen.mouse_protocol_mode() != MouseProtocolMode::None;
        screen.alternate_screen() && screen.bracketed_paste() && has_mouse
    });
    assert!(!window.settings_are_as_found(), "the terminal still echoes what is typed");
    window.send(b"q");
    window.wait_for("the start screen", is_start);
    window.send(b"q");
    window.end().restored_with(0);
}

#[test]
fn ctrl_c_leaves_from_the_card() {
    let home = Home::new();
    let mut window = open_session(&home);
    window.send(b"h");
    window.send(CTRL_C);
    window.end().restored_with(0);
    assert_eq!(marks_in(&home.session_file()), 1);
}

#[test]
fn ctrl_c_leaves_from_a_form() {
    let home = Home::new();
    let mut window = Window::start(&home, &[], &[], USUAL);
    window.wait_for("the start screen", is_start);
    window.send(b"n");
    window.wait_for("the form for a new session", |screen| shows(screen, "Titel") && shows(screen, "Datum"));
    window.send(CTRL_C);
    window.end().restored_with(0);
    assert!(!home.sessions().exists(), "a form that was left made a session");
}

/// What a crash has left is cleared away while the program runs; where it stops is where the next start goes on.
#[test]
fn a_program_that_ends_while_it_clears_up_leaves_no_lock() {
    let home = Home::new();
    fs::create_dir_all(home.sessions()).expect("a folder for sessions");
    for number in 0..2000 {
        let left = format!(".west-{number:08}.ron.aaaaaa.tmp");
        fs::write(home.sessions().join(left), "").expect("a file that a crash has left");
    }
    for _ in 0..10 {
        let mut window = Window::start(&home, &[], &[], USUAL);
        window.wait_for("the start screen", is_start);
        window.send(b"q");
        window.end().restored_with(0);
        let names = home.names_in_sessions();
        assert!(!names.iter().any(|name| name.contains(".lock")), "a lock is left, after {} files", 2000 - names.len());
    }
}
