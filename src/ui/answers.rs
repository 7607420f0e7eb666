//! The answers that are no single scenario, as a grid of lines and the two questions.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, at_most, cells, split_top};
use super::marks::{CellMark, question};
use super::sheet::Sheet;
use super::{heads, list};
use crate::app::{Answers, Model, OpenCard};
use crate::domain::{Answer, Mark};
use crate::text::columns;

/// The other answers, for both questions.
pub struct AnswersSheet<'a> {
    pub model: &'a Model,
    pub open_card: &'a OpenCard,
    pub answers: &'a Answers,
    pub look: &'a Look,
}

/// Where a question's marks stand.
type MarkColumns = [(Mark, Rect); 2];

impl StatefulWidget for AnswersSheet<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { model, open_card, answers, look } = self;
        let canvas = &mut Canvas::new(buf, drawing, look);
        let titles = [look.words.screen.more_answers];
        let body = Sheet { model, open_card, titles: &titles, open: 0, shows_texts: false }.draw(canvas, area);
        let choices = open_card.more_answers();
        let mark_width = 12.min(body.width / 4);
        let space = body.width.saturating_sub(2 * mark_width + 4);
        let names = self.names(&choices, space);
        let name_width = longest(&names).min(space);
        let start = 2 + name_width + 2;
        let mark_column = |offset| at_most(after(body, start + offset), mark_width);
        let mark_columns = [(Mark::Current, mark_column(0)), (Mark::Desired, mark_column(mark_width))];
        let [_, list] = split_top(body, 1);
        for (mark, column) in mark_columns {
            let style = if mark == answers.mark { look.theme.title } else { look.theme.text };
            canvas.put(column, question(mark, look), style);
        }
        for (index, row) in answers.list.window(list.height.into(), choices.len()).zip(list.rows()) {
            let is_chosen = index == answers.list.chosen;
            // The bar and the cursor stand at the mark, not at the row.
            let inner = list::row(canvas, row, index, false);
            let style = if is_chosen { look.theme.title } else { look.theme.text };
            canvas.put(at_most(inner, name_width), &names[index], style);
            self.draw_marks(canvas, row, mark_columns, choices[index].as_ref(), is_chosen);
        }
    }
}

impl AnswersSheet<'_> {
    fn draw_marks(
        &self,
        canvas: &mut Canvas,
        row: Rect,
        columns: MarkColumns,
        answer: Option<&Answer>,
        is_chosen: bool,
    ) {
        let look = self.look;
        for (mark, column) in columns {
            let area = Rect { y: row.y, height: row.height, ..column };
            if is_chosen && mark == self.answers.mark {
                let bar = Rect { x: area.x.saturating_sub(1), width: 1, ..area };
                canvas.bar(bar, look.glyphs.bar, look.theme.focus);
                canvas.cursor(area);
            }
            let cell_mark = self.cell_mark(answer, mark);
            canvas.put(area, &cell_mark.letter(look, false), cell_mark.chip(look));
        }
    }

    fn cell_mark(&self, answer: Option<&Answer>, mark: Mark) -> CellMark {
        let given = self.open_card.session.answer(&self.open_card.aspect().id, mark);
        match (answer.is_some() && given == answer, mark) {
            (false, _) => CellMark::Unmarked,
            (true, Mark::Current) => CellMark::Current,
            (true, Mark::Desired) => CellMark::Desired,
        }
    }

    /// The answers by the names of the scenarios, or by their numbers where the names do not fit.
    fn names(&self, choices: &[Option<Answer>], space: u16) -> Vec<String> {
        let label = |column| heads::label(self.open_card, column);
        let number = |column: usize| (column + 1).to_string();
        let named: Vec<String> = choices.iter().map(|answer| self.name(answer.as_ref(), label)).collect();
        if longest(&named) <= space {
            return named;
        }
        choices.iter().map(|answer| self.name(answer.as_ref(), number)).collect()
    }

    fn name(&self, answer: Option<&Answer>, scenario: impl Fn(usize) -> String) -> String {
        let words = &self.look.words.domain;
        let label = |id| scenario(self.open_card.card.column(id).unwrap_or(0));
        match answer {
            Some(Answer::Between(left, right)) => (words.between)(&label(left), &label(right)),
            Some(Answer::Unknown) => words.unknown.to_owned(),
            Some(Answer::NotApplicable) => words.not_applicable.to_owned(),
            Some(Answer::Scenario(id)) => label(id),
            None => self.look.words.screen.clear_answer.to_owned(),
        }
    }
}

/// The columns of the longest of these names.
fn longest(names: &[String]) -> u16 {
    cells(names.iter().map(|name| columns(name)).max().unwrap_or(0))
}
