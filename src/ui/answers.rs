//! The answers that are no single scenario, as a grid of lines and the two questions.

use ratatui::layout::Rect;

use super::area::{cells, left, top};
use super::canvas::Canvas;
use super::marks::{CellMark, question};
use super::sheet;
use crate::app::{Answers, Model, OpenCard};
use crate::domain::{Answer, Mark};
use crate::text::columns;

pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model, open_card: &OpenCard, choice: &Answers) {
    let look = canvas.look;
    let room = sheet::lay(canvas, area, model, open_card, look.words.screen.more_answers);
    let offered = open_card.more_answers();
    let names: Vec<String> = offered.iter().map(|answer| name(answer.as_ref(), open_card, canvas)).collect();
    let longest = cells(names.iter().map(|name| columns(name)).max().unwrap_or(0));
    let mark_width = 12.min(room.width / 4);
    let name_width = longest.min(room.width.saturating_sub(2 * mark_width + 4));
    let places = Mark::BOTH.map(|mark| {
        let offset = 2 + name_width + 2 + if mark == Mark::Current { 0 } else { mark_width };
        (mark, Rect { width: mark_width, ..left(room, offset).1 })
    });
    let (_, list) = top(room, 1);
    for (mark, place) in places {
        let style = if mark == choice.mark { look.theme.title } else { look.theme.text };
        canvas.put(top(place, 1).0, question(mark, look), style);
    }
    for (line, y) in sheet::window(choice.list.chosen, list.height, offered.len()).zip(list.y..) {
        let is_chosen = line == choice.list.chosen;
        let row = Rect { y, height: 1, ..list };
        let inner = sheet::row(canvas, row, line, false);
        let style = if is_chosen { look.theme.title } else { look.theme.text };
        canvas.put_short(Rect { width: name_width, ..inner }, &names[line], style);
        for (mark, place) in places {
            let place = Rect { y, height: 1, ..place };
            if is_chosen && mark == choice.mark {
                let bar = Rect { x: place.x.saturating_sub(1), width: 1, ..place };
                canvas.put(bar, look.glyphs.bar, look.theme.focus);
                canvas.cursor(place);
            }
            draw_mark(canvas, place, open_card, offered[line].as_ref(), mark);
        }
    }
}

fn draw_mark(canvas: &mut Canvas, area: Rect, open_card: &OpenCard, answer: Option<&Answer>, mark: Mark) {
    let given = open_card.session.answer(&open_card.aspect().id, mark);
    let stands = match (answer.is_some() && given == answer, mark) {
        (false, _) => CellMark::Nothing,
        (true, Mark::Current) => CellMark::Current,
        (true, Mark::Desired) => CellMark::Desired,
    };
    canvas.put(area, &stands.letter(canvas.look, false), stands.style(canvas.look));
}

fn name(answer: Option<&Answer>, open_card: &OpenCard, canvas: &Canvas) -> String {
    let words = &canvas.look.words.domain;
    let label = |id| {
        let column = open_card.card.column(id).unwrap_or(0);
        format!("{} {}", column + 1, open_card.card.scenarios()[column].label)
    };
    match answer {
        Some(Answer::Between(left, right)) => (words.between)(&label(left), &label(right)),
        Some(Answer::Unknown) => words.unknown.to_owned(),
        Some(Answer::NotApplicable) => words.not_applicable.to_owned(),
        Some(Answer::Scenario(id)) => label(id),
        None => canvas.look.words.screen.clear_answer.to_owned(),
    }
}
