//! Kaart: all aspects and scenarios with their marks, and the text of the cell in focus.

use ratatui::layout::Rect;

use super::area::{bottom, left, top};
use super::canvas::Canvas;
use super::{frame, grid, pane};
use crate::app::{Model, OpenCard};

/// Below this height there is no room for a grid and a text.
const LOWEST: u16 = 8;

pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model, open_card: &OpenCard) {
    frame::sitting_header(canvas, area, model, open_card, &[open_card.card.theme()], &open_card.session.title);
    matrix(canvas, area, open_card);
    frame::footer(canvas, area, model);
}

/// Everything between header and footer.
pub fn matrix(canvas: &mut Canvas, area: Rect, open_card: &OpenCard) {
    let body = frame::body(area);
    if body.height < LOWEST {
        pane::draw(canvas, body, open_card);
    } else if is_wide(area) {
        beside(canvas, body, open_card);
    } else {
        below(canvas, body, open_card);
    }
}

/// Whether a window is so wide and low that the pane stands better beside the grid.
fn is_wide(area: Rect) -> bool {
    area.width >= 110 && area.width >= 4 * area.height
}

fn beside(canvas: &mut Canvas, body: Rect, open_card: &OpenCard) {
    let (_, body) = top(body, 1);
    let pane_width = (body.width * 2 / 5).clamp(44, 84);
    let (grid_area, pane_area) = left(body, body.width - pane_width);
    grid::draw(canvas, grid_area, open_card);
    pane::draw(canvas, pane_area, open_card);
}

/// The pane gets what its longest text needs, the grid the rest; where that is too little, the pane scrolls.
fn below(canvas: &mut Canvas, body: Rect, open_card: &OpenCard) {
    let longest = open_card.card.longest_description();
    let wanted = canvas.height(longest, pane::measure(body)) + 1;
    let least = grid::least_height(canvas, body.width, open_card).min(body.height - 3);
    let pane_height = wanted.min(body.height - least);
    // A row of air under the header, where there is one to spare.
    let air = u16::from(body.height > least + pane_height);
    let (grid_area, _) = bottom(top(body, air).1, pane_height);
    let used = grid::draw(canvas, grid_area, open_card);
    let (_, pane_area) = top(body, air + used);
    pane::draw(canvas, pane_area, open_card);
}
