//! What a program that was killed leaves behind: temporary files, and locks that nobody holds.

use std::fs;
use std::path::{Path, PathBuf};

use super::claim::remove_unfinished;
use super::lock::{Lock, claim_path, lock_path};
use super::room::{is_followed, is_room_ending};
use super::versions::VersionFolder;
use crate::store::disk::{Disk, folder_of};
use crate::store::format;
use crate::store::names::{conflict_name, is_conflict};
use crate::store::system::{KEEPS_LOCK_FILES, was_renamed};

/// A hidden file that belongs to a session's file, or to the settings.
pub struct Leftover {
    path: PathBuf,
    owner: PathBuf,
}

impl Leftover {
    /// `.NAME.ron.lock`, `.NAME.ron.owner`, `.NAME.ron.view`, `.NAME.ron.room1` and `.NAME.ron.XXXXXX.tmp`; `None` for any
    /// other file.
    fn from_path(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_str()?.strip_prefix('.')?;
        // Where these stay, they are no leftovers.
        let lock = if KEEPS_LOCK_FILES { None } else { name.strip_suffix(".lock") };
        let owner = lock
            .or_else(|| name.strip_suffix(".owner"))
            .or_else(|| name.strip_suffix(".view"))
            .or_else(|| name.rsplit_once('.').filter(|(_, ending)| is_room_ending(ending)).map(|(owner, _)| owner))
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
    pub fn remove(&self, versions: &VersionFolder, disk: &Disk) {
        let Ok(Some(_lock)) = Lock::take_now(&self.owner, disk) else { return };
        // Letting go of the lock removes its own files, and a screen that follows needs no lock of the session.
        let is_its_own = self.path == lock_path(&self.owner) || self.path == claim_path(&self.owner);
        if !is_its_own && !is_followed(&self.path) {
            self.clear_away(&self.owner, versions, disk);
        }
    }

    /// Removes the file, or keeps it beside this session if somebody else wrote it; returns where. Only for whoever holds the
    /// lock of its owner.
    fn clear_away(&self, session: &Path, versions: &VersionFolder, disk: &Disk) -> Option<PathBuf> {
        if !self.is_temporary() || !is_foreign(&self.path, session, versions, disk) {
            self.remove_under_lock(disk);
            return None;
        }
        let conflict = conflict_name(session);
        // What cannot be kept now is there at the next start.
        disk.move_file(&self.path, &conflict).ok().map(|()| conflict)
    }

    /// Removes the file. Only for whoever holds the lock of its owner.
    pub fn remove_under_lock(&self, disk: &Disk) {
        // What cannot be removed now is tried again at the next start.
        if disk.remove(&self.path).is_err() && self.is_temporary() {
            remove_unfinished(&self.path);
        }
    }
}

/// Whether a temporary file holds what somebody else had put in the place of a session's file, and nothing else does. When ours
/// took that place, theirs got our temporary name; if the program was killed just then, it could not be kept.
fn is_foreign(file: &Path, session: &Path, versions: &VersionFolder, disk: &Disk) -> bool {
    if !was_renamed(file) {
        // A save of ours that did not get as far as that.
        return false;
    }
    let bytes = match disk.read(file) {
        Ok(Some(bytes)) => bytes,
        Ok(None) => return true,
        // Whatever it is, it is no file that stood in the place of a session.
        Err(_) => return false,
    };
    let holds = |path: &Path| matches!(disk.read(path), Ok(Some(held)) if held == bytes);
    let is_kept_beside = || files_in(&folder_of(session)).iter().any(|path| is_conflict(path) && holds(path));
    !holds(session) && !is_kept_beside() && !is_known(&bytes, session, versions, disk)
}

/// Whether this is an earlier version of ours: one that is kept, or one that is kept nowhere because its round is sealed.
fn is_known(bytes: &[u8], session: &Path, versions: &VersionFolder, disk: &Disk) -> bool {
    let read = |bytes: &[u8]| format::read_session(bytes, session).ok().map(|(read, ..)| read);
    let Some(earlier) = read(bytes) else { return false };
    if versions.of_id(&earlier.id).hold(bytes) {
        return true;
    }
    let now = disk.read(session).ok().flatten().and_then(|bytes| read(&bytes));
    earlier.is_sealed() && now.is_some_and(|now| now.id == earlier.id && now.revision == earlier.revision + 1)
}

/// Clears away the temporary files of a session and of its versions, and returns where that is which somebody else wrote. Only
/// for the program that holds the session's lock.
pub fn clear_away_temporary_files(session: &Path, versions: &VersionFolder, disk: &Disk) -> Vec<PathBuf> {
    for leftover in leftovers(versions.path()).filter(Leftover::is_temporary) {
        leftover.remove_under_lock(disk);
    }
    let beside = leftovers(&folder_of(session)).filter(|leftover| leftover.belongs_to(session));
    beside.filter(Leftover::is_temporary).filter_map(|leftover| leftover.clear_away(session, versions, disk)).collect()
}

/// The leftovers in a folder.
pub fn leftovers(folder: &Path) -> impl Iterator<Item = Leftover> + use<> {
    files_in(folder).into_iter().filter_map(|path| Leftover::from_path(&path))
}

/// The paths in a folder, as far as it can be read.
pub fn files_in(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).map_or_else(|_| Vec::new(), |entries| entries.flatten().map(|entry| entry.path()).collect())
}
