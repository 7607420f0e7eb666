//! The terms and rules of the reflection itself.
//!
//! Owns the card, the session and what may be answered, edits with their inverse, the counting of ballots, and which questions
//! are asked about an aspect. Knows nothing of files, terminals, clocks or languages.

mod aggregate;
mod answer;
mod ballots;
mod card;
mod card_of_ids;
mod code_number;
mod compare;
mod copies;
mod draft;
mod edit;
mod lapsed;
mod leaving;
mod merge;
mod questions;
mod role_views;
mod rounds;
mod session;
mod slide;
mod spread;
mod tally;
mod vote_code;
mod voting;

pub use aggregate::{
    Aggregate, AspectContribution, CardCounts, CardPicture, Choice, Contribution, Counted, Group, MAX_ROLES,
    MIN_SESSIONS, MIN_VOICES, Move, MoveCounts, MovePicture, Picture, QuestionCounts, QuestionPicture, ROUNDED_TO,
    RoundContribution, Rounded, picture_of,
};
pub use answer::{Answer, AnswerError, Mark};
pub use ballots::{Asked, Ballot, BallotAnswer, Hands, Origin};
pub use card::{Aspect, AspectId, Card, CardError, Description, Imprint, Scenario, ScenarioId};
pub use compare::{AspectChange, CardChange, CompareError, Comparison, Moment, Outcome, PresentRoles, StepChange};
pub use copies::{CopyMerge, Field, FieldChange, FieldValue, Side};
pub use draft::{Draft, DraftSubject, Drafts, HalfBallot};
pub use edit::Edit;
pub use leaving::Destination;
pub use merge::{MergeError, MergePlan, Taken};
pub use questions::Questions;
pub use role_views::{RoleView, differing_roles};
pub use rounds::{Earlier, How, Round, RoundPlan, RunningRound, Votes};
pub use session::{
    CardRef, CarriesOn, Lapsed, LapsedRound, Marked, NextStep, Part, Reflection, Session, Sharing, Status,
};
pub use slide::{Countdown, People, SharedView, Slide, Turnout};
pub use spread::Spread;
pub use tally::{Tally, by_disagreement};
pub use vote_code::{CodeError, CodeShape, VoteCode};
