//! Texts that are with the user's own editor: files in a folder of their own, so that what an editor leaves behind, whatever
//! happens, is found again.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::Library;
use crate::store::error::{Error, Operation};

impl Library {
    fn editor_folder(&self) -> PathBuf {
        self.folder.join("editor")
    }

    /// The path of a text for the user's own editor.
    #[must_use]
    pub fn editor_text(&self, name: &str) -> PathBuf {
        self.editor_folder().join(format!("{name}.txt"))
    }

    /// Writes such a text, in place of one that is there. Only the user can read it.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn write_editor_text(&self, path: &Path, text: &str) -> Result<(), Error> {
        let folder = self.editor_folder();
        self.disk.create_folder(&folder).map_err(Error::io(Operation::Saving, &folder))?;
        self.remove_editor_text(path)?;
        self.disk.create(path, text.as_bytes()).map_err(Error::io(Operation::Saving, path))
    }

    /// What such a file holds now; `None` if it is not there.
    ///
    /// # Errors
    /// If it cannot be read, or is too large for any text.
    pub fn read_editor_text(&self, path: &Path) -> Result<Option<Vec<u8>>, Error> {
        match self.disk.read_file(path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(Error::Io { source, .. }) if source.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Removes such a file, if it is there.
    ///
    /// # Errors
    /// If it cannot be removed.
    pub fn remove_editor_text(&self, path: &Path) -> Result<(), Error> {
        match self.disk.remove(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Error::io(Operation::Saving, path)(error)),
            _ => Ok(()),
        }
    }

    /// All such files, sorted by name; not those that editors hide.
    #[must_use]
    pub fn editor_texts(&self) -> Vec<PathBuf> {
        let Ok(entries) = fs::read_dir(self.editor_folder()) else { return Vec::new() };
        let is_hidden = |path: &PathBuf| {
            let name = path.file_name().unwrap_or_default().as_encoded_bytes();
            name.starts_with(b".") || name.ends_with(b"~")
        };
        let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        files.retain(|path| !is_hidden(path));
        files.sort();
        files
    }
}
