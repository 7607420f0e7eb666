//! All sessions, and what a list shows of them. Sorting them takes the modification time of every file, showing one takes
//! reading it; of thousands, only those on screen are read.

use std::collections::HashMap;
use std::fs::{self, DirEntry, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, SystemTime};

use jiff::civil::Date;

use super::Library;
use crate::store::error::{Error, Operation};
use crate::store::format::read_session;
use crate::store::names::{is_conflict, visible_ron};

/// The coarsest resolution of modification times: that of FAT.
const COARSEST_MTIME: Duration = Duration::from_secs(2);

/// The paths of the session files.
#[derive(Clone, Debug)]
pub struct Listing {
    /// The most recently saved one first.
    pub files: Rc<[PathBuf]>,
    folder: PathBuf,
    /// The modification time of the folder, see [`changed`].
    changed: Option<SystemTime>,
}

impl Listing {
    /// Whether no session was added, removed or saved by Spiegel since. A save changes the folder. An editor that writes into
    /// a file does not, but that changes at most the order: what it wrote is read when the session is shown.
    #[must_use]
    pub fn is_current(&self) -> bool {
        self.changed.is_some() && self.changed == changed(&self.folder)
    }
}

/// The modification time of a file or a folder; `None` if it is so recent that another change might not alter it.
#[must_use]
pub fn changed(path: &Path) -> Option<SystemTime> {
    let changed = fs::metadata(path).and_then(|found| found.modified()).ok()?;
    changed.elapsed().is_ok_and(|ago| ago > COARSEST_MTIME).then_some(changed)
}

/// One session file, as a list shows it.
#[derive(Debug)]
pub struct SessionEntry {
    /// The path of the file.
    pub path: PathBuf,
    /// What is in it, or why it cannot be read.
    pub summary: Result<SessionSummary, Error>,
}

/// What a list shows of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionSummary {
    /// The session's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The day of the meeting.
    pub date: Date,
    /// The partnership, or empty.
    pub partnership: String,
    /// How many aspects have at least one answer.
    pub marked: usize,
    /// How many aspects there are.
    pub aspects: usize,
    /// Whether it is the copy of what somebody else wrote into a session's file.
    pub is_conflict: bool,
}

impl Library {
    /// All session files, the most recently saved one first.
    ///
    /// # Errors
    /// If the folder exists but cannot be read.
    pub fn listing(&self) -> Result<Listing, Error> {
        let folder = self.sessions_folder();
        let changed = changed(&folder);
        let found = fs::read_dir(&folder).and_then(|entries| {
            entries.filter_map(|entry| entry.map(|entry| saved_at(&entry)).transpose()).collect::<io::Result<Vec<_>>>()
        });
        let mut files = match found {
            Ok(files) => files,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            // An incomplete list would be taken for the whole.
            Err(error) => return Err(Error::io(Operation::Reading, &folder)(error)),
        };
        files.sort_unstable_by(|one, other| other.cmp(one));
        Ok(Listing { files: files.into_iter().map(|(_, path)| path).collect(), folder, changed })
    }

    /// What a list shows of these files, damaged ones included.
    #[must_use]
    pub fn entries<'a>(&self, files: impl IntoIterator<Item = &'a PathBuf>) -> Vec<SessionEntry> {
        let mut cards = HashMap::new();
        files.into_iter().map(|path| self.entry(path.clone(), &mut cards)).collect()
    }

    /// What a list shows of all sessions, the most recently saved one first.
    ///
    /// # Errors
    /// If the folder exists but cannot be read.
    pub fn all_entries(&self) -> Result<Vec<SessionEntry>, Error> {
        Ok(self.entries(&*self.listing()?.files))
    }

    /// The first of these files that can be read and is not the copy of what somebody else wrote; `None` if there is none.
    #[must_use]
    pub fn first_readable(&self, files: &[PathBuf]) -> Option<SessionEntry> {
        let files = files.iter().filter(|path| !is_conflict(path));
        files.map(|path| self.entry(path.clone(), &mut HashMap::new())).find(|entry| entry.summary.is_ok())
    }

    /// `cards` caches how many aspects each card has, as most sessions are about the same card.
    fn entry(&self, path: PathBuf, cards: &mut HashMap<String, usize>) -> SessionEntry {
        let read = self.disk().read_file(&path).and_then(|bytes| read_session(&bytes, &path));
        let summary = read.map(|(session, ..)| SessionSummary {
            marked: session.aspects_marked(),
            aspects: *cards
                .entry(session.card.id.clone())
                .or_insert_with_key(|id| self.card(id).map_or(session.reflections.len(), |card| card.aspects().len())),
            id: session.id,
            title: session.title,
            date: session.date,
            partnership: session.partnership,
            is_conflict: is_conflict(&path),
        });
        SessionEntry { path, summary }
    }
}

/// A session's file and when it was saved; `None` for any other file.
fn saved_at(entry: &DirEntry) -> Option<(SystemTime, PathBuf)> {
    if !visible_ron(&entry.file_name()) {
        return None;
    }
    let path = entry.path();
    // The open folder gives the metadata faster than the path does, but not that of a link's target.
    let found = entry.metadata().and_then(|found| if found.is_symlink() { fs::metadata(&path) } else { Ok(found) });
    Some((found.and_then(|found: Metadata| found.modified()).unwrap_or(SystemTime::UNIX_EPOCH), path))
}
