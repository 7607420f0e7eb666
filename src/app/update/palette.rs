//! Keys in the palette: choosing an action, or typing its name.

use super::overlay;
use crate::app::model::{List, Model, Overlay};
use crate::app::{Effect, Intent, Key};
use crate::words::Words;

/// A key in the palette, except the one that performs the chosen action.
pub(super) fn press(model: &mut Model, key: Key, intent: Option<Intent>) -> Vec<Effect> {
    match intent {
        Some(Intent::Back) => overlay::close(model),
        Some(_) => Vec::new(),
        None => {
            if let Some(Overlay::Palette(palette)) = model.overlays.last_mut()
                && palette.field.press(key)
            {
                palette.list = List::default();
            }
            Vec::new()
        }
    }
}

/// Closes the palette on the chosen action: what is meant, and the first of its keys. `None`, and nothing is closed, if
/// nothing was found.
pub(super) fn take_chosen(model: &mut Model, words: &Words) -> Option<(Intent, Option<Key>)> {
    let Some(Overlay::Palette(palette)) = model.overlays.last() else { return None };
    let offered = palette.commands(&model.keymap, &model.contexts_below(), words);
    let binding = offered.get(palette.list.chosen)?;
    model.overlays.pop();
    Some((binding.intent, binding.keys.first().copied()))
}
