//! What must hold for whatever a terminal sends; `tests/input.rs` runs this check too.

use std::time::{Duration, Instant};

use spiegel::app::{Code, Key};
use spiegel::tui::{Input, Parser};

/// What a terminal sends means the same in one piece and in many; whatever it is, Ctrl-C works at once, or after the
/// paste that it stands in, and after a silence of a second at most a key is a key.
pub fn input(bytes: &[u8]) {
    let now = Instant::now();
    let mut parser = Parser::new(None, now);
    let whole = parser.feed(bytes, now);
    for char in whole.iter().filter_map(typed) {
        assert!(!char.is_control(), "{char:?} is typed");
    }
    let mut in_parts = Parser::new(None, now);
    // Byte by byte, unless there are very many.
    let parts = bytes.chunks(1 + bytes.len() / 100_000);
    let parts: Vec<Input> = parts.flat_map(|part| in_parts.feed(part, now)).collect();
    assert_eq!(parts, whole, "the same in parts");

    let later = now + parser.patience(now).unwrap_or_default();
    assert!(later <= now + Duration::from_secs(1), "a second is the longest wait");
    parser.lapse(later);
    assert_eq!(parser.patience(later), None, "silence ends everything");
    assert_eq!(parser.feed(b"h", later), [Input::Key(Key::plain(Code::Char('h')))]);

    let ctrl_c = Input::Key(Key { code: Code::Char('c'), ctrl: true });
    if in_parts.feed(b"\x03", now).last() != Some(&ctrl_c) {
        let rest = in_parts.lapse(now + Duration::from_secs(1));
        assert!(matches!(rest.last(), Some(Input::Paste(text)) if text.ends_with('\x03') || text.len() >= 4 << 20));
        assert_eq!(in_parts.feed(b"\x03", now), [ctrl_c]);
    }
}

fn typed(input: &Input) -> Option<char> {
    match input {
        Input::Key(key) => key.typed(),
        _ => None,
    }
}
