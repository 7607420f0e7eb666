//! What the console reports of keys and the mouse, as what a person did.
//!
//! crossterm reads the console too, but loses what is told apart here. A character that no key of the keyboard has is reported when Alt is
//! let go of, be it typed with Alt and digits, chosen from a list or pasted: crossterm makes that a release like any other. And a
//! character of two halves, each of them pressed and let go of, is lost.

use crate::app::{Code, Key};
use crate::tui::input::Input;

/// Of `KEY_EVENT_RECORD`, `dwControlKeyState`.
const ALT_HELD: u32 = 0x0001 | 0x0002;
const CTRL_HELD: u32 = 0x0004 | 0x0008;
const SHIFT_HELD: u32 = 0x0010;

/// Virtual keys.
const ALT: u16 = 0x12;
const DIGITS_OF_NUMPAD: std::ops::RangeInclusive<u16> = 0x60..=0x69;
const LETTERS: std::ops::RangeInclusive<u16> = 0x41..=0x5a;

/// A key that is pressed or let go of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KeyRecord {
    pub is_down: bool,
    /// How often it was pressed: more than once if it is held down and nobody read that.
    pub count: u16,
    /// The virtual key; 0 for a character without one.
    pub key: u16,
    /// What it types, in UTF-16; 0 if nothing.
    pub unit: u16,
    /// What is held down with it.
    pub held: u32,
}

/// Reads keys one after another.
#[derive(Debug, Default)]
pub struct Keys {
    /// The first half of a character of two.
    half: Option<u16>,
}

impl Keys {
    /// What a person did; nothing for a key that is let go of, or only held.
    pub fn read(&mut self, record: KeyRecord) -> Vec<Input> {
        let keys = match record {
            KeyRecord { is_down: false, key: ALT, unit: 1.., .. } => self.typed(record.unit, 0),
            KeyRecord { is_down: true, .. } => self.pressed(record),
            KeyRecord { is_down: false, .. } => return Vec::new(),
        };
        let count = usize::from(record.count.max(1));
        let all = std::iter::repeat_n(keys, count).flatten();
        all.map(Input::Key).collect()
    }

    fn pressed(&mut self, KeyRecord { key, unit, held, .. }: KeyRecord) -> Vec<Key> {
        let (ctrl, alt) = (held & CTRL_HELD != 0, held & ALT_HELD != 0);
        if let Some(code) = named(key, held & SHIFT_HELD != 0) {
            return vec![Key { code, ctrl: ctrl || (alt && code == Code::Backspace) }];
        }
        match unit {
            // With Alt they are a code, which comes when Alt is let go of.
            _ if alt && !ctrl && DIGITS_OF_NUMPAD.contains(&key) => Vec::new(),
            0 if ctrl && !alt && LETTERS.contains(&key) => with_ctrl(key),
            0 => Vec::new(),
            1..=0x1a if ctrl => with_ctrl(unit + 0x40),
            _ => self.typed(unit, held),
        }
    }

    /// What half a character or a whole one types.
    fn typed(&mut self, unit: u16, held: u32) -> Vec<Key> {
        let half = self.half.take();
        if (0xd800..=0xdbff).contains(&unit) {
            self.half = Some(unit);
            return Vec::new();
        }
        let units = half.into_iter().chain([unit]);
        char::decode_utf16(units).filter_map(Result::ok).flat_map(|char| of_character(char, held)).collect()
    }
}

fn of_character(char: char, held: u32) -> Vec<Key> {
    let key = |code, ctrl| Key { code, ctrl };
    let char = match char {
        '\r' | '\n' => return vec![key(Code::Enter, false)],
        '\t' => return vec![key(Code::Tab, false)],
        '\u{1b}' => return vec![key(Code::Esc, false)],
        '\u{8}' | '\u{7f}' => return vec![key(Code::Backspace, false)],
        char if char.is_control() => return Vec::new(),
        char => char,
    };
    match (held & CTRL_HELD != 0, held & ALT_HELD != 0) {
        // Both together are AltGr, which only types.
        (true, true) | (false, false) => vec![key(Code::Char(char), false)],
        // As where it is sent as Escape and the character.
        (false, true) => vec![key(Code::Esc, false), key(Code::Char(char), false)],
        (true, false) => vec![key(Code::Char(char.to_ascii_lowercase()), true)],
    }
}

