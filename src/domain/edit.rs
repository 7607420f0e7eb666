//! Edits: every change to a session is a value, and applying it gives the edit that takes it back.

use super::answer::{Answer, Mark};
use super::card::AspectId;
use super::session::Session;

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
    /// Gives the session another title.
    Title(String),
}

impl Edit {
    /// Changes the session and returns the inverse; `None`, and nothing changed, where it is about an
    /// aspect that the session does not have or would change nothing.
    pub fn apply(self, session: &mut Session) -> Option<Self> {
        match self {
            Self::Answer { aspect, mark, to } => {
                let answer = session.reflection_mut(&aspect)?.answer_mut(mark);
                let from = replace(answer, to)?;
                Some(Self::Answer { aspect, mark, to: from })
            }
            Self::Title(title) => replace(&mut session.title, title).map(Self::Title),
        }
    }
}

/// Puts the new value in place and returns the old one, unless they are equal.
fn replace<T: PartialEq>(place: &mut T, new: T) -> Option<T> {
    (*place != new).then(|| std::mem::replace(place, new))
}
