//! What became of a save.

use jiff::civil::Time;

use super::change::notify;
use crate::app::Effect;
use crate::app::model::{Form, FormPurpose, Model, Notice, Overlay};
use crate::words::Trouble;

/// A revision is on disk.
pub(super) fn saved(model: &mut Model, revision: u64, at: Time) -> Vec<Effect> {
    // What has been typed since then is not in that revision.
    let has_unsaved_typing = model.has_unsaved_typing();
    if let Some(open_card) = model.open_card_mut().filter(|_| !has_unsaved_typing) {
        open_card.saved(revision, at);
    }
    Vec::new()
}

/// A save failed. The reason stays in the header; what to do is said once, not again at every retry.
pub(super) fn failed(model: &mut Model, reason: String, trouble: Trouble) -> Vec<Effect> {
    let has_overlay = !model.overlays.is_empty();
    let Some(open_card) = model.open_card_mut() else { return Vec::new() };
    let is_new = !open_card.is_unsaved();
    open_card.save_failed(reason);
    if is_new && !has_overlay { notify(model, Notice::Trouble(trouble)) } else { Vec::new() }
}

/// The session that existed only in memory has a file now.
pub(super) fn created(model: &mut Model, id: String, revision: u64, at: Time) -> Vec<Effect> {
    if let Some(open_card) = model.open_card_mut() {
        open_card.created(id, revision, at);
    }
    let then_back = matches!(
        model.overlays.last(),
        Some(Overlay::Form(Form { purpose: FormPurpose::KeepSketch { then_back: true }, .. }))
    );
    model.overlays.clear();
    if then_back { vec![Effect::Close] } else { Vec::new() }
}
