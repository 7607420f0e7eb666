//! In which order the descriptions of an aspect are read to a group.

use crate::domain::{Aspect, Card, Mark, Session};

/// How the aspect in focus is read while presenting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Its scenarios in the order in which they are read. Marking does not change the order: nobody wants to read again what
    /// has been read before the group marked it.
    pub order: Vec<usize>,
    /// Whether the slide, as drawn last, shows all of them at once.
    pub all_at_once: bool,
}

impl Reading {
    /// The order for an aspect: first what is current, then what is desired, then the others from left to right.
    pub(super) fn order(aspect: &Aspect, session: &Session, card: &Card) -> Vec<usize> {
        let mut order = Vec::new();
        let marked = Mark::BOTH.into_iter().filter_map(|mark| session.answer(&aspect.id, mark));
        for scenario in marked.flat_map(|answer| answer.columns(card)).chain(0..card.scenarios().len()) {
            if !order.contains(&scenario) {
                order.push(scenario);
            }
        }
        order
    }

    /// The scenario that is read first.
    #[must_use]
    pub fn first(&self) -> usize {
        self.order.first().copied().unwrap_or(0)
    }

    /// The scenario that is read last.
    #[must_use]
    pub fn last(&self) -> usize {
        self.order.last().copied().unwrap_or(0)
    }

    /// The scenario that is read after this one, or before it; `None` at the end, and if all are in view at once.
    pub(in crate::app) fn beside(&self, scenario: usize, forward: bool) -> Option<usize> {
        let index = self.order.iter().position(|other| *other == scenario).filter(|_| !self.all_at_once)?;
        let beside = if forward { index.checked_add(1) } else { index.checked_sub(1) };
        self.order.get(beside?).copied()
    }
}
