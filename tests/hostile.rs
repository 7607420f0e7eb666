//! Nothing that comes from outside steers the terminal: not what files say, not what they are called, not what is
//! pasted, not what stands in an argument.
//!
//! Everything is played twice in the same place: with hostile texts, and with what sanitising leaves of them. The
//! bytes for the terminal must be the same to the last one, and hold no control sequence but the few of drawing.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod screen;

use std::collections::VecDeque;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime};

use jiff::civil::{date, time};
use proptest::prelude::*;
use ratatui::layout::Rect;
use spiegel::app::{Keymap, Msg, Settings, ThemeName};
use spiegel::store::{Call, Disk, Library};
use spiegel::text::{columns, sanitise, sanitise_line};
use spiegel::tui::{
    Clipboard, Clock, EditorEnd, Ended, Event, Opening, Preferences, Program, Stage, Step, play, steps,
};
use spiegel::ui::ColourDepth;
use spiegel::words::words;

use screen::{AFTER_FRAME, BEFORE_FRAME, Screen};

/// The word before every hostile stretch.
const MARK: &str = "MERK";
/// So many texts have a place in the world below.
const TEXTS: usize = 20;

// ---------------------------------------------------------------------------------------------------------------
// The properties
// ---------------------------------------------------------------------------------------------------------------

fn few(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(few(8))]

    #[test]
    fn hostile_text_cannot_control_the_terminal_from_any_screen(
        texts in texts(),
        is_raw: bool,
        size in prop::sample::select(vec![(40, 12), (60, 18), (80, 24), (120, 40), (240, 67)]),
        lang in prop::sample::select(vec!["nl", "en"]),
    ) {
        let home = tempfile::tempdir().unwrap();
        let hostile = drawn(&World::new(home.path(), &texts, is_raw, false), size, lang);
        let clean = drawn(&World::new(home.path(), &texts, is_raw, true), size, lang);
        for ((name, hostile), (_, clean)) in hostile.iter().zip(&clean) {
            is_only_drawing(name, hostile);
            are_same(name, hostile, clean)?;
        }
        // On a small screen there is no room for every name.
        let shows_any = |bytes: &[u8]| bytes.windows(MARK.len()).any(|seen| seen == MARK.as_bytes());
        let blind: Vec<_> = hostile.iter().filter(|(_, bytes)| !shows_any(bytes)).map(|(name, _)| *name).collect();
        prop_assert!(blind.len() <= hostile.len() / 3, "no hostile text is on screen, so this sees nothing: {:?}", blind);
    }

    #[test]
    fn hostile_text_cannot_control_the_terminal_from_any_command(texts in texts(), is_raw: bool) {
        let home = tempfile::tempdir().unwrap();
        let hostile = told(&World::new(home.path(), &texts, is_raw, false));
        let clean = told(&World::new(home.path(), &texts, is_raw, true));
        for ((name, hostile), (_, clean)) in hostile.iter().zip(&clean) {
            is_only_text(name, hostile);
            are_same(name, hostile, clean)?;
        }
    }
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    let stretch = prop_oneof![
        4 => one_of(&[
            "\x1b]52;c;cm0gLXJm\x07", "\x1b]0;titel\x1b\\", "\x1b[2J", "\x1b[31;5m", "\x1bc", "\x1bP$q\x1b\\", "\x1b[6n",
            "\u{9b}2J", "\u{9d}52;c;eA==\u{9c}", "\u{90}x\u{9c}", "\x1b[200~", "\x1b[?1049l", "\x1b",
        ]),
        3 => one_of(&[
            "\r", "\n", "\r\n", "\t", "\x08\x08", "\x07", "\x0e", "\x7f", "\u{85}", "\u{2028}", "\u{202e}", "\u{2066}",
            "\u{200b}", "\u{200d}", "\u{feff}", "\u{ad}", "\u{3164}", "\u{e0041}",
            "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
        ]),
        2 => one_of(&[" woord ", "日本", "-", "professionalisering", "🙂", "\"", "\\u{1b}[2J"]),
        1 => "[^/\\x00]{1,3}",
    ];
    // A letter for every place: no two texts may become one when they are sanitised. The full stop keeps what stands
    // before it from being trimmed in one world only.
    let marked = |(place, text): (u8, Vec<String>)| format!("{MARK}{}{}.", char::from(b'A' + place), text.concat());
    let texts = prop::collection::vec(prop::collection::vec(stretch, 1..7), TEXTS);
    texts.prop_map(move |texts| (0..).zip(texts).map(marked).collect())
}

