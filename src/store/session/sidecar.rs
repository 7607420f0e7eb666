//! The hidden files beside a session's: its lock and its shared view. Their names are known beforehand, so anything can stand
//! there already. Only a regular file is opened, and nothing is changed in it before its lock is held.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use crate::store::error::NotRegular;
use crate::store::names::owner_name;
use crate::store::system::{self, is_at};

/// The path of a session's hidden file with this ending.
pub fn sidecar_path(session: &Path, ending: &str) -> PathBuf {
    session.with_file_name(format!(".{}.{ending}", owner_name(session)))
}

/// Opens a hidden file, or makes it, readable by its owner alone.
pub fn open(path: &Path) -> io::Result<File> {
    system::opened(|| open_with(OpenOptions::new().read(true).write(true).create(true).truncate(false), path))
}

/// Makes a hidden file that must not exist yet, readable by its owner alone.
pub fn create(path: &Path) -> io::Result<File> {
    open_with(OpenOptions::new().read(true).write(true).create_new(true), path)
}

/// Opens a hidden file, or makes it, and holds it: the system lets go of it however this program ends. `None` if another program
/// holds it, or has just removed it.
pub fn hold(path: &Path) -> io::Result<Option<File>> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    let Some(file) = system::held(open_with(system::for_holder(&mut options), path))? else { return Ok(None) };
    Ok(is_at(&file, path)?.then_some(file))
}

/// Opens a hidden file that another program holds; `None` if nobody does: then a crash has left it behind.
pub fn open_held(path: &Path) -> Option<File> {
    open_to_read(path).ok().filter(|file| system::is_held(file, path))
}

/// Opens a hidden file that exists.
pub fn open_to_read(path: &Path) -> io::Result<File> {
    open_with(OpenOptions::new().read(true), path)
}

/// Opens a hidden file that exists, to write it from its beginning.
pub fn open_to_write(path: &Path) -> io::Result<File> {
    open_with(OpenOptions::new().write(true), path)
}

fn open_with(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    match system::private(options).open(path) {
        // In a folder on the network, an open file that somebody removes is gone: that is an error like any other.
        Ok(file) if file.metadata()?.is_file() => Ok(file),
        Ok(_) => Err(NotRegular::error(path)),
        Err(_) if fs::symlink_metadata(path).is_ok_and(|found| !found.is_file()) => Err(NotRegular::error(path)),
        Err(error) => Err(error),
    }
}

/// Removes a hidden file by its name, unless somebody else has made another one of that name.
pub fn remove(file: &File, path: &Path) {
    if is_at(file, path).unwrap_or(false) {
        // One that stays behind is harmless, because nobody holds it.
        let _ = system::remove_file(path);
    }
}
