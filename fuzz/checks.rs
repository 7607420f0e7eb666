//! What must hold for any bytes whatever. A check ends in a panic where it does not.
//!
//! The fuzz targets run these over what the fuzzer thinks of, `tests/fuzz_corpus.rs` over what it once found.

#![allow(clippy::expect_used, reason = "a check ends in a panic")]

use std::fs;
use std::path::Path;

use spiegel::domain::{Card, Description, Round, RunningRound, Session};
use spiegel::store::{Config, Error, Library, read_session, write_session};
use spiegel::text::{self, Line, columns};
use tempfile::TempDir;
use unicode_segmentation::UnicodeSegmentation;

mod input;

pub use input::input;

/// More marks than this on one letter are not let through.
const MOST_MARKS: usize = 4;

thread_local! {
    /// A data folder for what can only be read out of a file.
    static FOLDER: TempDir = tempfile::tempdir().expect("a temporary folder");
}

/// A session that reads is harmless, and is the same when it is written and read again, before and after it has been
/// fitted to its card.
pub fn session(bytes: &[u8]) {
    let (session, _, _) = match read_session(bytes, Path::new("session.ron")) {
        Ok(read) => read,
        Err(error) => return told_harmlessly(&error),
    };
    texts_are_harmless(&session);
    let (again, _, repairs) = read_session(write_session(&session).as_bytes(), Path::new("session.ron"))
        .expect("what was written can be read");
    assert_eq!(again, session, "what was written reads back");
    assert!(repairs.is_empty(), "what was written needs no repair: {repairs:?}");
    if let Some((fitted, card)) = fitted(bytes) {
        fits(&fitted, &card);
        let (again, _) = self::fitted(write_session(&fitted).as_bytes()).expect("a fitted session can be read");
        assert_eq!(again, fitted, "fitting twice is fitting once");
    }
}

/// The session as the library reads it; `None` where its card does not exist.
fn fitted(bytes: &[u8]) -> Option<(Session, Card)> {
    with_file("session.ron", bytes, |library, path| library.read(path).ok())
}

fn texts_are_harmless(session: &Session) {
    let lines = [&session.id, &session.title, &session.partnership, &session.facilitator];
    let cast = session.rounds.iter().flat_map(Round::ballots);
    let sealed = session.running.iter().flat_map(RunningRound::sealed_ballots);
    let roles = session.roles.iter().chain(cast.chain(sealed).map(|ballot| &ballot.role));
    let steps = || session.reflections.iter().flat_map(|said| &said.next_steps);
    lines.into_iter().chain(roles).chain(steps().map(|step| &step.owner)).for_each(|line| is_harmless_line(line));
    is_harmless(&session.note);
    let texts = session.reflections.iter().flat_map(|said| [&said.explanation, &said.evidence]);
    texts.chain(steps().map(|step| &step.what)).for_each(|text| is_harmless(text));
}

fn fits(session: &Session, card: &Card) {
    let rows: Vec<_> = session.reflections.iter().map(|said| card.row(&said.aspect)).collect();
    assert!(!rows.contains(&None), "every row is on the card");
    let all = (0..card.aspects().len()).filter(|row| rows.iter().filter(|found| **found == Some(*row)).count() == 1);
    assert_eq!(all.count(), rows.len(), "every aspect has one row: {rows:?}");
    let ballots = session.rounds.iter().flat_map(Round::ballots).flat_map(|ballot| &ballot.answers);
    for answer in ballots.flat_map(|said| [&said.current, &said.desired]).flatten() {
        assert!(answer.half_columns(card).is_some() || card.scenarios().iter().all(|one| !answer.is_scenario(&one.id)));
    }
}

/// A card that reads is whole and harmless, and a byte order mark before it changes nothing.
pub fn card(bytes: &[u8]) {
    let card = match read_card(bytes) {
        Ok(card) => card,
        Err(error) => return told_harmlessly(&error),
    };
    [card.id(), card.title(), card.theme(), card.source(), card.language()].into_iter().for_each(is_harmless_line);
    for scenario in card.scenarios() {
        [scenario.id.as_str(), &scenario.title, &scenario.label].into_iter().for_each(is_harmless_line);
    }
    for aspect in card.aspects() {
        [aspect.id.as_str(), &aspect.title, &aspect.label].into_iter().for_each(is_harmless_line);
        assert_eq!(aspect.descriptions.len(), card.scenarios().len(), "the matrix is whole");
        aspect.descriptions.iter().filter_map(Description::text).for_each(is_harmless);
    }
    assert_eq!(card.fingerprint().len(), 16);
    if !bytes.starts_with(b"\xef\xbb\xbf") {
        let marked = [b"\xef\xbb\xbf", bytes].concat();
        assert_eq!(read_card(&marked).expect("a byte order mark is skipped"), card);
    }
}

fn read_card(bytes: &[u8]) -> Result<Card, Error> {
    with_file("cards/own.ron", bytes, |library, _| library.cards().expect("a folder of cards").swap_remove(1))
}

