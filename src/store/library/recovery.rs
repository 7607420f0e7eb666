//! Bringing back earlier versions, and removing what a crash left behind.

use std::io;
use std::path::{Path, PathBuf};

use super::Library;
use super::finding::is_named;
use crate::domain::Session;
use crate::store::error::{Access, Error, Operation};
use crate::store::format::read_session;
use crate::store::names::{damaged_name, ron_files};
use crate::store::session::{SessionFile, Version, files_in, leftovers};

/// A session with earlier versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recoverable {
    /// Where its file is or was.
    pub path: PathBuf,
    /// Its earlier versions, the newest first.
    pub versions: Vec<Version>,
}

impl Library {
    /// The folder of earlier versions of sessions.
    #[must_use]
    pub fn backups_folder(&self) -> PathBuf {
        self.folder().join("backups")
    }

    /// The earlier versions of a session, the newest first.
    #[must_use]
    pub fn versions(&self, path: &Path) -> Vec<Version> {
        self.version_folder(path).versions()
    }

    /// Whether an error is about a damaged session of which there are earlier versions.
    #[must_use]
    pub fn has_versions_for(&self, error: &Error) -> bool {
        error.damaged_file().is_some_and(|path| !self.versions(path).is_empty())
    }

    /// Every session that has earlier versions, also if its file is gone.
    #[must_use]
    pub fn recoverable(&self) -> Vec<Recoverable> {
        let session = |folder: PathBuf| {
            let path = self.session_of_versions(&folder);
            let versions = self.versions(&path);
            (!versions.is_empty()).then_some(Recoverable { path, versions })
        };
        let mut all: Vec<_> = files_in(&self.backups_folder()).into_iter().filter_map(session).collect();
        all.sort_by(|one, other| one.path.cmp(&other.path));
        all
    }

    /// The file of the session whose earlier versions are in this folder. The name is not converted to text on the way, as it
    /// need not be UTF-8.
    fn session_of_versions(&self, folder: &Path) -> PathBuf {
        let mut name = folder.file_name().unwrap_or_default().to_owned();
        name.push(".ron");
        self.sessions_folder().join(name)
    }

    /// The file of a session, also if that is damaged or gone: what [`Library::find`] finds, or else a file with this name or
    /// id.
    ///
    /// # Errors
    /// As [`Library::find`].
    pub fn find_any(&self, reference: &str) -> Result<PathBuf, Error> {
        let found = self.find(reference);
        let Err(Error::NoSession(_)) = &found else { return found };
        let on_disk = ron_files(&self.sessions_folder())?;
        let gone = self.recoverable().into_iter().map(|session| session.path);
        on_disk.into_iter().chain(gone).find(|path| is_named(path, reference)).map_or(found, Ok)
    }

    /// Reads an earlier version.
    ///
    /// # Errors
    /// If its file cannot be read.
    pub fn read_version(&self, version: &Version) -> Result<Session, Error> {
        let (session, ..) = read_session(&self.disk().read_file(&version.path)?, &version.path)?;
        Ok(session)
    }

    /// Makes an earlier version the newest one. The present content of the file becomes an earlier version, so that this can
    /// be undone in the same way; if it cannot be read, it is kept beside the file under another name.
    ///
    /// # Errors
    /// If the session is open elsewhere, the version cannot be read, or the file cannot be written.
    pub fn recover(&self, path: &Path, version: &Version) -> Result<Session, Error> {
        let mut session = self.read_version(version)?;
        let saving = || Error::io(Operation::Saving, path);
        self.disk().create_folder(&self.sessions_folder()).map_err(saving())?;
        let mut file = SessionFile::take(path, self.version_folder(path), self.disk().clone());
        match file.access() {
            Access::Writable => {}
            Access::HeldElsewhere => return Err(Error::HeldElsewhere { path: path.to_owned() }),
            why @ (Access::Newer | Access::NotAllowed) => {
                return Err(Error::ReadOnly { path: path.to_owned(), why });
            }
        }
        let present = self.present_revision(&mut file)?;
        let newest = file.versions().versions().first().map_or(0, |version| version.revision);
        session.raise_revision(newest.max(present.unwrap_or(0)));
        if present.is_some() {
            file.save(&session)?;
        } else {
            file.replace(&session)?;
        }
        Ok(session)
    }

    /// The revision in a session's file; `None` if the file is gone, or damaged and then kept under another name.
    fn present_revision(&self, file: &mut SessionFile) -> Result<Option<u64>, Error> {
        match file.read() {
            Ok((session, ..)) => Ok(Some(session.revision)),
            Err(Error::Io { source, .. }) if source.kind() == io::ErrorKind::NotFound => Ok(None),
            // What the disk does not give at this moment need not be damaged.
            Err(error @ Error::Io { .. }) => Err(error),
            Err(_) => {
                let kept = self.disk().keep_as(file.path(), &damaged_name(file.path()));
                kept.map_err(Error::io(Operation::Saving, file.path()))?;
                Ok(None)
            }
        }
    }

    /// Removes what a program that was killed left behind: temporary files, and locks that nobody holds.
    pub fn tidy(&self) {
        for folder in [self.sessions_folder(), self.folder().to_owned()] {
            leftovers(&folder).for_each(|leftover| leftover.remove(self.disk()));
        }
        for folder in files_in(&self.backups_folder()) {
            let session = self.session_of_versions(&folder);
            leftovers(&folder).for_each(|leftover| leftover.owned_by(&session).remove(self.disk()));
        }
    }
}
