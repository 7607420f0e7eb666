//! Opdrachten: every action by name, with its key.

use ratatui::layout::Rect;

use super::area::{left, top};
use super::canvas::Canvas;
use super::{frame, sheet};
use crate::app::{Extent, Model, Palette};
use crate::text::columns;

const KEY_WIDTH: u16 = 10;

pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model, chosen: &Palette) {
    let look = canvas.look;
    frame::header(canvas, area, &[look.words.screen.commands], "", "");
    let body = frame::body(area);
    let (field, list) = top(body, if body.height > 6 { 2 } else { 1 });
    let (sign, typed) = left(field, 3);
    canvas.put(left(sign, 1).1, ":", look.theme.key);
    canvas.put(typed, chosen.field.text(), look.theme.title);
    let contexts = model.screen_contexts();
    let offered = chosen.commands(&model.keymap, &contexts, look.words);
    if offered.is_empty() {
        canvas.put(left(list, 2).1, look.words.screen.nothing_found, look.theme.text);
    }
    for (line, y) in sheet::window(chosen.list.chosen, list.height, offered.len()).zip(list.y..) {
        let binding = &offered[line];
        let is_chosen = line == chosen.list.chosen;
        let inner = sheet::row(canvas, Rect { y, height: 1, ..list }, line, is_chosen);
        let (key_area, what) = left(inner, KEY_WIDTH);
        canvas.put(key_area, &binding.key_name(look.words), look.theme.key);
        let style = if is_chosen { look.theme.title } else { look.theme.text };
        canvas.put_short(what, (binding.label)(look.words).long, style);
    }
    canvas.drawn.extent = Extent::new(offered.len(), list.height.into());
    let before = super::area::cells(columns(chosen.field.before_cursor()));
    canvas.cursor(left(typed, before).1);
    frame::footer(canvas, area, model);
}
