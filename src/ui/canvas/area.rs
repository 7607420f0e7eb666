//! The cuts of an area that need no solver.
//!
//! `Layout` divides what has three parts or more, or parts that share what is left. What is cut in two is cut here, and so is
//! what depends on a text that has just been drawn: `Layout` solves equations for every size that it has not seen before,
//! which for the few areas of a first frame takes longer than to write all of its text.

use ratatui::layout::Rect;
use ratatui::widgets::{Block, Padding};

/// What is left of an area behind its first `columns`.
pub fn after(area: Rect, columns: u16) -> Rect {
    Block::new().padding(Padding::left(columns.min(area.width))).inner(area)
}

/// What is left of an area below its first `rows`.
pub fn below(area: Rect, rows: u16) -> Rect {
    Block::new().padding(Padding::top(rows.min(area.height))).inner(area)
}

/// The first `rows` of an area, and what is left below them.
pub fn split_top(area: Rect, rows: u16) -> [Rect; 2] {
    [Rect { height: rows.min(area.height), ..area }, below(area, rows)]
}

/// What is left of an area above its last `rows`, and these.
pub fn split_bottom(area: Rect, rows: u16) -> [Rect; 2] {
    split_top(area, area.height.saturating_sub(rows))
}

/// The last `columns` of an area, or all of it if it is narrower.
pub fn rightmost(area: Rect, columns: u16) -> Rect {
    after(area, area.width.saturating_sub(columns))
}

/// At most the first `columns` of an area.
pub fn at_most(area: Rect, columns: u16) -> Rect {
    Rect { width: area.width.min(columns), ..area }
}

/// The row with this index, counted from the top; empty if the area has no such row.
pub fn row(area: Rect, index: u16) -> Rect {
    let rest = below(area, index);
    Rect { height: rest.height.min(1), ..rest }
}

/// `count` columns that fill an area, the first ones a cell wider if it does not divide. `Layout` spreads the spare cells
/// over all columns, by which a column of the card would be wider than the one before it.
pub fn even_columns(area: Rect, count: u16) -> Vec<Rect> {
    let count = count.max(1);
    let (each, spare) = (area.width / count, area.width % count);
    let mut x = area.x;
    let column = |index| {
        let width = each + u16::from(index < spare);
        let column = Rect { x, width, ..area };
        x += width;
        column
    };
    (0..count).map(column).collect()
}

/// A count as a number of rows or columns; a screen never has more than fit.
pub fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}