fn one_of(stretches: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::sample::select(stretches).prop_map(str::to_owned)
}

/// Tells the first stretch that differs, and not some ten thousand bytes.
fn are_same(name: &str, hostile: &[u8], clean: &[u8]) -> Result<(), TestCaseError> {
    let [hostile, clean] = [hostile, clean].map(String::from_utf8_lossy);
    let stretches = |text: &str| text.split_inclusive(['\n', '\x1b']).map(str::to_owned).collect::<Vec<_>>();
    for (hostile, clean) in stretches(&hostile).into_iter().zip(stretches(&clean)) {
        prop_assert_eq!(hostile, clean, "{}: not the same as without what is hostile", name);
    }
    prop_assert_eq!(hostile.len(), clean.len(), "{}: not as long as without what is hostile", name);
    Ok(())
}

/// Bytes that only draw: text, positions, colours, and whether there is a cursor.
fn is_only_drawing(name: &str, bytes: &[u8]) {
    let drawn = std::str::from_utf8(bytes).expect("text in UTF-8");
    let mut parts = drawn.split('\x1b');
    is_only_text(name, parts.next().unwrap_or_default().as_bytes());
    for part in parts {
        let end = part.find(|char: char| char.is_ascii_alphabetic()).unwrap_or_else(|| panic!("{name}: ESC {part:?}"));
        let (sequence, text) = part.split_at(end + 1);
        let is_ours = match sequence.as_bytes() {
            [b'[', b'?', b'2', b'5', b'h' | b'l'] => true,
            [b'[', rest @ .., b'H' | b'm'] => rest.iter().all(|byte| byte.is_ascii_digit() || *byte == b';'),
            _ => false,
        };
        assert!(is_ours, "{name}: ESC {sequence:?} in {part:?}");
        assert!(!text.contains('\n'), "{name}: a line break in {text:?}");
        is_only_text(name, text.as_bytes());
    }
}

/// Text without anything that steers, turns around or hides.
fn is_only_text(name: &str, bytes: &[u8]) {
    let text = std::str::from_utf8(bytes).expect("text in UTF-8");
    let lines = sanitise(text);
    assert_eq!(text, lines, "{name}: this is not harmless");
}

// ---------------------------------------------------------------------------------------------------------------
// A world full of hostile texts
// ---------------------------------------------------------------------------------------------------------------

/// A data folder, and the texts that are in it.
struct World<'t> {
    folder: PathBuf,
    texts: &'t [String],
    is_raw: bool,
    is_clean: bool,
}

impl<'t> World<'t> {
    fn new(home: &Path, texts: &'t [String], is_raw: bool, is_clean: bool) -> Self {
        let world = Self { folder: home.join("data"), texts, is_raw, is_clean };
        world.lay_out();
        world
    }

    /// Puts everything in its place, which is the same for both worlds: what was there before has to go.
    fn lay_out(&self) {
        let _ = fs::remove_dir_all(&self.folder);
        self.put("cards/eigen.ron", &self.card(), 1);
        self.put(&format!("cards/{}.ron", self.line(18)), "kapot", 1);
        self.put(&format!("sessions/a{}.ron", self.line(17)), &self.broken(), 2);
        self.put(&self.conflict_file(), &self.session(CONFLICT), 3);
        self.put("sessions/repaired.ron", &self.session(REPAIRED), 4);
        self.put("sessions/unknown-card.ron", &self.session(UNKNOWN_CARD), 5);
        self.put("sessions/bad-date.ron", &self.session(BAD_DATE), 6);
        self.put("sessions/own-card.ron", &self.session(OWN_CARD), 7);
        self.put(&self.main_file(), &self.session(MAIN), 8);
    }

