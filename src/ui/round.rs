//! The screens of a silent round: what to begin, the keyboard going round, a role, a ballot, hands.

use ratatui::layout::Rect;

use super::area::{cells, left, top};
use super::canvas::Canvas;
use super::{card, choice, form, frame, marks, spread};
use crate::app::{BallotDraft, HandCount, Meeting, MeetingChoice, Model, OpenCard, Screen, role_choices};

pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model, room: &Meeting) {
    let Screen::OpenCard(open_card) = &model.screen else { return };
    let words = &canvas.look.words.meeting;
    match room {
        Meeting::Choose(list) => {
            let lines: Vec<String> =
                MeetingChoice::all(&open_card.session).iter().map(|plan| told(canvas, *plan)).collect();
            choice::list(canvas, area, words.plan_title, words.plan_about, &lines, list.chosen);
        }
        Meeting::Lobby => lobby(canvas, area, open_card),
        Meeting::Role(list) => {
            let mut lines = role_choices(&open_card.session, canvas.look.words);
            lines.push(words.other_role.to_owned());
            choice::list(canvas, area, words.role_title, "", &lines, list.chosen);
        }
        Meeting::Ballot(draft) => ballot(canvas, area, draft),
        Meeting::Sealed(list) => {
            let sealed = open_card.session.round.iter().flat_map(|round| &round.sealed).enumerate();
            let lines: Vec<String> =
                sealed.map(|(place, ballot)| (words.sealed_line)(place + 1, &ballot.role)).collect();
            choice::list(canvas, area, words.sealed_title, "", &lines, list.chosen);
        }
        Meeting::HandCount(hand_count) => hands(canvas, area, hand_count, open_card),
        Meeting::Spread(spread_view) => spread::draw(canvas, area, *spread_view, open_card),
    }
    frame::footer(canvas, area, model);
}

fn told(canvas: &Canvas, plan: MeetingChoice) -> String {
    let words = &canvas.look.words.meeting;
    match plan {
        MeetingChoice::Round(asked) => (words.plan_round)(asked),
        MeetingChoice::Hands(mark) => (words.plan_hands)(&marks::question(mark, canvas.look).to_lowercase()),
        MeetingChoice::Spread => (words.spread_title)("").trim_end_matches([':', ' ']).to_owned(),
    }
}

/// Nothing of what anyone said is here: only that the keyboard goes on.
fn lobby(canvas: &mut Canvas, area: Rect, open_card: &OpenCard) {
    let look = canvas.look;
    let words = &look.words.meeting;
    let Some(round) = &open_card.session.round else { return };
    let title = (words.round_title)(round.asked);
    frame::header(canvas, area, &[&title], "", &frame::status(open_card, look));
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
fn ballot(canvas: &mut Canvas, area: Rect, draft: &BallotDraft) {
    let look = canvas.look;
    let question = marks::question(draft.mark, look);
    let title = (look.words.meeting.question_in_hand)(&question.to_lowercase());
    frame::header(canvas, area, &[&title, question], "", &draft.role);
    card::matrix(canvas, area, &draft.open_card);
}

fn hands(canvas: &mut Canvas, area: Rect, hand_count: &HandCount, open_card: &OpenCard) {
    let look = canvas.look;
    let words = &look.words.meeting;
    let scenarios = open_card.card.scenarios().len();
    let title = (words.hands_title)(&marks::question(hand_count.mark, look).to_lowercase());
    frame::header(canvas, area, &[&title], "", "");
    let body = frame::body(area);
    let aspects = open_card.card.aspects();
    let step = if body.height >= 4 + 3 * cells(aspects.len()) { 3 } else { 1 };
    let (_, body) = top(body, u16::from(body.height > 8));
    for (place, (aspect, field)) in aspects.iter().zip(&hand_count.fields).enumerate() {
        let (row, _) = top(top(body, cells(place) * step).1, step);
        form::draw_field(canvas, row, &aspect.label, field, place == hand_count.focus);
    }
    let below = choice::narrow(left(top(body, cells(aspects.len()) * step + u16::from(step == 1)).1, 2).1);
    if hand_count.is_invalid {
        canvas.write(below, &(words.hands_wrong)(scenarios), 0, look.theme.alarm);
    } else {
        canvas.write(below, &(words.hands_about)(scenarios), 0, look.theme.faint);
    }
}
