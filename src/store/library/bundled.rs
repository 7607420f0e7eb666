//! Files that come with the program, and that users may replace by their own in the data folder.

use std::io;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::Library;
use crate::store::error::{Error, Operation};
use crate::store::format::parse;

/// A file that comes with the program.
pub struct BundledFile {
    /// The name of the user's own version in the data folder.
    pub name: &'static str,
    pub dutch: &'static [u8],
    pub english: &'static [u8],
}

impl BundledFile {
    /// The file in a language, by its code.
    fn bytes(&self, lang: &str) -> &'static [u8] {
        if lang == "en" { self.english } else { self.dutch }
    }
}

impl Library {
    /// The user's own version, or else the bundled one in a language; and what is wrong with the former, if it cannot be read.
    pub(super) fn own_or_bundled<T: DeserializeOwned + Default>(
        &self,
        file: &BundledFile,
        lang: &str,
    ) -> (T, Option<Error>) {
        // A test reads what is bundled, so that the default is never used.
        let bundled = || parse(file.bytes(lang), Path::new(file.name)).unwrap_or_default();
        let path = self.folder().join(file.name);
        if !path.exists() {
            return (bundled(), None);
        }
        match self.disk().read_file(&path).and_then(|bytes| parse(&bytes, &path)) {
            Ok(own) => (own, None),
            Err(error) => (bundled(), Some(error)),
        }
    }

    /// Writes what is bundled in a language into the user's own version, unless there is one. Returns its path, and whether it was
    /// written.
    pub(super) fn write_own(&self, file: &BundledFile, lang: &str) -> Result<(PathBuf, bool), Error> {
        let path = self.folder().join(file.name);
        let saving = || Error::io(Operation::Saving, &path);
        self.disk().create_folder(self.folder()).map_err(saving())?;
        match self.disk().create(&path, file.bytes(lang)) {
            Ok(()) => Ok((path, true)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok((path, false)),
            Err(error) => Err(saving()(error)),
        }
    }
}
