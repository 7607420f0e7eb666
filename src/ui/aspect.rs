//! Aspect: one row of the card, and all that the group said about it.
//!
//! Where its texts fit side by side they stand in columns of one width, with the group's words below them. Elsewhere there is a
//! strip with the scenarios, with the beginning of each text if there is space, and below it the text in focus. So nothing but
//! the text below the strip changes when the focus moves.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::StatefulWidget;

use super::aspect_voices::AspectVoices;
use super::canvas::{
    Canvas, Drawing, Look, SCROLL_MARGIN, after, at_most, below, cells, even_columns, row, split_bottom, split_top,
};
use super::frame::{self, CardHeader};
use super::heads::Heads;
use super::marks::{self, CellMark};
use super::pane::{self, MEASURE, Pane};
use super::passages::Passages;
use super::rule::{Rule, spaced};
use super::{description, excerpt, heads};
use crate::app::{Extent, Model, OpenCard, Target};

/// A narrower column is not worth having a text in full.
const MIN_FULL_COLUMN: u16 = 22;
/// With fewer rows the columns would hold little but titles.
const MIN_COLUMN_HEIGHT: u16 = 9;
/// The group's words are not worth fewer rows than these, nor, beside texts that fit, more.
const MAX_SAID_ROWS: u16 = 6;
/// The rows of the texts in a strip.
const EXCERPT_ROWS: std::ops::RangeInclusive<u16> = 2..=5;
/// A narrower column is not worth having an excerpt.
const MIN_EXCERPT_COLUMN: u16 = 18;

/// One aspect of the card.
pub struct AspectScreen<'a> {
    pub model: &'a Model,
    pub open_card: &'a OpenCard,
    pub look: &'a Look,
}

impl StatefulWidget for AspectScreen<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { model, open_card, look } = self;
        let [header, body] = frame::areas(area);
        let (number, count) = (open_card.focus.aspect + 1, open_card.card.aspects().len());
        let title = format!("{number}/{count} {}", open_card.aspect().title);
        let label = format!("{number}/{count} {}", open_card.aspect().label);
        let aside = marks::off_grid(open_card, &open_card.aspect().id, look).join(", ");
        CardHeader { model, open_card, titles: &[&title, &label], aside: &aside, look }.render(header, buf, drawing);
        let canvas = &mut Canvas::new(buf, drawing, look);
        let (texts, said) = (Descriptions { open_card, look }, Said::new(open_card, look));
        let fit = |canvas: &mut Canvas, area: Rect| {
            let [texts_area, _] = said.divide(canvas, area);
            texts.fit_side_by_side(canvas, texts_area)
        };
        let voices = AspectVoices::new(canvas, open_card, body, look, fit);
        let [upper, below_texts] = voices.divide(canvas);
        let are_side_by_side = fit(canvas, upper);
        if are_side_by_side {
            let used = texts.side_by_side(canvas, upper);
            said.draw(canvas, open_card, below(upper, used));
        } else {
            let [strip, pane] = texts.strip_and_text(canvas, upper);
            texts.strip(canvas, strip);
            canvas.render(Pane { open_card, names_aspect: false, shows_voices: false, look }, pane);
        }
        voices.draw(canvas, below_texts, &texts.text_columns(upper, are_side_by_side));
    }
}

/// What the group wrote about an aspect: why, and what comes next, beside each other where there is space.
struct Said {
    reasons: Passages,
    steps: Passages,
}

impl Said {
    fn new(open_card: &OpenCard, look: &Look) -> Self {
        let aspect = open_card.focus.aspect;
        Self { reasons: Passages::reasons(open_card, aspect, look), steps: Passages::steps(open_card, aspect, look) }
    }

    fn columns(self, area: Rect) -> Vec<(Passages, Rect)> {
        let text = at_most(after(area, 1), area.width.saturating_sub(1 + SCROLL_MARGIN));
        if self.reasons.is_empty() || self.steps.is_empty() || area.width < MEASURE + MEASURE / 2 {
            return vec![(self.reasons.and(self.steps), at_most(text, MEASURE + MEASURE / 2))];
        }
        let [left, right]: [Rect; 2] = text.layout(&Layout::horizontal([Constraint::Fill(1); 2]).spacing(3));
        vec![(self.reasons, at_most(left, MEASURE)), (self.steps, at_most(right, MEASURE))]
    }

    /// Divides an area into what is left for the texts and what these words take at least, with an empty row above them.
    fn divide(&self, canvas: &mut Canvas, area: Rect) -> [Rect; 2] {
        let width = area.width.saturating_sub(1 + SCROLL_MARGIN).min(MEASURE);
        let lines = cells(self.reasons.height(canvas, width) + self.steps.height(canvas, width));
        split_bottom(area, if lines == 0 { 0 } else { lines.min(MAX_SAID_ROWS) + 1 })
    }

