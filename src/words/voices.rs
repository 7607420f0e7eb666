//! The words of voices from home: the form, the vote code, and merging them.

use super::explain::Trouble;
use super::{Sentences, Words};
use crate::domain::{CodeError, MergeError, Taken};

/// The words of voices from home.
#[derive(Debug)]
pub struct VoicesWords {
    /// What became of a vote: new, replaces, known, older, not asked.
    pub taken: [&'static str; 5],
    /// From where a vote came, its role and how many aspects it answers.
    pub from: fn(&str, &str, usize) -> String,
    pub no_role: &'static str,
    /// Of a vote that was read from a code.
    pub code: &'static str,
    /// How many votes were merged, into which round.
    pub merged: fn(usize, u32) -> String,
    pub merged_sealed: fn(usize) -> String,
    pub merged_none: &'static str,
    pub dry_run: &'static str,
    /// From where it came, if it was refused, and why.
    pub refused: fn(&str, &str) -> String,
    pub refused_hint: &'static str,
    /// After one that was typed alone.
    pub refused_alone_hint: &'static str,
    pub all_refused: Sentences,
    /// From the card of the vote and that of the session.
    pub other_card: fn(&str, &str) -> String,
    pub other_text: &'static str,
    pub itself: &'static str,
    pub nothing: &'static str,
    pub letter: fn(char) -> String,
    pub length: fn(usize, usize) -> String,
    pub check: &'static str,
    pub code_of_other_card: &'static str,
    pub unknown_role: &'static str,
    pub too_large: &'static str,
    pub same_role: fn(&str, &str) -> String,
    /// From the titles of two cards.
    pub same_card: fn(&str, &str) -> String,
    pub code_hint: &'static str,
    pub no_code: &'static str,
    pub nothing_marked: Sentences,
    /// From the path of the form.
    pub form_written: fn(&str) -> String,
    pub not_html: Sentences,
    /// That a code hides nothing.
    pub code_hides_nothing: &'static str,
    /// What an undone or redone change was.
    pub merged_votes: &'static str,
    pub sharing: &'static str,
    /// Before the text of somebody who was not in the room, from a role.
    pub explanation_of: fn(&str) -> String,
    pub form: FormWords,
}

/// The words on the form.
#[derive(Debug)]
pub struct FormWords {
    pub title: &'static str,
    pub about: &'static str,
    pub role: &'static str,
    pub no_role: &'static str,
    pub current: &'static str,
    pub desired: &'static str,
    pub open: &'static str,
    pub between: fn(usize, usize) -> String,
    pub unknown: &'static str,
    pub not_applicable: &'static str,
    pub make: &'static str,
    pub code: &'static str,
    pub send: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub changed: &'static str,
    pub nothing: &'static str,
    pub without_script: &'static str,
    pub hides_nothing: &'static str,
}

impl VoicesWords {
    /// What became of a vote.
    #[must_use]
    pub fn taken(&self, taken: Taken) -> &'static str {
        let [new, replaces, known, older, not_asked] = self.taken;
        match taken {
            Taken::New => new,
            Taken::Replaces => replaces,
            Taken::Known => known,
            Taken::Older => older,
            Taken::NotAsked => not_asked,
        }
    }

    /// Why a file was refused; `card` is that of the session into which it was to be merged.
    #[must_use]
    pub fn explain_merge(&self, error: &MergeError, card: &str) -> String {
        match error {
            MergeError::OtherCard(other) => (self.other_card)(other, card),
            MergeError::OtherText => self.other_text.to_owned(),
            MergeError::Itself => self.itself.to_owned(),
            MergeError::Nothing => self.nothing.to_owned(),
        }
    }

    /// Why a code was refused, or cannot be made.
    #[must_use]
    pub fn explain_code(&self, error: &CodeError) -> String {
        match error {
            CodeError::Letter(letter) => (self.letter)(*letter),
            CodeError::Length { found, expected } => (self.length)(*found, *expected),
            CodeError::Check => self.check.to_owned(),
            CodeError::OtherCard => self.code_of_other_card.to_owned(),
            CodeError::UnknownRole => self.unknown_role.to_owned(),
            CodeError::TooLarge => self.too_large.to_owned(),
            CodeError::SameRole(one, other) => (self.same_role)(one, other),
        }
    }
}

impl Words {
    /// Why no code can be made, and what to do.
    #[must_use]
    pub fn explain_no_code(&self, error: &CodeError) -> Trouble {
        Trouble::new(self.voices.explain_code(error), self.voices.code_hint)
    }
}
