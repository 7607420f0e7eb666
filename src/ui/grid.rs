//! The grid: where its columns and rows are, and as much of each cell as fits.

use ratatui::layout::Rect;

use super::area::{bottom, cells, columns as split, left, top};
use super::canvas::Canvas;
use super::marks::{self, CellMark};
use super::theme::Look;
use crate::app::{OpenCard, Target};
use crate::domain::{Answer, Aspect, Mark, Scenario};
use crate::text::columns;

/// A column narrower than this has no room for both marks.
const NARROWEST: u16 = 5;
/// Below this many rows an aspect shows only its marks.
const TEXT_ROWS: u16 = 4;
/// The scenarios' titles take at most this many rows.
const HEAD_ROWS: u16 = 3;

/// Where everything is.
struct Grid {
    heads: Rect,
    labels: Rect,
    columns: Vec<(usize, Rect)>,
    rows: Vec<(usize, Rect)>,
    titles: Vec<String>,
    shows_text: bool,
    /// Whether every row ends in a row of air.
    airy: bool,
}

/// The rows that a grid needs at least: a head and one for every aspect.
pub fn least_height(canvas: &mut Canvas, width: u16, open_card: &OpenCard) -> u16 {
    let area = Rect::new(0, 0, width, u16::MAX);
    let (labels, fields) = left(area, label_width(width, open_card));
    let columns = split_fields(fields, open_card);
    let titles = heads(canvas, &columns, open_card, 2);
    let heads = heads_height(canvas, &titles, &columns);
    let aspects = 0..open_card.card.aspects().len();
    heads + aspects.map(|aspect| label_height(canvas, aspect, labels.width, open_card)).sum::<u16>()
}

/// Draws the grid and returns how many rows it took.
pub fn draw(canvas: &mut Canvas, area: Rect, open_card: &OpenCard) -> u16 {
    let grid = Grid::new(canvas, area, open_card);
    grid.draw_heads(canvas, open_card);
    for (aspect, row) in &grid.rows {
        grid.draw_row(canvas, *aspect, *row, open_card);
    }
    grid.rows.last().map_or(0, |(_, row)| row.bottom() - area.y)
}

/// The rows that the scenarios' titles take where a line is drawn through the grid.
pub fn heads_height_of(canvas: &mut Canvas, area: Rect, open_card: &OpenCard) -> u16 {
    let columns = line_columns(area, open_card);
    let titles = heads(canvas, &columns, open_card, 2);
    heads_height(canvas, &titles, &columns)
}

/// Draws the scenarios' titles above a line through the grid.
pub fn draw_heads_of(canvas: &mut Canvas, area: Rect, open_card: &OpenCard) {
    let columns = line_columns(area, open_card);
    let titles = heads(canvas, &columns, open_card, 2);
    for ((_, column), title) in columns.iter().zip(&titles) {
        let room = head_part(*column);
        let width = canvas.lines(title, room.width).iter().map(|line| line.width(title)).max().unwrap_or(0);
        // Above the tracks, which run in the middle of the column.
        let start =
            (column.width / 2).saturating_sub(cells(width) / 2).max(1).min(column.width - room.width.min(cells(width)));
        let (_, centred) = left(*column, start);
        canvas.write(Rect { height: area.height, ..centred }, title, 0, canvas.look.theme.text);
    }
}

fn line_columns(area: Rect, open_card: &OpenCard) -> Vec<(usize, Rect)> {
    let (_, fields) = left(area, label_width(area.width, open_card));
    split(fields, cells(open_card.card.scenarios().len())).into_iter().enumerate().collect()
}

