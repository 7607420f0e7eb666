//! What the command line prints.

/// The words of the command line.
#[derive(Debug)]
pub struct CliWords {
    pub no_sessions: &'static str,
    pub bundled: &'static str,
    pub data_folder: &'static str,
    pub sessions_folder: &'static str,
    pub cards_folder: &'static str,
    pub trash_folder: &'static str,
    pub config_file: &'static str,
    pub revision: &'static str,
    /// From the numbers of aspects and of scenarios.
    pub of_card: fn(usize, usize) -> String,
    /// From the number of votes.
    pub votes: fn(usize) -> String,
    pub backups_folder: &'static str,
    /// From the number of versions.
    pub versions: fn(usize) -> String,
    pub in_trash: &'static str,
    pub nothing_to_recover: &'static str,
    /// From a file name and a revision.
    pub recovered: fn(&str, u64) -> String,
    /// From a file name.
    pub untrashed: fn(&str) -> String,
    /// From a title.
    pub renamed: fn(&str) -> String,
    /// From a title.
    pub trashed: fn(&str) -> String,
    /// From a path.
    pub report_written: fn(&str) -> String,
}
