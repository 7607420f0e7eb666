//! The list of sessions.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::Range;
use std::path::PathBuf;
use std::rc::Rc;

use jiff::civil::Date;

use super::list::List;
use crate::domain::Marked;
use crate::text::{find, sanitise_line};
use crate::words::Trouble;

/// The list of sessions.
#[derive(Clone, Debug, Default)]
pub struct Sessions {
    /// Their files, one for each line: all of them, or those that hold the word.
    pub files: Rc<[PathBuf]>,
    /// All files, the one that was saved last first.
    pub all: Rc<[PathBuf]>,
    /// The rows of the files that have been read. A list may be long, so only what comes into view is, until a word is looked
    /// for, or the list is sorted by what is in the files.
    pub read: HashMap<PathBuf, SessionRow>,
    /// In which order they stand.
    pub order: SessionOrder,
    /// What each of them holds in its title, its partnership or its date; blank for all of them.
    pub word: String,
    /// Whether it is still being looked up which files there are.
    pub is_looking: bool,
    /// The chosen line.
    pub list: List,
}

/// In which order the sessions stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SessionOrder {
    /// The one that was saved last first.
    #[default]
    Saved,
    /// The last meeting first.
    Date,
    /// By title.
    Title,
}

impl SessionOrder {
    /// The order after this one; after the last comes the first.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Saved => Self::Date,
            Self::Date => Self::Title,
            Self::Title => Self::Saved,
        }
    }
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
    /// Whether every file has to be read: to find a word, or to sort.
    #[must_use]
    pub fn needs_all(&self) -> bool {
        self.order != SessionOrder::Saved || !self.word.trim().is_empty()
    }

    /// The files that have not been read.
    #[must_use]
    pub fn all_unread(&self) -> Vec<PathBuf> {
        self.all.iter().filter(|path| !self.read.contains_key(*path)).cloned().collect()
    }

    /// Puts the lines in their order, those without the word left out. The chosen session stays chosen, or else the first one is.
    pub fn arrange(&mut self) {
        let chosen = self.files.get(self.list.chosen).cloned();
        self.files = if self.needs_all() { self.arranged().into() } else { Rc::clone(&self.all) };
        let index = chosen.and_then(|chosen| self.files.iter().position(|path| *path == chosen));
        self.list.chosen = index.unwrap_or(0);
    }

    fn arranged(&self) -> Vec<PathBuf> {
        let words: Vec<&str> = self.word.split_whitespace().collect();
        let read = self.all.iter().filter_map(|path| Some((path, self.read.get(path)?)));
        let mut rows: Vec<(&PathBuf, &SessionRow)> = read.filter(|(_, row)| row.holds(&words)).collect();
        match self.order {
            SessionOrder::Saved => {}
            SessionOrder::Date => rows.sort_by_key(|(_, row)| Reverse(row.date())),
            SessionOrder::Title => rows.sort_by_cached_key(|(_, row)| row.name().to_lowercase()),
        }
        rows.into_iter().map(|(path, _)| path.clone()).collect()
    }

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

    /// The day of the meeting; `None` if it cannot be read.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        match self {
            Self::Readable { date, .. } => Some(*date),
            Self::Damaged { .. } => None,
        }
    }

    /// Whether each of these words is in its title, its partnership or its date.
    fn holds(&self, words: &[&str]) -> bool {
        let (name, date) = (self.name(), self.date().map(|date| date.to_string()).unwrap_or_default());
        let partnership = if let Self::Readable { partnership, .. } = self { partnership.as_str() } else { "" };
        let is_in = |word: &&str| [&name, partnership, &date].iter().any(|text| !find(text, word).is_empty());
        words.iter().all(is_in)
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
