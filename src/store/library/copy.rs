//! A copy of the little that showing a session takes, in which everything can be tried out.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::Library;
use super::agenda::AGENDA;
use super::questions::QUESTIONS;
use crate::store::error::{Error, Operation};

impl Library {
    /// Copies the user's settings, agenda and questions to an empty folder.
    ///
    /// # Errors
    /// If one of them cannot be copied.
    pub fn copy_to(&self, folder: &Path) -> Result<Self, Error> {
        let config = self.config_file();
        let own = [AGENDA.name, QUESTIONS.name].map(|name| self.folder().join(name));
        for file in own.iter().chain([&config]) {
            copy(file, folder)?;
        }
        Ok(Self::at(folder.to_owned()))
    }

    /// Copies a session and its card, if that is the user's own, to another library; returns the path of the copy.
    ///
    /// # Errors
    /// If the session cannot be read, or one of them cannot be copied.
    pub fn copy_session(&self, session: &Path, to: &Self) -> Result<PathBuf, Error> {
        let card = self.read(session)?.1;
        let own = self.own_cards()?.into_iter().find(|(_, own)| own.as_ref().is_ok_and(|own| own.id() == card.id()));
        if let Some((file, _)) = own {
            copy(&file, &to.cards_folder())?;
        }
        copy(session, &to.sessions_folder())?;
        Ok(to.sessions_folder().join(session.file_name().unwrap_or_default()))
    }
}

/// Copies a file, if there is one, to a folder.
fn copy(file: &Path, folder: &Path) -> Result<(), Error> {
    let copied = fs::create_dir_all(folder).and_then(|()| {
        let to = folder.join(file.file_name().unwrap_or_default());
        match fs::copy(file, to) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(0),
            copied => copied,
        }
    });
    copied.map(drop).map_err(Error::io(Operation::Saving, folder))
}