    fn main_file(&self) -> String {
        format!("sessions/z{}.ron", self.line(16))
    }

    fn conflict_file(&self) -> String {
        format!("sessions/b{}.conflict-1.ron", self.line(17))
    }

    fn put(&self, name: &str, text: &str, day: u64) {
        let path = self.folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        let saved = SystemTime::UNIX_EPOCH + Duration::from_secs(day * 86_400);
        File::options().write(true).open(&path).and_then(|file| file.set_modified(saved)).unwrap();
    }

    /// A text of one line: hostile, or what is left of it.
    fn line(&self, place: usize) -> String {
        let text = &self.texts[place];
        if self.is_clean { sanitise_line(text).into_owned() } else { text.clone() }
    }

    fn text(&self, place: usize) -> String {
        let text = &self.texts[place];
        if self.is_clean { sanitise(text).into_owned() } else { text.clone() }
    }

    /// Fills in texts: `@l3@` is a line, `@t3@` a text of several lines, `@c3@` a line that is clean in both worlds.
    fn filled(&self, template: &str) -> String {
        let part = |(number, part): (usize, &str)| {
            if number % 2 == 0 {
                return part.to_owned();
            }
            let (kind, place) = part.split_at(1);
            let place: usize = place.parse().unwrap();
            self.quoted(&match kind {
                "l" => self.line(place),
                "t" => self.text(place),
                _ => sanitise_line(&self.texts[place]).into_owned(),
            })
        };
        template.split('@').enumerate().map(part).collect()
    }

    /// A string in RON: every byte as it is, or written as a person would who knows escapes.
    fn quoted(&self, text: &str) -> String {
        if self.is_raw {
            return format!("r#####\"{text}\"#####");
        }
        let escaped = |char: char| match char {
            '"' | '\\' => format!("\\{char}"),
            ' '..='~' => char.to_string(),
            char => format!("\\u{{{:x}}}", u32::from(char)),
        };
        format!("\"{}\"", text.chars().map(escaped).collect::<String>())
    }

    fn session(&self, about: &str) -> String {
        let (head, reflections) = about.split_once('\n').unwrap();
        self.filled(&format!(
            r#"Session(schema: 4, revision: 3, note: @t9@, title: @l0@, partnership: @l1@, facilitator: @l2@, roles: [@l3@], {head},
                reflections: [{reflections}],
                rounds: [(ballots: [(role: @l3@, answers: [(aspect: "doelgroepen", current: Unknown)])])])"#
        ))
    }

    /// What is wrong with it is told with a name out of the file.
    fn broken(&self) -> String {
        self.filled("Session(schema: @l4@)")
    }

    fn card(&self) -> String {
        self.filled(
            r#"Card(id: "eigen", title: @l10@, theme: @l11@, source: @l12@, language: @l12@,
                scenarios: [(id: @l13@, title: @l13@), (id: "twee", title: @l14@, label: @l15@)],
                aspects: [(id: @l14@, title: @l14@, cells: [Text(@t5@), Text(@t6@)]),
                    (id: "b", title: @l15@, label: @l10@, cells: [Empty, Text(@t7@)])])"#,
        )
    }
}

const MAIN: &str = r#"id: "0mhk3v9q", card: (id: "professionalisering"), date: "2026-11-23"
    (aspect: "doelgroepen", current: Scenario("commitment"), desired: Unknown, explanation: @t5@, evidence: @t6@,
        next_steps: [(what: @t7@, owner: @l8@, due: "2027-02-01", status: Running)]),
    (aspect: "beleid", explanation: @t9@), (aspect: "initiatief", evidence: @t9@), (aspect: "voorwaarden")"#;
const OWN_CARD: &str = r#"id: "1mhk3v9q", card: (id: "eigen"), date: "2026-11-23"
    (aspect: @c14@, current: Scenario(@c13@), explanation: @t5@, evidence: @t6@), (aspect: "b", current: Unknown)"#;
