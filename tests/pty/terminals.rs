//! Terminals that are not as others: of another size, without UTF-8, spoiled, or not the one that the program was started in.

use std::fs;

use portable_pty::PtySize;

use crate::home::{Home, SESSION, marks_in};
use crate::screen::{is_saved_card, shows, text_of};
use crate::window::{Window, open_session};
use crate::{CTRL_C, USUAL};

const CTRL_L: &[u8] = b"\x0c";

#[test]
fn a_window_of_an_absurd_size_ends_nothing() {
    let home = Home::new();
    let mut window = open_session(&home);
    let absurd = PtySize { rows: u16::MAX, cols: u16::MAX, pixel_width: 0, pixel_height: 0 };
    let before = window.bytes();
    window.master().resize(absurd).expect("a window that can be resized");
    window.send(b"h");
    window.wait_for_bytes(before + 1_000);
    window.resize(USUAL);
    window.wait_for("the card as usual", |screen| is_saved_card(screen) && shows(screen, "● H"));
    window.send(CTRL_C);
    window.end().restored_with(0);
    assert_eq!(marks_in(&home.session_file()), 1);
}

#[test]
fn ctrl_l_mends_a_spoiled_screen_everywhere() {
    let home = Home::new();
    let mut window = open_session(&home);
    for (keys, what, footer) in [
        ("", "4 Voorwaarden", "hulp"),
        ("tHallo", "Hallo", "klaar"),
        ("\x1b/bege", "bege ", "↑ vorige"),
        ("\x1b:", "Opdrachten", "uitvoeren"),
    ] {
        window.send(keys.as_bytes());
        // What is drawn last must be there too, and a text that is still to be saved changes the header once more.
        window.wait_for(what, |screen| shows(screen, what) && shows(screen, footer) && !shows(screen, "bewaren…"));
        let before = window.text();
        // All of it, and another cursor.
        window.spoil(b"\x1b[2J\x1b[5;5HROMMEL\x1b[7mROMMEL\x1b[?25h\x1b[H");
        assert!(window.shows("ROMMEL"));
        window.send(CTRL_L);
        window.wait_for("the screen as it was", |screen| text_of(screen) == before);
    }
    window.send(CTRL_C);
    window.end().restored_with(0);
}

/// The program's session has one terminal, its input and output are another one.
#[test]
fn keys_are_read_from_the_terminal_that_is_drawn_on() {
    let home = Home::new();
    let mut drawn = bare_terminal(&home);
    let name = drawn.terminal_name();
    let script = format!("exec \"$SPIEGEL\" open {SESSION} <>{name} >&0 2>&0");
    let mut started_in = Window::shell(&home, &script, &[], USUAL);
    drawn.wait_for("the card", is_saved_card);
    started_in.send(b"g");
    drawn.send(b"h");
    drawn.wait_for("the mark", |screen| is_saved_card(screen) && shows(screen, "● H"));
    assert!(!drawn.shows("◆") && !drawn.shows("◉"), "a key of the other terminal was heeded");
    drawn.send(CTRL_C);
    started_in.end();
    assert_eq!(marks_in(&home.session_file()), 1);
    drawn.signal("TERM");
}

/// Its input is the terminal that it was started in, its output another one.
#[test]
fn keys_are_not_read_from_another_terminal_than_the_one_drawn_on() {
    let home = Home::new();
    let mut drawn = bare_terminal(&home);
    let name = drawn.terminal_name();
    let mut started_in = Window::shell(&home, &format!("exec \"$SPIEGEL\" open {SESSION} 1<>{name}"), &[], USUAL);
    drawn.wait_for("the card", is_saved_card);
    started_in.send(b"g");
    drawn.send(b"h");
    drawn.wait_for("the mark", |screen| is_saved_card(screen) && shows(screen, "● H"));
    assert!(!drawn.shows("◆") && !drawn.shows("◉"), "a key of the other terminal was heeded");
    drawn.send(CTRL_C);
    started_in.end();
    // One that cannot be read from is refused.
    let refused = Window::shell(&home, &format!("exec \"$SPIEGEL\" open {SESSION} >{name}"), &[], USUAL).end();
    assert!(refused.text().contains("geen terminal waarin Spiegel kan tekenen"), "{}", refused.text());
    refused.restored_with(1);
    drawn.signal("TERM");
}

#[test]
fn dev_tty_is_the_terminal_that_it_stands_for() {
    for redirection in ["</dev/tty", ">/dev/tty", "</dev/tty >/dev/tty"] {
        let home = Home::new();
        let script = format!("exec \"$SPIEGEL\" open {SESSION} {redirection}");
        let mut window = Window::shell(&home, &script, &[], USUAL);
        window.wait_for("the card", is_saved_card);
        window.send(b"h");
        window.wait_for("the mark", |screen| shows(screen, "● H"));
        window.send(CTRL_C);
        window.end().restored_with(0);
    }
}

/// What waits on the other end of this terminal reads nothing.
fn bare_terminal(home: &Home) -> Window {
    let window = Window::run(home, "sh", &["-c", "echo klaar; exec sleep 600"], &[], USUAL);
    window.wait_for("a terminal", |screen| shows(screen, "klaar"));
    window
}

#[test]
fn without_utf8_signs_are_ascii() {
    for environment in [&[("LC_ALL", "C")][..], &[("LANG", "")], &[("LC_CTYPE", "POSIX")]] {
        let home = Home::new();
        let mut window = Window::start(&home, &["open", SESSION], environment, USUAL);
        window.wait_for("the card", |screen| shows(screen, "4 Voorwaarden") && shows(screen, "bewaard"));
        window.send(b"h");
        window.wait_for("the mark", |screen| shows(screen, "[H]"));
        window.send(CTRL_C);
        let raw = String::from_utf8(window.end().restored_with(0)).expect("text in UTF-8");
        let strange: Vec<char> = raw.chars().filter(|char| !char.is_ascii() && !char.is_alphabetic()).collect();
        assert!(strange.is_empty(), "{environment:?}: {strange:?}");
        assert_eq!(fs::read_to_string(home.session_file()).expect("a session").matches("Scenario(").count(), 1);
    }
}
