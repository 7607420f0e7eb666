//! Finding a word: on the card, and in what was written about it.

use std::ops::Range;

use crate::domain::{Card, Part, Session};
use crate::text::find;

/// A word that is being searched for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// The word.
    pub word: String,
    /// The index of the hit that is shown.
    pub shown: usize,
    /// How many hits there are.
    pub count: usize,
}

/// An occurrence of the word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The text that it is in.
    pub location: TextLocation,
    /// The bytes of that text that it takes.
    pub range: Range<usize>,
}

/// A text of a card or a session, by row and column from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextLocation {
    /// A scenario's title.
    Scenario(usize),
    /// An aspect's title.
    Aspect(usize),
    /// The description in this row and column.
    Description(usize, usize),
    /// A text about an aspect.
    Reflection(usize, Part),
    /// What a next step of an aspect is, or who owns it: the row, and the index of the step.
    Step(usize, usize),
}

impl TextLocation {
    /// Whether the text stands on the card, and not in what a group wrote.
    #[must_use]
    pub fn is_on_card(self) -> bool {
        matches!(self, Self::Scenario(_) | Self::Aspect(_) | Self::Description(..))
    }
}

/// Every occurrence of a word, in reading order.
#[must_use]
pub fn hits(card: &Card, session: &Session, word: &str) -> Vec<Hit> {
    hits_in(card, session, word, |_| true)
}

/// As [`hits`], in some of the texts.
pub fn hits_in(card: &Card, session: &Session, word: &str, is_searched: impl Fn(TextLocation) -> bool) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut search = |location: TextLocation, text: &str| {
        if is_searched(location) {
            hits.extend(find(text, word).into_iter().map(|range| Hit { location, range }));
        }
    };
    for (column, scenario) in card.scenarios().iter().enumerate() {
        search(TextLocation::Scenario(column), &scenario.title);
    }
    for (row, aspect) in card.aspects().iter().enumerate() {
        search(TextLocation::Aspect(row), &aspect.title);
        for (column, description) in aspect.descriptions.iter().enumerate() {
            search(TextLocation::Description(row, column), description.text().unwrap_or_default());
        }
        let Some(reflection) = session.reflection(&aspect.id) else { continue };
        for part in Part::BOTH {
            search(TextLocation::Reflection(row, part), reflection.text(part));
        }
        for (index, step) in reflection.next_steps.iter().enumerate() {
            search(TextLocation::Step(row, index), &step.what);
            search(TextLocation::Step(row, index), &step.owner);
        }
    }
    hits
}

#[cfg(test)]
mod tests {
    use super::TextLocation::{Aspect, Description, Reflection, Scenario, Step};
    use super::*;
    use crate::app::fixture;

    #[test]
    fn hits_are_in_reading_order_with_their_bytes() {
        let open_card = fixture::open_card();
        let found: Vec<_> = hits(&open_card.card, &open_card.session, "wind")
            .into_iter()
            .map(|hit| (hit.location, hit.range.start, hit.range.end))
            .collect();
        let expected = [
            (Scenario(0), 0, 4),
            (Scenario(1), 7, 11),
            (Aspect(0), 3, 7),
            (Description(0, 0), 0, 4),
            (Description(0, 0), 8, 12),
            (Description(0, 1), 5, 9),
            (Reflection(0, Part::Explanation), 6, 10),
            (Reflection(0, Part::Evidence), 0, 4),
            (Step(0, 0), 5, 9),
            (Step(0, 0), 0, 4),
            (Step(0, 1), 4, 8),
            (Aspect(1), 0, 4),
            (Description(1, 1), 0, 4),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_word_that_is_nowhere_has_no_hits() {
        let open_card = fixture::open_card();
        assert_eq!(hits(&open_card.card, &open_card.session, "regen"), []);
    }
}
