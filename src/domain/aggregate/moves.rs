//! Then and now of many sessions: what became of what was wanted, and where what is current moved to.

use std::collections::BTreeMap;

use super::contribution::{Choice, Contribution};
use super::counted::Counted;
use crate::domain::Outcome;

/// The exact counts of what became of one aspect.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MoveCounts {
    /// In how many sessions, in the order of [`Outcome::ALL`].
    pub outcomes: [u64; Outcome::ALL.len()],
    /// What is current now, by what was current then; of sessions only that know both.
    pub from: BTreeMap<Choice, Counted>,
}

impl MoveCounts {
    /// Adds what became of the aspect with this index.
    pub(super) fn add(&mut self, aspect: usize, session: &Contribution) {
        let (Some(moved), Some(said)) = (session.moves.get(aspect), session.aspects.get(aspect)) else { return };
        self.outcomes[moved.outcome as usize] += 1;
        if let (Some(from), [Some(to), _]) = (moved.from, said.marks) {
            let counted = self.from.entry(from).or_default();
            counted.add(to);
            counted.sessions += 1;
        }
    }

    pub(super) fn merge(&mut self, other: &Self) {
        self.outcomes.iter_mut().zip(other.outcomes).for_each(|(count, more)| *count += more);
        for (from, counted) in &other.from {
            self.from.entry(*from).or_default().merge(counted);
        }
    }
}
