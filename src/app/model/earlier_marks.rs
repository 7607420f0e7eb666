//! The marks of the session that the open one carries on, for who asks to see them beside what is marked now.

use super::open_card::OpenCard;
use crate::domain::Mark;

impl OpenCard {
    /// Which of the two marks stood in a cell then, in the order of [`Mark::BOTH`]; none unless somebody asked for them. Nothing of
    /// then is shown while people still answer.
    #[must_use]
    pub fn earlier_marks(&self, aspect: usize, scenario: usize) -> [bool; 2] {
        let earlier = self.session.carries_on.as_ref().filter(|_| self.shows_then && !self.session.is_sealed());
        let (aspect, scenario) = (&self.card.aspects()[aspect].id, &self.card.scenarios()[scenario].id);
        let said = earlier.and_then(|earlier| earlier.answers.iter().find(|said| said.aspect == *aspect));
        Mark::BOTH
            .map(|mark| said.and_then(|said| said.answer(mark)).is_some_and(|answer| answer.is_scenario(scenario)))
    }
}
