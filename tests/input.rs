//! What a terminal sends, in every part and order: keys are never lost, and answers never type.

#![allow(clippy::unwrap_used, reason = "a test may end in a panic")]

use std::time::{Duration, Instant};

use proptest::prelude::*;
use spiegel::app::{Code, Key, keys};
use spiegel::tui::{Input, Parser};

#[path = "../fuzz/input.rs"]
mod check;

/// What a person may press besides plain characters, and the keys that must come of it.
const KEYS: &[(&str, &str)] = &[
    ("a", "a"),
    ("é", "é"),
    ("🙂", "🙂"),
    ("\r", "<Enter>"),
    ("\n", "<Enter>"),
    ("\t", "<Tab>"),
    ("\0", "<Ctrl-Space>"),
    ("\x01", "<Ctrl-a>"),
    ("\x1a", "<Ctrl-z>"),
    ("\x1c", "<Ctrl-\\>"),
    ("\x1f", "<Ctrl-_>"),
    ("\x7f", "<BS>"),
    ("\x08", "<BS>"),
    ("\x1b[A", "<Up>"),
    ("\x1bOA", "<Up>"),
    ("\x1bOM", "<Enter>"),
    ("\x1bOq", "1"),
    ("\x1b[1;5A", "<Ctrl-Up>"),
    ("\x1b[1;3A", "<Up>"),
    ("\x1b\x1b[A", "<Up>"),
    ("\x1b[Z", "<BackTab>"),
    ("\x1b[[A", "<F1>"),
    ("\x1bOP", "<F1>"),
    ("\x1b[11~", "<F1>"),
    ("\x1b[24~", "<F12>"),
    ("\x1b[3~", "<Del>"),
    ("\u{9b}5~", "<PgUp>"),
    ("\u{8f}A", "<Up>"),
    ("\x1b[97u", "a"),
    ("\x1b[97;5:1u", "<Ctrl-a>"),
    ("\x1b[97;5:3u", ""),
    ("\x1b[27;5;97~", "<Ctrl-a>"),
    ("\x1b[101;7u", "e"),
    ("\x1b\x7f", "<Ctrl-BS>"),
    ("\x1bb", "<Ctrl-Left>"),
    ("\x1bf", "<Ctrl-Right>"),
    ("\x1bh", "<Esc>h"),
    ("\x1b\r", "<Esc><Enter>"),
    ("\x1bé", "<Esc>é"),
    ("\x1b\x1bh", "<Esc><Esc>h"),
    ("\x1b\x03", "<Esc><Ctrl-c>"),
];

/// What terminals answer and report without anybody pressing a key.
const ANSWERS: &[&str] = &[
    "\x1b[?62;22;52c",
    "\x1b[>41;380;0c",
    "\x1bP!|00000000\x1b\\",
    "\x1b[0n",
    "\x1b[12;40R",
    "\x1b[?12;40;1R",
    "\x1b[?997;1n",
    "\x1b[?997;2n",
    "\x1b[?2026;2$y",
    "\x1b[4;2$y",
    "\x1b[?1u",
    "\x1b[97;1:3u",
    "\x1b[57441;2u",
    "\x1b[>4;2m",
    "\x1b[I",
    "\x1b[O",
    "\x1b[48;24;80;480;800t",
    "\x1b[8;24;80t",
    "\x1b[4;480;800t",
    "\x1b[?2;0;800;480S",
    "\x1b[1;1;1;128;128;1;0x",
    "\x1b[<35;10;5M",
    "\x1b[<0;10;5m",
    "\x1b[67;10;5M",
    "\x1b[M#!!",
    "\x1b]10;rgb:ffff/ffff/ffff\x1b\\",
    "\x1b]11;rgb:0000/0000/0000\x07",
    "\x1b]4;1;rgb:cdcd/0000/0000\u{9c}",
    "\x1b]52;c;aG9p\x1b\\",
    "\x1b]lÜber ✜\x1b\\",
    "\x1b]99;i=1:p=?;\x1b\\",
    "\x1bP>|XTerm(380)\x1b\\",
    "\x1bP1+r544e=787465726d\x1b\\",
    "\x1bP0+r\x1b\\",
    "\x1bP1$r0m\x1b\\",
    "\x1bP!~0000\x1b\\",
    "\x1b_Gi=1;OK\x1b\\",
    "\x1b^hoi\x1b\\",
    "\x1bXhoi\x07hoi\x1b\\",
    "\u{9b}?62c",
    "\u{9d}11;rgb:0/0/0\u{9c}",
    "\u{90}>|x\u{9c}",
    "\u{84}",
    "\x1b\\",
];

