//! The formats that a document can have, and the names of files that fit them.

use std::path::Path;

use crate::words::{Trouble, Words};

/// The format of a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Plain text in 80 columns.
    #[default]
    Text,
    /// GitHub-flavoured Markdown.
    Markdown,
    /// One page that needs no other file.
    Html,
    /// A document for Word.
    Docx,
    /// A workbook for Excel: a sheet for the aspects, one for the next steps and one for the votes.
    Xlsx,
    /// The next steps that have a day, for a calendar (iCalendar).
    Calendar,
    /// A table for programs (RFC 4180): a row for every aspect, and one for every next step.
    Csv,
    /// For programs; its shape is a contract.
    Json,
    /// Not a document to send but all facts in turn, one paragraph a line: for the terminal and for screen readers.
    Linear,
}

/// What is wrong with the name of a file for a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misnamed {
    /// No format has this ending, so that no program would open what is written.
    Unknown(String),
    /// It is nothing but this ending.
    Nameless(String),
    /// The file would hold a format that its ending does not stand for.
    Other {
        /// The ending of the name.
        ending: String,
        /// The ending that belongs to the format that was asked for.
        fitting: &'static str,
    },
}

impl Misnamed {
    /// Why not, and what to do.
    #[must_use]
    pub fn explain(&self, words: &Words) -> Trouble {
        let words = &words.errors;
        match self {
            Self::Unknown(ending) => {
                let all = Format::OFFERED.map(|format| format!(".{}", format.extension())).join(", ");
                Trouble::new((words.unknown_ending)(ending), (words.unknown_ending_hint)(&all))
            }
            Self::Nameless(ending) => Trouble::new((words.nameless)(ending), (words.nameless_hint)(ending)),
            Self::Other { ending, fitting } => {
                Trouble::new((words.other_ending)(ending, fitting), (words.other_ending_hint)(ending, fitting))
            }
        }
    }
}

impl Format {
    /// The formats that a document is saved in, in the order in which a form offers them.
    pub const OFFERED: [Self; 8] =
        [Self::Html, Self::Docx, Self::Xlsx, Self::Calendar, Self::Text, Self::Markdown, Self::Csv, Self::Json];

    /// The ending of a file's name, without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Text | Self::Linear => "txt",
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Calendar => "ics",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// Whether it is bytes that only a program can read, and no text.
    #[must_use]
    pub fn is_binary(self) -> bool {
        matches!(self, Self::Docx | Self::Xlsx)
    }

    /// The format for a file with this name: what was asked for, else what the ending stands for; `None` if neither says.
    ///
    /// # Errors
    /// If no format has this ending, or another one than what was asked for.
    pub fn of_file(path: &Path, asked: Option<Self>) -> Result<Option<Self>, Misnamed> {
        // A file whose name begins with a dot is hidden: nobody would find the document.
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if let Some(only) = name.strip_prefix('.').filter(|only| Self::of_extension(only).is_some()) {
            return Err(Misnamed::Nameless(only.to_owned()));
        }
        let Some(ending) = ending(path) else { return Ok(asked) };
        let Some(named) = Self::of_extension(&ending) else { return Err(Misnamed::Unknown(ending)) };
        match asked {
            Some(asked) if asked.extension() != named.extension() => {
                Err(Misnamed::Other { ending, fitting: asked.extension() })
            }
            asked => Ok(asked.or(Some(named))),
        }
    }

    /// The format that an ending stands for, in capitals or not; `None` if it is not one of ours.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<Self> {
        Self::OFFERED.into_iter().find(|format| format.extension().eq_ignore_ascii_case(extension))
    }
}

/// The ending of a file's name, without the dot. What no program would take for one is part of the name, such as what
/// follows the dots in "verslag 23.11" and "gesprek met dr. Jansen".
fn ending(path: &Path) -> Option<String> {
    let ending = path.extension()?.to_string_lossy();
    let is_number = ending.chars().all(|c| c.is_ascii_digit());
    (!is_number && ending.chars().all(char::is_alphanumeric)).then(|| ending.into_owned())
}
