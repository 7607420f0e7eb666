//! Changes to the open session, each followed by its way to the disk, and what the user is told.

use super::overlay;
use crate::app::model::{Lasting, Meeting, Model, Notice, OpenCard, SaveState, Undoing};
use crate::app::{Effect, Intent};
use crate::domain::{Edit, Mark, Session};

/// Tells the user something until the next key.
pub(super) fn notify(model: &mut Model, notice: Notice) -> Vec<Effect> {
    model.notice = Some(notice);
    Vec::new()
}

/// Changes the open session and saves it; if it is read-only, says so.
pub(super) fn change(model: &mut Model, edit: Edit) -> Vec<Effect> {
    change_with(model, |open_card| open_card.change(edit))
}

/// Marks the scenario in focus, or clears the mark that is there.
pub(super) fn mark(model: &mut Model, mark: Mark) -> Vec<Effect> {
    change_with(model, |open_card| open_card.toggle(mark))
}

fn change_with(model: &mut Model, change: impl FnOnce(&mut OpenCard)) -> Vec<Effect> {
    let Some(open_card) = model.open_card_mut() else { return Vec::new() };
    if open_card.is_read_only() {
        return notify(model, Notice::CannotMark);
    }
    change(open_card);
    save(open_card)
}

/// Takes the last change back, or makes it again, and says what changed.
pub(super) fn undo_or_redo(model: &mut Model, intent: Intent) -> Vec<Effect> {
    let Some(open_card) = model.open_card_mut() else { return Vec::new() };
    let notice = match intent {
        Intent::Undo => match open_card.undo() {
            Undoing::Done(edit) => Notice::Undone(edit),
            Undoing::Stays(lasting, next) => Notice::Stays(lasting, next),
            Undoing::Nothing => Notice::NothingToUndo,
        },
        _ => open_card.redo().map_or(Notice::NothingToRedo, Notice::Redone),
    };
    let effects = save(open_card);
    model.notice = Some(notice);
    effects
}

/// Changes the round that is running, and shows the next screen of the meeting. Undo does not take it back: that would
/// reveal or lose sealed ballots.
pub(super) fn change_round(
    model: &mut Model,
    change: impl FnOnce(&mut Session) -> bool,
    lasting: Lasting,
    then: Meeting,
) -> Vec<Effect> {
    let Some(open_card) = model.open_card_mut() else { return Vec::new() };
    open_card.change_for_good(change, lasting);
    let effects = save(open_card);
    overlay::show_meeting(model, then);
    effects
}

/// Sends a new revision to the disk. Does nothing if there is nothing new, or no file.
pub(super) fn save(open_card: &OpenCard) -> Vec<Effect> {
    match open_card.save_state {
        SaveState::Saving => vec![Effect::Save(Box::new(open_card.session.clone()))],
        _ => Vec::new(),
    }
}
