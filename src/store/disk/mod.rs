//! Every call of this program on the file system, and how a file is replaced safely.
//!
//! ```text
//! mod.rs       reading, folders, and what a test can do with every call
//! writing.rs   new files: staged, synced, and given their name
//! rename.rs    the three ways of giving a file its name, and what stands in for those that a file system lacks
//! ```

mod rename;
mod writing;

use std::fmt;
use std::fs::{self, File, TryLockError};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use super::error::{Error, Operation};
use super::system::{self, FolderId};

pub(super) use rename::rename_new;
pub(super) use writing::{Placed, Staged};

/// In bytes. No file of this program comes near this size; a larger one is not read.
pub const SIZE_CAP: u64 = 8 << 20;

/// How long to wait before each new try to read a file that is gone and yet listed; the first try is made at once.
const UNTIL_REPLACED: [Duration; 5] = [
    Duration::ZERO,
    Duration::from_millis(1),
    Duration::from_millis(5),
    Duration::from_millis(20),
    Duration::from_millis(50),
];

/// A call on the file system that a test can make fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// Reading a file.
    Read,
    /// Making a folder.
    CreateFolder,
    /// Making a temporary file.
    Stage,
    /// Writing it.
    Write,
    /// Syncing it.
    Sync,
    /// Renaming it, or another file, to its final name.
    Rename,
    /// Renaming it to a name that the system is to refuse if it exists.
    RenameNew,
    /// Swapping the names of two files.
    Exchange,
    /// Giving a file a second name.
    Link,
    /// Removing a name.
    Remove,
    /// Opening a folder, in order to sync it after a change.
    OpenFolder,
    /// Syncing a folder.
    SyncFolder,
    /// Locking a file.
    Lock,
}

/// A change that was made, or what was made sure of: enough for a test to tell what a power cut could have left of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A folder was made.
    CreateFolder(PathBuf),
    /// A file was made with this content.
    Write(PathBuf, Vec<u8>),
    /// The content of a file was synced.
    Sync(PathBuf),
    /// A file got another name, in the place of whatever had it before.
    Rename(PathBuf, PathBuf),
    /// Two files swapped their names.
    Exchange(PathBuf, PathBuf),
    /// A file got a second name.
    Link(PathBuf, PathBuf),
    /// A name was removed.
    Remove(PathBuf),
    /// The names in a folder were synced.
    SyncFolder(PathBuf),
}

/// Asked before every call. If it returns an error, the call fails with that.
type Gate = Arc<dyn Fn(Call, &Path) -> io::Result<()> + Send + Sync>;

/// Told of every change after it was made.
type Recorder = Arc<dyn Fn(Step) + Send + Sync>;

/// The file system of this computer; in tests one of which chosen calls fail, or that tells what it did.
#[derive(Clone, Default)]
pub struct Disk {
    gate: Option<Gate>,
    recorder: Option<Recorder>,
}

impl Disk {
    /// A disk that asks before every call whether it has to fail.
    #[must_use]
    pub fn gated(gate: impl Fn(Call, &Path) -> io::Result<()> + Send + Sync + 'static) -> Self {
        Self { gate: Some(Arc::new(gate)), recorder: None }
    }

    /// A disk that tells of every change that it has made.
    #[must_use]
    pub fn recorded(recorder: impl Fn(Step) + Send + Sync + 'static) -> Self {
        Self { gate: None, recorder: Some(Arc::new(recorder)) }
    }

    /// Reads a file of at most [`SIZE_CAP`] bytes; `None` if it is larger. Only a regular file is read: a pipe would keep the
    /// reader waiting for ever.
    pub(super) fn read(&self, path: &Path) -> io::Result<Option<Vec<u8>>> {
        self.ask(Call::Read, path)?;
        let bytes = again_if_gone(path, || read_file(path))?;
        Ok((bytes.len() as u64 <= SIZE_CAP).then_some(bytes))
    }

    /// As [`Self::read`], with the error that a file of the data folder gives.
    pub(super) fn read_file(&self, path: &Path) -> Result<Vec<u8>, Error> {
        let bytes = self.read(path).map_err(Error::io(Operation::Reading, path))?;
        bytes.ok_or_else(|| Error::TooLarge { path: path.to_owned() })
    }

