//! Drafts on disk: a file for each session, and one for what belongs to no session. Each is replaced as a whole and removed
//! with its last draft, so that no earlier draft is left anywhere: a half ballot must have no history.

use std::io;
use std::path::{Path, PathBuf};

use super::Library;
use crate::domain::Drafts;
use crate::store::error::{Error, Operation};
use crate::store::format::{read_drafts, write_drafts};
use crate::store::names::{damaged_name, slug};
use crate::store::session::Lock;

impl Library {
    /// The folder of drafts.
    #[must_use]
    pub fn drafts_folder(&self) -> PathBuf {
        self.folder().join("drafts")
    }

    /// The file with the drafts of the session with this id, or of those that belong to none. An id comes from a file that
    /// may have been edited by hand, and must not lead out of the folder.
    fn drafts_file(&self, session: Option<&str>) -> PathBuf {
        let name = session.map_or_else(|| "program.ron".to_owned(), |id| format!("session-{}.ron", slug(id)));
        self.drafts_folder().join(name)
    }

    /// The drafts of a session, or those that belong to none; and what is wrong with their file, if it cannot be read. A
    /// damaged file gets another name, so that the next draft does not take its place.
    #[must_use]
    pub fn drafts(&self, session: Option<&str>) -> (Drafts, Option<Error>) {
        match self.read_drafts(&self.drafts_file(session)) {
            Ok(drafts) => (drafts, None),
            Err(error) => (Drafts::default(), Some(error)),
        }
    }

    fn read_drafts(&self, path: &Path) -> Result<Drafts, Error> {
        let bytes = match self.disk().read_file(path) {
            Err(Error::Io { source, .. }) if source.kind() == io::ErrorKind::NotFound => return Ok(Drafts::default()),
            read => read?,
        };
        read_drafts(&bytes, path).or_else(|_| {
            let kept = damaged_name(path);
            self.disk().move_file(path, &kept).map_err(Error::io(Operation::Saving, path))?;
            // The message names the file that is there now.
            read_drafts(&bytes, &kept)
        })
    }

    /// Keeps these drafts in place of those that were kept before.
    ///
    /// # Errors
    /// If the file cannot be written or removed.
    pub fn keep_drafts(&self, session: Option<&str>, drafts: &Drafts) -> Result<(), Error> {
        let path = self.drafts_file(session);
        self.write_drafts(&path, drafts).map_err(Error::io(Operation::Saving, &path))
    }

    fn write_drafts(&self, path: &Path, drafts: &Drafts) -> io::Result<()> {
        self.disk().create_folder(&self.drafts_folder())?;
        // Who clears away what a crash left would take a file that is being written for that.
        let _lock = Lock::take(path, self.disk())?.ok_or(io::ErrorKind::WouldBlock)?;
        if !drafts.is_empty() {
            return self.disk().replace(path, write_drafts(drafts).as_bytes());
        }
        match self.disk().remove(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            removed => removed,
        }
    }
}
