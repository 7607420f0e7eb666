//! The picture of many sessions: what a document, the command line and the screen say of it.

use crate::store::Refusal;

/// The words for the picture of many sessions.
#[derive(Debug)]
pub struct AggregateWords {
    /// From how many sessions.
    pub title: fn(u64) -> String,
    /// From how many files were looked at, and how many of them hold an earlier revision or a copy.
    pub files: fn(u64, u64) -> String,
    /// From how many files that do not have the name of a session were left alone.
    pub other_files: fn(u64) -> String,
    /// From how many were refused, and which kinds of refusals.
    pub refused: fn(u64, &str) -> String,
    /// From a kind, and how many there are; see [`AggregateWords::refusal`].
    pub refusals: [&'static str; Refusal::ALL.len()],
    pub nothing: &'static str,
    /// How the counts are to be read.
    pub rounded: &'static str,
    pub small_groups: &'static str,
    /// From how many sessions, how many of them were about another wording of the card, and how many carry on another one.
    pub of_card: fn(u64, u64, u64) -> String,
    pub too_few: &'static str,
    /// The marks of all groups together.
    pub all_sessions: &'static str,
    pub per_year: &'static str,
    pub other_years: &'static str,
    pub per_role: &'static str,
    pub other_roles: &'static str,
    pub no_role: &'static str,
    pub spread: &'static str,
    /// What stands above what is current now, by what was current then.
    pub then_and_now: &'static str,
    /// From what was current then.
    pub then: fn(&str) -> String,
    /// What else was current then.
    pub other_answers: &'static str,
    /// What stands before what became of what was wanted.
    pub outcomes: &'static str,
    pub numbers: &'static str,
    /// What `jsonl` is.
    pub raw_material: &'static str,
    /// From the path of a file that has been written.
    pub written: fn(&str) -> String,
    /// From the path of a refused file and why.
    pub refused_file: fn(&str, &str) -> String,
    /// From how many refused files are not listed.
    pub more_refused: fn(u64) -> String,
    pub stopped: &'static str,
    pub stopped_hint: &'static str,
    pub only_in_lines: &'static str,
    pub only_in_lines_hint: &'static str,
    pub nowhere: &'static str,
    pub nowhere_hint: &'static str,
    /// For the line that tells how far the reading is, with the places of indicatif in braces.
    pub progress: &'static str,
    pub help: AggregateHelp,
}

/// The help of `spiegel aggregate`.
#[derive(Debug)]
pub struct AggregateHelp {
    pub about: &'static str,
    pub paths: &'static str,
    pub placeholder: &'static str,
    pub format: &'static str,
    pub include: &'static str,
    pub include_placeholder: &'static str,
    pub output: &'static str,
    pub force: &'static str,
    pub refused: &'static str,
}

impl AggregateWords {
    /// Why a file is not counted, from its kind and the explanation of the error. What is wrong with it as a session says
    /// nothing of a file that is none.
    #[must_use]
    pub fn why(&self, kind: Refusal, explained: String) -> String {
        if kind == Refusal::Foreign { self.refusals[kind as usize].to_owned() } else { explained }
    }

    /// Why files are not counted, and how many: "5 beschadigd".
    #[must_use]
    pub fn refusal(&self, refusal: Refusal, count: u64) -> String {
        format!("{count} {}", self.refusals[refusal as usize])
    }
}