const BAD_DATE: &str = r#"id: "2mhk3v9q", card: (id: "professionalisering"), date: @l9@
    (aspect: "beleid")"#;
const UNKNOWN_CARD: &str = r#"id: "3mhk3v9q", card: (id: @l9@, fingerprint: @l9@), date: "2026-11-23"
    (aspect: "beleid")"#;
const REPAIRED: &str = r#"id: "4mhk3v9q", card: (id: "professionalisering"), date: "2026-11-23"
    (aspect: @l9@, current: Scenario(@l8@), explanation: @t5@), (aspect: "beleid", current: Scenario(@l8@))"#;
const CONFLICT: &str = r#"id: @l4@, card: (id: "professionalisering"), date: "2026-11-23"
    (aspect: "beleid")"#;

// ---------------------------------------------------------------------------------------------------------------
// On screen
// ---------------------------------------------------------------------------------------------------------------

/// What happens on a screen.
enum Act {
    Step(Step),
    /// Another program writes over the file of the session.
    Overwrite(PathBuf),
    /// Another program throws this file away.
    Remove(PathBuf),
}

/// What is played: a name, the session's file or nothing for the start screen, and what the user does. `@l3@` pastes a
/// line, `@t3@` a text, `@p3@` the path of a file called so; `@w@` is another program that writes over the session,
/// `@r@` one that throws away what is written as a conflict.
const PLAYED: [(&str, Option<&str>, &str); 19] = [
    (
        "start, card",
        None,
        "?<Esc><Enter><Right><Space><Enter><Right><Down><Space><Esc><Tab><Down><Esc>4h2gTM<F2>@l8@<Left><Left><BS><Home>\
         <Del><Enter>uU<Esc>",
    ),
    ("repaired", Some("repaired.ron"), "<Down><Esc>"),
    ("unknown card", None, "o<End><Up><Up><Up><Enter><Down>"),
    (
        "list",
        None,
        "o<Down><Down><Enter><Esc>o<Down><Down><Down><Down><Enter><Esc>o<End><Enter><Esc>oe<Esc>r<Esc>xju<End>xju<Up>xj<Esc>",
    ),
    ("new", None, "n@l1@<Tab>@l2@<Tab>@l3@<Enter><BackTab><C-u><Enter>h?<Esc><Esc>"),
    ("texts", Some(MAIN_FILE), "t@t5@<Home><Del><BS><C-z><Tab>@t6@<C-e><Esc>o@t7@<Up><Up><End><Esc>"),
    ("steps", Some(MAIN_FILE), "v<Enter><Esc>n@l7@<Tab>@l8@<Tab>@l9@<Enter><C-u><Enter><Enter><Space>sx<Down>u<Esc>"),
    ("reading", Some(MAIN_FILE), "l<Down><Down><Enter><Esc>l<Esc>k<Space><PgDn><PgDn><Space><Esc>m<Down><Right>h<Esc>"),
    ("seeking", Some(MAIN_FILE), "/@l6@<Enter><Esc>/MERK<Down><Down><Enter>nnN<Esc>:@l6@<Esc>:no<Down><Enter><Esc>"),
    (
        "facts",
        Some(MAIN_FILE),
        "i<Enter>@l1@<Enter><Down><Enter>@l2@<Enter><Down><Enter>@l3@<Enter><Down><Enter>@l4@<Enter><Esc>i<End><Enter>\
         @t9@<Esc><Esc>i<End><Up><Enter>n@l8@<Enter><Esc><Esc>",
    ),
    ("plan", Some(MAIN_FILE), "d<Down><Enter>d<Space><End><Esc>d<Enter>dx<Esc><Enter>dq"),
    ("presenting", Some(MAIN_FILE), "<F5><PgDn><PgDn><Right><PgDn>h<PgDn><PgDn>bb<PgDn><PgDn><PgUp><Esc><Esc>"),
    (
        "round",
        Some(MAIN_FILE),
        "s<Home><Enter><Enter><Enter>2h<Down>4hw<Enter>j<Enter><End><Enter>@l4@<Enter>1h<Enter>jw<Enter>n<Esc><Esc>oj<Down><Enter><Esc>srj",
    ),
    (
        "asking",
        Some(MAIN_FILE),
        "xjs<Home><Down><Enter><Enter><End><Enter>@l4@<Enter>1<Down>wt<Enter>jw<Enter>2<Esc>joj<Esc>s<Down><Down><Enter>@l6@<Enter><C-x>j2 4 1 3<Enter><Enter>j<Esc>s<End><Enter>xju<Esc>",
    ),
    (
        "report",
        Some(MAIN_FILE),
        "r<Enter><Tab><C-u>@p3@<Enter><Down><Enter><Esc>rr<Down><Enter><Up><Enter><Tab><C-u>@p3@/nergens<Enter>@l7@<Esc><Esc>",
    ),
    ("own card", Some("own-card.ron"), "<Enter><Right><Down><Esc><Tab><Down><Right><Esc>"),
    ("overwritten", Some(MAIN_FILE), "@w@3h"),
    (FULL_DISK, Some(MAIN_FILE), "2h<Down>4g<Esc><Esc>e@l4@<Enter><Esc>e<C-u>@p19@<Enter>"),
    ("no such file", None, "o<End><Up>@r@<Enter><Down>"),
];
/// Stands for the file whose name is hostile.
const MAIN_FILE: &str = "main";
/// What is played where nothing can be saved.
const FULL_DISK: &str = "full disk";

