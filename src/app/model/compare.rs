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
