//! The start screen.

use super::list::List;
use super::sessions::SessionRow;

/// The start screen.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// The session that was saved last.
    pub latest: Option<SessionRow>,
    /// The chosen line.
    pub list: List,
}

/// A line of the start screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Continue the session that was saved last.
    Continue,
    /// Make a new session.
    New,
    /// Browse the card without a session.
    Browse,
    /// Choose a session from the list.
    Open,
    /// Leave.
    Quit,
}

impl Start {
    /// The lines, from the top.
    #[must_use]
    pub fn choices(&self) -> Vec<Choice> {
        let all = [Choice::Continue, Choice::New, Choice::Browse, Choice::Open, Choice::Quit];
        all.into_iter().filter(|choice| *choice != Choice::Continue || self.latest.is_some()).collect()
    }
}
