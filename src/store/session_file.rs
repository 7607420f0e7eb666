//! One session's file while it is open.

use std::path::{Path, PathBuf};

use super::error::{Doing, Error};
use super::lock::Lock;
use super::{atomic, format, library};
use crate::domain::{Card, Session};

/// An open session file. Holds the session's lock as long as it lives.
#[derive(Debug)]
pub struct SessionFile {
    path: PathBuf,
    access: Access,
    _lock: Option<Lock>,
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

impl SessionFile {
    /// Opens a file, taking its lock if that is free. `fit` looks the session over and finds its card.
    pub(super) fn open(
        path: &Path,
        fit: impl FnOnce(&mut Session) -> Result<Card, Error>,
    ) -> Result<(Self, Session, Card), Error> {
        // The lock comes first: what is read after it cannot be changed by another program any more.
        let (lock, access) = match Lock::take(path) {
            Ok(Some(lock)) => (Some(lock), Access::Writable),
            Ok(None) => (None, Access::HeldElsewhere),
            Err(_) => (None, Access::NotAllowed),
        };
        let (mut session, schema) = format::read_session(&library::read(path)?, path)?;
        let card = fit(&mut session)?;
        let access = if schema > format::SCHEMA { Access::Newer } else { access };
        Ok((Self { path: path.to_owned(), access, _lock: lock }, session, card))
    }

    /// Makes the file of a new session.
    pub(super) fn create(path: &Path, session: &mut Session) -> Result<Self, Error> {
        let failed = || Error::io(Doing::Saving, path);
        let lock = Lock::take(path).map_err(failed())?;
        session.revision = 1;
        atomic::write_new(path, format::write_session(session).as_bytes()).map_err(failed())?;
        Ok(Self { path: path.to_owned(), access: Access::Writable, _lock: lock })
    }

    /// Saves a session: on return it is on disk, whole and synced.
    ///
    /// # Errors
    /// Where it is open read-only or the system refuses; the file then holds what it held.
    pub fn save(&self, session: &Session) -> Result<(), Error> {
        if self.access != Access::Writable {
            return Err(Error::ReadOnly { path: self.path.clone() });
        }
        atomic::write(&self.path, format::write_session(session).as_bytes())
            .map_err(Error::io(Doing::Saving, &self.path))
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
}
