//! Filling in a ballot, and handing it in.

use super::change::change_round;
use super::{focus, overlay};
use crate::app::model::{BallotDraft, List, Meeting, Model, Overlay, Question};
use crate::app::{Effect, Intent, Key};
use crate::domain::{Answer, Asked, Mark};

/// Gives somebody in this role an unmarked card.
pub(super) fn begin(model: &mut Model, role: String) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    let Some(running) = &open_card.session.running else { return Vec::new() };
    let draft = BallotDraft::new(role, running.plan.asks, open_card);
    overlay::show_meeting(model, Meeting::Ballot(Box::new(draft)))
}

/// A key on a ballot.
pub(super) fn press(model: &mut Model, key: Key, intent: Intent) -> Vec<Effect> {
    let extent = model.extent;
    let Some(Overlay::Meeting(Meeting::Ballot(draft))) = model.overlays.last_mut() else { return Vec::new() };
    match intent {
        Intent::MarkCurrent if draft.asked.asks(Mark::Current) => draft.open_card.toggle(Mark::Current),
        Intent::MarkDesired if draft.asked.asks(Mark::Desired) => draft.open_card.toggle(Mark::Desired),
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
        Intent::HandIn if draft.asked == Asked::Both && draft.mark == Mark::Current => draft.mark = Mark::Desired,
        Intent::HandIn => return overlay::ask(model, Question::HandIn),
        Intent::Back if draft.asked == Asked::Both && draft.mark == Mark::Desired => draft.mark = Mark::Current,
        Intent::Back if draft.open_card.session.is_blank() => {
            return overlay::show_meeting(model, Meeting::Role(List::default()));
        }
        Intent::Back => return overlay::ask(model, Question::DropBallot),
        _ => focus::press(&mut draft.open_card, key, intent, extent),
    }
    Vec::new()
}

/// Seals the ballot, and passes the keyboard on.
pub(super) fn hand_in(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Meeting(Meeting::Ballot(draft))) = model.overlays.last() else { return Vec::new() };
    let ballot = draft.ballot();
    change_round(model, |session| session.hand_in(ballot), Meeting::Lobby)
}
