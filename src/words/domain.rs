//! The words of the reflection: the card, the two questions, the answers, the next steps and what ballots bring.

use crate::domain::{Mark, Spread, Status};

/// The words of the reflection.
#[derive(Debug)]
pub struct DomainWords {
    pub card: &'static str,
    pub theme: &'static str,
    pub scenario: &'static str,
    pub aspect: &'static str,
    pub source: &'static str,
    pub current: &'static str,
    pub desired: &'static str,
    /// A scenario that is both current and desired.
    pub keep: &'static str,
    /// Also the key that marks it.
    pub current_letter: &'static str,
    pub desired_letter: &'static str,
    /// For an answer that was not given.
    pub unset: &'static str,
    /// From two scenarios.
    pub between: fn(&str, &str) -> String,
    pub unknown: &'static str,
    pub not_applicable: &'static str,
    /// Why a group answered so.
    pub explanation: &'static str,
    /// What shows that it is so.
    pub evidence: &'static str,
    pub next_step: &'static str,
    pub next_steps: &'static str,
    pub step_what: &'static str,
    pub step_owner: &'static str,
    pub step_due: &'static str,
    pub step_status: &'static str,
    /// How far a next step is, in the order of [`Status::ALL`].
    pub statuses: &'static [&'static str; Status::ALL.len()],
    /// In place of the text of a cell that was published empty.
    pub empty_in_source: &'static str,
    pub date: &'static str,
    pub partnership: &'static str,
    pub facilitator: &'static str,
    pub roles: &'static str,
    pub session: &'static str,
    pub ballots: &'static str,
    /// How far the answers of a group lie apart; see [`DomainWords::spread`].
    pub unanimous: &'static str,
    pub divided: &'static str,
    pub opposed: &'static str,
    pub note: &'static str,
}

impl DomainWords {
    /// The word for one of the two questions, with a capital: "Huidig".
    #[must_use]
    pub fn mark(&self, mark: Mark) -> &'static str {
        match mark {
            Mark::Current => self.current,
            Mark::Desired => self.desired,
        }
    }

    /// The letter of a mark: "H".
    #[must_use]
    pub fn letter(&self, mark: Mark) -> &'static str {
        match mark {
            Mark::Current => self.current_letter,
            Mark::Desired => self.desired_letter,
        }
    }

    /// The letters of a scenario that is both current and desired: "H+G".
    #[must_use]
    pub fn keep_letters(&self) -> String {
        format!("{}+{}", self.current_letter, self.desired_letter)
    }

    /// What the signs of the two lines mean: "━ huidig   ┄ gewenst".
    #[must_use]
    pub fn line_legend(&self, current_sign: &str, desired_sign: &str) -> String {
        let [current, desired] = Mark::BOTH.map(|mark| self.mark(mark).to_lowercase());
        format!("{current_sign} {current}   {desired_sign} {desired}")
    }

    /// How far a next step is: "loopt".
    #[must_use]
    pub fn status(&self, status: Status) -> &'static str {
        let [open, running, done, dropped] = *self.statuses;
        match status {
            Status::Open => open,
            Status::Running => running,
            Status::Done => done,
            Status::Dropped => dropped,
        }
    }

    /// How far the answers of a group lie apart: "verdeeld".
    #[must_use]
    pub fn spread(&self, spread: Spread) -> &'static str {
        match spread {
            Spread::Unanimous => self.unanimous,
            Spread::Divided => self.divided,
            Spread::Opposed => self.opposed,
        }
    }
}
