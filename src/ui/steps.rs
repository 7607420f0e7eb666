//! The next steps of an aspect.

use ratatui::layout::Rect;

use super::area::{cells, left};
use super::canvas::Canvas;
use super::sheet;
use super::theme::Look;
use crate::app::{Model, OpenCard};
use crate::domain::{NextStep, Status};
use crate::text::columns;

pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model, open_card: &OpenCard, chosen: usize) {
    let look = canvas.look;
    let room = sheet::lay(canvas, area, model, open_card, look.words.domain.next_steps);
    let steps = open_card.reflection().map_or(&[][..], |said| &said.next_steps);
    if steps.is_empty() {
        canvas.write(left(room, 2).1, look.words.screen.no_steps, 0, look.theme.text);
    }
    let chosen = chosen.min(steps.len().saturating_sub(1));
    // As many as fit from the chosen one backwards, each as high as it is.
    let heights: Vec<u16> = steps.iter().map(|step| height(canvas, room, step)).collect();
    let mut first = 0;
    while first < chosen && heights[first..=chosen].iter().sum::<u16>() > room.height {
        first += 1;
    }
    let mut y = room.y;
    for (place, step) in steps.iter().enumerate().skip(first) {
        if y + heights[place] > room.bottom() {
            break;
        }
        let row = Rect { y, height: heights[place], ..room };
        let inner = sheet::row(canvas, row, place, place == chosen);
        let style = if place == chosen { look.theme.title } else { look.theme.text };
        let lines = cells(canvas.write(inner, &step.what, 0, style));
        let below = Rect { y: y + lines, height: 1, ..inner };
        canvas.put_short(below, &about(step, look), look.theme.faint);
        y += heights[place];
    }
}

fn height(canvas: &mut Canvas, room: Rect, step: &NextStep) -> u16 {
    canvas.height(&step.what, room.width.saturating_sub(2)).saturating_add(1).min(room.height)
}

/// Who, by when, and how far: "loopt · Noor · 1 februari 2027".
pub fn about(step: &NextStep, look: &Look) -> String {
    let due = step.due.map(look.words.date).unwrap_or_default();
    let parts = [status(step.status, look), &step.owner, &due];
    let said: Vec<&str> = parts.into_iter().filter(|part| columns(part) > 0).collect();
    said.join(&format!(" {} ", look.glyphs.dot))
}

/// The word for a status.
pub fn status(status: Status, look: &Look) -> &'static str {
    look.words.domain.status(status)
}
