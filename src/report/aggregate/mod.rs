//! The picture of many sessions as a document, of which nothing tells who said what.
//!
//! ```text
//! outline.rs   what is told, in words and in order, for the formats that people read
//! text.rs html.rs   for people       json.rs csv.rs   for programs
//! ```

mod csv;
mod html;
mod json;
pub mod outline;
mod text;

use std::io::{self, Write};

use crate::domain::Picture;
use crate::store::Census;
use crate::words::Words;

/// The picture of many sessions, and what was found on the way.
#[derive(Clone, Debug, Default)]
pub struct AggregateReport {
    /// What may be seen of the answers.
    pub picture: Picture,
    /// How many files and sessions there are.
    pub census: Census,
}

/// The formats of this document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AggregateFormat {
    /// Plain text with tables.
    Text,
    /// One page that needs no other file.
    Html,
    /// For programs; its shape is a contract.
    Json,
    /// A table for programs (RFC 4180): a row for every count.
    Csv,
}

impl AggregateReport {
    /// Writes the document.
    ///
    /// # Errors
    /// If `out` cannot be written to.
    pub fn write(&self, format: AggregateFormat, words: &Words, out: &mut impl Write) -> io::Result<()> {
        match format {
            AggregateFormat::Text => text::write(self, words, out),
            AggregateFormat::Html => html::write(self, words, out),
            AggregateFormat::Json => json::write(self, out),
            AggregateFormat::Csv => csv::write(self, out),
        }
    }
}
