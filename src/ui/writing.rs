//! A text that is being written, with the question that it answers above it.

use ratatui::layout::Rect;

use super::area::{cells, left, top};
use super::canvas::Canvas;
use super::sheet;
use crate::app::{EditTarget, Editor, Extent, Model, OpenCard};
use crate::domain::Part;
use crate::text::rows;

pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model, open_card: &OpenCard, editor: &Editor) {
    let look = canvas.look;
    let (words, domain) = (&look.words.screen, &look.words.domain);
    let (title, prompt) = match editor.target {
        EditTarget::Reflection(_, Part::Explanation) => (domain.explanation, words.why_prompt),
        EditTarget::Reflection(_, Part::Evidence) => (domain.evidence, words.evidence_prompt),
        EditTarget::Note => (words.facilitator_note, words.note_prompt),
    };
    let room = sheet::lay(canvas, area, model, open_card, title);
    let prompt_height = if room.height > 4 { canvas.height(prompt, room.width) } else { 0 };
    let (prompt_area, text_area) = top(room, prompt_height);
    canvas.write(prompt_area, prompt, 0, look.theme.prompt);
    draw_text(canvas, text_area, editor);
}

fn draw_text(canvas: &mut Canvas, area: Rect, editor: &Editor) {
    let look = canvas.look;
    // A column for the quote bar, one of air, and one for the signs that there is more.
    let (_, inner) = left(area, 2);
    let inner = Rect { width: inner.width.saturating_sub(1), ..inner };
    // The cursor may stand behind the last letter of a full row.
    let width = inner.width.saturating_sub(1).max(1);
    let rows = rows(editor.text(), width);
    let (row, column) = editor.cursor(&rows);
    let window = usize::from(inner.height).max(1);
    let first = editor.scroll.min(row).max((row + 1).saturating_sub(window));
    for (range, y) in rows.iter().skip(first).zip(inner.y..inner.bottom()) {
        canvas.put(Rect { x: area.x, y, width: 1, height: 1 }, look.glyphs.quote, look.theme.rule);
        canvas.put(Rect { y, height: 1, ..inner }, &editor.text()[range.clone()], look.theme.text);
    }
    canvas.more(area, Extent { width, ..Extent::new(rows.len(), window) }, first);
    let at = Rect { x: inner.x + cells(column).min(width), y: inner.y + cells(row - first), width: 1, height: 1 };
    canvas.cursor(at);
}
