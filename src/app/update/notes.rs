//! Writing texts: why, what shows it, and the facilitator's note.

use super::change::{notify, save};
use super::overlay;
use crate::app::input::{EditTarget, Editor};
use crate::app::model::{Model, Notice, Overlay};
use crate::app::{Effect, Intent, Key};
use crate::domain::Part;

/// Opens one of the two texts about the aspect in focus.
pub(super) fn write_about(model: &mut Model, part: Part) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    if open_card.is_read_only() {
        return notify(model, Notice::CannotMark);
    }
    let aspect = open_card.aspect().id.clone();
    let text = open_card.reflection().map(|reflection| reflection.text(part).to_owned()).unwrap_or_default();
    open(model, EditTarget::Reflection(aspect, part), text)
}

/// Opens a text to be edited.
pub(super) fn open(model: &mut Model, target: EditTarget, text: String) -> Vec<Effect> {
    overlay::open(model, Overlay::Notes(Box::new(Editor::new(target, text))))
}

/// A key in a text: one of the few with a meaning, or else something that is typed.
pub(super) fn press(model: &mut Model, key: Key, intent: Option<Intent>) -> Vec<Effect> {
    let extent = model.extent;
    let Some(Overlay::Notes(editor)) = model.overlays.last_mut() else { return Vec::new() };
    match intent {
        Some(Intent::Back) => return leave(model),
        Some(Intent::NextField) => return next_text(model),
        Some(Intent::EditElsewhere) => return vec![Effect::EditElsewhere(editor.text().to_owned())],
        Some(Intent::UndoTyping) if !editor.undo() => return notify(model, Notice::NothingToUndo),
        Some(Intent::RedoTyping) if !editor.redo() => return notify(model, Notice::NothingToRedo),
        Some(_) => {}
        None => editor.press(key, extent.width, extent.window),
    }
    typed(model)
}

/// Something may have been typed. It is saved after a pause, or at once if it is much.
pub(super) fn typed(model: &mut Model) -> Vec<Effect> {
    if model.editor().is_some_and(Editor::must_save_now) {
        return save_typing(model);
    }
    if model.has_unsaved_typing()
        && let Some(open_card) = model.screen.open_card_mut()
    {
        open_card.typed();
    }
    Vec::new()
}

/// Puts what was typed into the session, and saves that; also if the help lies over the text.
pub(super) fn save_typing(model: &mut Model) -> Vec<Effect> {
    let (Some(editor), Some(open_card)) = (editor(&mut model.overlays), model.screen.open_card_mut()) else {
        return Vec::new();
    };
    if editor.unsaved() == 0 {
        return Vec::new();
    }
    open_card.write(editor.take_edit());
    save(open_card)
}

fn leave(model: &mut Model) -> Vec<Effect> {
    let effects = save_typing(model);
    model.overlays.pop();
    if let Some(open_card) = model.screen.open_card_mut() {
        open_card.stop_writing();
    }
    effects
}

/// Switches between the two texts about an aspect; the facilitator's note stands alone.
fn next_text(model: &mut Model) -> Vec<Effect> {
    let next = match model.overlays.last() {
        Some(Overlay::Notes(editor)) => match &editor.target {
            EditTarget::Reflection(_, Part::Explanation) => Part::Evidence,
            EditTarget::Reflection(_, Part::Evidence) => Part::Explanation,
            EditTarget::Note => return Vec::new(),
        },
        _ => return Vec::new(),
    };
    let mut effects = leave(model);
    effects.extend(write_about(model, next));
    effects
}

/// The text is back from the editor that the user prefers.
pub(super) fn edited_elsewhere(model: &mut Model, text: &str) -> Vec<Effect> {
    if let Some(editor) = editor(&mut model.overlays) {
        editor.rewrite(text);
    }
    save_typing(model)
}

/// As [`Model::editor`], to change it; the screen stays free.
fn editor(overlays: &mut [Overlay]) -> Option<&mut Editor> {
    overlays.iter_mut().rev().find_map(|overlay| match overlay {
        Overlay::Notes(editor) => Some(editor.as_mut()),
        _ => None,
    })
}
