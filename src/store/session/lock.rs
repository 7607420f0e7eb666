//! One writer at a time: a lock on a file beside the session's, which the system releases when its holder dies.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// A held lock, released when it is dropped.
#[derive(Debug)]
pub struct Lock {
    _file: File,
    path: PathBuf,
}

impl Lock {
    /// Takes the lock of a file; `None` if another program holds it. The file itself cannot carry the lock, because every
    /// save replaces it.
    pub fn take(session: &Path) -> io::Result<Option<Self>> {
        let path = lock_path(session);
        loop {
            let file = open(&path)?;
            match file.try_lock() {
                Ok(()) if is_still_there(&file, &path)? => return Ok(Some(Self { _file: file, path })),
                // Its last holder removed the lock file after we opened it: try again on the new one.
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(None),
                Err(TryLockError::Error(error)) => return Err(error),
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A lock file that stays behind is harmless, because nobody holds it.
        let _ = std::fs::remove_file(&self.path);
    }
}

/// The path of a file's lock file.
pub fn lock_path(session: &Path) -> PathBuf {
    let name = session.file_name().unwrap_or_default().to_string_lossy();
    session.with_file_name(format!(".{name}.lock"))
}

fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(unix)]
fn is_still_there(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    match std::fs::metadata(path) {
        Ok(found) => Ok(found.ino() == file.metadata()?.ino()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the same shape as on Unix")]
fn is_still_there(_: &File, _: &Path) -> io::Result<bool> {
    // An open file cannot be removed here.
    Ok(true)
}
