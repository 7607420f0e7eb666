//! Edits: every change to a session is a value, and applying it gives the edit that undoes it.

use jiff::civil::Date;

use super::answer::{Answer, Mark};
use super::ballots::Ballot;
use super::card::AspectId;
use super::rounds::{Round, RoundPlan, RunningRound, Votes};
use super::session::{NextStep, Part, Session, Sharing};

/// A change to a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Answers one of the two questions about an aspect, or clears the answer.
    Answer {
        /// The aspect.
        aspect: AspectId,
        /// Which question.
        mark: Mark,
        /// The new answer.
        to: Option<Answer>,
    },
    /// Writes one of the two texts about an aspect.
    Text {
        /// The aspect.
        aspect: AspectId,
        /// Which text.
        part: Part,
        /// The new text.
        to: String,
    },
    /// Inserts a next step.
    AddStep {
        /// The aspect.
        aspect: AspectId,
        /// The index that it will have, from 0; one beyond the last step appends it.
        index: usize,
        /// The step.
        step: NextStep,
    },
    /// Removes a next step.
    RemoveStep {
        /// The aspect.
        aspect: AspectId,
        /// Its index, from 0.
        index: usize,
    },
    /// Replaces a next step.
    ChangeStep {
        /// The aspect.
        aspect: AspectId,
        /// Its index, from 0.
        index: usize,
        /// The step as it will be.
        to: NextStep,
    },
    /// Sets the title.
    Title(String),
    /// Sets the day of the meeting.
    Date(Date),
    /// Sets the partnership.
    Partnership(String),
    /// Sets the facilitator.
    Facilitator(String),
    /// Sets the roles that were present.
    Roles(Vec<String>),
    /// Sets the facilitator's private note.
    Note(String),
    /// Takes revealed rounds away, and puts others in their place or beside them.
    Rounds {
        /// The numbers of the rounds to take away.
        remove: Vec<u32>,
        /// Rounds to put in; one with a number that is there already replaces that one.
        put: Vec<Round>,
    },
    /// Changes the ballots from home in the round that is running. Unlike what somebody handed in here, they can be taken out
    /// again: whoever wrote them still has them, and nobody sees what is on them.
    Brought {
        /// Ballots to take out.
        remove: Vec<Ballot>,
        /// Ballots to seal.
        put: Vec<Ballot>,
        /// The round to begin if none is running.
        begin: Option<RoundPlan>,
        /// Whether the round ends if nothing is left in it, because it was begun for these ballots.
        ends: bool,
    },
    /// Sets what more people may see than usual.
    Sharing(Sharing),
    /// Several changes that are made, and undone, as one.
    Several(Vec<Edit>),
    /// Reveals the round that is running. Undone, the revealed round is taken away again; it is never sealed again.
    Reveal,
}

impl Session {
    /// Changes the session and returns the inverse edit. `None`, and nothing changed, if the edit is about an aspect or a
    /// step that the session does not have, or would change nothing.
    pub fn apply(&mut self, edit: Edit) -> Option<Edit> {
        self.apply_all([edit]).pop()
    }

    /// Makes several changes that count as one, and returns the inverse edits in the order in which they undo it; none if
    /// nothing changed.
    ///
    /// Nothing else raises the revision when a session is edited: whatever changed something, an edit, its inverse or a
    /// group of edits, raised it exactly once. So no change is ever saved under a revision that is on disk already.
    pub fn apply_all(&mut self, edits: impl IntoIterator<Item = Edit>) -> Vec<Edit> {
        let mut inverses: Vec<Edit> = edits.into_iter().filter_map(|edit| edit.apply_to(self)).collect();
        inverses.reverse();
        if !inverses.is_empty() {
            self.raise_revision(self.revision);
        }
        inverses
    }
}

impl Edit {
    /// Adds a round with these votes, which takes the place of earlier ones if it was planned so.
    #[must_use]
    pub fn add_round(session: &Session, plan: RoundPlan, votes: Votes) -> Self {
        let (remove, put) = session.placed(plan, votes);
        Self::Rounds { remove, put }
    }

    /// Puts in a round, in the place of the one with its number.
    #[must_use]
    pub fn put_round(round: Round) -> Self {
        Self::Rounds { remove: Vec::new(), put: vec![round] }
    }

    /// Takes a revealed round away.
    #[must_use]
    pub fn remove_round(number: u32) -> Self {
        Self::Rounds { remove: vec![number], put: Vec::new() }
    }

