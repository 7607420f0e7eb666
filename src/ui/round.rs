//! The screens of a silent round: what to begin, the keyboard going round, a role, a ballot, hands.

use ratatui::layout::Rect;

use super::area::{cells, left, top};
use super::canvas::Canvas;
use super::{card, choice, form, frame, marks, spread};
use crate::app::{Counting, Filling, Model, Plan, Room, Screen, Sitting, speakers};

pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model, room: &Room) {
    let Screen::Sitting(sitting) = &model.screen else { return };
    let words = &canvas.look.words.room;
    match room {
        Room::Choose(chosen) => {
            let lines: Vec<String> = Plan::all(&sitting.session).iter().map(|plan| told(canvas, *plan)).collect();
            choice::list(canvas, area, words.plan_title, words.plan_about, &lines, *chosen);
        }
        Room::Lobby => lobby(canvas, area, sitting),
        Room::Role(chosen) => {
            let mut lines = speakers(&sitting.session, canvas.look.words);
            lines.push(words.other_role.to_owned());
            choice::list(canvas, area, words.role_title, "", &lines, *chosen);
        }
        Room::Filling(filling) => ballot(canvas, area, filling),
        Room::Sealed(chosen) => {
            let sealed = sitting.session.round.iter().flat_map(|round| &round.sealed).enumerate();
            let lines: Vec<String> =
                sealed.map(|(place, ballot)| (words.sealed_line)(place + 1, &ballot.role)).collect();
            choice::list(canvas, area, words.sealed_title, "", &lines, *chosen);
        }
        Room::Counting(counting) => hands(canvas, area, counting, sitting),
        Room::Spread(showing) => spread::draw(canvas, area, *showing, sitting),
    }
    frame::footer(canvas, area, model);
}

fn told(canvas: &Canvas, plan: Plan) -> String {
    let words = &canvas.look.words.room;
    match plan {
        Plan::Round(asked) => (words.plan_round)(asked),
        Plan::Hands(mark) => (words.plan_hands)(&marks::question(mark, canvas.look).to_lowercase()),
        Plan::Spread => (words.spread_title)("").trim_end_matches([':', ' ']).to_owned(),
    }
}

/// Nothing of what anyone said is here: only that the keyboard goes on.
fn lobby(canvas: &mut Canvas, area: Rect, sitting: &Sitting) {
    let look = canvas.look;
    let words = &look.words.room;
    let Some(round) = &sitting.session.round else { return };
    let title = (words.round_title)(round.asked);
    frame::header(canvas, area, &[&title], "", &frame::status(sitting, look));
    let (_, body) = top(frame::body(area), u16::from(area.height > 12));
    let text = choice::narrow(left(body, 2).1);
    canvas.bar(top(body, 1).0, look.glyphs.bar, look.theme.focus);
    canvas.write(text, words.pass_on, 0, look.theme.title);
    let (_, rest) = top(text, 2);
    let used = canvas.write(rest, words.pass_on_about, 0, look.theme.text);
    let (_, rest) = top(rest, cells(used) + 1);
    canvas.write(rest, &(words.sealed_count)(round.sealed.len()), 0, look.theme.faint);
}

/// The card with nothing on it but what this person marked.
fn ballot(canvas: &mut Canvas, area: Rect, filling: &Filling) {
    let look = canvas.look;
    let question = marks::question(filling.mark, look);
    let title = (look.words.room.question_in_hand)(&question.to_lowercase());
    frame::header(canvas, area, &[&title, question], "", &filling.role);
    card::matrix(canvas, area, &filling.sitting);
}

fn hands(canvas: &mut Canvas, area: Rect, counting: &Counting, sitting: &Sitting) {
    let look = canvas.look;
    let words = &look.words.room;
    let scenarios = sitting.card.scenarios().len();
    let title = (words.hands_title)(&marks::question(counting.mark, look).to_lowercase());
    frame::header(canvas, area, &[&title], "", "");
    let body = frame::body(area);
    let aspects = sitting.card.aspects();
    let step = if body.height >= 4 + 3 * cells(aspects.len()) { 3 } else { 1 };
    let (_, body) = top(body, u16::from(body.height > 8));
    for (place, (aspect, field)) in aspects.iter().zip(&counting.fields).enumerate() {
        let (row, _) = top(top(body, cells(place) * step).1, step);
        form::draw_field(canvas, row, &aspect.label, field, place == counting.focus);
    }
    let below = choice::narrow(left(top(body, cells(aspects.len()) * step + u16::from(step == 1)).1, 2).1);
    if counting.is_wrong {
        canvas.write(below, &(words.hands_wrong)(scenarios), 0, look.theme.alarm);
    } else {
        canvas.write(below, &(words.hands_about)(scenarios), 0, look.theme.faint);
    }
}
