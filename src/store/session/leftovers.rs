//! What a program that was killed leaves behind: temporary files, and locks that nobody holds.

use std::fs;
use std::path::{Path, PathBuf};

use super::lock::{Lock, claim_path, lock_path};
use super::versions::VersionFolder;
use crate::store::disk::{Disk, folder_of};

/// A hidden file that belongs to a session's file, or to the settings.
pub struct Leftover {
    path: PathBuf,
    owner: PathBuf,
}

impl Leftover {
    /// `.NAME.ron.lock`, `.NAME.ron.owner`, `.NAME.ron.view` and `.NAME.ron.XXXXXX.tmp`; `None` for any other file.
    fn from_path(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_str()?.strip_prefix('.')?;
        let owner = name
            .strip_suffix(".lock")
            .or_else(|| name.strip_suffix(".owner"))
            .or_else(|| name.strip_suffix(".view"))
            .or_else(|| name.strip_suffix(".tmp")?.rsplit_once('.').map(|(owner, _)| owner))?;
        let owner = path.with_file_name(owner);
        owner.extension().is_some_and(|extension| extension == "ron").then(|| Self { path: path.to_owned(), owner })
    }

    /// The same file as one that belongs to this session's file: its versions are written under its lock.
    pub fn owned_by(self, session: &Path) -> Self {
        Self { owner: session.to_owned(), ..self }
    }

    /// Whether it belongs to this session's file, also if the name of that was cut.
    fn belongs_to(&self, session: &Path) -> bool {
        lock_path(&self.owner) == lock_path(session)
    }

    fn is_temporary(&self) -> bool {
        self.path.extension().is_some_and(|extension| extension == "tmp")
    }

    /// Removes the file, but only under the lock of its owner: a temporary file may be the save of another program that is
    /// still running.
    pub fn remove(&self, disk: &Disk) {
        let Ok(Some(_lock)) = Lock::take_now(&self.owner, disk) else { return };
        // Letting go of the lock removes its own files.
        if self.path != lock_path(&self.owner) && self.path != claim_path(&self.owner) {
            self.remove_under_lock(disk);
        }
    }

    /// Removes the file. Only for whoever holds the lock of its owner.
    pub fn remove_under_lock(&self, disk: &Disk) {
        // What cannot be removed now is tried again at the next start.
        let _ = disk.remove(&self.path);
    }
}

/// Removes the temporary files of a session and of its versions. Only for the program that holds the session's lock.
pub fn remove_temporary_files(session: &Path, versions: &VersionFolder, disk: &Disk) {
    let beside = leftovers(&folder_of(session)).filter(|leftover| leftover.belongs_to(session));
    for leftover in beside.chain(leftovers(versions.path())).filter(Leftover::is_temporary) {
        leftover.remove_under_lock(disk);
    }
}

/// The leftovers in a folder.
pub fn leftovers(folder: &Path) -> impl Iterator<Item = Leftover> + use<> {
    files_in(folder).into_iter().filter_map(|path| Leftover::from_path(&path))
}

/// The paths in a folder, as far as it can be read.
pub fn files_in(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).map_or_else(|_| Vec::new(), |entries| entries.flatten().map(|entry| entry.path()).collect())
}
