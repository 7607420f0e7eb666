//! Aspect: one row of the card, its descriptions side by side as far as they fit.
//!
//! There are three ways, of which the first that fits is taken: all texts in full, in columns of one width; the text in
//! focus in a wide column between narrow ones (a fisheye); a strip with the scenarios and one text below it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::StatefulWidget;

use super::aspect_voices::AspectVoices;
use super::canvas::{Canvas, Drawing, Look, SCROLL_MARGIN, after, at_most, cells, even_columns};
use super::frame::{self, CardHeader};
use super::marks::{self, CellMark};
use super::rule::{Rule, spaced};
use super::{description, heads};
use crate::app::{Model, OpenCard, Target};
use crate::text::columns;

/// A narrower column has no space for a scenario's title.
const MIN_COLUMN: u16 = 15;
/// A narrower column is not worth being the one in focus.
const MIN_FOCUS_COLUMN: u16 = 32;
/// A narrower column is not worth having a text in full.
const MIN_FULL_COLUMN: u16 = 26;
/// A line longer than this is hard to follow back to the next one.
const MAX_LINE: u16 = 68;
/// With fewer rows the columns would hold little but titles.
const MIN_COLUMN_HEIGHT: u16 = 9;

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
        let texts = Descriptions { open_card, look };
        let voices =
            AspectVoices::new(canvas, open_card, body, look, |canvas, area| texts.fit_side_by_side(canvas, area));
        let [texts_area, below_texts] = voices.divide(canvas);
        canvas.render(texts, texts_area);
        canvas.render(&voices, below_texts);
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
        let spaced = frame::spaced(area, 16);
        let is_high = area.height >= MIN_COLUMN_HEIGHT;
        if self.fit_side_by_side(canvas, area) {
            self.side_by_side(canvas, &self.even_columns(area));
            canvas.drawing.drawn.extent.all_at_once = true;
        } else if let Some(fisheye) = self.fisheye(spaced).filter(|_| is_high) {
            self.side_by_side(canvas, &fisheye);
        } else {
            self.strip(canvas, area);
        }
    }
}

