//! The grid: where its columns and rows are, and as much of each cell as fits.
//!
//! Where its columns are depends on the card and the window only: nothing moves while people read along.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, at_most, below, cells, even_columns, row, split_bottom};
use super::column_widths::balanced_columns;
use super::heads::{self, Heads};
use super::marks::{self, CellMark};
use super::{description, excerpt, list, next_step};
use crate::app::{OpenCard, Target};
use crate::domain::{Aspect, Card, Description, Part};
use crate::text::columns;

/// In a cell of so many columns the mark of then stands beside that of now.
const MIN_FOR_BOTH: u16 = 14;
/// A narrower column has no space for both marks.
const MIN_COLUMN: u16 = 5;
/// With fewer rows for every aspect the cells show only marks.
const MIN_TEXT_ROWS: u16 = 4;
/// A narrower column is not worth having its texts whole.
const MIN_WHOLE_COLUMN: u16 = 22;
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
        }
    }
}

/// The part of a row, or of a whole grid, that is in a column.
fn column_in(row: Rect, column: Rect) -> Rect {
    Rect { x: row.x + column.x, width: column.width, ..row }
}

impl<'a> Grid<'a> {
    /// Lays a grid out for the size of an area: with as much text in the cells as fits.
    pub fn new<'l: 'a>(canvas: &mut Canvas<'l>, area: Rect, open_card: &'a OpenCard) -> Self {
        let area = Rect::from(area.as_size());
        let count = cells(open_card.card.aspects().len());
        let shows_text = area.height.saturating_sub(HEAD_ROWS) / count >= MIN_TEXT_ROWS;
        let label = label_width(area.width, open_card);
        let labels_width = if shows_text { label.max(title_width(area.width)) } else { label }.min(area.width);
        let columns = visible_columns(after(area, labels_width), open_card);
        if shows_text {
            let heads = Heads::new(canvas, &columns, open_card, HEAD_ROWS);
            let body = below(area, heads.height);
            return Self::with_text(canvas, open_card, heads, labels_width, columns, body);
        }
        let heads = Heads::new(canvas, &columns, open_card, 2);
        let body = below(area, heads.height);
        let (heights, is_spaced) = mark_heights(canvas, body.height, labels_width, open_card);
        let rows = list::stacked(body, &heights, 0, open_card.focus.aspect);
        Self { open_card, look: canvas.look, heads, labels_width, columns, rows, shows_text, is_spaced }
    }

    /// Lays a grid out in which every text stands whole, in columns of one width if these suffice; `None` if the area is too
    /// small for that.
    pub fn whole<'l: 'a>(canvas: &mut Canvas<'l>, area: Rect, open_card: &'a OpenCard) -> Option<Self> {
        let area = Rect::from(area.as_size());
        let narrow = label_width(area.width, open_card).min(area.width);
        let wide = narrow.max(title_width(area.width)).min(area.width);
        [wide, narrow].into_iter().find_map(|labels_width| {
            let fields = after(area, labels_width);
            if !may_fit(fields, &open_card.card) {
                return None;
            }
            let even = even_columns(fields, cells(open_card.card.scenarios().len()));
            Self::whole_in(canvas, area, open_card, labels_width, even).or_else(|| {
                let balanced = balanced_columns(fields, &open_card.card)?;
                Self::whole_in(canvas, area, open_card, labels_width, balanced)
            })
        })
    }

    /// The same in these columns.
    fn whole_in<'l: 'a>(
        canvas: &mut Canvas<'l>,
        area: Rect,
        open_card: &'a OpenCard,
        labels_width: u16,
        columns: Vec<Rect>,
    ) -> Option<Self> {
        if columns.iter().any(|column| column.width < MIN_WHOLE_COLUMN) {
            return None;
        }
        let columns: Vec<_> = columns.into_iter().enumerate().collect();
        let heads = Heads::new(canvas, &columns, open_card, HEAD_ROWS);
        let needed: u16 = text_needs(canvas, labels_width, &columns, open_card).into_iter().sum();
        // The empty row at the end of the last row may lie below the area.
        let spare = (area.height + 1).checked_sub(heads.height + needed)?;
        let body = below(area, heads.height + spare.min(1));
        let body = Rect { height: body.height + 1, ..body };
        Some(Self::with_text(canvas, open_card, heads, labels_width, columns, body))
    }

    fn with_text<'l: 'a>(
        canvas: &mut Canvas<'l>,
        open_card: &'a OpenCard,
        heads: Heads,
        labels_width: u16,
        columns: Vec<(usize, Rect)>,
        body: Rect,
    ) -> Self {
        let needs = text_needs(canvas, labels_width, &columns, open_card);
        let rows = list::stacked(body, &shared(&needs, body.height), 0, open_card.focus.aspect);
        Self { open_card, look: canvas.look, heads, labels_width, columns, rows, shows_text: true, is_spaced: true }
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
        let text = self.without_gap(after(area, number_width(aspects.len()) - 1));
        let text = at_most(text, text.width.saturating_sub(1));
        let text = self.draw_unplaced(canvas, aspect, text);
        let title = self.title(canvas, &aspects[aspect], text);
        let title_rows = canvas.write(text, title, style);
        self.draw_written(canvas, aspect, below(text, cells(title_rows) + 1));
        canvas.target(area, Target::Aspect(aspect));
    }

