//! What can go wrong with files. The sentences for it are in `words`.

use std::io;
use std::path::{Path, PathBuf};

use crate::domain::CardError;

/// What the program was doing when the file system refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// Reading a file or folder.
    Reading,
    /// Reading a file or folder that the user named.
    ReadingInput,
    /// Saving a file.
    Saving,
    /// Moving a file to or from the trash.
    Moving,
}

/// Whether an open session can be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Yes.
    Writable,
    /// No, another program has it open.
    HeldElsewhere,
    /// No, a newer version of this program wrote it: saving would lose what this one does not know.
    Newer,
    /// No, the folder cannot be written to, or the file is marked as read-only on Windows.
    NotAllowed,
}

/// What a file is in use for, over which nothing else is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// The library keeps something there.
    Library,
    /// The same command reads it, or writes something else to it.
    Command,
}

/// What an earlier version has to have in common with the file in the place of which it is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Identity {
    /// The id of the session.
    Session,
    /// The id of the card.
    Card,
}

/// A change that is made and visible, but not confirmed by the disk: it might not survive a power cut. Carries what the system
/// reported.
#[derive(Debug, thiserror::Error)]
#[error("not confirmed: {0}")]
pub(super) struct Unconfirmed(io::Error);

impl Unconfirmed {
    pub(super) fn error(source: io::Error) -> io::Error {
        io::Error::new(source.kind(), Self(source))
    }

    pub(super) fn is(error: &io::Error) -> bool {
        error.get_ref().is_some_and(<dyn std::error::Error + Send + Sync>::is::<Self>)
    }
}

/// What stands in the place of a hidden file of ours is not a file.
#[derive(Debug, thiserror::Error)]
#[error("{0}: not a regular file")]
pub(super) struct NotRegular(PathBuf);

impl NotRegular {
    pub(super) fn error(path: &Path) -> io::Error {
        io::Error::new(io::ErrorKind::InvalidInput, Self(path.to_owned()))
    }
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
        /// What the program was doing.
        operation: Operation,
        /// The file or folder.
        path: PathBuf,
        /// What the system reported.
        source: io::Error,
    },
    /// The change was made, but the disk does not confirm that it would survive a power cut.
    #[error("{path}: not confirmed: {source}")]
    Unconfirmed {
        /// The file.
        path: PathBuf,
        /// What the system reported.
        source: io::Error,
    },
    /// The file is not what it should be.
    #[error("{path}:{line}:{column}: {what:?}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// The line, from 1; 0 if it is not known.
        line: usize,
        /// The column, from 1; 0 if it is not known.
        column: usize,
        /// What is wrong there, in the parser's words.
        what: Damage,
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
    /// The session has no earlier version with this number.
    #[error("no version {0}")]
    NoVersion(u64),
    /// No card is called that.
    #[error("no card {0:?}")]
    NoCard(String),
    /// The file can be read, but does not hold a complete card.
    #[error("{path}: {why}")]
    NotACard {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: CardError,
    },
    /// The file holds a complete card, but another card has the same id.
    #[error("{path}: the id {id:?} is taken")]
    CardUnused {
        /// The file.
        path: PathBuf,
        /// The id.
        id: String,
        /// The file whose card is used instead; `None` if that is the bundled one.
        used: Option<PathBuf>,
    },
    /// Another program has the session open.
    #[error("{path}: held elsewhere")]
    HeldElsewhere {
        /// The session's file.
        path: PathBuf,
    },
    /// A round is sealed in the session.
    #[error("{path}: a round is sealed")]
    Sealed {
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
    /// An earlier version is not one of this session.
    #[error("{path}: {version:?} instead of {file:?}")]
    OtherVersion {
        /// The version's file.
        path: PathBuf,
        /// What differs.
        what: Identity,
        /// The id in the session's file.
        file: String,
        /// The id in the version.
        version: String,
    },
    /// In the place of a hidden file beside the session's stands something else: a link, for example.
    #[error("{path}: not a regular file")]
    NotRegular {
        /// What stands there.
        path: PathBuf,
    },
    /// The session's folder is not the one in which it was opened: its volume was taken away, for example.
    #[error("{path}: another folder")]
    OtherFolder {
        /// The folder.
        path: PathBuf,
    },
    /// A document would be written over something that is in use.
    #[error("{path}: in use ({used:?})")]
    InUse {
        /// Where it would be written.
        path: PathBuf,
        /// What for.
        used: Use,
    },
    /// A text where a day is expected is not one.
    #[error("{path}: {text:?} is not a date")]
    NotADate {
        /// The session's file.
        path: PathBuf,
        /// The text.
        text: String,
    },
}

