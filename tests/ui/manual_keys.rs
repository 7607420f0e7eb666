//! What the manual says of keys is so: each one that a chapter names is pressed where that chapter is about, in the program as it
//! runs, and something comes of it.

use std::fs;

use spiegel::app::{Code, Key};

use crate::region::counted;
use crate::stage::{Stage, Window};
use crate::truth::{full_disk, many_sessions, rich, with_half_ballot};

/// Whose machine it is.
#[derive(Clone, Copy)]
enum Machine {
    Rich,
    Fresh,
    ManySessions,
    HalfBallot,
    FullDisk,
    Sequel,
    /// Where people sent something; its folder stands in keys as `¶`.
    Post,
    Conflict,
    /// With a session whose card is missing.
    Orphan,
    /// Where the sessions of a region are not counted yet.
    Region,
    /// Where they are, and their picture is shown before the first key.
    Counted,
}

use Machine::{Conflict, Counted, Fresh, FullDisk, HalfBallot, ManySessions, Orphan, Post, Region, Rich, Sequel};

const SIZE: (u16, u16) = (60, 18);

/// The chapter with the table of all keys, which `truth.rs` holds the program to.
const TABLE: usize = 11;

/// What is no key of a screen in a chapter about commands: the user's own folder, standard input, and what is typed in `--plain`, of
/// which `tests/pty/plain.rs` presses Enter and Ctrl-C.
const TYPED: [&str; 5] = ["~", "-", "?", "Enter", "Ctrl-C"];

/// The chapters, in the order of both manuals, with keys that lead to the places which each is about.
const CHAPTERS: [&[(Machine, &str)]; 16] = [
    // Beginning
    &[
        (Rich, ""),
        (Rich, "<Enter>"),
        (Fresh, "k2h"),
        (Rich, "ox"),
        (Rich, "<F1>"),
        (Rich, "<Enter>t"),
        (ManySessions, "o"),
    ],
    // Reading and marking
    &[
        (Rich, "<Enter>"),
        (Rich, "<Enter><Enter>"),
        (Rich, "<Enter><Tab>"),
        (Rich, "<Enter><Down><Right><Right>"),
        (Rich, "<Enter>4h"),
        (Rich, "<Enter>4hu"),
        (Rich, "<Enter>vnWat"),
        (Rich, "<Enter>vnWat<C-x>"),
        (Fresh, "k2hq"),
    ],
    // The conversation
    &[
        (Rich, "<Enter>"),
        (Rich, "<Enter>t"),
        (Rich, "<Enter>tx"),
        (Rich, "<Enter>v"),
        (Rich, "<Enter>v<Down>"),
        (Rich, "<Enter>vxu"),
        (Rich, "<Enter>vx"),
        (Rich, "<Enter>vnWat"),
        (Rich, "<Enter>/de<Enter>"),
        (Rich, "<Enter>k"),
    ],
    // On the projector
    &[
        (Rich, "<Enter>"),
        (Rich, "<Enter><F5>"),
        (Rich, "<Enter><F5><PgDn>"),
        (Rich, "<Enter>d"),
        (Rich, "<Enter>d<Enter>d"),
        (Rich, "<Enter>k"),
        (Rich, "<Enter>b"),
    ],
    // With the group
    &[
        (Rich, "<Enter>"),
        (Rich, "<Enter>s"),
        (Rich, "<Enter>s<Enter>"),
        (Rich, "<Enter>s<Enter><Enter><Enter>2h"),
        (Rich, "<Enter>s<Enter><Enter><Enter><Down>2h<Enter>j"),
        (HalfBallot, "<Enter>"),
        (Rich, "<Enter>s<Down><Enter><Enter><Enter>"),
        (Rich, "<Enter>s<Down><Enter><Enter><Enter>2"),
        (Rich, "<Enter>s<Down><Down><Enter>"),
        (Rich, "<Enter>s<Down><Down><Enter>2 4 1 3<Enter>"),
        (Rich, "<Enter>s<Down><Down><Down><Enter>2 0 1 0"),
        (Rich, "<Enter>s<End><Enter>"),
        (Rich, "<Enter>s<End><Enter><Up>xj"),
        (Rich, "<Enter>s<End><Enter><Up>xju"),
        (Rich, "<Enter>s<End><Up><Enter>"),
    ],
    // A card of one's own
    &[(Fresh, "k2h"), (Fresh, "<Down><Down>"), (Orphan, "<Enter>")],
    // Then and now
    &[(Sequel, "<Enter>"), (Sequel, ""), (Sequel, "<Enter><F5>"), (Sequel, "o")],
    // Votes from home
    &[
        (Post, "<Enter>"),
        (Post, "<Enter>+<Enter>¶<Enter>"),
        (Post, "<Enter>+<Enter>¶<Enter><Enter>"),
        (Post, "<Enter>+<Enter>¶<Enter><Down><Down>"),
    ],
    // Copies of one session
    &[(Conflict, "<Enter>"), (Conflict, "<Enter>+<Enter><Down><Down><Enter><Home><Enter>")],
    // The report
    &[(Rich, "<Enter>"), (Rich, "<Enter>r"), (Rich, "<Enter>r<Enter><Tab>"), (Rich, "<Enter>r<Enter>")],
    // Many sessions
    &[(Region, ""), (Region, "o"), (Region, "t<Enter>"), (Counted, "")],
    // The keys
    &[],
    // Where everything is, and without a screen
    &[],
    &[],
    // Settings
    &[(Rich, "I"), (Rich, "<Enter>"), (Rich, ""), (Rich, "I<Right>")],
    // If something goes wrong
    &[(Rich, "o"), (FullDisk, "<Enter>4h")],
];

