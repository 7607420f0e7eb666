//! What a person should look at before a table becomes a card. The sentences are in `words`.

use super::table::Place;

/// The most scenarios that a card may have.
pub const MAX_SCENARIOS: usize = 12;
/// The most aspects that a card may have.
pub const MAX_ASPECTS: usize = 60;
/// The longest title, in characters.
pub const MAX_TITLE: usize = 120;
/// The longest description, in characters.
pub const MAX_TEXT: usize = 4_000;

/// Whether a card can be used all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// No.
    Error,
    /// Yes, but somebody should look at it.
    Warning,
}

/// Something to look at, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Where it stands, if it has a place.
    pub place: Option<Place>,
    /// What it is.
    pub kind: FindingKind,
}

/// What there is to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindingKind {
    /// More scenarios than a card can have.
    ManyScenarios(usize),
    /// More aspects than a card can have.
    ManyAspects(usize),
    /// A title that is longer than fits anywhere.
    LongTitle(usize),
    /// A description that nobody reads in a meeting.
    LongText(usize),
    /// A row or column without a title: its number stands for it.
    NoTitle(usize),
    /// A title that another row or column has too.
    RepeatedTitle(String),
    /// An empty cell: in the source, or forgotten?
    EmptyCell,
    /// A text that seems to end before its end.
    CutOff,
    /// A part of a larger cell: its text stands in each part.
    Merged,
    /// HTML, links or pictures were left out.
    Stripped,
    /// Lines were put together that no mark holds together.
    Joined,
    /// Two rows of titles were put together.
    TwoHeads,
    /// Titles of two levels were put together.
    TwoLevels,
    /// Nothing says where the text comes from.
    NoSource,
    /// Text that runs from right to left: shown as it is stored.
    RightToLeft,
    /// A row or column is taken for one of the card that is there, by its texts.
    TakenFor {
        /// Its title now.
        title: String,
        /// The title that it had.
        known: String,
    },
    /// A row or column of the card that is there is no longer in the file.
    Gone(String),
}

impl Finding {
    /// Whether a card can be used all the same.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self.kind {
            FindingKind::ManyScenarios(_) | FindingKind::ManyAspects(_) => Severity::Error,
            _ => Severity::Warning,
        }
    }

    pub(super) fn at(place: Place, kind: FindingKind) -> Self {
        Self { place: Some(place), kind }
    }

    pub(super) fn of_all(kind: FindingKind) -> Self {
        Self { place: None, kind }
    }
}

/// Why a table is no matrix of aspects and scenarios.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoMatrix {
    /// There is no such table in the file.
    #[error("the file has no such table")]
    NoSuchTable,
    /// No row of titles with a row of texts below it, or no column of titles with a text beside it.
    #[error("the table is too small")]
    TooSmall,
    /// Texts in several languages or forms side by side, by their keys.
    #[error("the table is a list of texts by their keys")]
    Keys,
    /// Every cell of the matrix is on a row of its own.
    #[error("the table is in long form")]
    LongForm,
    /// There are numbers where texts should be.
    #[error("the table holds numbers")]
    Numbers,
}
