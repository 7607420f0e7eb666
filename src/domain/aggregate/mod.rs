//! The picture of many sessions: what each of them adds, the exact counts, and what may be seen of them.
//!
//! ```text
//! contribution.rs   what one session adds
//! counted.rs        how often each answer was given
//! moves.rs          then and now: what became of what was wanted, where sessions carry on others
//! counts.rs         the exact counts of many; adding them up in any order gives the same
//! picture.rs        what leaves the room: no small group, and no count that gives one session away
//! ```

mod contribution;
mod counted;
mod counts;
mod moves;
mod picture;

pub use contribution::{AspectContribution, Choice, Contribution, Move, RoundContribution};
pub use counted::Counted;
pub use counts::{Aggregate, CardCounts, MAX_ROLES, QuestionCounts};
pub use moves::MoveCounts;
pub use picture::{
    CardPicture, Group, MIN_SESSIONS, MIN_VOICES, MovePicture, Picture, QuestionPicture, ROUNDED_TO, Rounded,
    picture_of,
};
