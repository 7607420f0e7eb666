//! Which screen is shown, and what lies over it. Nothing that opens or closes has an effect outside the model: each
//! function returns no effects, so that a key can end in it.

use crate::app::Effect;
use crate::app::model::{Meeting, Model, Overlay, Question, Screen};

/// Shows another screen, with nothing over it.
pub(super) fn show_screen(model: &mut Model, screen: Screen) -> Vec<Effect> {
    model.screen = screen;
    model.hint = None;
    model.overlays.clear();
    Vec::new()
}

/// Opens an overlay on top.
pub(super) fn open(model: &mut Model, overlay: Overlay) -> Vec<Effect> {
    model.overlays.push(overlay);
    Vec::new()
}

/// Closes the topmost overlay.
pub(super) fn close(model: &mut Model) -> Vec<Effect> {
    model.overlays.pop();
    Vec::new()
}

/// Asks a question with yes and no.
pub(super) fn ask(model: &mut Model, question: Question) -> Vec<Effect> {
    open(model, Overlay::Question(question))
}

/// Shows a screen of a meeting in place of the one before.
pub(super) fn show_meeting(model: &mut Model, meeting: Meeting) -> Vec<Effect> {
    close_meeting(model);
    open(model, Overlay::Meeting(meeting))
}

/// Goes back from a meeting to the card.
pub(super) fn close_meeting(model: &mut Model) -> Vec<Effect> {
    model.overlays.retain(|overlay| !matches!(overlay, Overlay::Meeting(_)));
    Vec::new()
}
