//! Documents that the user asked for: never written over what the library keeps, nor over what they are made from.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::Library;
use crate::store::disk::folder_of;
use crate::store::document::{Existing, check_document, write_document, write_document_with};
use crate::store::error::{Error, Use};
use crate::store::names::{BESIDE_SESSIONS, visible_ron};

impl Library {
    /// Writes a document completely or not at all, readable by whomever the user's umask allows, and returns its full path. Only
    /// a regular file outside the library is ever replaced.
    ///
    /// # Errors
    /// [`Error::InUse`] for a place in which the library keeps something; or if the system refuses, or something exists that
    /// must not be replaced. What was there is then untouched.
    pub fn write_document(&self, path: &Path, bytes: &[u8], existing: Existing) -> Result<PathBuf, Error> {
        self.refuse_own(path)?;
        write_document(path, bytes, existing)
    }

    /// As [`Self::write_document`], for a document that memory may have no room for: `fill` writes it piece by piece. If that
    /// fails, nothing is left of it.
    ///
    /// # Errors
    /// As [`Self::write_document`], and those of `fill`.
    pub fn write_document_with(
        &self,
        path: &Path,
        existing: Existing,
        fill: impl FnOnce(&mut File) -> io::Result<()>,
    ) -> Result<PathBuf, Error> {
        self.refuse_own(path)?;
        write_document_with(path, existing, fill)
    }

    /// Whether a document can be written there, as far as that can be told beforehand. `inputs` are the files, and the folders of
    /// sessions, from which it is made.
    ///
    /// # Errors
    /// If the library keeps something there, it is one of the inputs, or something exists that must not be replaced.
    pub fn check_document(&self, path: &Path, existing: Existing, inputs: &[PathBuf]) -> Result<(), Error> {
        self.refuse_own(path)?;
        let target = real(path);
        if inputs.iter().any(|input| is_read_from(&target, &real(input))) {
            return Err(Error::InUse { path: path.to_owned(), used: Use::Command });
        }
        check_document(path, existing)
    }

    /// A link may lead into the library, and one in the library may lead out of it.
    fn refuse_own(&self, path: &Path) -> Result<(), Error> {
        let places = [real(path), in_real_folder(path)];
        let own = || BESIDE_SESSIONS.into_iter().chain(["sessions"]).map(|name| self.folder().join(name));
        let is_own = |own: PathBuf| {
            let own = real(&own);
            places.iter().any(|place| place.starts_with(&own))
        };
        let leads_here = || own().any(|own| links_in(&own).any(|link| real(&link) == places[0]));
        if own().any(is_own) || leads_here() {
            return Err(Error::InUse { path: path.to_owned(), used: Use::Library });
        }
        Ok(())
    }
}

/// The links in a folder; none if it is no folder.
fn links_in(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_symlink())).map(|entry| entry.path())
}

/// Of a folder each session is read. What is not there yet is read by nobody.
fn is_read_from(target: &Path, input: &Path) -> bool {
    let is_session = || target.is_file() && target.file_name().is_some_and(visible_ron);
    target == input || target.starts_with(input) && is_session()
}

/// The path behind all links; of what is not there yet, the path in its folder.
fn real(path: &Path) -> PathBuf {
    dunce::canonicalize(path).unwrap_or_else(|_| in_real_folder(path))
}

/// The path itself, which may be a link, in its folder behind all links.
fn in_real_folder(path: &Path) -> PathBuf {
    match (dunce::canonicalize(folder_of(path)), path.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => std::path::absolute(path).unwrap_or_else(|_| path.to_owned()),
    }
}