impl Grid {
    fn new(canvas: &mut Canvas, area: Rect, open_card: &OpenCard) -> Self {
        let count = cells(open_card.card.aspects().len());
        let shows_text = area.height.saturating_sub(HEAD_ROWS) / count >= TEXT_ROWS;
        let label = label_width(area.width, open_card);
        let (labels, fields) = left(area, if shows_text { label.max(title_width(area.width)) } else { label });
        let columns = split_fields(fields, open_card);
        let titles = heads(canvas, &columns, open_card, if shows_text { HEAD_ROWS } else { 2 });
        let (heads, body) = top(area, heads_height(canvas, &titles, &columns));
        let (_, body) = top(body, u16::from(shows_text));
        let (heights, airy) = if shows_text {
            (text_heights(canvas, body.height, &columns, open_card), true)
        } else {
            mark_heights(canvas, body.height, labels.width, open_card)
        };
        let rows = stack(body, &heights, open_card.focus.aspect);
        Self { heads, labels, columns, rows, titles, shows_text, airy }
    }

    fn draw_heads(&self, canvas: &mut Canvas, open_card: &OpenCard) {
        for ((scenario, column), title) in self.columns.iter().zip(&self.titles) {
            let area = head_part(Rect { y: self.heads.y, height: self.heads.height, ..*column });
            let theme = &canvas.look.theme;
            let style = if *scenario == open_card.focus.scenario { theme.title } else { theme.text };
            canvas.write(area, title, 0, style);
            canvas.target(area, Target::Scenario(*scenario));
        }
    }

    fn draw_row(&self, canvas: &mut Canvas, aspect: usize, row: Rect, open_card: &OpenCard) {
        self.draw_label(canvas, aspect, row, open_card);
        for (scenario, column) in &self.columns {
            let cell = Rect { y: row.y, height: row.height, ..*column };
            self.draw_cell(canvas, aspect, *scenario, cell, open_card);
        }
        self.draw_between(canvas, aspect, row, open_card);
    }

    fn draw_label(&self, canvas: &mut Canvas, aspect: usize, row: Rect, open_card: &OpenCard) {
        let look = canvas.look;
        let area = Rect { y: row.y, height: row.height, ..self.labels };
        let in_focus = aspect == open_card.focus.aspect;
        let style = if in_focus { look.theme.title } else { look.theme.text };
        if in_focus {
            canvas.bar(self.without_air(area), look.glyphs.bar, look.theme.focus);
        }
        let (_, inner) = left(area, 1);
        canvas.put(inner, &(aspect + 1).to_string(), style);
        let (_, text) = left(inner, if open_card.card.aspects().len() > 9 { 3 } else { 2 });
        let text = Rect { width: text.width.saturating_sub(1), ..text };
        let title = self.title_of(canvas, &open_card.card.aspects()[aspect], text);
        canvas.write(text, title, 0, style);
        canvas.target(area, Target::Aspect(aspect));
        self.draw_unplaced(canvas, aspect, Rect { width: text.width, x: text.x, ..area }, open_card);
    }

    /// Answers that have no place on the card stand under the aspect's title, or behind it where there is no row for them.
    fn draw_unplaced(&self, canvas: &mut Canvas, aspect: usize, area: Rect, open_card: &OpenCard) {
        let told = unplaced(open_card, aspect, canvas.look);
        if told.is_empty() {
            return;
        }
        let (_, last) = bottom(self.without_air(area), 1);
        let style = canvas.look.theme.title;
        if last.y > area.y {
            canvas.put(last, &told, style);
        } else {
            canvas.put_right(last, &told, style);
        }
    }

