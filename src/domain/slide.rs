//! What the audience sees: the slide, and the cell on it that is in focus.

use core::time::Duration;

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
    /// Then and now, of a session that carries another one on.
    Compare,
    /// The next steps.
    Steps,
    /// People are filling in ballots: the card to read, and nothing of what they answer.
    Silence(Turnout),
    /// Open questions about the aspect in focus.
    Questions,
    /// What everyone said about one question, after the reveal.
    Reveal(Mark, People),
}

/// How many people have been in the round that is running.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turnout {
    /// Those who have handed in a ballot.
    pub been: usize,
    /// All who are there, if that is known.
    pub present: Option<usize>,
}

/// How one person is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum People {
    /// A dot.
    Dots,
    /// The letter of the role.
    Roles,
}

/// What the audience sees now, as one running program shares it with another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedView {
    /// The slide.
    pub slide: Slide,
    /// The number of the round up to which answers are shown; `None` if that is the last one.
    pub until: Option<u32>,
    /// The row in focus.
    pub aspect: AspectId,
    /// The column in focus.
    pub scenario: ScenarioId,
    /// How many lines of the text in focus are above its window.
    pub scroll: usize,
    /// Whether the screen is blank for a while.
    pub is_blank: bool,
    /// The clock of the meeting, if the audience is to see it.
    pub clock: Option<Countdown>,
}

/// A clock that counts down to a moment, and up after it. Moments are durations since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Countdown {
    /// When no time is left.
    pub ends: Duration,
    /// When the clock was stopped; `None` while it runs.
    pub stopped: Option<Duration>,
}
