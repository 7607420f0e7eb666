//! One session's file while it is open.

use std::io;
use std::path::{Path, PathBuf};

use super::disk::{Disk, SIZE_CAP, folder_of};
use super::error::{Doing, Error};
use super::history::History;
use super::lock::Lock;
use super::recovery::clear_half_written;
use super::{format, names};
use crate::domain::Session;

/// An open session file. Holds the session's lock as long as it lives.
#[derive(Debug)]
pub struct SessionFile {
    path: PathBuf,
    access: Access,
    disk: Disk,
    history: History,
    /// What the file holds as far as we know, and its revision.
    known: Known,
    /// Whether what the file holds is to be kept for good before anything is saved.
    must_back_up_original: bool,
    /// Whether anything was to be saved yet.
    has_begun: bool,
    lock: Option<Lock>,
}

#[derive(Debug)]
struct Known {
    bytes: Vec<u8>,
    revision: u64,
}

/// Whether an open session can be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It is ours.
    Writable,
    /// Another program has it open.
    HeldElsewhere,
    /// A newer version of this program wrote it; saving would lose what we do not know.
    Newer,
    /// The folder does not let us write.
    NotAllowed,
}

/// What came of saving.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// Where that stands which somebody else had written into the file in the meantime.
    pub conflict: Option<PathBuf>,
}

impl SessionFile {
    /// Takes the lock of a file, if that is free, before anything is read: what is read after it cannot be changed by
    /// another of our programs any more.
    pub(super) fn take(path: &Path, history: History, disk: Disk) -> Self {
        let (lock, access) = match Lock::take(path) {
            Ok(Some(lock)) => (Some(lock), Access::Writable),
            Ok(None) => (None, Access::HeldElsewhere),
            Err(error) => (None, access_without_lock(&error)),
        };
        let known = Known { bytes: Vec::new(), revision: 0 };
        Self {
            path: path.to_owned(),
            access,
            disk,
            history,
            known,
            must_back_up_original: false,
            has_begun: false,
            lock,
        }
    }

    /// Reads the session that the file holds, the schema it was written in, and what had to be mended.
    pub(super) fn read(&mut self) -> Result<(Session, u32, Vec<super::Repair>), Error> {
        let bytes = read(&self.disk, &self.path)?;
        let (session, schema, repairs) = format::read_session(&bytes, &self.path)?;
        if schema > format::SCHEMA {
            self.access = Access::Newer;
        }
        self.known = Known { bytes, revision: session.revision };
        Ok((session, schema, repairs))
    }

    /// Whether the file was written by hand: we would have written it otherwise. Comments, say, no save would bring back.
    fn is_handwritten(&self) -> bool {
        let read = format::read_session(&self.known.bytes, &self.path);
        read.is_ok_and(|(session, ..)| format::write_session(&session).as_bytes() != self.known.bytes)
    }

    /// Keeps what the file holds for good, before a save is another schema's or leaves out what had to be mended. A disk
    /// that does not take it must not keep anybody from reading; but nothing is saved until it does.
    pub(super) fn owe_original(&mut self) {
        self.must_back_up_original = true;
        let _ = self.keep_original();
    }

    /// A copy and not a second name: an editor may write into the file itself. What has been kept already is not kept again.
    fn keep_original(&mut self) -> Result<(), Error> {
        let (folder, bytes) = (self.history.folder(), &self.known.bytes);
        let holds_it = |kept: &PathBuf| matches!(self.disk.read(kept), Ok(Some(held)) if held == *bytes);
        if self.must_back_up_original && !names::originals(folder).any(|kept| holds_it(&kept)) {
            let original = names::original_name(folder);
            let kept = self.disk.create_folder(folder).and_then(|()| self.disk.create(&original, bytes));
            kept.map_err(Error::io(Doing::Saving, &original))?;
        }
        self.must_back_up_original = false;
        Ok(())
    }

    /// Makes the file of a new session.
    pub(super) fn create(&mut self, session: &mut Session) -> Result<(), Error> {
        session.revision = 1;
        let bytes = format::write_session(session).into_bytes();
        self.disk.create(&self.path, &bytes).map_err(Error::io(Doing::Saving, &self.path))?;
        self.known = Known { bytes, revision: session.revision };
        Ok(())
    }

