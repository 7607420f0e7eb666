//! Filling in a ballot, and handing it in.

use super::change::{change_round, notify};
use super::{draft, focus, overlay};
use crate::app::model::{BallotDraft, Lasting, List, Meeting, Model, Notice, Overlay, Question};
use crate::app::{Effect, Intent, Key};
use crate::domain::{Answer, Asked, Ballot, Mark, RunningRound, Session};

/// Gives somebody in this role an unmarked card.
pub(super) fn begin(model: &mut Model, role: String) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    let Some(running) = &open_card.session.running else { return Vec::new() };
    let draft = BallotDraft::new(role, running.plan, open_card);
    overlay::show_meeting(model, Meeting::Ballot(Box::new(draft)))
}

/// Gives the owner of a sealed ballot an unmarked card. What is sealed counts until the new ballot is handed in.
pub(super) fn begin_again(model: &mut Model, sealed: Ballot) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    let Some(running) = &open_card.session.running else { return Vec::new() };
    let mut draft = BallotDraft::new(sealed.role.clone(), running.plan, open_card);
    draft.replaces = Some(sealed);
    overlay::show_meeting(model, Meeting::Ballot(Box::new(draft)))
}

/// Asks about the half ballot of somebody else, if there is another.
pub(super) fn ask_next(model: &mut Model) -> Vec<Effect> {
    let Some(open_card) = model.open_card_mut() else { return Vec::new() };
    if open_card.drafts.ballots.len() < 2 {
        return Vec::new();
    }
    open_card.drafts.ballots.rotate_left(1);
    overlay::ask(model, Question::ResumeBallot)
}

/// Goes on with the first half ballot: its owner has agreed that it may be on screen. On disk it stays until it is handed in,
/// thrown away or put back.
pub(super) fn resume(model: &mut Model) -> Vec<Effect> {
    let Some(open_card) = model.open_card_mut() else { return Vec::new() };
    let plan = open_card.session.running.as_ref().map(|running| running.plan);
    let (Some(plan), false) = (plan, open_card.drafts.ballots.is_empty()) else { return Vec::new() };
    let half = open_card.drafts.ballots.remove(0);
    let draft = BallotDraft::resumed(half, plan, open_card);
    overlay::show_meeting(model, Meeting::Ballot(Box::new(draft)))
}

/// A key on a ballot.
pub(super) fn press(model: &mut Model, key: Key, intent: Intent) -> Vec<Effect> {
    let extent = model.extent;
    let Some(Overlay::Meeting(Meeting::Ballot(draft))) = model.overlays.last_mut() else { return Vec::new() };
    match intent {
        Intent::MarkCurrent if draft.asked.asks(Mark::Current) => draft.open_card.toggle(Mark::Current),
        Intent::MarkDesired if draft.asked.asks(Mark::Desired) => draft.open_card.toggle(Mark::Desired),
        // Which key it was is not told, and it is the same one whatever was chosen.
        Intent::Answer if key.digit().and_then(|number| draft.scenario(number)).is_none() => {
            let last = draft.open_card.card.scenarios().len();
            return notify(model, Notice::NoScenario(last));
        }
        Intent::Answer | Intent::Remove => answer_unseen(draft, key, intent),
        Intent::SayUnknown | Intent::SayNotApplicable | Intent::SayBetween if draft.is_masked() => {
            answer_unseen(draft, key, intent);
        }
        Intent::SayUnknown => draft.say(Answer::Unknown),
        Intent::SayNotApplicable => draft.say(Answer::NotApplicable),
        Intent::SayBetween => {
            if let Some(answer) = draft.between() {
                draft.say(answer);
            }
        }
        Intent::Undo => {
            draft.open_card.undo();
        }
        Intent::HandIn if draft.has_next_question() => draft.mark = Mark::Desired,
        Intent::HandIn => return overlay::ask(model, Question::HandIn),
        Intent::Back if draft.asked == Asked::Both && draft.mark == Mark::Desired => draft.mark = Mark::Current,
        Intent::Back if draft.is_resumed || draft.answered() > 0 => {
            let draft = draft.clone();
            let effects = draft::put_back(model, &draft);
            overlay::show_meeting(model, Meeting::Lobby);
            return effects;
        }
        Intent::ForgetDraft if draft.answered() > 0 => return overlay::ask(model, Question::DropBallot),
        Intent::Back if draft.replaces.is_some() => return overlay::show_meeting(model, Meeting::Lobby),
        Intent::Back => return overlay::show_meeting(model, Meeting::Role(List::default())),
        _ => focus::press(&mut draft.open_card, key, intent, extent),
    }
    Vec::new()
}

