//! What everyone answered, after the reveal.

use super::list::List;
use super::open_card::OpenCard;
use crate::domain::{Asked, Mark, People, Session, by_disagreement};

/// How the answers of everyone are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpreadView {
    /// The question that they answer.
    pub mark: Mark,
    /// A dot or the letter of the role for each person.
    pub people: People,
    /// The chosen row; the first one is the aspect on which people disagree most.
    pub list: List,
}

impl SpreadView {
    /// The answers to a question as dots, the first row chosen.
    #[must_use]
    pub fn new(mark: Mark) -> Self {
        Self { mark, people: People::Dots, list: List::default() }
    }

    /// The answers to the question that was asked last.
    #[must_use]
    pub fn of_last_question(session: &Session) -> Self {
        let asked = session.ballots.last().map(|ballot| ballot.asked);
        let hands = session.hands.last().map_or(Mark::Current, |hands| hands.mark);
        Self::new(asked.map_or(hands, |asked| if asked == Asked::Desired { Mark::Desired } else { Mark::Current }))
    }

    /// Whether the letter of a role would show what a single person answered.
    #[must_use]
    pub fn roles_would_identify(&self, session: &Session) -> bool {
        let asked = || session.ballots.iter().filter(|ballot| ballot.asked.asks(self.mark));
        asked().any(|ballot| asked().filter(|other| other.role == ballot.role).count() == 1)
    }
}

impl OpenCard {
    /// How a slide with the answers of everyone is drawn: the aspect in focus is the chosen row.
    #[must_use]
    pub fn spread_view(&self, mark: Mark, people: People) -> SpreadView {
        let rows = by_disagreement(&self.session, mark, &self.card);
        let chosen = rows.iter().position(|row| *row == self.focus.aspect).unwrap_or(0);
        SpreadView { mark, people, list: List::at(chosen) }
    }
}
