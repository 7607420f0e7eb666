//! What the fuzzer found worth keeping, and what is too large for it, as ordinary tests; `fuzz/README.md` tells how to
//! fuzz.

#![allow(clippy::unwrap_used, reason = "a test may end in a panic")]

use std::fs;
use std::path::{Path, PathBuf};

#[path = "../fuzz/checks.rs"]
mod checks;

/// A text that the fuzzer would need ages to write.
const LARGE: usize = 4 << 20;
/// More brackets than any stack has room for.
const DEEP: usize = 100_000;

#[test]
fn sessions() {
    kept("session", checks::session);
    hostile(SESSION, checks::session);
}

#[test]
fn cards() {
    kept("card", checks::card);
    hostile(CARD, checks::card);
}

#[test]
fn settings() {
    kept("config", checks::config);
    hostile(CONFIG, checks::config);
}

#[test]
fn typed_keys() {
    kept("keys", checks::keys);
    hostile(KEYS, checks::keys);
}

#[test]
fn sanitising() {
    kept("sanitise", checks::sanitise);
    for (name, text) in texts() {
        println!("{name}");
        checks::sanitise(&text);
    }
}

#[test]
fn terminal_input() {
    kept("input", checks::input);
    for (name, text) in texts() {
        for before in ["", "\x1b[200~", "\x1b]0;", "\x1b[?"] {
            println!("{name}, after {before:?}");
            checks::input(&[before.as_bytes(), &text].concat());
        }
    }
}

#[test]
fn wrapping() {
    kept("wrap", checks::wrap);
    for (name, text) in texts() {
        for width in [0, 38, 199] {
            println!("{name}, {width}");
            checks::wrap(&[&[width], &text[..]].concat());
        }
    }
}

const SESSION: &str = r#"(schema: 1, id: "a", @, title: "$", card: (id: "professionalisering"), date: "2026-11-23",
    reflections: [(aspect: "beleid", @, current: Unknown, explanation: "$")])"#;
const CARD: &str = r#"(id: "a", @, title: "$", theme: "", source: "", language: "nl", scenarios: [(id: "a", title: "")],
    aspects: [(id: "a", title: "", cells: [Text("$")])])"#;
const CONFIG: &str = r#"(theme: Some("$"), @, ascii: true)"#;
const KEYS: &str = "<Down>h$<Ctrl-r><@>g";

/// Runs a check over what the fuzzer found.
fn kept(target: &str, check: fn(&[u8])) {
    let folder = Path::new("tests/fixtures/fuzz").join(target);
    let mut inputs: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    inputs.sort();
    assert!(inputs.len() >= 10, "the inputs of {target} have gone");
    for input in inputs {
        println!("{}", input.display());
        check(&fs::read(&input).unwrap());
    }
}

/// Runs a check over a file, in which `$` becomes a hostile text and `@` a hostile field.
fn hostile(file: &str, check: fn(&[u8])) {
    let run = |name: &str, text: &[u8], field: &[u8]| {
        println!("{name}");
        check(&filled(file, text, field));
    };
    run("as it should be", b"", b"x: 1");
    for (name, text) in texts() {
        run(name, &text, b"x: 1");
    }
    for (name, field) in fields() {
        run(name, b"", &field);
    }
    check("[".repeat(DEEP).as_bytes());
    check(&[b"\xef\xbb\xbf", &filled(file, b"", b"x: 1")[..]].concat());
    check(&filled(&file.replace('\n', "\r\n"), b"", b"x: 1"));
}

fn filled(file: &str, text: &[u8], field: &[u8]) -> Vec<u8> {
    let put = |byte: u8| match byte {
        b'$' => text.to_vec(),
        b'@' => field.to_vec(),
        byte => vec![byte],
    };
    file.bytes().flat_map(put).collect()
}

fn texts() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("4 MB of one word", vec![b'x'; LARGE]),
        ("4 MB of short words", b"woord ".repeat(LARGE / 6)),
        ("4 MB of spaces", vec![b' '; LARGE]),
        ("4 MB of parts of words", b"deel/".repeat(LARGE / 5)),
        ("100,000 lines", b"regel\r\n".repeat(DEEP)),
        ("1,000 marks", format!("z{}", "\u{301}".repeat(1_000)).into_bytes()),
        ("100,000 marks", "\u{301}".repeat(DEEP).into_bytes()),
        ("100,000 flags and joiners", "\u{1f1f3}\u{200d}\u{1f469}".repeat(DEEP / 3).into_bytes()),
        ("text that is turned around", "\u{202e}\u{2066}tekst\u{200f}".repeat(100).into_bytes()),
        ("zeroes", vec![0; DEEP]),
        ("escape sequences", b"\x1b]0;titel\x07\x1b[2J\xc2\x9b31m\\u{1b}\\x1b".repeat(100)),
        ("no UTF-8", b"a\xff\xc3\x28\xed\xa0\x80\xf4\x90\x80\x80".repeat(100)),
    ]
}

fn fields() -> Vec<(&'static str, Vec<u8>)> {
    let deep = |open: &str, close: &str| [open.repeat(DEEP), close.repeat(DEEP)].concat();
    let deep_field = |open: &str, close: &str| format!("x: {}", deep(open, close)).into_bytes();
    vec![
        ("deep lists", deep_field("[", "]")),
        ("deep tuples", deep_field("(", ")")),
        ("deep options", deep_field("Some(", ")")),
        ("deep maps", deep_field("{1:", "}")),
        ("deep structs", deep_field("A(b:", ")")),
        ("deep comments", [deep("/*", "*/"), "x: 1".to_owned()].concat().into_bytes()),
        ("deep known fields", deep("at: [", "]").into_bytes()),
        ("a field twice", b"title: \"a\", theme: Some(\"a\"), at: [Card], explanation: \"a\"".to_vec()),
        ("a mark twice", b"current: Unknown, current: Scenario(\"innovatie\")".to_vec()),
        ("100,000 fields", b"x: 1,".repeat(DEEP)),
    ]
}
