//! Ends that the user did not choose, and terminals in which the program cannot run. Whatever happens, what was marked is
//! saved and the terminal is restored. Each test runs with colours and without, because these are drawn by different code.

use std::fs;

use crate::home::{BLANK, Home, SESSION, marks_in};
use crate::screen::{is_saved_card, shows};
use crate::window::Window;
use crate::{CTRL_C, USUAL};

/// With colours and without.
const COLOURS: [&[(&str, &str)]; 2] = [&[], &[("NO_COLOR", "1")]];

#[test]
fn a_signal_ends_the_program_and_the_mark_is_saved() {
    for (signal, number) in [("TERM", 15), ("HUP", 1), ("INT", 2), ("QUIT", 3)] {
        for colours in COLOURS {
            let home = Home::new();
            let mut window = open(&home, colours);
            window.send(b"h");
            // Not until it is saved: on the way to the disk it must be kept too.
            window.wait_for("the mark", |screen| shows(screen, "● H"));
            window.signal(signal);
            let ended = window.end();
            assert_eq!(ended.text(), "", "SIG{signal} left something on the screen");
            ended.restored_with(128 + number);
            assert_eq!(marks_in(&home.session_file()), 1, "SIG{signal}");
            home.assert_no_leftovers();
        }
    }
}

#[test]
fn closing_the_window_ends_the_program_and_the_mark_is_saved() {
    for colours in COLOURS {
        let home = Home::new();
        let mut window = open(&home, colours);
        window.close_at("● H");
        window.send(b"h");
        assert_eq!(window.hang_up(), 128 + 1);
        assert_eq!(marks_in(&home.session_file()), 1);
        home.assert_no_leftovers();
    }
}

#[test]
fn a_form_survives_a_signal_and_a_closed_window() {
    for closes in [true, false] {
        let home = Home::new();
        let mut window = open(&home, &[]);
        window.send(b"v");
        window.wait_for("the form of a step", |screen| shows(screen, "Vervolgstap"));
        if closes {
            window.close_at("Plan schrijven");
            window.send(b"Plan schrijven");
            window.hang_up();
        } else {
            window.send(b"Plan schrijven");
            window.wait_for("what is typed", |screen| shows(screen, "Plan schrijven"));
            window.signal("TERM");
            window.end();
        }
        // The pseudo-terminal of these tests sends Enter as it is closed: if the program reads that first, it is a step.
        let drafts = fs::read_dir(home.data().join("drafts")).into_iter().flatten().flatten();
        let mut paths: Vec<_> = drafts.map(|entry| entry.path()).collect();
        if paths.is_empty() && closes {
            paths.push(home.session_file());
        }
        let [path] = paths.as_slice() else { panic!("one draft expected: {paths:?}") };
        let draft = fs::read_to_string(path).expect("a draft");
        assert!(draft.contains("Plan schrijven"), "{draft}");
        home.assert_no_leftovers();
    }
}

/// A terminal can go without a word: nobody says that the line is dead, it is just not there any more.
#[test]
#[cfg(target_os = "linux")]
fn losing_the_terminal_without_a_signal_saves_the_mark() {
    for colours in COLOURS {
        let home = Home::new();
        let script = format!("exec env --block-signal=HUP \"$SPIEGEL\" open {SESSION}");
        let mut window = Window::shell(&home, &script, colours, USUAL);
        window.wait_for("the card of the session", is_saved_card);
        window.close_at("● H");
        window.send(b"h");
        assert_eq!(window.hang_up(), 128 + 1);
        assert_eq!(marks_in(&home.session_file()), 1);
        home.assert_no_leftovers();
    }
}

// ---------------------------------------------------------------------------------------------------------------
// A defect of ours
// ---------------------------------------------------------------------------------------------------------------

#[cfg(debug_assertions)]
const NOTE: &str = "Wat niemand anders mag lezen";