    fn draw(self, canvas: &mut Canvas, open_card: &OpenCard, area: Rect) {
        let area = below(area, 1);
        let columns = self.columns(area).into_iter();
        let fitted =
            |(passages, column): (Passages, Rect)| (passages.fitted(canvas, column.width, area.height.into()), column);
        let columns: Vec<_> = columns.map(fitted).collect();
        pane::scroll(canvas, open_card, area, &columns);
        canvas.drawing.drawn.extent.all_at_once = true;
    }
}

/// The descriptions of the aspect in focus, in the first way that fits.
pub struct Descriptions<'a> {
    pub open_card: &'a OpenCard,
    pub look: &'a Look,
}

impl StatefulWidget for Descriptions<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let canvas = &mut Canvas::new(buf, drawing, self.look);
        if self.fit_side_by_side(canvas, area) {
            self.side_by_side(canvas, area);
            canvas.drawing.drawn.extent = Extent { all_at_once: true, ..Extent::default() };
            return;
        }
        let (columns, heads) = self.heads(canvas, area);
        let [strip, rest] = split_top(area, strip_height(&heads));
        self.draw_strip(canvas, strip, &columns, &heads);
        let [heading, text] = split_top(rest, 1);
        canvas.render(self.strip_heading(), heading);
        let (description, style) = description::in_focus(self.open_card, self.look);
        canvas.read(after(text, 1), description, self.open_card.scroll, style);
    }
}

