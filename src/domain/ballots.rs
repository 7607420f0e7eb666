//! What single people answer: ballots, and shows of hands. Rounds collect them, see [`super::Round`].

use super::answer::{Answer, Mark};
use super::card::{AspectId, ScenarioId};

/// Which of the two questions people were asked. A question that was not asked is not an absent answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Asked {
    /// What is current.
    Current,
    /// What is desired.
    Desired,
    /// Both.
    #[default]
    Both,
}

impl Asked {
    /// Whether this question was asked.
    #[must_use]
    pub fn asks(self, mark: Mark) -> bool {
        matches!((self, mark), (Self::Both, _) | (Self::Current, Mark::Current) | (Self::Desired, Mark::Desired))
    }

    /// The questions that were asked, in their usual order.
    pub fn marks(self) -> impl Iterator<Item = Mark> {
        Mark::BOTH.into_iter().filter(move |mark| self.asks(*mark))
    }

    /// These questions; `None` if there is none.
    #[must_use]
    pub fn of(asks: impl Fn(Mark) -> bool) -> Option<Self> {
        match Mark::BOTH.map(asks) {
            [true, true] => Some(Self::Both),
            [true, false] => Some(Self::Current),
            [false, true] => Some(Self::Desired),
            [false, false] => None,
        }
    }
}

/// One person's answers: a role, no name. Ballots are ordered by what is on them, and so by nothing that tells when they
/// were cast.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ballot {
    /// The person's role.
    pub role: String,
    /// The answers; an aspect that is not here was not answered.
    pub answers: Vec<BallotAnswer>,
    /// Where it came from, if somebody brought it along; `None` if it was cast in the meeting or by a command.
    pub origin: Option<Origin>,
    /// Why, for each aspect about which the writer wanted the group to read it.
    pub explanations: Vec<(AspectId, String)>,
}

/// Where a ballot came from that was answered at home: the same origin is the same person, and a higher revision of it takes
/// the place of a lower one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// The id of the session that was answered at home, or of the form whose code was read.
    pub id: String,
    /// The revision in which it was answered.
    pub revision: u64,
}

/// One person's answers on one aspect.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BallotAnswer {
    /// The aspect.
    pub aspect: AspectId,
    /// Which scenario describes today.
    pub current: Option<Answer>,
    /// Which scenario is wanted.
    pub desired: Option<Answer>,
}

impl BallotAnswer {
    /// The answer to one of the two questions.
    #[must_use]
    pub fn answer(&self, mark: Mark) -> Option<&Answer> {
        match mark {
            Mark::Current => self.current.as_ref(),
            Mark::Desired => self.desired.as_ref(),
        }
    }
}

impl Ballot {
    /// This person's answer to one question; `None` if it was left open.
    #[must_use]
    pub fn answer(&self, aspect: &AspectId, mark: Mark) -> Option<&Answer> {
        self.answers.iter().find(|answer| answer.aspect == *aspect)?.answer(mark)
    }

    /// The questions that it answers; `None` if it answers none.
    #[must_use]
    pub fn answers_to(&self) -> Option<Asked> {
        Asked::of(|mark| self.answers.iter().any(|answer| answer.answer(mark).is_some()))
    }

    /// Without the answers to questions that were not asked.
    #[must_use]
    pub fn restricted_to(mut self, asked: Asked) -> Self {
        for answer in &mut self.answers {
            answer.current = answer.current.take().filter(|_| asked.asks(Mark::Current));
            answer.desired = answer.desired.take().filter(|_| asked.asks(Mark::Desired));
        }
        self.answers.retain(|answer| answer.current.is_some() || answer.desired.is_some());
        self
    }

    /// A ballot that was cast in the meeting.
    #[must_use]
    pub fn new(role: String, answers: Vec<BallotAnswer>) -> Self {
        Self { role, answers, ..Self::default() }
    }
}

/// A show of hands about one aspect, for a group that passes no keyboard around.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hands {
    /// The aspect.
    pub aspect: AspectId,
    /// How many people raised a hand for each scenario; one that is not listed had none.
    pub counts: Vec<(ScenarioId, usize)>,
}

impl Hands {
    /// How many people raised a hand.
    #[must_use]
    pub fn people(&self) -> usize {
        self.counts.iter().map(|(_, count)| count).sum()
    }
}
