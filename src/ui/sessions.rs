//! The list of sessions.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, at_most};
use super::frame::{self, Header};
use super::list;
use crate::app::{Extent, SessionRow, Sessions};
use crate::text::columns;
use crate::words::numeric_date;

const DATE_WIDTH: u16 = 12;
const MARKED_WIDTH: u16 = 18;
/// How many aspects are marked, as two numbers.
const MARKED_NUMBERS_WIDTH: u16 = 4;
/// A partnership is left out if fewer columns are left for it.
const MIN_PARTNERSHIP_WIDTH: u16 = 11;

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
        let body = body(area);
        if sessions.files.is_empty() {
            canvas.write(after(body, 2), look.words.screen.no_sessions, 0, look.theme.text);
        }
        let columns = Columns::new(body);
        let visible = visible(area, sessions);
        let first = visible.start;
        for (row, index) in body.rows().zip(visible) {
            if let Some(session) = sessions.row(index) {
                let is_chosen = index == sessions.list.chosen;
                list::row(canvas, row, index, is_chosen);
                let style = if is_chosen { look.theme.title } else { look.theme.text };
                columns.draw_session(canvas, row, session, style);
            }
        }
        canvas.more(body, Extent::new(sessions.files.len(), body.height.into()), first);
    }
}

fn body(page: Rect) -> Rect {
    let [_, body] = frame::areas(page);
    frame::spaced(body, 10)
}

/// The lines of the list that a page shows.
fn visible(page: Rect, sessions: &Sessions) -> Range<usize> {
    sessions.list.window(body(page).height.into(), sessions.files.len())
}

/// The lines of the list that a window shows: what they say must have been read before it is drawn.
#[must_use]
pub fn lines(window: Rect, sessions: &Sessions) -> Range<usize> {
    let [page, _] = frame::page_and_footer(window);
    visible(page, sessions)
}

/// The columns of the list.
struct Columns {
    date: Rect,
    title: Rect,
    marked: Rect,
    /// Whether how much is marked is said in words.
    is_wide: bool,
}

impl Columns {
    fn new(body: Rect) -> Self {
        let inner = after(at_most(body, body.width.saturating_sub(2)), 2);
        let is_wide = inner.width.saturating_sub(DATE_WIDTH) >= 2 * MARKED_WIDTH;
        let marked_width = if is_wide { MARKED_WIDTH } else { MARKED_NUMBERS_WIDTH };
        let layout = [Constraint::Length(DATE_WIDTH), Constraint::Fill(1), Constraint::Length(marked_width)];
        let [date, title, marked] = Layout::horizontal(layout).areas(inner);
        Self { date, title: at_most(title, title.width.saturating_sub(2)), marked, is_wide }
    }

    fn draw_session(&self, canvas: &mut Canvas, row: Rect, session: &SessionRow, style: Style) {
        let (words, theme) = (&canvas.look.words.screen, &canvas.look.theme);
        let [date_area, title_area, marked_area] =
            [self.date, self.title, self.marked].map(|column| column.intersection(row));
        match session {
            SessionRow::Readable { title, date, partnership, marked, aspects, is_conflict, file_name, .. } => {
                if *is_conflict {
                    canvas.put(date_area, words.conflict, theme.alarm);
                } else {
                    canvas.put(date_area, &numeric_date(*date), style);
                }
                match file_name {
                    Some(file) => draw_copy(canvas, title_area, title, file, style),
                    None => draw_title(canvas, title_area, title, partnership, style),
                }
                let numbers = || format!("{marked}/{aspects}");
                let marked = if self.is_wide { (words.marked)(*marked, *aspects) } else { numbers() };
                canvas.put_right(marked_area, &marked, style);
            }
            SessionRow::Damaged { .. } => {
                canvas.put(date_area, words.damaged, theme.alarm);
                canvas.put_short(title_area, &session.name(), style);
            }
        }
    }
}

fn draw_title(canvas: &mut Canvas, area: Rect, title: &str, partnership: &str, style: Style) {
    let used = canvas.put_short(area, title, style);
    let partnership_area = after(area, used + 3);
    if partnership_area.width >= MIN_PARTNERSHIP_WIDTH {
        canvas.put_short(partnership_area, partnership, canvas.look.theme.second);
    }
}

/// What tells a copy of a session apart is the name of its file: it counts more than the partnership, and without room for both
/// more than the title. Copies differ at the end of their names.
fn draw_copy(canvas: &mut Canvas, area: Rect, title: &str, file: &str, style: Style) {
    let beside = (canvas.look.words.screen.in_file)(file);
    if columns(title) + 3 + columns(&beside) <= usize::from(area.width) {
        let used = canvas.put(area, title, style);
        canvas.put(after(area, used + 3), &beside, canvas.look.theme.second);
    } else {
        canvas.put(area, &ending(file, usize::from(area.width), canvas.look.glyphs.ellipsis), style);
    }
}

/// The text, or so much of its end as fits in this many columns.
fn ending(text: &str, width: usize, ellipsis: &str) -> String {
    if columns(text) <= width {
        return text.to_owned();
    }
    let room = width.saturating_sub(columns(ellipsis));
    let end = text.char_indices().map(|(at, _)| &text[at..]).find(|end| columns(end) <= room);
    format!("{ellipsis}{}", end.unwrap_or_default())
}
