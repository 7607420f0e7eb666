//! Then and now on screen, and the earlier sessions that one can be compared with.

use super::list::List;
use super::open_card::OpenCard;
use crate::domain::{Card, Comparison, Mark, Moment};
use crate::report::Compared;

/// Then and now, over the screen from which it was asked for.
#[derive(Clone, Debug)]
pub struct CompareView {
    /// What is compared.
    pub compared: Box<Compared>,
    /// The first row that is shown.
    pub scroll: usize,
}

/// A session, and those on the same card with which it can be compared.
#[derive(Clone, Debug)]
pub struct EarlierSessions {
    /// The session itself.
    pub now: Moment,
    /// Its card.
    pub card: Card,
    /// The others, the last meeting first.
    pub earlier: Vec<Moment>,
    /// The chosen one.
    pub list: List,
}

impl EarlierSessions {
    /// How many lines there are to choose from: the earlier sessions, and all of them together if there are several.
    #[must_use]
    pub fn lines(&self) -> usize {
        let count = self.earlier.len();
        if count > 1 { count + 1 } else { count }
    }

    /// The session beside the chosen one, or beside all of them.
    #[must_use]
    pub fn chosen(&self) -> Option<CompareView> {
        let mut moments = match self.earlier.get(self.list.chosen) {
            Some(then) => vec![then.clone()],
            None => self.earlier.clone(),
        };
        moments.push(self.now.clone());
        let comparison = Comparison::new(moments, &self.card).ok()?;
        Some(CompareView { compared: Box::new(Compared::new(comparison, &self.card)), scroll: 0 })
    }
}

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
