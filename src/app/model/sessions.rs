//! The list of sessions.

use std::collections::HashMap;
use std::ops::Range;
use std::path::PathBuf;
use std::rc::Rc;

use jiff::civil::Date;

use super::list::List;
use crate::domain::Marked;
use crate::text::sanitise_line;
use crate::words::Trouble;

/// The list of sessions.
#[derive(Clone, Debug, Default)]
pub struct Sessions {
    /// Their files, one for each line.
    pub files: Rc<[PathBuf]>,
    /// The rows of the files that have been read. A list may be long, so only what comes into view is.
    pub read: HashMap<PathBuf, SessionRow>,
    /// The chosen line.
    pub list: List,
}

/// A session in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionRow {
    /// One that can be opened.
    Readable {
        /// Its file.
        path: PathBuf,
        /// What it is called.
        title: String,
        /// The day of the meeting.
        date: Date,
        /// The partnership, or empty.
        partnership: String,
        /// How many aspects have an answer to each of the two questions.
        marked: Marked,
        /// Whether a round is going on in it, of which nothing has been revealed.
        is_sealed: bool,
        /// Whether it is what another program wrote into a session's file meanwhile.
        is_conflict: bool,
        /// The name of the file, if that is needed to tell it from a copy of the same session.
        file_name: Option<String>,
    },
    /// One that cannot be read.
    Damaged {
        /// Its file.
        path: PathBuf,
        /// What is wrong, and what to do.
        trouble: Trouble,
    },
}

impl Sessions {
    /// The session on a line; `None` if it has not been read.
    #[must_use]
    pub fn row(&self, line: usize) -> Option<&SessionRow> {
        self.read.get(self.files.get(line)?)
    }

    /// The files of these lines that have not been read.
    #[must_use]
    pub fn unread(&self, lines: Range<usize>) -> Vec<PathBuf> {
        let files = self.files.get(lines).unwrap_or_default();
        files.iter().filter(|path| !self.read.contains_key(*path)).cloned().collect()
    }
}

impl SessionRow {
    /// The session's file.
    #[must_use]
    pub fn path(&self) -> &PathBuf {
        match self {
            Self::Readable { path, .. } | Self::Damaged { path, .. } => path,
        }
    }

    /// What it is called: its title, or the name of a file that cannot be read.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Readable { title, .. } => title.clone(),
            // A file name may contain control characters.
            Self::Damaged { path, .. } => {
                sanitise_line(&path.file_name().unwrap_or_default().to_string_lossy()).into_owned()
            }
        }
    }
}
