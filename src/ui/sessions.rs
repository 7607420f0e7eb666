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
use crate::app::{Extent, Model, SessionOrder, Sessions};

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
        let count = self.status();
        let [header, _] = frame::areas(area);
        canvas.render(Header { status: &count, ..Header::new(&[look.words.screen.sessions], look) }, header);
        let [heading, body] = parts(area);
        if sessions.files.is_empty() {
            canvas.write(after(body, 2), self.why_empty(), look.theme.text);
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

impl SessionsScreen<'_> {
    /// How many sessions there are, and in which order.
    fn status(&self) -> String {
        let (sessions, words) = (self.sessions, &self.look.words.screen);
        let count = match (sessions.needs_all(), sessions.all.len()) {
            (_, 0) => return String::new(),
            (false, all) => all.to_string(),
            (true, all) => (words.sessions_found)(sessions.files.len(), all, sessions.read.len()),
        };
        match sessions.order {
            SessionOrder::Saved => count,
            SessionOrder::Date => format!("{count}, {}", words.sorted_by_date),
            SessionOrder::Title => format!("{count}, {}", words.sorted_by_title),
        }
    }

    fn why_empty(&self) -> &'static str {
        let (sessions, words) = (self.sessions, &self.look.words.screen);
        let is_reading = sessions.needs_all() && sessions.read.len() < sessions.all.len();
        if sessions.is_looking || is_reading {
            words.looking_up
        } else if sessions.all.is_empty() {
            words.no_sessions
        } else {
            words.no_such_sessions
        }
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
