//! Edits: every change to a session is a value, and applying it gives the edit that takes it back.

use jiff::civil::Date;

use super::answer::{Answer, Mark};
use super::card::AspectId;
use super::round::{Hands, Voices};
use super::session::{NextStep, Session};

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
    /// Puts a next step in at a place, counted from 0.
    AddStep {
        /// The aspect.
        aspect: AspectId,
        /// The place that it will have.
        place: usize,
        /// The step.
        step: NextStep,
    },
    /// Takes the next step at a place out.
    RemoveStep {
        /// The aspect.
        aspect: AspectId,
        /// Its place.
        place: usize,
    },
    /// Changes the next step at a place.
    ChangeStep {
        /// The aspect.
        aspect: AspectId,
        /// Its place.
        place: usize,
        /// What it will be.
        to: NextStep,
    },
    /// Gives the session another title.
    Title(String),
    /// Another day of the meeting.
    Date(Date),
    /// Another partnership.
    Partnership(String),
    /// Another facilitator.
    Facilitator(String),
    /// Other roles that were in the room.
    Roles(Vec<String>),
    /// Another note for the facilitator alone.
    Note(String),
    /// Counts hands for a question about an aspect, or forgets them.
    Hands {
        /// The aspect.
        aspect: AspectId,
        /// Which question.
        mark: Mark,
        /// The new counts.
        to: Option<Hands>,
    },
    /// Begins a silent round, takes in or gives back a ballot, reveals or stops: all that single people said, anew.
    Voices(Voices),
}

/// The texts about an aspect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Why (toelichting).
    Explanation,
    /// What shows it (onderbouwing).
    Evidence,
}

impl Part {
    /// Both texts, in the order in which they are asked for.
    pub const BOTH: [Self; 2] = [Self::Explanation, Self::Evidence];
}

impl Edit {
    /// Changes the session and returns the inverse; `None`, and nothing changed, where it is about an
    /// aspect or a step that the session does not have, or would change nothing.
    pub fn apply(self, session: &mut Session) -> Option<Self> {
        match self {
            Self::Answer { aspect, mark, to } => {
                let from = replace(session.reflection_mut(&aspect)?.answer_mut(mark), to)?;
                Some(Self::Answer { aspect, mark, to: from })
            }
            Self::Text { aspect, part, to } => {
                let from = replace(session.reflection_mut(&aspect)?.text_mut(part), to)?;
                Some(Self::Text { aspect, part, to: from })
            }
            Self::AddStep { aspect, place, step } => {
                let steps = &mut session.reflection_mut(&aspect)?.next_steps;
                let place = place.min(steps.len());
                steps.insert(place, step);
                Some(Self::RemoveStep { aspect, place })
            }
            Self::RemoveStep { aspect, place } => {
                let steps = &mut session.reflection_mut(&aspect)?.next_steps;
                let step = (place < steps.len()).then(|| steps.remove(place))?;
                Some(Self::AddStep { aspect, place, step })
            }
            Self::ChangeStep { aspect, place, to } => {
                let from = replace(session.reflection_mut(&aspect)?.next_steps.get_mut(place)?, to)?;
                Some(Self::ChangeStep { aspect, place, to: from })
            }
            Self::Title(title) => replace(&mut session.title, title).map(Self::Title),
            Self::Date(date) => replace(&mut session.date, date).map(Self::Date),
            Self::Partnership(name) => replace(&mut session.partnership, name).map(Self::Partnership),
            Self::Facilitator(name) => replace(&mut session.facilitator, name).map(Self::Facilitator),
            Self::Roles(roles) => replace(&mut session.roles, roles).map(Self::Roles),
            Self::Note(note) => replace(&mut session.note, note).map(Self::Note),
            Self::Hands { aspect, mark, to } => {
                session.reflection(&aspect)?;
                let from = session.hands(&aspect, mark).cloned();
                replace_hands(session, &aspect, mark, to).then_some(Self::Hands { aspect, mark, to: from })
            }
            Self::Voices(voices) => {
                let mut now = session.voices();
                let before = replace(&mut now, voices)?;
                (session.ballots, session.round) = (now.ballots, now.round);
                Some(Self::Voices(before))
            }
        }
    }

    /// The aspect that it is about, if it is about one.
    #[must_use]
    pub fn aspect(&self) -> Option<&AspectId> {
        match self {
            Self::Answer { aspect, .. }
            | Self::Text { aspect, .. }
            | Self::AddStep { aspect, .. }
            | Self::RemoveStep { aspect, .. }
            | Self::ChangeStep { aspect, .. }
            | Self::Hands { aspect, .. } => Some(aspect),
            Self::Title(_)
            | Self::Date(_)
            | Self::Partnership(_)
            | Self::Facilitator(_)
            | Self::Roles(_)
            | Self::Note(_)
            | Self::Voices(_) => None,
        }
    }

    /// Whether both write the same text: typing on in a field is one change, not one a letter.
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

/// The counts of one question about one aspect stand in their place in the list, so that what is taken back is as
/// it was; says whether anything changed.
fn replace_hands(session: &mut Session, aspect: &AspectId, mark: Mark, to: Option<Hands>) -> bool {
    let is_here = |hands: &Hands| hands.aspect == *aspect && hands.mark == mark;
    if session.hands(aspect, mark) == to.as_ref() || to.as_ref().is_some_and(|hands| !is_here(hands)) {
        return false;
    }
    session.hands.retain(|hands| !is_here(hands));
    session.hands.extend(to);
    let rows: Vec<AspectId> = session.reflections.iter().map(|said| said.aspect.clone()).collect();
    session.hands.sort_by_key(|hands| (rows.iter().position(|row| *row == hands.aspect), hands.mark == Mark::Desired));
    true
}

/// Puts the new value in place and returns the old one, unless they are equal.
fn replace<T: PartialEq>(place: &mut T, new: T) -> Option<T> {
    (*place != new).then(|| std::mem::replace(place, new))
}
