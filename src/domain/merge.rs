//! Voices from home: ballots that were answered elsewhere and come into a session of a group, as a file or as a code.
//!
//! Merging is a union in which each person counts once, so that neither the order nor how often something is merged makes a
//! difference. A ballot that was brought along says where it came from; nothing else tells two people of one role apart.

use super::answer::Mark;
use super::ballots::{Asked, Ballot, BallotAnswer, Origin};
use super::card::{AspectId, Card};
use super::edit::Edit;
use super::leaving::Destination;
use super::rounds::{How, Round, RoundPlan, Votes};
use super::session::Session;

/// What becomes of a ballot that is merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Taken {
    /// It is counted.
    New,
    /// It takes the place of an earlier one of the same person.
    Replaces,
    /// It was counted already.
    Known,
    /// A newer one of the same person is counted.
    Older,
    /// It answers nothing that the running round asks.
    NotAsked,
}

/// Why the file of a session cannot be merged into another one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MergeError {
    /// It is about the card with this id.
    #[error("about the card {0:?}")]
    OtherCard(String),
    /// It is about another text of the same card.
    #[error("about another text of the card")]
    OtherText,
    /// It is the session itself, or a copy of it.
    #[error("the session itself")]
    Itself,
    /// Nothing is marked in it.
    #[error("nothing is marked")]
    Nothing,
}

/// What merging would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergePlan {
    /// The changes; applied together they are one.
    pub edits: Vec<Edit>,
    /// What becomes of each ballot, in the order in which they were given.
    pub taken: Vec<Taken>,
    /// Whether they wait for a reveal.
    pub is_sealed: bool,
}

impl MergePlan {
    /// How many ballots then count that did not before, or not as they are now.
    #[must_use]
    pub fn counted(&self) -> usize {
        self.taken.iter().filter(|taken| matches!(taken, Taken::New | Taken::Replaces)).count()
    }
}

impl Session {
    /// What is marked in this session, as the answers of whoever filled it in alone.
    #[must_use]
    pub fn own_answers(&self) -> Vec<BallotAnswer> {
        let marked = self.reflections.iter().filter(|said| said.is_marked());
        marked
            .map(|said| BallotAnswer {
                aspect: said.aspect.clone(),
                current: said.current.clone(),
                desired: said.desired.clone(),
            })
            .collect()
    }

    /// What this session brings into one of a group on this card: its answers, its role if it names just one and no other is
    /// given, and its explanations if whoever wrote them wanted that.
    ///
    /// # Errors
    /// If it is about something else, or says nothing.
    pub fn as_voice(&self, group: &Self, card: &Card, role: Option<&str>) -> Result<Ballot, MergeError> {
        if self.card.id != group.card.id {
            return Err(MergeError::OtherCard(self.card.id.clone()));
        }
        if self.card.fingerprint != card.fingerprint() {
            return Err(MergeError::OtherText);
        }
        if self.id == group.id {
            return Err(MergeError::Itself);
        }
        let leaving = self.leaving(Destination::Voice);
        let answers: Vec<BallotAnswer> =
            leaving.own_answers().into_iter().filter(|said| card.row(&said.aspect).is_some()).collect();
        if answers.is_empty() {
            return Err(MergeError::Nothing);
        }
        let own_role = match leaving.roles.as_slice() {
            [only] => only.as_str(),
            _ => "",
        };
        let explanations = leaving.reflections.iter().filter(|said| !said.explanation.trim().is_empty());
        Ok(Ballot {
            role: role.unwrap_or(own_role).to_owned(),
            answers,
            origin: Some(Origin { id: leaving.id.clone(), revision: leaving.revision }),
            explanations: explanations.map(|said| (said.aspect.clone(), said.explanation.clone())).collect(),
        })
    }

    /// What people wrote at home about an aspect and wanted the group to read, with their role; nothing of a sealed round.
    pub fn explanations_from_home(&self, aspect: &AspectId) -> impl Iterator<Item = (&str, &str)> {
        let ballots = self.rounds.iter().flat_map(Round::ballots);
        ballots.flat_map(move |ballot| {
            let about = ballot.explanations.iter().filter(move |(of, _)| of == aspect);
            about.map(|(_, text)| (ballot.role.as_str(), text.as_str()))
        })
    }

