//! The manual: reading on, and searching for a word.

use super::change::notify;
use super::overlay;
use crate::app::input::Field;
use crate::app::model::{Manual, Model, Notice, Overlay, scrolled};
use crate::app::{Effect, Intent, Key};
use crate::words::Words;

/// Opens the manual at its beginning.
pub(super) fn open(model: &mut Model, words: &Words) -> Vec<Effect> {
    overlay::open(model, Overlay::Manual(Manual { lang: words.lang, ..Manual::default() }))
}

/// A key in the manual.
pub(super) fn press(model: &mut Model, intent: Intent) -> Vec<Effect> {
    // A row that one page cuts is whole on the next.
    let (furthest, window) = (model.extent.furthest(), model.extent.window.saturating_sub(1));
    let Some(Overlay::Manual(manual)) = model.overlays.last_mut() else { return Vec::new() };
    match intent {
        // Esc puts the hits away first, as it does on the card.
        Intent::Back if manual.found.take().is_some() => {}
        Intent::Back => return overlay::close(model),
        Intent::Search => {
            let word = manual.found.as_ref().map(|search| search.word.clone()).unwrap_or_default();
            return overlay::open(model, Overlay::Search(Field::holding(word)));
        }
        Intent::NextHit => manual.search_on(1),
        Intent::PreviousHit => manual.search_on(-1),
        _ => manual.scroll = scrolled(manual.scroll, intent, furthest, window),
    }
    Vec::new()
}

/// A key while a word is typed that is searched for in the manual. The first hit is shown at every letter.
pub(super) fn press_while_searching(model: &mut Model, key: Key, intent: Option<Intent>) -> Vec<Effect> {
    let Some(Overlay::Search(field)) = model.overlays.last_mut() else { return Vec::new() };
    let is_typed = intent.is_none() && field.press(key);
    let word = field.text().to_owned();
    if matches!(intent, Some(Intent::Back | Intent::Confirm)) {
        model.overlays.pop();
    }
    let Some(manual) = model.manual_mut() else { return Vec::new() };
    match intent {
        Some(Intent::Back) => manual.found = None,
        Some(Intent::Confirm) if manual.found.as_ref().is_some_and(|search| search.count == 0) => {
            manual.found = None;
            return notify(model, Notice::NothingFound(word));
        }
        Some(Intent::NextHit) => manual.search_on(1),
        Some(Intent::PreviousHit) => manual.search_on(-1),
        _ if is_typed => manual.search(&word),
        _ => {}
    }
    Vec::new()
}
