//! The list of sessions.

use ratatui::layout::Rect;

use super::area::{left, top};
use super::canvas::Canvas;
use super::frame;
use crate::app::{Extent, Model, SessionRow, Sessions, Target};
use crate::words::numeric_date;

const DATE_WIDTH: u16 = 12;
const MARKED_WIDTH: u16 = 18;

pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model, sessions: &Sessions) {
    let look = canvas.look;
    let count = if sessions.rows.is_empty() { String::new() } else { sessions.rows.len().to_string() };
    frame::header(canvas, area, &[look.words.screen.sessions], "", &count);
    let (_, body) = top(frame::body(area), u16::from(area.height > 12));
    if sessions.rows.is_empty() {
        canvas.write(left(body, 2).1, look.words.screen.no_sessions, 0, look.theme.text);
    }
    let window = usize::from(body.height);
    let extent = Extent::new(sessions.rows.len(), window);
    let first = sessions.chosen.saturating_sub(window / 2).min(extent.furthest());
    for (line, row) in sessions.rows.iter().enumerate().skip(first).take(window) {
        let offset = super::area::cells(line - first);
        draw_row(canvas, top(top(body, offset).1, 1).0, line, row, line == sessions.chosen);
    }
    canvas.more(body, extent, first);
    frame::footer(canvas, area, model);
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
        SessionRow::Whole { title, date, partnership, marked, aspects, is_conflict, .. } => {
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
