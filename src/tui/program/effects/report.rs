//! The report: written to a file, or sent to the clipboard.

use crate::app::Msg;
use crate::report::Format;
use crate::store::Existing;
use crate::tui::program::Program;
use crate::tui::program::stage_request::StageRequest;
use crate::tui::report as report_file;

/// In bytes. Terminals are known to take up to 100,000 bytes of OSC 52, a quarter of which goes to base64.
const LARGEST_COPY: usize = 74_994;

impl Program {
    pub(super) fn find_report_path(&self) -> Option<Msg> {
        Some(Msg::ReportPath(report_file::path(&self.library, self.open_card()?, self.display.look.words)))
    }

    pub(super) fn write_report(&self, format: Format, path: &str, replace: bool) -> Option<Msg> {
        let (open_card, words) = (self.open_card()?, self.display.look.words);
        if !self.writes_outside {
            return Some(Msg::ReportRefused(words.errors.only_a_picture.into()));
        }
        let report = open_card.report(self.model.today, words);
        if report.is_empty_as(format) {
            return Some(Msg::ReportRefused(words.errors.nothing_planned.into()));
        }
        let document = report.to_bytes(format, words);
        let file = format!("{}.{}", report_file::name(open_card, words), format.extension());
        let existing = if replace { Existing::Replace } else { Existing::Keep };
        Some(report_file::write(&self.library, &document, path, &file, existing, words))
    }

    pub(super) fn copy_report(&mut self, format: Format) -> Option<Msg> {
        let words = self.display.look.words;
        let document = self.open_card()?.report(self.model.today, words).to_bytes(format, words);
        self.copy(&document)
    }

    pub(super) fn copy_steps(&mut self) -> Option<Msg> {
        let words = self.display.look.words;
        let mut steps = Vec::new();
        // Writing to memory cannot fail.
        let _ = self.open_card()?.report(self.model.today, words).write_steps(words, &mut steps);
        self.copy(&steps)
    }

    pub(super) fn copy(&mut self, text: &[u8]) -> Option<Msg> {
        if text.len() > LARGEST_COPY {
            return Some(Msg::Failed(self.display.look.words.report_sheet.too_large.into()));
        }
        self.ask_stage(StageRequest::Copy(String::from_utf8_lossy(text).into_owned()))
    }
}
