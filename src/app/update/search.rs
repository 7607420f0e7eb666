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
        None if field.press(key) => {
            let word = field.text().to_owned();
            search_for(open_card, &word);
        }
        None => {}
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

    /// Moves on by this many hits, or back if negative. After the last hit comes the first.
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

#[cfg(test)]
mod tests {
    use super::TextLocation::{Aspect, Description, Reflection, Scenario, Step};
    use super::*;
    use crate::app::{Code, fixture};
    use crate::domain::{NextStep, Part};

    const ALL: usize = 13;

    /// A card with this cell in focus, on which this word is searched for.
    fn searched(aspect: usize, scenario: usize, word: &str) -> OpenCard {
        let mut open_card = fixture::open_card();
        open_card.focus_on(Focus { aspect, scenario });
        search_for(&mut open_card, word);
        open_card
    }

    fn shown(open_card: &OpenCard) -> Option<(usize, TextLocation)> {
        Some((open_card.found.as_ref()?.shown, open_card.seek?.0))
    }

    #[test]
    fn first_hit_is_the_first_from_the_focus_on() {
        for ((aspect, scenario), expected) in [
            ((0, 0), (2, Aspect(0))),
            ((0, 1), (5, Description(0, 1))),
            ((1, 0), (11, Aspect(1))),
            ((1, 1), (12, Description(1, 1))),
        ] {
            let open_card = searched(aspect, scenario, "wind");
            assert_eq!(shown(&open_card), Some(expected), "from {aspect}, {scenario}");
            assert_eq!(open_card.found.map(|search| search.count), Some(ALL));
        }
    }

    #[test]
    fn a_description_after_the_focus_comes_before_the_next_aspect() {
        assert_eq!(shown(&searched(0, 0, "geen")), Some((0, Description(0, 1))));
        assert_eq!(shown(&searched(0, 0, "wind en")), Some((0, Description(0, 0))));
        assert_eq!(shown(&searched(0, 1, "wind en")), Some((0, Description(0, 0))), "the only hit, though before");
    }

    #[test]
    fn texts_and_steps_of_the_aspect_in_focus_are_not_before_it() {
        let mut open_card = fixture::open_card();
        open_card.session.reflections[0].explanation = "regen".to_owned();
        open_card.session.reflections[1].explanation = "regen".to_owned();
        let mut from = |aspect| {
            open_card.focus_on(Focus { aspect, scenario: 1 });
            open_card.search("regen");
            shown(&open_card)
        };
        assert_eq!(from(0), Some((0, Reflection(0, Part::Explanation))));
        assert_eq!(from(1), Some((1, Reflection(1, Part::Explanation))));

        let mut open_card = fixture::open_card();
        open_card.session.reflections[1].next_steps = vec![NextStep::new("nog hagel".to_owned())];
        open_card.focus_on(Focus { aspect: 1, scenario: 1 });
        open_card.search("nog");
        assert_eq!(shown(&open_card), Some((1, Step(1, 0))));
        open_card.focus_on(Focus { aspect: 0, scenario: 1 });
        open_card.search("nog");
        assert_eq!(shown(&open_card), Some((0, Step(0, 1))));
    }

    #[test]
    fn scenario_titles_are_before_every_focus() {
        assert_eq!(shown(&searched(0, 0, "zachte")), Some((0, Scenario(1))), "the only hit");
        assert_ne!(shown(&searched(0, 0, "wind")), Some((0, Scenario(0))), "there are later ones");
    }

    #[test]
    fn next_and_previous_wrap_around() {
        let mut open_card = searched(1, 1, "wind");
        let mut go = |by| {
            open_card.search_on(by);
            shown(&open_card)
        };
        assert_eq!(go(1), Some((0, Scenario(0))));
        assert_eq!(go(1), Some((1, Scenario(1))));
        assert_eq!(go(-1), Some((0, Scenario(0))));
        assert_eq!(go(-1), Some((12, Description(1, 1))));
        assert_eq!(go(-1), Some((11, Aspect(1))));
        assert_eq!(go(4), Some((2, Aspect(0))));
    }

    #[test]
    fn hits_are_counted_again_at_every_step() {
        let mut open_card = searched(1, 1, "wind");
        open_card.session.reflections[0].next_steps.clear();
        open_card.search_on(-1);
        let search = open_card.found.clone().unwrap_or_default();
        assert_eq!((search.count, search.shown), (10, 1), "the hit before the twelfth of ten");
        open_card.search_on(1);
        assert_eq!(shown(&open_card), Some((2, Aspect(0))));
    }

    #[test]
    fn without_hits_nothing_moves() {
        let mut open_card = searched(1, 1, "regen");
        open_card.search_on(1);
        let expected = Search { word: "regen".to_owned(), shown: 0, count: 0 };
        assert_eq!((open_card.found, open_card.seek), (Some(expected), None));
        assert_eq!(open_card.focus, Focus { aspect: 1, scenario: 1 });
    }

