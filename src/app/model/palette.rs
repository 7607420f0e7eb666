//! The palette: every action by name.

use std::cmp::Reverse;

use super::list::List;
use crate::app::input::Field;
use crate::app::keys::{Binding, Context, Keymap};
use crate::text::{WordMatch, match_word};
use crate::words::{Action, Words};

/// The list of all actions, or of those whose name matches what was typed.
#[derive(Clone, Debug, Default)]
pub struct Palette {
    /// What was typed.
    pub field: Field,
    /// The chosen line.
    pub list: List,
}

impl Palette {
    /// The actions that what was typed may mean, the best first, or all of them in the order of the key table.
    #[must_use]
    pub fn commands(&self, keymap: &Keymap, contexts: &[Context], words: &Words) -> Vec<&'static Binding> {
        let offered = keymap.in_contexts(contexts).into_iter().filter(|binding| binding.is_in_palette);
        let scored = offered.filter_map(|binding| Some((score((binding.label)(words), self.field.text())?, binding)));
        let mut found: Vec<(usize, &Binding)> = scored.collect();
        found.sort_by_key(|(score, _)| Reverse(*score));
        found.into_iter().map(|(_, binding)| binding).collect()
    }
}

/// How well an action is meant by what was typed: every word of it has to begin a word by which the action is known. A word
/// that the footer calls it by counts most, then another name, then its description; of two that count the same the whole
/// word. `None` if it is not meant.
fn score(action: Action, typed: &str) -> Option<usize> {
    let known = [action.long, action.also, action.short];
    let score_of = |word| {
        let matches = known.iter().enumerate().filter_map(|(rank, known)| Some((rank, match_word(known, word)?)));
        matches.map(|(rank, found)| 2 * rank + usize::from(found == WordMatch::Whole)).max()
    };
    typed.split_whitespace().map(score_of).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACTION: Action =
        Action { short: "stappen", long: "vervolgstappen: wat, wie, wanneer", also: "acties afspraken" };

    #[test]
    fn every_typed_word_begins_a_word_that_the_action_is_known_by() {
        assert_eq!(score(ACTION, "stap"), Some(4));
        assert_eq!(score(ACTION, "stappen"), Some(5));
        assert_eq!(score(ACTION, "ACTIES"), Some(3));
        assert_eq!(score(ACTION, "act"), Some(2));
        assert_eq!(score(ACTION, "wie"), Some(1));
        assert_eq!(score(ACTION, "stap wie"), Some(5));
        assert_eq!(score(ACTION, ""), Some(0));
        assert_eq!(score(ACTION, "  "), Some(0));
    }

    #[test]
    fn neither_scattered_letters_nor_the_middle_of_a_word_count() {
        assert_eq!(score(ACTION, "stn"), None);
        assert_eq!(score(ACTION, "olgstap"), None);
        assert_eq!(score(ACTION, "stap zebra"), None);
    }
}
