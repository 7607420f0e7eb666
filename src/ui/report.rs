//! The report, and what can be done with it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Drawing, Look};
use super::choice::ChoiceDialog;
use crate::app::{ReportChoice, ReportSheet};
use crate::report::Format;

/// What can be done with the report.
pub struct ReportDialog<'a> {
    pub sheet: &'a ReportSheet,
    pub look: &'a Look,
}

impl StatefulWidget for ReportDialog<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { sheet, look } = self;
        let words = &look.words.report_sheet;
        let lines: Vec<String> = sheet.choices().iter().map(|choice| label(*choice, look).to_owned()).collect();
        let (title, about, list) = (words.title, words.about, sheet.list);
        ChoiceDialog { title, about, lines: &lines, list, look }.render(area, buf, drawing);
    }
}

fn label(choice: ReportChoice, look: &Look) -> &'static str {
    let words = &look.words.report_sheet;
    match choice {
        ReportChoice::OpenFile => words.open_file,
        ReportChoice::OpenFolder => words.open_folder,
        ReportChoice::Save => words.save,
        ReportChoice::CopySteps => words.copy_steps,
        ReportChoice::Copy(Format::Markdown) => words.copy_markdown,
        ReportChoice::Copy(_) => words.copy_text,
    }
}
