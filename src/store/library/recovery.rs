//! Bringing back earlier versions.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::finding::{Candidate, has_own_name, is_named};
use super::{Library, behind_links};
use crate::domain::Session;
use crate::store::error::{Access, Error, Identity, Operation};
use crate::store::format::{Beginning, SCHEMA, read_session};
use crate::store::names::{damaged_name, file_stem, id_in_name, is_version_folder, ron_files};
use crate::store::session::{SaveOutcome, SessionFile, Version, VersionFolder};
use crate::text::sanitise_line;

/// A session with earlier versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recoverable {
    /// Where its file is or, if it is gone, will be.
    pub path: PathBuf,
    /// Its earlier versions, the newest first.
    pub versions: Vec<Version>,
}

/// A version that was brought back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovered {
    /// The session as it is in the file now.
    pub session: Session,
    /// What became of the content that the file had.
    pub kept: Kept,
    /// What came of saving.
    pub saved: SaveOutcome,
}

/// Where the content is that a file had before a version was brought back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// There was no file.
    Nothing,
    /// It is the earlier version with this number.
    AsVersion(u64),
    /// It could not be read, and is in this file.
    Beside(PathBuf),
}

impl Library {
    /// The folder of earlier versions of sessions.
    #[must_use]
    pub fn backups_folder(&self) -> PathBuf {
        self.folder().join("backups")
    }

    /// The earlier versions of a session, the newest first.
    ///
    /// # Errors
    /// If their folder exists but cannot be read.
    pub fn versions(&self, path: &Path) -> Result<Vec<Version>, Error> {
        self.versions_of(&self.session_id(path))
    }

    /// The earlier version of a session with this number.
    ///
    /// # Errors
    /// [`Error::NoVersion`], or as [`Library::versions`].
    pub fn version(&self, path: &Path, number: u64) -> Result<Version, Error> {
        let found = self.versions(path)?.into_iter().find(|version| version.number == number);
        found.ok_or(Error::NoVersion(number))
    }

    fn versions_of(&self, id: &str) -> Result<Vec<Version>, Error> {
        let folder = self.version_folder(id);
        folder.versions().map_err(Error::io(Operation::Reading, folder.path()))
    }

    /// Whether an error is about a damaged session of which there are earlier versions.
    #[must_use]
    pub fn has_versions_for(&self, error: &Error) -> bool {
        let versions = error.damaged_file().map(|path| self.versions(path));
        versions.is_some_and(|versions| versions.is_ok_and(|versions| !versions.is_empty()))
    }

    /// Every session that has earlier versions, also if its file is gone.
    ///
    /// # Errors
    /// If the folder of earlier versions, or that of the sessions, exists but cannot be read.
    pub fn recoverable(&self) -> Result<Vec<Recoverable>, Error> {
        let backups = self.backups_folder();
        let read = fs::read_dir(&backups).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
        let folders: Vec<PathBuf> = match read {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            read => read.map_err(Error::io(Operation::Reading, &backups))?,
        };
        let sessions = self.sessions_by_version_folder()?;
        let mut all = Vec::new();
        for folder in folders.iter().filter(|folder| is_version_folder(folder)) {
            let versions = self.versions_in(folder)?;
            if !versions.is_empty() {
                let path = sessions.get(folder).cloned().unwrap_or_else(|| self.path_of_lost(folder, &versions));
                all.push(Recoverable { path, versions });
            }
        }
        all.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(all)
    }

    fn versions_in(&self, folder: &Path) -> Result<Vec<Version>, Error> {
        let versions = VersionFolder::at(folder.to_owned(), self.disk().clone()).versions();
        versions.map_err(Error::io(Operation::Reading, folder))
    }

    /// The file of the session whose earlier versions are in this folder, or that it will have.
    pub(super) fn session_of_versions(&self, folder: &Path) -> Result<PathBuf, Error> {
        let known = self.sessions_by_version_folder()?.remove(folder);
        match known {
            Some(session) => Ok(session),
            None => Ok(self.path_of_lost(folder, &self.versions_in(folder)?)),
        }
    }

    /// The sessions by the folder of their versions. If a session has copies, the file with its own name.
    fn sessions_by_version_folder(&self) -> Result<HashMap<PathBuf, PathBuf>, Error> {
        let mut sessions = HashMap::new();
        for Candidate { path, id, .. } in self.candidates()? {
            let folder = self.version_folder(&id).path().to_owned();
            if has_own_name(&path, &id) {
                sessions.insert(folder, path);
            } else {
                sessions.entry(folder).or_insert(path);
            }
        }
        Ok(sessions)
    }

    /// The file for a session that has none any more: named as a new one.
    fn path_of_lost(&self, folder: &Path, versions: &[Version]) -> PathBuf {
        let readable = versions.iter().find_map(|version| self.read_version(version).ok());
        let name = readable.map_or_else(
            || folder.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
            |session| file_stem(&session.title, &session.id),
        );
        self.sessions_folder().join(format!("{name}.ron"))
    }

    /// The id of the session in a file: also of a damaged one, as far as its beginning or its name says it.
    fn session_id(&self, path: &Path) -> String {
        self.id_of_version(path, &behind_links(path))
    }

    /// The id in a file, or else in the name of this session's file.
    pub(super) fn id_of_version(&self, file: &Path, session: &Path) -> String {
        let beginning = self.disk().read_file(file).map(|bytes| Beginning::read(&bytes, |found| found.id.is_some()));
        let id = beginning.ok().and_then(|beginning| beginning.id);
        id.map_or_else(|| id_in_name(session), |id| sanitise_line(&id).into_owned())
    }

