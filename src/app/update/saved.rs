//! What became of a save.

use std::path::Path;

use jiff::civil::Time;

use super::change::notify;
use super::draft;
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

/// A copy of the session has been written elsewhere.
pub(super) fn saved_elsewhere(model: &mut Model, path: String) -> Vec<Effect> {
    let taken_over = draft::subject(model);
    model.overlays.clear();
    notify(model, Notice::SavedElsewhere(path));
    taken_over.map_or_else(Vec::new, |subject| draft::forget(model, &subject))
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
    let mut effects = draft::subject(model).map_or_else(Vec::new, |subject| draft::forget(model, &subject));
    model.overlays.clear();
    // What was typed while there was no session to keep it with.
    if model.open_card().is_some_and(|open_card| !open_card.drafts.is_empty()) {
        effects.extend(draft::write(model, true));
    }
    if then_back {
        effects.push(Effect::Close);
    }
    effects
}

/// A file that comes with the program stands where the user's own version of it belongs.
pub(super) fn own_file(model: &mut Model, path: &Path, is_new: bool) -> Vec<Effect> {
    notify(model, Notice::OwnFile { path: path.to_string_lossy().into_owned(), is_new })
}
