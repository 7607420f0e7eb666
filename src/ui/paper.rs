//! The report, and what can be done with it.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::{choice, frame};
use crate::app::{Model, Paper, PaperChoice};
use crate::report::Format;

pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model, paper: &Paper) {
    let words = &canvas.look.words.paper;
    let told = |choice: &PaperChoice| match choice {
        PaperChoice::OpenFile => words.open_file,
        PaperChoice::OpenFolder => words.open_folder,
        PaperChoice::Save => words.save,
        PaperChoice::Copy(Format::Markdown) => words.copy_markdown,
        PaperChoice::Copy(_) => words.copy_text,
    };
    let lines: Vec<String> = paper.choices().iter().map(|choice| told(choice).to_owned()).collect();
    choice::list(canvas, area, words.title, words.about, &lines, paper.chosen);
    frame::footer(canvas, area, model);
}
