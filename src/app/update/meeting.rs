//! Meetings: what to begin with the group, and which of a meeting's screens a key goes to.

use super::change::{change_round, notify};
use super::{agenda, ask, ballot, draft, hands, overlay, reveal, round};
use crate::app::model::{
    FormPurpose, HandCount, Lasting, List, Meeting, MeetingChoice, Model, Notice, Overlay, RevealView, SaveState,
};
use crate::app::{Effect, Intent, Key};
use crate::domain::RoundPlan;
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
        (_, None) => Meeting::Choose(List::at(MeetingChoice::suggested(session))),
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
        (_, Intent::Help) => overlay::open(model, Overlay::Help(0)),
        (_, Intent::Agenda) => agenda::open(model),
        (Meeting::Choose(list), _) => {
            let chosen = list.chosen;
            choose(model, chosen, intent)
        }
        (Meeting::Lobby, _) => round::press_in_lobby(model, intent),
        (Meeting::Role(list), _) => {
            let chosen = list.chosen;
            round::choose_role(model, chosen, intent, words)
        }
        (Meeting::Ballot(_), _) => ballot::press(model, key, intent),
        (Meeting::Sealed(list), _) => {
            let chosen = list.chosen;
            round::give_back(model, chosen, intent)
        }
        (Meeting::HandCount(_), _) => hands::press(model, intent),
        (Meeting::Reveal(_), _) => reveal::press(model, intent),
    }
}

fn choose(model: &mut Model, chosen: usize, intent: Intent) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    let session = &open_card.session;
    match (intent, MeetingChoice::all(session).get(chosen)) {
        (Intent::Choose, Some(MeetingChoice::Round(asked))) => {
            let plan = RoundPlan { asks: *asked, ..RoundPlan::default() };
            change_round(model, |session| session.begin(plan), Lasting::Begun, Meeting::Lobby)
        }
        (Intent::Choose, Some(MeetingChoice::Hands(mark))) => {
            let hand_count = HandCount::new(*mark, open_card);
            draft::open_hand_count(model, hand_count)
        }
        (Intent::Choose, Some(MeetingChoice::Reveal)) => {
            let reveal_view = RevealView::of_last_question(session);
            overlay::show_meeting(model, Meeting::Reveal(reveal_view))
        }
        (Intent::Back, _) => overlay::close_meeting(model),
        _ => Vec::new(),
    }
}