    /// The file of a session, also if that is damaged or gone: what [`Library::find`] finds, or else a file with this name or
    /// id.
    ///
    /// # Errors
    /// As [`Library::find`], or if the folder of earlier versions cannot be read.
    pub fn find_any(&self, reference: &str) -> Result<PathBuf, Error> {
        let found = self.find(reference);
        let Err(Error::NoSession(_)) = &found else { return found };
        let on_disk = ron_files(&self.sessions_folder())?;
        let gone = self.recoverable()?.into_iter().map(|session| session.path);
        // A session that is gone had a name of which only the id is known.
        let id = id_in_name(Path::new(reference));
        let is_meant = |path: &PathBuf| is_named(path, reference) || !path.exists() && is_named(path, &id);
        on_disk.into_iter().chain(gone).find(is_meant).map_or(found, Ok)
    }

    /// Reads an earlier version.
    ///
    /// # Errors
    /// If its file cannot be read.
    pub fn read_version(&self, version: &Version) -> Result<Session, Error> {
        let (session, ..) = read_session(&self.disk().read_file(&version.path)?, &version.path)?;
        Ok(session)
    }

    /// Makes an earlier version the newest one. The present content of the file becomes an earlier version first, so that this
    /// can be undone in the same way; if it cannot be read, it is kept beside the file under another name. If the revision of
    /// the file is the largest there is, the version gets the same one.
    ///
    /// # Errors
    /// If the session is open elsewhere, a round is sealed in it, a newer program wrote it or the version, the version is of another session or on
    /// another card, the version cannot be read, or a file cannot be written. The file is then untouched.
    pub fn recover(&self, path: &Path, version: &Version) -> Result<Recovered, Error> {
        let path = &behind_links(path);
        let bytes = self.disk().read_file(&version.path)?;
        refuse_newer(&bytes, &version.path)?;
        let (mut session, ..) = read_session(&bytes, &version.path)?;
        self.disk().create_folder(&self.sessions_folder()).map_err(Error::io(Operation::Saving, path))?;
        let mut file = SessionFile::take(path, self.version_folder(&session.id), self.disk().clone());
        match file.access() {
            Access::Writable => {}
            Access::HeldElsewhere => return Err(Error::HeldElsewhere { path: path.to_owned() }),
            why @ (Access::Newer | Access::NotAllowed) => {
                return Err(Error::ReadOnly { path: path.to_owned(), why });
            }
        }
        let (kept, present) = self.keep_present(&mut file, &session, &version.path)?;
        let newest = self.versions_of(&session.id)?.first().map_or(0, |version| version.number);
        session.raise_revision(newest.max(present));
        let saved = match kept {
            Kept::AsVersion(_) => file.save(&session)?,
            Kept::Nothing | Kept::Beside(_) => file.replace(&session).map(|()| SaveOutcome::default())?,
        };
        Ok(Recovered { session, kept, saved })
    }

    /// Keeps what a session's file holds before `version` takes its place; returns where, and the revision of it, which is 0 if
    /// there is none.
    fn keep_present(&self, file: &mut SessionFile, version: &Session, from: &Path) -> Result<(Kept, u64), Error> {
        let path = file.path().to_owned();
        let saving = || Error::io(Operation::Saving, &path);
        match self.disk().read_file(&path) {
            Err(Error::Io { source, .. }) if source.kind() == io::ErrorKind::NotFound => {
                return Ok((Kept::Nothing, 0));
            }
            // What the disk does not give at this moment need not be damaged.
            Err(error @ Error::Io { .. }) => return Err(error),
            // It is too large to be a session, but whatever it is, it is kept.
            Err(_) => {}
            Ok(bytes) => {
                refuse_newer(&bytes, &path)?;
                let id = Beginning::read(&bytes, |found| found.id.is_some()).id;
                refuse_other(Identity::Session, id.map(|id| sanitise_line(&id).into_owned()), &version.id, from)?;
            }
        }
        match file.read() {
            Ok((present, ..)) => {
                // Kept as a version it would tell, beside the next one, who handed in a ballot in between.
                if present.is_sealed() {
                    return Err(Error::Sealed { path });
                }
                refuse_other(Identity::Card, Some(present.card.id), &version.card.id, from)?;
                let number = file.keep_known().map_err(saving())?;
                return Ok((Kept::AsVersion(number), present.revision));
            }
            Err(error @ Error::Io { .. }) => return Err(error),
            Err(_) => {}
        }
        let beside = damaged_name(&path);
        self.disk().keep_as(&path, &beside).map_err(saving())?;
        Ok((Kept::Beside(beside), 0))
    }
}

/// A newer program knows more than this one, which would lose that. Its file need not even look like a session to this one.
fn refuse_newer(bytes: &[u8], path: &Path) -> Result<(), Error> {
    match Beginning::read(bytes, |found| found.schema.is_some()).schema {
        Some(schema) if schema > SCHEMA => Err(Error::ReadOnly { path: path.to_owned(), why: Access::Newer }),
        _ => Ok(()),
    }
}

/// Refuses a version if the file is known to have another id or card than it.
fn refuse_other(what: Identity, file: Option<String>, version: &str, path: &Path) -> Result<(), Error> {
    match file {
        Some(file) if file != version => {
            Err(Error::OtherVersion { path: path.to_owned(), what, file, version: version.to_owned() })
        }
        _ => Ok(()),
    }
}
