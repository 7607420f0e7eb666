//! The words and rules of the reflection itself.
//!
//! Owns: the card, the session and what may be answered, edits with their inverse, and what a pile of
//! ballots says. Knows nothing of files, terminals, clocks or languages.

mod answer;
mod card;
mod edit;
mod insight;
mod round;
mod session;
mod shown;

pub use answer::{Answer, AnswerError, Mark};
pub use card::{Aspect, AspectId, Card, CardError, Description, Imprint, Scenario, ScenarioId};
pub use edit::{Edit, Part};
pub use insight::{Spread, Tally, by_disagreement};
pub use round::{Asked, Hands, Round, Voices};
pub use session::{Ballot, BallotAnswer, CardRef, NextStep, Reflection, Session, Status};
pub use shown::{People, SharedView, Slide};
