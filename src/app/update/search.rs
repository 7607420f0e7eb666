//! Searching: typing a word, and going from hit to hit.

use super::change::notify;
use super::overlay;
use crate::app::input::Field;
use crate::app::model::{Focus, Hit, Model, Notice, OpenCard, Overlay, Search, TextLocation, View, hits};
use crate::app::{Effect, Intent, Key};

/// Opens the search field, with the last word in it.
pub(super) fn ask(model: &mut Model) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    let word = open_card.found.as_ref().map(|search| search.word.clone()).unwrap_or_default();
    overlay::open(model, Overlay::Search(Field::holding(word)))
}

/// A key while a word is typed. The first hit is shown at every letter.
pub(super) fn press(model: &mut Model, key: Key, intent: Option<Intent>) -> Vec<Effect> {
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
        // After Enter the keys are for reading again. The arrows go from hit to hit while typing.
        Some(Intent::Confirm) => return confirm(model),
        Some(_) => open_card.search_on(1),
        None => {
            field.press(key);
            let word = field.text().to_owned();
            search_for(open_card, &word);
        }
    }
    Vec::new()
}

/// Searches for what is in the field; a blank field searches for nothing.
pub(super) fn search_for(open_card: &mut OpenCard, word: &str) {
    if word.trim().is_empty() {
        open_card.found = None;
    } else {
        open_card.search(word);
    }
}

/// Closes the search field. Without a hit the search ends, and the user is told.
fn confirm(model: &mut Model) -> Vec<Effect> {
    model.overlays.pop();
    let Some(open_card) = model.open_card_mut() else { return Vec::new() };
    match &open_card.found {
        Some(search) if search.count == 0 => {
            let word = search.word.clone();
            open_card.found = None;
            notify(model, Notice::NothingFound(word))
        }
        _ => Vec::new(),
    }
}

impl OpenCard {
    /// Searches for a word, and shows the first hit from the focus on, or else the first of all.
    fn search(&mut self, word: &str) {
        let hits = hits(&self.card, &self.session, word);
        let first = hits.iter().position(|hit| !self.is_before_focus(hit.location)).unwrap_or(0);
        self.found = Some(Search { word: word.to_owned(), shown: first, count: hits.len() });
        self.show_hit(hits.get(first));
    }

    /// Shows the hit so many further, or before if negative. After the last hit comes the first.
    pub(super) fn search_on(&mut self, by: isize) {
        let Some(search) = &mut self.found else { return };
        let hits = hits(&self.card, &self.session, &search.word);
        search.count = hits.len();
        if hits.is_empty() {
            return;
        }
        let count = hits.len().cast_signed();
        search.shown = (search.shown.cast_signed() + by).rem_euclid(count).cast_unsigned();
        let shown = search.shown;
        self.show_hit(hits.get(shown));
    }

    /// Whether a text comes before the cell in focus in reading order.
    fn is_before_focus(&self, location: TextLocation) -> bool {
        let Focus { aspect, scenario } = self.focus;
        match location {
            TextLocation::Scenario(_) => true,
            TextLocation::Aspect(row) => row < aspect || (row == aspect && scenario > 0),
            TextLocation::Description(row, column) => (row, column) < (aspect, scenario),
            TextLocation::Reflection(row, _) | TextLocation::Step(row, _) => row < aspect,
        }
    }

    /// Moves the focus to a hit, in the same view if that shows the text, and has the next frame scroll to it.
    fn show_hit(&mut self, hit: Option<&Hit>) {
        let Some(Hit { location, range }) = hit else { return };
        let focus = match *location {
            TextLocation::Scenario(scenario) => Focus { scenario, ..self.focus },
            TextLocation::Aspect(aspect) | TextLocation::Reflection(aspect, _) | TextLocation::Step(aspect, _) => {
                Focus { aspect, ..self.focus }
            }
            TextLocation::Description(aspect, scenario) => Focus { aspect, scenario },
        };
        let is_in_view = match location {
            TextLocation::Aspect(_) => true,
            TextLocation::Scenario(_) | TextLocation::Description(..) => self.view != View::Overview,
            TextLocation::Reflection(..) | TextLocation::Step(..) => self.view == View::Card,
        };
        if !is_in_view {
            self.switch_to(View::Card);
        }
        self.focus_on(focus);
        self.seek = Some((*location, range.start));
    }
}