/// A letter, given in upper case, with Ctrl. A terminal that sends ^H for Backspace is not told from Ctrl-H, which is Backspace in every shell.
fn with_ctrl(letter: u16) -> Vec<Key> {
    let char = char::from_u32(letter.into()).map(|char| char.to_ascii_lowercase());
    match char {
        Some('h') => vec![Key { code: Code::Backspace, ctrl: false }],
        Some(char) => vec![Key { code: Code::Char(char), ctrl: true }],
        None => Vec::new(),
    }
}

/// The virtual keys that type nothing, or what every keyboard has.
fn named(key: u16, shift: bool) -> Option<Code> {
    Some(match key {
        0x08 => Code::Backspace,
        0x09 if shift => Code::BackTab,
        0x09 => Code::Tab,
        0x0d => Code::Enter,
        0x1b => Code::Esc,
        0x21 => Code::PgUp,
        0x22 => Code::PgDn,
        0x23 => Code::End,
        0x24 => Code::Home,
        0x25 => Code::Left,
        0x26 => Code::Up,
        0x27 => Code::Right,
        0x28 => Code::Down,
        0x2e => Code::Del,
        0x70..=0x87 => Code::F(u8::try_from(key - 0x6f).ok()?),
        _ => return None,
    })
}

/// What the console reports of the mouse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MouseRecord {
    /// A button was pressed or let go of, and now the left one is down or not.
    Button { left: bool },
    /// The wheel was turned by a notch.
    Wheel { down: bool },
}

/// Tells when the left button is pressed.
#[derive(Debug, Default)]
pub struct Mouse {
    left: bool,
}