    /// The label; where the cells show text, the title if it fits.
    fn title_of<'c>(&self, canvas: &mut Canvas, aspect: &'c Aspect, area: Rect) -> &'c str {
        let fits = self.shows_text && canvas.height(&aspect.title, area.width) <= area.height;
        if fits { &aspect.title } else { &aspect.label }
    }

    fn draw_cell(&self, canvas: &mut Canvas, aspect: usize, scenario: usize, cell: Rect, open_card: &OpenCard) {
        let look = canvas.look;
        let cell = self.without_air(cell);
        let inner = text_part(cell);
        if open_card.focus.aspect == aspect && open_card.focus.scenario == scenario {
            canvas.bar(cell, look.glyphs.bar, look.theme.focus);
            canvas.cursor(inner);
        }
        marks::put(canvas, inner, CellMark::at(open_card, aspect, scenario), cell.width < 8);
        canvas.target(cell, Target::Cell { aspect, scenario });
        if self.shows_text {
            excerpt(canvas, top(inner, 1).1, open_card.card.aspects()[aspect].descriptions[scenario].text());
        }
    }

    /// A row without the air at its end.
    fn without_air(&self, row: Rect) -> Rect {
        Rect { height: row.height.saturating_sub(u16::from(self.airy)), ..row }
    }

    /// A mark between two scenarios stands on the border of their columns.
    fn draw_between(&self, canvas: &mut Canvas, aspect: usize, row: Rect, open_card: &OpenCard) {
        let id = &open_card.card.aspects()[aspect].id;
        for (mark, stands) in [(Mark::Current, CellMark::Current), (Mark::Desired, CellMark::Desired)] {
            let Some(Answer::Between(left, _)) = open_card.session.answer(id, mark) else { continue };
            let column = open_card.card.column(left);
            let Some((_, column)) = self.columns.iter().find(|(scenario, _)| Some(*scenario) == column) else {
                continue;
            };
            let kept = open_card.session.reflection(id).is_some_and(crate::domain::Reflection::is_kept);
            let stands = if kept { CellMark::Both } else { stands };
            let text = stands.letter(canvas.look, true);
            // It ends where the column ends: what follows is the next column's own mark.
            let x = column.right().saturating_sub(cells(columns(&text)));
            canvas.put(Rect { x, y: row.y, width: cells(columns(&text)), height: 1 }, &text, stands.style(canvas.look));
        }
    }
}

/// The lines of a cell that fit, and a sign where there are more.
fn excerpt(canvas: &mut Canvas, area: Rect, text: Option<&str>) {
    let look = canvas.look;
    let Some(text) = text else {
        canvas.write(area, look.words.domain.empty_in_source, 0, look.theme.prompt);
        return;
    };
    let lines = canvas.write(area, text, 0, look.theme.text);
    if lines > area.height.into() && area.height > 0 {
        let sign = Rect { x: area.right(), y: area.bottom() - 1, width: 1, height: 1 };
        canvas.put(sign, look.glyphs.below, look.theme.faint);
    }
}

/// A column without the bar on its left, which keeps the titles apart.
fn head_part(column: Rect) -> Rect {
    left(column, 1).1
}

/// A cell without its bar on the left and its gutter on the right.
fn text_part(cell: Rect) -> Rect {
    let (_, inner) = left(cell, 1);
    Rect { width: inner.width.saturating_sub(u16::from(inner.width > 12)), ..inner }
}

