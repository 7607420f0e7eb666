//! The sessions of the library, as the start screen and the list need them.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::store::{Error, Library, Listing, Trashed};

/// What is known of the sessions in the library, and what this program has moved to the trash.
#[derive(Debug, Default)]
pub struct SessionList {
    listing: Option<Listing>,
    /// What was moved to the trash since the program started, the last one last.
    trashed: Vec<Trashed>,
}

impl SessionList {
    /// The files of all sessions, the one that was saved last first. The folder is only read again if it may have changed:
    /// of thousands of sessions that takes a while.
    ///
    /// # Errors
    /// If the folder is there but cannot be read.
    pub fn files(&mut self, library: &Library) -> Result<Rc<[PathBuf]>, Error> {
        let listing = match self.listing.take().filter(Listing::is_current) {
            Some(listing) => listing,
            None => library.listing()?,
        };
        Ok(Rc::clone(&self.listing.insert(listing).files))
    }

    /// Moves a session to the trash; returns its name.
    ///
    /// # Errors
    /// If it cannot be moved.
    pub fn trash(&mut self, library: &Library, path: &Path) -> Result<String, Error> {
        let trashed = library.trash(path)?;
        let name = trashed.name();
        self.trashed.push(trashed);
        Ok(name)
    }

    /// Whether there is anything in the trash.
    pub fn has_trash(&self, library: &Library) -> bool {
        !self.trashed.is_empty() || !library.trashed().is_empty()
    }

    /// Takes the session back that was moved to the trash last; returns its name, or `None` if the trash is empty.
    ///
    /// # Errors
    /// If it cannot be moved back.
    pub fn restore(&mut self, library: &Library) -> Result<Option<String>, Error> {
        let Some(last) = self.last_trashed(library) else { return Ok(None) };
        // The name is read from the file in the trash.
        let name = last.name();
        library.restore(&last)?;
        self.trashed.retain(|trashed| *trashed != last);
        Ok(Some(name))
    }

    /// What this program moved there comes after everything that was there already.
    fn last_trashed(&self, library: &Library) -> Option<Trashed> {
        self.trashed.last().cloned().or_else(|| library.trashed().pop())
    }
}