impl Descriptions<'_> {
    /// Whether all texts are in view at once in this area, each in a column of its own.
    fn fit_side_by_side(&self, canvas: &mut Canvas, area: Rect) -> bool {
        area.height >= MIN_COLUMN_HEIGHT && self.all_fit(canvas, &self.even_columns(area))
    }

    fn even_columns(&self, area: Rect) -> Vec<Rect> {
        even_columns(frame::spaced(area, 16), cells(self.open_card.card.scenarios().len()))
    }

    /// Whether every text fits in its column.
    fn all_fit(&self, canvas: &mut Canvas, columns: &[Rect]) -> bool {
        let head = self.heads_height(canvas, columns) + 1;
        columns.iter().zip(&self.open_card.aspect().descriptions).all(|(column, description)| {
            let area = after(*column, 1);
            let text = description.text().unwrap_or_default();
            column.width >= MIN_FULL_COLUMN && canvas.height(text, area.width - SCROLL_MARGIN) + head <= area.height
        })
    }

    /// The column in focus as wide as it is worth, the others sharing the rest; `None` if it would be too narrow.
    fn fisheye(&self, area: Rect) -> Option<Vec<Rect>> {
        let others = cells(self.open_card.card.scenarios().len()) - 1;
        let narrow = (area.width.saturating_sub(MAX_LINE) / others.max(1)).max(MIN_COLUMN);
        area.width.checked_sub(narrow * others).filter(|wide| *wide >= MIN_FOCUS_COLUMN)?;
        let width = |scenario| {
            if scenario == self.open_card.focus.scenario { Constraint::Fill(1) } else { Constraint::Length(narrow) }
        };
        Some(area.layout_vec(&Layout::horizontal((0..self.open_card.card.scenarios().len()).map(width))))
    }

    fn side_by_side(&self, canvas: &mut Canvas, columns: &[Rect]) {
        let head = self.heads_height(canvas, columns);
        for (scenario, column) in columns.iter().enumerate() {
            self.draw_column(canvas, *column, head, scenario);
        }
    }

    fn heads_height(&self, canvas: &mut Canvas, columns: &[Rect]) -> u16 {
        let title_height = |(scenario, column): (usize, &Rect)| {
            canvas.height(&heads::title(self.open_card, scenario), after(*column, 1).width)
        };
        columns.iter().enumerate().map(title_height).max().unwrap_or(1)
    }

    fn draw_column(&self, canvas: &mut Canvas, column: Rect, head: u16, scenario: usize) {
        let Self { open_card, look } = self;
        let mark = CellMark::at(open_card, open_card.focus.aspect, scenario);
        let layout = Layout::vertical([Constraint::Length(head), Constraint::Length(1), Constraint::Fill(1)]);
        // The last cell of a line is for the signs that there is more, and keeps the columns apart.
        let [head_area, mark_area, text_area] = layout.areas(after(column, 1));
        let text = open_card.aspect().descriptions[scenario].text().unwrap_or_default();
        let height = canvas.height(text, text_area.width.saturating_sub(SCROLL_MARGIN)).max(1).saturating_add(head + 1);
        let cell = Rect { width: column.width.saturating_sub(1), height: height.min(column.height), ..column };
        canvas.tint(cell, mark.cell_style(look));
        canvas.write(head_area, &heads::title(open_card, scenario), 0, self.style(scenario));
        marks::put(canvas, mark_area, mark, false);
        canvas.target(column, Target::Cell { aspect: open_card.focus.aspect, scenario });
        if scenario == open_card.focus.scenario {
            canvas.bar(cell, look.glyphs.bar, look.theme.focus);
            canvas.cursor(mark_area);
            self.draw_focus(canvas, text_area);
        } else {
            self.draw_beside_focus(canvas, text_area, scenario);
        }
    }

    /// The text in focus, which can be scrolled.
    fn draw_focus(&self, canvas: &mut Canvas, area: Rect) {
        let (text, style) = description::in_focus(self.open_card, self.look);
        canvas.read(area, text, self.open_card.scroll, style);
    }

    /// A text that is not in focus: as many whole lines as fit.
    fn draw_beside_focus(&self, canvas: &mut Canvas, area: Rect, scenario: usize) {
        let look = self.look;
        let (text, _) = description::or_empty(&self.open_card.aspect().descriptions[scenario], look);
        let text_area = at_most(area, area.width.saturating_sub(SCROLL_MARGIN));
        let mark = CellMark::at(self.open_card, self.open_card.focus.aspect, scenario);
        let style = if mark == CellMark::Unmarked { look.theme.second } else { look.theme.text };
        let lines = canvas.write(text_area, text, 0, style);
        if lines > area.height.into() && area.height > 0 {
            let sign = Rect { x: text_area.right(), y: area.bottom() - 1, width: 1, height: 1 };
            canvas.put(sign, look.glyphs.below, look.theme.second);
        }
    }

    /// All scenarios in a strip, and below it the text of the one in focus.
    fn strip(&self, canvas: &mut Canvas, area: Rect) {
        let count = self.open_card.card.scenarios().len();
        let per_row = if area.width < 50 || count > 6 { count } else { 2 };
        let rows = cells(count.div_ceil(per_row));
        let layout = Layout::vertical([Constraint::Length(rows), Constraint::Length(1), Constraint::Fill(1)]);
        let [strip, heading, text] = layout.areas(area);
        let strip_cells = strip.rows().flat_map(|row| even_columns(row, cells(per_row)));
        for (scenario, cell) in (0..count).zip(strip_cells) {
            self.draw_strip_cell(canvas, cell, scenario);
        }
        canvas.render(self.strip_heading(), heading);
        self.draw_focus(canvas, after(text, 1));
    }

    fn draw_strip_cell(&self, canvas: &mut Canvas, cell: Rect, scenario: usize) {
        let Self { open_card, look } = *self;
        let mark = CellMark::at(open_card, open_card.focus.aspect, scenario);
        canvas.tint(at_most(cell, cell.width.saturating_sub(1)), mark.cell_style(look));
        if scenario == open_card.focus.scenario {
            canvas.focus(cell);
        }
        canvas.target(cell, Target::Cell { aspect: open_card.focus.aspect, scenario });
        let is_narrow = cell.width < 20;
        let sign = if mark == CellMark::Unmarked && !is_narrow { String::new() } else { mark.letter(look, is_narrow) };
        let inner = after(cell, 1);
        let space = usize::from(inner.width).saturating_sub(columns(&sign) + 2);
        let number = (scenario + 1).to_string();
        let names = [heads::title(open_card, scenario), heads::label(open_card, scenario)];
        let name = names.iter().find(|name| columns(name) <= space).unwrap_or(&number);
        let used = canvas.put(inner, name, self.style(scenario));
        canvas.put(after(inner, used + 1), &sign, mark.style(look));
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
