//! One session's file while it is open.

use std::fs;
use std::io;
use std::mem;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::leftovers::clear_away_temporary_files;
use super::lock::{Lock, lock_path};
use super::saving::{KnownContent, Writer};
use super::versions::VersionFolder;
use crate::domain::Session;
use crate::store::disk::{Disk, Present, SIZE_CAP, folder_of};
use crate::store::error::{Access, Error, Operation};
use crate::store::format::{self, SCHEMA};
use crate::store::names;
use crate::store::repair::Repair;
use crate::store::system::{self, FolderId};

/// An open session file. Holds the session's lock as long as it lives.
#[derive(Debug)]
pub struct SessionFile {
    writer: Writer,
    access: Access,
    /// What stands below the session in its file: the card that it carries along, or nothing.
    carried: String,
    /// The folder in which the file was opened; `None` if the system cannot tell folders apart.
    folder: Option<FolderId>,
    /// Whether the file as it was opened has to be kept for good before anything is saved.
    must_back_up_original: bool,
    /// Whether a save was tried yet.
    has_begun_saving: bool,
    /// Whether others are told that the lock is not let go of soon.
    is_settled: bool,
    lock: Option<Lock>,
}

/// The result of a save that succeeded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SaveOutcome {
    /// The files in which that was kept which somebody else had written into the session's file in the meantime.
    pub conflicts: Vec<PathBuf>,
}

impl SessionFile {
    /// Takes the lock of a file, if it is free, before anything is read: so no other program of ours can change what is
    /// read after it.
    pub(in crate::store) fn take(path: &Path, versions: VersionFolder, disk: Disk) -> Self {
        let (lock, access) = match Lock::take(path, &disk) {
            Ok(Some(lock)) if is_read_only(path) => (Some(lock), Access::NotAllowed),
            Ok(Some(lock)) => (Some(lock), Access::Writable),
            Ok(None) => (None, Access::HeldElsewhere),
            Err(error) => (None, access_without_lock(&error)),
        };
        let folder = disk.folder_id(&folder_of(path)).ok().flatten();
        Self {
            writer: Writer::new(path.to_owned(), disk, versions),
            access,
            carried: String::new(),
            folder,
            must_back_up_original: false,
            has_begun_saving: false,
            is_settled: false,
            lock,
        }
    }

    /// Reads the session in the file, the schema it was written in, and what had to be repaired.
    pub(in crate::store) fn read(&mut self) -> Result<(Session, u32, Vec<Repair>), Error> {
        let bytes = self.writer.disk.read_file(&self.writer.path)?;
        let (session, schema, repairs) = format::read_session(&bytes, &self.writer.path)?;
        self.carried = format::card_part(&bytes);
        if schema > SCHEMA {
            self.access = Access::Newer;
        }
        self.writer.known = KnownContent::of(bytes, &session);
        self.writer.versions = self.writer.versions.of_id(&session.id);
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
        let (folder, bytes) = (self.writer.versions.path(), &self.writer.known.bytes);
        let is_equal = |kept: &PathBuf| matches!(self.writer.disk.read(kept), Ok(Some(held)) if held == *bytes);
        if self.must_back_up_original && !names::originals(folder).any(|kept| is_equal(&kept)) {
            let original = names::original_name(folder);
            let kept = self.writer.disk.create_folder(folder).and_then(|()| self.writer.disk.create(&original, bytes));
            kept.map_err(Error::io(Operation::Saving, &original))?;
        }
        self.must_back_up_original = false;
        Ok(())
    }

    /// Whether the file was edited by hand, and so differs from what we would have written: saving would lose its comments,
    /// for example.
    fn is_edited_by_hand(&self) -> bool {
        let read = format::read_session(&self.writer.known.bytes, &self.writer.path);
        read.is_ok_and(|(session, ..)| self.text(&session).as_bytes() != self.writer.known.bytes)
    }

    /// The text of the file with this session.
    fn text(&self, session: &Session) -> String {
        format::write_session(session) + &self.carried
    }

    /// What the file held when it was read.
    pub(in crate::store) fn known_bytes(&self) -> &[u8] {
        &self.writer.known.bytes
    }

