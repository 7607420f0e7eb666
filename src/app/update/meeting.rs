//! Meetings: what to begin with the group, and which of a meeting's screens a key goes to.

use super::change::notify;
use super::{agenda, ask, ballot, draft, hands, overlay, reveal, round, rounds, slips};
use crate::app::model::{
    FormPurpose, HandCount, List, Meeting, MeetingChoice, Model, Notice, Overlay, RevealView, SaveState, Slips, counted,
};
use crate::app::{Effect, Intent, Key};
use crate::domain::{How, RoundPlan};
use crate::words::Words;

/// Goes on with the round that is running, or asks what to begin.
pub(super) fn open(model: &mut Model, words: &Words) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    let session = &open_card.session;
    let meeting = match (&open_card.save_state, &session.running) {
        // A ballot must be on disk the moment it is handed in, and a sketch has no file.
        (SaveState::Sketch, _) => return ask::new_session(model, FormPurpose::KeepSketch { then_back: false }, words),
        (SaveState::ReadOnly(_), _) if !session.rounds.is_empty() => {
            Meeting::Reveal(RevealView::of_last_question(session))
        }
        (SaveState::ReadOnly(_), _) => return notify(model, Notice::CannotMark),
        (_, Some(_)) => Meeting::Lobby,
        (_, None) => match model.round_start() {
            Some(start) => Meeting::Choose(start),
            None => return Vec::new(),
        },
    };
    overlay::show_meeting(model, meeting)
}

/// A key on one of a meeting's screens.
pub(super) fn press(model: &mut Model, key: Key, intent: Option<Intent>, words: &Words) -> Vec<Effect> {
    let Some(Overlay::Meeting(meeting)) = model.overlays.last_mut() else { return Vec::new() };
    let Some(intent) = intent else {
        if let Some(field) = meeting.field() {
            field.press(key);
        }
        return Vec::new();
    };
    match (meeting, intent) {
        (_, Intent::Agenda) => agenda::open(model),
        (Meeting::Choose(_), _) => press_at_start(model, key, intent),
        (Meeting::Lobby, _) => round::press_in_lobby(model, key, intent),
        (Meeting::Role(list), _) => {
            let chosen = list.chosen;
            round::choose_role(model, chosen, intent, words)
        }
        (Meeting::Ballot(_), _) => ballot::press(model, key, intent),
        (Meeting::Sealed(list), _) => {
            let chosen = list.chosen;
            round::give_back(model, chosen, intent)
        }
        (Meeting::Replace(_, list), _) => {
            let chosen = list.chosen;
            ballot::replace(model, chosen, intent)
        }
        (Meeting::HandCount(_), _) => hands::press(model, intent),
        (Meeting::Slips(_), _) => slips::press(model, intent),
        (Meeting::Rounds(list), _) => {
            let chosen = list.chosen;
            rounds::press(model, chosen, intent)
        }
        (Meeting::Reveal(_), _) => reveal::press(model, intent),
    }
}

/// A key while a round has not begun yet.
fn press_at_start(model: &mut Model, key: Key, intent: Intent) -> Vec<Effect> {
    let typed = (intent == Intent::TypePeople).then(|| model.type_people(key));
    let Some(Overlay::Meeting(Meeting::Choose(start))) = model.overlays.last_mut() else { return Vec::new() };
    match intent {
        Intent::Turn => start.turn_question(),
        Intent::MorePeople | Intent::FewerPeople => {
            start.present = Some(counted(start.present, intent == Intent::MorePeople));
        }
        Intent::TypePeople => start.present = typed.flatten(),
        Intent::ReplaceRound => start.turn_earlier(),
        Intent::Back => return overlay::close_meeting(model),
        Intent::Choose => return choose(model),
        _ => {}
    }
    Vec::new()
}

/// Does what the chosen line says.
fn choose(model: &mut Model) -> Vec<Effect> {
    let (Some(Overlay::Meeting(Meeting::Choose(start))), Some(open_card)) = (model.overlays.last(), model.open_card())
    else {
        return Vec::new();
    };
    let session = &open_card.session;
    match start.choices(session).get(start.list.chosen) {
        Some(MeetingChoice::Round(how)) => {
            let plan = start.plan(*how, session);
            begin(model, plan)
        }
        Some(MeetingChoice::Reveal) => {
            let reveal_view = RevealView::of_last_question(session);
            overlay::show_meeting(model, Meeting::Reveal(reveal_view))
        }
        Some(MeetingChoice::Rounds) => {
            let last = session.rounds.len().saturating_sub(1);
            overlay::show_meeting(model, Meeting::Rounds(List::at(last)))
        }
        None => Vec::new(),
    }
}

/// Begins a round. What is typed in at once, hands and slips, needs no round that is running.
fn begin(model: &mut Model, plan: RoundPlan) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    match plan.how {
        How::Hands => {
            let hand_count = HandCount::new(plan, open_card);
            draft::open_hand_count(model, hand_count)
        }
        How::Paper => draft::open_slips(model, Slips::new(plan)),
        How::Silent | How::Masked | How::Brought => round::begin(model, plan),
    }
}
