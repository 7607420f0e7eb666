//! What a sequence means, if it is a key or the mouse; all others are answers of the terminal.

use super::event::Input;
use super::mouse;
use crate::app::{Code, Key};

/// A control sequence: the text between its introducer and its last character, and that.
pub fn csi(text: &str, last: char) -> Vec<Input> {
    let number = |param| number(text, param, 0);
    let modifiers = Modifiers::of(number(1));
    match last {
        'M' if text.starts_with('<') => mouse::sgr(&text[1..]).into_iter().collect(),
        'M' => mouse::urxvt(text).into_iter().collect(),
        // A private one, or one with more than numbers, is an answer; a key may tell of its release too.
        _ if !text.bytes().all(|byte| matches!(byte, b'0'..=b';')) || is_release(text) => Vec::new(),
        'u' => kitty(text, modifiers),
        '~' if number(0) == Some(27) => number(2).map_or_else(Vec::new, |code| character(code, modifiers)),
        '~' => modifiers.with(numbered(number(0))),
        // rxvt tells modifiers by the last character.
        '^' => Modifiers(CTRL).with(numbered(number(0))),
        '@' => Modifiers(CTRL | SHIFT).with(numbered(number(0))),
        'a'..='d' => Modifiers(SHIFT).with(lettered(last.to_ascii_uppercase())),
        // With numbers it is where the cursor is.
        'R' if !text.is_empty() => Vec::new(),
        _ => modifiers.with(lettered(last)),
    }
}

/// A control sequence that has not ended: rxvt ends keys with Shift in a `$`, behind which the grammar expects more.
pub fn unended(text: &str) -> Vec<Input> {
    let digits = text.strip_suffix('$').and_then(|digits| digits.parse().ok());
    Modifiers(SHIFT).with(numbered(digits))
}

/// A character after `ESC O`, with the numbers between them.
pub fn ss3(text: &str, last: char) -> Vec<Input> {
    let modifiers = Modifiers::of(number(text, 1, 0).or_else(|| number(text, 0, 0)));
    match last {
        'a'..='d' => Modifiers(CTRL).with(lettered(last.to_ascii_uppercase())),
        _ => modifiers.with(keypad(last).or_else(|| lettered(last))),
    }
}

/// A function key of the Linux console.
pub fn console(last: char) -> Vec<Input> {
    let number = ('A'..='E').position(|letter| letter == last).and_then(|index| u8::try_from(index + 1).ok());
    Modifiers(0).with(number.map(Code::F))
}

/// A number of a sequence: parameters are parted by `;`, their parts by `:`.
fn number(text: &str, param: usize, part: usize) -> Option<u32> {
    text.split(';').nth(param)?.split(':').nth(part)?.parse().ok()
}

fn is_release(text: &str) -> bool {
    number(text, 1, 1) == Some(3)
}

const SHIFT: u32 = 1;
const ALT: u32 = 2;
const CTRL: u32 = 4;
const CAPS_LOCK: u32 = 64;
const NUM_LOCK: u32 = 128;

/// The keys that were held, a bit each.
#[derive(Clone, Copy)]
struct Modifiers(u32);

impl Modifiers {
    /// From the number that terminals send, which is one more.
    fn of(number: Option<u32>) -> Self {
        Self(number.map_or(0, |number| number.saturating_sub(1)))
    }

    fn has(self, modifier: u32) -> bool {
        self.0 & modifier != 0
    }

    /// Super and its like are the window manager's.
    fn has_others(self) -> bool {
        self.0 & !(SHIFT | ALT | CTRL | CAPS_LOCK | NUM_LOCK) != 0
    }

    /// A key other than a character, pressed with these. Alt makes no difference but to Backspace, which deletes a word
    /// then, as with Ctrl.
    fn with(self, code: Option<Code>) -> Vec<Input> {
        let Some(code) = code.filter(|_| !self.has_others()) else { return Vec::new() };
        let code = if code == Code::Tab && self.has(SHIFT) { Code::BackTab } else { code };
        let ctrl = self.has(CTRL) || (code == Code::Backspace && self.has(ALT));
        vec![Input::Key(Key { code, ctrl })]
    }
}

