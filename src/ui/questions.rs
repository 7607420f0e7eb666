//! Gesprekskaart: open questions about the aspect in focus, apart from the card's own text and with their source.

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Rect};
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, SCROLL_MARGIN, after, at_most};
use super::corner::Corner;
use super::frame::{self, Header};
use super::sheet::Sheet;
use super::slide_text::{MAX_LINE, SlideLine, SlideText};
use crate::app::{Extent, Model, OpenCard};
use crate::domain::Questions;

/// The questions about the aspect in focus.
pub struct QuestionsSheet<'a> {
    pub model: &'a Model,
    pub open_card: &'a OpenCard,
    pub scroll: usize,
    pub look: &'a Look,
}

/// The questions for an audience, page by page.
pub struct QuestionsSlide<'a> {
    pub questions: &'a Questions,
    pub open_card: &'a OpenCard,
    pub corner: Corner<'a>,
    pub look: &'a Look,
}

impl StatefulWidget for QuestionsSlide<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { questions, open_card, corner, look } = self;
        let (words, theme) = (&look.words.screen, &look.theme);
        let canvas = &mut Canvas::new(buf, drawing, look);
        let [header, body] = frame::areas(area);
        let mut lines = Vec::new();
        for question in questions.about(open_card.reflection(), &open_card.card) {
            lines.push(SlideLine { text: question.to_owned(), indent: 2, style: theme.text });
            lines.push(SlideLine { text: String::new(), indent: 0, style: theme.text });
        }
        let source = (words.questions_source)(&questions.source);
        lines.push(SlideLine { text: source, indent: 0, style: theme.prompt });
        let margin = if area.width > 100 { area.width / 8 } else { 1 };
        let body = at_most(frame::spaced(body, 11).inner(Margin::new(margin, 0)), MAX_LINE);
        canvas.render(SlideText { lines: &lines, scroll: open_card.scroll, look }, body);
        let (number, count) = (open_card.focus.aspect + 1, open_card.card.aspects().len());
        let aspect = format!("{number}/{count}  {}", open_card.aspect().label);
        let (title, status) =
            (format!("{aspect}: {}", words.questions.to_lowercase()), corner.of(canvas.drawing.drawn.extent));
        canvas.render(Header { status: &status, ..Header::new(&[&title, &aspect], look) }, header);
    }
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
        let titles = [look.words.screen.questions];
        let body = Sheet { model, open_card, titles: &titles, open: 0, shows_texts: false }.draw(canvas, area);
        let text_area = at_most(body, body.width.saturating_sub(SCROLL_MARGIN));
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
