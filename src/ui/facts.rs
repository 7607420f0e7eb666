//! The facts of a session, and the roles that were in the room.

use ratatui::layout::Rect;

use super::area::{bottom, cells, left, top};
use super::canvas::Canvas;
use super::form::fact_label;
use super::{frame, sheet};
use crate::app::{Fact, Model, OpenCard};

const LABEL_WIDTH: u16 = 16;

pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model, open_card: &OpenCard, chosen: usize) {
    let look = canvas.look;
    let body = page(canvas, area, model, open_card, look.words.screen.facts);
    let airy = body.height >= 2 * cells(Fact::ALL.len());
    for (line, fact) in Fact::ALL.into_iter().enumerate() {
        let offset = cells(line) * if airy { 2 } else { 1 };
        let row = top(top(body, offset).1, 1).0;
        let inner = sheet::row(canvas, row, line, line == chosen);
        let style = if line == chosen { look.theme.title } else { look.theme.text };
        let (label, value) = left(inner, LABEL_WIDTH.min(inner.width / 3));
        canvas.put_short(label, fact_label(fact, look.words), style);
        let told = told(fact, open_card, canvas);
        match told.as_str() {
            "" => canvas.put_short(value, look.words.screen.none_yet, look.theme.faint),
            told => canvas.put_short(value, told, look.theme.text),
        };
    }
}

/// The note is never drawn: the list may be on the beamer.
fn told(fact: Fact, open_card: &OpenCard, canvas: &Canvas) -> String {
    let session = &open_card.session;
    match fact {
        Fact::Title => session.title.clone(),
        Fact::Date => (canvas.look.words.date)(session.date),
        Fact::Partnership => session.partnership.clone(),
        Fact::Facilitator => session.facilitator.clone(),
        Fact::Roles => session.roles.join(", "),
        Fact::Note => canvas.look.words.screen.note_is_private.to_owned(),
    }
}

/// The roles that may be in the room, with a sign at those that are.
pub fn draw_roles(canvas: &mut Canvas, area: Rect, model: &Model, open_card: &OpenCard, chosen: usize) {
    let look = canvas.look;
    let body = page(canvas, area, model, open_card, look.words.screen.roles_present);
    let roles = open_card.possible_roles(look.words);
    for (line, y) in sheet::window(chosen, body.height, roles.len()).zip(body.y..) {
        let inner = sheet::row(canvas, Rect { y, height: 1, ..body }, line, line == chosen);
        let is_in = open_card.session.roles.contains(&roles[line]);
        let style = if line == chosen { look.theme.title } else { look.theme.text };
        canvas.put(inner, if is_in { "[x]" } else { "[ ]" }, style);
        canvas.put_short(left(inner, 4).1, &roles[line], style);
    }
}

fn page(canvas: &mut Canvas, area: Rect, model: &Model, open_card: &OpenCard, title: &str) -> Rect {
    frame::sitting_header(canvas, area, model, open_card, &[title], "");
    frame::footer(canvas, area, model);
    let (_, body) = top(frame::body(area), u16::from(area.height > 14));
    bottom(body, 0).0
}
