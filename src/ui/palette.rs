//! Opdrachten: every action by name, with its key.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, at_most, cells, split_top};
use super::frame::{self, Header};
use super::list;
use crate::app::{Extent, Model, Palette, key_name};
use crate::text::columns;

const KEY_WIDTH: u16 = 10;

/// The actions that what was typed may mean.
pub struct PaletteDialog<'a> {
    pub model: &'a Model,
    pub palette: &'a Palette,
    pub look: &'a Look,
}

impl StatefulWidget for PaletteDialog<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { palette, look, .. } = self;
        let canvas = &mut Canvas::new(buf, drawing, look);
        let [header, body] = frame::areas(area);
        canvas.render(Header::new(&[look.words.screen.commands], look), header);
        let field_height = if body.height > 6 { 2 } else { 1 };
        let [field, list] = split_top(body, field_height);
        self.draw_list(canvas, list);
        canvas.put(after(field, 1), ":", look.theme.key);
        let typed = after(field, 3);
        canvas.put(typed, palette.field.text(), look.theme.title);
        // The cursor is where somebody types, not at the chosen row.
        canvas.cursor(after(typed, cells(columns(palette.field.before_cursor()))));
    }
}

impl PaletteDialog<'_> {
    fn draw_list(&self, canvas: &mut Canvas, area: Rect) {
        let Self { model, palette, look } = *self;
        let contexts = model.contexts_below();
        let found = palette.commands(&model.keymap, &contexts, look.words);
        if found.is_empty() {
            canvas.put(after(area, 2), look.words.screen.nothing_found, look.theme.text);
        }
        for (index, row) in palette.list.window(area.height.into(), found.len()).zip(area.rows()) {
            let inner = list::row(canvas, row, index, index == palette.list.chosen);
            let binding = &found[index];
            let key = binding.keys.first().map(|key| key_name(look.words, *key)).unwrap_or_default();
            canvas.put(at_most(inner, KEY_WIDTH), &key, look.theme.key);
            let style = if index == palette.list.chosen { look.theme.title } else { look.theme.text };
            canvas.put_short(after(inner, KEY_WIDTH), (binding.label)(look.words).long, style);
        }
        canvas.drawing.drawn.extent = Extent::new(found.len(), area.height.into());
    }
}
