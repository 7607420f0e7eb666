//! New files. A file is complete and synced before it gets its name, so that nobody ever finds a part of it.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{Call, Disk, Folder, Present, Step, folder_of, read_file, resolved};
use crate::store::error::Unconfirmed;
use crate::store::names::owner_name;
use crate::store::system;

/// How often a file is staged again that another program has taken for left behind.
const RESTAGED: u32 = 4;

/// A file that is complete and synced, but has only a temporary name yet. Removed when it is dropped before it got its own.
pub(in crate::store) struct Staged {
    disk: Disk,
    temporary: PathBuf,
    target: PathBuf,
    folder: Folder,
    /// Whether nobody needs what is under the temporary name.
    is_superfluous: bool,
}

impl Staged {
    /// The temporary name; after [`Placed::Displaced`] that of what was displaced.
    pub(in crate::store) fn temporary(&self) -> &Path {
        &self.temporary
    }

    /// The name that the file is to get.
    pub(in crate::store) fn target(&self) -> &Path {
        &self.target
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        if self.is_superfluous && fs::remove_file(&self.temporary).is_ok() {
            self.disk.record(|| Step::Remove(self.temporary.clone()));
        }
    }
}

/// What came of putting a staged file in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum Placed {
    /// It is in its place, and nothing else was displaced than what was expected there.
    AsExpected,
    /// It is in its place. What stood there is under the temporary name now, and is something else than what was expected, or
    /// cannot be read.
    Displaced,
    /// It is not in its place, because something else is there than what was expected.
    Refused,
}

impl Disk {
    /// Writes and syncs a file with a temporary name beside the target, which only the owner can read. Its name contains that
    /// of the target, so that whoever holds the target's lock can recognise it as a leftover.
    pub(in crate::store) fn stage(&self, target: &Path, bytes: &[u8]) -> io::Result<Staged> {
        // Opened before anything is changed: if that fails, nothing has happened yet.
        let folder = self.open_folder(&folder_of(target))?;
        self.ask(Call::Stage, &folder.path)?;
        let prefix = format!(".{}.", owner_name(target));
        let mut file = system::temporary_file(tempfile::Builder::new().prefix(&prefix).suffix(".tmp"), &folder.path)?;
        self.ask(Call::Write, file.path())?;
        file.write_all(bytes)?;
        self.record(|| Step::Write(file.path().to_owned(), bytes.to_owned()));
        self.ask(Call::Sync, file.path())?;
        file.as_file().sync_all()?;
        self.record(|| Step::Sync(file.path().to_owned()));
        let mut temporary = file.into_temp_path();
        temporary.disable_cleanup(true);
        Ok(Staged {
            disk: self.clone(),
            temporary: temporary.to_path_buf(),
            target: target.to_owned(),
            folder,
            is_superfluous: true,
        })
    }

