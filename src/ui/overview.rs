//! Beeld: the whole conversation in one picture, de lijn above and the aspects in words below.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, at_most, cells};
use super::frame::{self, CardHeader};
use super::line::Picture;
use super::marks::{self, CellMark};
use super::next_step;
use super::rule::Rule;
use crate::app::{Model, OpenCard};
use crate::domain::{Answer, Mark, Reflection, Status};
use crate::text::columns;

/// The overview of a session.
pub struct OverviewScreen<'a> {
    pub model: &'a Model,
    pub open_card: &'a OpenCard,
    pub look: &'a Look,
}

impl StatefulWidget for OverviewScreen<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { model, open_card, look } = self;
        let [header, body] = frame::areas(area);
        let (titles, aside) = ([look.words.screen.overview], open_card.session.title.as_str());
        CardHeader { model, open_card, titles: &titles, aside, look }.render(header, buf, drawing);
        Overview { open_card, look }.render(body, buf, drawing);
    }
}

/// The picture and the aspects in words.
pub struct Overview<'a> {
    pub open_card: &'a OpenCard,
    pub look: &'a Look,
}

impl StatefulWidget for Overview<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let canvas = &mut Canvas::new(buf, drawing, self.look);
        let aspects = cells(self.open_card.card.aspects().len());
        let picture = Picture::new(canvas, area, self.open_card);
        // The words need a row for each aspect; if that is too much, the one in focus keeps its own.
        let whole = picture.height(1) + aspects + 1;
        let word_rows = if area.height >= whole { aspects } else { 1 };
        let legend = u16::from(area.height > whole + 2);
        let space = area.height.saturating_sub(word_rows + 1 + legend);
        let picture = picture.stretched(space);
        let used = picture.stretched_height().min(space);
        let gap = ((area.height - (used + word_rows + 1 + legend).min(area.height)) / 2).min(2);
        let rest = area.height.saturating_sub(gap + used);
        let layout = [gap, used, u16::from(rest > word_rows + legend), legend].map(Constraint::Length);
        let layout = Layout::vertical(layout.into_iter().chain([Constraint::Fill(1)]));
        let [_, upper, _, legend_area, words] = layout.areas(area);
        canvas.render(&picture, upper);
        if legend > 0 {
            canvas.render(self.legend(), legend_area);
        }
        self.draw_words(canvas, words, word_rows);
    }
}

impl<'a> Overview<'a> {
    /// Whether the picture and all that is said in words are in view whole.
    pub fn fits(&self, canvas: &mut Canvas, area: Rect) -> bool {
        let aspects = self.open_card.card.aspects().len();
        let has_rows = area.height > Picture::new(canvas, area, self.open_card).height(1) + cells(aspects);
        let width = area.width.saturating_sub(self.label_width(area) + 2);
        let details = |index| {
            let steps = columns(&self.steps(index));
            self.marks(index, false).width() + if steps > 0 { steps + 2 } else { 0 }
        };
        has_rows && (0..aspects).all(|index| details(index) <= width.into())
    }

