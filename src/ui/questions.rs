//! Gesprekskaart: open questions about the aspect in focus, apart from the card's own text and with their source.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, at_most};
use super::sheet::Sheet;
use crate::app::{Extent, Model, OpenCard};

/// The questions about the aspect in focus.
pub struct QuestionsSheet<'a> {
    pub model: &'a Model,
    pub open_card: &'a OpenCard,
    pub scroll: usize,
    pub look: &'a Look,
}

/// A finished line, without its indentation.
enum QuestionLine {
    Question(String),
    Source(String),
}

impl StatefulWidget for QuestionsSheet<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { model, open_card, look, .. } = self;
        let canvas = &mut Canvas::new(buf, drawing, look);
        let body = Sheet { model, open_card, title: look.words.screen.questions }.draw(canvas, area);
        let text_area = at_most(body, body.width.saturating_sub(1));
        let lines = self.lines(canvas, text_area.width);
        let extent = Extent::new(lines.len(), body.height.into());
        let first = self.scroll.min(extent.furthest());
        for (line, row) in lines.iter().skip(first).zip(text_area.rows()) {
            match line {
                QuestionLine::Question(text) => canvas.put(after(row, 2), text, look.theme.text),
                QuestionLine::Source(text) => canvas.put(row, text, look.theme.prompt),
            };
        }
        canvas.more(body, extent, first);
    }
}

impl QuestionsSheet<'_> {
    /// The questions, an empty line, and where they come from.
    fn lines(&self, canvas: &mut Canvas, width: u16) -> Vec<QuestionLine> {
        let questions = &self.model.questions;
        let mut lines = Vec::new();
        for question in questions.about(self.open_card.reflection(), &self.open_card.card) {
            lines.extend(wrapped(canvas, question, width.saturating_sub(2)).map(QuestionLine::Question));
        }
        let source = (self.look.words.screen.questions_source)(&questions.source);
        lines.push(QuestionLine::Source(String::new()));
        lines.extend(wrapped(canvas, &source, width).map(QuestionLine::Source));
        lines
    }
}

fn wrapped(canvas: &mut Canvas, text: &str, width: u16) -> impl Iterator<Item = String> {
    let lines: Vec<String> = canvas.lines(text, width).iter().map(|line| line.of(text).into_owned()).collect();
    lines.into_iter()
}
