//! What can go wrong with files, told as facts; the `words` room makes sentences of them.

use std::io;
use std::path::{Path, PathBuf};

use super::disk::Unconfirmed;
use super::session_file::Access;
use crate::domain::CardError;

/// What was being done when the file system said no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Reading a file or folder.
    Reading,
    /// Saving a file.
    Saving,
    /// Moving a file to or from the trash.
    Moving,
}

/// What can go wrong with sessions, cards and settings on disk.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The system names no folder for this user's data.
    #[error("no home folder")]
    NoHome,
    /// The file system refused.
    #[error("{path}: {source}")]
    Io {
        /// What was being done.
        doing: Doing,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// What was asked is done, but the disk does not confirm that it would survive a power cut.
    #[error("{path}: not confirmed: {source}")]
    Unconfirmed {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file is not what it should be.
    #[error("{path}:{line}:{column}: {what}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// Where, from 1; 0 where no place is known.
        line: usize,
        /// Where, from 1; 0 where no place is known.
        column: usize,
        /// What is wrong there, in the parser's words.
        what: String,
    },
    /// The file is larger than anything this program writes.
    #[error("{path}: too large")]
    TooLarge {
        /// The file.
        path: PathBuf,
    },
    /// No session is called that.
    #[error("no session {0:?}")]
    NoSession(String),
    /// Several sessions are called that.
    #[error("several sessions match {reference:?}")]
    Ambiguous {
        /// What was asked for.
        reference: String,
        /// The ids and titles that match.
        matches: Vec<(String, String)>,
    },
    /// No card is called that.
    #[error("no card {0:?}")]
    NoCard(String),
    /// The card file can be read, but is no whole card.
    #[error("{path}: {why}")]
    NotACard {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: CardError,
    },
    /// The card file is whole, but there is another card with its id.
    #[error("{path}: the id {id:?} is taken")]
    CardUnused {
        /// The file.
        path: PathBuf,
        /// The id.
        id: String,
        /// The file whose card is used instead; none where that is the bundled one.
        used: Option<PathBuf>,
    },
    /// Another program has the session open.
    #[error("{path}: held elsewhere")]
    HeldElsewhere {
        /// The session's file.
        path: PathBuf,
    },
    /// The session is open for reading only.
    #[error("{path}: read-only")]
    ReadOnly {
        /// The session's file.
        path: PathBuf,
        /// Why.
        why: Access,
    },
    /// Something that should be a day is none.
    #[error("{path}: {text:?} is not a date")]
    NotADate {
        /// The session's file.
        path: PathBuf,
        /// What stands there.
        text: String,
    },
}

impl Error {
    /// The file that is not what it should be, where that is what is wrong.
    #[must_use]
    pub fn damaged_file(&self) -> Option<&Path> {
        match self {
            Self::Damaged { path, .. } | Self::NotADate { path, .. } => Some(path),
            _ => None,
        }
    }

    pub(super) fn io(doing: Doing, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| match source.downcast() {
            Ok(Unconfirmed(source)) => Self::Unconfirmed { path, source },
            Err(source) => Self::Io { doing, path, source },
        }
    }

    /// Whether it says that a card of this id is not used.
    pub(super) fn is_unused_card(&self, unused: &str) -> bool {
        matches!(self, Self::CardUnused { id, .. } if id == unused)
    }

    pub(super) fn damaged(path: &Path, error: &ron::error::SpannedError) -> Self {
        let at = error.span.start;
        Self::Damaged { path: path.to_owned(), line: at.line, column: at.col, what: error.code.to_string() }
    }
}
