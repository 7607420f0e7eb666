//! What is known of the sessions: what this program has moved to the trash, so that it can be taken back, and what is being
//! looked up.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::lookup::{Answer, Lookup};
use crate::store::{Error, Library, NamedIds, Restored, Trashed};

/// What this program has moved to the trash since it started, the last one last.
#[derive(Debug, Default)]
pub struct SessionList {
    trashed: Vec<Trashed>,
    /// The files when they were last listed by [`Self::lookup`], of which there are many.
    pub known: Rc<[PathBuf]>,
    /// The ids in their names; `None` if there are few files, of which it is looked up each time.
    pub named_ids: Option<NamedIds>,
    /// What is being looked up.
    pub lookup: Option<Lookup>,
}

impl SessionList {
    /// What has been found out since this was last asked.
    pub fn answers(&mut self) -> Vec<Answer> {
        let Some(lookup) = &self.lookup else { return Vec::new() };
        // What is told between these two is there when it is asked again: the end wakes nobody up.
        let is_done = lookup.is_done();
        let answers = lookup.answers();
        if is_done {
            self.lookup = None;
        }
        answers
    }

    /// Waits until everything has been found out.
    pub fn wait(&mut self) {
        if let Some(lookup) = &mut self.lookup {
            lookup.wait();
        }
    }

    /// Moves a session to the trash.
    ///
    /// # Errors
    /// If it cannot be moved.
    pub fn trash(&mut self, library: &Library, path: &Path) -> Result<Trashed, Error> {
        let trashed = library.trash(path)?;
        self.trashed.push(trashed.clone());
        self.known = self.known.iter().filter(|known| *known != path).cloned().collect();
        Ok(trashed)
    }

    /// Takes the session back that was moved to the trash last; returns its name and where it is, or `None` if the trash is
    /// empty.
    ///
    /// # Errors
    /// If it cannot be moved back, or the trash cannot be read.
    pub fn restore(&mut self, library: &Library) -> Result<Option<(String, Restored)>, Error> {
        let Some(last) = self.last_trashed(library)? else { return Ok(None) };
        // The name is read from the file in the trash.
        let name = last.name();
        let restored = library.restore(&last)?;
        self.trashed.retain(|trashed| *trashed != last);
        Ok(Some((name, restored)))
    }

    /// What this program moved there itself, unless somebody has taken it back; else what was moved there last.
    fn last_trashed(&mut self, library: &Library) -> Result<Option<Trashed>, Error> {
        self.trashed.retain(Trashed::is_there);
        match self.trashed.last() {
            Some(last) => Ok(Some(last.clone())),
            None => Ok(library.trashed()?.pop()),
        }
    }
}
