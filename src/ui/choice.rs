//! A short list to choose from, with what it is about.

use ratatui::layout::Rect;

use super::area::{cells, inset, left, top};
use super::canvas::Canvas;
use super::{frame, sheet};
use crate::app::Extent;

/// A line longer than this is hard to follow back to the next one.
const LONGEST_LINE: u16 = 64;

/// A title, lines to choose from, and below them what it is about where there is room for that.
pub fn list(canvas: &mut Canvas, area: Rect, title: &str, about: &str, lines: &[String], chosen: usize) {
    let look = canvas.look;
    frame::header(canvas, area, &[title], "", "");
    let (_, body) = top(frame::body(area), u16::from(area.height > 12));
    let (list, below) = top(body, cells(lines.len()));
    let extent = Extent::new(lines.len(), list.height.into());
    let first = chosen.saturating_sub(extent.window / 2).min(extent.furthest());
    for (line, text) in lines.iter().enumerate().skip(first).take(extent.window) {
        let (row, _) = top(top(list, cells(line - first)).1, 1);
        let style = if line == chosen { look.theme.title } else { look.theme.text };
        let inner = sheet::row(canvas, row, line, line == chosen);
        canvas.put_short(inner, text, style);
    }
    canvas.more(list, extent, first);
    let below = narrow(left(top(below, 1).1, 2).1);
    if canvas.height(about, below.width) <= below.height {
        canvas.write(below, about, 0, look.theme.faint);
    }
}

/// As wide as a text can be and still be read with ease.
pub fn narrow(area: Rect) -> Rect {
    let inner = inset(area, 0);
    Rect { width: inner.width.saturating_sub(1).min(LONGEST_LINE), ..inner }
}
