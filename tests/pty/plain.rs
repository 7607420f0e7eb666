//! The conversation line by line at a terminal, and ends that nobody typed a word for. The terminal itself holds a line until
//! Enter, so what was entered is kept, and the line that was not is not.

use std::fs;

use vt100::Screen;

use crate::home::{Home, SESSION};
use crate::screen::{shows, text_of};
use crate::window::Window;
use crate::{CTRL_C, USUAL};

/// A conversation about the explanation of the first aspect: two lines are entered, and half of a third is typed.
fn in_the_midst_of_a_text(home: &Home) -> Window {
    let mut window = Window::start(home, &["open", SESSION, "--plain"], &[], USUAL);
    window.wait_for("the session", |screen| shows(screen, "Kies een nummer:"));
    window.send(b"1\r");
    window.wait_for("the aspect", |screen| shows(screen, "3. Toelichting"));
    window.send(b"3\rNiet iedereen komt.\rDe agenda past niet.\r.opnieuw\r");
    let is_read_out = |screen: &Screen| text_of(screen).matches("De agenda past niet.").count() == 2;
    window.wait_for("the echo and what is read out", is_read_out);
    window.send(b"Want");
    window.wait_for("half a line", |screen| shows(screen, "Want"));
    window
}

fn explanation(home: &Home) -> String {
    let text = fs::read_to_string(home.session_file()).expect("a session file");
    let line = text.lines().find_map(|line| line.trim().strip_prefix("explanation: "));
    line.map_or_else(String::new, |line| line.trim_end_matches(',').to_owned())
}

const ENTERED: &str = "\"Niet iedereen komt.\\nDe agenda past niet.\"";

#[test]
fn a_signal_keeps_what_was_entered_of_a_text() {
    for (signal, number) in [("TERM", 15), ("HUP", 1), ("INT", 2), ("QUIT", 3)] {
        let home = Home::new();
        let window = in_the_midst_of_a_text(&home);
        window.signal(signal);
        let ended = window.end();
        assert!(ended.text().ends_with("Alles is bewaard. Tot ziens."), "SIG{signal}: {}", ended.text());
        ended.restored_with(128 + number);
        assert_eq!(explanation(&home), ENTERED, "SIG{signal}");
        home.assert_no_leftovers();
    }
}

#[test]
fn ctrl_c_keeps_what_was_entered_of_a_text() {
    let home = Home::new();
    let mut window = in_the_midst_of_a_text(&home);
    window.send(CTRL_C);
    window.end().restored_with(128 + 2);
    assert_eq!(explanation(&home), ENTERED);
    home.assert_no_leftovers();
}

#[test]
fn closing_the_window_keeps_what_was_entered_of_a_text() {
    let home = Home::new();
    let mut window = in_the_midst_of_a_text(&home);
    window.close_at("Want het");
    window.send(b" het");
    window.hang_up();
    // The pseudo-terminal of these tests sends Enter as it is closed: if the program reads that first, the line was entered.
    let entered = explanation(&home).replace("\\nWant het", "");
    assert_eq!(entered, ENTERED);
    home.assert_no_leftovers();
}

#[test]
fn ctrl_c_says_what_was_entered_and_is_not_kept() {
    let home = Home::new();
    let mut window = Window::start(&home, &["open", SESSION, "--plain"], &[], USUAL);
    window.wait_for("the session", |screen| shows(screen, "Kies een nummer:"));
    window.send(b"1\r5\r");
    window.wait_for("the first field", |screen| shows(screen, "Wat:"));
    window.send(b"Plan schrijven\r");
    window.wait_for("the second field", |screen| shows(screen, "(Enter: leeg laten):"));
    window.send(CTRL_C);
    let ended = window.end();
    assert!(ended.text().contains("Niet bewaard, want nog niet af: Plan schrijven."), "{}", ended.text());
    ended.restored_with(128 + 2);
}
