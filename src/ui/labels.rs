//! Keys as users know them.

use crate::app::{Code, Key};
use crate::words::Words;

/// A key as users know it.
pub fn key(words: &Words, key: Key) -> String {
    match (key.code, key.ctrl) {
        (Code::Char(' '), false) => words.actions.space_key.to_owned(),
        (Code::BackTab, _) => "Shift-Tab".to_owned(),
        (Code::Backspace, _) => "Backspace".to_owned(),
        (Code::Char(char), true) => format!("Ctrl-{}", char.to_uppercase()),
        (Code::Left, false) => "←".to_owned(),
        (Code::Right, false) => "→".to_owned(),
        (Code::Up, false) => "↑".to_owned(),
        (Code::Down, false) => "↓".to_owned(),
        _ => key.to_string(),
    }
}