/// Plays every screen there is, and gives the bytes that went to the terminal.
fn drawn(world: &World, size: (u16, u16), lang: &str) -> Vec<(&'static str, Vec<u8>)> {
    let opening = |library: &Library, file: Option<&str>| match file {
        None => Opening::Start,
        Some(file) => {
            let file = if file == MAIN_FILE { world.main_file() } else { format!("sessions/{file}") };
            Opening::Session(Box::new(library.open(&world.folder.join(file)).unwrap()))
        }
    };
    let play = |(name, file, acts)| {
        // What was played before leaves no trace: a round that still runs would hide all the rest.
        world.lay_out();
        let disk = if name == FULL_DISK { full_disk() } else { Disk::default() };
        let library = Library::on(disk, world.folder.clone());
        let opening = opening(&library, file);
        (name, played(world, (size, lang), library, opening, acts))
    };
    let library = Library::at(world.folder.clone());
    let sketch = Opening::Browse(Box::new(library.card("eigen").unwrap()));
    let mut all: Vec<_> = PLAYED.into_iter().map(play).collect();
    let acts = "<Enter><Esc><Tab><Esc>h<C-s>@l4@<Enter><Esc>";
    all.push(("sketch", played(world, (size, lang), library, sketch, acts)));
    all
}

fn full_disk() -> Disk {
    Disk::gated(|call, _| match call {
        Call::Stage => Err(io::ErrorKind::StorageFull.into()),
        _ => Ok(()),
    })
}

/// Reads what the user does, as it stands in the list above.
fn acts(world: &World, written: &str) -> VecDeque<Act> {
    let part = |(number, part): (usize, &str)| -> Vec<Act> {
        if number % 2 == 0 {
            return steps(part).unwrap().into_iter().map(Act::Step).collect();
        }
        let (kind, place) = part.split_at(1);
        let place = place.parse().unwrap_or_default();
        let paste = |text: String| Act::Step(Step::Paste(text));
        vec![match kind {
            "l" => paste(world.line(place)),
            "t" => paste(world.text(place)),
            "p" => paste(format!("{}/{}", world.folder.display(), world.line(place))),
            "r" => Act::Remove(world.folder.join(world.conflict_file())),
            _ => Act::Overwrite(world.folder.join(world.main_file())),
        }]
    };
    written.split('@').enumerate().flat_map(part).collect()
}