/// A key as the protocol of kitty reports it: `code : shifted code ; modifiers : kind ; text`.
fn kitty(text: &str, modifiers: Modifiers) -> Vec<Input> {
    let typed = text.split(';').nth(2).unwrap_or_default();
    let typed = typed.split(':').filter_map(|code| printable(code.parse().ok()?));
    let typed: Vec<Input> = typed.map(|char| Input::Key(Key::plain(Code::Char(char)))).collect();
    if !typed.is_empty() && !modifiers.has_others() {
        return typed;
    }
    let Some(code) = number(text, 0, 0) else { return Vec::new() };
    match number(text, 0, 1).filter(|_| modifiers.has(SHIFT) && !modifiers.has(CTRL)) {
        Some(shifted) => character(shifted, modifiers),
        None => character(code, modifiers),
    }
}

/// A key that is reported by its character, with modifiers.
fn character(code: u32, modifiers: Modifiers) -> Vec<Input> {
    if let Some(code) = functional(code) {
        return modifiers.with(Some(code));
    }
    let Some(char) = printable(code).filter(|_| !modifiers.has_others()) else { return Vec::new() };
    let key = |char, ctrl| Input::Key(Key { code: Code::Char(char), ctrl });
    let is_upper = modifiers.has(SHIFT) != modifiers.has(CAPS_LOCK);
    let shifted = if is_upper { upper(char) } else { char };
    match (modifiers.has(CTRL), modifiers.has(ALT)) {
        (true, false) if char.eq_ignore_ascii_case(&'h') => vec![Input::Key(Key::plain(Code::Backspace))],
        (true, false) => vec![key(char.to_ascii_lowercase(), true)],
        // As where it is sent as Escape and the character: tmux cannot tell these two apart.
        (false, true) => vec![Input::Key(Key::plain(Code::Esc)), key(shifted, false)],
        // Both together are AltGr of keyboards on Windows.
        (true, true) | (false, false) => vec![key(shifted, false)],
    }
}

fn upper(char: char) -> char {
    let mut upper = char.to_uppercase();
    upper.next().filter(|_| upper.next().is_none()).unwrap_or(char)
}

/// A character that can be typed: in the private area stand keys that have none.
fn printable(code: u32) -> Option<char> {
    char::from_u32(code).filter(|char| !char.is_control() && !matches!(char, '\u{e000}'..='\u{f8ff}'))
}

/// A key that is reported by a number as characters are.
fn functional(code: u32) -> Option<Code> {
    Some(match code {
        9 => Code::Tab,
        10 | 13 | 57414 => Code::Enter,
        27 => Code::Esc,
        8 | 127 => Code::Backspace,
        // The keypad.
        57399..=57408 => Code::Char(char::from_digit(code - 57399, 10)?),
        57409 => Code::Char('.'),
        57410 => Code::Char('/'),
        57411 => Code::Char('*'),
        57412 => Code::Char('-'),
        57413 => Code::Char('+'),
        57415 => Code::Char('='),
        57416 => Code::Char(','),
        57417 => Code::Left,
        57418 => Code::Right,
        57419 => Code::Up,
        57420 => Code::Down,
        57421 => Code::PgUp,
        57422 => Code::PgDn,
        57423 => Code::Home,
        57424 => Code::End,
        57426 => Code::Del,
        _ => return None,
    })
}

/// A key that ends in `~`, by its number.
fn numbered(number: Option<u32>) -> Option<Code> {
    Some(match number? {
        1 | 7 => Code::Home,
        3 => Code::Del,
        4 | 8 => Code::End,
        5 => Code::PgUp,
        6 => Code::PgDn,
        number @ 11..=15 => function(number - 10)?,
        number @ 17..=21 => function(number - 11)?,
        number @ 23..=24 => function(number - 12)?,
        _ => return None,
    })
}

fn function(number: u32) -> Option<Code> {
    u8::try_from(number).ok().map(Code::F)
}

/// A key that ends in a letter of its own.
fn lettered(letter: char) -> Option<Code> {
    Some(match letter {
        'A' => Code::Up,
        'B' => Code::Down,
        'C' => Code::Right,
        'D' => Code::Left,
        'F' => Code::End,
        'H' => Code::Home,
        'P' => Code::F(1),
        'Q' => Code::F(2),
        'R' => Code::F(3),
        'S' => Code::F(4),
        'Z' => Code::BackTab,
        _ => return None,
    })
}

