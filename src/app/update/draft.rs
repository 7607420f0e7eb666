//! Drafts: a form begins with what was typed into it before, and keeps what is typed until that has been taken over.

use super::change::notify;
use super::{notes, overlay};
use crate::app::Effect;
use crate::app::model::{
    BallotDraft, Form, FormPurpose, HandCount, Meeting, Model, Notice, Overlay, SaveState, Slips, Typed,
};
use crate::domain::DraftSubject;

/// Opens a form, with what was typed into it before.
pub(super) fn open_form(model: &mut Model, mut form: Form) -> Vec<Effect> {
    if let Some(draft) = model.draft(&form.subject) {
        form.resume(draft);
    }
    overlay::open(model, Overlay::Form(form))
}

/// Opens the fields for a count of hands, with what was typed into them before.
pub(super) fn open_hand_count(model: &mut Model, mut hand_count: HandCount) -> Vec<Effect> {
    if let Some(draft) = model.draft(&hand_count.subject()) {
        hand_count.resume(draft);
    }
    overlay::show_meeting(model, Meeting::HandCount(hand_count))
}

/// Opens the fields for slips of paper, with what was typed into them before.
pub(super) fn open_slips(model: &mut Model, mut slips: Slips) -> Vec<Effect> {
    if let Some(draft) = model.draft(&slips.subject()) {
        slips.resume(draft);
    }
    overlay::show_meeting(model, Meeting::Slips(slips))
}

/// Keeps what has been typed: a text in the session, anything else as a draft.
pub(super) fn keep_typing(model: &mut Model) -> Vec<Effect> {
    let mut effects = notes::save_typing(model);
    effects.extend(keep(model));
    effects
}

/// Keeps everything that is on screen only, because the program ends.
pub(super) fn keep_all(model: &mut Model) -> Vec<Effect> {
    let mut effects = keep_typing(model);
    effects.extend(keep_ballot(model));
    effects
}

/// Keeps what has been typed into the topmost form; drops its draft if nothing differs from what the form began with.
fn keep(model: &mut Model) -> Vec<Effect> {
    let Some(Typed { draft, is_changed }) = model.typed() else { return Vec::new() };
    let subject = draft.subject.clone();
    let Some(drafts) = model.drafts_mut(&subject) else { return Vec::new() };
    let has_changed = if is_changed { drafts.put(draft) } else { drafts.remove(&subject) };
    if has_changed { write(model, subject.is_of_session()) } else { Vec::new() }
}

/// Keeps what has been typed into a form that is about to be closed without taking it over, and says so.
pub(super) fn keep_and_tell(model: &mut Model) -> Vec<Effect> {
    let effects = keep(model);
    if model.typed().is_some_and(|typed| typed.is_changed) {
        notify(model, Notice::DraftKept);
    }
    effects
}

/// Closes the fields of a meeting and keeps what was typed into them.
pub(super) fn close_meeting(model: &mut Model) -> Vec<Effect> {
    let effects = keep_and_tell(model);
    overlay::close_meeting(model);
    effects
}

/// What the topmost form is about.
pub(super) fn subject(model: &Model) -> Option<DraftSubject> {
    model.typed().map(|typed| typed.draft.subject)
}

/// Drops the draft on a subject: it has been taken over, or thrown away.
pub(super) fn forget(model: &mut Model, subject: &DraftSubject) -> Vec<Effect> {
    let had_one = model.drafts_mut(subject).is_some_and(|drafts| drafts.remove(subject));
    if had_one { write(model, subject.is_of_session()) } else { Vec::new() }
}

/// Closes the topmost form if it is for this, and drops its draft: what was typed has been taken over.
pub(super) fn close_form(model: &mut Model, purpose: &FormPurpose) -> Vec<Effect> {
    match model.overlays.last() {
        Some(Overlay::Form(form)) if form.purpose == *purpose => {
            let subject = form.subject.clone();
            overlay::close(model);
            forget(model, &subject)
        }
        _ => Vec::new(),
    }
}

/// Throws away what was typed into the topmost form, which stays open: the user has agreed to that.
pub(super) fn drop_typed(model: &mut Model) -> Vec<Effect> {
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) => form.reset(),
        Some(Overlay::Meeting(Meeting::HandCount(hand_count))) => hand_count.reset(),
        Some(Overlay::Meeting(Meeting::Slips(slips))) => slips.reset(),
        _ => {}
    }
    keep(model)
}

/// Keeps the ballot that is being filled in, because the program ends. Until then it is nowhere but in memory, so that the
/// data folder never tells who is voting and when.
fn keep_ballot(model: &mut Model) -> Vec<Effect> {
    let is_ballot = |overlay: &Overlay| matches!(overlay, Overlay::Meeting(Meeting::Ballot(_) | Meeting::Replace(..)));
    let index = model.overlays.iter().position(is_ballot);
    match index.map(|index| model.overlays.remove(index)) {
        Some(Overlay::Meeting(Meeting::Ballot(ballot) | Meeting::Replace(ballot, _))) => put_back(model, &ballot),
        _ => Vec::new(),
    }
}

/// Puts a ballot among those that are half filled in, unless nothing is answered on it.
pub(super) fn put_back(model: &mut Model, ballot: &BallotDraft) -> Vec<Effect> {
    let half = ballot.half();
    if half.is_none() && !ballot.is_resumed {
        return Vec::new();
    }
    if let Some(open_card) = model.open_card_mut() {
        open_card.drafts.ballots.extend(half);
    }
    write(model, true)
}

/// Drops all half ballots: their round is over.
pub(super) fn forget_ballots(model: &mut Model) -> Vec<Effect> {
    let Some(open_card) = model.open_card_mut() else { return Vec::new() };
    let had_any = !std::mem::take(&mut open_card.drafts.ballots).is_empty();
    if had_any { write(model, true) } else { Vec::new() }
}

/// Sends the drafts of the open session, or those that belong to none, to the disk. Nothing is written while a card is only
/// browsed, nor beside a session that another program has open.
pub(super) fn write(model: &Model, of_session: bool) -> Vec<Effect> {
    let open_card = model.open_card();
    if open_card.is_some_and(|open_card| open_card.save_state == SaveState::Sketch) {
        return Vec::new();
    }
    match open_card {
        _ if !of_session => vec![Effect::KeepDrafts { session: None, drafts: model.drafts.clone() }],
        Some(open_card) if !open_card.is_read_only() => {
            let session = Some(open_card.session.id.clone());
            vec![Effect::KeepDrafts { session, drafts: open_card.drafts.clone() }]
        }
        _ => Vec::new(),
    }
}
