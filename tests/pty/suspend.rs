//! Suspending and resuming: `kill -TSTP` and `fg`, in a shell with jobs; and Ctrl-Z, which does no such thing.

use std::fs;

use vt100::{MouseProtocolMode, Screen};

use crate::home::{BLANK, Home, SESSION, marks_in};
use crate::screen::{is_saved_card, shows, text_of, without_clock};
use crate::window::{Window, signal};
use crate::{CTRL_C, USUAL};

const CTRL_Y: &[u8] = b"\x19";
const CTRL_Z: &[u8] = b"\x1a";

const PROMPT: &str = "klaar>";

/// With colours and without.
const COLOURS: [&[(&str, &str)]; 2] = [&[], &[("NO_COLOR", "1")]];

/// Where no shell stands behind, as in a window of its own, nobody could call a stopped program back.
#[test]
fn ctrl_z_undoes_and_stops_nothing() {
    let home = Home::new();
    let (mut window, _, process) = open_in_shell(&home, &[]);
    window.send(b"h");
    window.wait_for("the mark, saved", |screen| is_back(screen, "● H"));
    window.send(CTRL_Z);
    window.wait_for("that it is undone", |screen| shows(screen, "Ongedaan gemaakt") && !shows(screen, "● H"));
    window.send(CTRL_Y);
    window.wait_for("the mark again", |screen| shows(screen, "Opnieuw uitgevoerd") && shows(screen, "● H"));
    // Where there is nothing to undo it does nothing.
    window.send(&[b"q", CTRL_Z, b"n", CTRL_Z].concat());
    window.wait_for("a form", |screen| shows(screen, "Titel") && shows(screen, "Datum"));
    signal(process, "TERM");
    window.wait_for("the shell", is_prompt);
    window.send(b"exit 0\r");
    window.end().restored_with(0);
}

#[test]
fn a_stop_signal_gives_the_terminal_to_the_shell_and_fg_takes_it_back() {
    for colours in COLOURS {
        stopped_and_called_back(colours);
    }
}

#[test]
fn what_was_typed_is_on_disk_before_the_program_stops() {
    let home = Home::new();
    let (mut window, settings, process) = open_in_shell(&home, &[]);
    window.send(b"tHallo");
    window.wait_for("the text", |screen| shows(screen, "Hallo"));
    signal(process, "TSTP");
    is_in_the_shell(&mut window, &settings, "een");
    let text = fs::read_to_string(home.session_file()).expect("a session");
    assert!(text.contains("explanation: \"Hallo\""), "{text}");
    window.send(b"fg\r");
    window.wait_for("the field as it was left", |screen| is_taken_over(screen) && shows(screen, "Hallo"));
    window.send(CTRL_Z);
    window.wait_for("the field as it was before", |screen| !shows(screen, "Hallo"));
    window.send(CTRL_C);
    is_in_the_shell(&mut window, &settings, "twee");
    window.send(b"exit 0\r");
    window.end().restored_with(0);
}

/// Twice, and the second time the window has another size when the program comes back.
fn stopped_and_called_back(colours: &[(&str, &str)]) {
    let home = Home::new();
    let (mut window, settings, process) = open_in_shell(&home, colours);
    window.send(b"h");
    window.wait_for("the mark", |screen| shows(screen, "● H"));
    signal(process, "TSTP");
    is_in_the_shell(&mut window, &settings, "een");
    assert_eq!(marks_in(&home.session_file()), 1, "stopped before the mark was saved");

    window.send(b"fg\r");
    window.wait_for("the card as it was left", |screen| is_taken_over(screen) && is_back(screen, "● H"));
    window.send(b"g");
    window.wait_for("another mark, saved", |screen| is_back(screen, "◉ H+G"));
    signal(process, "TSTP");
    is_in_the_shell(&mut window, &settings, "twee");
    assert_eq!(marks_in(&home.session_file()), 2);

    window.resize((60, 18));
    window.send(b"fg\r");
    // The marks off and on again: the picture, too, has something to undo.
    let picture = home.picture("hghg", (60, 18));
    window.wait_for(&format!("this:\n{picture}\n"), |screen| {
        is_taken_over(screen) && without_clock(&text_of(screen)) == without_clock(&picture)
    });
    window.send(b"g");
    window.wait_for("one mark less, saved", |screen| is_back(screen, "● H"));
    window.send(CTRL_C);
    is_in_the_shell(&mut window, &settings, "drie");
    assert_eq!(marks_in(&home.session_file()), 1);
    home.assert_no_leftovers();
    window.send(b"exit 0\r");
    window.end().restored_with(0);
}

/// A shell in which the session is open; the terminal's settings at its prompt (shells differ in these); and the program's
/// process.
fn open_in_shell(home: &Home, colours: &[(&str, &str)]) -> (Window, String, u32) {
    home.put_session(BLANK);
    let prompt = [("PS1", "klaar> "), ("HISTFILE", "")];
    let mut window = Window::run(home, "sh", &["-i"], &[&prompt, colours].concat(), USUAL);
    window.wait_for("the shell", is_prompt);
    let settings = window.settings_now();
    window.send(format!("sh -c 'echo $$ >process; exec \"$SPIEGEL\" open {SESSION}'\r").as_bytes());
    window.wait_for("the card of the session", is_saved_card);
    let process = fs::read_to_string(home.path().join("process")).expect("the program's process");
    (window, settings, process.trim().parse().expect("a number"))
}

/// The terminal is the shell's, who can do with it what a shell does.
fn is_in_the_shell(window: &mut Window, settings: &str, word: &str) {
    window.wait_for("the shell", |screen| is_prompt(screen) && is_given_back(screen));
    assert!(window.shows("echo $$ >process"), "what was on the screen before is gone");
    // In two parts, so that what was typed is not what is waited for.
    window.send(format!("echo nog-''{word}\r").as_bytes());
    window.wait_for("an answer", |screen| shows(screen, &format!("nog-{word}")) && is_prompt(screen));
    assert_eq!(window.settings_now(), settings, "the settings of the terminal are not those from before");
}

fn is_prompt(screen: &Screen) -> bool {
    screen.contents().trim_end().ends_with(PROMPT)
}

fn is_given_back(screen: &Screen) -> bool {
    let has_mouse = screen.mouse_protocol_mode() != MouseProtocolMode::None;
    !(screen.alternate_screen() || screen.hide_cursor() || screen.bracketed_paste() || has_mouse)
}

fn is_taken_over(screen: &Screen) -> bool {
    let has_mouse = screen.mouse_protocol_mode() != MouseProtocolMode::None;
    screen.alternate_screen() && screen.bracketed_paste() && has_mouse
}

fn is_back(screen: &Screen, mark: &str) -> bool {
    is_saved_card(screen) && shows(screen, mark)
}
