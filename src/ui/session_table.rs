//! Sessions as a table: when, what, with whom, how much is marked, and whether a round is still sealed.

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;

use super::canvas::{Canvas, Look, after, at_most, cells};
use crate::app::SessionRow;
use crate::domain::{Mark, Marked};
use crate::text::{columns, ending};
use crate::words::numeric_date;

const DATE_WIDTH: u16 = 12;
/// From this many columns on the partnership has a column of its own, and numbers are told in words.
const WIDE: u16 = 90;
/// Below this many columns the word for a sealed round takes the place of the numbers.
const NARROW: u16 = 50;
/// A partnership is left out if fewer columns are left for it behind the title.
const MIN_PARTNERSHIP_WIDTH: u16 = 11;

/// The columns of the table.
pub struct SessionTable {
    date: Rect,
    title: Rect,
    /// Empty if the table is too narrow for it.
    partnership: Rect,
    marks: [Rect; 2],
    /// For the word that a round is sealed; empty if the table is too narrow for it.
    sealed: Rect,
    is_wide: bool,
}

impl SessionTable {
    /// The table in an area, of which the first two columns are for the bar of the chosen row.
    pub fn new(area: Rect) -> Self {
        let inner = after(at_most(area, area.width.saturating_sub(2)), 2);
        let is_wide = inner.width >= WIDE;
        let (partnership, mark, sealed) = match inner.width {
            WIDE.. => (inner.width / 4, 12, 11),
            NARROW.. => (0, 5, 11),
            _ => (0, 5, 0),
        };
        let layout = [
            Constraint::Length(DATE_WIDTH),
            Constraint::Fill(1),
            Constraint::Length(partnership),
            Constraint::Length(mark),
            Constraint::Length(mark),
            Constraint::Length(sealed),
        ];
        let [date, title, partnership, current, desired, sealed] = Layout::horizontal(layout).areas(inner);
        let [title, partnership] = [title, partnership].map(|column| at_most(column, column.width.saturating_sub(2)));
        Self { date, title, partnership, marks: [current, desired], sealed, is_wide }
    }

    /// The columns that a title has.
    pub fn title_width(&self) -> u16 {
        self.title.width
    }

    /// Writes what the columns are.
    pub fn draw_heading(&self, canvas: &mut Canvas, row: Rect) {
        let look = canvas.look;
        let (domain, glyphs, faint) = (&look.words.domain, look.glyphs, look.theme.second);
        let words = [(self.date, domain.date), (self.title, domain.session), (self.partnership, domain.partnership)];
        for (column, word) in words {
            canvas.put(cell(column, row), &word.to_lowercase(), faint);
        }
        let marks = [
            (glyphs.current, domain.current, look.theme.current),
            (glyphs.desired, domain.desired, look.theme.desired),
        ];
        for (column, (sign, word, style)) in self.marks.iter().zip(marks) {
            let text = if self.is_wide { format!("{sign} {}", word.to_lowercase()) } else { format!("{sign}  ") };
            canvas.put_right(cell(*column, row), &text, style);
        }
    }

    /// Writes a session; `is_chosen` sets it apart.
    pub fn draw(&self, canvas: &mut Canvas, row: Rect, session: &SessionRow, style: Style) {
        let (words, theme) = (&canvas.look.words.screen, &canvas.look.theme);
        let cell = |column: Rect| cell(column, row);
        match session {
            SessionRow::Readable { title, date, partnership, marked, is_conflict, is_sealed, file_name, .. } => {
                if *is_conflict {
                    canvas.put(cell(self.date), words.conflict, theme.alarm);
                } else {
                    canvas.put(cell(self.date), &numeric_date(*date), style);
                }
                match file_name {
                    Some(file) if partnership.is_empty() => {
                        draw_copy(canvas, cell(self.title.union(self.partnership)), title, file, style);
                    }
                    Some(file) => draw_copy(canvas, cell(self.title), title, file, style),
                    None => self.draw_title(canvas, cell(self.title), title, partnership, style),
                }
                canvas.put(cell(self.partnership), partnership, style);
                self.draw_marks(canvas, row, *marked, *is_sealed, style);
            }
            SessionRow::Damaged { .. } => {
                canvas.put(cell(self.date), words.damaged, theme.alarm);
                canvas.put(cell(self.title), &session.name(), style);
            }
        }
    }

    fn draw_title(&self, canvas: &mut Canvas, area: Rect, title: &str, partnership: &str, style: Style) {
        let used = canvas.put(area, title, style);
        let behind = after(area, used + 3);
        if !self.is_wide && behind.width >= MIN_PARTNERSHIP_WIDTH {
            canvas.put(behind, partnership, canvas.look.theme.second);
        }
    }

    fn draw_marks(&self, canvas: &mut Canvas, row: Rect, marked: Marked, is_sealed: bool, style: Style) {
        let words = &canvas.look.words.screen;
        let [current, desired] = self.marks.map(|column| cell(column, row));
        if is_sealed && self.sealed.is_empty() {
            return canvas.put_right(current.union(desired), words.sealed, style);
        }
        for (area, mark) in [current, desired].into_iter().zip(Mark::BOTH) {
            let text = match (marked.of(mark), self.is_wide) {
                // What is not marked must look so.
                (0, true) => canvas.look.glyphs.unset.to_owned(),
                // Under the sign that heads the column.
                (0, false) => format!("{}  ", canvas.look.glyphs.unset),
                (count, true) => (words.of)(count, marked.aspects),
                (count, false) => format!("{count}/{}", marked.aspects),
            };
            let style = if marked.of(mark) == 0 { canvas.look.theme.second } else { style };
            canvas.put_right(area, &text, style);
        }
        if is_sealed {
            canvas.put_right(cell(self.sealed, row), words.sealed, style);
        }
    }
}

/// Where a row and a column meet.
fn cell(column: Rect, row: Rect) -> Rect {
    Rect { x: column.x, width: column.width, ..row }
}

/// What tells a copy of a session apart is the name of its file: it counts more than the partnership, and without room for both
/// more than the title. Copies differ at the end of their names.
fn draw_copy(canvas: &mut Canvas, area: Rect, title: &str, file: &str, style: Style) {
    let Look { words, theme, glyphs } = canvas.look;
    let beside = (words.screen.in_file)(file);
    if columns(title) + 3 + columns(&beside) <= usize::from(area.width) {
        let used = canvas.put(area, title, style);
        canvas.put(after(area, used + 3), &beside, theme.second);
    } else {
        canvas.put(area, &shortened(file, usize::from(area.width), glyphs.ellipsis), style);
    }
}

/// The text, or so much of its end as fits in this many columns behind a sign for what is left out.
pub(super) fn shortened(text: &str, width: usize, ellipsis: &str) -> String {
    if columns(text) <= width {
        return text.to_owned();
    }
    let room = width.saturating_sub(columns(ellipsis));
    format!("{ellipsis}{}", ending(text, room))
}

/// How wide the rows of a table may be to be followed with the eye.
pub fn readable(area: Rect) -> Rect {
    at_most(area, cells(160))
}
