//! Earlier versions brought back, and leftovers of a crash cleared away.

use std::fs;
use std::path::{Path, PathBuf};

use super::disk::{Disk, folder_of};
use super::error::{Doing, Error};
use super::history::{History, Version};
use super::library::{Library, Trashed};
use super::lock::{Lock, sidecar};
use super::session_file::{Access, SessionFile, read};
use super::{format, names};
use crate::domain::Session;
use crate::text::sanitise_line;

/// A session of which there is something to bring back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recoverable {
    /// Where its file is or was.
    pub path: PathBuf,
    /// Its earlier versions, the newest first.
    pub versions: Vec<Version>,
}

impl Library {
    /// The earlier versions of a session, the newest first.
    #[must_use]
    pub fn versions(&self, path: &Path) -> Vec<Version> {
        self.history_of(path).versions()
    }

    /// Every session that has earlier versions, also one whose file is gone.
    #[must_use]
    pub fn recoverable(&self) -> Vec<Recoverable> {
        let Ok(folders) = fs::read_dir(self.backups_folder()) else { return Vec::new() };
        let session = |folder: PathBuf| {
            let path = self.session_of(&folder);
            let versions = self.versions(&path);
            (!versions.is_empty()).then_some(Recoverable { path, versions })
        };
        let mut all: Vec<_> = folders.flatten().filter_map(|folder| session(folder.path())).collect();
        all.sort_by(|one, other| one.path.cmp(&other.path));
        all
    }

    /// The file of the session whose earlier versions are in this folder. No name is made readable on the way: it need not
    /// be UTF-8.
    fn session_of(&self, backups: &Path) -> PathBuf {
        let mut name = backups.file_name().unwrap_or_default().to_owned();
        name.push(".ron");
        self.sessions_folder().join(name)
    }

    /// The file of a session, also of one that is damaged or gone: what [`Library::find`] finds, else a file whose name
    /// or id this is.
    ///
    /// # Errors
    /// As [`Library::find`].
    pub fn find_any(&self, reference: &str) -> Result<PathBuf, Error> {
        let found = self.find(reference);
        let Err(Error::NoSession(_)) = &found else { return found };
        let on_disk = names::ron_files(&self.sessions_folder())?;
        let gone = self.recoverable().into_iter().map(|session| session.path);
        on_disk.into_iter().chain(gone).find(|path| is_called(path, reference)).map_or(found, Ok)
    }

    /// What is in the trash.
    #[must_use]
    pub fn trashed(&self) -> Vec<Trashed> {
        self.try_trashed().unwrap_or_default()
    }

    fn try_trashed(&self) -> Result<Vec<Trashed>, Error> {
        let from = |to: &Path| self.sessions_folder().join(to.file_name().unwrap_or_default());
        let files = names::ron_files(&self.trash_folder())?;
        Ok(files.into_iter().map(|to| Trashed::new(from(&to), to)).collect())
    }

    /// The session in the trash whose name or id this is.
    ///
    /// # Errors
    /// Where the trash is there but cannot be read.
    pub fn find_trashed(&self, reference: &str) -> Result<Option<Trashed>, Error> {
        Ok(self.try_trashed()?.into_iter().find(|trashed| is_called(trashed.path(), reference)))
    }

    /// Reads an earlier version.
    ///
    /// # Errors
    /// Where its file cannot be read.
    pub fn read_version(&self, version: &Version) -> Result<Session, Error> {
        let (session, _, _) = format::read_session(&read(self.disk(), &version.path)?, &version.path)?;
        Ok(session)
    }

