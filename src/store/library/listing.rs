//! All sessions, and what a list shows of them. Sorting them takes the modification time of every file, showing one takes
//! reading it; of thousands, only those on screen are read.

use std::collections::HashMap;
use std::fs::{self, DirEntry, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::SystemTime;

use jiff::civil::Date;
use rayon::iter::ParallelIterator;
use rayon::slice::ParallelSlice;

use super::Library;
use super::copies::is_copy;
use super::finding::has_own_name;
use crate::domain::{Card, Marked};
use crate::store::error::{Error, Operation};
use crate::store::format::read_session;
use crate::store::names::{NamedIds, is_conflict, shown_name, visible_ron};

/// So many files are read before those who wait for them are told.
const READ_AT_ONCE: usize = 4_096;

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
    /// How many aspects have an answer to each of the two questions.
    pub answered: Marked,
    /// Whether a round is going on in it, of which nothing has been revealed.
    pub is_sealed: bool,
    /// Whether it is the copy of what somebody else wrote into a session's file.
    pub is_conflict: bool,
    /// The name of its file, without its ending, if that is needed to tell it from a copy of the same session.
    pub file_name: Option<String>,
}

/// What the entries of a list are made with.
struct EntryContext<'c> {
    /// The cards that are here, each read once, as most sessions are about the same card.
    cards: HashMap<String, Option<Card>>,
    named_ids: &'c NamedIds,
}

impl EntryContext<'_> {
    /// Whether another file can hold the same session: this one is a copy by its name, or has a twin.
    fn has_to_name(&self, path: &Path, id: &str) -> bool {
        !has_own_name(path, id) || self.named_ids.is_shared(path)
    }
}

impl Library {
    /// The paths of all session files, the most recently saved one first.
    ///
    /// # Errors
    /// If the folder exists but cannot be read.
    pub fn listing(&self) -> Result<Rc<[PathBuf]>, Error> {
        self.listing_while(|| true).map(Rc::from)
    }

    /// As [`Self::listing`], for as long as `goes_on` says so; what is listed until then is of no use.
    ///
    /// # Errors
    /// As [`Self::listing`].
    pub fn listing_while(&self, goes_on: impl Fn() -> bool) -> Result<Vec<PathBuf>, Error> {
        let folder = self.sessions_folder();
        let found = fs::read_dir(&folder).and_then(|entries| {
            let entries = entries.take_while(|_| goes_on());
            entries.filter_map(|entry| entry.map(|entry| saved_at(&entry)).transpose()).collect::<io::Result<Vec<_>>>()
        });
        let mut files = match found {
            Ok(files) => files,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            // An incomplete list would be taken for the whole.
            Err(error) => return Err(Error::io(Operation::Reading, &folder)(error)),
        };
        files.sort_unstable_by(|one, other| other.cmp(one));
        Ok(files.into_iter().map(|(_, path)| path).collect())
    }

    /// Whether there are more files than this in the folder of the sessions, without looking at more of their names than that.
    #[must_use]
    pub fn has_more_files_than(&self, limit: usize) -> bool {
        fs::read_dir(self.sessions_folder()).is_ok_and(|entries| entries.take(limit + 1).count() > limit)
    }

    /// Reads what a list shows of these files, on all processors and part by part, for as long as `take` says so.
    pub fn read_entries(&self, files: &[PathBuf], mut take: impl FnMut(Vec<SessionEntry>) -> bool) {
        let named_ids = self.named_ids();
        for part in files.chunks(READ_AT_ONCE) {
            let read = |files: &[PathBuf]| {
                let mut context = EntryContext { cards: HashMap::new(), named_ids: &named_ids };
                files.iter().map(|path| self.entry(path.clone(), &mut context)).collect::<Vec<_>>()
            };
            let entries = part.par_chunks(READ_AT_ONCE / 64).flat_map_iter(read).collect();
            if !take(entries) {
                return;
            }
        }
    }

    /// What a list shows of these files, damaged ones included. With the ids in the names of all files, because of thousands
    /// they are not looked up for every few.
    #[must_use]
    pub fn entries<'a>(&self, files: impl IntoIterator<Item = &'a PathBuf>, named_ids: &NamedIds) -> Vec<SessionEntry> {
        let mut context = EntryContext { cards: HashMap::new(), named_ids };
        files.into_iter().map(|path| self.entry(path.clone(), &mut context)).collect()
    }

    /// What a list shows of all sessions, the most recently saved one first.
    ///
    /// # Errors
    /// If the folder exists but cannot be read.
    pub fn all_entries(&self) -> Result<Vec<SessionEntry>, Error> {
        let files = self.listing()?;
        let mut all = Vec::with_capacity(files.len());
        self.read_entries(&files, |entries| {
            all.extend(entries);
            true
        });
        Ok(all)
    }

    /// The first so many of these files that can be read and are not the copy of what somebody else wrote, of the first twice
    /// so many.
    #[must_use]
    pub fn readable(&self, files: &[PathBuf], most: usize, named_ids: &NamedIds) -> Vec<SessionEntry> {
        let files = files.iter().filter(|path| !is_conflict(path)).take(2 * most);
        self.entries(files, named_ids).into_iter().filter(is_session).take(most).collect()
    }

    /// The first of these files that can be read and is not the copy of what somebody else wrote; `None` if there is none.
    #[must_use]
    pub fn first_readable(&self, files: &[PathBuf], named_ids: &NamedIds) -> Option<SessionEntry> {
        let files = files.iter().filter(|path| !is_conflict(path));
        files.flat_map(|path| self.entries([path], named_ids)).find(is_session)
    }

    /// The ids in the names of all session files.
    #[must_use]
    pub fn named_ids(&self) -> NamedIds {
        // A folder that cannot be read is told where the files are listed.
        let names = fs::read_dir(self.sessions_folder()).into_iter().flatten().flatten().map(|entry| entry.file_name());
        NamedIds::of(&names.filter(|name| visible_ron(name)).map(PathBuf::from).collect::<Vec<_>>())
    }

    fn entry(&self, path: PathBuf, context: &mut EntryContext) -> SessionEntry {
        let read = self.disk().read_file(&path).and_then(|bytes| read_session(&bytes, &path));
        let summary = read.map(|(mut session, ..)| {
            let file_name = context.has_to_name(&path, &session.id).then(|| shown_name(&path));
            let card =
                context.cards.entry(session.card.id.clone()).or_insert_with_key(|id| self.card(id).ok()).as_ref();
            // What is no longer on the card does not count as said about it.
            if let Some(card) = card {
                session.set_lapsed_apart(card, None, str::to_owned);
            }
            let is_conflict = is_copy(&path, &session.id, context.named_ids);
            SessionSummary {
                marked: session.aspects_marked(),
                answered: session.marked(),
                is_sealed: session.running.is_some(),
                file_name,
                aspects: card.map_or(session.reflections.len(), |card| card.aspects().len()),
                id: session.id,
                title: session.title,
                date: session.date,
                partnership: session.partnership,
                is_conflict,
            }
        });
        SessionEntry { path, summary }
    }
}

/// Whether it can be read and is no copy of another one.
fn is_session(entry: &SessionEntry) -> bool {
    entry.summary.as_ref().is_ok_and(|summary| !summary.is_conflict)
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
