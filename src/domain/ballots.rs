//! What single people answer: ballots, the silent round that keeps them sealed until the reveal, and shows of hands.

use super::answer::{Answer, Mark};
use super::card::{AspectId, ScenarioId};

/// Which of the two questions somebody was asked. A question that was not asked is not an absent answer.
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
}

/// One person's answers: a role, no name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    /// The person's role.
    pub role: String,
    /// What the person was asked.
    pub asked: Asked,
    /// The answers; an aspect that is not here was not answered.
    pub answers: Vec<BallotAnswer>,
}

/// One person's answers on one aspect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BallotAnswer {
    /// The aspect.
    pub aspect: AspectId,
    /// Which scenario describes today.
    pub current: Option<Answer>,
    /// Which scenario is wanted.
    pub desired: Option<Answer>,
}

impl Ballot {
    /// This person's answer to one question; `None` if it was left open.
    #[must_use]
    pub fn answer(&self, aspect: &AspectId, mark: Mark) -> Option<&Answer> {
        let answer = self.answers.iter().find(|answer| answer.aspect == *aspect)?;
        match mark {
            Mark::Current => answer.current.as_ref(),
            Mark::Desired => answer.desired.as_ref(),
        }
    }
}

/// A round that has not been revealed. Its ballots are kept apart from the session's, so that code that counts or shows
/// those cannot reveal these by mistake.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// What everyone is asked.
    pub asked: Asked,
    /// The ballots that were handed in so far, in that order.
    pub sealed: Vec<Ballot>,
}

impl Round {
    /// A round without ballots.
    #[must_use]
    pub fn new(asked: Asked) -> Self {
        Self { asked, sealed: Vec::new() }
    }
}

/// A show of hands for one question about one aspect, for a group that passes no laptop around.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hands {
    /// The aspect.
    pub aspect: AspectId,
    /// The question.
    pub mark: Mark,
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

/// The ballots of a session: those that have been revealed, and those of the silent round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Voices {
    /// The revealed ballots.
    pub ballots: Vec<Ballot>,
    /// The round that has not been revealed, if one is running.
    pub round: Option<Round>,
}

impl Voices {
    /// With a new round, which replaces one that may have been running.
    #[must_use]
    pub fn begun(self, asked: Asked) -> Self {
        Self { round: Some(Round::new(asked)), ..self }
    }

    /// With one more ballot. It is sealed if a round is running, and then that round decides what was asked.
    #[must_use]
    pub fn with(mut self, mut ballot: Ballot) -> Self {
        match &mut self.round {
            Some(round) => {
                ballot.asked = round.asked;
                round.sealed.push(ballot);
            }
            None => self.ballots.push(ballot),
        }
        self
    }

    /// Without the sealed ballot at this index.
    #[must_use]
    pub fn without(mut self, index: usize) -> Self {
        if let Some(round) = self.round.as_mut().filter(|round| index < round.sealed.len()) {
            round.sealed.remove(index);
        }
        self
    }

    /// With the round ended and its ballots revealed.
    #[must_use]
    pub fn revealed(mut self) -> Self {
        self.ballots.extend(self.round.take().map(|round| round.sealed).unwrap_or_default());
        self
    }

    /// Without the round and its ballots.
    #[must_use]
    pub fn stopped(self) -> Self {
        Self { round: None, ..self }
    }
}
