//! The picture of many sessions: what each of them adds, the exact counts, and what may be seen of them.
//!
//! ```text
//! contribution.rs   what one session adds
//! counts.rs         the exact counts of many; adding them up in any order gives the same
//! picture.rs        what leaves the room: no small group, and no count that gives one session away
//! ```

mod contribution;
mod counts;
mod picture;

pub use contribution::{AspectContribution, Choice, Contribution, RoundContribution};
pub use counts::{Aggregate, CardCounts, Counted, MAX_ROLES, QuestionCounts};
pub use picture::{
    CardPicture, Group, MIN_SESSIONS, MIN_VOICES, Picture, QuestionPicture, ROUNDED_TO, Rounded, picture_of,
};