/// Settings that read are the same when they are saved and read again.
pub fn config(bytes: &[u8]) {
    with_file("config.ron", bytes, |library, path| match library.config() {
        Ok(config) => {
            library.change_config("()", |_| ()).expect("settings can be saved");
            assert_eq!(library.config().expect("what was saved can be read"), config);
            fs::remove_file(path).expect("the file can be removed");
            assert_eq!(library.config().expect("no file, no error"), Config::default());
        }
        Err(error) => told_harmlessly(&error),
    });
}

/// Keys as `--keys` takes them: what can be read is the same when it is written and read again.
pub fn keys(bytes: &[u8]) {
    let Ok(keys) = spiegel::app::keys(&String::from_utf8_lossy(bytes)) else { return };
    for key in keys {
        assert_eq!(key.to_string().parse().as_ref(), Ok(&key), "a key reads as it is written");
    }
}

/// Sanitised text is harmless, and sanitising it again changes nothing.
pub fn sanitise(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let clean = text::sanitise(&text);
    is_harmless(&clean);
    assert_eq!(text::sanitise(&clean), clean, "sanitising twice is sanitising once");
    let line = text::sanitise_line(&text);
    is_harmless_line(&line);
    assert_eq!(text::sanitise_line(&line), line, "sanitising twice is sanitising once");
    assert_eq!(line, clean.replace('\n', " "), "a line is the text with spaces for line breaks");
}

/// Wrapped text loses nothing but white space, keeps its graphemes whole and stands within its width. The first byte
/// is the width, the others are the text, as it is and sanitised.
pub fn wrap(bytes: &[u8]) {
    let Some((width, text)) = bytes.split_first() else { return };
    let text = String::from_utf8_lossy(text);
    let width = u16::from(*width) % 200 + 1;
    wraps(&text, width);
    wraps(&text::sanitise(&text), width);
}

fn wraps(text: &str, width: u16) {
    let lines = text::wrap(text, width);
    assert!(lines.len() > text.matches('\n').count(), "every line break is kept");
    let mut borders = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).peekable();
    let mut end = 0;
    for line in &lines {
        is_blank(&text[end..line.range.start]);
        end = line.range.end;
        is_narrow(line, text, width);
        for at in [line.range.start, line.range.end] {
            while borders.next_if(|border| *border < at).is_some() {}
            // A carriage return and its newline are one grapheme, and end a line between them.
            assert!(text[at..].starts_with(['\r', '\n']) || borders.peek() == Some(&at), "a grapheme is split at {at}");
        }
    }
    is_blank(&text[end..]);
}

fn is_blank(left_out: &str) {
    assert!(left_out.chars().all(char::is_whitespace), "lost: {left_out:?}");
}

fn is_narrow(line: &Line, text: &str, width: u16) {
    let drawn = line.of(text);
    assert_eq!(columns(&drawn), line.width(text), "a line is as wide as it says: {drawn:?}");
    let is_single = || drawn.graphemes(true).filter(|grapheme| columns(grapheme) > 0).count() == 1;
    assert!(line.width(text) <= usize::from(width) || is_single(), "{drawn:?} is wider than {width}");
}

/// An error must not steer the terminal either.
fn told_harmlessly(error: &Error) {
    let told = error.to_string();
    assert!(!told.contains(|c: char| c.is_control() && c != '\n'), "the message steers the terminal: {told:?}");
}

fn is_harmless_line(line: &str) {
    is_harmless(line);
    assert!(!line.contains('\n'), "a line break in {line:?}");
}

/// No control character but the line break, nothing that turns the text around or has no width, and no heap of marks.
fn is_harmless(text: &str) {
    let (mut marks, mut last) = (0, ' ');
    for char in text.chars() {
        // A joiner may stand behind an emoji, or a letter of a script that needs it: no such script is before Arabic.
        let joins = is_joiner(char) && last >= '\u{600}' && !is_joiner(last);
        assert!(char == '\n' || joins || !steers(char), "{char:?} in {text:?}");
        last = char;
        marks = if char != '\n' && columns(char.encode_utf8(&mut [0; 4])) == 0 { marks + 1 } else { 0 };
        assert!(marks <= MOST_MARKS, "too many marks in {text:?}");
    }
}

fn is_joiner(char: char) -> bool {
    matches!(char, '\u{200c}' | '\u{200d}')
}

fn steers(char: char) -> bool {
    let is_bidi =
        matches!(char, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let has_no_width = matches!(char, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}');
    char.is_control() || is_bidi || has_no_width || matches!(char, '\u{2028}' | '\u{2029}')
}

/// Puts bytes into a file of the data folder, and does something with both.
fn with_file<T>(name: &str, bytes: &[u8], then: impl FnOnce(&Library, &Path) -> T) -> T {
    FOLDER.with(|folder| {
        let path = folder.path().join(name);
        path.parent().map(fs::create_dir_all).transpose().expect("a folder for the file");
        fs::write(&path, bytes).expect("a file in the temporary folder");
        then(&Library::at(folder.path().to_owned()), &path)
    })
}
