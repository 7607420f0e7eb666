//! The words for bringing a card in: what a file holds, how it is read, and what to look at.

use super::errors::Sentences;
use crate::import::{FindingKind, NoMatrix, Place, Severity, SourceKind, Unreadable};

/// The words for bringing a card in.
#[derive(Debug)]
pub struct ImportWords {
    /// What kind of file was read.
    pub kind: fn(SourceKind) -> &'static str,
    /// From that, and the encoding if it is worth telling.
    pub read_as: fn(&str, Option<&str>) -> String,
    /// Why no table is read from a file.
    pub unreadable: fn(Unreadable) -> Sentences,
    /// Why a table is no matrix.
    pub no_matrix: fn(NoMatrix) -> Sentences,
    /// Where something stands.
    pub place: fn(Place) -> String,
    /// What to look at, in a sentence with what to do.
    pub finding: fn(&FindingKind) -> String,
    /// How serious that is.
    pub severity: fn(Severity) -> &'static str,
    /// The number of findings that are not shown.
    pub more_findings: fn(usize) -> String,
    /// Nothing was found.
    pub nothing_found: &'static str,
    pub table: &'static str,
    pub titles: &'static str,
    pub turned: &'static str,
    /// The question whether a row or column is one of the card that is corrected.
    pub same: &'static str,
    /// What it is now, what it was, and whether these are the same.
    pub same_as: fn(&str, &str, bool) -> String,
    pub dropped: &'static str,
    pub none: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    /// From the number of a table, its name, its rows and its columns.
    pub table_of: fn(usize, &str, usize, usize) -> String,
    /// The row of a sheet, or the line of a text, with titles, and the second one.
    pub row: fn(bool, usize, Option<usize>) -> String,
    pub add_card: &'static str,
    pub add_card_about: &'static str,
    pub path_or_paste: &'static str,
    pub keep_card: &'static str,
    pub look_at_card: &'static str,
    /// From the title of one of the user's own cards.
    pub read_card: fn(&str) -> String,
    /// What the notice line says, from its title.
    pub card_kept: fn(&str) -> String,
    pub title: &'static str,
    pub theme: &'static str,
    pub source: &'static str,
    pub owner: &'static str,
    pub licence: &'static str,
    pub language: &'static str,
    pub not_known: &'static str,
    /// Whether to keep the card, at a terminal.
    pub keep_it: &'static str,
    /// What answers mean yes.
    pub answers_yes: &'static [&'static str],
    /// Nothing was kept, and what to do for that.
    pub not_kept: &'static str,
    /// From the title of a card that is there already.
    pub replaces: fn(&str) -> String,
    /// The card is kept, from its title.
    pub kept: fn(&str) -> String,
    /// The same with how large it is and where, from its title, its size and its path.
    pub kept_in: fn(&str, &str, &str) -> String,
    /// Where a card has been written.
    pub written: fn(&str) -> String,
    /// An option names a row, column or table that is not there.
    pub no_such: fn(&str, &str) -> Sentences2,
    /// There are errors in the card.
    pub has_errors: Sentences,
    /// The source or the title is missing.
    pub no_title: Sentences,
}

/// Two sentences that hold what somebody typed.
pub type Sentences2 = (String, String);
