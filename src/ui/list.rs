//! Lists to choose from: how a row is drawn, chosen and clicked.

use ratatui::layout::Rect;

use super::canvas::{Canvas, after, below};
use crate::app::Target;

/// Draws the bar and the cursor of the chosen row and makes every row a target. Returns the area behind the bar.
pub fn row(canvas: &mut Canvas, area: Rect, index: usize, is_chosen: bool) -> Rect {
    if is_chosen {
        canvas.focus(area);
    }
    canvas.target(area, Target::Line(index));
    after(area, 2)
}

/// The first row that a window shows if rows have different heights: the chosen one is still in it.
fn first_of_heights(chosen: usize, heights: &[u16], height: u16) -> usize {
    let is_visible = |first: &usize| {
        heights[*first..=chosen].iter().map(|height| u32::from(*height)).sum::<u32>() <= u32::from(height)
    };
    (0..chosen).find(is_visible).unwrap_or(chosen)
}

/// Rows of different heights under each other, with so many empty ones between two, each with its index: those around the chosen
/// one if not all fit.
pub fn stacked(body: Rect, heights: &[u16], gap: u16, chosen: usize) -> Vec<(usize, Rect)> {
    let first = first_of_heights(chosen, heights, body.height);
    let mut rest = body;
    let mut rows = Vec::new();
    for (index, height) in heights.iter().enumerate().skip(first) {
        if *height > rest.height {
            break;
        }
        rows.push((index, Rect { height: *height, ..rest }));
        rest = below(rest, *height + gap);
    }
    rows
}