    /// Puts a staged file in the place of what its target held a moment ago, and nothing else: what somebody puts there in the
    /// meantime is not replaced, or is at hand afterwards. At no moment is there no file.
    ///
    /// # Errors
    /// If the system refuses. The target then holds what it held before.
    pub(in crate::store) fn place(&self, staged: &mut Staged, expected: &Present) -> io::Result<Placed> {
        if *expected == Present::Nothing {
            return match self.place_new(staged) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(Placed::Refused),
                placed => placed.map(|()| Placed::AsExpected),
            };
        }
        match self.exchange(&staged.temporary, &staged.target) {
            Ok(()) if self.present(&staged.temporary).is_ok_and(|displaced| displaced == *expected) => {
                Ok(Placed::AsExpected)
            }
            Ok(()) => {
                staged.is_superfluous = false;
                Ok(Placed::Displaced)
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Placed::Refused),
            Err(error) if system::is_unsupported(&error) => self.place_after_look(staged, expected),
            Err(error) => Err(error),
        }
    }

    /// Gives what was displaced its place back; false if it stays under its temporary name.
    pub(in crate::store) fn put_back(&self, staged: &mut Staged) -> bool {
        staged.is_superfluous = self.exchange(&staged.temporary, &staged.target).is_ok();
        staged.is_superfluous
    }

    /// Without an exchange, looking comes right before renaming: what appears between the two is overwritten, and nothing
    /// better is possible on such a file system.
    fn place_after_look(&self, staged: &mut Staged, expected: &Present) -> io::Result<Placed> {
        self.ask(Call::Rename, &staged.target)?;
        if Self::default().present(&staged.target)? != *expected {
            return Ok(Placed::Refused);
        }
        system::rename(&staged.temporary, &staged.target)?;
        staged.is_superfluous = false;
        self.record(|| Step::Rename(staged.temporary.clone(), staged.target.clone()));
        Ok(Placed::AsExpected)
    }

    fn place_new(&self, staged: &mut Staged) -> io::Result<()> {
        self.rename_new(&staged.temporary, &staged.target)?;
        staged.is_superfluous = false;
        Ok(())
    }

    /// Syncs the folder of a file that got its name there, because a name is only on disk when its folder is.
    pub(in crate::store) fn confirm(&self, placed: &Staged) -> io::Result<()> {
        self.sync_folder(&placed.folder).map_err(Unconfirmed::error)
    }

    /// Replaces a file as a whole, whatever it holds. Only the owner can read the file. After an error nothing has changed,
    /// unless it is [`Unconfirmed`].
    pub(in crate::store) fn replace(&self, target: &Path, bytes: &[u8]) -> io::Result<()> {
        let over = |staged: &Staged| self.rename_over(&staged.temporary, &staged.target);
        let staged = self.stage_and(&resolved(target)?, bytes, over)?;
        self.confirm(&staged)
    }

    /// As [`Self::replace`], for a file that must not exist yet. If the new file is not confirmed it is removed again, so that
    /// the caller can try once more.
    pub(in crate::store) fn create(&self, target: &Path, bytes: &[u8]) -> io::Result<()> {
        let new = |staged: &Staged| self.rename_new(&staged.temporary, &staged.target);
        let staged = self.stage_and(target, bytes, new)?;
        self.confirm_new(target, &staged.folder)
    }

    /// Stages a file and gives it its name. Files with one id share a folder of versions but no lock: another program may take
    /// what is staged there for left behind, and then it is staged again.
    fn stage_and(&self, target: &Path, bytes: &[u8], rename: impl Fn(&Staged) -> io::Result<()>) -> io::Result<Staged> {
        let mut staged = self.stage(target, bytes)?;
        for _ in 0..RESTAGED {
            match rename(&staged) {
                Err(error) if error.kind() == io::ErrorKind::NotFound && !staged.temporary.exists() => {
                    staged = self.stage(target, bytes)?;
                }
                renamed => {
                    staged.is_superfluous = renamed.is_err();
                    return renamed.map(|()| staged);
                }
            }
        }
        Err(io::ErrorKind::ResourceBusy.into())
    }

    /// Moves a file to a path that does not exist yet, on the same file system, and syncs both folders. After an error it was
    /// not moved, unless the error is [`Unconfirmed`].
    pub(in crate::store) fn move_file(&self, from: &Path, to: &Path) -> io::Result<()> {
        // The new name is synced before the loss of the old one: in between, a power cut leaves both and not neither.
        let folders = [self.open_folder(&folder_of(to))?, self.open_folder(&folder_of(from))?];
        self.rename_new(from, to)?;
        folders.iter().try_for_each(|folder| self.sync_folder(folder)).map_err(Unconfirmed::error)
    }

    /// Gives the present content of a file a second name, which must not exist yet: as a hard link, or as a synced copy if
    /// the file system has no links or the name is on another one. A name that is not confirmed is removed again.
    pub(in crate::store) fn keep_as(&self, from: &Path, to: &Path) -> io::Result<()> {
        let from = resolved(from)?;
        let folder = self.open_folder(&folder_of(to))?;
        match self.ask(Call::Link, to).and_then(|()| fs::hard_link(&from, to)) {
            Ok(()) => {
                self.record(|| Step::Link(from, to.to_owned()));
                self.confirm_new(to, &folder)
            }
            Err(error) if system::is_unsupported(&error) || error.kind() == io::ErrorKind::CrossesDevices => {
                self.create(to, &read_file(&from)?)
            }
            Err(error) => Err(error),
        }
    }

    /// Syncs the content of a file that another program wrote, and perhaps did not sync.
    pub(in crate::store) fn sync_file(&self, path: &Path) -> io::Result<()> {
        self.ask(Call::Sync, path)?;
        fs::File::open(path)?.sync_all()?;
        self.record(|| Step::Sync(path.to_owned()));
        Ok(())
    }

    /// Syncs the folder of a new name, or else removes the name.
    fn confirm_new(&self, name: &Path, folder: &Folder) -> io::Result<()> {
        self.sync_folder(folder).map_err(|error| match self.remove(name) {
            Ok(()) => error,
            Err(_) => Unconfirmed::error(error),
        })
    }
}
