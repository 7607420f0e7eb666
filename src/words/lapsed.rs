//! What was said about aspects and scenarios that are no longer on the card.

/// The words for what has lapsed.
#[derive(Debug)]
pub struct LapsedWords {
    /// The heading.
    pub title: &'static str,
    /// What it is, below the heading.
    pub about: &'static str,
    /// What kind of row it is, in a table of all kinds.
    pub row: fn(&str) -> String,
    /// The head of the column that says what the text beside it is.
    pub what: &'static str,
    /// What is told when a session is opened about so many aspects of which something lapsed.
    pub told: fn(usize) -> String,
    /// The line below the card, with the aspects.
    pub line: fn(&str) -> String,
}
