//! Documents: files that the user asked for, outside the program's own folders.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::disk::{folder_of, resolved};
use super::error::{Doing, Error};

/// What to do where there is a file of that name already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// Leave it, and say so: [`Error::Io`] of the kind [`io::ErrorKind::AlreadyExists`].
    Keep,
    /// Put the document in its place, all at once.
    Replace,
}

/// The folder for a first document, as people write it: the system's own for documents, or home.
#[must_use]
pub fn usual_folder() -> String {
    let Some(user) = directories::UserDirs::new() else { return ".".to_owned() };
    let folder = user.document_dir().filter(|folder| folder.is_dir()).unwrap_or_else(|| user.home_dir());
    match folder.strip_prefix(user.home_dir()) {
        Ok(inside) => Path::new("~").join(inside).to_string_lossy().into_owned(),
        Err(_) => folder.to_string_lossy().into_owned(),
    }
}

/// The path that somebody wrote: a `~` at its start is home.
#[must_use]
pub fn place_of(written: &str) -> PathBuf {
    let path = Path::new(written);
    match (path.strip_prefix("~"), directories::UserDirs::new()) {
        (Ok(inside), Some(user)) => user.home_dir().join(inside),
        _ => path.to_owned(),
    }
}

/// Writes a document whole or not at all, readable by whomever the user's umask allows, and gives its full path. Nothing
/// but a plain file is ever replaced.
///
/// # Errors
/// Where the system refuses, or something is there that is not to be replaced; what was there is then untouched.
pub fn write_document(path: &Path, bytes: &[u8], existing: Existing) -> Result<PathBuf, Error> {
    let written = match existing {
        Existing::Keep => write_new(path, bytes),
        Existing::Replace => replace(path, bytes),
    };
    let target = written.map_err(Error::io(Doing::Saving, path))?;
    Ok(std::path::absolute(&target).unwrap_or(target))
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    // Also where it is a link that leads nowhere. What appears after this is not replaced either.
    if fs::symlink_metadata(path).is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    stage(path, bytes)?.persist_noclobber(path)?;
    Ok(path.to_owned())
}

fn replace(path: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    let target = resolved(path)?;
    match fs::metadata(&target) {
        Ok(found) if !found.is_file() => return Err(io::ErrorKind::InvalidInput.into()),
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    stage(&target, bytes)?.persist(&target)?;
    Ok(target)
}

/// A temporary file in the same folder, synced, so that what then bears the name is whole.
fn stage(target: &Path, bytes: &[u8]) -> io::Result<tempfile::NamedTempFile> {
    if target.file_name().is_none() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix(".spiegel-").suffix(".tmp");
    // The system takes from these what the umask says.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder_of(target))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}
