//! What the keys do while a word is looked for, or an action by its name.

use super::field::Field;
use super::input::Key;
use super::keys::{Binding, Intent};
use super::list::List;
use super::model::{Model, Notice, Overlay};
use super::msg::Effect;
use super::update::{on_screen, tell};
use crate::text::fit;
use crate::words::Words;

/// Asks for a word, with the last one to begin with.
pub(super) fn ask_word(model: &mut Model) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    let word = open_card.found.as_ref().map(|search| search.word.clone()).unwrap_or_default();
    model.overlays.push(Overlay::Search(Field::holding(word)));
    Vec::new()
}

/// A key while the word is typed: what is found so far is shown at once.
pub(super) fn search(model: &mut Model, key: Key, intent: Option<Intent>) -> Vec<Effect> {
    let (Some(Overlay::Search(field)), Some(open_card)) = (model.overlays.last_mut(), model.screen.open_card_mut())
    else {
        return Vec::new();
    };
    match intent {
        Some(Intent::Back) => {
            open_card.found = None;
            model.overlays.pop();
        }
        Some(Intent::PreviousHit) => open_card.search_on(-1),
        // Enter takes the word: the keys are for reading again. The arrows go on without that.
        Some(Intent::Confirm) => return take_word(model),
        Some(_) => open_card.search_on(1),
        None => {
            field.press(key);
            let word = field.text().to_owned();
            look(open_card, &word);
        }
    }
    Vec::new()
}

pub(super) fn look(open_card: &mut super::sitting::OpenCard, word: &str) {
    if word.trim().is_empty() {
        open_card.found = None;
    } else {
        open_card.search(word);
    }
}

fn take_word(model: &mut Model) -> Vec<Effect> {
    model.overlays.pop();
    let Some(open_card) = model.open_card_mut() else { return Vec::new() };
    match &open_card.found {
        Some(search) if search.count == 0 => {
            let word = search.word.clone();
            open_card.found = None;
            tell(model, Notice::NothingFound(word))
        }
        _ => Vec::new(),
    }
}

/// The actions whose name the typed letters may mean, the best first. All actions in the order of the key table if nothing
/// is typed.
#[must_use]
pub fn commands(model: &Model, letters: &str, words: &Words) -> Vec<&'static Binding> {
    let offered =
        model.keymap.in_contexts(&model.screen_contexts()).into_iter().filter(|binding| binding.is_in_palette);
    let mut fitting: Vec<(usize, &Binding)> =
        offered.filter_map(|binding| Some((points(binding, letters, words)?, binding))).collect();
    if !letters.trim().is_empty() {
        // What fits much worse than the best is not what was meant.
        let best = fitting.iter().map(|(points, _)| *points).max().unwrap_or(0);
        fitting.retain(|(points, _)| 2 * points > best);
        fitting.sort_by_key(|(points, _)| std::cmp::Reverse(*points));
    }
    fitting.into_iter().map(|(_, binding)| binding).collect()
}

/// How well the letters fit the name of an action. `None` if they do not.
fn points(binding: &Binding, letters: &str, words: &Words) -> Option<usize> {
    let name = (binding.label)(words);
    [fit(name.short, letters), fit(name.long, letters)].into_iter().flatten().max()
}

/// A key among the actions: choosing one, or typing its name.
pub(super) fn choose_command(model: &mut Model, key: Key, intent: Option<Intent>, words: &Words) -> Vec<Effect> {
    match intent {
        Some(Intent::Back) => {
            model.overlays.pop();
            Vec::new()
        }
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
    let offered = commands(model, palette.field.text(), words);
    let Some(binding) = offered.get(palette.list.chosen) else { return Vec::new() };
    model.overlays.pop();
    on_screen(model, binding.keys.first().copied().unwrap_or(key), binding.intent, words)
}
