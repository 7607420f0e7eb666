//! A silent round: between two people, choosing a role, giving a ballot back, and one reveal for all.

use super::change::{change, change_round, notify, save};
use super::{ballot, draft, overlay};
use crate::app::model::{
    Form, FormPurpose, Lasting, List, Meeting, Model, Notice, Question, RevealView, counted, role_choices,
};
use crate::app::{Effect, Intent, Key};
use crate::domain::{Asked, DraftSubject, Edit, Mark, RoundPlan, Session};
use crate::words::Words;

/// A session that is opened while a round is running, after a crash or the next day, is shown between two people.
pub(super) fn resume(model: &mut Model) -> Vec<Effect> {
    match model.open_card() {
        Some(open_card) if open_card.session.is_sealed() && !open_card.is_read_only() => {
            overlay::show_meeting(model, Meeting::Lobby)
        }
        _ => Vec::new(),
    }
}

/// Begins a round that people answer one after the other. A ballot of an earlier round that is half filled in can be handed in
/// nowhere any more.
pub(super) fn begin(model: &mut Model, plan: RoundPlan) -> Vec<Effect> {
    // Nobody is to answer under the eye of what was marked then, nor afterwards unless it is asked for again.
    if let Some(open_card) = model.open_card_mut() {
        open_card.shows_then = false;
    }
    model.remember_present(plan.present);
    let mut effects = change_round(model, |session| session.begin(plan), Lasting::Begun, Meeting::Lobby);
    effects.extend(draft::forget_ballots(model));
    effects
}

/// Corrects how many people are present.
fn count_present(model: &mut Model, key: Key, intent: Intent) -> Vec<Effect> {
    let typed = (intent == Intent::TypePeople).then(|| model.type_people(key));
    let Some(open_card) = model.open_card_mut() else { return Vec::new() };
    let before = open_card.session.running.as_ref().and_then(|running| running.plan.present);
    let present = typed.unwrap_or_else(|| Some(counted(before, intent == Intent::MorePeople)));
    open_card.change_quietly(|session| session.set_present(present));
    let effects = save(open_card);
    model.remember_present(present);
    effects
}

/// A key between two people.
pub(super) fn press_in_lobby(model: &mut Model, key: Key, intent: Intent) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    let is_empty = open_card.session.running.as_ref().is_none_or(|running| running.voices() == 0);
    match intent {
        Intent::NextPerson => overlay::show_meeting(model, Meeting::Role(List::default())),
        Intent::Reveal if !is_empty => overlay::ask(model, Question::Everyone),
        Intent::ResumeBallot if !open_card.drafts.ballots.is_empty() => overlay::ask(model, Question::ResumeBallot),
        Intent::TakeBack if !is_empty => overlay::show_meeting(model, Meeting::Sealed(List::default())),
        Intent::MorePeople | Intent::FewerPeople | Intent::TypePeople => count_present(model, key, intent),
        Intent::StopRound if is_empty && open_card.drafts.ballots.is_empty() => stop(model),
        Intent::StopRound => overlay::ask(model, Question::StopRound),
        Intent::Back => {
            overlay::close_meeting(model);
            notify(model, Notice::RoundWaits)
        }
        _ => Vec::new(),
    }
}

/// A key while somebody chooses the role they speak from.
pub(super) fn choose_role(model: &mut Model, chosen: usize, intent: Intent, words: &Words) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    match intent {
        Intent::Choose => match role_choices(&open_card.session, words).into_iter().nth(chosen) {
            Some(role) => ballot::begin(model, role),
            // The line after the last role: another one.
            None => draft::open_form(model, Form::single(FormPurpose::Speaker, DraftSubject::Speaker)),
        },
        Intent::Back => overlay::show_meeting(model, Meeting::Lobby),
        _ => Vec::new(),
    }
}

/// A key while a sealed ballot is chosen to be given back. Its owner fills in another one in the same role, which takes its
/// place when it is handed in.
pub(super) fn give_back(model: &mut Model, chosen: usize, intent: Intent) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    let Some(running) = &open_card.session.running else { return overlay::close_meeting(model) };
    match (intent, running.ballot_to_replace(chosen)) {
        (Intent::Choose, Some(ballot)) => {
            let sealed = ballot.clone();
            ballot::begin_again(model, sealed)
        }
        (Intent::Back, _) => overlay::show_meeting(model, Meeting::Lobby),
        _ => Vec::new(),
    }
}

/// Opens all ballots at once, and shows what everyone answered.
pub(super) fn reveal(model: &mut Model) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    let asks = open_card.session.running.as_ref().map_or(Asked::Both, |running| running.plan.asks);
    let mark = asks.marks().next().unwrap_or(Mark::Current);
    let mut effects = change(model, Edit::Reveal);
    effects.extend(draft::forget_ballots(model));
    overlay::show_meeting(model, Meeting::Reveal(RevealView::new(mark)));
    effects
}

/// Ends the round without a reveal.
pub(super) fn stop(model: &mut Model) -> Vec<Effect> {
    let mut effects = change_round(model, Session::stop, Lasting::Stopped, Meeting::Lobby);
    effects.extend(draft::forget_ballots(model));
    overlay::close_meeting(model);
    effects
}
