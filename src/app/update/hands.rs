//! Counting hands.

use super::change::save;
use super::{draft, overlay};
use crate::app::model::{HandCount, Meeting, Model, Overlay, Question, RevealView};
use crate::app::{Effect, Intent};
use crate::domain::{Asked, Card, Edit, Hands, Mark, Round, RoundPlan, Session, Votes};

/// A key while hands are counted.
pub(super) fn press(model: &mut Model, intent: Intent) -> Vec<Effect> {
    let Some(Overlay::Meeting(Meeting::HandCount(hand_count))) = model.overlays.last_mut() else { return Vec::new() };
    let lines = hand_count.fields.len();
    match intent {
        Intent::NextField => hand_count.focus = (hand_count.focus + 1) % lines,
        Intent::PreviousField => hand_count.focus = (hand_count.focus + lines - 1) % lines,
        Intent::Confirm => return confirm(model),
        Intent::ForgetDraft if hand_count.is_changed() => return overlay::ask(model, Question::DropDraft),
        Intent::Back => return draft::close_meeting(model),
        _ => {}
    }
    Vec::new()
}

/// Takes all lines, or shows the first one that is not right. Asks if some are empty while others are not.
fn confirm(model: &mut Model) -> Vec<Effect> {
    let (Some(open_card), Some(Overlay::Meeting(Meeting::HandCount(hand_count)))) =
        (model.screen.open_card(), model.overlays.last_mut())
    else {
        return Vec::new();
    };
    let error = (0..hand_count.fields.len()).find_map(|index| Some((index, hand_count.hands(index, open_card).err()?)));
    if let Some((index, error)) = error {
        (hand_count.focus, hand_count.error) = (index, Some(error));
        return Vec::new();
    }
    let empty = hand_count.empty();
    if empty > 0 && empty < hand_count.fields.len() {
        return overlay::ask(model, Question::KeepHands);
    }
    keep(model)
}

/// Makes a round of the hands. Only if every line is right.
pub(super) fn keep(model: &mut Model) -> Vec<Effect> {
    let (Some(open_card), Some(Overlay::Meeting(Meeting::HandCount(hand_count)))) =
        (model.screen.open_card_mut(), model.overlays.last())
    else {
        return Vec::new();
    };
    let lines: Vec<_> = (0..hand_count.fields.len()).map(|index| hand_count.hands(index, open_card)).collect();
    let (mark, next, subject) = (hand_count.mark, hand_count.next, hand_count.subject());
    let (plan, corrects) = (hand_count.plan, hand_count.corrects);
    let hands = hands(lines.into_iter().flatten(), &open_card.card);
    let edit = edit(plan, corrects, hands, &open_card.session);
    if let Some(edit) = edit {
        open_card.change(edit);
    }
    let mut effects = save(open_card);
    effects.extend(draft::forget(model, &subject));
    effects.extend(show_next(model, mark, next, plan));
    model.remember_present(plan.present);
    effects
}

/// Counts the hands for the other question if that is asked too; else shows what was counted.
fn show_next(model: &mut Model, mark: Mark, next: Option<Mark>, plan: RoundPlan) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    match next.and_then(|next| Asked::of(|mark| mark == next)) {
        Some(asks) => {
            let hand_count = HandCount::new(RoundPlan { asks, ..plan }, open_card);
            draft::open_hand_count(model, hand_count)
        }
        None if open_card.session.rounds.is_empty() => overlay::close_meeting(model),
        None => overlay::show_meeting(model, Meeting::Reveal(RevealView::new(mark))),
    }
}

/// The hands for each aspect of which a line says anything.
fn hands(lines: impl Iterator<Item = Vec<usize>>, card: &Card) -> Vec<Hands> {
    let counted = card.aspects().iter().zip(lines).filter(|(_, counts)| !counts.is_empty());
    let scenarios = || card.scenarios().iter().map(|scenario| scenario.id.clone());
    let hands =
        counted.map(|(aspect, counts)| Hands { aspect: aspect.id.clone(), counts: scenarios().zip(counts).collect() });
    hands.collect()
}

/// Makes a round of hands, or corrects the one that was made before. `None` if there is nothing to make one of.
fn edit(plan: RoundPlan, corrects: Option<u32>, hands: Vec<Hands>, session: &Session) -> Option<Edit> {
    match corrects.and_then(|number| session.round(number)) {
        Some(round) if hands.is_empty() => Some(Edit::remove_round(round.number)),
        Some(round) => {
            let votes = Votes::Hands(hands);
            Some(Edit::put_round(Round { votes, present: plan.present, ..round.clone() }))
        }
        None if hands.is_empty() => None,
        None => Some(Edit::add_round(session, plan, Votes::Hands(hands))),
    }
}