/// A key of the keypad in its application mode.
fn keypad(letter: char) -> Option<Code> {
    Some(match letter {
        // VT100 numbered the characters from * to 9 by letters, in order.
        'j'..='y' => Code::Char(char::from_u32(u32::from(letter) - 0x40)?),
        'X' => Code::Char('='),
        ' ' => Code::Char(' '),
        'I' => Code::Tab,
        'M' => Code::Enter,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(name: &str) -> Vec<Input> {
        crate::app::keys(name).unwrap_or_default().into_iter().map(Input::Key).collect()
    }

    #[test]
    fn legacy_keys() {
        for (last, name) in [('A', "<Up>"), ('D', "<Left>"), ('H', "<Home>"), ('F', "<End>"), ('Z', "<BackTab>")] {
            assert_eq!(csi("", last), key(name));
        }
        for (number, name) in [("1", "<Home>"), ("3", "<Del>"), ("8", "<End>"), ("15", "<F5>"), ("24", "<F12>")] {
            assert_eq!(csi(number, '~'), key(name));
        }
        assert_eq!((csi("1;5", 'C'), csi("3;5", '~')), (key("<Ctrl-Right>"), key("<Ctrl-Del>")));
        assert_eq!((csi("1;3", 'A'), csi("1;2", 'P'), csi("", 'R')), (key("<Up>"), key("<F1>"), key("<F3>")));
        assert_eq!((csi("5", '^'), csi("", 'a'), unended("6$")), (key("<Ctrl-PgUp>"), key("<Up>"), key("<PgDn>")));
        assert_eq!((console('A'), console('E'), console('F')), (key("<F1>"), key("<F5>"), Vec::new()));
        assert_eq!((ss3("", 'A'), ss3("", 'P'), ss3("1;5", 'A')), (key("<Up>"), key("<F1>"), key("<Ctrl-Up>")));
        assert_eq!((ss3("5", 'P'), ss3("", 'a')), (key("<Ctrl-F1>"), key("<Ctrl-Up>")));
    }

    #[test]
    fn the_keypad() {
        let typed: Vec<Input> = ('j'..='y').flat_map(|letter| ss3("", letter)).collect();
        assert_eq!(typed, key("*+,-./0123456789"));
        assert_eq!((ss3("", 'M'), csi("57400", 'u'), csi("57414", 'u')), (key("<Enter>"), key("1"), key("<Enter>")));
    }

    #[test]
    fn keys_that_are_reported_by_character() {
        for (text, name) in [
            ("97", "a"),
            ("97;1:2", "a"),
            ("97;2", "A"),
            ("97:65;2", "A"),
            ("49:33;2", "!"),
            ("97;65", "A"),
            ("97;5", "<Ctrl-a>"),
            ("104;5", "<BS>"),
            ("101;7", "e"),
            ("8364;7", "€"),
            ("97;;229", "å"),
            ("97;3", "<Esc>a"),
            ("127;3", "<Ctrl-BS>"),
            ("9;2", "<BackTab>"),
            ("13;5", "<Ctrl-Enter>"),
            ("27", "<Esc>"),
            ("97;1:3", ""),
            ("97;9", ""),
            ("57441;2", ""),
            ("155", ""),
            ("", ""),
        ] {
            assert_eq!(csi(text, 'u'), key(name), "{text}");
        }
        assert_eq!((csi("27;5;99", '~'), csi("27;2;65", '~')), (key("<Ctrl-c>"), key("A")));
        assert_eq!((csi("27;6;90", '~'), csi("27;5;9", '~')), (key("<Ctrl-z>"), key("<Ctrl-Tab>")));
        assert_eq!((csi("1;1:3", 'A'), csi("3;1:3", '~')), (Vec::new(), Vec::new()));
    }

    #[test]
    fn answers_are_no_keys() {
        for (text, last) in [
            ("?997;1", 'n'),
            ("?2026;2$", 'y'),
            ("4;2$", 'y'),
            ("12;40", 'R'),
            ("?12;40", 'R'),
            ("?62;4", 'c'),
            (">41;380;0", 'c'),
            ("?1", 'u'),
            ("0", 'n'),
            ("", 'I'),
            ("", 'O'),
            ("48;24;80;480;800", 't'),
            ("8;24;80", 't'),
            ("?2;0;800;480", 'S'),
            ("<0;9;9", 'm'),
            ("201", '~'),
            ("99999999999", '~'),
        ] {
            assert_eq!(csi(text, last), Vec::new(), "{text}{last}");
        }
    }
}
