//! The answers that are not one single scenario.

use super::list::List;
use super::open_card::OpenCard;
use crate::domain::{Answer, Mark};

/// The list of answers that are not one single scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answers {
    /// The question that is answered.
    pub mark: Mark,
    /// The chosen line: the pairs of neighbours, then "weet ik niet", "n.v.t." and clearing.
    pub list: List,
}

impl OpenCard {
    /// The answers that are not one single scenario, in the order of the list; `None` clears the answer.
    #[must_use]
    pub fn more_answers(&self) -> Vec<Option<Answer>> {
        let pairs = self.card.scenarios().windows(2);
        let between = pairs.map(|pair| Some(Answer::Between(pair[0].id.clone(), pair[1].id.clone())));
        between.chain([Some(Answer::Unknown), Some(Answer::NotApplicable), None]).collect()
    }
}