    pub fn legend(&self) -> Rule<'a> {
        let look = self.look;
        let (solid, dashed) = if look.glyphs.is_ascii() { ("==", "..") } else { ("━●━", "┄◆┄") };
        let legend = look.words.domain.line_legend(solid, dashed);
        Rule {
            title: Line::styled(format!(" {legend} "), look.theme.text),
            details: Line::default(),
            is_title_whole: true,
            look,
        }
    }

    /// Every aspect in words, or only the one in focus if there are not rows enough.
    fn draw_words(&self, canvas: &mut Canvas, area: Rect, word_rows: u16) {
        let aspects = self.open_card.card.aspects();
        let label_width = self.label_width(area);
        let only_focus = usize::from(word_rows) < aspects.len();
        let indices = (0..aspects.len()).filter(|index| !only_focus || *index == self.open_card.focus.aspect);
        for (index, row) in indices.zip(area.rows()) {
            let style = if index == self.open_card.focus.aspect { self.look.theme.title } else { self.look.theme.text };
            let inner = after(row, 1);
            let label = at_most(inner, label_width.saturating_sub(1));
            canvas.put_short(label, &format!("{} {}", index + 1, aspects[index].label), style);
            let rest = after(inner, label_width);
            self.draw_details(canvas, at_most(rest, rest.width.saturating_sub(1)), index);
        }
    }

    fn label_width(&self, area: Rect) -> u16 {
        let labels = self.open_card.card.aspects().iter().map(|aspect| columns(&aspect.label));
        cells(labels.max().unwrap_or(0) + 4).min(area.width / 3)
    }

    /// The marks of an aspect at the left, its next steps at the right.
    fn draw_details(&self, canvas: &mut Canvas, area: Rect, index: usize) {
        let steps = self.steps(index);
        let steps_width = match cells(columns(&steps)) {
            0 => 0,
            width => width + 2,
        };
        let marks_area = at_most(area, area.width.saturating_sub(steps_width).max(area.width / 2));
        let used = self.draw_marks(canvas, marks_area, index);
        canvas.put_right(after(area, used + 1), &steps, self.look.theme.second);
    }

    /// `● 2 Commitment → ◆ 4 Innovatie`, with the scenarios' titles if they fit, else with their labels.
    fn draw_marks(&self, canvas: &mut Canvas, area: Rect, index: usize) -> u16 {
        let titles = self.marks(index, true);
        let line = if titles.width() <= area.width.into() { titles } else { self.marks(index, false) };
        let mut rest = area;
        for span in &line {
            rest = after(rest, canvas.put_short(rest, &span.content, span.style));
        }
        area.width - rest.width
    }

    pub fn marks(&self, index: usize, with_titles: bool) -> Line<'a> {
        let look = self.look;
        let id = &self.open_card.card.aspects()[index].id;
        let [current, desired] = Mark::BOTH.map(|mark| self.open_card.session.answer(id, mark));
        let marked = |mark: CellMark, answer| {
            let text = format!("{} {}", mark.letter(look, false), self.answer(answer, with_titles));
            Span::styled(text, mark.style(look))
        };
        let unset = look.words.domain.unset;
        if let Some(kept) = self.open_card.session.reflection(id).and_then(Reflection::kept) {
            return marked(CellMark::Both, kept).into();
        }
        match (current, desired) {
            (None, None) => Line::styled(unset, look.theme.text),
            (current, desired) => {
                let unset = || Span::styled(format!("{} {unset}", look.glyphs.unset), look.theme.text);
                let mut line = Line::from(current.map_or_else(unset, |answer| marked(CellMark::Current, answer)));
                if let Some(answer) = desired {
                    line.push_span(Span::styled(format!(" {} ", look.glyphs.to), look.theme.text));
                    line.push_span(marked(CellMark::Desired, answer));
                }
                line
            }
        }
    }

    fn answer(&self, answer: &Answer, with_title: bool) -> String {
        match answer {
            Answer::Scenario(id) => {
                let column = self.open_card.card.column(id).unwrap_or(0);
                let scenario = &self.open_card.card.scenarios()[column];
                format!("{} {}", column + 1, if with_title { &scenario.title } else { &scenario.label })
            }
            other => marks::answer_in_words(self.open_card, other, self.look),
        }
    }

    /// The next steps of an aspect by their status: "2 open, 1 klaar".
    pub fn steps(&self, index: usize) -> String {
        let id = &self.open_card.card.aspects()[index].id;
        let steps = self.open_card.session.next_steps(id);
        let count = |status: Status| steps.iter().filter(|step| step.status == status).count();
        let counts: Vec<(usize, &str)> = Status::ALL
            .into_iter()
            .map(|status| (count(status), next_step::status(status, self.look)))
            .filter(|(count, _)| *count > 0)
            .collect();
        counts.iter().map(|(count, status)| format!("{count} {status}")).collect::<Vec<_>>().join(", ")
    }
}
