//! One session's file while it is open.

use std::io;
use std::mem;
use std::path::{Path, PathBuf};

use super::leftovers::remove_temporary_files;
use super::lock::Lock;
use super::versions::VersionFolder;
use crate::domain::Session;
use crate::store::disk::{Disk, SIZE_CAP, folder_of};
use crate::store::error::{Access, Error, Operation};
use crate::store::format::{self, SCHEMA};
use crate::store::names;
use crate::store::repair::Repair;

/// An open session file. Holds the session's lock as long as it lives.
#[derive(Debug)]
pub struct SessionFile {
    path: PathBuf,
    access: Access,
    disk: Disk,
    versions: VersionFolder,
    known: KnownContent,
    /// Whether the file as it was opened has to be kept for good before anything is saved.
    must_back_up_original: bool,
    /// Whether a save was tried yet.
    has_begun_saving: bool,
    lock: Option<Lock>,
}

/// What the file holds as far as we know: what was read or saved last.
#[derive(Debug)]
struct KnownContent {
    bytes: Vec<u8>,
    revision: u64,
    /// Whether a sealed round is in it: the content then is no version to keep, because versions that differ by one ballot
    /// tell who was when.
    is_sealed: bool,
}

impl KnownContent {
    fn of(bytes: Vec<u8>, session: &Session) -> Self {
        Self { bytes, revision: session.revision, is_sealed: session.is_sealed() }
    }
}

/// The result of a save that succeeded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SaveOutcome {
    /// The file in which that was kept which somebody else had written into the session's file in the meantime.
    pub conflict: Option<PathBuf>,
}

impl SessionFile {
    /// Takes the lock of a file, if it is free, before anything is read: so no other program of ours can change what is
    /// read after it.
    pub(in crate::store) fn take(path: &Path, versions: VersionFolder, disk: Disk) -> Self {
        let (lock, access) = match Lock::take(path) {
            Ok(Some(lock)) => (Some(lock), Access::Writable),
            Ok(None) => (None, Access::HeldElsewhere),
            Err(error) => (None, access_without_lock(&error)),
        };
        Self {
            path: path.to_owned(),
            access,
            disk,
            versions,
            known: KnownContent { bytes: Vec::new(), revision: 0, is_sealed: false },
            must_back_up_original: false,
            has_begun_saving: false,
            lock,
        }
    }

    /// Reads the session in the file, the schema it was written in, and what had to be repaired.
    pub(in crate::store) fn read(&mut self) -> Result<(Session, u32, Vec<Repair>), Error> {
        let bytes = self.disk.read_file(&self.path)?;
        let (session, schema, repairs) = format::read_session(&bytes, &self.path)?;
        if schema > SCHEMA {
            self.access = Access::Newer;
        }
        self.known = KnownContent::of(bytes, &session);
        self.versions = self.versions.of_id(&session.id);
        Ok((session, schema, repairs))
    }

    /// Keeps the file as it is now for good, before a save writes it in another schema or without what had to be repaired.
    /// A disk that refuses this does not prevent reading; but nothing is saved until it has succeeded.
    pub(in crate::store) fn require_original_backup(&mut self) {
        self.must_back_up_original = true;
        let _ = self.back_up_original();
    }

    /// Keeps the original, unless an equal one is kept already. A copy and not a second name of the same file, because an
    /// editor may write into the file itself.
    fn back_up_original(&mut self) -> Result<(), Error> {
        let (folder, bytes) = (self.versions.path(), &self.known.bytes);
        let is_equal = |kept: &PathBuf| matches!(self.disk.read(kept), Ok(Some(held)) if held == *bytes);
        if self.must_back_up_original && !names::originals(folder).any(|kept| is_equal(&kept)) {
            let original = names::original_name(folder);
            let kept = self.disk.create_folder(folder).and_then(|()| self.disk.create(&original, bytes));
            kept.map_err(Error::io(Operation::Saving, &original))?;
        }
        self.must_back_up_original = false;
        Ok(())
    }

    /// Whether the file was edited by hand, and so differs from what we would have written: saving would lose its comments,
    /// for example.
    fn is_edited_by_hand(&self) -> bool {
        let read = format::read_session(&self.known.bytes, &self.path);
        read.is_ok_and(|(session, ..)| format::write_session(&session).as_bytes() != self.known.bytes)
    }

