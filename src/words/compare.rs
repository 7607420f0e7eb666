//! The words of then and now: what became of what a group wanted.

use jiff::civil::Date;

use super::actions::Action;
use super::report::AnswerPhrase;
use crate::domain::Outcome;

/// To whom the sentences speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Register {
    /// To the group, on a screen.
    ToGroup,
    /// About the group, in a document.
    AboutGroup,
}

/// What became of an aspect, for a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangePhrase {
    /// When the earlier session was, as the beginning of a sentence: "Vorig jaar".
    pub since: String,
    /// What was wanted then.
    pub wanted: AnswerPhrase,
    /// What is current now.
    pub is: AnswerPhrase,
    /// What is wanted now.
    pub wants: AnswerPhrase,
    /// What became of it.
    pub outcome: Outcome,
    /// Whether what is current is what was current then.
    pub stayed: bool,
    /// To whom the sentence speaks.
    pub register: Register,
}

/// The words of then and now.
#[derive(Debug)]
pub struct CompareWords {
    pub title: &'static str,
    pub then: &'static str,
    pub now: &'static str,
    /// What stands above the aspects with each outcome of [`Outcome::ALL`], on a screen and in a document.
    pub outcomes: [[&'static str; 2]; Outcome::ALL.len()],
    /// From the day of the earlier meeting and that of the later one: "Vorig jaar".
    pub since: fn(Date, Date) -> String,
    pub sentence: fn(&ChangePhrase) -> String,
    /// What the signs of the picture mean, with signs and with letters only.
    pub legend: &'static str,
    pub legend_letters: &'static str,
    pub steps: &'static str,
    /// How far a step was, and how far it is if it was carried over.
    pub step: fn(&str, Option<&str>) -> String,
    pub people: &'static str,
    pub both: &'static str,
    pub only_then: &'static str,
    pub only_now: &'static str,
    pub people_unknown: [&'static str; 2],
    pub card: &'static str,
    pub same_card: &'static str,
    pub card_unknown: &'static str,
    pub reworded: &'static str,
    /// From the aspects that are no longer on the card.
    pub gone: fn(&str) -> String,
    pub with_which: &'static str,
    pub with_all: &'static str,
    pub show_then: Action,
    pub not_a_sequel: &'static str,
    pub sessions: &'static str,
    pub none_yet: &'static str,
    pub after_round: &'static str,
    pub action: Action,
    pub too_few: &'static str,
    pub too_few_hint: &'static str,
    /// From the ids of two cards.
    pub other_card: fn(&str, &str) -> String,
    pub other_card_hint: &'static str,
    /// Before the title of the session that this one carries on.
    pub carries_on: &'static str,
    pub carries_on_nothing: &'static str,
    /// In place of a card to choose.
    pub card_of_earlier: &'static str,
    /// The heads of the columns in a table.
    pub outcome_head: &'static str,
}

impl CompareWords {
    /// What stands above the aspects with this outcome.
    #[must_use]
    pub fn outcome(&self, outcome: Outcome, register: Register) -> &'static str {
        let index = Outcome::ALL.iter().position(|other| *other == outcome).unwrap_or(0);
        self.outcomes[index][usize::from(register == Register::AboutGroup)]
    }
}
