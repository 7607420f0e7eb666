//! Moving sessions to the trash and back.

use std::path::{Path, PathBuf};

use super::Library;
use super::finding::is_named;
use crate::store::disk::Disk;
use crate::store::error::{Error, Operation};
use crate::store::format::read_session;
use crate::store::names::{free_name, ron_files};
use crate::store::session::Lock;
use crate::text::sanitise_line;

/// A session in the trash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trashed {
    original: PathBuf,
    in_trash: PathBuf,
}

impl Trashed {
    /// The session's title, or the name of its file if that cannot be read.
    #[must_use]
    pub fn name(&self) -> String {
        let read = Disk::default().read_file(&self.in_trash).and_then(|bytes| read_session(&bytes, &self.in_trash));
        let name = || sanitise_line(&self.original.file_stem().unwrap_or_default().to_string_lossy()).into_owned();
        read.map_or_else(|_| name(), |(session, ..)| session.title)
    }

    /// Where its file was, and where it is restored to.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.original
    }
}

impl Library {
    /// The folder of the sessions in the trash.
    #[must_use]
    pub fn trash_folder(&self) -> PathBuf {
        self.folder().join("trash")
    }

    /// Moves a session to the trash.
    ///
    /// # Errors
    /// If it is open in another program, or cannot be moved.
    pub fn trash(&self, path: &Path) -> Result<Trashed, Error> {
        let moving = || Error::io(Operation::Moving, path);
        let _lock =
            Lock::take(path).map_err(moving())?.ok_or_else(|| Error::HeldElsewhere { path: path.to_owned() })?;
        let folder = self.trash_folder();
        self.disk().create_folder(&folder).map_err(Error::io(Operation::Moving, &folder))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let in_trash = free_name(&folder, &name);
        self.disk().move_file(path, &in_trash).map_err(moving())?;
        Ok(Trashed { original: path.to_owned(), in_trash })
    }

    /// Moves a session from the trash back to where it was.
    ///
    /// # Errors
    /// If it cannot be moved, or another file has its name by now.
    pub fn restore(&self, trashed: &Trashed) -> Result<(), Error> {
        let moved = self.disk().move_file(&trashed.in_trash, &trashed.original);
        moved.map_err(Error::io(Operation::Moving, &trashed.original))
    }

    /// The sessions in the trash; none if it cannot be read.
    #[must_use]
    pub fn trashed(&self) -> Vec<Trashed> {
        self.read_trash().unwrap_or_default()
    }

    /// The session in the trash with this name or id; `None` if there is none.
    ///
    /// # Errors
    /// If the trash exists but cannot be read.
    pub fn find_trashed(&self, reference: &str) -> Result<Option<Trashed>, Error> {
        Ok(self.read_trash()?.into_iter().find(|trashed| is_named(trashed.path(), reference)))
    }

    fn read_trash(&self) -> Result<Vec<Trashed>, Error> {
        let original = |in_trash: &Path| self.sessions_folder().join(in_trash.file_name().unwrap_or_default());
        let files = ron_files(&self.trash_folder())?;
        Ok(files.into_iter().map(|in_trash| Trashed { original: original(&in_trash), in_trash }).collect())
    }
}
