//! Then and now on screen, and the earlier sessions that one can be compared with.

use super::list::List;
use crate::domain::{Card, Comparison, Moment};
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
    /// The session beside the chosen one.
    #[must_use]
    pub fn chosen(&self) -> Option<CompareView> {
        let then = self.earlier.get(self.list.chosen)?.clone();
        let comparison = Comparison::new(vec![then, self.now.clone()], &self.card).ok()?;
        Some(CompareView { compared: Box::new(Compared::new(comparison, &self.card)), scroll: 0 })
    }
}