    /// As [`Self::read_file`], for a file of which it is known that it is a regular one, into a buffer that is used for one file
    /// after the other.
    pub(super) fn read_regular_file(&self, path: &Path, buffer: &mut Vec<u8>) -> Result<(), Error> {
        let mut read = || again_if_gone(path, || read_regular_file(path, buffer));
        self.ask(Call::Read, path).and_then(|()| read()).map_err(Error::io(Operation::Reading, path))?;
        let is_whole = buffer.len() as u64 <= SIZE_CAP;
        if is_whole { Ok(()) } else { Err(Error::TooLarge { path: path.to_owned() }) }
    }

    /// What a path holds now, as far as it can be read.
    pub(super) fn present(&self, path: &Path) -> io::Result<Present> {
        match self.read(path) {
            Ok(Some(bytes)) => Ok(Present::File(bytes)),
            Ok(None) => Ok(Present::TooLarge),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Present::Nothing),
            Err(error) => Err(error),
        }
    }

    /// Takes the lock of an open file, if it is free.
    pub(super) fn try_lock(&self, file: &File, path: &Path) -> Result<(), TryLockError> {
        self.ask(Call::Lock, path).map_err(TryLockError::Error)?;
        file.try_lock()
    }

    /// Removes a name.
    pub(super) fn remove(&self, path: &Path) -> io::Result<()> {
        self.ask(Call::Remove, path)?;
        system::remove_file(path)?;
        self.record(|| Step::Remove(path.to_owned()));
        Ok(())
    }

    /// Creates a folder and its parents, which only the owner can read.
    pub(super) fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.ask(Call::CreateFolder, path)?;
        let mut builder = fs::DirBuilder::new();
        system::private_folder(&mut builder).recursive(true);
        let missing: Vec<&Path> = path.ancestors().take_while(|folder| !folder.exists()).collect();
        // A new folder is only on disk when its parent is; an empty path is the current folder.
        let confirm = |folder: &&Path| self.sync_folder(&self.open_folder(&folder_of(folder))?);
        let made = builder.create(path).and_then(|()| {
            missing.iter().rev().for_each(|folder| self.record(|| Step::CreateFolder((*folder).to_owned())));
            missing.iter().try_for_each(confirm)
        });
        if made.is_err() {
            // Otherwise the next try would find the folder and not sync it. One that is in use by now is not empty, and stays.
            for folder in missing {
                let _ = fs::remove_dir(folder);
            }
        }
        made
    }

    /// Opens a folder before anything in it is changed: if that fails, nothing has happened yet.
    fn open_folder(&self, path: &Path) -> io::Result<Folder> {
        self.ask(Call::OpenFolder, path)?;
        Ok(Folder { file: system::open_folder(path)?, path: path.to_owned() })
    }

    fn sync_folder(&self, folder: &Folder) -> io::Result<()> {
        let sync = |()| folder.file.as_ref().map_or(Ok(()), File::sync_all);
        match self.ask(Call::SyncFolder, &folder.path).and_then(sync) {
            // Some file systems cannot sync folders; there is nothing more that we could do on these.
            Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => {}
            synced => synced?,
        }
        self.record(|| Step::SyncFolder(folder.path.clone()));
        Ok(())
    }

    /// Which folder is at a path; `None` on a system that cannot tell.
    pub(super) fn folder_id(&self, path: &Path) -> io::Result<Option<FolderId>> {
        self.open_folder(path)?.file.as_ref().map_or(Ok(None), system::folder_id)
    }

    fn ask(&self, call: Call, path: &Path) -> io::Result<()> {
        self.gate.as_ref().map_or(Ok(()), |gate| gate(call, path))
    }

    fn record(&self, step: impl FnOnce() -> Step) {
        if let Some(recorder) = &self.recorder {
            recorder(step());
        }
    }
}

impl fmt::Debug for Disk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.gate.is_some() { "Disk(gated)" } else { "Disk" })
    }
}

