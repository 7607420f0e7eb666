//! Which sessions there are, and what a list shows of them. Their order costs a look at every file, what they say a
//! reading of each; of thousands only those are read that somebody sees.

use std::collections::HashMap;
use std::fs::{self, DirEntry, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, SystemTime};

use jiff::civil::Date;

use super::error::{Doing, Error};
use super::format;
use super::library::Library;
use super::names::{is_conflict, visible_ron};
use super::session_file::read;

/// The coarsest clock that a file system stamps by: that of FAT.
const COARSEST_CLOCK: Duration = Duration::from_secs(2);

/// The session files as they were found.
#[derive(Clone, Debug)]
pub struct Listing {
    /// The one that was saved last first.
    pub files: Rc<[PathBuf]>,
    folder: PathBuf,
    /// When the folder was changed last; none where it may change again without another time.
    changed: Option<SystemTime>,
}

impl Listing {
    /// Whether no session has come, gone or been saved by Spiegel since. A save gives the folder another time; an
    /// editor that writes into the file does not, and what it wrote is read all the same.
    #[must_use]
    pub fn is_current(&self) -> bool {
        self.changed.is_some() && self.changed == changed(&self.folder)
    }
}

/// When a file or a folder was changed last; none where another change would not show.
#[must_use]
pub fn changed(path: &Path) -> Option<SystemTime> {
    let changed = fs::metadata(path).and_then(|found| found.modified()).ok()?;
    changed.elapsed().is_ok_and(|ago| ago > COARSEST_CLOCK).then_some(changed)
}

/// One session file, as the list shows it.
#[derive(Debug)]
pub struct Entry {
    /// The file.
    pub path: PathBuf,
    /// What the file says, or why it cannot be read.
    pub summary: Result<Summary, Error>,
}

/// What the list shows of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
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
    /// Whether this is what somebody else wrote into a session's file.
    pub is_conflict: bool,
}

impl Library {
    /// All session files, the one that was saved last first.
    ///
    /// # Errors
    /// Where the folder is there but cannot be read.
    pub fn listing(&self) -> Result<Listing, Error> {
        let folder = self.sessions_folder();
        let changed = changed(&folder);
        let found = fs::read_dir(&folder).and_then(|entries| {
            entries.filter_map(|entry| entry.map(|entry| saved_at(&entry)).transpose()).collect::<io::Result<Vec<_>>>()
        });
        let mut files = match found {
            Ok(files) => files,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            // Half a list would pass for the whole.
            Err(error) => return Err(Error::io(Doing::Reading, &folder)(error)),
        };
        files.sort_unstable_by(|one, other| other.cmp(one));
        Ok(Listing { files: files.into_iter().map(|(_, path)| path).collect(), folder, changed })
    }

    /// What a list shows of these files; of damaged ones too.
    #[must_use]
    pub fn entries<'a>(&self, files: impl IntoIterator<Item = &'a PathBuf>) -> Vec<Entry> {
        let mut cards = HashMap::new();
        files.into_iter().map(|path| self.entry(path.clone(), &mut cards)).collect()
    }

    /// What a list shows of all sessions, the one that was saved last first.
    ///
    /// # Errors
    /// Where the folder is there but cannot be read.
    pub fn all_entries(&self) -> Result<Vec<Entry>, Error> {
        Ok(self.entries(&*self.listing()?.files))
    }

    /// The first whole session of these files, which no one else wrote.
    #[must_use]
    pub fn first_readable(&self, files: &[PathBuf]) -> Option<Entry> {
        let files = files.iter().filter(|path| !is_conflict(path));
        files.map(|path| self.entry(path.clone(), &mut HashMap::new())).find(|entry| entry.summary.is_ok())
    }

    /// `cards` remembers how many aspects a card has: most sessions are about one card.
    fn entry(&self, path: PathBuf, cards: &mut HashMap<String, usize>) -> Entry {
        let read = read(self.disk(), &path).and_then(|bytes| format::read_session(&bytes, &path));
        let summary = read.map(|(session, _, _)| Summary {
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
        Entry { path, summary }
    }
}

/// A session's file, after when it was saved.
fn saved_at(entry: &DirEntry) -> Option<(SystemTime, PathBuf)> {
    if !visible_ron(&entry.file_name()) {
        return None;
    }
    let path = entry.path();
    // Asked of the folder that is open already; what a link leads to has to be asked for by its path.
    let found = entry.metadata().and_then(|found| if found.is_symlink() { fs::metadata(&path) } else { Ok(found) });
    Some((found.and_then(|found: Metadata| found.modified()).unwrap_or(SystemTime::UNIX_EPOCH), path))
}
