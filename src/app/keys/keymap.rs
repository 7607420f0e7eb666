//! Looks keys up in the table: what a key means here, and which keys work here.

use super::binding::Binding;
use super::context::Context;
use super::intent::Intent;
use super::table::TABLE;
use crate::app::input::Key;

/// A whole key table.
#[derive(Clone, Copy, Debug)]
pub struct Keymap {
    bindings: &'static [Binding],
}

impl Default for Keymap {
    /// The table that comes with the program.
    fn default() -> Self {
        Self::new(TABLE)
    }
}

impl Keymap {
    /// A table of these rows.
    #[must_use]
    pub const fn new(bindings: &'static [Binding]) -> Self {
        Self { bindings }
    }

    /// All rows, in the order of the table.
    #[must_use]
    pub fn bindings(&self) -> &'static [Binding] {
        self.bindings
    }

    /// What a key means where these contexts hold. `None` if it does not work there.
    #[must_use]
    pub fn intent(&self, key: Key, contexts: &[Context]) -> Option<Intent> {
        let works = |binding: &&Binding| binding.keys.contains(&key) && binding.works_in(contexts);
        self.bindings.iter().find(works).map(|binding| binding.intent)
    }

    /// The rows that work where these contexts hold, in the order of the table. If several rows have one intent, only
    /// the first is given, so that nothing is shown twice.
    #[must_use]
    pub fn in_contexts(&self, contexts: &[Context]) -> Vec<&'static Binding> {
        let mut rows: Vec<&Binding> = Vec::new();
        for binding in self.bindings.iter().filter(|binding| binding.works_in(contexts)) {
            if rows.iter().all(|row| row.intent != binding.intent) {
                rows.push(binding);
            }
        }
        rows
    }

    /// Every key that could mean two things at once, described for whoever edits the table.
    #[must_use]
    pub fn conflicts(&self) -> Vec<String> {
        let rows = self.bindings.iter().enumerate();
        let pairs = rows.flat_map(|(index, one)| self.bindings[index + 1..].iter().map(move |other| (one, other)));
        pairs.filter_map(|(one, other)| conflict(one, other)).collect()
    }
}

/// Two rows with one intent may meet as the row of a view and that of a state, which then gives it another label.
fn conflict(one: &Binding, other: &Binding) -> Option<String> {
    let meets = |context: Context, with: Context| {
        context == with || (one.intent != other.intent && context.can_hold_with(with))
    };
    let context = one.contexts.iter().find(|context| other.contexts.iter().any(|with| meets(**context, *with)))?;
    let key = one.keys.iter().find(|key| other.keys.contains(key))?;
    Some(format!("{key} in {context:?}: {:?} and {:?}", one.intent, other.intent))
}