fn stage(machine: Machine) -> Stage {
    match machine {
        Rich => rich(),
        Fresh => Stage::fresh(),
        ManySessions => many_sessions(),
        HalfBallot => with_half_ballot(),
        Orphan => crate::card_link::orphan(),
        FullDisk => full_disk(),
        Sequel => crate::compare::a_year_later(),
        Post => {
            let stage = crate::merge::group();
            crate::merge::post(&stage);
            stage
        }
        Conflict => crate::copies::conflict(),
        Region | Counted => crate::region::many(),
    }
}

/// A window of this machine after these keys.
fn window(machine: Machine, stage: &Stage, script: &str) -> Window {
    if let Counted = machine {
        return counted(stage, SIZE, script);
    }
    let mut window = Window::new(stage, SIZE, "");
    window.program.after_frame();
    window.press(&script.replace('¶', &stage.folder.path().join("post").display().to_string()));
    window.program.wait_for_saver();
    window
}

/// A chapter: its title, and the keys that it names.
struct Chapter {
    title: String,
    keys: Vec<(String, Key)>,
}

/// The chapters of a manual that have a number there.
fn chapters(file: &str) -> Vec<Chapter> {
    let manual = fs::read_to_string(file).unwrap();
    let chapters = manual.split("\n## ").skip(1);
    let chapter = |text: &str| {
        let (title, text) = text.split_once('\n').unwrap();
        let mut keys: Vec<(String, Key)> = named(text).filter_map(|name| Some((name.clone(), key(&name)?))).collect();
        keys.sort_by(|one, other| one.0.cmp(&other.0));
        keys.dedup_by(|one, other| one.0 == other.0);
        Chapter { title: title.to_owned(), keys }
    };
    chapters.map(chapter).collect()
}

/// What stands between backquotes, and the names of keys that stand without them.
fn named(text: &str) -> impl Iterator<Item = String> {
    let parts = text.split('`').enumerate();
    parts.flat_map(|(index, part)| match index % 2 {
        1 => vec![part.to_owned()],
        _ => part
            .split(|c: char| !c.is_alphanumeric() && c != '-')
            .map(str::to_owned)
            .filter(|word| word.len() > 1)
            .collect(),
    })
}

/// The key with this name, if it is one.
fn key(name: &str) -> Option<Key> {
    let plain = |code| Some(Key::plain(code));
    let mut chars = name.chars();
    match (name, chars.next(), chars.next()) {
        ("Enter", ..) => plain(Code::Enter),
        ("Esc", ..) => plain(Code::Esc),
        ("Tab", ..) => plain(Code::Tab),
        ("PgDn", ..) => plain(Code::PgDn),
        ("PgUp", ..) => plain(Code::PgUp),
        ("Home", ..) => plain(Code::Home),
        ("End", ..) => plain(Code::End),
        ("F1" | "F2" | "F5", ..) => plain(Code::F(name[1..].parse().unwrap())),
        (_, Some(char), None) if !char.is_whitespace() => plain(Code::Char(char)),
        _ => {
            let letter = name.strip_prefix("Ctrl-")?;
            let char = letter.chars().next().filter(|_| letter.chars().count() == 1)?;
            Some(Key { code: Code::Char(char.to_ascii_lowercase()), ctrl: true })
        }
    }
}

/// Whether something comes of a key: another screen, another state, or the end.
fn does_something(machine: Machine, script: &str, key: Key) -> bool {
    let stage = stage(machine);
    let mut window = window(machine, &stage, script);
    let before = window.screen();
    window.program.handle(spiegel::app::Msg::Key(key));
    window.program.wait_for_saver();
    before != window.screen() || window.program.ended().is_some()
}

fn the_keys_of(file: &str) {
    let chapters = chapters(file);
    let titles: Vec<&str> = chapters.iter().map(|chapter| chapter.title.as_str()).collect();
    assert_eq!(chapters.len(), CHAPTERS.len(), "{titles:?}");
    let mut untrue = Vec::new();
    let mut pressed = 0;
    for (_, (chapter, places)) in chapters.iter().zip(CHAPTERS).enumerate().filter(|(index, _)| *index != TABLE) {
        let is_key = |name: &str| !places.is_empty() || !TYPED.contains(&name);
        for (name, key) in chapter.keys.iter().filter(|(name, _)| is_key(name)) {
            pressed += 1;
            if !places.iter().any(|(machine, script)| does_something(*machine, script, *key)) {
                untrue.push(format!("{}: {name}", chapter.title));
            }
        }
    }
    assert!(untrue.is_empty(), "{file}: {untrue:?}");
    assert!(pressed > 50, "only {pressed} keys are named in {file}");
}

#[test]
fn every_key_that_the_manual_names_does_something_where_it_is_named() {
    the_keys_of("assets/handleiding.md");
    the_keys_of("assets/manual.en.md");
}
