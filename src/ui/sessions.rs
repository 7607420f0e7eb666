//! The list of sessions.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, split_top};
use super::footer;
use super::frame::{self, Header};
use super::list;
use super::session_table::{SessionTable, readable};
use crate::app::{Extent, Model, Sessions};

/// The sessions to choose from.
pub struct SessionsScreen<'a> {
    pub sessions: &'a Sessions,
    pub look: &'a Look,
}

impl StatefulWidget for SessionsScreen<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { sessions, look } = self;
        let canvas = &mut Canvas::new(buf, drawing, look);
        let count = if sessions.files.is_empty() { String::new() } else { sessions.files.len().to_string() };
        let [header, _] = frame::areas(area);
        canvas.render(Header { status: &count, ..Header::new(&[look.words.screen.sessions], look) }, header);
        let [heading, body] = parts(area);
        if sessions.files.is_empty() {
            canvas.write(after(body, 2), look.words.screen.no_sessions, look.theme.text);
            return;
        }
        let table = SessionTable::new(body);
        table.draw_heading(canvas, heading);
        let visible = visible(area, sessions);
        let first = visible.start;
        for (row, index) in body.rows().zip(visible) {
            if let Some(session) = sessions.row(index) {
                let is_chosen = index == sessions.list.chosen;
                list::row(canvas, row, index, is_chosen);
                let style = if is_chosen { look.theme.title } else { look.theme.text };
                table.draw(canvas, row, session, style);
            }
        }
        canvas.more(body, Extent::new(sessions.files.len(), body.height.into()), first);
    }
}

/// The heading of the table, and the area of its rows.
fn parts(page: Rect) -> [Rect; 2] {
    let [_, body] = frame::areas(page);
    split_top(readable(frame::spaced(body, 10)), 1)
}

/// The lines of the list that a page shows.
fn visible(page: Rect, sessions: &Sessions) -> Range<usize> {
    let [_, body] = parts(page);
    sessions.list.window(body.height.into(), sessions.files.len())
}

/// The lines of the list that a window shows: what they say must have been read before it is drawn.
#[must_use]
pub fn lines(window: Rect, model: &Model, sessions: &Sessions, look: &Look) -> Range<usize> {
    let [page, _] = footer::page_and_keys(window, model, look);
    visible(page, sessions)
}
