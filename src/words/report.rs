//! The shape of the words of the document that is mailed after a meeting.

use jiff::civil::Date;

use crate::domain::Spread;

/// The roles that a conversation about Samen Opleiden usually has, as a form suggests them. The last one is no role
/// that can be missing: it stands for any other.
pub type DefaultRoles = [&'static str; 9];

/// What a group answered to one question, as a sentence needs it: scenarios are named as people name them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerPhrase {
    /// Nothing.
    Unset,
    /// "Weet ik niet."
    Unknown,
    /// "N.v.t."
    NotApplicable,
    /// A scenario.
    Scenario(String),
    /// Between two scenarios.
    Between(String, String),
}

impl AnswerPhrase {
    /// Whether it is a place on the card.
    #[must_use]
    pub fn is_place(&self) -> bool {
        matches!(self, Self::Scenario(_) | Self::Between(..))
    }
}

/// The words of the document.
#[derive(Debug)]
pub struct ReportWords {
    pub default_roles: DefaultRoles,
    pub report: &'static str,
    pub card_with_theme: fn(&str, &str) -> String,
    pub present: &'static str,
    pub missing: &'static str,
    pub nobody_missing: &'static str,
    pub roles_not_recorded: &'static str,
    pub summary: &'static str,
    /// Who looked, when, and at what.
    pub opening: fn(Date, &str, &str) -> String,
    pub nothing_marked: &'static str,
    /// What stands before an aspect's name in a sentence; `standing` goes on behind the name.
    pub at: &'static str,
    /// What is current and what is desired.
    pub standing: fn(&AnswerPhrase, &AnswerPhrase) -> String,
    /// A scenario in a sentence, from its number and title.
    pub scenario: fn(usize, &str) -> String,
    pub explained: fn(&str) -> String,
    /// How many steps there are, and how many of them are not finished.
    pub steps_agreed: fn(usize, usize) -> String,
    pub grid: &'static str,
    pub legend: &'static str,
    pub legend_of_line: &'static str,
    pub between_letters: fn(&str, usize, usize) -> String,
    pub no_scenario: &'static str,
    pub per_aspect: &'static str,
    pub direction: &'static str,
    /// A way over the card in half columns; to the right is positive.
    pub columns: fn(isize) -> String,
    pub spread: &'static str,
    pub unanimous: &'static str,
    pub divided: &'static str,
    pub opposed: &'static str,
    pub no_answer: &'static str,
    /// A spread in the summary: which question, and how.
    pub spread_told: fn(&str, Spread) -> String,
    pub picture_of_spread: fn(&str) -> String,
    pub no_steps: &'static str,
    pub step: &'static str,
    pub owner: &'static str,
    pub due: &'static str,
    pub status: &'static str,
    pub nobody: &'static str,
    pub no_date: &'static str,
    pub open: &'static str,
    /// Goes on behind `at` and a name: whether current is unmarked, and whether desired is.
    pub unmarked: fn(bool, bool) -> &'static str,
    pub step_facts: fn(&str, &str, &str, &str) -> String,
    pub nothing_open: &'static str,
    pub quoted: fn(&str) -> String,
    pub csv: CsvWords,
}

/// The heads of the columns of the table for a spreadsheet, and what its rows are.
#[derive(Debug)]
pub struct CsvWords {
    pub row: &'static str,
    pub step_row: &'static str,
    pub number: &'static str,
    pub votes_current: &'static str,
    pub votes_desired: &'static str,
    pub description_current: &'static str,
    pub description_desired: &'static str,
}
