//! Gesprekskaart: open questions about the aspect in focus, apart from the card's own text and with their source.

use ratatui::layout::Rect;

use super::area::{left, top};
use super::canvas::Canvas;
use super::sheet;
use crate::app::{Extent, Model, OpenCard};

pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model, open_card: &OpenCard, scroll: usize) {
    let look = canvas.look;
    let room = sheet::lay(canvas, area, model, open_card, look.words.screen.questions);
    let source = (look.words.screen.questions_source)(&model.questions.source);
    let questions: Vec<String> =
        model.questions.about(open_card.reflection(), &open_card.card).map(str::to_owned).collect();
    let width = room.width.saturating_sub(1);
    let mut lines: Vec<(String, bool)> = Vec::new();
    for question in &questions {
        lines.extend(wrapped(canvas, question, width.saturating_sub(2)).into_iter().map(|line| (line, true)));
    }
    lines.push((String::new(), false));
    lines.extend(wrapped(canvas, &source, width).into_iter().map(|line| (line, false)));
    let extent = Extent::new(lines.len(), room.height.into());
    let first = scroll.min(extent.furthest());
    for ((text, is_question), y) in lines.iter().skip(first).zip(room.y..room.bottom()) {
        let row = Rect { y, height: 1, width, ..room };
        let style = if *is_question { look.theme.text } else { look.theme.prompt };
        canvas.put(if *is_question { left(row, 2).1 } else { row }, text, style);
    }
    canvas.more(top(room, room.height).0, extent, first);
}

/// The lines of a text; a question begins with a dash that stands out from them.
fn wrapped(canvas: &mut Canvas, text: &str, width: u16) -> Vec<String> {
    canvas.lines(text, width).iter().map(|line| line.of(text).into_owned()).collect()
}