    /// Saves a session: on return it is on disk, whole and synced. What the file held is kept as an earlier version;
    /// what somebody else wrote into it is kept beside it.
    ///
    /// # Errors
    /// Where it is open read-only or the system refuses; the file then holds what it held, but for
    /// [`Error::Unconfirmed`]: then it holds the session, and saving again may confirm it.
    pub fn save(&mut self, session: &Session) -> Result<Saved, Error> {
        if self.access != Access::Writable {
            return Err(Error::ReadOnly { path: self.path.clone(), why: self.access });
        }
        let bytes = format::write_session(session).into_bytes();
        if bytes.len() as u64 > SIZE_CAP {
            return Err(Error::TooLarge { path: self.path.clone() });
        }
        if !std::mem::replace(&mut self.has_begun, true) {
            self.begin();
        }
        self.keep_original()?;
        let conflict = self.keep_what_is_there(&bytes).map_err(Error::io(Doing::Saving, &self.path))?;
        self.put(bytes, session.revision)?;
        Ok(Saved { conflict })
    }

    /// Does before the first save what nobody should wait for when the session is opened.
    fn begin(&mut self) {
        // Without a lock it may be another program's save that is just under way.
        if self.lock.is_some() {
            clear_half_written(&self.path, &self.history, &self.disk);
        }
        self.must_back_up_original |= self.is_handwritten();
    }

    /// Puts a session in the place of a file that is damaged or gone.
    pub(super) fn replace(&mut self, session: &Session) -> Result<(), Error> {
        self.put(format::write_session(session).into_bytes(), session.revision)
    }

    fn put(&mut self, bytes: Vec<u8>, revision: u64) -> Result<(), Error> {
        let put = self.disk.replace(&self.path, &bytes).map_err(Error::io(Doing::Saving, &self.path));
        // What is there is ours, also where it is not confirmed: the next save must not take it for somebody else's.
        if matches!(put, Ok(()) | Err(Error::Unconfirmed { .. })) {
            self.known = Known { bytes, revision };
        }
        put
    }

    /// Before `new` takes its place.
    fn keep_what_is_there(&mut self, new: &[u8]) -> io::Result<Option<PathBuf>> {
        match self.disk.read(&self.path) {
            // Its folder may be gone with it.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                self.disk.create_folder(&folder_of(&self.path))?;
                Ok(None)
            }
            Err(error) => Err(error),
            // The same once more is no earlier version.
            Ok(Some(bytes)) if bytes == self.known.bytes && bytes == new => Ok(None),
            Ok(Some(bytes)) if bytes == self.known.bytes => {
                // An earlier version more or less must not keep the newest one from the disk.
                let _ = self.history.keep(&self.path, self.known.revision);
                Ok(None)
            }
            Ok(theirs) => {
                let conflict = names::conflict_name(&self.path);
                self.disk.keep_as(&self.path, &conflict)?;
                // Kept once: if the save that follows fails, the next one has nothing foreign to find.
                self.known.bytes = theirs.unwrap_or_default();
                Ok(Some(conflict))
            }
        }
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it can be changed.
    #[must_use]
    pub fn access(&self) -> Access {
        self.access
    }

    pub(super) fn history(&self) -> &History {
        &self.history
    }

    pub(super) fn disk(&self) -> &Disk {
        &self.disk
    }
}

/// Where the folder does not let us write, we cannot. A file system that knows no locks, or has no room for one now, can
/// still be written to, now or later: what two programs then do to one file is found out when they save.
fn access_without_lock(error: &io::Error) -> Access {
    match error.kind() {
        io::ErrorKind::Unsupported | io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Access::Writable,
        _ => Access::NotAllowed,
    }
}

/// The bytes of a file of bearable size.
pub(super) fn read(disk: &Disk, path: &Path) -> Result<Vec<u8>, Error> {
    let bytes = disk.read(path).map_err(Error::io(Doing::Reading, path))?;
    bytes.ok_or_else(|| Error::TooLarge { path: path.to_owned() })
}
