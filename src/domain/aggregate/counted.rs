//! How often each answer was given.

use super::contribution::Choice;

/// How often each answer was given, in how many sessions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// In half columns from the left: even indices are scenarios, odd ones lie between two. As long as the furthest one.
    pub half_columns: Vec<u64>,
    /// "Weet ik niet."
    pub unknown: u64,
    /// "N.v.t."
    pub not_applicable: u64,
    /// In how many sessions somebody answered.
    pub sessions: u64,
}

impl Counted {
    /// Adds an answer of one voice.
    pub fn add(&mut self, choice: Choice) {
        match choice {
            Choice::HalfColumn(column) => {
                let column = usize::from(column);
                if self.half_columns.len() <= column {
                    self.half_columns.resize(column + 1, 0);
                }
                self.half_columns[column] += 1;
            }
            Choice::Unknown => self.unknown += 1,
            Choice::NotApplicable => self.not_applicable += 1,
        }
    }

    /// How many answers there are.
    #[must_use]
    pub fn voices(&self) -> u64 {
        self.half_columns.iter().sum::<u64>() + self.unknown + self.not_applicable
    }

    /// How often a half column was chosen.
    #[must_use]
    pub fn at(&self, half_column: usize) -> u64 {
        self.half_columns.get(half_column).copied().unwrap_or(0)
    }

    /// Adds the counts of other sessions.
    pub fn merge(&mut self, other: &Self) {
        self.add_answers(other);
        self.sessions += other.sessions;
    }

    /// Adds the answers only, of sessions that may be the same ones.
    pub(super) fn add_answers(&mut self, other: &Self) {
        let length = self.half_columns.len().max(other.half_columns.len());
        self.half_columns.resize(length, 0);
        self.half_columns.iter_mut().zip(&other.half_columns).for_each(|(count, more)| *count += more);
        self.unknown += other.unknown;
        self.not_applicable += other.not_applicable;
    }
}
