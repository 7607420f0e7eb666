//! The grid: where its columns and rows are, and as much of each cell as fits.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, at_most, below, cells, even_columns, row};
use super::heads::{self, Heads};
use super::marks::{self, CellMark};
use super::{description, list};
use crate::app::{OpenCard, Target};
use crate::domain::{Answer, Aspect, Description, Mark, Reflection};
use crate::text::columns;

/// A narrower column has no space for both marks.
const MIN_COLUMN: u16 = 5;
/// With fewer rows for every aspect the cells show only marks.
const MIN_TEXT_ROWS: u16 = 4;
/// The scenarios' titles take at most this many rows.
const HEAD_ROWS: u16 = 3;

/// The grid, laid out for a size; its areas are relative to the area that it is rendered in.
pub struct Grid<'a> {
    open_card: &'a OpenCard,
    look: &'a Look,
    heads: Heads,
    labels_width: u16,
    /// The scenarios that are visible, with their columns.
    columns: Vec<(usize, Rect)>,
    /// The aspects that are visible, with their rows.
    rows: Vec<(usize, Rect)>,
    shows_text: bool,
    /// Whether every row ends in an empty one.
    is_spaced: bool,
}

impl StatefulWidget for &Grid<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let canvas = &mut Canvas::new(buf, drawing, self.look);
        self.draw_heads(canvas, area);
        for (aspect, row) in &self.rows {
            let row = Rect { y: area.y + row.y, height: row.height, ..area };
            self.draw_label(canvas, *aspect, at_most(row, self.labels_width));
            for (scenario, column) in &self.columns {
                self.draw_cell(canvas, *aspect, *scenario, column_in(row, *column));
            }
            self.draw_between(canvas, *aspect, row);
        }
    }
}

/// The part of a row, or of a whole grid, that is in a column.
fn column_in(row: Rect, column: Rect) -> Rect {
    Rect { x: row.x + column.x, width: column.width, ..row }
}

impl<'a> Grid<'a> {
    /// Lays a grid out for the size of an area.
    pub fn new<'l: 'a>(canvas: &mut Canvas<'l>, area: Rect, open_card: &'a OpenCard) -> Self {
        let area = Rect::from(area.as_size());
        let count = cells(open_card.card.aspects().len());
        let shows_text = area.height.saturating_sub(HEAD_ROWS) / count >= MIN_TEXT_ROWS;
        let label = label_width(area.width, open_card);
        let labels_width = if shows_text { label.max(title_width(area.width)) } else { label }.min(area.width);
        let columns = visible_columns(after(area, labels_width), open_card);
        let heads = Heads::new(canvas, &columns, open_card, if shows_text { HEAD_ROWS } else { 2 });
        let body = below(area, heads.height + u16::from(shows_text));
        let (heights, is_spaced) = if shows_text {
            (text_heights(canvas, body.height, &columns, open_card), true)
        } else {
            mark_heights(canvas, body.height, labels_width, open_card)
        };
        let rows = stack(body, &heights, open_card.focus.aspect);
        Self { open_card, look: canvas.look, heads, labels_width, columns, rows, shows_text, is_spaced }
    }

    /// The rows that a grid needs at least: its heads, and one for every aspect or more if its label needs them.
    pub fn min_height(canvas: &mut Canvas, width: u16, open_card: &OpenCard) -> u16 {
        let labels_width = label_width(width, open_card).min(width);
        let fields = after(Rect::new(0, 0, width, 1), labels_width);
        let heads = Heads::new(canvas, &visible_columns(fields, open_card), open_card, 2);
        let aspects = 0..open_card.card.aspects().len();
        heads.height + aspects.map(|aspect| label_height(canvas, aspect, labels_width, open_card)).sum::<u16>()
    }

    /// The rows that the grid takes of the height that it was laid out for.
    pub fn height(&self) -> u16 {
        self.rows.last().map_or(0, |(_, row)| row.bottom())
    }

    fn draw_heads(&self, canvas: &mut Canvas, area: Rect) {
        let theme = &self.look.theme;
        for (index, (scenario, column)) in self.columns.iter().enumerate() {
            let head = Rect { height: self.heads.height, ..column_in(area, *column) }.intersection(area);
            let style = if *scenario == self.open_card.focus.scenario { theme.title } else { theme.text };
            self.heads.write(canvas, index, head, style);
            canvas.target(heads::inner(head), Target::Scenario(*scenario));
        }
    }