    /// Makes an earlier version the newest one. What the file holds now becomes an earlier version in its turn, so that
    /// this can be taken back in the same way; if it cannot be read, it is kept beside under a name that says so.
    ///
    /// # Errors
    /// Where the session is open elsewhere, the version cannot be read, or the file not written.
    pub fn recover(&self, path: &Path, version: &Version) -> Result<Session, Error> {
        let mut session = self.read_version(version)?;
        let saving = || Error::io(Doing::Saving, path);
        self.disk().create_folder(&self.sessions_folder()).map_err(saving())?;
        let mut file = SessionFile::take(path, self.history_of(path), self.disk().clone());
        match file.access() {
            Access::Writable => {}
            Access::HeldElsewhere => return Err(Error::HeldElsewhere { path: path.to_owned() }),
            why @ (Access::Newer | Access::NotAllowed) => {
                return Err(Error::ReadOnly { path: path.to_owned(), why });
            }
        }
        let now = match file.read() {
            Ok((now, ..)) => Some(now.revision),
            Err(Error::Io { source, .. }) if source.kind() == std::io::ErrorKind::NotFound => None,
            // What only cannot be read at this moment is not damaged.
            Err(error @ Error::Io { .. }) => return Err(error),
            Err(_) => {
                file.disk().keep_as(path, &names::damaged_name(path)).map_err(saving())?;
                None
            }
        };
        let newest = file.history().versions().first().map_or(0, |version| version.revision);
        session.raise_revision(now.unwrap_or_default().max(newest).max(version.revision));
        if now.is_some() {
            file.save(&session)?;
        } else {
            file.replace(&session)?;
        }
        Ok(session)
    }

    /// Clears away what a program that was killed has left: temporary files and locks that nobody holds.
    pub fn tidy(&self) {
        for folder in [self.sessions_folder(), self.folder().to_owned()] {
            for leftover in visible(&folder).iter().filter_map(|path| Leftover::of(path)) {
                leftover.remove(self);
            }
        }
        for folder in visible(&self.backups_folder()) {
            // Versions are written under the lock of their session.
            let of = self.session_of(&folder);
            for leftover in visible(&folder).iter().filter_map(|path| Leftover::of(path)) {
                Leftover { of: of.clone(), ..leftover }.remove(self);
            }
        }
    }
}

/// Clears away what a program that was killed has half written of a session, by whoever holds the session's lock.
pub(super) fn clear_half_written(session: &Path, history: &History, disk: &Disk) {
    let of_session = visible(&folder_of(session)).into_iter().filter_map(|path| Leftover::of(&path));
    let of_session = of_session.filter(|leftover| leftover.of == session);
    let of_versions = visible(history.folder()).into_iter().filter_map(|path| Leftover::of(&path));
    for leftover in of_session.chain(of_versions).filter(Leftover::is_half_written) {
        // What cannot be removed now is tried again at the next start.
        let _ = disk.remove(&leftover.path);
    }
}

/// Whether this is a file's name without its ending, or the id at the end of that.
fn is_called(path: &Path, reference: &str) -> bool {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    // A name with characters that cannot be shown is called as it is shown.
    stem == reference
        || sanitise_line(&stem) == reference
        || stem.rsplit_once('-').is_some_and(|(_, id)| id == reference)
}

/// What is in a folder, as far as it can be read.
fn visible(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).map_or_else(|_| Vec::new(), |entries| entries.flatten().map(|entry| entry.path()).collect())
}

/// A hidden file that belongs to a session's file, or to the settings.
struct Leftover {
    path: PathBuf,
    of: PathBuf,
}

impl Leftover {
    /// `.NAME.ron.lock`, `.NAME.ron.view` and `.NAME.ron.XXXXXX.tmp`.
    fn of(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_str()?.strip_prefix('.')?;
        let of = name
            .strip_suffix(".lock")
            .or_else(|| name.strip_suffix(".view"))
            .or_else(|| name.strip_suffix(".tmp")?.rsplit_once('.').map(|(of, _)| of))?;
        let of = path.with_file_name(of);
        of.extension().is_some_and(|ending| ending == "ron").then(|| Self { path: path.to_owned(), of })
    }

    fn is_half_written(&self) -> bool {
        self.path.extension().is_some_and(|ending| ending == "tmp")
    }

    /// Only under the lock: a temporary file may be another program's save that is just under way.
    fn remove(&self, library: &Library) {
        let Ok(Some(_lock)) = Lock::take(&self.of) else { return };
        // The lock's own file goes with the lock.
        if self.path != sidecar(&self.of) {
            // What cannot be removed now is tried again at the next start.
            let _ = library.disk().remove(&self.path);
        }
    }
}