fn played(
    world: &World,
    (size, lang): ((u16, u16), &str),
    library: Library,
    opening: Opening,
    written: &str,
) -> Vec<u8> {
    let settings = Settings::with_theme(ThemeName::Terminal);
    let preferences = Preferences { settings, ascii: false, colours: ColourDepth::Table, words: words(lang) };
    let clock = Clock::Fixed(date(2026, 11, 23), time(21, 4, 0, 0));
    let mut program = Program::new(library, Keymap::default(), preferences, clock, opening);
    let mut screen = RawScreen::new(size, acts(world, written), world.text(9));
    play(&mut program, &mut screen);
    program.finish();
    screen.bytes
}

/// What a window is told before its first frame, and never again.
const CLEARED: &[u8] = b"\x1b[2J\x1b[1;1H";

/// A terminal that keeps every byte.
struct RawScreen {
    screen: Screen,
    bytes: Vec<u8>,
    acts: VecDeque<Act>,
    /// What another editor adds to a text.
    edited: String,
}

impl RawScreen {
    fn new(size: (u16, u16), acts: VecDeque<Act>, edited: String) -> Self {
        Self { screen: Screen::new(size), bytes: Vec::new(), acts, edited }
    }
}

impl Stage for RawScreen {
    fn area(&mut self) -> io::Result<Rect> {
        Ok(self.screen.area())
    }

    fn draw(&mut self, program: &mut Program) -> io::Result<()> {
        let frame = self.screen.draw(|buf| program.draw(buf));
        if frame.is_empty() {
            return Ok(());
        }
        let frame = frame.strip_prefix(BEFORE_FRAME).and_then(|frame| frame.strip_suffix(AFTER_FRAME));
        let mut drawn = frame.expect("a frame that is shown at once");
        if self.bytes.is_empty() {
            drawn = drawn.strip_prefix(CLEARED).expect("a cleared screen before the first frame");
        }
        self.bytes.extend_from_slice(drawn);
        Ok(())
    }

    fn wait(&mut self, program: &mut Program) -> Vec<Event> {
        if program.wait_for_saver() {
            return vec![Event::Redraw];
        }
        let event = match self.acts.pop_front() {
            Some(Act::Step(Step::Key(key))) => Event::Msg(Msg::Key(key)),
            Some(Act::Step(Step::Paste(text))) => Event::Msg(Msg::Paste(text)),
            Some(Act::Step(_)) => Event::Redraw,
            Some(Act::Overwrite(path)) => {
                fs::write(path, "van een ander").unwrap();
                Event::Redraw
            }
            Some(Act::Remove(path)) => {
                fs::remove_file(path).unwrap();
                Event::Redraw
            }
            None if program.model().has_unsaved_typing() => Event::TimedOut,
            None => Event::Over(Ended::Quit),
        };
        vec![event]
    }

    /// An editor that adds something hostile to the text.
    fn edit(&mut self, file: &Path) -> io::Result<EditorEnd> {
        let text = fs::read_to_string(file)?;
        fs::write(file, format!("{text}\n{}", self.edited))?;
        Ok(EditorEnd::Left)
    }

    fn copy(&mut self, _: &str) -> io::Result<Clipboard> {
        Ok(Clipboard::Terminal)
    }

    fn open(&mut self, _: &Path) -> io::Result<()> {
        Ok(())
    }
}

// ---------------------------------------------------------------------------------------------------------------
// On the command line
// ---------------------------------------------------------------------------------------------------------------

