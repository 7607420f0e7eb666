//! Scenario: one column of the card, read from top to bottom as a profile.

use ratatui::layout::Rect;

use super::area::{cells, left, top};
use super::canvas::Canvas;
use super::frame;
use super::marks::{self, Stands};
use crate::app::{Extent, Model, Sitting, Target};
use crate::domain::Aspect;

/// From this width on, the aspects' titles stand beside their texts.
const TITLES_BESIDE: u16 = 90;
/// A line longer than this is hard to follow back to the next one.
const LONGEST_LINE: u16 = 84;

/// Where an aspect stands in the profile, in rows from its top.
struct Part {
    start: u16,
    height: u16,
}

pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model, sitting: &Sitting) {
    let status = frame::status(sitting, canvas.look);
    let (column, columns) = (sitting.focus.scenario + 1, sitting.card.scenarios().len());
    let title = format!("{column}/{columns} {}", sitting.scenario().title);
    let label = format!("{column}/{columns} {}", sitting.scenario().label);
    frame::header(canvas, area, &[&title, &label], "", &status);
    let body = frame::body(area);
    let (_, body) = top(body, u16::from(body.height > 16));
    profile(canvas, body, sitting);
    frame::footer(canvas, area, model);
}

fn profile(canvas: &mut Canvas, body: Rect, sitting: &Sitting) {
    let parts = parts(canvas, body.width, sitting);
    let lines = parts.last().map_or(0, |part| part.start + part.height).saturating_sub(1);
    let in_focus = &parts[sitting.focus.aspect];
    // The focus stands at the top, unless it is in sight anyway.
    let start = if in_focus.start + in_focus.height <= body.height + 1 { 0 } else { in_focus.start };
    let furthest = lines.saturating_sub(body.height);
    let offset = start.saturating_add(cells(sitting.scroll)).min(furthest);
    for (aspect, part) in parts.iter().enumerate() {
        draw_part(canvas, body, aspect, part, offset, sitting);
    }
    let below_start = usize::from(lines.saturating_sub(start.min(furthest)));
    canvas.more(body, Extent { lines: below_start, window: body.height.into() }, sitting.scroll);
    if offset > 0 {
        let sign = Rect { x: body.right().saturating_sub(1), width: 1, height: 1, ..body };
        canvas.put(sign, canvas.look.glyphs.above, canvas.look.theme.key);
    }
}

fn parts(canvas: &mut Canvas, width: u16, sitting: &Sitting) -> Vec<Part> {
    let mut start = 0;
    let part = |aspect: &Aspect| {
        let height = part_height(canvas, width, aspect, sitting.focus.scenario);
        let part = Part { start, height };
        start += height;
        part
    };
    sitting.card.aspects().iter().map(part).collect()
}

/// Title, mark, text and a row of air.
fn part_height(canvas: &mut Canvas, width: u16, aspect: &Aspect, scenario: usize) -> u16 {
    let text = aspect.descriptions[scenario].text().unwrap_or(canvas.look.words.domain.empty_in_source);
    let columns = Columns::new(width);
    let (text, title) = (canvas.height(text, columns.text), canvas.height(&aspect.title, columns.title));
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

fn draw_part(canvas: &mut Canvas, body: Rect, aspect: usize, part: &Part, offset: u16, sitting: &Sitting) {
    let window = offset..offset + body.height;
    let visible = part.start.max(window.start)..(part.start + part.height - 1).min(window.end);
    if visible.is_empty() {
        return;
    }
    let area = Rect { y: body.y + visible.start - offset, height: visible.end - visible.start, ..body };
    let skipped = visible.start - part.start;
    let look = canvas.look;
    let in_focus = aspect == sitting.focus.aspect;
    if in_focus {
        canvas.bar(area, look.glyphs.bar, look.theme.focus);
        canvas.cursor(left(area, 1).1);
    }
    canvas.target(area, Target::Cell { aspect, scenario: sitting.focus.scenario });
    write_part(canvas, left(area, 1).1, aspect, skipped, sitting);
}

fn write_part(canvas: &mut Canvas, area: Rect, aspect: usize, skipped: u16, sitting: &Sitting) {
    let look = canvas.look;
    let (row, scenario) = (&sitting.card.aspects()[aspect], sitting.focus.scenario);
    let columns = Columns::new(area.width + 1);
    let stands = Stands::at(sitting, aspect, scenario);
    let style = if aspect == sitting.focus.aspect { look.theme.title } else { look.theme.text };
    let title_height = canvas.height(&row.title, columns.title);
    let title = (aspect + 1).to_string();
    let (_, titles) = left(area, 2);
    if skipped == 0 {
        canvas.put(area, &title, style);
    }
    canvas.write(Rect { width: columns.title, ..titles }.intersection(titles), &row.title, skipped.into(), style);
    let text = match row.descriptions[scenario].text() {
        Some(text) => (text, look.theme.text),
        None => (look.words.domain.empty_in_source, look.theme.prompt),
    };
    if columns.beside {
        let (_, beside) = left(area, columns.title + 4);
        let mark_row = title_height.checked_sub(skipped);
        if let Some(mark_row) = mark_row.filter(|row| *row < area.height) {
            put_mark(canvas, top(titles, mark_row).1, stands);
        }
        canvas.write(Rect { width: columns.text, ..beside }.intersection(beside), text.0, skipped.into(), text.1);
    } else {
        if skipped == 0 && stands != Stands::Nothing {
            canvas.put_right(
                Rect { width: area.width.saturating_sub(1), height: 1, ..area },
                &stands.word(look),
                stands.style(look),
            );
        }
        let (_, below) = top(titles, title_height.saturating_sub(skipped));
        let first = skipped.saturating_sub(title_height);
        canvas.write(Rect { width: columns.text, ..below }.intersection(below), text.0, first.into(), text.1);
    }
}

fn put_mark(canvas: &mut Canvas, area: Rect, stands: Stands) {
    if stands == Stands::Nothing {
        marks::put(canvas, area, stands, false);
    } else {
        canvas.put(area, &stands.word(canvas.look), stands.style(canvas.look));
    }
}