    /// What merging these ballots would do. They join the round that is running, sealed as all of it; else the last round that was
    /// brought along, or a new one; `sealed` begins a round for them that waits for its reveal.
    #[must_use]
    pub fn plan_merge(&self, ballots: Vec<Ballot>, sealed: bool) -> MergePlan {
        let mut merge = Merge {
            rounds: self.rounds.clone(),
            sealed: self.running.as_ref().map_or_else(Vec::new, |running| running.sealed_ballots().to_vec()),
            plan: self.running.as_ref().map(|running| running.plan),
            number: self.next_number(RoundPlan { how: How::Brought, ..RoundPlan::default() }),
        };
        if sealed && merge.plan.is_none() {
            merge.plan = Some(RoundPlan { how: How::Brought, ..RoundPlan::default() });
        }
        let taken = ballots.into_iter().map(|ballot| merge.take(ballot)).collect();
        let is_sealed = merge.plan.is_some();
        MergePlan { edits: merge.edits(self), taken, is_sealed }
    }
}

/// A session while ballots are merged into it.
struct Merge {
    rounds: Vec<Round>,
    /// The ballots of the running round.
    sealed: Vec<Ballot>,
    /// What the running round asks, if one is running or is to begin.
    plan: Option<RoundPlan>,
    /// The number of a new round.
    number: u32,
}

impl Merge {
    fn take(&mut self, ballot: Ballot) -> Taken {
        let found =
            self.rounds.iter().position(|round| round.ballots().iter().any(|other| is_same_person(other, &ballot)));
        if let Some(index) = found {
            let mut ballots = self.rounds[index].ballots().to_vec();
            let taken = put(&mut ballots, ballot);
            self.set_ballots(index, ballots);
            return taken;
        }
        let Some(plan) = self.plan else {
            self.join(ballot);
            return Taken::New;
        };
        let ballot = ballot.restricted_to(plan.asks);
        if ballot.answers.is_empty() { Taken::NotAsked } else { put(&mut self.sealed, ballot) }
    }

    /// Adds a ballot to the last round that was brought along, or to a new one.
    fn join(&mut self, ballot: Ballot) {
        let last = self.rounds.iter().rposition(|round| round.how == How::Brought);
        let index = last.unwrap_or_else(|| {
            let plan = RoundPlan { how: How::Brought, ..RoundPlan::default() };
            self.rounds.push(Round::new(self.number, plan, Votes::Ballots(Vec::new())));
            self.rounds.len() - 1
        });
        let mut ballots = self.rounds[index].ballots().to_vec();
        ballots.push(ballot);
        self.set_ballots(index, ballots);
    }

    /// What a round that was brought along asks is what its ballots answer. The questions of any other round were asked by
    /// somebody, and stay.
    fn set_ballots(&mut self, index: usize, ballots: Vec<Ballot>) {
        let round = &mut self.rounds[index];
        if round.how == How::Brought {
            let is_answered = |mark: Mark| ballots.iter().filter_map(Ballot::answers_to).any(|asked| asked.asks(mark));
            round.asks = Asked::of(is_answered).unwrap_or(round.asks);
        }
        round.votes = Votes::of_ballots(ballots);
    }

    fn edits(self, before: &Session) -> Vec<Edit> {
        let changed: Vec<Round> =
            self.rounds.into_iter().filter(|round| before.round(round.number) != Some(round)).collect();
        let were = before.running.as_ref().map_or(&[][..], |running| running.sealed_ballots());
        let put: Vec<Ballot> = self.sealed.iter().filter(|ballot| !were.contains(ballot)).cloned().collect();
        let remove: Vec<Ballot> = were.iter().filter(|ballot| !self.sealed.contains(ballot)).cloned().collect();
        let rounds = (!changed.is_empty()).then_some(Edit::Rounds { remove: Vec::new(), put: changed });
        let begin = self.plan.filter(|_| before.running.is_none());
        let sealed = (!put.is_empty()).then_some(Edit::Brought { remove, put, begin, ends: false });
        rounds.into_iter().chain(sealed).collect()
    }
}

/// Puts a ballot among others, in the place of an older one of the same person.
fn put(ballots: &mut Vec<Ballot>, ballot: Ballot) -> Taken {
    let Some(index) = ballots.iter().position(|other| is_same_person(other, &ballot)) else {
        ballots.push(ballot);
        return Taken::New;
    };
    let known = &mut ballots[index];
    if *known == ballot {
        Taken::Known
    } else if rank(known) < rank(&ballot) {
        *known = ballot;
        Taken::Replaces
    } else {
        Taken::Older
    }
}

fn is_same_person(one: &Ballot, other: &Ballot) -> bool {
    one.origin.as_ref().zip(other.origin.as_ref()).is_some_and(|(one, other)| one.is_same_person(other))
}

/// Which of two ballots of one person counts. Where nothing else tells, what is on them does, so that the order never does.
fn rank(ballot: &Ballot) -> (Option<(u64, bool, u64)>, &Ballot) {
    (ballot.origin.as_ref().map(Origin::rank), ballot)
}
