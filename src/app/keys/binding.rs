//! A row of the key table, and everything that is shown of it.

use super::context::Context;
use super::intent::Intent;
use super::purpose::Purpose;
use crate::app::input::Key;
use crate::words::{Action, Words};

/// The text of what a key does, taken from the words of a language.
pub type Label = fn(&Words) -> Action;

/// One row of the key table: a meaning, the keys for it, and everything that is shown of them.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// What is meant by the keys.
    pub intent: Intent,
    /// The keys; the first one is shown where there is place for one only.
    pub keys: &'static [Key],
    /// Where the keys work: wherever one of these holds.
    pub contexts: &'static [Context],
    /// What it is called there.
    pub label: Label,
    /// What one wants to do with it: the part of the help that lists it.
    pub purpose: Purpose,
    /// Where it stands in the footer: the lowest rank comes first, and the highest is left out first on a narrow screen.
    /// `None` if the footer does not show it.
    pub footer: Option<u8>,
    /// Whether the palette offers it by name.
    pub is_in_palette: bool,
}

impl Binding {
    /// A row of the help and the palette that the footer does not show.
    #[must_use]
    pub const fn new(intent: Intent, keys: &'static [Key], contexts: &'static [Context], label: Label) -> Self {
        Self { intent, keys, contexts, label, purpose: intent.purpose(), footer: None, is_in_palette: true }
    }

    /// The same row, listed in another part of the help than the other rows of its intent.
    #[must_use]
    pub const fn purpose(self, purpose: Purpose) -> Self {
        Self { purpose, ..self }
    }

    /// The same row, shown in the footer at this rank.
    #[must_use]
    pub const fn footer(self, rank: u8) -> Self {
        Self { footer: Some(rank), ..self }
    }

    /// The same row, left out of the palette: moving about is done by keys, not by name.
    #[must_use]
    pub const fn not_in_palette(self) -> Self {
        Self { is_in_palette: false, ..self }
    }

    /// Whether the keys work where these contexts hold.
    #[must_use]
    pub fn works_in(&self, contexts: &[Context]) -> bool {
        self.contexts.iter().any(|context| contexts.contains(context))
    }
}
