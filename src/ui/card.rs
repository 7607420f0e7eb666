//! Kaart: all aspects and scenarios with their marks, and the text of the cell in focus.

use ratatui::layout::Rect;

use super::area::{bottom, left, top};
use super::canvas::Canvas;
use super::{frame, grid, pane};
use crate::app::{Model, Sitting};

/// Below this height there is no room for a grid and a text.
const LOWEST: u16 = 8;

pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model, sitting: &Sitting) {
    frame::sitting_header(canvas, area, model, sitting, &[sitting.card.theme()], &sitting.session.title);
    matrix(canvas, area, sitting);
    frame::footer(canvas, area, model);
}

/// Everything between header and footer.
pub fn matrix(canvas: &mut Canvas, area: Rect, sitting: &Sitting) {
    let body = frame::body(area);
    if body.height < LOWEST {
        pane::draw(canvas, body, sitting);
    } else if is_wide(area) {
        beside(canvas, body, sitting);
    } else {
        below(canvas, body, sitting);
    }
}

/// Whether a window is so wide and low that the pane stands better beside the grid.
fn is_wide(area: Rect) -> bool {
    area.width >= 110 && area.width >= 4 * area.height
}

fn beside(canvas: &mut Canvas, body: Rect, sitting: &Sitting) {
    let (_, body) = top(body, 1);
    let pane_width = (body.width * 2 / 5).clamp(44, 84);
    let (grid_area, pane_area) = left(body, body.width - pane_width);
    grid::draw(canvas, grid_area, sitting);
    pane::draw(canvas, pane_area, sitting);
}

/// The pane gets what its longest text needs, the grid the rest; where that is too little, the pane scrolls.
fn below(canvas: &mut Canvas, body: Rect, sitting: &Sitting) {
    let longest = sitting.card.longest_description();
    let wanted = canvas.height(longest, pane::measure(body)) + 1;
    let least = grid::least_height(canvas, body.width, sitting).min(body.height - 3);
    let pane_height = wanted.min(body.height - least);
    // A row of air under the header, where there is one to spare.
    let air = u16::from(body.height > least + pane_height);
    let (grid_area, _) = bottom(top(body, air).1, pane_height);
    let used = grid::draw(canvas, grid_area, sitting);
    let (_, pane_area) = top(body, air + used);
    pane::draw(canvas, pane_area, sitting);
}
