//! What the room sees: the slide, and the cell on it that is in focus.

use super::answer::Mark;
use super::card::{AspectId, ScenarioId};

/// A slide of the presentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slide {
    /// The card as a whole.
    Card,
    /// The aspect in focus.
    Aspect,
    /// The line through all answers.
    Overview,
    /// What was agreed to do next.
    Steps,
    /// Somebody is answering in silence: nothing at all of it.
    Silence,
    /// What everyone said about one question, after the reveal.
    Spread(Mark, People),
}

/// What stands for one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum People {
    /// A dot.
    Dots,
    /// The letter of the role.
    Roles,
}

/// What the room is to see now, as one program tells another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedView {
    /// The slide.
    pub slide: Slide,
    /// The row in focus.
    pub aspect: AspectId,
    /// The column in focus.
    pub scenario: ScenarioId,
    /// How many lines of the text in focus are above its window.
    pub scroll: usize,
    /// Whether the room is to see nothing for a while.
    pub is_blank: bool,
}
