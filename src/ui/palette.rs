//! Opdrachten: every action by name, with its key.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, at_most, cells, split_top};
use super::frame::Header;
use super::list;
use super::panel::Panel;
use crate::app::{Extent, Model, Palette, key_name};
use crate::text::columns;
use crate::words::Action;

const KEY_WIDTH: u16 = 10;
const WIDTH: u16 = 80;
/// So many actions are seen at once.
const ROWS: u16 = 20;

/// The actions that what was typed may mean.
pub struct PaletteDialog<'a> {
    pub model: &'a Model,
    pub palette: &'a Palette,
    pub look: &'a Look,
}

impl StatefulWidget for PaletteDialog<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { model, palette, look } = self;
        let canvas = &mut Canvas::new(buf, drawing, look);
        let titles = [look.words.screen.commands];
        // As high as the whole list, also while only a part of it is found: what is read must not jump.
        let rows = model.keymap.in_contexts(&model.contexts_below()).len();
        let body =
            Panel::new(Header::new(&titles, look), WIDTH).draw(canvas, area, |_, _| cells(rows).clamp(4, ROWS) + 2);
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
        let visible = palette.list.window(area.height.into(), found.len());
        let first = visible.start;
        for (index, row) in visible.zip(area.rows()) {
            let inner = list::row(canvas, row, index, index == palette.list.chosen);
            let binding = &found[index];
            let key = binding.keys.first().map(|key| key_name(look.words, *key)).unwrap_or_default();
            canvas.put(at_most(inner, KEY_WIDTH), &key, look.theme.key);
            let style = if index == palette.list.chosen { look.theme.title } else { look.theme.text };
            let words = after(at_most(inner, inner.width.saturating_sub(2)), KEY_WIDTH);
            canvas.put(words, fitting((binding.label)(look.words), words.width), style);
        }
        canvas.more(area, Extent::new(found.len(), area.height.into()), first);
    }
}

/// What an action is called in this many columns: all of the sentence, its first clause, what stands before the colon in that, or
/// the word of the footer. The rest only explains it.
fn fitting(action: Action, width: u16) -> &'static str {
    let before = |text: &'static str, sign| text.split(sign).next().unwrap_or(text);
    let clause = before(action.long, ';');
    let forms = [action.long, clause, before(clause, ':')];
    forms.into_iter().find(|form| columns(form) <= width.into()).unwrap_or(action.short)
}
