//! Voices from home: sessions in files outside the library, whose card may not be here.

use std::path::Path;

use super::Library;
use crate::domain::Session;
use crate::store::error::Error;
use crate::store::format::read_session;

impl Library {
    /// Reads a session from any file, without its card and without its lock.
    ///
    /// # Errors
    /// If the file cannot be read or is no session.
    pub fn read_voice(&self, path: &Path) -> Result<Session, Error> {
        let (session, ..) = read_session(&self.disk().read_file(path)?, path)?;
        Ok(session)
    }
}
