//! Keys by the names that users know.

use super::binding::Binding;
use crate::app::input::{Code, Key};
use crate::words::Words;

/// The name of a key as it is shown: an arrow for an arrow key, the language's own word for the space bar.
#[must_use]
pub fn key_name(words: &Words, key: Key) -> String {
    match (key.code, key.ctrl) {
        (Code::Char(' '), false) => words.actions.space_key.to_owned(),
        (Code::BackTab, _) => "Shift-Tab".to_owned(),
        (Code::Backspace, false) => "Backspace".to_owned(),
        (Code::Backspace, true) => "Ctrl-Backspace".to_owned(),
        (Code::Left, true) => "Ctrl-←".to_owned(),
        (Code::Right, true) => "Ctrl-→".to_owned(),
        (Code::Char(char), true) => format!("Ctrl-{}", char.to_uppercase()),
        (Code::Left, false) => "←".to_owned(),
        (Code::Right, false) => "→".to_owned(),
        (Code::Up, false) => "↑".to_owned(),
        (Code::Down, false) => "↓".to_owned(),
        _ => key.to_string(),
    }
}

impl Binding {
    /// The name of the first key, which stands for all of them in the footer and the palette; of a long list the first and the
    /// last one.
    #[must_use]
    pub fn key_name(&self, words: &Words) -> String {
        match self.keys {
            [first, _, _, _, .., last] => format!("{}-{}", key_name(words, *first), key_name(words, *last)),
            keys => keys.first().map(|key| key_name(words, *key)).unwrap_or_default(),
        }
    }
}