/// Reads a second time if another computer has put another file in the place of the one that was opened. Where a program serves
/// the folder, as on exFAT with FUSE, a name can lead to the file that had it before until whoever saves has been told that it is
/// replaced: so what the folder lists is waited for.
fn again_if_gone<T>(path: &Path, mut read: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    let mut done = read();
    let mut pauses = UNTIL_REPLACED.into_iter();
    while done.as_ref().is_err_and(is_gone)
        && let Some(pause) = pauses.next()
        && (pause.is_zero() || is_listed(path))
    {
        thread::sleep(pause);
        done = read();
    }
    done
}

fn is_listed(path: &Path) -> bool {
    let entries = fs::read_dir(folder_of(path)).into_iter().flatten().flatten();
    path.file_name().is_some_and(|name| entries.into_iter().any(|entry| entry.file_name() == name))
}

/// Reads a regular file, up to one byte more than [`SIZE_CAP`].
fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    let found = fs::metadata(path)?;
    if !found.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    // One byte more than the file has, so that reading its end needs no larger buffer.
    let capacity = found.len().min(SIZE_CAP) + 1;
    let mut bytes = Vec::with_capacity(usize::try_from(capacity).unwrap_or_default());
    read_regular_file(path, &mut bytes)?;
    Ok(bytes)
}

/// As [`read_file`], without a look at what stands there, in the place of what the buffer holds.
fn read_regular_file(path: &Path, buffer: &mut Vec<u8>) -> io::Result<()> {
    buffer.clear();
    let file = File::open(path)?;
    if system::is_on_shared(&file) {
        *buffer = system::read_past_cache(&file, usize::try_from(SIZE_CAP + 1).unwrap_or_default())?;
        return Ok(());
    }
    file.take(SIZE_CAP + 1).read_to_end(buffer)?;
    Ok(())
}

/// What a path holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Present {
    Nothing,
    File(Vec<u8>),
    /// A file of more than [`SIZE_CAP`] bytes.
    TooLarge,
}

/// An open folder; without a file on a system that needs not sync it.
struct Folder {
    file: Option<File>,
    path: PathBuf,
}

/// Whether an error says that a file is gone, also if that was found out after it was opened: another program, or another
/// computer, has removed it or put another one in its place.
pub(super) fn is_gone(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::StaleNetworkFileHandle)
}

/// The folder of a file.
pub(super) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// The target of a symbolic link, so that a save does not replace the link itself by a file.
pub(super) fn resolved(target: &Path) -> io::Result<PathBuf> {
    match fs::symlink_metadata(target) {
        Ok(found) if found.is_symlink() => dunce::canonicalize(target),
        _ => Ok(target.to_owned()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may end in a panic")]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_was_replaced_elsewhere_is_gone() {
        assert!(is_gone(&io::ErrorKind::NotFound.into()) && is_gone(&io::ErrorKind::StaleNetworkFileHandle.into()));
        assert!(!is_gone(&io::ErrorKind::PermissionDenied.into()));
    }

    /// How often a file is read that is gone so many times, and whether it is read in the end.
    fn tries(path: &Path, times_gone: usize) -> (usize, bool) {
        let mut tries = 0;
        let read = again_if_gone(path, || {
            tries += 1;
            if tries > times_gone { Ok(()) } else { Err(io::ErrorKind::NotFound.into()) }
        });
        (tries, read.is_ok())
    }

    #[test]
    fn what_a_folder_lists_is_waited_for_and_what_it_does_not_list_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let (listed, absent) = (folder.path().join("listed"), folder.path().join("absent"));
        fs::write(&listed, "").unwrap();
        assert_eq!(tries(&listed, 0), (1, true));
        assert_eq!(tries(&listed, 5), (6, true));
        assert_eq!(tries(&listed, usize::MAX), (6, false));
        assert_eq!(tries(&absent, 1), (2, true), "another computer has replaced it");
        assert_eq!(tries(&absent, usize::MAX), (2, false));
        let mut tries = 0;
        let denied: io::Result<()> = again_if_gone(&listed, || {
            tries += 1;
            Err(io::ErrorKind::PermissionDenied.into())
        });
        assert_eq!((tries, denied.unwrap_err().kind()), (1, io::ErrorKind::PermissionDenied));
    }
}