impl Mouse {
    /// What a person did on this column and row.
    pub fn read(&mut self, record: MouseRecord, column: u16, row: u16) -> Option<Input> {
        match record {
            MouseRecord::Button { left } => {
                let was_down = std::mem::replace(&mut self.left, left);
                (left && !was_down).then_some(Input::Press(column, row))
            }
            MouseRecord::Wheel { down } => Some(Input::Wheel(if down { 1 } else { -1 })),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEFT_ALT: u32 = 2;
    const ALT_GR: u32 = 1 | 8;
    const LEFT_CTRL: u32 = 8;

    fn down(key: u16, unit: char, held: u32) -> KeyRecord {
        KeyRecord { is_down: true, count: 1, key, unit: u32::from(unit).try_into().unwrap_or(0), held }
    }

    fn up(key: u16, unit: char, held: u32) -> KeyRecord {
        KeyRecord { is_down: false, ..down(key, unit, held) }
    }

    fn read(records: &[KeyRecord]) -> Vec<Input> {
        let mut keys = Keys::default();
        records.iter().flat_map(|record| keys.read(*record)).collect()
    }

    fn typed(names: &str) -> Vec<Input> {
        crate::app::keys(names).unwrap_or_default().into_iter().map(Input::Key).collect()
    }

    #[test]
    fn a_key_is_pressed_once() {
        assert_eq!(read(&[down(0x48, 'h', 0), up(0x48, 'h', 0)]), typed("h"));
        assert_eq!(
            read(&[down(0x10, '\0', SHIFT_HELD), down(0x48, 'H', SHIFT_HELD), up(0x10, '\0', 0), up(0x48, 'h', 0)]),
            typed("H")
        );
        assert_eq!(read(&[KeyRecord { count: 3, ..down(0x28, '\0', 0) }]), typed("<Down><Down><Down>"));
    }

    #[test]
    fn modifiers_count_where_they_mean_something() {
        assert_eq!(read(&[down(0x43, '\u{3}', LEFT_CTRL), down(0x48, '\u{8}', LEFT_CTRL)]), typed("<Ctrl-c><BS>"));
        assert_eq!(read(&[down(0x5a, '\0', LEFT_CTRL | SHIFT_HELD)]), typed("<Ctrl-z>"));
        assert_eq!(read(&[down(0x48, 'h', LEFT_ALT)]), typed("<Esc>h"));
        assert_eq!(read(&[down(0x25, '\0', LEFT_CTRL), down(0x25, '\0', LEFT_ALT)]), typed("<Ctrl-Left><Left>"));
        assert_eq!(
            read(&[down(0x08, '\u{8}', 0), down(0x08, '\u{7f}', LEFT_CTRL), down(0x08, '\u{8}', LEFT_ALT)]),
            typed("<BS><Ctrl-BS><Ctrl-BS>")
        );
        assert_eq!(
            read(&[down(0x09, '\t', 0), down(0x09, '\t', SHIFT_HELD), down(0x74, '\0', 0)]),
            typed("<Tab><BackTab><F5>")
        );
    }

    #[test]
    fn alt_gr_and_dead_keys_type_one_character() {
        assert_eq!(read(&[down(0x35, '€', ALT_GR), up(0x35, '€', ALT_GR)]), typed("€"));
        assert_eq!(read(&[down(0x51, '\0', ALT_GR)]), [], "no character is there");
        let dead = [down(0xde, '\0', 0), up(0xde, '\0', 0)];
        assert_eq!(read(&[&dead[..], &[down(0x45, 'é', 0), up(0x45, 'e', 0)]].concat()), typed("é"));
        assert_eq!(read(&[&dead[..], &[down(0x20, '\'', 0), up(0x20, ' ', 0)]].concat()), typed("'"));
    }

    #[test]
    fn a_character_that_no_key_has_comes_when_alt_is_let_go_of() {
        let alt = down(ALT, '\0', LEFT_ALT);
        let digits = [down(0x61, '\0', LEFT_ALT), up(0x61, '\0', LEFT_ALT)];
        assert_eq!(read(&[&[alt][..], &digits, &digits, &[up(ALT, 'ë', 0)]].concat()), typed("ë"));
        assert_eq!(read(&[alt, up(ALT, '\0', 0)]), [], "Alt alone");
        assert_eq!(read(&[alt, up(ALT, '€', 0), down(0x48, 'h', 0)]), typed("€h"));
    }

    #[test]
    fn a_character_of_two_halves_is_typed_once() {
        let [first, second] = [0xd83d, 0xde00].map(|unit| KeyRecord { unit, ..down(0, '\0', 0) });
        let let_go = |record| KeyRecord { is_down: false, ..record };
        let smile = typed("😀");
        assert_eq!(read(&[first, let_go(first), second, let_go(second)]), smile);
        assert_eq!(read(&[first, second, let_go(first), let_go(second)]), smile);
        let at_alt = |record| KeyRecord { key: ALT, ..let_go(record) };
        assert_eq!(read(&[at_alt(first), at_alt(second)]), smile);
        assert_eq!(
            read(&[second, down(0x48, 'h', 0), first, down(0x48, 'h', 0)]),
            typed("hh"),
            "half a character is none"
        );
    }

    #[test]
    fn a_text_without_keys_is_read_as_its_characters() {
        assert_eq!(read(&"a\r\té".chars().map(|char| down(0, char, 0)).collect::<Vec<_>>()), typed("a<Enter><Tab>é"));
    }

    #[test]
    fn the_mouse_presses_and_turns_its_wheel() {
        let mut mouse = Mouse::default();
        let mut read = |record| mouse.read(record, 9, 4);
        let button = |left| MouseRecord::Button { left };
        assert_eq!(read(button(true)), Some(Input::Press(9, 4)));
        assert_eq!((read(button(true)), read(button(false))), (None, None), "another button, and letting go");
        assert_eq!(read(button(true)), Some(Input::Press(9, 4)));
        assert_eq!(read(MouseRecord::Wheel { down: true }), Some(Input::Wheel(1)));
        assert_eq!(read(MouseRecord::Wheel { down: false }), Some(Input::Wheel(-1)));
    }
}
