//! `spiegel aggregate` in a terminal: it tells how far it is there, and Ctrl-C leaves nothing half-written.

use std::fs;
use std::path::Path;

use spiegel::store::{BUNDLED_CARD, Library};

use crate::generator;
use crate::home::Home;
use crate::screen::shows;
use crate::window::Window;
use crate::{CTRL_C, USUAL};

/// A folder with so many sessions that counting them takes a moment.
fn region(home: &Home) {
    let card = Library::at(home.data()).card(BUNDLED_CARD).expect("the bundled card");
    generator::write_sessions(&home.path().join("regio"), &card, 1, 3_000);
}

fn counting(home: &Home) -> Window {
    let arguments = ["aggregate", "regio", "--format", "jsonl", "--output", "regio.jsonl"];
    Window::run(home, crate::PROGRAM, &arguments, &[], USUAL)
}

/// Whether the file is there with every line; anything between that and nothing is half.
fn is_whole(path: &Path) -> bool {
    match fs::read_to_string(path) {
        Ok(text) => {
            assert_eq!((text.lines().count(), text.ends_with("}\n")), (3_000, true));
            true
        }
        Err(_) => false,
    }
}

#[test]
fn ctrl_c_leaves_nothing_half() {
    let home = Home::new();
    region(&home);
    let output = home.path().join("regio.jsonl");
    let mut stopped = 0;
    // Whether the key comes before the end is a matter of luck; once in so many tries it does.
    for _ in 0..50 {
        let mut window = counting(&home);
        window.wait_for("how far it is", |screen| shows(screen, "van 3"));
        window.send(CTRL_C);
        let ended = window.end();
        let is_there = is_whole(&output);
        let _ = fs::remove_file(&output);
        let names: Vec<_> =
            fs::read_dir(home.path()).expect("a folder").flatten().map(|entry| entry.file_name()).collect();
        assert!(names.iter().all(|name| !name.to_string_lossy().ends_with(".tmp")), "{names:?}");
        if !is_there {
            assert!(ended.text().contains("Gestopt. Er is niets geschreven."), "{}", ended.text());
            stopped += 1;
        }
        if stopped == 3 {
            return;
        }
    }
    panic!("it was never stopped in time");
}

#[test]
fn a_terminal_sees_how_far_it_is_and_a_pipe_does_not() {
    let home = Home::new();
    region(&home);
    let window = counting(&home);
    window.wait_for("how far it is", |screen| shows(screen, "van 3") && shows(screen, "per seconde"));
    window.wait_for("the end", |screen| shows(screen, "Geschreven:"));
    let script = "\"$SPIEGEL\" aggregate regio --output beeld.txt 2>told; cat told";
    let window = Window::shell(&home, script, &[], USUAL);
    window.wait_for("the end", |screen| shows(screen, "Geschreven:"));
    let told = fs::read_to_string(home.path().join("told")).expect("what it told");
    assert!(!told.contains("per seconde"), "{told}");
}