    fn apply_to(self, session: &mut Session) -> Option<Self> {
        match self {
            Self::Answer { aspect, mark, to } => {
                let from = replace(session.reflection_mut(&aspect)?.answer_mut(mark), to)?;
                Some(Self::Answer { aspect, mark, to: from })
            }
            Self::Text { aspect, part, to } => {
                let from = replace(session.reflection_mut(&aspect)?.text_mut(part), to)?;
                Some(Self::Text { aspect, part, to: from })
            }
            Self::AddStep { aspect, index, step } => {
                let steps = &mut session.reflection_mut(&aspect)?.next_steps;
                let index = index.min(steps.len());
                steps.insert(index, step);
                Some(Self::RemoveStep { aspect, index })
            }
            Self::RemoveStep { aspect, index } => {
                let steps = &mut session.reflection_mut(&aspect)?.next_steps;
                let step = (index < steps.len()).then(|| steps.remove(index))?;
                Some(Self::AddStep { aspect, index, step })
            }
            Self::ChangeStep { aspect, index, to } => {
                let from = replace(session.reflection_mut(&aspect)?.next_steps.get_mut(index)?, to)?;
                Some(Self::ChangeStep { aspect, index, to: from })
            }
            Self::Title(title) => replace(&mut session.title, title).map(Self::Title),
            Self::Date(date) => replace(&mut session.date, date).map(Self::Date),
            Self::Partnership(name) => replace(&mut session.partnership, name).map(Self::Partnership),
            Self::Facilitator(name) => replace(&mut session.facilitator, name).map(Self::Facilitator),
            Self::Roles(roles) => replace(&mut session.roles, roles).map(Self::Roles),
            Self::Note(note) => replace(&mut session.note, note).map(Self::Note),
            Self::Rounds { remove, put } => replace_rounds(session, &remove, put),
            Self::Brought { remove, put, begin, ends } => replace_brought(session, (remove, put), begin, ends),
            Self::Sharing(sharing) => replace(&mut session.sharing, sharing).map(Self::Sharing),
            Self::Several(edits) => {
                let mut inverses: Vec<Self> = edits.into_iter().filter_map(|edit| edit.apply_to(session)).collect();
                inverses.reverse();
                (!inverses.is_empty()).then_some(Self::Several(inverses))
            }
            Self::Reveal => {
                let running = session.running.take_if(|running| running.voices() > 0)?;
                let (remove, put) = session.placed(running.plan, running.into_votes());
                replace_rounds(session, &remove, put)
            }
        }
    }

    /// The aspect that it is about. `None` if it is about the session as a whole.
    #[must_use]
    pub fn aspect(&self) -> Option<&AspectId> {
        match self {
            Self::Answer { aspect, .. }
            | Self::Text { aspect, .. }
            | Self::AddStep { aspect, .. }
            | Self::RemoveStep { aspect, .. }
            | Self::ChangeStep { aspect, .. } => Some(aspect),
            Self::Title(_)
            | Self::Date(_)
            | Self::Partnership(_)
            | Self::Facilitator(_)
            | Self::Roles(_)
            | Self::Note(_)
            | Self::Rounds { .. }
            | Self::Brought { .. }
            | Self::Sharing(_)
            | Self::Several(_)
            | Self::Reveal => None,
        }
    }

    /// Whether both write the same text: what is typed into one field is undone as a whole, not letter by letter.
    #[must_use]
    pub fn writes_the_same_text_as(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Text { aspect, part, .. }, Self::Text { aspect: other_aspect, part: other_part, .. }) => {
                aspect == other_aspect && part == other_part
            }
            (Self::Note(_), Self::Note(_)) => true,
            _ => false,
        }
    }
}

/// Takes rounds away and puts others in, by number, and returns the inverse; `None` if nothing changed.
fn replace_rounds(session: &mut Session, remove: &[u32], put: Vec<Round>) -> Option<Edit> {
    let before = session.rounds.clone();
    let is_put = |number: u32| put.iter().any(|round| round.number == number);
    session.rounds.retain(|round| !remove.contains(&round.number) && !is_put(round.number));
    let added = put.iter().map(|round| round.number).filter(|number| before.iter().all(|old| old.number != *number));
    let added: Vec<u32> = added.collect();
    session.rounds.extend(put);
    session.rounds.sort_by_key(|round| round.number);
    let changed: Vec<Round> = before.into_iter().filter(|old| session.round(old.number) != Some(old)).collect();
    (!added.is_empty() || !changed.is_empty()).then_some(Edit::Rounds { remove: added, put: changed })
}

/// Changes the ballots from home in the running round, and returns the inverse; `None` if there is no such round, or nothing of
/// that is in it: it may have been revealed since.
fn replace_brought(
    session: &mut Session,
    (remove, put): (Vec<Ballot>, Vec<Ballot>),
    begin: Option<RoundPlan>,
    ends: bool,
) -> Option<Edit> {
    let has_begun = session.running.is_none();
    let plan = session.running.as_ref().map(|running| running.plan).or(begin)?;
    let mut ballots = session.running.as_ref().map_or_else(Vec::new, |running| running.sealed_ballots().to_vec());
    let mut removed = Vec::new();
    for ballot in remove {
        let index = ballots.iter().position(|sealed| *sealed == ballot);
        removed.extend(index.map(|index| ballots.remove(index)));
    }
    if removed.is_empty() && put.is_empty() {
        return None;
    }
    ballots.extend(put.iter().cloned());
    let has_ended = ends && ballots.is_empty();
    session.running = (!has_ended).then(|| RunningRound::new(plan, ballots));
    Some(Edit::Brought { remove: put, put: removed, begin: has_ended.then_some(plan), ends: has_begun })
}

/// Assigns the new value and returns the old one; `None` if they are equal.
fn replace<T: PartialEq>(current: &mut T, new: T) -> Option<T> {
    (*current != new).then(|| std::mem::replace(current, new))
}
