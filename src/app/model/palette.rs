//! The palette: every action by name.

use std::cmp::Reverse;

use super::list::List;
use crate::app::input::Field;
use crate::app::keys::{Binding, Context, Keymap};
use crate::text::fit;
use crate::words::Words;

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
        let typed = self.field.text();
        let offered = keymap.in_contexts(contexts).into_iter().filter(|binding| binding.is_in_palette);
        let mut matches: Vec<(usize, &Binding)> =
            offered.filter_map(|binding| Some((score(binding, typed, words)?, binding))).collect();
        if !typed.trim().is_empty() {
            // What matches much worse than the best is not what was meant.
            let best = matches.iter().map(|(score, _)| *score).max().unwrap_or(0);
            matches.retain(|(score, _)| 2 * score > best);
            matches.sort_by_key(|(score, _)| Reverse(*score));
        }
        matches.into_iter().map(|(_, binding)| binding).collect()
    }
}

/// How well what was typed matches the name of an action. `None` if it does not.
fn score(binding: &Binding, typed: &str, words: &Words) -> Option<usize> {
    let name = (binding.label)(words);
    [fit(name.short, typed), fit(name.long, typed)].into_iter().flatten().max()
}
