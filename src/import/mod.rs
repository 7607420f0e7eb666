//! Tables of text from the files of other programs, and the card that is in one of them. Sees bytes only: who reads a file
//! or keeps a card is elsewhere.
//!
//! ```text
//! table.rs       a table, its cells and where they come from     text.rs     text files: which of these it is
//! delimited.rs   commas, semicolons, tabs: also what is pasted   pipes.rs    Markdown and drawn tables
//! html.rs        tables of a web page or a clipboard
//! document.rs    which program a document is of                 xlsx.rs, ods.rs, docx.rs   the tables of each
//!                                                                xml.rs      elements of XML without entities
//! markup.rs      HTML in cells                                  groups.rs   levels of several columns each
//! about.rs       what stands above a table: title, theme, source
//! choices.rs     how a table is to be read                       guess.rs    how it is most likely to be read
//! matrix.rs      its titles and texts, read that way             package.rs  unpacks documents, within bounds
//! card.rs        the matrix as a card, with lasting ids          finding.rs  what a person should look at
//! language.rs    the language of a card's texts
//! ```

mod about;
mod card;
mod choices;
mod delimited;
mod document;
mod docx;
mod finding;
mod groups;
mod guess;
mod html;
mod language;
mod markup;
mod matrix;
mod ods;
mod package;
mod pipes;
mod table;
mod text;
mod xlsx;
mod xml;

pub use about::About;
pub use card::{Made, make, review};
pub use choices::Choices;
pub use finding::{Finding, FindingKind, NoMatrix, Severity};
pub use guess::{Guess, Question, guess, with_titles};
pub use language::language_of;
pub use matrix::{Matrix, matrix};
pub use table::{Cell, Place, Row, Table, column_name};

use choices::{first_wide_row, has_theme_above};

use crate::text::{Encoding, capitalised};

/// The most bytes of a file that is read.
pub const MAX_BYTES: usize = 10_000_000;
/// The most cells of all tables of a file together.
pub const MAX_CELLS: usize = 100_000;

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What kind of file it is.
    pub kind: SourceKind,
    /// How its text was written, if it is a text.
    pub encoding: Option<Encoding>,
    /// Its tables, from the top; never empty.
    pub tables: Vec<Table>,
}

/// The kinds of files that tables are read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// Fields with a tab, a comma or a semicolon between them.
    Delimited(char),
    /// A Markdown table, or one that is drawn with `+`, `-` and `|`.
    Pipes,
    /// HTML.
    Html,
    /// A workbook of Excel.
    Xlsx,
    /// A spreadsheet of `LibreOffice`.
    Ods,
    /// A document of Word.
    Docx,
}

/// Why no table is read from a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It is larger than [`MAX_BYTES`].
    #[error("the file is too large")]
    TooLarge,
    /// It holds more than [`MAX_CELLS`].
    #[error("the file has too many cells")]
    TooManyCells,
    /// What is packed in it is too large, as in a zip bomb.
    #[error("the file unpacks to too much")]
    Bomb,
    /// Its XML declares entities, which no office program writes.
    #[error("the file declares entities")]
    Entities,
    /// It is damaged, or protected by a password.
    #[error("the file is damaged")]
    Damaged,
    /// Neither a text nor a file of a program that is known here.
    #[error("the file is of an unknown kind")]
    Unknown,
    /// There is no table in it.
    #[error("the file has no table")]
    NoTable,
}

/// Reads the tables of a file.
///
/// # Errors
/// If it holds none, or is not to be trusted.
pub fn read(bytes: &[u8]) -> Result<Source, Unreadable> {
    if bytes.len() > MAX_BYTES {
        return Err(Unreadable::TooLarge);
    }
    let source = if bytes.starts_with(b"PK\x03\x04") { document::read(bytes) } else { text::read(bytes) }?;
    let mut tables: Vec<Table> = source.tables.into_iter().filter(|table| !table.rows.is_empty()).collect();
    // Markdown and pages have been read as what they are.
    let may_have_tags = !matches!(source.kind, SourceKind::Pipes | SourceKind::Html);
    for table in tables.iter_mut().filter(|table| !has_theme_above(table, first_wide_row(table))) {
        if may_have_tags {
            markup::strip(table);
        }
        *table = groups::ungrouped(table).unwrap_or_else(|| std::mem::take(table));
    }
    if tables.is_empty() {
        return Err(Unreadable::NoTable);
    }
    Ok(Source { tables, ..source })
}

/// Whether a file holds a card as this program writes it.
#[must_use]
pub fn is_card_file(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(&bytes[..bytes.len().min(4_096)]);
    let is_comment =
        |line: &&str| line.trim().is_empty() || line.trim().starts_with("//") || line.trim().starts_with("#!");
    let first = text.trim_start_matches('\u{feff}').lines().find(|line| !is_comment(line)).map(str::trim_start);
    first.is_some_and(|line| line.starts_with("Card(") || line == "Card" || line.starts_with("(schema"))
}

/// A title for a card that names none: the name of its file.
#[must_use]
pub fn title_of(file: &std::path::Path) -> String {
    let stem =
        file.file_stem().filter(|stem| *stem != "-").unwrap_or_default().to_string_lossy().replace(['-', '_'], " ");
    capitalised(stem.trim())
}