/// Runs every command there is, and gives what it said on both streams, each with its exit code.
fn told(world: &World) -> Vec<(String, Vec<u8>)> {
    let hostile = world.line(16);
    let hostile = hostile.as_str();
    let text = world.text(16);
    let text = text.as_str();
    let keys = format!("<{hostile}>");
    let keys = keys.as_str();
    // So long that no command is like it: which one clap suggests depends on what was typed, before it is made safe.
    let command = format!("{}{hostile}", "x".repeat(120));
    let command = command.as_str();
    let unknown = world.line(19);
    let unknown = unknown.as_str();
    let file = world.folder.join(world.main_file()).to_string_lossy().into_owned();
    let file = file.as_str();
    let commands: [&[&str]; 44] = [
        &["list"],
        &["list", "--format", "json"],
        &["show", "0mhk3v9q"],
        &["show", "0mhk3v9q", "--format", "json"],
        &["show", "1mhk3v9q", "--lang", "en"],
        &["show", "1mhk3v9q", "--format", "json"],
        &["show", "3mhk3v9q"],
        &["show", "4mhk3v9q"],
        &["show", file],
        &["show", hostile],
        &["card", "list"],
        &["card", "show", "eigen"],
        &["card", "show", "eigen", "--format", "json"],
        &["card", "show", hostile],
        &["snap", "1mhk3v9q", "--size", "60x18"],
        &["snap", "1mhk3v9q", "--keys", keys],
        &["snap", "--size", hostile],
        &["new", hostile, "--date", hostile],
        &["new", hostile, "--card", hostile],
        &["mark", "0mhk3v9q", hostile, "--current", "1"],
        &["mark", "0mhk3v9q", "1", "--current", hostile],
        &["mark", "4mhk3v9q", "1", "--current", "1"],
        &["note", "0mhk3v9q", "1", "--explanation", text],
        &["note", "0mhk3v9q", hostile, "--evidence", text],
        &["step", "0mhk3v9q", "1", hostile, "--owner", hostile],
        &["step", "0mhk3v9q", "1", "Plan", "--due", hostile],
        &["report", "0mhk3v9q", "--format", "text"],
        &["report", "0mhk3v9q", "--format", "markdown"],
        &["report", "0mhk3v9q", "--format", "html"],
        &["report", "0mhk3v9q", "--format", "csv"],
        &["report", "1mhk3v9q", "--format", "html"],
        &["rename", "1mhk3v9q", hostile],
        &["rename", unknown, hostile],
        &["recover"],
        &["recover", "0mhk3v9q"],
        &["recover", "0mhk3v9q", hostile],
        &["trash", unknown],
        &["trash", file],
        &["recover"],
        &["open", unknown],
        &[command],
        &["list", "--format", hostile],
        &["--theme", hostile, "--lang", hostile],
        &["paths", "--data-dir", hostile],
    ];
    let run = |arguments: &&[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_spiegel"))
            .args(*arguments)
            .env_clear()
            .envs([
                ("TZ", "UTC"),
                ("LANG", "C.UTF-8"),
                ("HOME", "/"),
                ("SPIEGEL_DATA_DIR", world.folder.to_str().unwrap()),
            ])
            .current_dir(world.folder.parent().unwrap())
            .stdin(Stdio::null())
            .output()
            .expect("the program starts");
        let code = output.status.code().expect("an exit code, and no signal");
        assert!(code <= 2, "{arguments:?}: {code}");
        let mut said = [&output.stdout[..], &output.stderr[..], format!("{code}").as_bytes()].concat();
        if matches!(arguments[0], "snap" | "recover" | "list" | "report") {
            // The time of day, and the day itself.
            said.retain(|byte| !byte.is_ascii_digit());
        }
        if arguments.ends_with(&["csv"]) {
            // The line ends of RFC 4180.
            said = String::from_utf8(said).unwrap().replace("\r\n", "\n").into_bytes();
        }
        (format!("{arguments:?}"), said)
    };
    commands.iter().map(run).collect()
}

/// What the strategy above makes is hostile.
#[test]
fn the_checks_find_seeded_violations() {
    is_only_drawing("fine", b"\x1b[1;1H\x1b[38;5;1;49mtekst\x1b[0m\x1b[?25l");
    for wrong in ["\x1b]52;c;\x07", "\x1b[2J", "a\x07", "\u{9b}2J", "\x1bc", "a\nb", "\u{202e}", "\x1b[?1049l"] {
        let seen = std::panic::catch_unwind(|| is_only_drawing("wrong", format!("\x1b[1;1Ha{wrong}").as_bytes()));
        assert!(seen.is_err(), "{wrong:?} goes unseen");
    }
    assert_eq!(columns(MARK), 4);
}
