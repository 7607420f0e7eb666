//! The terms and rules of the reflection itself.
//!
//! Owns the card, the session and what may be answered, edits with their inverse, and the counting of ballots. Knows
//! nothing of files, terminals, clocks or languages.

mod answer;
mod ballots;
mod card;
mod edit;
mod session;
mod slide;
mod tally;

pub use answer::{Answer, AnswerError, Mark};
pub use ballots::{Asked, Ballot, BallotAnswer, Hands, Round, Voices};
pub use card::{Aspect, AspectId, Card, CardError, Description, Imprint, Scenario, ScenarioId};
pub use edit::Edit;
pub use session::{CardRef, NextStep, Part, Reflection, Session, Status};
pub use slide::{People, SharedView, Slide};
pub use tally::{Spread, Tally, by_disagreement};
