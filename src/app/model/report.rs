//! The report sheet: where the report would be written, and what can be done with it.

use std::path::PathBuf;

use jiff::civil::Date;

use super::list::List;
use super::open_card::OpenCard;
use super::save_state::SaveState;
use crate::domain::Session;
use crate::report::{Format, Report};
use crate::words::Words;

/// The list of what can be done with the report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportSheet {
    /// The path that is suggested, as people write paths (with `~`), without an extension.
    pub path: String,
    /// The chosen line.
    pub list: List,
    /// The file that it was written to last.
    pub written: Option<PathBuf>,
}

/// A line of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportChoice {
    /// Open the file.
    OpenFile,
    /// Open the folder that the file is in.
    OpenFolder,
    /// Write a file.
    Save,
    /// Copy it to the clipboard in this format.
    Copy(Format),
    /// Copy only the next steps to the clipboard, as text.
    CopySteps,
}

impl ReportSheet {
    /// The lines, from the top. A report that was written can be opened, which comes first.
    #[must_use]
    pub fn choices(&self) -> &'static [ReportChoice] {
        use ReportChoice::{Copy, CopySteps, OpenFile, OpenFolder, Save};
        const ALL: [ReportChoice; 6] =
            [OpenFile, OpenFolder, Save, Copy(Format::Text), CopySteps, Copy(Format::Markdown)];
        if self.written.is_some() { &ALL } else { &ALL[2..] }
    }
}

impl OpenCard {
    /// The report on what is open: of the card alone if nothing has been said about it. What was
    /// marked while browsing has no title yet, and gets the one that is suggested when it is kept.
    #[must_use]
    pub fn report(&self, today: Date, words: &Words) -> Report {
        let report = match self.save_state {
            _ if self.is_untouched_sketch() => Report::of_card(&self.card),
            SaveState::Sketch => {
                let title = (words.suggested_title)(today);
                Report::of_session(&Session { title, ..self.session.clone() }, &self.card)
            }
            _ => Report::of_session(&self.session, &self.card),
        };
        report.made_on(today)
    }
}
