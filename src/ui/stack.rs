//! The voices in one cell: stacked bars with a count on top where there is space for a picture, else dots and a count.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::canvas::{Canvas, Look, after, at_most, below, cells, row};
use crate::domain::Mark;
use crate::text::columns;

/// A picture of fewer rows says less than dots in one.
const MIN_PICTURE_HEIGHT: u16 = 4;
/// Wider bars tell no more.
const MAX_BAR: u16 = 24;

/// How the voices in the cells of a screen are drawn: in one way for all of them, so that they can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A bar a voice, of this many rows.
    Bars(u16),
    /// One bar a cell: half a row a voice, or a share of this largest count if that is too high.
    Share(usize),
    /// A dot a voice.
    Dots,
    /// Only the count.
    Count,
}

/// What one cell shows.
pub struct Cell<'a> {
    pub count: usize,
    /// How many voices it had in the earlier round, if there is one.
    pub earlier: Option<usize>,
    /// The letters of the roles of some of its voices.
    pub letters: &'a str,
    pub mark: Mark,
}

impl Form {
    /// The largest picture for cells of this size, of which the fullest one has so many voices.
    pub fn of(width: u16, height: u16, largest: usize, look: &Look) -> Self {
        let most = cells(largest);
        if height >= MIN_PICTURE_HEIGHT && width >= 6 {
            if most.saturating_mul(2) < height && !look.glyphs.is_ascii() {
                return Self::Bars(2);
            }
            return if most < height { Self::Bars(1) } else { Self::Share(largest) };
        }
        Self::in_a_row(width, largest)
    }

    /// The same for cells of one row.
    pub fn in_a_row(width: u16, largest: usize) -> Self {
        let fits = largest + 1 + columns(&largest.to_string()) <= usize::from(width);
        if fits { Self::Dots } else { Self::Count }
    }

    /// Whether a cell in this form is higher than one row of text and what was before.
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Bars(_) | Self::Share(_))
    }

    /// The rows of a cell that is no picture.
    pub fn rows(self, has_changed: bool) -> u16 {
        1 + u16::from(self == Self::Dots && has_changed)
    }

    /// Draws a cell.
    pub fn draw(self, canvas: &mut Canvas, area: Rect, cell: &Cell) {
        match self {
            Self::Bars(_) | Self::Share(_) => self.draw_picture(canvas, area, cell),
            Self::Dots => draw_dots(canvas, area, cell),
            Self::Count => draw_count(canvas, area, cell),
        }
    }

    /// The stack of the earlier round, narrow and faint, and the one that counts beside it.
    fn draw_picture(self, canvas: &mut Canvas, area: Rect, cell: &Cell) {
        let look = canvas.look;
        let [narrow, wide] = divided(bar(area), cell.earlier.is_some());
        if let Some(earlier) = cell.earlier.filter(|earlier| *earlier > 0) {
            let rows = self.height_of(earlier, narrow.height);
            (0..rows).for_each(|index| canvas.fill(from_bottom(narrow, index), look.glyphs.shade, look.theme.second));
            put_count(canvas, from_bottom(narrow, rows), area, earlier, look.theme.second);
        }
        if cell.count == 0 {
            return centred(canvas, from_bottom(wide, 0), look.glyphs.unset, look.theme.faint);
        }
        let style = style(cell.mark, look);
        match self {
            Self::Bars(rows) => draw_bars(canvas, wide, rows, cell, style),
            Self::Share(_) | Self::Dots | Self::Count => self.draw_share(canvas, wide, cell.count, style),
        }
        let rows = self.height_of(cell.count, wide.height);
        put_count(canvas, from_bottom(wide, rows), area, cell.count, style);
    }

    /// How many rows so many voices take in a cell of this height.
    fn height_of(self, count: usize, height: u16) -> u16 {
        match self {
            Self::Bars(rows) => cells(count) * rows,
            Self::Share(largest) => halves(count, largest, height.saturating_sub(1)).div_ceil(2),
            Self::Dots | Self::Count => 1,
        }
    }

    fn draw_share(self, canvas: &mut Canvas, area: Rect, count: usize, style: Style) {
        let Self::Share(largest) = self else { return };
        let glyphs = canvas.look.glyphs;
        let halves = halves(count, largest, area.height.saturating_sub(1));
        (0..halves / 2).for_each(|full| canvas.fill(from_bottom(area, full), glyphs.block, style));
        if halves % 2 == 1 {
            canvas.fill(from_bottom(area, halves / 2), glyphs.voice, style);
        }
    }
}

