//! The program in a real terminal: a pseudo-terminal on one side, a terminal emulator on the other.
//!
//! [`Window`] holds both. Nothing here sleeps: a test waits for what is on the screen, and if that does not come in
//! time it shows the screen that did.

#![cfg(unix)]
#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use portable_pty::{ChildKiller, CommandBuilder, MasterPty, PtySize, SlavePty, native_pty_system};
use tempfile::TempDir;
use vt100::{MouseProtocolMode, Screen};

/// Long enough for the slowest machine; a test that passes never waits for it.
const PATIENCE: Duration = Duration::from_secs(30);

const PROGRAM: &str = env!("CARGO_BIN_EXE_spiegel");

const USUAL: (u16, u16) = (80, 24);

const ENTER: &[u8] = b"\r";
const CTRL_C: &[u8] = b"\x03";
const UP: &str = "\x1b[A";
const DOWN: &str = "\x1b[B";
const RIGHT: &str = "\x1b[C";
const LEFT: &str = "\x1b[D";

// ---------------------------------------------------------------------------------------------------------------
// From the start to the end
// ---------------------------------------------------------------------------------------------------------------

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
fn the_terminal_is_taken_over_and_given_back() {
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

// ---------------------------------------------------------------------------------------------------------------
// Ends that the user did not choose
// ---------------------------------------------------------------------------------------------------------------

#[test]
fn the_system_may_end_the_program_and_the_mark_is_kept() {
    let home = Home::new();
    let mut window = open_session(&home);
    window.send(b"h");
    // Not until it is saved: on the way to the disk it must be kept too.
    window.wait_for("the mark", |screen| shows(screen, "● H"));
    window.signal("TERM");
    window.end().restored_with(128 + 15);
    assert_eq!(marks_in(&home.session_file()), 1);
}

#[test]
fn a_window_that_is_closed_ends_the_program_and_the_mark_is_kept() {
    let home = Home::new();
    let mut window = open_session(&home);
    window.close_at("● H");
    window.send(b"h");
    window.hang_up();
    assert_eq!(marks_in(&home.session_file()), 1);
    let left_behind: Vec<_> = home.names_in_sessions().into_iter().filter(|name| name.starts_with('.')).collect();
    assert!(left_behind.is_empty(), "{left_behind:?}");
}

// ---------------------------------------------------------------------------------------------------------------
// Sizes
// ---------------------------------------------------------------------------------------------------------------

#[test]
fn after_every_resize_the_screen_is_that_of_a_picture_of_this_size() {
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

// ---------------------------------------------------------------------------------------------------------------
// Colours and signs
// ---------------------------------------------------------------------------------------------------------------

#[test]
fn no_color_means_no_colour_but_bold_all_the_same() {
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
fn ascii_is_ascii_but_for_the_letters_of_the_card() {
    let home = Home::new();
    let of_card = home.spiegel(&["card", "show", "professionalisering"]);
    let letters: Vec<char> = of_card.chars().filter(|char| !char.is_ascii() && char.is_alphabetic()).collect();
    assert!(letters.contains(&'ë'), "the card has no letters beyond ASCII to test this with");
    let mut window = Window::start(&home, &["browse", "--ascii"], &[], (120, 40));
    window.wait_for("the card", |screen| shows(screen, "alleen bekijken"));
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

// ---------------------------------------------------------------------------------------------------------------
// Mouse, paste, and more keys than anyone types
// ---------------------------------------------------------------------------------------------------------------

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
fn what_is_pasted_outside_a_field_is_no_command() {
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
fn what_is_pasted_into_a_field_is_its_text() {
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
fn half_a_key_keeps_nothing_else_waiting() {
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

/// To and fro in the middle of the card: one key lost, and the end is elsewhere.
#[test]
fn a_burst_of_two_thousand_keys_is_taken_in_whole() {
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

// ---------------------------------------------------------------------------------------------------------------
// What is on the screen
// ---------------------------------------------------------------------------------------------------------------

fn shows(screen: &Screen, text: &str) -> bool {
    screen.contents().contains(text)
}

fn is_start(screen: &Screen) -> bool {
    shows(screen, "Nieuwe sessie") && shows(screen, "Afsluiten")
}

fn is_saved_card(screen: &Screen) -> bool {
    shows(screen, "✓ bewaard") && shows(screen, "4 Voorwaarden")
}

/// The bar stands at this aspect, and the heading above the text names this scenario.
fn in_focus(screen: &Screen, aspect: &str, scenario: &str) -> bool {
    let lines = screen.contents();
    let has_bar = lines.lines().any(|line| line.starts_with(&format!("▌{aspect}")));
    let has_heading = lines.lines().any(|line| line.starts_with('─') && line.contains(&format!(" · {scenario} ")));
    has_bar && has_heading
}

fn the_row_in_focus_is_bold(screen: &Screen) -> bool {
    let is_bold =
        |text: &str| position(screen, text).is_some_and(|(x, y)| screen.cell(y, x).is_some_and(vt100::Cell::bold));
    is_bold("Doelgroepen") && !is_bold("Beleid en aanbod")
}

/// The column and row where a text begins.
fn position(screen: &Screen, text: &str) -> Option<(u16, u16)> {
    let (_, columns) = screen.size();
    screen.rows(0, columns).zip(0..).find_map(|(line, y)| {
        let before = &line[..line.find(text)?];
        Some((u16::try_from(before.chars().count()).ok()?, y))
    })
}

/// The screen as `spiegel snap` would print it.
fn text_of(screen: &Screen) -> String {
    let (_, columns) = screen.size();
    screen.rows(0, columns).map(|line| line.trim_end().to_owned() + "\n").collect()
}

/// Without the time behind `bewaard`, which is that of the save.
fn without_clock(picture: &str) -> String {
    let (header, rest) = picture.split_once('\n').unwrap_or((picture, ""));
    let header = header.split_once("bewaard").map_or(header, |(before, _)| before);
    format!("{header}\n{rest}")
}

// ---------------------------------------------------------------------------------------------------------------
// The room: a second screen, and a silent round
// ---------------------------------------------------------------------------------------------------------------

const PAGE_DOWN: &[u8] = b"\x1b[6~";
const PAGE_UP: &[u8] = b"\x1b[5~";
const F5: &[u8] = b"\x1b[15~";

#[test]
fn a_second_screen_shows_what_the_facilitator_shows() {
    let home = Home::new();
    let mut leader = open_session(&home);
    let follower = Window::start(&home, &["follow", SESSION], &[], (60, 18));
    follower.wait_for("the card", |screen| shows(screen, "4 Voorwaarden") && !shows(screen, "niet open"));
    leader.send(ENTER);
    follower.wait_for("the first aspect", |screen| shows(screen, "1/4  Doelgroepen professionalisering"));
    leader.send(PAGE_DOWN);
    follower.wait_for("the second aspect", |screen| shows(screen, "2/4  Professionaliseringsbeleid en aanbod"));
    leader.send(b"h");
    follower.wait_for("the mark", |screen| shows(screen, "● H"));
    leader.send(b"h");
    follower.wait_for("no mark", |screen| !shows(screen, "● H"));
    leader.send(F5);
    leader.send(PAGE_UP);
    follower.wait_for("the first aspect again", |screen| shows(screen, "1/4"));
    leader.send(b"b");
    follower.wait_for("nothing", |screen| text_of(screen).trim().is_empty());
    leader.send(b"b");
    follower.wait_for("the first aspect again", |screen| shows(screen, "1/4"));
    leader.send(CTRL_C);
    leader.end().restored_with(0);
    follower.wait_for("that the facilitator has left", |screen| shows(screen, "niet open") && shows(screen, "1/4"));
    let left_behind: Vec<_> = home.names_in_sessions().into_iter().filter(|name| name.starts_with('.')).collect();
    assert!(left_behind.is_empty(), "{left_behind:?}");
    let mut follower = follower;
    follower.send(b"q");
    follower.end().restored_with(0);
}

#[test]
fn a_second_screen_outlives_what_it_follows() {
    let home = Home::new();
    let leader = open_session(&home);
    let follower = Window::start(&home, &["follow", SESSION], &[], (60, 18));
    follower.wait_for("the card", |screen| shows(screen, "4 Voorwaarden") && !shows(screen, "niet open"));
    leader.signal("KILL");
    follower.wait_for("that the facilitator is gone", |screen| shows(screen, "niet open"));
    // The next one picks up where that one was killed.
    let mut leader = open_session(&home);
    follower.wait_for("the facilitator again", |screen| !shows(screen, "niet open"));
    leader.send(b"h");
    follower.wait_for("the mark", |screen| shows(screen, "● H"));
    leader.send(CTRL_C);
    leader.end().restored_with(0);
    let (old, new) = (home.sessions().join("west-0aaaaaaa.ron"), home.sessions().join("oost-0aaaaaaa.ron"));
    fs::rename(&old, &new).expect("a file that can be renamed");
    home.spiegel(&["mark", SESSION, "1", "--desired", "3"]);
    follower.wait_for("the mark under the new name", |screen| shows(screen, "◆ G"));
    fs::rename(&new, &old).expect("a file that can be renamed");
    home.spiegel(&["trash", SESSION]);
    follower.wait_for("that it is in the trash", |screen| shows(screen, "prullenbak") && shows(screen, "◆ G"));
    home.spiegel(&["recover", SESSION]);
    follower.wait_for("the session again", |screen| !shows(screen, "prullenbak"));
    fs::remove_file(&old).expect("a file that can be removed");
    follower.wait_for("that it is gone", |screen| shows(screen, "er niet meer"));
    follower.signal("TERM");
    follower.end().restored_with(128 + 15);
}

/// Everything that the room must not see, looked for in all that ever went to its screen.
#[test]
fn the_room_sees_no_notes_names_or_files() {
    const SECRETS: [&str; 5] = ["GEHEIMNOTITIE", "NAAMBEGELEIDER", "ROLVANEEN", "west-0aaaaaaa", "sessions"];
    let private = BLANK.replace("schema: 1", "schema: 2").replace(
        "    date:",
        "    note: \"GEHEIMNOTITIE\",\n    facilitator: \"NAAMBEGELEIDER\",\n    roles: [\"ROLVANEEN\"],
    ballots: [(role: \"ROLVANEEN\", answers: [(aspect: \"beleid\", current: Unknown)])],
    reflections: [(aspect: \"beleid\", next_steps: [(what: \"Plan schrijven\", owner: \"Noor\")])],\n    date:",
    );
    let home = Home::new();
    home.put_session(&private);
    let mut leader = Window::start(&home, &["open", SESSION, "--present"], &[], (60, 18));
    leader.wait_for("the card", |screen| shows(screen, "4 Voorwaarden") && shows(screen, "Ctrl en +"));
    let follower = Window::start(&home, &["follow", SESSION], &[], (60, 18));
    follower.wait_for("the card", |screen| shows(screen, "4 Voorwaarden"));
    let slides = ["1/4", "2/4", "3/4", "4/4", "━●━", "Plan schrijven · Noor"];
    for slide in slides {
        leader.send(PAGE_DOWN);
        leader.wait_for(slide, |screen| shows(screen, slide));
        follower.wait_for(slide, |screen| shows(screen, slide));
    }
    leader.send(PAGE_UP);
    leader.send(PAGE_UP);
    leader.send(b"h");
    follower.wait_for("the mark", |screen| shows(screen, "4/4") && shows(screen, "● H"));
    leader.send(CTRL_C);
    let shown = leader.end().restored_with(0);
    follower.wait_for("that the facilitator has left", |screen| shows(screen, "niet open"));
    follower.signal("TERM");
    for raw in [shown, follower.end().restored_with(128 + 15)] {
        let text = String::from_utf8_lossy(&raw);
        assert!(SECRETS.iter().all(|secret| !text.contains(secret)), "something private came out");
    }
}

#[test]
fn a_round_that_was_killed_goes_on_and_reveals_nothing() {
    let home = Home::new();
    let mut leader = open_session(&home);
    let follower = Window::start(&home, &["follow", SESSION], &[], (60, 18));
    leader.send(b"s");
    leader.wait_for("what to begin", |screen| shows(screen, "Stille ronde: huidig"));
    leader.send(ENTER);
    leader.wait_for("the lobby", |screen| shows(screen, "Geef het toetsenbord door"));
    leader.send(b"\r\rh\rj");
    leader.wait_for("one ballot, saved", |screen| shows(screen, "1 stem verzegeld") && shows(screen, "✓ bewaard"));
    // Somebody has not handed in yet: that is lost, and nobody has seen it.
    leader.send(b"\r\r4h");
    leader.wait_for("the mark of the second", |screen| shows(screen, "● H"));
    follower.wait_for("that people are answering", |screen| shows(screen, "Stille ronde"));
    leader.signal("KILL");
    follower.wait_for("that the facilitator is gone", |screen| shows(screen, "niet open"));
    assert!(!follower.shows("●"), "the second screen shows an answer");
    let shown = home.spiegel(&["show", SESSION]);
    assert!(shown.contains("Er loopt een stille ronde") && !shown.contains("werkplekbegeleider"), "{shown}");
    let mut leader = Window::start(&home, &["open", SESSION], &[], USUAL);
    leader.wait_for("the lobby", |screen| shows(screen, "1 stem verzegeld"));
    leader.send(b"\r\r2h\rj");
    leader.wait_for("two ballots", |screen| shows(screen, "2 stemmen verzegeld"));
    leader.send(b"oj");
    leader.wait_for("the reveal", |screen| shows(screen, "Verschil in beeld") && shows(screen, "verdeeld"));
    follower.wait_for("the reveal", |screen| shows(screen, "Verschil in beeld") && shows(screen, "verdeeld"));
    leader.send(CTRL_C);
    leader.end().restored_with(0);
}

/// The colours that these bytes ask for, as their SGR parameters.
fn colours_in(raw: &[u8]) -> Vec<u16> {
    let text = String::from_utf8_lossy(raw);
    let styles = text.split("\x1b[").skip(1).filter_map(|rest| {
        let end = rest.find(|char: char| !(char.is_ascii_digit() || char == ';' || char == ':'))?;
        rest[end..].starts_with('m').then(|| rest[..end].to_owned())
    });
    let parameters: Vec<String> =
        styles.flat_map(|style| style.split([';', ':']).map(str::to_owned).collect::<Vec<_>>()).collect();
    let is_colour = |number: &u16| matches!(number, 30..=38 | 40..=48 | 90..=97 | 100..=107);
    parameters.iter().filter_map(|number| number.parse().ok()).filter(is_colour).collect()
}

// ---------------------------------------------------------------------------------------------------------------
// A home folder of its own for every test
// ---------------------------------------------------------------------------------------------------------------

/// The session that [`open_session`] opens.
const SESSION: &str = "0aaaaaaa";

const BLANK: &str = r#"Session(
    schema: 1,
    id: "0aaaaaaa",
    revision: 1,
    title: "Teamoverleg West",
    card: (id: "professionalisering"),
    date: "2026-11-23",
)
"#;

struct Home {
    folder: TempDir,
}

/// How many marks a session file holds, as a person would count them.
fn marks_in(file: &Path) -> usize {
    fs::read_to_string(file).expect("a session file").matches("Scenario(\"").count()
}

/// The card of a session in which nothing is marked, with the focus on its first cell.
fn open_session(home: &Home) -> Window {
    let window = Window::start(home, &["open", SESSION], &[], USUAL);
    window.wait_for("the card of the session", is_saved_card);
    window
}

impl Home {
    /// A home folder without any data yet.
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder for temporary files") }
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn sessions(&self) -> PathBuf {
        self.data().join("sessions")
    }

    fn put_session(&self, text: &str) {
        fs::create_dir_all(self.sessions()).expect("a folder for sessions");
        fs::write(self.sessions().join("west-0aaaaaaa.ron"), text).expect("a session");
    }

    fn has_session(&self) -> bool {
        self.sessions().exists() && self.names_in_sessions().iter().any(|name| !name.starts_with('.'))
    }

    fn names_in_sessions(&self) -> Vec<String> {
        let entries = fs::read_dir(self.sessions()).expect("a folder with sessions");
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
    }

    /// The only session there is.
    fn session_file(&self) -> PathBuf {
        let names = self.names_in_sessions();
        let mut files = names.iter().filter(|name| !name.starts_with('.'));
        let file = self.sessions().join(files.next().expect("a session file"));
        assert_eq!(files.next(), None, "more than one session file");
        file
    }

    /// What the program prints, run without a terminal.
    fn spiegel(&self, arguments: &[&str]) -> String {
        let mut command = Command::new(PROGRAM);
        command.args(arguments).env_clear().envs(self.environment());
        let output = command.output().expect("the program starts");
        assert!(output.status.success(), "spiegel {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("text in UTF-8")
    }

    /// The session as the program itself draws it.
    fn picture(&self, keys: &str, (columns, rows): (u16, u16)) -> String {
        self.spiegel(&["snap", SESSION, "--keys", keys, "--size", &format!("{columns}x{rows}")])
    }

    /// Surroundings that are the same everywhere.
    fn environment(&self) -> Vec<(&'static str, String)> {
        let text = |path: &Path| path.to_str().expect("a path in UTF-8").to_owned();
        vec![
            ("PATH", std::env::var("PATH").unwrap_or_default()),
            ("HOME", text(self.folder.path())),
            ("SPIEGEL_DATA_DIR", text(&self.data())),
            ("TERM", "xterm-256color".to_owned()),
            ("TZ", "UTC".to_owned()),
        ]
    }
}

// ---------------------------------------------------------------------------------------------------------------
// The window
// ---------------------------------------------------------------------------------------------------------------

/// The program in a terminal window that only this test sees.
struct Window {
    master: Option<Box<dyn MasterPty + Send>>,
    /// Kept open, so that the settings of the terminal can still be asked for when the program is gone.
    slave: Option<Box<dyn SlavePty + Send>>,
    keyboard: Option<Box<dyn Write + Send>>,
    glass: Arc<Glass>,
    reader: Option<JoinHandle<()>>,
    settings: String,
    process: u32,
    killer: Box<dyn ChildKiller + Send + Sync>,
    ended: Receiver<u32>,
    is_over: bool,
}

/// What the reader thread has seen so far, and a bell that it rings for more.
struct Glass {
    seen: Mutex<Seen>,
    bell: Condvar,
}

struct Seen {
    parser: vt100::Parser,
    raw: Vec<u8>,
    /// The reader lets go of the terminal when this is on the screen.
    close_at: Option<String>,
}

/// What is left when the program has ended.
struct Ended {
    code: u32,
    raw: Vec<u8>,
    screen: Screen,
    settings_are_as_found: bool,
}

impl Window {
    /// Starts the program in a window of so many columns and rows. Where it opens [`SESSION`], that is there.
    fn start(home: &Home, arguments: &[&str], environment: &[(&str, &str)], size: (u16, u16)) -> Self {
        if arguments.contains(&SESSION) && !home.has_session() {
            home.put_session(BLANK);
        }
        let pair = native_pty_system().openpty(pty_size(size)).expect("a pseudo-terminal");
        let settings = settings_of(pair.master.as_ref());
        let mut command = CommandBuilder::new(PROGRAM);
        command.args(arguments);
        command.env_clear();
        for (name, value) in home.environment() {
            command.env(name, value);
        }
        for (name, value) in environment {
            command.env(name, value);
        }
        let mut child = pair.slave.spawn_command(command).expect("the program starts");
        let (process, killer) = (child.process_id().expect("a process"), child.clone_killer());
        let (tell, ended) = channel();
        std::thread::spawn(move || tell.send(child.wait().map_or(u32::MAX, |status| status.exit_code())));
        let glass = Arc::new(Glass::new(size));
        let output = pair.master.try_clone_reader().expect("the output of the terminal");
        let reader = Some(std::thread::spawn({
            let glass = Arc::clone(&glass);
            move || glass.watch(output)
        }));
        let keyboard = Some(pair.master.take_writer().expect("the input of the terminal"));
        let (master, slave) = (Some(pair.master), Some(pair.slave));
        Self { master, slave, keyboard, glass, reader, settings, process, killer, ended, is_over: false }
    }

    fn master(&self) -> &dyn MasterPty {
        self.master.as_deref().expect("an open window")
    }

    fn send(&mut self, bytes: &[u8]) {
        let keyboard = self.keyboard.as_mut().expect("an open window");
        keyboard.write_all(bytes).and_then(|()| keyboard.flush()).expect("a program that reads its keys");
    }

    /// Clicks on a cell of the screen, counted from 0.
    fn click(&mut self, column: u16, row: u16) {
        let (x, y) = (column + 1, row + 1);
        self.send(format!("\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m").as_bytes());
    }

    /// Resizes the window; what the program draws from now on is for the new size.
    fn resize(&self, size: (u16, u16)) {
        let mut seen = self.glass.seen();
        seen.parser.screen_mut().set_size(size.1, size.0);
        self.master().resize(pty_size(size)).expect("a window that can be resized");
    }

    /// Waits until the screen is as it should be.
    fn wait_for(&self, what: &str, is_so: impl Fn(&Screen) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        let mut seen = self.glass.seen();
        while !is_so(seen.parser.screen()) {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                let screen = text_of(seen.parser.screen());
                drop(seen);
                panic!("waited in vain for {what}; the screen is:\n{screen}");
            }
            seen = self.glass.bell.wait_timeout(seen, left).expect("a reader that did not panic").0;
        }
    }

    fn shows(&self, text: &str) -> bool {
        shows(self.glass.seen().parser.screen(), text)
    }

    /// The column and row of a text that is on the screen.
    fn find(&self, text: &str) -> (u16, u16) {
        let seen = self.glass.seen();
        position(seen.parser.screen(), text).unwrap_or_else(|| panic!("{text:?} is not on the screen"))
    }

    fn settings_are_as_found(&self) -> bool {
        settings_of(self.master()) == self.settings
    }

    /// Sends a signal, as the system does at the end of the day.
    fn signal(&self, name: &str) {
        let sent = Command::new("kill").args([format!("-{name}"), self.process.to_string()]).status();
        assert!(sent.expect("kill").success(), "no signal sent");
    }

    /// Lets the reader go as soon as this text is on the screen; [`Self::hang_up`] then closes the window.
    fn close_at(&self, text: &str) {
        self.glass.seen().close_at = Some(text.to_owned());
    }

    /// Closes the window, and waits for the program to notice.
    fn hang_up(mut self) -> u32 {
        self.join_reader();
        (self.keyboard, self.master, self.slave) = (None, None, None);
        self.wait_for_end()
    }

    /// Waits for the program to end by itself.
    fn end(mut self) -> Ended {
        let code = self.wait_for_end();
        let settings_are_as_found = self.settings_are_as_found();
        // With nobody at the other end, the reader comes to the end of the output.
        self.slave = None;
        self.join_reader();
        let seen = self.glass.seen();
        Ended { code, raw: seen.raw.clone(), screen: seen.parser.screen().clone(), settings_are_as_found }
    }

    fn wait_for_end(&mut self) -> u32 {
        let Ok(code) = self.ended.recv_timeout(PATIENCE) else {
            let screen = text_of(self.glass.seen().parser.screen());
            panic!("the program does not end; the screen is:\n{screen}");
        };
        self.is_over = true;
        code
    }

    fn join_reader(&mut self) {
        let reader = self.reader.take().expect("a reader");
        reader.join().expect("a reader that did not panic");
    }
}

/// A test that failed leaves no program behind.
impl Drop for Window {
    fn drop(&mut self) {
        if !self.is_over {
            let _ = self.killer.kill();
        }
    }
}

impl Glass {
    fn new((columns, rows): (u16, u16)) -> Self {
        let parser = vt100::Parser::new(rows, columns, 0);
        Self { seen: Mutex::new(Seen { parser, raw: Vec::new(), close_at: None }), bell: Condvar::new() }
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().expect("a reader that did not panic")
    }

    /// Reads all that the terminal shows, until it is gone or is to be closed.
    fn watch(&self, mut output: impl Read) {
        let mut bytes = [0; 4096];
        while let Ok(count @ 1..) = output.read(&mut bytes) {
            let mut seen = self.seen();
            seen.raw.extend_from_slice(&bytes[..count]);
            seen.parser.process(&bytes[..count]);
            let closes = seen.close_at.as_ref().is_some_and(|text| shows(seen.parser.screen(), text));
            drop(seen);
            self.bell.notify_all();
            if closes {
                return;
            }
        }
    }
}

impl Ended {
    /// It ended with this code and left the terminal as it was; returns all that it wrote.
    fn restored_with(self, code: u32) -> Vec<u8> {
        let screen = &self.screen;
        assert_eq!(self.code, code, "the exit code; the screen is:\n{}", text_of(screen));
        assert!(!screen.alternate_screen(), "still on the alternate screen");
        assert!(!screen.hide_cursor(), "the cursor is still hidden");
        assert!(!screen.bracketed_paste(), "pastes are still bracketed");
        assert_eq!(screen.mouse_protocol_mode(), MouseProtocolMode::None, "the mouse is still taken");
        assert!(self.settings_are_as_found, "the settings of the terminal are not those from before");
        self.raw
    }
}

fn pty_size((cols, rows): (u16, u16)) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

/// The terminal's settings (termios), as text: only whether they are the same matters.
fn settings_of(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().expect("the settings of the terminal"))
}
