//! The words of the reflection: the card, the two questions, the answers, the next steps and what ballots bring.

use crate::domain::{How, Mark, Spread, Status};
use crate::text::capitalised;

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
    /// Said of a step that was carried over from an earlier session.
    pub carried_over: &'static str,
    /// All roles that are told together.
    pub other_roles: &'static str,
    /// From a role, and the leftmost and the rightmost place that its people chose.
    pub role_sees: fn(&str, &str, Option<&str>) -> String,
    /// From what each role sees.
    pub roles_differ: fn(&str) -> String,
    /// How far a next step is, in the order of [`Status::ALL`].
    pub statuses: &'static [&'static str; Status::ALL.len()],
    /// In place of the text of a cell that was published empty.
    pub empty_in_source: &'static str,
    /// In place of the text of a cell of a card that is not there.
    pub text_unknown: &'static str,
    pub date: &'static str,
    pub partnership: &'static str,
    pub facilitator: &'static str,
    pub roles: &'static str,
    pub session: &'static str,
    pub ballots: &'static str,
    pub rounds: &'static str,
    /// From the number of a round: "ronde 2".
    pub round: fn(u32) -> String,
    /// Before a round that is not the last one on a question.
    pub earlier: &'static str,
    /// How people answered in a round, in the order of [`How::ALL`]; see [`DomainWords::how`].
    pub hows: [&'static str; How::ALL.len()],
    /// From a number of votes.
    pub votes: fn(usize) -> String,
    /// From a number of votes and how many people were present.
    pub votes_of_present: fn(usize, u32) -> String,
    /// From a number of votes and what they are for: "3 stemmen voor Commitment".
    pub votes_for: fn(usize, &str) -> String,
    /// From a number of votes and two scenarios.
    pub votes_between: fn(usize, &str, &str) -> String,
    /// From a number of votes.
    pub votes_without_answer: fn(usize) -> String,
    /// How many votes moved at least, of how many, since which round.
    pub moved: fn(usize, usize, u32) -> String,
    /// How far the answers of a group lie apart; see [`DomainWords::spread`].
    pub unanimous: &'static str,
    pub close: &'static str,
    pub one_apart: &'static str,
    pub opposed: &'static str,
    pub scattered: &'static str,
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

    /// The letters of the marks at a position, which is counted in half columns; empty if there is none.
    #[must_use]
    pub fn letters_at(&self, position: usize, marks: [Option<usize>; 2]) -> String {
        match marks.map(|mark| mark == Some(position)) {
            [true, true] => self.keep_letters(),
            [true, false] => self.current_letter.to_owned(),
            [false, true] => self.desired_letter.to_owned(),
            [false, false] => String::new(),
        }
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

    /// How people answer in a round: "doorgeven". The same word stands everywhere.
    #[must_use]
    pub fn how(&self, how: How) -> &'static str {
        let [silent, masked, hands, paper, brought] = self.hows;
        match how {
            How::Silent => silent,
            How::Masked => masked,
            How::Hands => hands,
            How::Paper => paper,
            How::Brought => brought,
        }
    }

    /// The same word as the beginning of a line: "Doorgeven".
    #[must_use]
    pub fn how_title(&self, how: How) -> String {
        capitalised(self.how(how))
    }

    /// What is asked and how people answer, as a heading: "Doorgeven: huidig".
    #[must_use]
    pub fn round_title(&self, how: How, asked: &str) -> String {
        format!("{}: {asked}", self.how_title(how))
    }

    /// How far the answers of a group lie apart: "dicht bij elkaar".
    #[must_use]
    pub fn spread(&self, spread: Spread) -> &'static str {
        match spread {
            Spread::Unanimous => self.unanimous,
            Spread::Close => self.close,
            Spread::OneApart => self.one_apart,
            Spread::Opposed => self.opposed,
            Spread::Scattered => self.scattered,
        }
    }
}