/// A bar a voice, each with the letter of its role if that is shown.
fn draw_bars(canvas: &mut Canvas, area: Rect, rows: u16, cell: &Cell, style: Style) {
    let glyphs = canvas.look.glyphs;
    for voice in 0..cells(cell.count) {
        canvas.fill(from_bottom(area, (voice + 1) * rows - 1), glyphs.voice, style);
        (0..rows - 1).for_each(|full| canvas.fill(from_bottom(area, voice * rows + full), glyphs.block, style));
    }
    for (voice, letter) in (0..cells(cell.count)).zip(cell.letters.chars()) {
        canvas.put(at_most(from_bottom(area, voice * rows), 2), &format!("{letter} "), style);
    }
}

/// The row with this index, counted from the bottom.
fn from_bottom(area: Rect, index: u16) -> Rect {
    area.height.checked_sub(index + 1).map_or(at_most(area, 0), |from_top| row(area, from_top))
}

/// How many half rows a bar has, in a cell with this many rows for the largest one.
fn halves(count: usize, largest: usize, rows: u16) -> u16 {
    let space = 2 * usize::from(rows);
    if largest <= space { cells(count) } else { cells((count * space + largest / 2) / largest).max(1) }
}

/// The part of a cell in which its bars stand.
fn bar(cell: Rect) -> Rect {
    at_most(cell, (cell.width * 2 / 3).clamp(4, MAX_BAR))
}

/// The bars of the earlier round and of the one that counts.
fn divided(bar: Rect, has_earlier: bool) -> [Rect; 2] {
    if !has_earlier {
        return [at_most(bar, 0), bar];
    }
    let narrow = (bar.width / 5).clamp(2, 4);
    [at_most(bar, narrow), after(bar, narrow + 1)]
}

/// A dot a voice or the letters of their roles, and how many; below it how many it was.
fn draw_dots(canvas: &mut Canvas, area: Rect, cell: &Cell) {
    let look = canvas.look;
    if cell.count == 0 {
        canvas.put(area, look.glyphs.unset, look.theme.faint);
    } else {
        let others = cell.count.saturating_sub(columns(cell.letters));
        let text = format!("{}{} {}", cell.letters, dot(cell.mark, look).repeat(others), cell.count);
        canvas.put(area, &text, style(cell.mark, look));
    }
    if let Some(earlier) = cell.earlier.filter(|earlier| *earlier > 0 || cell.count > 0) {
        let words = &look.words.meeting;
        let was = if earlier == cell.count { words.unchanged.to_owned() } else { (words.was)(earlier) };
        put_whole(canvas, below(area, 1), &was, look.theme.second);
    }
}

/// How many there are: "3", or "4→3" if it was another number before and there is space for both.
fn draw_count(canvas: &mut Canvas, area: Rect, cell: &Cell) {
    let look = canvas.look;
    let count = cell.count.to_string();
    let earlier = cell.earlier.filter(|earlier| *earlier != cell.count);
    if cell.count == 0 && earlier.is_none() {
        canvas.put(area, look.glyphs.unset, look.theme.faint);
        return;
    }
    let before = earlier.map(|earlier| format!("{earlier}{}", look.glyphs.to));
    let before = before.filter(|before| columns(before) + columns(&count) <= area.width.into()).unwrap_or_default();
    let used = canvas.put(area, &before, look.theme.second);
    canvas.put(after(area, used), &count, style(cell.mark, look));
}

/// A count on top of a bar. The bar may be narrower than its count, which then goes on to the edge of the cell: a number of
/// which a digit is cut off is another number.
fn put_count(canvas: &mut Canvas, bar: Rect, cell: Rect, count: usize, style: Style) {
    let count = count.to_string();
    if columns(&count) <= bar.width.into() {
        return centred(canvas, bar, &count, style);
    }
    let to_the_edge = Rect { width: cell.right().saturating_sub(bar.x), ..bar };
    put_whole(canvas, to_the_edge, &count, style);
}

/// Writes a text only where all of it fits.
fn put_whole(canvas: &mut Canvas, area: Rect, text: &str, style: Style) {
    if columns(text) <= area.width.into() {
        canvas.put(area, text, style);
    }
}

fn centred(canvas: &mut Canvas, area: Rect, text: &str, style: Style) {
    canvas.put(after(area, area.width.saturating_sub(cells(columns(text))).div_ceil(2)), text, style);
}

/// The sign of one voice.
pub fn dot(mark: Mark, look: &Look) -> &'static str {
    let dot = match mark {
        Mark::Current => look.glyphs.current,
        Mark::Desired => look.glyphs.desired,
    };
    if dot.is_empty() { "o" } else { dot }
}

/// The colour of the voices on a question.
pub fn style(mark: Mark, look: &Look) -> Style {
    match mark {
        Mark::Current => look.theme.current,
        Mark::Desired => look.theme.desired,
    }
}
