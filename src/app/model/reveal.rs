//! What everyone answered, after the reveal.

use super::list::List;
use super::open_card::OpenCard;
use crate::domain::{Asked, Mark, People, Reflection, Round, Session, by_disagreement};
use crate::text::is_same;

/// How the answers of everyone are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RevealView {
    /// The question that they answer.
    pub mark: Mark,
    /// A dot or the letter of the role for each person.
    pub people: People,
    /// The chosen row; the first one is the aspect on which people disagree most.
    pub list: List,
    /// The line of the list of rounds from which it was opened, if it was.
    pub opened_from: Option<usize>,
}

impl RevealView {
    /// The answers to a question as dots, the first row chosen.
    #[must_use]
    pub fn new(mark: Mark) -> Self {
        Self { mark, people: People::Dots, list: List::default(), opened_from: None }
    }

    /// The answers to the question that was asked last.
    #[must_use]
    pub fn of_last_question(session: &Session) -> Self {
        let asks = session.rounds.last().map(|round| round.asks);
        Self::new(if asks == Some(Asked::Desired) { Mark::Desired } else { Mark::Current })
    }

    /// The answers to the other question, as dots; the same row is chosen.
    #[must_use]
    pub fn turned(self) -> Self {
        let mark = if self.mark == Mark::Current { Mark::Desired } else { Mark::Current };
        Self { mark, people: People::Dots, ..self }
    }

    /// Whether the letter of a role would show what a single person answered.
    #[must_use]
    pub fn roles_would_identify(&self, session: &Session) -> bool {
        self.rounds(session).into_iter().any(|round| {
            let roles = || round.ballots().iter().map(|ballot| &ballot.role).filter(|role| !role.is_empty());
            roles().any(|role| roles().filter(|other| is_same(other, role)).count() == 1)
        })
    }

    /// Whether anybody said what their role is; on slips of paper nobody does.
    #[must_use]
    pub fn has_roles(&self, session: &Session) -> bool {
        self.rounds(session).into_iter().flat_map(Round::ballots).any(|ballot| !ballot.role.is_empty())
    }

    /// The rounds that count for this question about at least one aspect.
    #[must_use]
    pub fn rounds<'s>(&self, session: &'s Session) -> Vec<&'s Round> {
        let counts = |round: &&Round| {
            let last = |said: &Reflection| session.last_round_on(&said.aspect, self.mark);
            session.reflections.iter().filter_map(last).any(|last| last.number == round.number)
        };
        session.rounds.iter().filter(counts).collect()
    }
}

impl OpenCard {
    /// How a slide with the answers of everyone is drawn: the aspect in focus is the chosen row.
    #[must_use]
    pub fn reveal_view(&self, mark: Mark, people: People) -> RevealView {
        let rows = by_disagreement(&self.as_of_round().session, mark, &self.card);
        let chosen = rows.iter().position(|row| *row == self.focus.aspect).unwrap_or(0);
        RevealView { mark, people, list: List::at(chosen), opened_from: None }
    }
}
