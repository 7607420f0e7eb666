//! Rounds: what a group was asked, how, and what people said. The one that is still sealed has a type of its own, so that
//! code that counts or shows what was revealed cannot reveal it by mistake.

use super::answer::Mark;
use super::ballots::{Asked, Ballot, Hands};
use super::card::AspectId;

/// How people answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum How {
    /// The keyboard goes round (doorgeven).
    #[default]
    Silent,
    /// On a screen that everyone sees, and that shows only that something was answered (dicht).
    Masked,
    /// By hands that were counted.
    Hands,
    /// On slips of paper that were typed in.
    Paper,
    /// At home or by a command, one ballot at a time.
    Brought,
}

impl How {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Silent, Self::Masked, Self::Hands, Self::Paper, Self::Brought];
}

/// What becomes of an earlier round on the same question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Earlier {
    /// It is kept beside the new one, and stays readable.
    #[default]
    Kept,
    /// The new one takes the place of the last one on each question that it asks, once it is revealed.
    Replaced,
}

/// What is known of a round before anybody answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RoundPlan {
    /// What everyone is asked.
    pub asks: Asked,
    /// How people answer.
    pub how: How,
    /// How many people are present, if somebody counted them.
    pub present: Option<u32>,
    /// What becomes of an earlier round on the same question.
    pub earlier: Earlier,
}

/// A round that has been revealed, or that never was a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Its number in the session, from 1; no other round has it.
    pub number: u32,
    /// What everyone was asked.
    pub asks: Asked,
    /// How people answered.
    pub how: How,
    /// How many people were present, if somebody counted them.
    pub present: Option<u32>,
    /// What they said.
    pub votes: Votes,
}

/// What people said in a round: never both, and never added up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Votes {
    /// A ballot a person, sorted.
    Ballots(Vec<Ballot>),
    /// A show of hands for each aspect that was counted.
    Hands(Vec<Hands>),
}

impl Votes {
    /// Ballots, in an order that does not tell when they were cast.
    #[must_use]
    pub fn of_ballots(mut ballots: Vec<Ballot>) -> Self {
        ballots.sort();
        Self::Ballots(ballots)
    }
}

impl Round {
    /// A round as it was planned, with what people said in it.
    #[must_use]
    pub fn new(number: u32, plan: RoundPlan, votes: Votes) -> Self {
        Self { number, asks: plan.asks, how: plan.how, present: plan.present, votes }
    }

    /// How many people answered: ballots, or the most hands that were counted for an aspect.
    #[must_use]
    pub fn voices(&self) -> usize {
        match &self.votes {
            Votes::Ballots(ballots) => ballots.len(),
            Votes::Hands(hands) => hands.iter().map(Hands::people).max().unwrap_or(0),
        }
    }

    /// Whether anybody answered this question about this aspect, or raised a hand. What nobody answered was left aside by the
    /// whole group, so that an earlier round on it still counts.
    #[must_use]
    pub fn asked(&self, aspect: &AspectId, mark: Mark) -> bool {
        self.asks.asks(mark)
            && match &self.votes {
                Votes::Hands(_) => self.hands(aspect).is_some_and(|hands| hands.people() > 0),
                Votes::Ballots(ballots) => ballots.iter().any(|ballot| ballot.answer(aspect, mark).is_some()),
            }
    }

    /// The ballots, sorted; none if hands were counted.
    #[must_use]
    pub fn ballots(&self) -> &[Ballot] {
        match &self.votes {
            Votes::Ballots(ballots) => ballots,
            Votes::Hands(_) => &[],
        }
    }

    /// The hands that were counted for an aspect; `None` if there are none.
    #[must_use]
    pub fn hands(&self, aspect: &AspectId) -> Option<&Hands> {
        match &self.votes {
            Votes::Ballots(_) => None,
            Votes::Hands(hands) => hands.iter().find(|hands| hands.aspect == *aspect),
        }
    }

    /// What is left of it without these questions; `None` if that is nothing.
    #[must_use]
    pub fn without(&self, questions: Asked) -> Option<Self> {
        let asks = Asked::of(|mark| self.asks.asks(mark) && !questions.asks(mark))?;
        let votes = match &self.votes {
            Votes::Ballots(ballots) => {
                Votes::of_ballots(ballots.iter().map(|ballot| ballot.clone().restricted_to(asks)).collect())
            }
            hands @ Votes::Hands(_) => hands.clone(),
        };
        Some(Self { asks, votes, ..self.clone() })
    }
}

/// The round that has not been revealed. Nothing but its file reads what is on its ballots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunningRound {
    /// What is asked, how, of how many, and what becomes of an earlier round.
    pub plan: RoundPlan,
    ballots: Vec<Ballot>,
}

impl RunningRound {
    /// A round with the ballots that were handed in so far; they are sorted, so that nothing tells who was first.
    #[must_use]
    pub fn new(plan: RoundPlan, mut ballots: Vec<Ballot>) -> Self {
        ballots.sort();
        Self { plan, ballots }
    }

    /// How many people have handed in a ballot.
    #[must_use]
    pub fn voices(&self) -> usize {
        self.ballots.len()
    }

    /// The role on each sealed ballot, in the order of [`super::Session::give_back`].
    pub fn roles(&self) -> impl Iterator<Item = &str> {
        self.ballots.iter().map(|ballot| ballot.role.as_str())
    }

    /// The sealed ballot at this index, for the draft of the one that is to take its place; no screen shows it.
    #[must_use]
    pub fn ballot_to_replace(&self, index: usize) -> Option<&Ballot> {
        self.ballots.get(index)
    }

    /// Where a ballot is that [`Self::ballot_to_replace`] returned; `None` if it has been changed or taken out since.
    #[must_use]
    pub fn position(&self, ballot: &Ballot) -> Option<usize> {
        self.ballots.iter().position(|sealed| sealed == ballot)
    }

    /// The sealed ballots, for the file only: whoever shows them breaks the seal.
    #[must_use]
    pub fn sealed_ballots(&self) -> &[Ballot] {
        &self.ballots
    }

    /// As many ballots with nothing on them, for a screen that may only know how many there are.
    #[must_use]
    pub fn redacted(&self) -> Self {
        Self { plan: self.plan, ballots: vec![Ballot::default(); self.ballots.len()] }
    }

    pub(super) fn seal(&mut self, ballot: Ballot) {
        self.ballots.push(ballot.restricted_to(self.plan.asks));
        self.ballots.sort();
    }

    pub(super) fn remove(&mut self, index: usize) -> Option<Ballot> {
        (index < self.ballots.len()).then(|| self.ballots.remove(index))
    }

    pub(super) fn into_votes(self) -> Votes {
        Votes::of_ballots(self.ballots)
    }

    /// The sealed ballots, to be corrected.
    pub(crate) fn sealed_ballots_mut(&mut self) -> &mut [Ballot] {
        &mut self.ballots
    }
}
