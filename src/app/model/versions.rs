//! The earlier versions of a session.

use std::path::PathBuf;

use jiff::civil::DateTime;

use super::list::List;
use crate::domain::Marked;

/// The earlier versions of a session, the newest first.
#[derive(Clone, Debug)]
pub struct Versions {
    /// The session's file.
    pub path: PathBuf,
    /// What the session is called.
    pub name: String,
    /// One row for each version.
    pub rows: Vec<VersionRow>,
    /// The chosen line.
    pub list: List,
}

/// An earlier version in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionRow {
    /// Its revision.
    pub revision: u64,
    /// When it was saved.
    pub saved: DateTime,
    /// How many aspects have an answer; `None` if the version cannot be read.
    pub marked: Option<Marked>,
}