#[test]
#[cfg(debug_assertions)]
fn a_panic_saves_the_mark_restores_the_terminal_and_reports_no_notes() {
    for (place, thread) in [("saver", "thread saver"), ("draw", "thread main")] {
        for colours in COLOURS {
            let home = Home::new();
            let environment = [&[("SPIEGEL_TEST_PANIC", place)], colours].concat();
            let mut window = open_with_note(&home, &environment);
            window.send(b"h");
            let ended = window.end();
            let told = ended.text();
            assert!(told.contains("Spiegel is onverwacht gestopt. Verslag: "), "{place}: {told}");
            ended.restored_with(101);
            assert_eq!(marks_in(&home.session_file()), 1, "{place}");
            home.assert_no_leftovers();
            let report = fs::read_to_string(home.data().join("crash-1.txt")).expect("a report");
            assert!(report.starts_with("spiegel ") && report.contains(thread), "{place}: {report}");
            for private in [NOTE, "Teamoverleg", "verbinden", SESSION] {
                assert!(!report.contains(private), "{place}: the report tells {private:?}: {report}");
            }
            assert!(!home.data().join("crash-2.txt").exists(), "{place}: one defect, two reports");
        }
    }
}

#[cfg(debug_assertions)]
fn open_with_note(home: &Home, environment: &[(&str, &str)]) -> Window {
    let noted = format!("    reflections: [(aspect: \"beleid\", explanation: \"{NOTE}\")],\n)");
    home.put_session(&BLANK.replace("\n)", &format!("\n{noted}")));
    let file = home.session_file();
    let window = Window::start(home, &["open", file.to_str().expect("a path in UTF-8")], environment, USUAL);
    window.wait_for("the card of the session", is_saved_card);
    window
}

// ---------------------------------------------------------------------------------------------------------------
// Places where it cannot play
// ---------------------------------------------------------------------------------------------------------------

#[test]
fn without_a_usable_terminal_it_says_so_and_writes_nothing() {
    let scripts =
        ["exec \"$SPIEGEL\" open 0aaaaaaa </dev/null", "\"$SPIEGEL\" open 0aaaaaaa >out; code=$?; cat out; exit $code"];
    for script in scripts {
        let home = Home::new();
        let ended = Window::shell(&home, script, &[], USUAL).end();
        let told = ended.text();
        assert!(told.starts_with("spiegel: Dit is geen terminal waarin Spiegel kan tekenen.\n"), "{script}: {told}");
        let raw = ended.restored_with(1);
        assert!(!raw.contains(&0x1b), "{script}: something was sent to steer the terminal");
        home.assert_no_leftovers();
    }
}

#[test]
fn a_terminal_that_cannot_draw_is_talked_to_line_by_line() {
    let home = Home::new();
    let script = format!("TERM=dumb exec \"$SPIEGEL\" open {SESSION}");
    let mut window = Window::shell(&home, &script, &[], USUAL);
    window.wait_for("the first question", |screen| shows(screen, "1. Doelgroepen professionalisering"));
    window.send(b"stop\r");
    let raw = window.end().restored_with(0);
    assert!(!raw.contains(&0x1b), "something was sent to steer the terminal");
    home.assert_no_leftovers();
}

#[test]
fn it_runs_without_a_terminal_name() {
    for colours in COLOURS {
        let home = Home::new();
        let script = format!("unset TERM; exec \"$SPIEGEL\" open {SESSION}");
        let mut window = Window::shell(&home, &script, colours, USUAL);
        window.wait_for("the card of the session", is_saved_card);
        window.send(b"h");
        window.wait_for("the mark, saved", |screen| is_saved_card(screen) && shows(screen, "● H"));
        window.send(CTRL_C);
        window.end().restored_with(0);
        assert_eq!(marks_in(&home.session_file()), 1);
    }
}

fn open(home: &Home, environment: &[(&str, &str)]) -> Window {
    let window = Window::start(home, &["open", SESSION], environment, USUAL);
    window.wait_for("the card of the session", is_saved_card);
    window
}
