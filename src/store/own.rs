//! What comes with the program and what the user may put a version of their own in place of.

use std::path::PathBuf;

use serde::de::DeserializeOwned;

use super::error::Error;
use super::format::parse;
use super::library::Library;
use super::session_file::read;

/// A file that comes with the program: what it is called in the data folder, and what is in it.
pub(super) struct Bundled {
    pub name: &'static str,
    pub bytes: &'static [u8],
}

impl Library {
    /// Where the user's own version is, if there is one.
    pub(super) fn own(&self, bundled: &Bundled) -> PathBuf {
        self.folder().join(bundled.name)
    }

    /// The user's own version, or else what comes with the program; and what is wrong with the former.
    pub(super) fn own_or_bundled<T: DeserializeOwned + Default>(&self, bundled: &Bundled) -> (T, Option<Error>) {
        let path = self.own(bundled);
        let own = path.exists().then(|| read(self.disk(), &path).and_then(|bytes| parse(&bytes, &path)));
        // A test reads what is bundled: it cannot be unreadable in a built program.
        let coming_with_it = || parse(bundled.bytes, bundled.name.as_ref()).unwrap_or_default();
        match own {
            Some(Ok(own)) => (own, None),
            Some(Err(error)) => (coming_with_it(), Some(error)),
            None => (coming_with_it(), None),
        }
    }
}
