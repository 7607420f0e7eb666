//! What was found on the way: files, copies, and what was refused.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::store::error::Error;
use crate::store::format::{Beginning, SCHEMA};

/// Why a file is not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refusal {
    /// The system does not let it be read, or it is no file.
    Unreadable,
    /// It is larger than anything this program writes.
    TooLarge,
    /// It is a session that is damaged.
    Damaged,
    /// It is no session.
    Foreign,
    /// A newer version of this program wrote it, in a way that this one does not know.
    Newer,
    /// It is a session about a card that is not here.
    NoCard,
}

impl Refusal {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 6] =
        [Self::Unreadable, Self::TooLarge, Self::Damaged, Self::Foreign, Self::Newer, Self::NoCard];

    /// The kind of an error.
    #[must_use]
    pub fn of(error: &Error) -> Self {
        match error {
            Error::TooLarge { .. } => Self::TooLarge,
            Error::NoCard(_) => Self::NoCard,
            Error::Damaged { .. } | Error::NotADate { .. } => Self::Damaged,
            _ => Self::Unreadable,
        }
    }

    /// The kind of an error in a file that begins like this.
    pub(super) fn of_content(beginning: &Beginning, error: &Error) -> Self {
        match beginning.schema {
            Some(schema) if schema > SCHEMA => Self::Newer,
            Some(_) => Self::of(error),
            None if beginning.id.is_some() => Self::of(error),
            None => Self::Foreign,
        }
    }
}

/// How many of what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Census {
    /// Files that were looked at.
    pub files: u64,
    /// Sessions that count.
    pub sessions: u64,
    /// Files with an earlier revision, or a copy, of a session that counts.
    pub copies: u64,
    /// Files that do not have the name of a session and were left alone.
    pub other_files: u64,
    /// Files that were refused, in the order of [`Refusal::ALL`].
    pub refused: [u64; Refusal::ALL.len()],
}

impl Census {
    /// How many files were refused.
    #[must_use]
    pub fn all_refused(&self) -> u64 {
        self.refused.iter().sum()
    }
}

/// A census while several threads take it.
#[derive(Default)]
pub struct Counters {
    pub files: AtomicU64,
    pub other_files: AtomicU64,
    refused: [AtomicU64; Refusal::ALL.len()],
}

impl Counters {
    pub fn refuse(&self, refusal: Refusal) {
        self.refused[refusal as usize].fetch_add(1, Ordering::Relaxed);
    }

    pub fn census(&self) -> Census {
        let count = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        Census {
            files: count(&self.files),
            other_files: count(&self.other_files),
            refused: std::array::from_fn(|refusal| count(&self.refused[refusal])),
            ..Census::default()
        }
    }
}
