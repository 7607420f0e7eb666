//! Keys in the palette: choosing an action, or typing its name.

use super::{overlay, screen};
use crate::app::model::{List, Model, Overlay};
use crate::app::{Effect, Intent, Key};
use crate::words::Words;

/// A key in the palette.
pub(super) fn press(model: &mut Model, key: Key, intent: Option<Intent>, words: &Words) -> Vec<Effect> {
    match intent {
        Some(Intent::Back) => overlay::close(model),
        Some(Intent::Choose) => perform_chosen(model, key, words),
        Some(_) => Vec::new(),
        None => {
            if let Some(Overlay::Palette(palette)) = model.overlays.last_mut() {
                palette.field.press(key);
                palette.list = List::default();
            }
            Vec::new()
        }
    }
}

fn perform_chosen(model: &mut Model, key: Key, words: &Words) -> Vec<Effect> {
    let Some(Overlay::Palette(palette)) = model.overlays.last() else { return Vec::new() };
    let offered = palette.commands(&model.keymap, &model.screen_contexts(), words);
    let Some(binding) = offered.get(palette.list.chosen) else { return Vec::new() };
    model.overlays.pop();
    screen::press(model, binding.keys.first().copied().unwrap_or(key), binding.intent, words)
}
