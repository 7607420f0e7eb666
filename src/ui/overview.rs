//! Beeld: the whole conversation in one picture, de lijn above and the aspects in words below.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, at_most, below, cells, row};
use super::frame::{self, CardHeader};
use super::line::Picture;
use super::marks::{self, CellMark};
use super::next_step;
use super::pane::MEASURE;
use super::rule::Rule;
use crate::app::{Model, OpenCard};
use crate::domain::{Answer, Mark, Part, Reflection};
use crate::text::columns;

/// The most rows that an explanation takes.
const MAX_EXPLANATION: u16 = 4;

/// How scenarios are called in words.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    Title,
    Label,
    Number,
}

/// How all rows of words are written, so that their arrows stand under each other.
#[derive(Clone, Copy)]
struct Form {
    naming: Naming,
    with_steps: bool,
    /// The columns of the widest current mark.
    before_arrow: usize,
}

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
        // The words need a row for each aspect, and the legend one above them; if that is too much, the one in focus keeps its own.
        let whole = picture.height(1) + aspects + 1;
        let word_rows = if area.height >= whole { aspects } else { 1 };
        let legend = u16::from(area.height >= whole);
        let space = area.height.saturating_sub(word_rows + legend);
        let picture = picture.stretched(space);
        let used = picture.stretched_height().min(space);
        let empty = area.height - (used + word_rows + legend).min(area.height);
        let gap = (empty / 2).min(1);
        let layout = [gap, used, (empty - gap).min(1), legend].map(Constraint::Length);
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
    /// Whether the picture and all that is said in words are in view whole, with the scenarios' names.
    pub fn fits(&self, canvas: &mut Canvas, area: Rect) -> bool {
        let has_rows = area.height > Picture::new(canvas, area, self.open_card).height(1) + self.aspects();
        let form = self.form(area.width.saturating_sub(self.label_width(area) + 2), 0..self.aspects().into());
        has_rows && form.with_steps && form.naming != Naming::Number
    }

    fn aspects(&self) -> u16 {
        cells(self.open_card.card.aspects().len())
    }

    /// Both lines with their names, each in the colour of its line, and the mark that both share if there is one.
    pub fn legend(&self) -> Rule<'a> {
        let look = self.look;
        let (solid, dashed) = if look.glyphs.is_ascii() { ("=H=", ".G.") } else { ("━●━", "┄◆┄") };
        let is_kept = |reflection: &Reflection| reflection.kept().is_some_and(Answer::is_position);
        let aspects = self.open_card.card.aspects().iter();
        let has_kept = aspects.filter_map(|aspect| self.open_card.session.reflection(&aspect.id)).any(is_kept);
        let part =
            |mark: CellMark, sample: &str, name: &str| Span::styled(format!(" {sample} {name} "), mark.style(look));
        let (current, desired) = (look.words.domain.current, look.words.domain.desired);
        let mut title =
            Line::from(vec![part(CellMark::Current, solid, current), part(CellMark::Desired, dashed, desired)]);
        if has_kept {
            title.push_span(part(CellMark::Both, CellMark::Both.sign(look), look.words.domain.keep));
        }
        Rule { title, details: Line::default(), is_title_whole: true, look }
    }

    /// Every aspect in words, or only the one in focus if there are not rows enough.
    fn draw_words(&self, canvas: &mut Canvas, area: Rect, word_rows: u16) {
        let (aspects, focus) = (self.open_card.card.aspects(), self.open_card.focus.aspect);
        let label_width = self.label_width(area);
        let rows = if usize::from(word_rows) < aspects.len() { focus..focus + 1 } else { 0..aspects.len() };
        let form = self.form(area.width.saturating_sub(label_width + 2), rows.clone());
        // What is left of the rows is for the explanations, of which each may have its share, with an empty row at its end.
        let share = (area.height / cells(rows.len())).saturating_sub(1).min(MAX_EXPLANATION + 1);
        let mut rest = area;
        for index in rows {
            let row = row(rest, 0);
            let style = if index == focus { self.look.theme.title } else { self.look.theme.text };
            let inner = after(row, 1);
            let label = at_most(inner, label_width.saturating_sub(1));
            canvas.put(label, &format!("{} {}", index + 1, aspects[index].label), style);
            let details = after(inner, label_width);
            self.draw_details(canvas, at_most(details, details.width.saturating_sub(1)), index, form);
            let height = if share > 1 { share - 1 } else { share };
            let explanation = Rect { height, ..below(after(rest, 1 + label_width), 1) };
            let used = self.draw_explanation(canvas, at_most(explanation, MEASURE), index);
            rest = below(rest, 1 + used + u16::from(share > 1));
        }
    }

    /// Why an aspect is marked as it is, as far as there is space. Returns the rows that it took.
    fn draw_explanation(&self, canvas: &mut Canvas, area: Rect, index: usize) -> u16 {
        let id = &self.open_card.card.aspects()[index].id;
        let text = self.open_card.session.reflection(id).map_or("", |reflection| reflection.text(Part::Explanation));
        if text.is_empty() || area.is_empty() {
            return 0;
        }
        let height = canvas.height(text, area.width.saturating_sub(2)).min(area.height);
        canvas.bar(Rect { height, ..area }, self.look.glyphs.quote, self.look.theme.rule);
        canvas.write(after(area, 2), text, self.look.theme.text);
        height
    }

    fn label_width(&self, area: Rect) -> u16 {
        let labels = self.open_card.card.aspects().iter().map(|aspect| columns(&aspect.label));
        cells(labels.max().unwrap_or(0) + 4).min(area.width / 3)
    }

    /// The longest form that fits in these rows. The next steps go before the scenarios have no name at all.
    fn form(&self, width: u16, rows: Range<usize>) -> Form {
        use Naming::{Label, Number, Title};
        let forms = [(Title, true), (Label, true), (Number, true), (Title, false), (Label, false), (Number, false)];
        let forms = forms.map(|(naming, with_steps)| {
            let before_arrow = rows.clone().map(|index| self.before_arrow(index, naming)).max().unwrap_or(0);
            Form { naming, with_steps, before_arrow }
        });
        let fits = |form: &Form| {
            let steps = |index| if form.with_steps { columns(&self.steps(index)) } else { 0 };
            let needed = |index| {
                self.marks(index, form.naming, form.before_arrow).width() + steps(index).min(1) * 2 + steps(index)
            };
            rows.clone().all(|index| needed(index) <= width.into())
        };
        forms.into_iter().find(fits).unwrap_or(forms[5])
    }

    /// The marks of an aspect at the left, its next steps at the right.
    fn draw_details(&self, canvas: &mut Canvas, area: Rect, index: usize, form: Form) {
        let mut rest = area;
        for span in &self.marks(index, form.naming, form.before_arrow) {
            rest = after(rest, canvas.put(rest, &span.content, span.style));
        }
        if form.with_steps {
            canvas.put_right(after(rest, 2), &self.steps(index), self.look.theme.second);
        }
    }

    /// How wide the current mark is that stands before an arrow; 0 if there is no arrow.
    fn before_arrow(&self, index: usize, naming: Naming) -> usize {
        let marks = self.marks(index, naming, 0);
        if marks.spans.len() > 1 { marks.spans[0].width() } else { 0 }
    }

    /// `● H 2 Commitment → ◆ G 4 Innovatie`, with the arrow behind at least so many columns.
    pub fn marks(&self, index: usize, naming: Naming, before_arrow: usize) -> Line<'a> {
        let look = self.look;
        let id = &self.open_card.card.aspects()[index].id;
        let [current, desired] = Mark::BOTH.map(|mark| self.open_card.session.answer(id, mark));
        let marked = |mark: CellMark, answer| {
            let text = format!("{} {}", mark.letter(look, false), self.answer(answer, naming));
            Span::styled(text, mark.style(look))
        };
        let unset = look.words.domain.unset;
        if let Some(kept) = self.open_card.session.reflection(id).and_then(Reflection::kept) {
            return marked(CellMark::Both, kept).into();
        }
        if current.is_none() && desired.is_none() {
            return Line::styled(unset, look.theme.text);
        }
        let unset = || Span::styled(format!("{} {unset}", look.glyphs.unset), look.theme.text);
        let mut line = Line::from(current.map_or_else(unset, |answer| marked(CellMark::Current, answer)));
        if let Some(answer) = desired {
            let space = " ".repeat(before_arrow.saturating_sub(line.width()) + 1);
            line.push_span(Span::styled(format!("{space}{} ", look.glyphs.to), look.theme.text));
            line.push_span(marked(CellMark::Desired, answer));
        }
        line
    }

    fn answer(&self, answer: &Answer, naming: Naming) -> String {
        let card = &self.open_card.card;
        let number = |id| card.column(id).map_or_else(String::new, |column| (column + 1).to_string());
        match (answer, naming) {
            (Answer::Scenario(id), Naming::Title | Naming::Label) => {
                let scenario = &card.scenarios()[card.column(id).unwrap_or(0)];
                format!("{} {}", number(id), if naming == Naming::Title { &scenario.title } else { &scenario.label })
            }
            (Answer::Between(left, right), Naming::Number) => format!("{}-{}", number(left), number(right)),
            _ => marks::answer_in_words(self.open_card, answer, self.look),
        }
    }

    /// The next steps of an aspect by their status.
    pub fn steps(&self, index: usize) -> String {
        let id = &self.open_card.card.aspects()[index].id;
        next_step::counts(self.open_card.session.next_steps(id), self.look)
    }
}
