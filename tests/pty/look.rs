//! Sizes, colours and signs.

use crate::home::{BLANK, Home, SESSION};
use crate::screen::{colours_in, is_saved_card, is_start, shows, text_of, the_row_in_focus_is_bold, without_clock};
use crate::window::{Window, open_session};
use crate::{CTRL_C, DOWN, ENTER, RIGHT, USUAL};

#[test]
fn the_screen_after_a_resize_equals_a_snap_of_that_size() {
    let home = Home::new();
    let mut window = open_session(&home);
    window.send(format!("{DOWN}{RIGHT}h").as_bytes());
    window.wait_for("the mark, saved", |screen| is_saved_card(screen) && shows(screen, "● H"));
    for size in [USUAL, (60, 18), (120, 40), (1, 1), (20, 5), (240, 67), (1, 1), USUAL] {
        window.resize(size);
        // The mark once off and on again: the picture, too, has something to undo.
        let picture = home.picture("<Down><Right>hh", size);
        window.wait_for(&format!("this, at {size:?}:\n{picture}\n"), |screen| {
            without_clock(&text_of(screen)) == without_clock(&picture)
        });
    }
    // Nothing was lost on the way through the smallest window.
    window.send(b"g");
    window.wait_for("both marks", |screen| shows(screen, "◉ H+G"));
    window.send(CTRL_C);
    window.end().restored_with(0);
}

#[test]
fn no_color_removes_colours_and_keeps_bold() {
    for theme in ["terminal", "donker"] {
        let home = Home::new();
        let window = Window::start(&home, &["open", SESSION, "--theme", theme], &[("NO_COLOR", "1")], USUAL);
        let coloured = colours_of_marks(window);
        assert!(coloured.is_empty(), "with NO_COLOR and theme {theme} there are colours: {coloured:?}");
    }
}

#[test]
fn without_no_color_there_are_colours() {
    for environment in [&[][..], &[("NO_COLOR", "")]] {
        let home = Home::new();
        let window = Window::start(&home, &["open", SESSION], environment, USUAL);
        assert!(!colours_of_marks(window).is_empty(), "with {environment:?} there is no colour");
    }
}

/// Goes through every kind of mark, and leaves; which colours were asked for on the way.
fn colours_of_marks(mut window: Window) -> Vec<u16> {
    window.wait_for("the card with the row in focus in bold", |screen| {
        is_saved_card(screen) && the_row_in_focus_is_bold(screen)
    });
    for (key, mark) in [("g", "◆ G"), ("h", "◉ H+G"), ("g", "● H")] {
        window.send(key.as_bytes());
        window.wait_for(mark, |screen| shows(screen, mark));
    }
    window.send(CTRL_C);
    colours_in(&window.end().restored_with(0))
}

#[test]
fn ascii_mode_writes_only_ascii_and_letters_of_the_card() {
    let home = Home::new();
    let of_card = home.spiegel(&["card", "show", "professionalisering"]);
    let letters: Vec<char> = of_card.chars().filter(|char| !char.is_ascii() && char.is_alphabetic()).collect();
    assert!(letters.contains(&'ë'), "the card has no letters beyond ASCII to test this with");
    let mut window = Window::start(&home, &["browse", "--ascii"], &[], (120, 40));
    window.wait_for("the card", |screen| shows(screen, "om uit te proberen"));
    window.send(format!("hg{DOWN}{RIGHT}{RIGHT}g").as_bytes());
    window.wait_for("the marks and a text with ë", |screen| {
        shows(screen, "[H+G]") && shows(screen, "[G]") && shows(screen, "ë")
    });
    window.send(ENTER);
    window.wait_for("the aspect", |screen| shows(screen, "2/4 "));
    window.send(b"?");
    window.wait_for("the help", |screen| shows(screen, "Lezen en bewegen"));
    // What is marked is kept nowhere: the way out asks, and then does not ask again.
    window.send(CTRL_C);
    window.wait_for("the question", |screen| shows(screen, "Bewaren als sessie?"));
    window.send(CTRL_C);
    let raw = String::from_utf8(window.end().restored_with(0)).expect("text in UTF-8");
    let strange: Vec<char> = raw.chars().filter(|char| !char.is_ascii() && !letters.contains(char)).collect();
    assert!(strange.is_empty(), "beyond ASCII and not of the card: {strange:?}");
}

#[test]
fn a_title_cannot_steer_the_terminal() {
    let home = Home::new();
    home.put_session(&BLANK.replace("Teamoverleg West", r"\u{1b}]0;x\u{7}\u{1b}[31mRood\u{9b}31m\u{9d}0;y\u{9c}"));
    let mut window = Window::start(&home, &[], &[], USUAL);
    window.wait_for("the start screen", |screen| is_start(screen) && shows(screen, "Rood"));
    window.send(b"o");
    window.wait_for("the list", |screen| shows(screen, "Sessies") && shows(screen, "Rood"));
    window.send(b"r");
    window.wait_for("the form for a title", |screen| shows(screen, "Sessie hernoemen") && shows(screen, "Rood"));
    window.send(ENTER);
    window.wait_for("the list", |screen| shows(screen, "Sessies") && !shows(screen, "Sessie hernoemen"));
    window.send(ENTER);
    window.wait_for("the card", |screen| is_saved_card(screen) && shows(screen, "Rood"));
    window.send(b"h");
    window.send(CTRL_C);
    let raw = String::from_utf8(window.end().restored_with(0)).expect("text in UTF-8");
    for steering in ["\u{1b}]", "\u{1b}[31m", "\u{7}", "\u{9b}", "\u{9c}", "\u{9d}"] {
        assert!(!raw.contains(steering), "{steering:?} came out");
    }
}
