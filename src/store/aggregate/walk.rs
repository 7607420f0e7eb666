//! The files below some folders that have the name of a session.

use std::fs::{self, DirEntry, ReadDir};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use crate::store::error::{Error, Operation};
use crate::store::names::visible_ron;

/// What a data folder holds beside its sessions: nothing of it is a session that counts.
const BESIDE_SESSIONS: [&str; 9] =
    ["backups", "trash", "cards", "editor", "drafts", "agenda", "config.ron", "gesprek.ron", "draaiboek.ron"];

/// A file to be read, or why there is none.
pub enum Found {
    /// A file. What somebody named, or a link leads to, may also be a pipe for example.
    File {
        path: PathBuf,
        is_surely_regular: bool,
    },
    Refused(PathBuf, Error),
}

/// Walks through paths: each file among them is found, whatever its name, and each visible `.ron` file below the folders.
/// Links to folders are refused, because they can lead round in a circle.
pub struct Walk<'w> {
    waiting: Vec<PathBuf>,
    open: Option<OpenFolder>,
    /// How many files have another name.
    other_files: &'w AtomicU64,
}

struct OpenFolder {
    path: PathBuf,
    entries: ReadDir,
    has_sessions: bool,
}

impl<'w> Walk<'w> {
    pub fn new(paths: &[PathBuf], other_files: &'w AtomicU64) -> Self {
        Self { waiting: paths.iter().rev().cloned().collect(), open: None, other_files }
    }

    /// Opens the next path; what it is, if that is no folder.
    fn open_next(&mut self) -> Option<Found> {
        let path = self.waiting.pop()?;
        if !path.is_dir() {
            return Some(Found::File { path, is_surely_regular: false });
        }
        match fs::read_dir(&path) {
            Ok(entries) => {
                self.open = Some(OpenFolder { has_sessions: path.join("sessions").is_dir(), path, entries });
                None
            }
            Err(error) => Some(Found::Refused(path.clone(), Error::io(Operation::Reading, &path)(error))),
        }
    }

    /// What an entry of an open folder is; `None` if nothing is to be read in its place.
    fn look_at(&mut self, entry: io::Result<DirEntry>, folder: &Path, has_sessions: bool) -> Option<Found> {
        let refused = |error| Some(Found::Refused(folder.to_owned(), Error::io(Operation::Reading, folder)(error)));
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => return refused(error),
        };
        let name = entry.file_name();
        let is_hidden = name.as_encoded_bytes().starts_with(b".");
        if is_hidden || has_sessions && BESIDE_SESSIONS.iter().any(|beside| name == *beside) {
            return None;
        }
        match entry.file_type() {
            Err(error) => refused(error),
            Ok(kind) if kind.is_dir() => {
                self.waiting.push(entry.path());
                None
            }
            Ok(kind) if kind.is_symlink() && entry.path().is_dir() => {
                Some(Found::Refused(entry.path(), Error::NotRegular { path: entry.path() }))
            }
            Ok(kind) if visible_ron(&name) => {
                Some(Found::File { path: entry.path(), is_surely_regular: kind.is_file() })
            }
            Ok(_) => {
                self.other_files.fetch_add(1, Ordering::Relaxed);
                None
            }
        }
    }
}

impl Iterator for Walk<'_> {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        loop {
            let Some(mut open) = self.open.take() else {
                if self.waiting.is_empty() {
                    return None;
                }
                if let Some(found) = self.open_next() {
                    return Some(found);
                }
                continue;
            };
            let Some(entry) = open.entries.next() else { continue };
            let found = self.look_at(entry, &open.path, open.has_sessions);
            self.open = Some(open);
            if found.is_some() {
                return found;
            }
        }
    }
}
