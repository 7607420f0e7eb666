//! Lines to be typed: what they are for, and those that have been typed.

use crate::app::Fact;
use crate::domain::{Asked, Mark, Part};

/// Lines to be typed, and those that have been.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fields {
    /// What they are for.
    pub purpose: Purpose,
    /// The lines so far.
    pub lines: Vec<String>,
    /// A day that has passed, which has been asked about.
    pub passed: Option<String>,
}

/// What the lines are for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The title, day and partnership of a new session, or of what was marked while browsing; then what it carries on and its
    /// card.
    Session,
    /// A text about an aspect, as many lines as are typed.
    Text(usize, Part),
    /// What, who, when and how far: a new next step, or the one with this index.
    Step(usize, Option<usize>),
    /// A fact of the session; the note takes as many lines as are typed.
    Fact(Fact),
    /// A role that is not in the list.
    Role,
    /// How many people there are in a silent round.
    Round(Asked),
    /// How many people there are, then a slip of paper a line.
    Slips(Asked),
    /// The folder that is suggested for reports.
    Folder,
    /// The hands for every aspect, after how many people there are.
    Hands(Mark),
    /// A role that is not in the list, of whoever votes; with the last line of the list.
    Speaker(usize),
    /// Where to write the report.
    Report,
    /// A word to search for.
    Word,
}

/// Ends a text of several lines.
pub const END: &str = ".";

impl Fields {
    fn new(purpose: Purpose) -> Self {
        Self { purpose, lines: Vec::new(), passed: None }
    }

    pub fn session() -> Self {
        Self::new(Purpose::Session)
    }

    pub fn text(row: usize, part: Part) -> Self {
        Self::new(Purpose::Text(row, part))
    }

    pub fn step(row: usize, index: Option<usize>) -> Self {
        Self::new(Purpose::Step(row, index))
    }

    pub fn fact(fact: Fact) -> Self {
        Self::new(Purpose::Fact(fact))
    }

    pub fn role() -> Self {
        Self::new(Purpose::Role)
    }

    pub fn round(asks: Asked) -> Self {
        Self::new(Purpose::Round(asks))
    }

    pub fn slips(asks: Asked) -> Self {
        Self::new(Purpose::Slips(asks))
    }

    pub fn folder() -> Self {
        Self::new(Purpose::Folder)
    }

    pub fn hands(mark: Mark) -> Self {
        Self::new(Purpose::Hands(mark))
    }

    pub fn speaker(last: usize) -> Self {
        Self::new(Purpose::Speaker(last))
    }

    pub fn report() -> Self {
        Self::new(Purpose::Report)
    }

    pub fn word() -> Self {
        Self::new(Purpose::Word)
    }

    /// Whether any number of lines can be typed.
    pub fn is_long(&self) -> bool {
        matches!(self.purpose, Purpose::Text(..) | Purpose::Fact(Fact::Note))
    }
}
