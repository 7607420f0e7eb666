//! The words of copies of one session that were changed apart.

/// The words of copies.
#[derive(Debug)]
pub struct CopiesWords {
    pub title: &'static str,
    /// Whose value is taken.
    pub here: &'static str,
    pub copy: &'static str,
    pub choose: &'static str,
    /// Before the value of each side.
    pub side_here: &'static str,
    pub side_copy: &'static str,
    /// In the place of a value that is not there.
    pub nothing: &'static str,
    /// From a name and an aspect.
    pub about: fn(&str, &str) -> String,
    /// From what it asks, how many voices it has and how they were counted.
    pub round: fn(&str, usize, &str) -> String,
    pub by_hands: &'static str,
    /// A copy, from the name of its file.
    pub found: fn(&str) -> String,
    /// From how many fields differ and how many of these wait for a person.
    pub differs: fn(usize, usize) -> String,
    pub is_merged: &'static str,
    pub merge: &'static str,
    pub choose_first: fn(usize) -> String,
    pub sealed_stays: &'static str,
    pub merged: &'static str,
    /// For programs and for the command line: after which option it goes on.
    pub choose_by_option: fn(usize) -> String,
    pub choose_hint: &'static str,
    pub bad_choice: fn(&str) -> String,
    pub bad_choice_hint: &'static str,
    pub copy_of_other_card: &'static str,
    pub undone: &'static str,
    /// A line of the command: number, field, here, copy, taken.
    pub line: fn(usize, &str, &str, &str, &str) -> String,
}