    /// Creates the file of a new session, with its first revision.
    pub(in crate::store) fn create(&mut self, session: &mut Session) -> Result<(), Error> {
        session.revision = 1;
        let bytes = format::write_session(session).into_bytes();
        self.disk.create(&self.path, &bytes).map_err(Error::io(Operation::Saving, &self.path))?;
        self.known = KnownContent::of(bytes, session);
        Ok(())
    }

    /// Saves a session: on return it is on disk, whole and synced. What the file held before is kept as an earlier version;
    /// what somebody else wrote into it is kept beside it.
    ///
    /// # Errors
    /// If the session is open read-only or the system refuses. The file then holds what it held before, except after
    /// [`Error::Unconfirmed`]: then it holds the session, and saving again may confirm it.
    pub fn save(&mut self, session: &Session) -> Result<SaveOutcome, Error> {
        if self.access != Access::Writable {
            return Err(Error::ReadOnly { path: self.path.clone(), why: self.access });
        }
        let bytes = format::write_session(session).into_bytes();
        if bytes.len() as u64 > SIZE_CAP {
            return Err(Error::TooLarge { path: self.path.clone() });
        }
        if !mem::replace(&mut self.has_begun_saving, true) {
            self.prepare_first_save();
        }
        self.back_up_original()?;
        let conflict = self.keep_present_content(&bytes).map_err(Error::io(Operation::Saving, &self.path))?;
        self.write(bytes, session)?;
        Ok(SaveOutcome { conflict })
    }

    /// Does before the first save what nobody should have to wait for when a session is opened.
    fn prepare_first_save(&mut self) {
        // Without the lock, a temporary file may be the save of another program that is still running.
        if self.lock.is_some() {
            remove_temporary_files(&self.path, &self.versions, &self.disk);
        }
        self.must_back_up_original |= self.is_edited_by_hand();
    }

    /// Writes a session in the place of a file that is damaged or gone.
    pub(in crate::store) fn replace(&mut self, session: &Session) -> Result<(), Error> {
        self.write(format::write_session(session).into_bytes(), session)
    }

    fn write(&mut self, bytes: Vec<u8>, session: &Session) -> Result<(), Error> {
        let written = self.disk.replace(&self.path, &bytes).map_err(Error::io(Operation::Saving, &self.path));
        // Unconfirmed content is ours as well: the next save must not take it for somebody else's.
        if matches!(written, Ok(()) | Err(Error::Unconfirmed { .. })) {
            self.known = KnownContent::of(bytes, session);
        }
        written
    }

    /// Keeps what the file holds before `new` replaces it. Returns where, if somebody else wrote it.
    fn keep_present_content(&mut self, new: &[u8]) -> io::Result<Option<PathBuf>> {
        match self.disk.read(&self.path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                // The folder may be gone together with the file.
                self.disk.create_folder(&folder_of(&self.path))?;
                Ok(None)
            }
            Err(error) => Err(error),
            // Equal content is no earlier version.
            Ok(Some(bytes)) if bytes == self.known.bytes && bytes == new => Ok(None),
            Ok(Some(bytes)) if bytes == self.known.bytes => {
                // Failing to keep an earlier version must not prevent saving the newest one.
                if !self.known.is_sealed {
                    let _ = self.versions.keep(&self.path, self.known.revision);
                }
                Ok(None)
            }
            Ok(theirs) => {
                let conflict = names::conflict_name(&self.path);
                self.disk.keep_as(&self.path, &conflict)?;
                // If the save now fails, the next one must not keep the same content a second time.
                self.known.bytes = theirs.unwrap_or_default();
                Ok(Some(conflict))
            }
        }
    }

    /// The path of the file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the session can be changed.
    #[must_use]
    pub fn access(&self) -> Access {
        self.access
    }

    /// The session's earlier versions.
    pub(in crate::store) fn versions(&self) -> &VersionFolder {
        &self.versions
    }
}

/// A folder that refuses the lock file cannot be written to. A file system without locks, or without space for one now, can
/// still be written to: if two programs then write the same file, they find out when they save.
fn access_without_lock(error: &io::Error) -> Access {
    match error.kind() {
        io::ErrorKind::Unsupported | io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Access::Writable,
        _ => Access::NotAllowed,
    }
}
