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
    pub of_card: fn(usize, usize) -> String,
    pub votes: fn(usize) -> String,
    pub backups_folder: &'static str,
    pub versions: fn(usize) -> String,
    pub in_trash: &'static str,
    pub nothing_to_recover: &'static str,
    pub recovered: fn(&str, u64) -> String,
    pub untrashed: fn(&str) -> String,
    pub renamed: fn(&str) -> String,
    pub trashed: fn(&str) -> String,
    pub report_written: fn(&str) -> String,
}