/// The width of the aspects' titles: all of a label on one line if that leaves the scenarios theirs.
pub fn label_width(width: u16, open_card: &OpenCard) -> u16 {
    let number = if open_card.card.aspects().len() > 9 { 5 } else { 4 };
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

/// The width of the aspects' titles where they have rows to spread over.
fn title_width(width: u16) -> u16 {
    (width / 5 + 1).clamp(24, 28)
}

/// The columns that fit, those around the focus if not all do.
fn split_fields(fields: Rect, open_card: &OpenCard) -> Vec<(usize, Rect)> {
    let count = open_card.card.scenarios().len();
    let fit = usize::from(fields.width / NARROWEST).clamp(1, count);
    let first = open_card.focus.scenario.saturating_sub(fit / 2).min(count - fit);
    (first..first + fit).zip(split(fields, cells(fit))).collect()
}

/// The scenarios' titles in the fullest form that all columns can show within so many lines.
fn heads(canvas: &mut Canvas, columns: &[(usize, Rect)], open_card: &OpenCard, lines: u16) -> Vec<String> {
    let scenarios = open_card.card.scenarios();
    let forms: [fn(&Scenario) -> &str; 2] = [|scenario| &scenario.title, |scenario| &scenario.label];
    for form in forms {
        let titles: Vec<_> =
            columns.iter().map(|(place, _)| format!("{} {}", place + 1, form(&scenarios[*place]))).collect();
        let fit = titles.iter().zip(columns).all(|(title, (_, column))| {
            let wrapped = canvas.lines(title, head_part(*column).width);
            wrapped.len() <= lines.into() && wrapped.iter().all(|line| !line.hyphen)
        });
        if fit {
            return titles;
        }
    }
    columns.iter().map(|(place, _)| (place + 1).to_string()).collect()
}

fn heads_height(canvas: &mut Canvas, titles: &[String], columns: &[(usize, Rect)]) -> u16 {
    let heights = titles.iter().zip(columns).map(|(title, (_, column))| canvas.height(title, head_part(*column).width));
    heights.max().unwrap_or(1)
}

/// The label, and a row below it where something is said that has no place on the card.
fn label_height(canvas: &mut Canvas, aspect: usize, width: u16, open_card: &OpenCard) -> u16 {
    let label = canvas.height(&open_card.card.aspects()[aspect].label, width.saturating_sub(4)).clamp(1, 2);
    label + u16::from(!unplaced(open_card, aspect, canvas.look).is_empty())
}

/// Rows with marks only: as high as their labels, and with air at their end where there is room for that.
fn mark_heights(canvas: &mut Canvas, room: u16, label_width: u16, open_card: &OpenCard) -> (Vec<u16>, bool) {
    let aspects = 0..open_card.card.aspects().len();
    let mut heights: Vec<u16> = aspects.map(|aspect| label_height(canvas, aspect, label_width, open_card)).collect();
    if heights.iter().sum::<u16>() > room {
        heights.fill(1);
    }
    let spare = room.saturating_sub(heights.iter().sum());
    let airy = spare >= cells(heights.len());
    for height in &mut heights {
        *height += u16::from(airy);
    }
    (heights, airy)
}

/// Rows with text: everyone gets what it needs, up to an equal share of what is left.
fn text_heights(canvas: &mut Canvas, room: u16, columns: &[(usize, Rect)], open_card: &OpenCard) -> Vec<u16> {
    let needs: Vec<u16> = open_card.card.aspects().iter().map(|aspect| text_need(canvas, aspect, columns)).collect();
    let mut heights = vec![0; needs.len()];
    let mut by_need: Vec<usize> = (0..needs.len()).collect();
    by_need.sort_by_key(|row| needs[*row]);
    let mut left = room;
    for (place, row) in by_need.iter().enumerate() {
        let share = left / cells(needs.len() - place);
        heights[*row] = needs[*row].min(share);
        left -= heights[*row];
    }
    heights
}

/// A row for the marks, the longest text, and a gap.
fn text_need(canvas: &mut Canvas, aspect: &Aspect, columns: &[(usize, Rect)]) -> u16 {
    let texts = columns.iter().filter_map(|(scenario, column)| Some((aspect.descriptions[*scenario].text()?, column)));
    let tallest = texts.map(|(text, column)| canvas.height(text, text_part(*column).width)).max();
    tallest.unwrap_or(1).saturating_add(2)
}

/// Rows under each other, those around the focus if not all fit.
fn stack(body: Rect, heights: &[u16], focus: usize) -> Vec<(usize, Rect)> {
    let mut first = 0;
    while first < focus
        && heights[first..=focus].iter().map(|height| u32::from(*height)).sum::<u32>() > body.height.into()
    {
        first += 1;
    }
    let mut rest = body;
    let mut rows = Vec::new();
    for (aspect, height) in heights.iter().enumerate().skip(first) {
        if *height > rest.height {
            break;
        }
        let (row, below) = top(rest, *height);
        rows.push((aspect, row));
        rest = below;
    }
    rows
}

/// Answers that have no place on the card, as short as they get: `H ?`, `G n.v.t.`.
pub fn unplaced(open_card: &OpenCard, aspect: usize, look: &Look) -> String {
    let words = &look.words.domain;
    let id = &open_card.card.aspects()[aspect].id;
    let told = |mark| {
        let letter = words.letter(mark);
        match open_card.session.answer(id, mark)? {
            Answer::Unknown => Some(format!("{letter} ?")),
            Answer::NotApplicable => Some(format!("{letter} {}", words.not_applicable)),
            Answer::Scenario(_) | Answer::Between(..) => None,
        }
    };
    Mark::BOTH.into_iter().filter_map(told).collect::<Vec<_>>().join("  ")
}
