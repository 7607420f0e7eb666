//! Mouse, paste, and more keys than anyone types.

use crate::home::{Home, SESSION, marks_in};
use crate::screen::{in_focus, is_saved_card, is_start, shows, text_of, without_clock};
use crate::window::{Window, open_session};
use crate::{CTRL_C, DOWN, ENTER, LEFT, RIGHT, UP, USUAL};

#[test]
fn a_click_moves_the_focus_and_a_second_one_opens() {
    let home = Home::new();
    let mut window = open_session(&home);
    let row = window.find("2 Beleid en aanbod").1;
    let column = window.find("3 Verbinden").0;
    window.click(column, row);
    window.wait_for("the focus on 2 · 3", |screen| in_focus(screen, "2 Beleid en aanbod", "3 Verbinden en verbreden"));
    window.click(column, row);
    window.wait_for("the aspect", |screen| shows(screen, "2/4 Professionaliseringsbeleid en aanbod"));
    window.send(CTRL_C);
    window.end().restored_with(0);
    assert_eq!(marks_in(&home.session_file()), 0);
}

#[test]
fn text_pasted_outside_a_field_runs_no_commands() {
    let home = Home::new();
    let mut window = open_session(&home);
    window.send(b"\x1b[200~hq\r\x03\x1b[201~");
    window.wait_for("what became of it", |screen| shows(screen, "Plakken kan alleen in een tekstveld."));
    window.send(DOWN.as_bytes());
    window
        .wait_for("the focus on 2 · 1", |screen| in_focus(screen, "2 Beleid en aanbod", "1 Individuele begeleiding"));
    assert!(!window.shows("● H"), "the paste marked something");
    window.send(CTRL_C);
    window.end().restored_with(0);
    assert_eq!(marks_in(&home.session_file()), 0);
}

#[test]
fn text_pasted_into_a_field_is_typed() {
    let home = Home::new();
    let mut window = Window::start(&home, &[], &[], USUAL);
    window.wait_for("the start screen", is_start);
    window.send(b"n");
    window.wait_for("the form for a new session", |screen| shows(screen, "Titel") && shows(screen, "Datum"));
    window.send("\x1b[200~Geplakt: één\r\ntitel\x1b[201~".as_bytes());
    window.wait_for("the pasted title", |screen| shows(screen, "Geplakt: één titel"));
    window.send(ENTER);
    window.wait_for("the card", |screen| is_saved_card(screen) && shows(screen, "Geplakt: één titel"));
    window.send(CTRL_C);
    window.end().restored_with(0);
}

#[test]
fn an_incomplete_key_sequence_does_not_delay_other_keys() {
    let home = Home::new();
    let mut window = open_session(&home);
    window.send(b"\x1b[");
    window.resize((60, 18));
    let picture = home.picture("", (60, 18));
    window.wait_for("the smaller card", |screen| without_clock(&text_of(screen)) == without_clock(&picture));
    window.send(b"B");
    window.wait_for("the focus on 2", |screen| shows(screen, "▌2 Beleid"));
    window.send(CTRL_C);
    window.end().restored_with(0);
}

/// Eleven would leave a mark: those that come as quickly as a keyboard repeats a key are one press too many.
#[test]
fn a_key_that_is_held_does_not_flip_its_mark() {
    let home = Home::new();
    let mut window = open_session(&home);
    window.send(b"hhhhhhhhhhhg");
    window.wait_for("the other mark", |screen| is_saved_card(screen) && shows(screen, "◆ G"));
    // In a text every repeat is a letter.
    window.send(b"tooooooooo");
    window.wait_for("the text", |screen| shows(screen, "ooooooooo"));
    window.send(CTRL_C);
    window.end().restored_with(0);
    assert_eq!(marks_in(&home.session_file()), 1);
}

/// To and fro in the middle of the card: one key lost, and the end is elsewhere.
#[test]
fn a_burst_of_two_thousand_keys_is_read_completely() {
    let home = Home::new();
    let mut window = open_session(&home);
    let keys = RIGHT.to_owned() + &(RIGHT.to_owned() + LEFT).repeat(995) + UP + &DOWN.repeat(8);
    assert_eq!(keys.matches('\x1b').count(), 2_000);
    window.send(keys.as_bytes());
    window.wait_for("the focus on 4 · 2", |screen| in_focus(screen, "4 Voorwaarden", "2 Commitment Samen Opleiden"));
    window.send(b"h");
    window.wait_for("the mark there", |screen| is_saved_card(screen) && shows(screen, "● Huidig"));
    window.send(CTRL_C);
    window.end().restored_with(0);
    let shown = home.spiegel(&["show", SESSION]);
    let (_, last_aspect) = shown.split_once("Aspect 4: ").expect("four aspects");
    assert!(last_aspect.contains("  Huidig: 2 Commitment Samen Opleiden\n"), "{shown}");
}
