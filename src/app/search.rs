//! Looking for a word: everywhere on the card, and in what was said about it.

use std::ops::Range;

use super::sitting::{Focus, OpenCard, View};
use crate::domain::{Card, Part, Session};
use crate::text::find;

/// A word that is being looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// The word.
    pub word: String,
    /// Which of its places is shown.
    pub shown: usize,
    /// How many places there are.
    pub count: usize,
}

/// A place where a word stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it stands in.
    pub place: Place,
    /// The bytes of that text.
    pub range: Range<usize>,
}

/// A text of a card or a session, by row and column from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A scenario's title.
    Scenario(usize),
    /// An aspect's title.
    Aspect(usize),
    /// The description in this row and column.
    Description(usize, usize),
    /// What is said of an aspect.
    Said(usize, Part),
    /// A next step of an aspect, by its place.
    Step(usize, usize),
}

/// Every place where a word stands, in reading order.
#[must_use]
pub fn hits(card: &Card, session: &Session, word: &str) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut look = |place: Place, text: &str| {
        hits.extend(find(text, word).into_iter().map(|range| Hit { place, range }));
    };
    for (column, scenario) in card.scenarios().iter().enumerate() {
        look(Place::Scenario(column), &scenario.title);
    }
    for (row, aspect) in card.aspects().iter().enumerate() {
        look(Place::Aspect(row), &aspect.title);
        for (column, description) in aspect.descriptions.iter().enumerate() {
            look(Place::Description(row, column), description.text().unwrap_or_default());
        }
        let Some(said) = session.reflection(&aspect.id) else { continue };
        for part in Part::BOTH {
            look(Place::Said(row, part), said.text(part));
        }
        for (place, step) in said.next_steps.iter().enumerate() {
            look(Place::Step(row, place), &step.what);
            look(Place::Step(row, place), &step.owner);
        }
    }
    hits
}

impl OpenCard {
    /// Looks for a word from the focus on, and shows the first place where it stands.
    pub fn search(&mut self, word: &str) {
        let hits = hits(&self.card, &self.session, word);
        let from = hits.iter().position(|hit| !self.is_before_focus(hit.place)).unwrap_or(0);
        self.found = Some(Search { word: word.to_owned(), shown: from, count: hits.len() });
        self.show_hit(hits.get(from));
    }

    /// Shows the next place where the word stands, or the one so many further; after the last comes the first.
    pub fn search_on(&mut self, by: isize) {
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

    fn is_before_focus(&self, place: Place) -> bool {
        let Focus { aspect, scenario } = self.focus;
        match place {
            Place::Scenario(_) => true,
            Place::Aspect(row) => row < aspect || (row == aspect && scenario > 0),
            Place::Description(row, column) => (row, column) < (aspect, scenario),
            Place::Said(row, _) | Place::Step(row, _) => row < aspect,
        }
    }

    fn show_hit(&mut self, hit: Option<&Hit>) {
        let Some(Hit { place, range }) = hit else { return };
        let focus = match *place {
            Place::Scenario(scenario) => Focus { scenario, ..self.focus },
            Place::Aspect(aspect) | Place::Said(aspect, _) | Place::Step(aspect, _) => Focus { aspect, ..self.focus },
            Place::Description(aspect, scenario) => Focus { aspect, scenario },
        };
        let is_in_view = match place {
            Place::Aspect(_) => true,
            Place::Scenario(_) | Place::Description(..) => self.view != View::Overview,
            Place::Said(..) | Place::Step(..) => self.view == View::Card,
        };
        if !is_in_view {
            self.look(View::Card);
        }
        self.focus_on(focus);
        self.seek = Some((*place, range.start));
    }
}
