//! The silent round: who was asked what, the sealed answers until the reveal, and hands that were counted instead.

use super::answer::Mark;
use super::card::{AspectId, ScenarioId};
use super::session::{Ballot, Session};

/// Which of the two questions somebody was asked. Whoever was not asked is not absent.
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

    /// The questions that were asked, in the order in which they are.
    pub fn marks(self) -> impl Iterator<Item = Mark> {
        Mark::BOTH.into_iter().filter(move |mark| self.asks(*mark))
    }
}

/// A round that has not been revealed. Its ballots lie here and not among the session's: whoever counts or shows those
/// cannot show these by mistake.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// What everyone is asked.
    pub asked: Asked,
    /// What was handed in so far, in that order.
    pub sealed: Vec<Ballot>,
}

impl Round {
    /// A round in which nobody has said anything yet.
    #[must_use]
    pub fn new(asked: Asked) -> Self {
        Self { asked, sealed: Vec::new() }
    }
}

/// Hands that were counted for one question about one aspect, in a group that passes no laptop around.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hands {
    /// The aspect.
    pub aspect: AspectId,
    /// The question.
    pub mark: Mark,
    /// How many people raised a hand for each scenario; one that is not here had none.
    pub counts: Vec<(ScenarioId, usize)>,
}

impl Hands {
    /// How many people raised a hand.
    #[must_use]
    pub fn people(&self) -> usize {
        self.counts.iter().map(|(_, count)| count).sum()
    }
}

/// What single people said: revealed, and in a round that is not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Voices {
    /// What has been revealed.
    pub ballots: Vec<Ballot>,
    /// What has not.
    pub round: Option<Round>,
}

impl Voices {
    /// With a new round, in place of one that may have been running.
    #[must_use]
    pub fn begun(self, asked: Asked) -> Self {
        Self { round: Some(Round::new(asked)), ..self }
    }

    /// With one more ballot: sealed while a round is running, which then decides what was asked.
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

    /// Without the sealed ballot at this place.
    #[must_use]
    pub fn without(mut self, place: usize) -> Self {
        if let Some(round) = self.round.as_mut().filter(|round| place < round.sealed.len()) {
            round.sealed.remove(place);
        }
        self
    }

    /// With the round at its end: what was sealed lies open.
    #[must_use]
    pub fn revealed(mut self) -> Self {
        self.ballots.extend(self.round.take().map(|round| round.sealed).unwrap_or_default());
        self
    }

    /// Without the round and whatever was said in it.
    #[must_use]
    pub fn stopped(self) -> Self {
        Self { round: None, ..self }
    }
}

impl Session {
    /// What single people said.
    #[must_use]
    pub fn voices(&self) -> Voices {
        Voices { ballots: self.ballots.clone(), round: self.round.clone() }
    }

    /// The hands that were counted for a question about an aspect.
    #[must_use]
    pub fn hands(&self, aspect: &AspectId, mark: Mark) -> Option<&Hands> {
        self.hands.iter().find(|hands| hands.aspect == *aspect && hands.mark == mark)
    }

    /// Whether anything single people said lies open: ballots, or hands.
    #[must_use]
    pub fn has_voices(&self) -> bool {
        !self.ballots.is_empty() || !self.hands.is_empty()
    }

    /// How many people at least have spoken: of the two questions, the number that answered or left out the one that more
    /// were asked. The people of two rounds cannot be told apart, and are not added up.
    #[must_use]
    pub fn people(&self) -> usize {
        let asked = |mark| self.ballots.iter().filter(|ballot| ballot.asked.asks(mark)).count();
        let hands = |mark| self.hands.iter().filter(|hands| hands.mark == mark).map(Hands::people).max().unwrap_or(0);
        Mark::BOTH.into_iter().map(|mark| asked(mark) + hands(mark)).max().unwrap_or(0)
    }
}
