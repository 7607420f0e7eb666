//! Voices from home: sessions in files outside the library, whose card may not be here, and mails with codes.

use std::path::{Path, PathBuf};

use super::Library;
use crate::domain::Session;
use crate::store::error::{Error, Operation};
use crate::store::format::read_session;

/// How the names of files end that may bring a voice: sessions, and mails that were saved.
const ENDINGS: [&str; 3] = ["ron", "txt", "eml"];

impl Library {
    /// Reads a session from any file, without its card and without its lock.
    ///
    /// # Errors
    /// If the file cannot be read or is no session.
    pub fn read_voice(&self, path: &Path) -> Result<Session, Error> {
        let (session, ..) = read_session(&self.disk().read_file(path)?, path)?;
        Ok(session)
    }

    /// The files in a folder that may bring a voice, by name; not those in folders inside it, nor hidden ones.
    ///
    /// # Errors
    /// If the folder cannot be read.
    pub fn voice_files(&self, folder: &Path) -> Result<Vec<PathBuf>, Error> {
        let entries = std::fs::read_dir(folder).map_err(Error::io(Operation::Reading, folder))?;
        let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        files.retain(|path| path.is_file() && may_bring_a_voice(path));
        files.sort();
        Ok(files)
    }
}

fn may_bring_a_voice(path: &Path) -> bool {
    let is_hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    !is_hidden && ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}