impl Descriptions<'_> {
    /// Whether all texts are in view at once in this area, each in a column of its own.
    pub fn fit_side_by_side(&self, canvas: &mut Canvas, area: Rect) -> bool {
        let columns = self.even_columns(area);
        let are_wide = columns.iter().all(|column| column.width >= MIN_FULL_COLUMN);
        are_wide && area.height >= MIN_COLUMN_HEIGHT && self.height(canvas, &columns) <= columns[0].height
    }

    fn even_columns(&self, area: Rect) -> Vec<Rect> {
        even_columns(frame::spaced(area, 16), cells(self.open_card.card.scenarios().len()))
    }

    /// Where the texts of the scenarios stand in this area: side by side in full, or as a strip.
    pub fn text_columns(&self, area: Rect, are_side_by_side: bool) -> Vec<Rect> {
        let strip = || even_columns(area, cells(self.open_card.card.scenarios().len()));
        let columns = if are_side_by_side { self.even_columns(area) } else { strip() };
        columns.into_iter().map(heads::inner).collect()
    }

    /// The rows that the texts take side by side, with their titles and marks.
    fn height(&self, canvas: &mut Canvas, columns: &[Rect]) -> u16 {
        let descriptions = self.open_card.aspect().descriptions.iter();
        let height = |(column, description): (&Rect, &crate::domain::Description)| {
            canvas.height(description::or_empty(description, self.look).0, heads::inner(*column).width)
        };
        let longest = columns.iter().zip(descriptions).map(height).max().unwrap_or(1);
        longest.saturating_add(self.heads_height(canvas, columns) + 1)
    }

    /// Draws the texts in columns of one width. Returns the rows that they took.
    fn side_by_side(&self, canvas: &mut Canvas, area: Rect) -> u16 {
        let columns = self.even_columns(area);
        let head = self.heads_height(canvas, &columns);
        for (scenario, column) in columns.iter().enumerate() {
            self.draw_column(canvas, *column, head, scenario);
        }
        columns[0].y - area.y + self.height(canvas, &columns)
    }

    fn heads_height(&self, canvas: &mut Canvas, columns: &[Rect]) -> u16 {
        let title_height = |(scenario, column): (usize, &Rect)| {
            canvas.height(&heads::title(self.open_card, scenario), heads::inner(*column).width)
        };
        columns.iter().enumerate().map(title_height).max().unwrap_or(1)
    }

    fn draw_column(&self, canvas: &mut Canvas, column: Rect, head: u16, scenario: usize) {
        let Self { open_card, look } = self;
        let layout = Layout::vertical([Constraint::Length(head), Constraint::Length(1), Constraint::Fill(1)]);
        let [head_area, mark_area, text_area] = layout.areas(heads::inner(column));
        let mark = CellMark::at(open_card, open_card.focus.aspect, scenario);
        let (text, style) = description::or_empty(&open_card.aspect().descriptions[scenario], look);
        let height = canvas.height(text, text_area.width).max(1).saturating_add(head + 1);
        let cell = Rect { width: column.width.saturating_sub(1), height: height.min(column.height), ..column };
        canvas.tint(cell, mark.cell_style(look));
        canvas.write(head_area, &heads::title(open_card, scenario), self.style(scenario));
        marks::put_in_cell(canvas, mark_area, open_card, open_card.focus.aspect, scenario);
        canvas.target(column, Target::Cell { aspect: open_card.focus.aspect, scenario });
        let in_focus = scenario == open_card.focus.scenario;
        let is_quiet = !in_focus && mark == CellMark::Unmarked;
        canvas.write(text_area, text, if is_quiet { look.theme.second } else { style });
        if in_focus {
            canvas.bar(cell, look.glyphs.bar, look.theme.focus);
            canvas.cursor(mark_area);
        }
    }

    fn heads(&self, canvas: &mut Canvas, area: Rect) -> (Vec<(usize, Rect)>, Heads) {
        let columns = even_columns(area, cells(self.open_card.card.scenarios().len()));
        let columns: Vec<_> = columns.into_iter().enumerate().collect();
        let heads = Heads::new(canvas, &columns, self.open_card, 2);
        (columns, heads)
    }

    /// Divides an area between the strip, with excerpts if there is space for them, and the text in focus: at least as much as
    /// the longest text of the card and the group's words take.
    fn strip_and_text(&self, canvas: &mut Canvas, area: Rect) -> [Rect; 2] {
        let (columns, heads) = self.heads(canvas, area);
        let height = strip_height(&heads);
        let pane = Pane::wanted_height(canvas, area.width, self.open_card);
        let spare = area.height.saturating_sub(height + pane + 1);
        let is_wide = columns.iter().all(|(_, column)| column.width >= MIN_EXCERPT_COLUMN);
        let excerpts = if is_wide && spare >= *EXCERPT_ROWS.start() { spare.min(*EXCERPT_ROWS.end()) + 1 } else { 0 };
        split_top(area, height + excerpts)
    }

    /// All scenarios, with as much of their texts as there is space for.
    fn strip(&self, canvas: &mut Canvas, area: Rect) {
        let (columns, heads) = self.heads(canvas, area);
        self.draw_strip(canvas, area, &columns, &heads);
    }

    fn draw_strip(&self, canvas: &mut Canvas, area: Rect, columns: &[(usize, Rect)], heads: &Heads) {
        let Self { open_card, look } = *self;
        let aspect = open_card.focus.aspect;
        let height = strip_height(heads);
        for (scenario, column) in columns {
            let cell = Rect { height: height.max(area.height.saturating_sub(1)), ..*column }.intersection(area);
            let mark = CellMark::at(open_card, aspect, *scenario);
            canvas.tint(at_most(cell, cell.width.saturating_sub(1)), mark.cell_style(look));
            heads.write(canvas, *scenario, Rect { height: heads.height, ..cell }, self.style(*scenario));
            let inner = heads::inner(cell);
            let is_quiet = mark == CellMark::Unmarked && *scenario != open_card.focus.scenario;
            let mark = if heads.are_numbers() { after(after(cell, 1), 2) } else { row(inner, heads.height) };
            marks::put_in_cell(canvas, Rect { height: mark.height.min(1), ..mark }, open_card, aspect, *scenario);
            if cell.height > height {
                excerpt::write(canvas, below(inner, height), &open_card.aspect().descriptions, *scenario, is_quiet);
            }
            if *scenario == open_card.focus.scenario {
                canvas.focus(cell);
            }
            canvas.target(cell, Target::Cell { aspect, scenario: *scenario });
        }
    }

    /// The scenario in focus, and its marks as far as there is space for them.
    fn strip_heading(&self) -> Rule<'_> {
        let Self { open_card, look } = *self;
        let title = heads::title(open_card, open_card.focus.scenario);
        let mark = CellMark::at(open_card, open_card.focus.aspect, open_card.focus.scenario);
        let word = (mark != CellMark::Unmarked).then(|| (mark.word(look), mark.chip(look)));
        let title = Line::styled(format!(" {title} "), look.theme.title);
        Rule { title, details: spaced(word), is_title_whole: true, look }
    }

    fn style(&self, scenario: usize) -> Style {
        let is_focused = scenario == self.open_card.focus.scenario;
        if is_focused { self.look.theme.title } else { self.look.theme.text }
    }
}

/// The rows of a strip without texts: the marks stand under the titles, or beside the numbers.
fn strip_height(heads: &Heads) -> u16 {
    heads.height + u16::from(!heads.are_numbers())
}
