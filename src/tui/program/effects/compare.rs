//! The sessions with which one can be compared.

use std::path::Path;

use crate::app::{EarlierSessions, List, Msg};
use crate::domain::{Card, Moment, Session};
use crate::store::Error;
use crate::tui::program::Program;

/// Among how many sessions, those that were saved last, an earlier one is looked for.
const LOOKED_AT: usize = 200;

impl Program {
    /// Looks up the earlier sessions about the same card: the one that it carries on first, also if its file is gone.
    pub(super) fn look_up_earlier(&mut self, path: Option<&Path>) -> Msg {
        match self.session_to_compare(path) {
            Ok(Some((session, card))) => Msg::Earlier(Box::new(self.earlier_than(&session, card))),
            // Nothing is open any more; the list is what there is to choose from.
            Ok(None) => self.look_up_list(),
            Err(error) => self.failed(&error),
        }
    }

    fn session_to_compare(&self, path: Option<&Path>) -> Result<Option<(Session, Card)>, Error> {
        match path {
            Some(path) => self.library.read(path).map(Some),
            None => Ok(self.model.open_card().map(|open| (open.session.clone(), open.card.clone()))),
        }
    }

    fn earlier_than(&self, session: &Session, card: Card) -> EarlierSessions {
        let now = Moment::from(session);
        let files = self.library.listing().unwrap_or_default();
        let read = files.iter().take(LOOKED_AT).filter_map(|path| self.library.read(path).ok());
        let others = read.map(|(other, _)| other).filter(|other| other.id != now.id && other.card.id == card.id());
        let mut earlier: Vec<Moment> =
            others.filter(|other| other.date <= now.date).map(|other| Moment::from(&other)).collect();
        earlier.sort_by_key(|moment| std::cmp::Reverse(moment.date));
        if let Some(carried) = &session.carries_on {
            let known = earlier.iter().position(|moment| moment.id == carried.id);
            let first = known.map_or_else(|| Moment::from(carried), |index| earlier.remove(index));
            earlier.insert(0, first);
        }
        EarlierSessions { now, card, earlier, list: List::default() }
    }
}
