//! The screen with the picture of many sessions.

use core::time::Duration;

use super::actions::Action;

/// The words of the screen with the picture of many sessions.
#[derive(Debug)]
pub struct RegionWords {
    pub count: Action,
    pub stop: Action,
    pub show_files: Action,
    pub next_card: Action,
    /// Above the field for the folder.
    pub title: &'static str,
    /// The field for the folder.
    pub folder: &'static str,
    /// What the folder of the program's own sessions is called.
    pub own: &'static str,
    /// Above the count while it goes on.
    pub counting: &'static str,
    /// While it is not known yet how many files there are.
    pub looking: &'static str,
    /// From how many files have been read, and how many there are.
    pub read: fn(u64, u64) -> String,
    /// From how many files are read in a second.
    pub rate: fn(u64) -> String,
    /// From how much time is left.
    pub left: fn(Duration) -> String,
    pub only_reads: &'static str,
    /// From how many files are not counted.
    pub not_counted: fn(u64) -> String,
    /// What was counted and what was not.
    pub files: &'static str,
    /// From how many more are not listed.
    pub more_files: fn(u64) -> String,
    /// What else was answered about the aspect, besides its scenarios.
    pub elsewhere: &'static str,
    /// Where those were then who are here now.
    pub came_from: &'static str,
}
