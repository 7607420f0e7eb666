//! The words of the document that is mailed after a meeting.

use crate::domain::Spread;

/// The roles that usually take part in a conversation about Samen Opleiden, as a form suggests them. The last one
/// stands for any other role.
pub type DefaultRoles = [&'static str; 9];

/// What a group answered to one question, for use in a sentence: the scenarios are named in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerPhrase {
    /// No answer.
    Unset,
    /// "Weet ik niet."
    Unknown,
    /// "N.v.t."
    NotApplicable,
    /// A scenario, by name.
    Scenario(String),
    /// Between two scenarios, by name.
    Between(String, String),
}

impl AnswerPhrase {
    /// Whether the answer has a position on the card.
    #[must_use]
    pub fn has_position(&self) -> bool {
        matches!(self, Self::Scenario(_) | Self::Between(..))
    }

    /// Whether the question still has to be answered.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Unset | Self::Unknown)
    }
}

/// The words of the document.
#[derive(Debug)]
pub struct ReportWords {
    pub default_roles: DefaultRoles,
    pub report: &'static str,
    /// Before the day on which a document was made.
    pub made: &'static str,
    /// What stands before the number of a page, and between that and how many there are.
    pub page_of: [&'static str; 2],
    pub card_with_theme: fn(&str, &str) -> String,
    pub present: &'static str,
    pub missing: &'static str,
    pub nobody_missing: &'static str,
    pub not_recorded: &'static str,
    /// In place of the roles that were present, where people only chose one to vote from.
    pub only_voters: &'static str,
    pub summary: &'static str,
    pub nothing_marked: &'static str,
    /// The beginning of a sentence about an aspect, before its name: "Bij".
    pub before_aspect: &'static str,
    /// The rest of that sentence, behind the name: what is current and what is desired, as far as it is known; at least one
    /// of them is.
    pub answers_after_aspect: fn(&AnswerPhrase, &AnswerPhrase) -> String,
    pub explained: fn(&str) -> String,
    /// What became of the steps, from the number of them in each status of [`Status::ALL`](crate::domain::Status::ALL).
    pub steps_agreed: fn([usize; 4]) -> String,
    pub grid: &'static str,
    pub legend: &'static str,
    pub legend_of_line: &'static str,
    /// A mark between two scenarios, from its letter and their numbers.
    pub between_letters: fn(&str, usize, usize) -> String,
    /// The head of the column for answers that are not one scenario.
    pub no_scenario: &'static str,
    pub per_aspect: &'static str,
    pub direction: &'static str,
    /// From what is current to what is desired; both have a position.
    pub direction_between: fn(&AnswerPhrase, &AnswerPhrase) -> String,
    pub spread: &'static str,
    /// How far the votes lie apart, from the question in lower case and the spread.
    pub spread_sentence: fn(&str, Spread) -> String,
    /// The title of the picture of the votes, from the question.
    pub picture_of_spread: fn(&str) -> String,
    pub no_steps: &'static str,
    pub nobody: &'static str,
    pub no_date: &'static str,
    pub open: &'static str,
    pub open_questions: &'static str,
    /// That no question of the card has an answer.
    pub all_open: &'static str,
    /// The steps that are done or dropped.
    pub finished: &'static str,
    /// The rest of that sentence about the answers that are still open, what is current and what is desired; at least one
    /// of them is.
    pub open_after_aspect: fn(&AnswerPhrase, &AnswerPhrase) -> String,
    /// About a step, from its aspect, owner, due date and status.
    pub step_facts: fn(&str, &str, &str, &str) -> String,
    /// That nothing is open, from whether there are steps.
    pub nothing_open: fn(bool) -> &'static str,
    pub quoted: fn(&str) -> String,
    pub csv: CsvWords,
    pub paper: PaperWords,
}

/// The words on the paper for a meeting: the bare card, and slips for a round on paper.
#[derive(Debug)]
pub struct PaperWords {
    /// Which page is for what.
    pub about: &'static str,
    pub slips: &'static str,
    pub slip: &'static str,
    /// How to fill in a slip.
    pub slip_about: &'static str,
    pub slip_role: &'static str,
    /// Answers that are no scenario.
    pub slip_unknown: &'static str,
}

/// The column heads of the table for a spreadsheet that no other format has.
#[derive(Debug)]
pub struct CsvWords {
    /// Whether a row is an aspect or a next step.
    pub row: &'static str,
    pub number: &'static str,
    pub votes_current: &'static str,
    pub votes_desired: &'static str,
    pub description_current: &'static str,
    pub description_desired: &'static str,
}