    /// Creates the file of a new session, with its first revision.
    pub(in crate::store) fn create(&mut self, session: &mut Session) -> Result<(), Error> {
        if self.access == Access::HeldElsewhere {
            return Err(Error::HeldElsewhere { path: self.writer.path.clone() });
        }
        session.revision = 1;
        let bytes = format::write_session(session).into_bytes();
        self.writer.disk.create(&self.writer.path, &bytes).map_err(Error::io(Operation::Saving, &self.writer.path))?;
        self.writer.known = KnownContent::of(bytes, session);
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
            return Err(Error::ReadOnly { path: self.writer.path.clone(), why: self.access });
        }
        let bytes = self.text(session).into_bytes();
        if bytes.len() as u64 > SIZE_CAP {
            return Err(Error::TooLarge { path: self.writer.path.clone() });
        }
        self.require_folder()?;
        self.require_lock()?;
        if !mem::replace(&mut self.has_begun_saving, true) {
            self.prepare_first_save();
        }
        self.back_up_original()?;
        self.put(&bytes, session)?;
        Ok(SaveOutcome { conflicts: self.take_conflicts() })
    }

    /// Puts a session in its file. If that took so long that another program has taken the session for abandoned, that may have
    /// read what the file held before, and save over this.
    fn put(&mut self, bytes: &[u8], session: &Session) -> Result<(), Error> {
        self.writer.put(bytes, session).map_err(Error::io(Operation::Saving, &self.writer.path))?;
        if self.lock.as_ref().is_none_or(Lock::is_still_claimed) {
            return Ok(());
        }
        self.require_lock().map_err(|error| match (self.writer.disk.present(&self.writer.path), error) {
            (Ok(Present::File(present)), Error::HeldElsewhere { path }) if present == bytes => {
                Error::Unconfirmed { path, source: io::ErrorKind::ResourceBusy.into() }
            }
            (_, error) => error,
        })
    }

    /// Where that was kept which somebody else had written into the file, as far as no outcome has told: a save can find it
    /// and then fail.
    pub fn take_conflicts(&mut self) -> Vec<PathBuf> {
        mem::take(&mut self.writer.conflicts)
    }

    /// Does before the first save what nobody should have to wait for when a session is opened.
    fn prepare_first_save(&mut self) {
        let Writer { path, versions, disk, .. } = &self.writer;
        let conflicts = clear_away_temporary_files(path, versions, disk);
        self.writer.conflicts.extend(conflicts);
        self.must_back_up_original |= self.is_edited_by_hand();
    }

    /// Writes a session in the place of a file that is damaged or gone.
    pub(in crate::store) fn replace(&mut self, session: &Session) -> Result<(), Error> {
        self.write(format::write_session(session).into_bytes(), session)
    }

    fn write(&mut self, bytes: Vec<u8>, session: &Session) -> Result<(), Error> {
        let written = self
            .writer
            .disk
            .replace(&self.writer.path, &bytes)
            .map_err(Error::io(Operation::Saving, &self.writer.path));
        // Unconfirmed content is ours as well: the next save must not take it for somebody else's.
        if matches!(written, Ok(()) | Err(Error::Unconfirmed { .. })) {
            self.writer.known = KnownContent::of(bytes, session);
        }
        written
    }

    /// Makes sure that the folder is the one in which the session was opened. At the path of a volume that was taken away, an
    /// encrypted one for example, there may be a folder that everybody can read. A folder that is another one and holds this
    /// very session is as good; one that was removed is made again where it was.
    fn require_folder(&mut self) -> Result<(), Error> {
        let path = folder_of(&self.writer.path);
        let reading = |error| Error::io(Operation::Saving, &path)(error);
        let found = match self.writer.disk.folder_id(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            found => Some(found.map_err(reading)?),
        };
        if found.is_some_and(|found| found == self.folder || self.folder.is_none()) {
            return Ok(());
        }
        // The nearest folder that is there, if this one is not.
        let there = path.ancestors().find(|folder| folder.exists()).unwrap_or(&path);
        let there = self.writer.disk.folder_id(there).map_err(reading)?;
        let is_same_volume = there.map(|id| id.device) == self.folder.map(|id| id.device);
        if self.folder.is_some()
            && !is_same_volume
            && self.writer.disk.present(&self.writer.path).ok() != Some(Present::File(self.writer.known.bytes.clone()))
        {
            return Err(Error::OtherFolder { path });
        }
        self.writer.disk.create_folder(&path).map_err(reading)?;
        self.folder = self.writer.disk.folder_id(&path).map_err(reading)?;
        Ok(())
    }

    /// Makes sure that the lock is ours. It may not have been there to be had when the session was opened, because the disk
    /// was full for example; or somebody has removed its file since.
    fn require_lock(&mut self) -> Result<(), Error> {
        if self.lock.as_ref().is_some_and(Lock::is_ours) {
            self.renew_lock();
            return Ok(());
        }
        self.lock = None;
        let taken = Lock::take(&self.writer.path, &self.writer.disk);
        let taken = taken.map_err(Error::io(Operation::Saving, &lock_path(&self.writer.path)))?;
        self.lock = Some(taken.ok_or_else(|| Error::HeldElsewhere { path: self.writer.path.clone() })?);
        if self.is_settled {
            self.settle();
        }
        self.require_unchanged()
    }

    /// Makes sure that nobody saved while the lock was not ours: what we save now is made from what the file held before. If the
    /// user wants it all the same, the next save keeps both.
    fn require_unchanged(&self) -> Result<(), Error> {
        let Writer { path, disk, known, .. } = &self.writer;
        match disk.present(path) {
            Ok(Present::File(present)) if present != known.bytes => Err(Error::HeldElsewhere { path: path.clone() }),
            _ => Ok(()),
        }
    }

    /// Tells others that it is of no use to wait for the lock.
    pub fn settle(&mut self) {
        self.is_settled = true;
        if let Some(lock) = &mut self.lock {
            lock.settle();
        }
    }

    /// How often [`Self::renew_lock`] must be called; `None` if never.
    #[must_use]
    pub fn lock_renewal(&self) -> Option<Duration> {
        self.lock.as_ref().and_then(Lock::renewal)
    }

    /// Tells others that the session is still open, where the system does not.
    pub fn renew_lock(&mut self) {
        if let Some(lock) = &mut self.lock {
            lock.renew();
        }
    }

    /// The path of the file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.writer.path
    }

    /// Whether the session can be changed.
    #[must_use]
    pub fn access(&self) -> Access {
        self.access
    }

    /// Keeps what was read from the file as an earlier version, and returns its number.
    pub(in crate::store) fn keep_known(&self) -> io::Result<u64> {
        let Writer { path, versions, known, .. } = &self.writer;
        versions.keep(&known.bytes, known.revision, Some(path))
    }
}

/// Whether the system keeps the file from being replaced.
fn is_read_only(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| system::is_read_only(&found))
}

/// A folder that refuses the lock file cannot be written to. Whatever else is in the way may be gone when something is saved:
/// until then the lock is missing, and every save tries to take it first.
fn access_without_lock(error: &io::Error) -> Access {
    match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Access::NotAllowed,
        _ => Access::Writable,
    }
}