/// Answers on a screen that everyone sees. Which answer it is changes nothing that is drawn, and no key takes one back: only
/// whether there is an answer is seen.
fn answer_unseen(draft: &mut BallotDraft, key: Key, intent: Intent) {
    let answer = match intent {
        Intent::Answer => key.digit().and_then(|number| draft.scenario(number)),
        Intent::SayUnknown => Some(Answer::Unknown),
        Intent::SayNotApplicable => Some(Answer::NotApplicable),
        Intent::SayBetween => draft.beside_chosen(),
        _ => return draft.put(None),
    };
    if answer.is_some() {
        draft.put(answer);
    }
}

/// Seals the ballot, and passes the keyboard on. If it is to take the place of one that is not there as it was, because
/// another program has changed the file, its owner says which one: added to them it would be counted twice.
pub(super) fn hand_in(model: &mut Model) -> Vec<Effect> {
    let (Some(Overlay::Meeting(Meeting::Ballot(draft))), Some(open_card)) = (model.overlays.last(), model.open_card())
    else {
        return Vec::new();
    };
    let Some(running) = &open_card.session.running else { return Vec::new() };
    let replaced = draft.replaces.as_ref().map(|replaced| running.position(replaced));
    let (draft, has_sealed) = (draft.clone(), running.voices() > 0);
    match replaced {
        Some(None) if has_sealed => overlay::show_meeting(model, Meeting::Replace(draft, List::default())),
        replaced => seal(model, &draft, replaced.flatten()),
    }
}

/// A key while the owner of a ballot says which sealed one it takes the place of; the last line is none of them.
pub(super) fn replace(model: &mut Model, chosen: usize, intent: Intent) -> Vec<Effect> {
    let (Some(Overlay::Meeting(Meeting::Replace(draft, _))), Some(open_card)) =
        (model.overlays.last(), model.open_card())
    else {
        return Vec::new();
    };
    let sealed = open_card.session.running.as_ref().map_or(0, RunningRound::voices);
    let draft = draft.clone();
    match intent {
        Intent::Choose => seal(model, &draft, Some(chosen).filter(|chosen| *chosen < sealed)),
        Intent::Back => overlay::show_meeting(model, Meeting::Ballot(draft)),
        _ => Vec::new(),
    }
}

/// Seals a ballot, in the place of the one with this index if there is one.
fn seal(model: &mut Model, draft: &BallotDraft, replaced: Option<usize>) -> Vec<Effect> {
    let (ballot, is_resumed) = (draft.ballot(), draft.is_resumed);
    let hand_in = |session: &mut Session| match replaced {
        Some(index) => session.hand_in_again(index, ballot),
        None => session.hand_in(ballot),
    };
    let mut effects = change_round(model, hand_in, Lasting::HandedIn, Meeting::Lobby);
    if is_resumed {
        effects.extend(draft::write(model, true));
    }
    effects
}

/// Throws the ballot away that is being filled in: its owner has agreed to that.
pub(super) fn throw_away(model: &mut Model) -> Vec<Effect> {
    let is_resumed =
        matches!(model.overlays.last(), Some(Overlay::Meeting(Meeting::Ballot(draft))) if draft.is_resumed);
    overlay::show_meeting(model, Meeting::Lobby);
    if is_resumed { draft::write(model, true) } else { Vec::new() }
}
