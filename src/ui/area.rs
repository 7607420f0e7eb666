//! Cutting a rectangle up: every part stays inside the whole, however small that is.

use ratatui::layout::Rect;

/// The upper `height` rows, and what is left below them.
pub fn top(area: Rect, height: u16) -> (Rect, Rect) {
    let height = height.min(area.height);
    let below = Rect { y: area.y + height, height: area.height - height, ..area };
    (Rect { height, ..area }, below)
}

/// What is left above the lower `height` rows, and these.
pub fn bottom(area: Rect, height: u16) -> (Rect, Rect) {
    top(area, area.height.saturating_sub(height))
}

/// The left `width` columns, and what is left beside them.
pub fn left(area: Rect, width: u16) -> (Rect, Rect) {
    let width = width.min(area.width);
    let beside = Rect { x: area.x + width, width: area.width - width, ..area };
    (Rect { width, ..area }, beside)
}

/// The area without `columns` on either side.
pub fn inset(area: Rect, columns: u16) -> Rect {
    let (_, inner) = left(area, columns);
    Rect { width: inner.width.saturating_sub(columns), ..inner }
}

/// `count` columns that fill a width, the first ones a cell wider where it does not divide.
pub fn columns(area: Rect, count: u16) -> Vec<Rect> {
    let count = count.max(1);
    let (each, rest) = (area.width / count, area.width % count);
    let mut x = area.x;
    let column = |place| {
        let width = each + u16::from(place < rest);
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
