//! Copies of the open session: looking at what differs, choosing, and merging.

use super::change::{notify, save};
use super::overlay;
use crate::app::model::{CopyDialog, FoundCopy, List, MergeNotice, Model, Notice, Overlay};
use crate::app::{Effect, Intent};

/// The copies of the open session have been looked up.
pub(super) fn found(model: &mut Model, copies: Vec<FoundCopy>) -> Vec<Effect> {
    if let Some(open_card) = model.open_card_mut() {
        open_card.gathered.copies = copies;
    }
    Vec::new()
}

/// Shows what differs in a copy.
pub(super) fn open(model: &mut Model, copy: usize) -> Vec<Effect> {
    overlay::open(model, Overlay::Copy(CopyDialog { copy, list: List::default() }))
}

/// A key in the dialog.
pub(super) fn press(model: &mut Model, intent: Intent) -> Vec<Effect> {
    let Some(Overlay::Copy(CopyDialog { copy, list })) = model.overlays.last().cloned() else { return Vec::new() };
    match (intent, list.chosen.checked_sub(1)) {
        (Intent::Choose, None) => merge(model, copy),
        (Intent::Choose, Some(field)) => {
            if let Some(open_card) = model.open_card_mut() {
                open_card.turn_choice(copy, field);
            }
            Vec::new()
        }
        (Intent::Back, _) => overlay::close(model),
        _ => Vec::new(),
    }
}

fn merge(model: &mut Model, copy: usize) -> Vec<Effect> {
    let Some(open_card) = model.screen.open_card_mut() else { return Vec::new() };
    if open_card.is_read_only() {
        return notify(model, Notice::CannotMark);
    }
    let undecided = open_card.gathered.copies.get(copy).map_or(0, |copy| copy.merge.undecided());
    if undecided > 0 {
        return notify(model, Notice::Merge(MergeNotice::ChooseFirst(undecided)));
    }
    if !open_card.merge_copy(copy) {
        return notify(model, Notice::Merge(MergeNotice::CopyBringsNothing));
    }
    let effects = save(open_card);
    open_card.gathered.copies.remove(copy);
    overlay::close(model);
    overlay::close(model);
    notify(model, Notice::Merge(MergeNotice::CopyMerged));
    effects
}
