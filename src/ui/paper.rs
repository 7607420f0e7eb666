//! The report, and what can be done with it.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::{choice, frame};
use crate::app::{Model, ReportChoice, ReportSheet};
use crate::report::Format;

pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model, paper: &ReportSheet) {
    let words = &canvas.look.words.report_sheet;
    let told = |choice: &ReportChoice| match choice {
        ReportChoice::OpenFile => words.open_file,
        ReportChoice::OpenFolder => words.open_folder,
        ReportChoice::Save => words.save,
        ReportChoice::Copy(Format::Markdown) => words.copy_markdown,
        ReportChoice::Copy(_) => words.copy_text,
    };
    let lines: Vec<String> = paper.choices().iter().map(|choice| told(choice).to_owned()).collect();
    choice::list(canvas, area, words.title, words.about, &lines, paper.list.chosen);
    frame::footer(canvas, area, model);
}
