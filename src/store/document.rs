//! Documents: files that the user asked for, outside the data folder.

use std::fs::{self, File, Permissions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::disk::{folder_of, rename_new, resolved};
use super::error::{Error, Operation};
use super::system;

/// What to do if a file of that name exists already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// Leave it and fail with [`Error::Io`] of the kind [`io::ErrorKind::AlreadyExists`].
    Keep,
    /// Replace it, all at once.
    Replace,
}

/// The user's folder for documents, or else the home folder, with `~` for home.
pub(super) fn documents_folder() -> String {
    let Some(user) = directories::UserDirs::new() else { return ".".to_owned() };
    let folder = user.document_dir().filter(|folder| folder.is_dir()).unwrap_or_else(|| user.home_dir());
    match folder.strip_prefix(user.home_dir()) {
        Ok(inside) => Path::new("~").join(inside).to_string_lossy().into_owned(),
        Err(_) => folder.to_string_lossy().into_owned(),
    }
}

/// The path that somebody typed, with `~` at its start replaced by the home folder.
#[must_use]
pub fn expand_home(typed: &Path) -> PathBuf {
    match (typed.strip_prefix("~"), directories::UserDirs::new()) {
        (Ok(inside), Some(user)) => user.home_dir().join(inside),
        _ => typed.to_owned(),
    }
}

/// Reads a file that the user names, up to one byte more than `most`: enough to tell that it is too large.
///
/// # Errors
/// If it is no regular file, or cannot be read.
pub fn read_document(path: &Path, most: usize) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    let read = fs::metadata(path)
        .and_then(|found| if found.is_file() { File::open(path) } else { Err(io::ErrorKind::InvalidInput.into()) });
    let read = read.and_then(|file| file.take(most as u64 + 1).read_to_end(&mut bytes));
    read.map_err(Error::io(Operation::ReadingInput, path))?;
    Ok(bytes)
}

/// Writes a document completely or not at all, readable by whomever the user's umask allows, and returns its full path. Only a
/// regular file is ever replaced.
///
/// # Errors
/// If the system refuses, or something exists that must not be replaced; it is then untouched.
pub(super) fn write_document(path: &Path, bytes: &[u8], existing: Existing) -> Result<PathBuf, Error> {
    write_document_with(path, existing, |file| file.write_all(bytes))
}

/// As [`write_document`], for a document that memory may have no room for: `fill` writes it piece by piece. If that fails,
/// nothing is left of it.
///
/// # Errors
/// As [`write_document`], and those of `fill`.
pub(super) fn write_document_with(
    path: &Path,
    existing: Existing,
    fill: impl FnOnce(&mut File) -> io::Result<()>,
) -> Result<PathBuf, Error> {
    let written = match existing {
        Existing::Keep => write_new(path, fill),
        Existing::Replace => replace(path, fill),
    };
    let target = written.map_err(Error::io(Operation::Saving, path))?;
    Ok(std::path::absolute(&target).unwrap_or(target))
}

/// Whether a document can be written there, as far as that can be told beforehand: for one that takes long to make.
///
/// # Errors
/// If something exists that must not be replaced.
pub(super) fn check_document(path: &Path, existing: Existing) -> Result<(), Error> {
    let checked = if existing == Existing::Keep || path.is_dir() { check_new(path) } else { Ok(()) };
    checked.map_err(Error::io(Operation::Saving, path))
}

/// This also finds a link without a target.
fn check_new(path: &Path) -> io::Result<()> {
    if fs::symlink_metadata(path).is_err() {
        return Ok(());
    }
    let is_folder = path.is_dir();
    Err(if is_folder { io::ErrorKind::IsADirectory } else { io::ErrorKind::AlreadyExists }.into())
}

fn write_new(path: &Path, fill: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<PathBuf> {
    // A file that appears after this check is not replaced either.
    check_new(path)?;
    let staged = stage(path, fill, None)?.into_temp_path();
    // The temporary name is gone then, and dropping it removes nothing.
    rename_new(&staged, path)?;
    Ok(path.to_owned())
}

fn replace(path: &Path, fill: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<PathBuf> {
    let target = resolved(path)?;
    let permissions = match fs::metadata(&target) {
        Ok(found) if found.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
        Ok(found) if !found.is_file() => return Err(io::ErrorKind::InvalidInput.into()),
        Ok(found) => Some(found.permissions()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let staged = stage(&target, fill, permissions)?.into_temp_path();
    // The temporary name is gone then, and dropping it removes nothing.
    system::rename(&staged, &target)?;
    Ok(target)
}

/// Writes and syncs a temporary file in the same folder, so that the document is complete when it gets its name. With the
/// permissions of the document that it is to replace; `None` for a new one.
fn stage(
    target: &Path,
    fill: impl FnOnce(&mut File) -> io::Result<()>,
    permissions: Option<Permissions>,
) -> io::Result<tempfile::NamedTempFile> {
    if target.file_name().is_none() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    if !system::can_be_named(target) {
        return Err(io::ErrorKind::InvalidFilename.into());
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix(".spiegel-").suffix(".tmp");
    // What replaces another is its owner's alone until it is complete.
    if permissions.is_none() {
        system::public(&mut builder);
    }
    let mut staged = system::temporary_file(&builder, &folder_of(target))?;
    fill(staged.as_file_mut())?;
    if let Some(permissions) = permissions {
        // A file system that refuses this has no permissions.
        let _ = staged.as_file().set_permissions(permissions);
    }
    staged.as_file().sync_all()?;
    Ok(staged)
}
