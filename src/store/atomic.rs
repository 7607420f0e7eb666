//! Replacing a file so that a crash at any moment leaves the whole old or the whole new one.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// No file of this program comes near this many bytes; a larger one is not read.
pub const SIZE_CAP: u64 = 8 << 20;

/// Writes a file whole: a temporary file in the same folder, synced, renamed over the target, and the folder
/// synced, because a rename is only on disk when its folder is. The file is readable by its owner alone.
pub fn write(target: &Path, bytes: &[u8]) -> io::Result<()> {
    let target = resolved(target)?;
    let folder = folder_of(&target);
    staged(&folder, bytes)?.persist(&target)?;
    sync_folder(&folder)
}

/// The same for a file that must not exist yet.
pub fn write_new(target: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = folder_of(target);
    staged(&folder, bytes)?.persist_noclobber(target)?;
    sync_folder(&folder)
}

/// Reads a file of at most [`SIZE_CAP`] bytes; `None` if it is larger.
pub fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(SIZE_CAP + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= SIZE_CAP).then_some(bytes))
}

/// Moves a file to where nothing is yet, on the same file system, and makes both folders remember it.
pub fn move_file(from: &Path, to: &Path) -> io::Result<()> {
    if to.exists() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    fs::rename(from, to)?;
    sync_folder(&folder_of(to))?;
    sync_folder(&folder_of(from))
}

/// Makes a folder and its parents, for the owner alone.
pub fn create_folder(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

fn staged(folder: &Path, bytes: &[u8]) -> io::Result<tempfile::NamedTempFile> {
    let mut file = tempfile::Builder::new().prefix(".").suffix(".tmp").tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Where a link leads, so that the link itself is not replaced by a file.
fn resolved(target: &Path) -> io::Result<PathBuf> {
    match fs::symlink_metadata(target) {
        Ok(found) if found.is_symlink() => fs::canonicalize(target),
        _ => Ok(target.to_owned()),
    }
}

fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Windows has no such call: there a rename is journalled by the file system.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
