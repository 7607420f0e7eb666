//! Notes: a text that is being written, with the question that it answers above it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, at_most, below, cells, split_top};
use super::sheet::Sheet;
use crate::app::{EditTarget, Editor, Extent, Model, OpenCard};
use crate::domain::Part;
use crate::text::rows;

/// A text that is being written.
pub struct NotesSheet<'a> {
    pub model: &'a Model,
    pub open_card: &'a OpenCard,
    pub editor: &'a Editor,
    pub look: &'a Look,
}

impl StatefulWidget for NotesSheet<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { model, open_card, editor, look } = self;
        let canvas = &mut Canvas::new(buf, drawing, look);
        let (titles, open, prompt) = titles_and_prompt(&editor.target, look);
        let body = Sheet { model, open_card, titles: &titles, open, shows_texts: true }.draw(canvas, area);
        let prompt_height = if body.height > 4 { canvas.height(prompt, body.width).min(body.height) } else { 0 };
        let [prompt_area, text] = split_top(body, prompt_height);
        canvas.write(prompt_area, prompt, look.theme.prompt);
        self.draw_text(canvas, text);
    }
}

/// The texts that Tab turns to, which of them this is, and what it asks.
fn titles_and_prompt(target: &EditTarget, look: &Look) -> (Vec<&'static str>, usize, &'static str) {
    let (words, domain) = (&look.words.screen, &look.words.domain);
    let parts = vec![domain.explanation, domain.evidence];
    match target {
        EditTarget::Reflection(_, Part::Explanation) => (parts, 0, words.why_prompt),
        EditTarget::Reflection(_, Part::Evidence) => (parts, 1, words.evidence_prompt),
        EditTarget::Note => (vec![words.facilitator_note], 0, words.note_prompt),
    }
}

impl NotesSheet<'_> {
    fn draw_text(&self, canvas: &mut Canvas, area: Rect) {
        let Self { editor, look, .. } = *self;
        // A column for the quote bar, an empty one, and one for the signs that there is more.
        let inner = after(at_most(area, area.width.saturating_sub(1)), 2);
        // The cursor may stand behind the last letter of a full row.
        let width = inner.width.saturating_sub(1).max(1);
        let rows = rows(editor.text(), width);
        let (row, column) = editor.cursor(&rows);
        let window = usize::from(inner.height).max(1);
        let first = editor.scroll.min(row).max((row + 1).saturating_sub(window));
        for (range, line) in rows.iter().skip(first).zip(area.rows()) {
            canvas.bar(line, look.glyphs.quote, look.theme.second);
            let text = Rect { x: inner.x, width: inner.width, ..line };
            canvas.put(text, &editor.text()[range.clone()], look.theme.text);
        }
        canvas.more(area, Extent { width, ..Extent::new(rows.len(), window) }, first);
        canvas.cursor(after(below(inner, cells(row - first)), cells(column).min(width)));
    }
}
