//! Scenario: one column of the card, read from top to bottom as a profile.

use ratatui::layout::Rect;

use super::area::{cells, left, top};
use super::canvas::Canvas;
use super::frame;
use super::marks::{self, CellMark};
use crate::app::{Extent, Model, OpenCard, Target};
use crate::domain::Aspect;

/// From this width on, the aspects' titles stand beside their texts.
const TITLES_BESIDE: u16 = 90;
/// A line longer than this is hard to follow back to the next one.
const LONGEST_LINE: u16 = 84;

/// Where an aspect stands in the profile, in rows from its top.
struct Part {
    start: usize,
    height: usize,
}

pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model, open_card: &OpenCard) {
    let (column, columns) = (open_card.focus.scenario + 1, open_card.card.scenarios().len());
    let title = format!("{column}/{columns} {}", open_card.scenario().title);
    let label = format!("{column}/{columns} {}", open_card.scenario().label);
    frame::sitting_header(canvas, area, model, open_card, &[&title, &label], "");
    let body = frame::body(area);
    let (_, body) = top(body, u16::from(body.height > 16));
    profile(canvas, body, open_card);
    frame::footer(canvas, area, model);
}

fn profile(canvas: &mut Canvas, body: Rect, open_card: &OpenCard) {
    let window = usize::from(body.height);
    let parts = parts(canvas, body.width, open_card);
    let lines = parts.last().map_or(0, |part| part.start + part.height).saturating_sub(1);
    let in_focus = &parts[open_card.focus.aspect];
    // The focus stands at the top, unless it is in sight anyway.
    let start = if in_focus.start + in_focus.height <= window + 1 { 0 } else { in_focus.start };
    let furthest = lines.saturating_sub(window);
    let offset = (start + open_card.scroll).min(furthest);
    for (aspect, part) in parts.iter().enumerate() {
        draw_part(canvas, body, aspect, part, offset, open_card);
    }
    canvas.more(body, Extent::new(lines - start.min(furthest), window), open_card.scroll);
    if offset > 0 {
        let sign = Rect { x: body.right().saturating_sub(1), width: 1, height: 1, ..body };
        canvas.put(sign, canvas.look.glyphs.above, canvas.look.theme.key);
    }
}

fn parts(canvas: &mut Canvas, width: u16, open_card: &OpenCard) -> Vec<Part> {
    let mut start = 0;
    let part = |aspect: &Aspect| {
        let height = part_height(canvas, width, aspect, open_card.focus.scenario);
        let part = Part { start, height };
        start += height;
        part
    };
    open_card.card.aspects().iter().map(part).collect()
}

/// Title, mark, text and a row of air.
fn part_height(canvas: &mut Canvas, width: u16, aspect: &Aspect, scenario: usize) -> usize {
    let text = aspect.descriptions[scenario].text().unwrap_or(canvas.look.words.domain.empty_in_source);
    let columns = Columns::new(width);
    let (text, title) = (canvas.lines(text, columns.text).len(), canvas.lines(&aspect.title, columns.title).len());
    if columns.beside { text.max(title + 1) + 1 } else { text + title + 1 }
}

/// How a width is divided.
struct Columns {
    beside: bool,
    title: u16,
    text: u16,
}

impl Columns {
    fn new(width: u16) -> Self {
        let beside = width >= TITLES_BESIDE;
        let title = if beside { width / 4 } else { width.saturating_sub(14) };
        let text = if beside { width - title - 5 } else { width.saturating_sub(4) };
        Self { beside, title: title.saturating_sub(2), text: text.min(LONGEST_LINE) }
    }
}

fn draw_part(canvas: &mut Canvas, body: Rect, aspect: usize, part: &Part, offset: usize, open_card: &OpenCard) {
    let bottom = offset + usize::from(body.height);
    let visible = part.start.max(offset)..(part.start + part.height - 1).min(bottom);
    if visible.is_empty() {
        return;
    }
    let area = Rect { y: body.y + cells(visible.start - offset), height: cells(visible.len()), ..body };
    let look = canvas.look;
    if aspect == open_card.focus.aspect {
        canvas.bar(area, look.glyphs.bar, look.theme.focus);
        canvas.cursor(left(area, 1).1);
    }
    canvas.target(area, Target::Cell { aspect, scenario: open_card.focus.scenario });
    write_part(canvas, left(area, 1).1, aspect, visible.start - part.start, open_card);
}

/// Writes what is to be seen of an aspect from its row `skipped` on.
fn write_part(canvas: &mut Canvas, area: Rect, aspect: usize, skipped: usize, open_card: &OpenCard) {
    let look = canvas.look;
    let row = &open_card.card.aspects()[aspect];
    let columns = Columns::new(area.width + 1);
    let style = if aspect == open_card.focus.aspect { look.theme.title } else { look.theme.text };
    let (_, titles) = left(area, 2);
    if skipped == 0 {
        canvas.put(area, &(aspect + 1).to_string(), style);
    }
    let title = Rect { width: columns.title, ..titles }.intersection(titles);
    let title_rows = canvas.write(title, &row.title, skipped, style);
    let stands = CellMark::at(open_card, aspect, open_card.focus.scenario);
    let text = if columns.beside {
        if let Some(mark_row) = title_rows.checked_sub(skipped) {
            put_mark(canvas, top(titles, cells(mark_row)).1, stands);
        }
        (left(area, columns.title + 4).1, skipped)
    } else {
        if skipped == 0 && stands != CellMark::Nothing {
            let row = Rect { width: area.width.saturating_sub(1), height: 1, ..area };
            canvas.put_right(row, &stands.word(look), stands.style(look));
        }
        (top(titles, cells(title_rows.saturating_sub(skipped))).1, skipped.saturating_sub(title_rows))
    };
    write_text(canvas, text.0, columns.text, text.1, row.descriptions[open_card.focus.scenario].text());
}

fn write_text(canvas: &mut Canvas, area: Rect, width: u16, first: usize, text: Option<&str>) {
    let look = canvas.look;
    let area = Rect { width, ..area }.intersection(area);
    match text {
        Some(text) => canvas.write(area, text, first, look.theme.text),
        None => canvas.write(area, look.words.domain.empty_in_source, first, look.theme.prompt),
    };
}

fn put_mark(canvas: &mut Canvas, area: Rect, stands: CellMark) {
    if stands == CellMark::Nothing {
        marks::put(canvas, area, stands, false);
    } else {
        canvas.put(area, &stands.word(canvas.look), stands.style(canvas.look));
    }
}