impl Error {
    /// The damaged session file; `None` if the error is about anything else.
    #[must_use]
    pub fn damaged_file(&self) -> Option<&Path> {
        match self {
            Self::Damaged { path, .. } | Self::NotADate { path, .. } => Some(path),
            _ => None,
        }
    }

    pub(super) fn io(operation: Operation, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| match source.downcast() {
            Ok(Unconfirmed(source)) => Self::Unconfirmed { path, source },
            Err(source) => match source.downcast() {
                Ok(NotRegular(path)) => Self::NotRegular { path },
                Err(source) => Self::Io { operation, path, source },
            },
        }
    }

    /// Whether it says that a card with this id is not used.
    pub(super) fn is_unused_card(&self, unused: &str) -> bool {
        matches!(self, Self::CardUnused { id, .. } if id == unused)
    }

    pub(super) fn damaged(path: &Path, error: &ron::error::SpannedError) -> Self {
        let at = error.span.start;
        Self::Damaged { path: path.to_owned(), line: at.line, column: at.col, what: Damage::from(&error.code) }
    }
}

/// What is wrong in a file that a person or another program changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// It ends too early.
    Ends,
    /// This sign is missing.
    Missing(&'static str),
    /// This sign belongs elsewhere.
    Unexpected(char),
    /// No setting or fact has this name.
    UnknownName(String),
    /// No setting has this name; it may be a misspelling of that one.
    UnknownSetting(String, Option<&'static str>),
    /// This is none of the values that can be chosen, which follow.
    UnknownValue(String, Vec<String>),
    /// A value with this name is missing.
    MissingName(String),
    /// A value with this name is there twice.
    Twice(String),
    /// This is no value of the kind that belongs there.
    WrongValue(String),
    /// It is not text in UTF-8.
    NotText,
    /// Something that no file of this program has.
    Other,
}

impl From<&ron::Error> for Damage {
    fn from(error: &ron::Error) -> Self {
        use ron::Error as Ron;
        let all = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect();
        match error {
            Ron::Eof | Ron::ExpectedStringEnd | Ron::UnclosedBlockComment => Self::Ends,
            Ron::ExpectedComma => Self::Missing(","),
            Ron::ExpectedMapColon => Self::Missing(":"),
            Ron::ExpectedArray => Self::Missing("["),
            Ron::ExpectedArrayEnd => Self::Missing("]"),
            Ron::ExpectedString => Self::Missing("\""),
            Ron::ExpectedStructLike | Ron::ExpectedNamedStructLike(_) => Self::Missing("("),
            Ron::ExpectedStructLikeEnd | Ron::ExpectedOptionEnd => Self::Missing(")"),
            Ron::UnexpectedChar(char) => Self::Unexpected(*char),
            Ron::NoSuchStructField { found, .. } => Self::UnknownName(found.clone()),
            Ron::NoSuchEnumVariant { found, expected, .. } => Self::UnknownValue(found.clone(), all(expected)),
            Ron::ExpectedBoolean => Self::UnknownValue(String::new(), all(&["true", "false"])),
            Ron::MissingStructField { field, .. } => Self::MissingName((*field).to_owned()),
            Ron::DuplicateStructField { field, .. } => Self::Twice((*field).to_owned()),
            Ron::InvalidValueForType { found, .. } => Self::WrongValue(found.clone()),
            Ron::Utf8Error(_) => Self::NotText,
            _ => Self::Other,
        }
    }
}
