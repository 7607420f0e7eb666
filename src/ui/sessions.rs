//! The list of sessions.

use std::ops::Range;

use ratatui::layout::Rect;

use super::area::{left, top};
use super::canvas::Canvas;
use super::frame;
use super::sheet;
use crate::app::{Extent, Model, SessionRow, Sessions, Target};
use crate::words::numeric_date;

const DATE_WIDTH: u16 = 12;
const MARKED_WIDTH: u16 = 18;

pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model, sessions: &Sessions) {
    let look = canvas.look;
    let count = if sessions.files.is_empty() { String::new() } else { sessions.files.len().to_string() };
    frame::header(canvas, area, &[look.words.screen.sessions], "", &count);
    let body = body(area);
    if sessions.files.is_empty() {
        canvas.write(left(body, 2).1, look.words.screen.no_sessions, 0, look.theme.text);
    }
    let lines = lines(area, sessions);
    let first = lines.start;
    for (row, line) in body.rows().zip(lines) {
        if let Some(session) = sessions.row(line) {
            draw_row(canvas, row, line, session, line == sessions.list.chosen);
        }
    }
    canvas.more(body, Extent::new(sessions.files.len(), usize::from(body.height)), first);
    frame::footer(canvas, area, model);
}

fn body(area: Rect) -> Rect {
    top(frame::body(area), u16::from(area.height > 12)).1
}

/// The lines of the list that a screen shows: what they say must have been read before it is drawn.
#[must_use]
pub fn lines(area: Rect, sessions: &Sessions) -> Range<usize> {
    sheet::window(sessions.list.chosen, body(area).height, sessions.files.len())
}

fn draw_row(canvas: &mut Canvas, area: Rect, line: usize, row: &SessionRow, chosen: bool) {
    let look = canvas.look;
    let style = if chosen { look.theme.title } else { look.theme.text };
    if chosen {
        canvas.bar(area, look.glyphs.bar, look.theme.focus);
        canvas.cursor(left(area, 1).1);
    }
    canvas.target(area, Target::Line(line));
    let (_, inner) = left(area, 2);
    let inner = Rect { width: inner.width.saturating_sub(2), ..inner };
    let (date_area, rest) = left(inner, DATE_WIDTH);
    let marked_width = if rest.width >= 2 * MARKED_WIDTH { MARKED_WIDTH } else { 4 };
    let (title_area, marked_area) = left(rest, rest.width.saturating_sub(marked_width));
    let title_area = Rect { width: title_area.width.saturating_sub(2), ..title_area };
    match row {
        SessionRow::Readable { title, date, partnership, marked, aspects, is_conflict, .. } => {
            if *is_conflict {
                canvas.put(date_area, look.words.screen.conflict, look.theme.alarm);
            } else {
                canvas.put(date_area, &numeric_date(*date), style);
            }
            let used = canvas.put_short(title_area, title, style);
            let (_, room) = left(title_area, used + 3);
            if room.width > 10 {
                canvas.put_short(room, partnership, look.theme.faint);
            }
            let told = if marked_width == MARKED_WIDTH {
                (look.words.screen.marked)(*marked, *aspects)
            } else {
                format!("{marked}/{aspects}")
            };
            canvas.put_right(marked_area, &told, style);
        }
        SessionRow::Damaged { .. } => {
            canvas.put(date_area, look.words.screen.damaged, look.theme.alarm);
            canvas.put_short(title_area, &row.name(), style);
        }
    }
}