    /// What the group wrote, in a few words under the title, if there is space for that.
    fn draw_written(&self, canvas: &mut Canvas, aspect: usize, area: Rect) {
        let session = &self.open_card.session;
        let id = &self.open_card.card.aspects()[aspect].id;
        let words = &self.look.words.domain;
        let has = |part| session.reflection(id).is_some_and(|reflection| !reflection.text(part).is_empty());
        let parts = [(Part::Explanation, words.explanation), (Part::Evidence, words.evidence)];
        let written = parts.into_iter().filter(|(part, _)| has(*part)).map(|(_, name)| name.to_lowercase());
        let steps = next_step::counts(session.next_steps(id), self.look);
        let written: Vec<String> = written.chain((!steps.is_empty()).then_some(steps)).collect();
        if written.len() <= area.height.into() {
            for (text, row) in written.iter().zip(area.rows()) {
                canvas.put(row, text, self.look.theme.second);
            }
        }
    }

    /// Answers that have no place on the card stand under the aspect's title, or behind it if it has a single row. Returns what
    /// is left for the title.
    fn draw_unplaced(&self, canvas: &mut Canvas, aspect: usize, area: Rect) -> Rect {
        let unplaced = marks::unplaced(self.open_card, aspect, self.look);
        let width = cells(columns(&unplaced));
        if width == 0 {
            return area;
        }
        if area.height > 1 {
            let [title, last] = split_bottom(area, 1);
            canvas.put(last, &unplaced, self.look.theme.title);
            return title;
        }
        canvas.put_right(area, &unplaced, self.look.theme.title);
        at_most(area, area.width.saturating_sub(width + 1))
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
        marks::put_in_cell(canvas, row(inner, 0), self.open_card, aspect, scenario);
        let then = CellMark::hollow(self.open_card.earlier_marks(aspect, scenario), self.look);
        if mark == CellMark::Unmarked {
            canvas.put(row(inner, 0), &then, self.look.theme.second);
        } else if inner.width >= MIN_FOR_BOTH {
            canvas.put_right(row(inner, 0), &then, self.look.theme.second);
        }
        canvas.target(cell, Target::Cell { aspect, scenario });
        if self.shows_text {
            let descriptions = &self.open_card.card.aspects()[aspect].descriptions;
            let is_quiet = mark == CellMark::Unmarked && !is_in_focus;
            excerpt::write(canvas, below(inner, 1), descriptions, scenario, is_quiet);
        }
    }

    /// A row without the empty one at its end.
    fn without_gap(&self, row: Rect) -> Rect {
        Rect { height: row.height.saturating_sub(u16::from(self.is_spaced)), ..row }
    }
}

/// A cell without the bar at its left and, if it has space for a text, the empty column at its right, which is not tinted.
fn inner(cell: Rect) -> Rect {
    let inner = after(cell, 1);
    at_most(inner, inner.width.saturating_sub(u16::from(inner.width > 8)))
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

/// Whether the texts of a card can fit in an area at all: a look at their lengths spares to wrap them in vain.
fn may_fit(fields: Rect, card: &Card) -> bool {
    let width = usize::from(fields.width).saturating_sub(2 * card.scenarios().len()).max(1);
    let lines = |aspect: &Aspect| {
        let texts = aspect.descriptions.iter().filter_map(Description::text);
        2 + texts.map(columns).sum::<usize>() / width
    };
    card.aspects().iter().map(lines).sum::<usize>() <= fields.height.into()
}

/// The rows that every aspect needs for all of its texts: one for the marks, the longest text or its title, and a gap.
fn text_needs(canvas: &mut Canvas, labels_width: u16, columns: &[(usize, Rect)], open_card: &OpenCard) -> Vec<u16> {
    let number = number_width(open_card.card.aspects().len());
    let mut need = |index: usize, aspect: &Aspect| {
        let unplaced = u16::from(!marks::unplaced(open_card, index, canvas.look).is_empty());
        let label = canvas.height(&aspect.label, labels_width.saturating_sub(number)) + unplaced;
        let height = |(scenario, column): &(usize, Rect)| {
            let (text, _) = description::or_empty(&aspect.descriptions[*scenario], canvas.look);
            canvas.height(text, inner(*column).width)
        };
        let tallest = columns.iter().map(height).max();
        label.max(tallest.unwrap_or(1).saturating_add(1)).saturating_add(1)
    };
    open_card.card.aspects().iter().enumerate().map(|(index, aspect)| need(index, aspect)).collect()
}

/// The heights of rows with text: each gets what it needs, up to an equal share of what is left.
fn shared(needs: &[u16], height: u16) -> Vec<u16> {
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