    fn draw_label(&self, canvas: &mut Canvas, aspect: usize, area: Rect) {
        let look = self.look;
        let aspects = self.open_card.card.aspects();
        let in_focus = aspect == self.open_card.focus.aspect;
        let style = if in_focus { look.theme.title } else { look.theme.text };
        if in_focus {
            canvas.bar(self.without_gap(area), look.glyphs.bar, look.theme.focus);
        }
        canvas.put(after(area, 1), &(aspect + 1).to_string(), style);
        let text = after(area, number_width(aspects.len()) - 1);
        let text = at_most(text, text.width.saturating_sub(1));
        let title = self.title(canvas, &aspects[aspect], text);
        canvas.write(text, title, 0, style);
        canvas.target(area, Target::Aspect(aspect));
        self.draw_unplaced(canvas, aspect, self.without_gap(text));
    }

    /// Answers that have no place on the card stand under the aspect's title, or behind it if it has a single row.
    fn draw_unplaced(&self, canvas: &mut Canvas, aspect: usize, area: Rect) {
        let unplaced = marks::unplaced(self.open_card, aspect, self.look);
        let last = row(area, area.height.saturating_sub(1));
        if last.y > area.y {
            canvas.put(last, &unplaced, self.look.theme.title);
        } else {
            canvas.put_right(last, &unplaced, self.look.theme.title);
        }
    }

    /// The label, or the title if the cells show text and it fits.
    fn title<'c>(&self, canvas: &mut Canvas, aspect: &'c Aspect, area: Rect) -> &'c str {
        let fits = self.shows_text && canvas.height(&aspect.title, area.width) <= area.height;
        if fits { &aspect.title } else { &aspect.label }
    }

    fn draw_cell(&self, canvas: &mut Canvas, aspect: usize, scenario: usize, cell: Rect) {
        let focus = self.open_card.focus;
        let cell = self.without_gap(cell);
        let inner = inner(cell);
        let mark = CellMark::at(self.open_card, aspect, scenario);
        canvas.tint(at_most(cell, cell.width.saturating_sub(1)), mark.cell_style(self.look));
        let is_in_focus = focus.aspect == aspect && focus.scenario == scenario;
        if is_in_focus {
            canvas.bar(cell, self.look.glyphs.bar, self.look.theme.focus);
            canvas.cursor(inner);
        }
        marks::put(canvas, inner, mark, cell.width < 8);
        canvas.target(cell, Target::Cell { aspect, scenario });
        if self.shows_text {
            let is_quiet = mark == CellMark::Unmarked && !is_in_focus;
            excerpt(canvas, below(inner, 1), &self.open_card.card.aspects()[aspect].descriptions[scenario], is_quiet);
        }
    }

    /// A row without the empty one at its end.
    fn without_gap(&self, row: Rect) -> Rect {
        Rect { height: row.height.saturating_sub(u16::from(self.is_spaced)), ..row }
    }

    /// A mark between two scenarios stands on the border of their columns.
    fn draw_between(&self, canvas: &mut Canvas, aspect: usize, row: Rect) {
        let open_card = self.open_card;
        let id = &open_card.card.aspects()[aspect].id;
        let is_kept = open_card.session.reflection(id).and_then(Reflection::kept).is_some();
        for (mark, cell_mark) in [(Mark::Current, CellMark::Current), (Mark::Desired, CellMark::Desired)] {
            let Some(Answer::Between(left, _)) = open_card.session.answer(id, mark) else { continue };
            let index = open_card.card.column(left);
            let column = self.columns.iter().find(|(scenario, _)| Some(*scenario) == index);
            let Some((_, column)) = column else { continue };
            let cell_mark = if is_kept { CellMark::Both } else { cell_mark };
            let text = cell_mark.letter(self.look, true);
            // It ends where the column ends: the next column's own mark is behind that.
            let width = cells(columns(&text));
            let x = column_in(row, *column).right().saturating_sub(width);
            canvas.put(Rect { x, y: row.y, width, height: 1 }, &text, cell_mark.chip(self.look));
        }
    }
}

/// The lines of a description that fit, and a sign if there are more. A quiet one leaves the eye to the marks.
fn excerpt(canvas: &mut Canvas, area: Rect, description: &Description, is_quiet: bool) {
    let look = canvas.look;
    let (text, style) = description::or_empty(description, look);
    let style = if is_quiet { look.theme.second.patch(style) } else { style };
    let lines = canvas.write(area, text, 0, style);
    if description.text().is_some() && lines > area.height.into() && area.height > 0 {
        let sign = Rect { x: area.right(), y: area.bottom() - 1, width: 1, height: 1 };
        canvas.put(sign, look.glyphs.below, look.theme.second);
    }
}

/// A cell without the bar at its left and, if it is not narrow, an empty column at its right.
fn inner(cell: Rect) -> Rect {
    let inner = after(cell, 1);
    at_most(inner, inner.width.saturating_sub(u16::from(inner.width > 12)))
}

