//! A session, or a bare card, as a document: its facts are computed once and written in several formats to any
//! `impl Write`.
//!
//! ```text
//! format.rs    the formats that there are, and their file extensions
//! facts.rs     Report: what a document holds, free of any language or format
//! phrases.rs   facts in words, for several formats
//! outline/     the whole document in words and in order, for the formats that people read
//! text.rs      the document in 80 columns           markdown.rs   for a wiki or an editor
//! html/        one page that prints on A4, with its pictures and the paper for a meeting
//! csv.rs       a row for every aspect and step      json.rs       for programs, a contract
//! card/        a card as a file that can be brought in again
//! calendar.rs  the steps that have a day, for a calendar
//! escape.rs    texts in Markdown               codes.rs     answers and statuses for programs
//! compare/     then and now, alone or in the report of a session that carries another one on
//! docx/        a document for Word
//! xlsx/        a workbook for Excel                 package.rs    the archive that it is
//! aggregate/   the picture of many sessions, in formats of its own
//! voices/      the form to fill in at home, and the codes that come back
//! copies.rs    two copies of a session, field by field
//! linear.rs    everything line by line, for the terminal and for screen readers
//! ```

mod aggregate;
mod calendar;
mod card;
mod codes;
mod compare;
mod copies;
mod csv;
mod docx;
mod escape;
mod facts;
mod format;
mod html;
mod json;
mod linear;
mod markdown;
mod outline;
mod package;
mod phrases;
mod text;
pub mod voices;
mod xlsx;

use std::io::{self, Write};

use crate::domain::AspectId;
use crate::words::Words;

pub use aggregate::{AggregateFormat, AggregateReport, outline as aggregate_outline};
pub use card::{CardFormat, card_file};
pub use compare::{CompareOutline, CompareRow, CompareSentence, CompareStrip, Compared, MomentOutline, StepLine};
pub use copies::{ChangeInWords, change_in_words};
pub use facts::Report;
pub use format::{Format, Misnamed};

impl Report {
    /// Whether a document in this format would hold nothing: a calendar without any day.
    #[must_use]
    pub fn is_empty_as(&self, format: Format) -> bool {
        format == Format::Calendar && !calendar::has_events(self)
    }

    /// How many next steps a document in this format leaves out: a calendar has no place for one without a day.
    #[must_use]
    pub fn steps_left_out(&self, format: Format) -> usize {
        if format == Format::Calendar { calendar::without_day(self) } else { 0 }
    }

    /// Writes the document.
    ///
    /// # Errors
    /// If `out` cannot be written to.
    pub fn write(&self, format: Format, words: &Words, out: &mut impl Write) -> io::Result<()> {
        match format {
            Format::Text => text::write(self, words, out),
            Format::Markdown => markdown::write(self, words, out),
            Format::Html => html::write(self, words, out),
            Format::Csv => csv::write(self, words, out),
            Format::Linear => linear::write(self, words, out),
            Format::Calendar => calendar::write(self, words, out),
            Format::Docx => docx::write(self, words, out),
            Format::Xlsx => xlsx::write(self, words, out),
            Format::Json => json::write(self, out),
        }
    }

    /// The document as the bytes of a file.
    #[must_use]
    pub fn to_bytes(&self, format: Format, words: &Words) -> Vec<u8> {
        let mut document = Vec::new();
        // Writing to memory cannot fail.
        let _ = self.write(format, words, &mut document);
        document
    }

    /// Writes only the next steps, as plain text.
    ///
    /// # Errors
    /// If `out` cannot be written to.
    pub fn write_steps(&self, words: &Words, out: &mut impl Write) -> io::Result<()> {
        text::write_steps(self, words, out)
    }

    /// Writes everything about one aspect, as linear text; nothing if the card has no such aspect.
    ///
    /// # Errors
    /// If `out` cannot be written to.
    pub fn write_aspect(&self, aspect: &AspectId, words: &Words, out: &mut impl Write) -> io::Result<()> {
        linear::write_aspect(self, aspect, words, out)
    }

    /// Writes the votes of all aspects, as linear text.
    ///
    /// # Errors
    /// If `out` cannot be written to.
    pub fn write_votes(&self, words: &Words, out: &mut impl Write) -> io::Result<()> {
        for facts in &self.aspects {
            writeln!(out, "{}", facts.title)?;
            linear::write_votes(facts, &self.card, words, out)?;
        }
        Ok(())
    }

    /// The same without the other aspects.
    #[must_use]
    pub fn only(mut self, aspect: &AspectId) -> Self {
        self.aspects.retain(|facts| facts.id == aspect.as_str());
        self
    }

    /// Writes only what was answered on one aspect, as linear text; nothing if the card has no such aspect.
    ///
    /// # Errors
    /// If `out` cannot be written to.
    pub fn write_answers_on(&self, aspect: &AspectId, words: &Words, out: &mut impl Write) -> io::Result<()> {
        for facts in self.aspects.iter().filter(|facts| facts.id == aspect.as_str()) {
            writeln!(out, "{}", facts.title)?;
            linear::write_answers(facts, &self.card, words, out)?;
        }
        Ok(())
    }
}
