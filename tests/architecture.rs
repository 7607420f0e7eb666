//! The house: imports run one way, and nobody but the loop and the store touches the outside world.

#![allow(clippy::unwrap_used, reason = "a test may end in a panic")]

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms from the top of the house down; a room may use those below it.
const ROOMS: [&str; 9] = ["cli", "tui", "ui", "app", "report", "words", "store", "text", "domain"];

/// What a room must not know, by the beginning of a path.
const CLOSED: [(&str, &[&str]); 5] = [
    (
        "domain",
        &["ratatui", "crossterm", "serde", "ron::", "std::fs", "std::io", "std::env", "std::time", "ZonedDateTime"],
    ),
    ("text", &["ratatui", "crossterm", "std::fs", "std::io", "std::env", "std::time"]),
    ("app", &["ratatui", "crossterm", "std::fs", "std::io", "std::env", "std::time", "ZonedDateTime", "crate::store"]),
    ("ui", &["crossterm", "std::fs", "std::io", "std::env", "std::time", "ZonedDateTime", "crate::store"]),
    ("report", &["ratatui", "crossterm", "std::fs", "std::env", "stdout"]),
];

#[test]
fn imports_run_downwards() {
    let mut wrong = Vec::new();
    for (place, room) in ROOMS.iter().enumerate() {
        for (file, line) in lines_of(room) {
            for above in &ROOMS[..place] {
                if line.contains(&format!("crate::{above}")) {
                    wrong.push(format!("{}: {}", file.display(), line.trim()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "rooms use rooms above them:\n{}", wrong.join("\n"));
}

#[test]
fn rooms_keep_to_themselves() {
    let mut wrong = Vec::new();
    for (room, closed) in CLOSED {
        for (file, line) in lines_of(room) {
            if closed.iter().any(|path| line.contains(path)) {
                wrong.push(format!("{}: {}", file.display(), line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "rooms know what they must not:\n{}", wrong.join("\n"));
}

#[test]
fn every_room_is_on_the_map() {
    let map = fs::read_to_string("src/lib.rs").unwrap();
    let mut folders: Vec<String> =
        entries(Path::new("src")).iter().filter(|path| path.is_dir()).map(|path| name(path)).collect();
    folders.sort();
    let mut rooms: Vec<String> = ROOMS.iter().map(|&room| room.to_owned()).collect();
    rooms.sort();
    assert_eq!(folders, rooms, "the rooms on disk and the rooms of this test");
    for room in rooms {
        assert!(map.contains(&format!("//! {room}/")), "{room} is not on the map in src/lib.rs");
    }
}

#[test]
fn dutch_stands_in_one_place() {
    // Words that nobody writes in English code: a text of the screen that has strayed from its place.
    let strays = ["\"Huidig", "\"Gewenst", "Toelichting", "Onderbouwing", "bewaard", "gemarkeerd"];
    let mut wrong = Vec::new();
    for room in ["domain", "text", "store", "app", "report", "ui", "tui"] {
        for (file, line) in lines_of(room) {
            if strays.iter().any(|stray| line.contains(stray)) {
                wrong.push(format!("{}: {}", file.display(), line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "Dutch outside src/words:\n{}", wrong.join("\n"));
}

/// The lines of a room's files that are code: comments may speak of any room.
fn lines_of(room: &str) -> Vec<(PathBuf, String)> {
    let mut lines = Vec::new();
    for file in rust_files(&Path::new("src").join(room)) {
        let text = fs::read_to_string(&file).unwrap();
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        lines.extend(code.map(|line| (file.clone(), line.to_owned())));
    }
    assert!(!lines.is_empty(), "no code in src/{room}");
    lines
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let (folders, files): (Vec<_>, Vec<_>) = entries(folder).into_iter().partition(|path| path.is_dir());
    let below = folders.iter().flat_map(|folder| rust_files(folder));
    files.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "rs")).chain(below).collect()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}