    #[test]
    fn without_a_search_there_is_no_next_hit() {
        let mut open_card = fixture::open_card();
        open_card.search_on(1);
        assert_eq!((open_card.found, open_card.seek), (None, None));
    }

    /// One hit of every kind, by its index.
    const KINDS: [(usize, TextLocation); 5] = [
        (1, Scenario(1)),
        (2, Aspect(0)),
        (5, Description(0, 1)),
        (6, Reflection(0, Part::Explanation)),
        (8, Step(0, 0)),
    ];

    /// A card in this view, with the focus in its lower left cell, after going to the hit with this index.
    fn at_hit(index: usize, view: View) -> OpenCard {
        let mut open_card = fixture::open_card();
        open_card.focus_on(Focus { aspect: 1, scenario: 0 });
        open_card.switch_to(view);
        open_card.found = Some(Search { word: "wind".to_owned(), shown: index, count: ALL });
        open_card.search_on(0);
        open_card
    }

    #[test]
    fn a_view_stays_if_it_shows_the_text() {
        for (index, location) in KINDS {
            let views_that_show = match location {
                Aspect(_) => &[View::Card, View::Aspect, View::Scenario, View::Overview][..],
                Scenario(_) | Description(..) => &[View::Card, View::Aspect, View::Scenario],
                Reflection(..) | Step(..) => &[View::Card],
            };
            for view in [View::Card, View::Aspect, View::Scenario, View::Overview] {
                let expected = if views_that_show.contains(&view) { view } else { View::Card };
                assert_eq!(at_hit(index, view).view, expected, "{location:?} in {view:?}");
            }
        }
    }

    #[test]
    fn a_hit_is_in_focus_and_is_scrolled_to() {
        for (index, location) in KINDS {
            let expected = match location {
                Scenario(scenario) => Focus { aspect: 1, scenario },
                Aspect(aspect) | Reflection(aspect, _) | Step(aspect, _) => Focus { aspect, scenario: 0 },
                Description(aspect, scenario) => Focus { aspect, scenario },
            };
            for view in [View::Card, View::Overview] {
                let open_card = at_hit(index, view);
                assert_eq!(open_card.focus, expected, "{location:?} in {view:?}");
                let hits = hits(&open_card.card, &open_card.session, "wind");
                assert_eq!(open_card.seek, Some((location, hits[index].range.start)), "{location:?} in {view:?}");
            }
        }
    }

    /// A model in which these letters have been typed into the search field.
    fn typed(letters: &str) -> Model {
        let mut model = fixture::model();
        ask(&mut model);
        for letter in letters.chars() {
            press(&mut model, Key::plain(Code::Char(letter)), None);
        }
        model
    }

    fn found(model: &Model) -> Option<Search> {
        model.open_card().and_then(|open_card| open_card.found.clone())
    }

    fn press_enter(model: &mut Model, intent: Intent) {
        press(model, Key::plain(Code::Enter), Some(intent));
    }

    #[test]
    fn every_letter_searches() {
        assert_eq!(found(&typed("win")).map(|search| (search.word, search.count)), Some(("win".to_owned(), ALL)));
        assert_eq!(found(&typed("  ")), None);
        let mut model = typed("w");
        press(&mut model, Key::plain(Code::Backspace), None);
        assert_eq!(found(&model), None, "the field is empty again");
    }

    #[test]
    fn arrows_go_from_hit_to_hit_while_typing() {
        let mut model = typed("wind");
        press_enter(&mut model, Intent::NextHit);
        assert_eq!(found(&model).map(|search| search.shown), Some(3));
        press_enter(&mut model, Intent::PreviousHit);
        assert_eq!(found(&model).map(|search| search.shown), Some(2));
        assert!(matches!(model.overlays.last(), Some(Overlay::Search(_))));
    }

    #[test]
    fn enter_keeps_the_hits_and_closes_the_field() {
        let mut model = typed("wind");
        press_enter(&mut model, Intent::Confirm);
        assert!(model.overlays.is_empty());
        assert_eq!((found(&model).map(|search| search.count), &model.notice), (Some(ALL), &None));
        ask(&mut model);
        let Some(Overlay::Search(field)) = model.overlays.last() else { panic!("no field") };
        assert_eq!(field.text(), "wind", "the last word is there again");
    }

    #[test]
    fn enter_without_hits_ends_the_search() {
        let mut model = typed("regen");
        press_enter(&mut model, Intent::Confirm);
        assert_eq!((found(&model), model.notice), (None, Some(Notice::NothingFound("regen".to_owned()))));
    }

    #[test]
    fn escape_ends_the_search() {
        let mut model = typed("wind");
        press_enter(&mut model, Intent::Back);
        assert!(model.overlays.is_empty());
        assert_eq!(found(&model), None);
    }
}