/// The columns of an aspect's number, with the bar before it and a space on either side.
fn number_width(aspects: usize) -> u16 {
    if aspects > 9 { 5 } else { 4 }
}

/// The width of the aspects' labels: all of a label on one line if that leaves the scenarios theirs.
pub fn label_width(width: u16, open_card: &OpenCard) -> u16 {
    let number = number_width(open_card.card.aspects().len());
    let labels = || open_card.card.aspects().iter().map(|aspect| aspect.label.as_str());
    let whole = cells(labels().map(columns).max().unwrap_or(0)) + number;
    let by_word = cells(labels().flat_map(str::split_whitespace).map(columns).max().unwrap_or(0)) + number;
    let scenario = cells(open_card.card.scenarios().iter().map(|scenario| columns(&scenario.label)).max().unwrap_or(0));
    let count = cells(open_card.card.scenarios().len());
    let left_for_each = |label: u16| width.saturating_sub(label) / count;
    if left_for_each(whole) > scenario {
        return whole;
    }
    let short = if left_for_each(by_word) >= scenario { by_word } else { whole };
    short.min(width / 2)
}

/// The width of the aspects' titles if they may take several rows.
fn title_width(width: u16) -> u16 {
    (width / 5 + 1).clamp(24, 28)
}

/// The columns that fit, those around the focus if not all do.
fn visible_columns(fields: Rect, open_card: &OpenCard) -> Vec<(usize, Rect)> {
    let count = open_card.card.scenarios().len();
    let fit = usize::from(fields.width / MIN_COLUMN).clamp(1, count);
    let first = open_card.focus.scenario.saturating_sub(fit / 2).min(count - fit);
    (first..first + fit).zip(even_columns(fields, cells(fit))).collect()
}

/// The rows of a label, and one below it for answers that have no place on the card.
fn label_height(canvas: &mut Canvas, aspect: usize, width: u16, open_card: &OpenCard) -> u16 {
    let label = canvas.height(&open_card.card.aspects()[aspect].label, width.saturating_sub(4)).clamp(1, 2);
    label + u16::from(!marks::unplaced(open_card, aspect, canvas.look).is_empty())
}

/// The heights of rows with marks only: those of their labels, and whether all of them end in an empty row.
fn mark_heights(canvas: &mut Canvas, height: u16, label_width: u16, open_card: &OpenCard) -> (Vec<u16>, bool) {
    let aspects = 0..open_card.card.aspects().len();
    let mut heights: Vec<u16> = aspects.map(|aspect| label_height(canvas, aspect, label_width, open_card)).collect();
    if heights.iter().sum::<u16>() > height {
        heights.fill(1);
    }
    let spare = height.saturating_sub(heights.iter().sum());
    let is_spaced = spare >= cells(heights.len());
    for row in &mut heights {
        *row += u16::from(is_spaced);
    }
    (heights, is_spaced)
}

/// The heights of rows with text: each gets what it needs, up to an equal share of what is left.
fn text_heights(canvas: &mut Canvas, height: u16, columns: &[(usize, Rect)], open_card: &OpenCard) -> Vec<u16> {
    let needs: Vec<u16> = open_card.card.aspects().iter().map(|aspect| text_need(canvas, aspect, columns)).collect();
    let mut heights = vec![0; needs.len()];
    let mut by_need: Vec<usize> = (0..needs.len()).collect();
    by_need.sort_by_key(|row| needs[*row]);
    let mut left = height;
    for (index, row) in by_need.iter().enumerate() {
        let share = left / cells(needs.len() - index);
        heights[*row] = needs[*row].min(share);
        left -= heights[*row];
    }
    heights
}

/// A row for the marks, the longest text, and a gap.
fn text_need(canvas: &mut Canvas, aspect: &Aspect, columns: &[(usize, Rect)]) -> u16 {
    let texts = columns.iter().filter_map(|(scenario, column)| Some((aspect.descriptions[*scenario].text()?, column)));
    let tallest = texts.map(|(text, column)| canvas.height(text, inner(*column).width)).max();
    tallest.unwrap_or(1).saturating_add(2)
}

/// Rows under each other, those around the focus if not all fit.
fn stack(body: Rect, heights: &[u16], focus: usize) -> Vec<(usize, Rect)> {
    let first = list::first_of_heights(focus, heights, body.height);
    let mut rest = body;
    let mut rows = Vec::new();
    for (aspect, height) in heights.iter().enumerate().skip(first) {
        if *height > rest.height {
            break;
        }
        rows.push((aspect, Rect { height: *height, ..rest }));
        rest = below(rest, *height);
    }
    rows
}
