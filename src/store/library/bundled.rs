//! Files that come with the program, and that users may replace by their own in the data folder.

use std::path::Path;

use serde::de::DeserializeOwned;

use super::Library;
use crate::store::error::Error;
use crate::store::format::parse;

/// A file that comes with the program.
pub struct BundledFile {
    /// The name of the user's own version in the data folder.
    pub name: &'static str,
    pub bytes: &'static [u8],
}

impl Library {
    /// The user's own version, or else the bundled one; and what is wrong with the former, if it cannot be read.
    pub(super) fn own_or_bundled<T: DeserializeOwned + Default>(&self, file: &BundledFile) -> (T, Option<Error>) {
        // A test reads what is bundled, so that the default is never used.
        let bundled = || parse(file.bytes, Path::new(file.name)).unwrap_or_default();
        let path = self.folder().join(file.name);
        if !path.exists() {
            return (bundled(), None);
        }
        match self.disk().read_file(&path).and_then(|bytes| parse(&bytes, &path)) {
            Ok(own) => (own, None),
            Err(error) => (bundled(), Some(error)),
        }
    }
}
