//! The sessions on the shelf: looked over once for the start screen and the list, and read ahead of the list while somebody
//! looks at the start screen.

use std::collections::HashMap;
use std::ops::Range;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::SystemTime;

use crate::store::{Entry, Error, Library, Listing, changed};

/// What is known of the sessions in the library.
#[derive(Debug, Default)]
pub struct Shelf {
    listing: Option<Listing>,
    /// What files say, with the time at which they were saved, where nobody has asked yet.
    ahead: HashMap<PathBuf, (SystemTime, Entry)>,
}

impl Shelf {
    /// The files of all sessions, the one that was saved last first. They are looked over again only where something
    /// may have changed.
    ///
    /// # Errors
    /// Where the folder is there but cannot be read.
    pub fn files(&mut self, library: &Library) -> Result<Rc<[PathBuf]>, Error> {
        let listing = if let Some(listing) = self.listing.take().filter(Listing::is_current) {
            listing
        } else {
            self.ahead.clear();
            library.listing()?
        };
        Ok(Rc::clone(&self.listing.insert(listing).files))
    }

    /// Reads some of the files that were found, before somebody asks what they say; once.
    pub fn read_ahead(&mut self, library: &Library, which: impl FnOnce(&Rc<[PathBuf]>) -> Range<usize>) {
        let Some(Listing { files, .. }) = self.listing.as_ref().filter(|_| self.ahead.is_empty()) else { return };
        let files = &files[which(files)];
        // The time is asked first: what is saved in between is read again later.
        let saved: Vec<_> = files.iter().filter_map(|path| Some((path, changed(path)?))).collect();
        let entries = library.entries(saved.iter().map(|(path, _)| *path));
        let read = saved.iter().zip(entries).map(|((path, saved), entry)| ((*path).clone(), (*saved, entry)));
        self.ahead.extend(read);
    }

    /// What these files say, in any order: out of memory where they have not changed since they were read ahead.
    pub fn entries(&mut self, library: &Library, files: &[PathBuf]) -> Vec<Entry> {
        let mut unread = Vec::new();
        let known = |path| {
            self.take_ahead(path).or_else(|| {
                unread.push(path);
                None
            })
        };
        let mut entries: Vec<Entry> = files.iter().filter_map(known).collect();
        entries.extend(library.entries(unread));
        entries
    }

    fn take_ahead(&mut self, path: &PathBuf) -> Option<Entry> {
        let (saved, entry) = self.ahead.remove(path)?;
        (changed(path) == Some(saved)).then_some(entry)
    }
}
