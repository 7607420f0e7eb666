//! Hints: put away by the key that does what they tell, or by Esc, and brought back by the help.

use crate::app::model::{Model, OpenCard, SaveState, SeenHints, View};
use crate::app::{Effect, Intent};

/// What came of a key for the hint on screen.
pub(super) enum Outcome {
    /// The key goes on to what it means otherwise.
    GoesOn(Vec<Effect>),
    /// The key has put the hint away, and means nothing more.
    Done(Vec<Effect>),
}

/// A key, before it does what it means otherwise.
pub(super) fn press(model: &mut Model, intent: Option<Intent>) -> Outcome {
    let Some(intent) = intent else { return Outcome::GoesOn(Vec::new()) };
    if intent == Intent::Help {
        model.settings.seen_hints = SeenHints::default();
        return Outcome::GoesOn(keep(model));
    }
    let Some(hint) = model.hint_on_screen() else { return Outcome::GoesOn(Vec::new()) };
    if !matches!(intent, Intent::Back | Intent::CloseCard) && !hint.is_done_by(intent) {
        return Outcome::GoesOn(Vec::new());
    }
    model.settings.seen_hints.add(hint);
    model.hint = None;
    let effects = keep(model);
    // From the card Esc goes no further back.
    let goes_nowhere = |card: &OpenCard| card.view == View::Card && card.found.is_none();
    match intent {
        Intent::Back if model.open_card().is_some_and(goes_nowhere) => Outcome::Done(effects),
        _ => Outcome::GoesOn(effects),
    }
}

/// While browsing nothing is written, not even this.
fn keep(model: &Model) -> Vec<Effect> {
    match model.open_card().map(|open_card| &open_card.save_state) {
        Some(SaveState::Sketch | SaveState::Following(_)) => Vec::new(),
        _ => vec![Effect::KeepHints(model.settings.seen_hints)],
    }
}
