//! The keys that edit what is typed. Fields take them, so they have no intent: this table is for the help, and a test holds
//! it against what the fields do.

use super::context::Context::{self, Form, Notes, Palette, Search};
use crate::app::input::{Code, Key};
use crate::words::Words;

/// Keys that edit what is typed.
#[derive(Clone, Copy, Debug)]
pub struct TypingKeys {
    /// The keys.
    pub keys: &'static [Key],
    /// Where they do it.
    pub contexts: &'static [Context],
    /// What they do.
    pub label: fn(&Words) -> &'static str,
}

const FIELDS: &[Context] = &[Form, Search, Palette];
const ALL: &[Context] = &[Form, Search, Palette, Notes];

const fn plain(code: Code) -> Key {
    Key::plain(code)
}

const fn ctrl(code: Code) -> Key {
    Key { code, ctrl: true }
}

const fn row(keys: &'static [Key], contexts: &'static [Context], label: fn(&Words) -> &'static str) -> TypingKeys {
    TypingKeys { keys, contexts, label }
}

/// All keys that edit what is typed.
pub const TYPING: &[TypingKeys] = &[
    row(&[plain(Code::Left), plain(Code::Right)], ALL, |w| w.places.by_character),
    row(&[plain(Code::Left), plain(Code::Right), plain(Code::Char(' '))], &[Form], |w| w.places.option),
    row(&[plain(Code::Up), plain(Code::Down)], &[Notes], |w| w.places.by_line),
    row(&[plain(Code::PgUp), plain(Code::PgDn)], &[Notes], |w| w.places.by_page),
    row(&[ctrl(Code::Left), ctrl(Code::Right)], &[Notes], |w| w.places.by_word),
    row(&[plain(Code::Home), ctrl(Code::Char('a'))], ALL, |w| w.places.to_line_start),
    row(&[plain(Code::End), ctrl(Code::Char('e'))], FIELDS, |w| w.places.to_line_end),
    row(&[plain(Code::End)], &[Notes], |w| w.places.to_line_end),
    row(&[ctrl(Code::Home)], &[Notes], |w| w.places.to_text_start),
    row(&[ctrl(Code::End)], &[Notes], |w| w.places.to_text_end),
    row(&[plain(Code::Enter)], &[Notes], |w| w.places.new_line),
    row(&[plain(Code::Backspace)], ALL, |w| w.places.erase_before),
    row(&[plain(Code::Del)], ALL, |w| w.places.erase_after),
    row(&[ctrl(Code::Char('w')), ctrl(Code::Backspace)], &[Notes], |w| w.places.erase_word),
    row(&[ctrl(Code::Char('u'))], FIELDS, |w| w.places.erase_all),
    row(&[ctrl(Code::Char('u'))], &[Notes], |w| w.places.erase_to_line_start),
    row(&[ctrl(Code::Char('k'))], &[Notes], |w| w.places.erase_to_line_end),
];
