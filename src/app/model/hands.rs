//! Hands that are counted instead of ballots, for a group that does not pass a laptop around.

use super::open_card::OpenCard;
use crate::app::input::Field;
use crate::domain::{Asked, Aspect, How, Mark};

/// The largest count that is accepted: more hands than any meeting has.
const MAX_HANDS: usize = 999;

/// Hands while they are counted: a field of numbers for every aspect.
#[derive(Clone, Debug)]
pub struct HandCount {
    /// The question.
    pub mark: Mark,
    /// The round that is corrected; `None` if these hands make a new one.
    pub corrects: Option<u32>,
    /// One field an aspect.
    pub fields: Vec<Field>,
    /// The field with the cursor.
    pub focus: usize,
    /// Whether that field cannot be taken as it is.
    pub is_invalid: bool,
}

impl HandCount {
    /// Fields with the hands of the last round on this question, if hands were counted in it.
    pub(in crate::app) fn new(mark: Mark, open_card: &OpenCard) -> Self {
        let scenarios = open_card.card.scenarios();
        let asks = Asked::of(|other| other == mark).unwrap_or_default();
        let last = open_card.session.last_round_asking(asks).filter(|round| round.how == How::Hands);
        let field = |aspect: &Aspect| {
            let Some(hands) = last.and_then(|round| round.hands(&aspect.id)) else { return Field::default() };
            let count = |id| hands.counts.iter().find(|(scenario, _)| scenario == id).map_or(0, |(_, count)| *count);
            let counts: Vec<String> = scenarios.iter().map(|scenario| count(&scenario.id).to_string()).collect();
            Field::holding(counts.join(" "))
        };
        let fields = open_card.card.aspects().iter().map(field).collect();
        Self { mark, corrects: last.map(|round| round.number), fields, focus: 0, is_invalid: false }
    }

    /// The counts in a field: one for every scenario, or none at all. `None` if it says anything else.
    pub(in crate::app) fn hands(&self, index: usize, open_card: &OpenCard) -> Option<Vec<usize>> {
        let text = self.fields[index].text().trim();
        if text.is_empty() {
            return Some(Vec::new());
        }
        let numbers = text.split(|char: char| char == ',' || char.is_whitespace()).filter(|part| !part.is_empty());
        let counts: Option<Vec<usize>> =
            numbers.map(|number| number.parse().ok().filter(|count| *count <= MAX_HANDS)).collect();
        counts.filter(|counts| counts.len() == open_card.card.scenarios().len())
    }
}