fn times(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

/// A parser on a clock of its own.
struct Terminal {
    parser: Parser,
    now: Instant,
}

impl Terminal {
    fn new() -> Self {
        Self::with_erase(0x7f)
    }

    fn with_erase(erase: u8) -> Self {
        let now = Instant::now();
        Self { parser: Parser::new(Some(erase), now), now }
    }

    fn feed(&mut self, bytes: impl AsRef<[u8]>) -> Vec<Input> {
        self.parser.feed(bytes.as_ref(), self.now)
    }

    fn wait(&mut self, time: Duration) -> Vec<Input> {
        self.now += time;
        self.parser.lapse(self.now)
    }

    /// Waits for as long as the parser wants.
    fn rest(&mut self) -> Vec<Input> {
        let patience = self.parser.patience(self.now).unwrap_or_default();
        assert!(patience <= times(1_000), "{patience:?}");
        let inputs = self.wait(patience);
        assert_eq!(self.parser.patience(self.now), None, "nothing is unfinished any more");
        inputs
    }
}

fn pressed(names: &str) -> Vec<Input> {
    keys(names).unwrap().into_iter().map(Input::Key).collect()
}

/// Whether any of it would write into a text.
fn types(inputs: &[Input]) -> bool {
    inputs
        .iter()
        .any(|input| matches!(input, Input::Paste(_)) || matches!(input, Input::Key(key) if key.typed().is_some()))
}

const CTRL_C: Input = Input::Key(Key { code: Code::Char('c'), ctrl: true });

#[test]
fn keys_are_what_they_say() {
    for (sent, names) in KEYS {
        let mut terminal = Terminal::new();
        assert_eq!(terminal.feed(sent), pressed(names), "{sent:?}");
        assert_eq!(terminal.parser.patience(terminal.now), None, "{sent:?} is whole");
    }
}

#[test]
fn escape_is_told_by_time() {
    let mut terminal = Terminal::new();
    assert_eq!(terminal.feed("\x1b"), []);
    assert_eq!(terminal.parser.patience(terminal.now), Some(times(25)));
    assert_eq!(terminal.wait(times(24)), []);
    assert_eq!(terminal.wait(times(1)), pressed("<Esc>"));
    // Read late, but sent in time.
    assert_eq!(terminal.feed("\x1b"), []);
    terminal.now += times(500);
    assert_eq!(terminal.feed("[A"), pressed("<Up>"));
    assert_eq!([terminal.feed("\x1b\x1b"), terminal.rest()].concat(), pressed("<Esc><Esc>"));
}

#[test]
fn an_escape_before_something_else_than_a_key_is_a_key() {
    for answer in ANSWERS {
        let sent = format!("\x1b{answer}h");
        assert_eq!(Terminal::new().feed(&sent), pressed("<Esc>h"), "{sent:?}");
    }
    let press = Input::Press(9, 4);
    assert_eq!(Terminal::new().feed("\x1b\x1b[<0;10;5M"), [pressed("<Esc>"), vec![press]].concat());
}

#[test]
fn an_introducer_alone_is_two_keys() {
    for char in "[OP]X^_".chars() {
        let mut terminal = Terminal::new();
        assert_eq!(terminal.feed(format!("\x1b{char}")), []);
        assert_eq!(terminal.rest(), pressed(&format!("<Esc>{char}")));
        assert_eq!(terminal.feed("h"), pressed("h"));
    }
}

#[test]
fn the_erase_character_is_heeded_where_it_is_free() {
    assert_eq!(Terminal::with_erase(0x08).feed("\x08\x7f"), pressed("<BS><BS>"));
    assert_eq!(Terminal::with_erase(0x1f).feed("\x1f\x7f"), pressed("<BS><BS>"));
    assert_eq!(Terminal::with_erase(b'#').feed("#"), pressed("#"));
    assert_eq!(Terminal::with_erase(0x03).feed("\x03"), [CTRL_C]);
    assert_eq!(Terminal::with_erase(0).feed("\0"), pressed("<Ctrl-Space>"));
}

#[test]
fn answers_say_nothing() {
    for answer in ANSWERS {
        assert_eq!(Terminal::new().feed(format!("{answer}h")), pressed("h"), "{answer:?}");
        // Without a terminal in UTF-8 an 8-bit control character is one byte.
        let bytes: Option<Vec<u8>> = answer.chars().map(|char| u8::try_from(char).ok()).collect();
        if let Some(mut bytes) = bytes.filter(|bytes| bytes.iter().all(|byte| !matches!(byte, 0xa0..))) {
            bytes.push(b'h');
            assert_eq!(Terminal::new().feed(bytes), pressed("h"), "{answer:?}, in single bytes");
        }
    }
}

#[test]
fn what_is_cut_anywhere_types_nothing_and_hides_no_key() {
    for sent in ANSWERS.iter().chain(KEYS.iter().map(|(sent, _)| sent)) {
        for end in 1..sent.len() {
            let part = &sent.as_bytes()[..end];
            // An introducer alone is two keys, and an Escape before it may be a third.
            let is_introducer = sent.starts_with('\x1b') && part.last().is_some_and(|last| b"[OP]X^_".contains(last));
            let mut terminal = Terminal::new();
            let cut = [terminal.feed(part), terminal.rest()].concat();
            assert!(!types(&cut) || (is_introducer && end <= 3), "{part:?} is {cut:?}");
            assert_eq!(terminal.feed("h"), pressed("h"), "{part:?}, silence, h");

            let mut terminal = Terminal::new();
            let at_once = terminal.feed([part, b"\x1b[<0;1;1M"].concat());
            assert_eq!(at_once.last(), Some(&Input::Press(0, 0)), "{part:?}, a press");
            assert!(!types(&at_once), "{part:?}, a press, is {at_once:?}");

            let mut terminal = Terminal::new();
            assert_eq!(terminal.feed([part, b"\x03"].concat()).last(), Some(&CTRL_C), "{part:?}, Ctrl-C");
        }
    }
}

#[test]
fn a_string_that_somebody_types_into_ends_within_a_second() {
    let mut terminal = Terminal::new();
    assert_eq!(terminal.feed("\x1b]11;"), []);
    for _ in 0..33 {
        terminal.now += times(30);
        assert_eq!(terminal.feed("j"), []);
    }
    terminal.now += times(30);
    assert_eq!(terminal.feed("j"), pressed("j"));
}

#[test]
fn answers_without_end_hold_nothing_and_type_nothing() {
    for start in ["\x1b]52;c;", "\x1bP", "\x1b_", "\x1b[?", "\x1b[", "\x1bO"] {
        let mut terminal = Terminal::new();
        assert_eq!(terminal.feed([start.as_bytes(), &vec![b'1'; 5_000_000]].concat()), []);
        assert_eq!(terminal.rest(), []);
        assert_eq!(terminal.feed("h"), pressed("h"));
    }
}

#[test]
fn a_paste_comes_as_it_is() {
    let paste = |text: &str| Input::Paste(text.to_owned());
    assert_eq!(Terminal::new().feed("\x1b[200~a\rb\r\nc\x03\x1b[31mé\x1b[201~h"), {
        [vec![paste("a\nb\nc\x03\x1b[31mé")], pressed("h")].concat()
    });
    // One that does not end is handed over, and what comes after it are keys.
    let mut terminal = Terminal::new();
    assert_eq!(terminal.feed("\x1b[200~abc"), []);
    assert_eq!(terminal.wait(times(999)), []);
    assert_eq!(terminal.feed("\x03\x1b[20"), []);
    assert_eq!(terminal.wait(times(999)), []);
    assert_eq!(terminal.wait(times(1)), [paste("abc\x03")]);
    assert_eq!(terminal.feed("\x03"), [CTRL_C]);
    // A lost beginning.
    assert_eq!(Terminal::new().feed("\x1b[201~h"), pressed("h"));
}

#[test]
fn a_large_paste_takes_time_in_proportion() {
    let sent = [b"\x1b[200~", &b"tekst \x1b\r\n"[..].repeat(2_000_000 / 9)[..], b"\x1b[201~"].concat();
    let start = Instant::now();
    assert_eq!(Terminal::new().feed(&sent).len(), 1);
    // It takes a few milliseconds, and would take minutes if it were read anew for each byte.
    assert!(start.elapsed() < times(1_000), "{:?}", start.elapsed());
}

#[test]
fn bytes_that_are_no_text_lose_no_key() {
    for bytes in [&b"\xff"[..], b"\xc3", b"\xe2\x82", b"\xf0\x9f\x99", b"\xc0\xaf", b"\xed\xa0", b"\xfe\xfe"] {
        let mut terminal = Terminal::new();
        assert_eq!([terminal.feed(bytes), terminal.rest(), terminal.feed("h")].concat(), pressed("h"), "{bytes:?}");
    }
}

/// Bytes as terminals send them, and others.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let known: Vec<&'static str> = KEYS.iter().map(|(sent, _)| *sent).chain(ANSWERS.iter().copied()).collect();
    let part = prop_oneof![
        prop::sample::select(known)
            .prop_flat_map(|sent| (0..=sent.len()).prop_map(|end| sent.as_bytes()[..end].to_vec())),
        prop::collection::vec(any::<u8>(), 0..4),
        "[\\[\\]OPX^_;:?<>$0-9A-Za-z~\x1b\x03\x07\x18é]{0,8}".prop_map(String::into_bytes),
        Just(b"\x1b[200~".to_vec()),
        Just(b"\x1b[201~".to_vec()),
    ];
    prop::collection::vec(part, 0..8).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn whatever_comes(bytes in bytes()) {
        check::input(&bytes);
    }

    #[test]
    fn however_it_is_split(bytes in bytes(), cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..6)) {
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(bytes.len() + 1)).chain([0, bytes.len()]).collect();
        cuts.sort_unstable();
        let mut terminal = Terminal::new();
        let split: Vec<Input> = cuts.windows(2).flat_map(|cut| terminal.feed(&bytes[cut[0]..cut[1]])).collect();
        prop_assert_eq!(split, Terminal::new().feed(&bytes));
    }
}
