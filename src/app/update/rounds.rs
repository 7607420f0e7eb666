//! The list of revealed rounds.

use super::change::{change, undo_or_redo};
use super::overlay;
use crate::app::model::{List, Meeting, Model, Notice, OpenCard, Overlay, Question, RevealView};
use crate::app::{Effect, Intent};
use crate::domain::{Edit, Mark};

/// A key in the list of rounds.
pub(super) fn press(model: &mut Model, chosen: usize, intent: Intent) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    match (intent, open_card.session.rounds.get(chosen)) {
        (Intent::Choose, Some(round)) => {
            let mark = round.asks.marks().next().unwrap_or(Mark::Current);
            let (until, view) = (round.number, RevealView { opened_from: Some(chosen), ..RevealView::new(mark) });
            if let Some(open_card) = model.open_card_mut() {
                open_card.until = Some(until);
            }
            overlay::show_meeting(model, Meeting::Reveal(view))
        }
        (Intent::Remove, Some(round)) => {
            let number = round.number;
            overlay::ask(model, Question::RemoveRound(number))
        }
        (Intent::Undo | Intent::Redo, _) => {
            let before: Vec<u32> = open_card.session.rounds.iter().map(|round| round.number).collect();
            let effects = undo_or_redo(model, intent);
            stay_in_list(model);
            choose_new(model, &before);
            effects
        }
        (Intent::Back, _) => overlay::close_meeting(model),
        _ => Vec::new(),
    }
}

/// Takes a round away: the user has agreed to that.
pub(super) fn remove(model: &mut Model, number: u32) -> Vec<Effect> {
    let effects = change(model, Edit::remove_round(number));
    model.notice = Some(Notice::RoundRemoved(number));
    stay_in_list(model);
    effects
}

/// Chooses the round that has come back.
fn choose_new(model: &mut Model, before: &[u32]) {
    let is_new =
        |open_card: &OpenCard| open_card.session.rounds.iter().position(|round| !before.contains(&round.number));
    let index = model.open_card().and_then(is_new);
    if let (Some(index), Some(Overlay::Meeting(Meeting::Rounds(list)))) = (index, model.overlays.last_mut()) {
        *list = List::at(index);
    }
}

/// The chosen line may not be there any more.
fn stay_in_list(model: &mut Model) {
    let count = model.open_card().map_or(0, |open_card| open_card.session.rounds.len());
    if let Some(Overlay::Meeting(Meeting::Rounds(list))) = model.overlays.last_mut() {
        *list = List::at(list.chosen.min(count.saturating_sub(1)));
    }
}
