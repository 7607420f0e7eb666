//! Every call of this program on the file system, and how a file is replaced safely.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::error::{Error, Operation, Unconfirmed};

/// In bytes. No file of this program comes near this size; a larger one is not read.
pub const SIZE_CAP: u64 = 8 << 20;

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
    /// Giving a file a second name.
    Link,
    /// Removing a name.
    Remove,
    /// Opening a folder, in order to sync it after a change.
    OpenFolder,
    /// Syncing a folder.
    SyncFolder,
}

/// Asked before every call. If it returns an error, the call fails with that.
type Gate = Arc<dyn Fn(Call, &Path) -> io::Result<()> + Send + Sync>;

/// The file system of this computer; in tests one of which chosen calls fail.
#[derive(Clone, Default)]
pub struct Disk {
    gate: Option<Gate>,
}

impl Disk {
    /// A disk that asks before every call whether it has to fail.
    #[must_use]
    pub fn gated(gate: impl Fn(Call, &Path) -> io::Result<()> + Send + Sync + 'static) -> Self {
        Self { gate: Some(Arc::new(gate)) }
    }

    /// Replaces a file as a whole: writes a temporary file in the same folder, syncs it, renames it over the target, and
    /// syncs the folder, because a rename is only on disk when its folder is. Only the owner can read the file. After an
    /// error nothing has changed, unless it is [`Unconfirmed`].
    pub(super) fn replace(&self, target: &Path, bytes: &[u8]) -> io::Result<()> {
        let target = resolved(target)?;
        let folder = folder_of(&target);
        let staged = self.stage(&folder, &target, bytes)?;
        let folder = self.open_folder(&folder)?;
        self.ask(Call::Rename, &target)?;
        staged.persist(&target)?;
        self.sync_folder(&folder).map_err(Unconfirmed::error)
    }

    /// As [`Self::replace`], for a file that must not exist yet. If the new file is not confirmed it is removed again, so that
    /// the caller can try once more.
    pub(super) fn create(&self, target: &Path, bytes: &[u8]) -> io::Result<()> {
        let folder = folder_of(target);
        let staged = self.stage(&folder, target, bytes)?;
        let folder = self.open_folder(&folder)?;
        self.ask(Call::Rename, target)?;
        staged.persist_noclobber(target)?;
        self.confirm_new(target, &folder)
    }

    /// Writes and syncs a temporary file. Its name contains that of the target, so that whoever holds the target's lock can
    /// recognise it as a leftover.
    fn stage(&self, folder: &Path, target: &Path, bytes: &[u8]) -> io::Result<tempfile::NamedTempFile> {
        self.ask(Call::Stage, folder)?;
        let prefix = format!(".{}.", target.file_name().unwrap_or_default().to_string_lossy());
        let mut file = tempfile::Builder::new().prefix(&prefix).suffix(".tmp").tempfile_in(folder)?;
        self.ask(Call::Write, file.path())?;
        file.write_all(bytes)?;
        self.ask(Call::Sync, file.path())?;
        file.as_file().sync_all()?;
        Ok(file)
    }

    /// Reads a file of at most [`SIZE_CAP`] bytes; `None` if it is larger. Only a regular file is read: a pipe would keep the
    /// reader waiting for ever.
    pub(super) fn read(&self, path: &Path) -> io::Result<Option<Vec<u8>>> {
        self.ask(Call::Read, path)?;
        let found = fs::metadata(path)?;
        if !found.is_file() {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        // One byte more than the file has, so that reading its end needs no larger buffer.
        let capacity = found.len().min(SIZE_CAP) + 1;
        let mut bytes = Vec::with_capacity(usize::try_from(capacity).unwrap_or_default());
        File::open(path)?.take(SIZE_CAP + 1).read_to_end(&mut bytes)?;
        Ok((bytes.len() as u64 <= SIZE_CAP).then_some(bytes))
    }

    /// As [`Self::read`], with the error that a file of the data folder gives.
    pub(super) fn read_file(&self, path: &Path) -> Result<Vec<u8>, Error> {
        let bytes = self.read(path).map_err(Error::io(Operation::Reading, path))?;
        bytes.ok_or_else(|| Error::TooLarge { path: path.to_owned() })
    }

    /// Moves a file to a path that does not exist yet, on the same file system, and syncs both folders. After an error it was
    /// not moved, unless the error is [`Unconfirmed`].
    pub(super) fn move_file(&self, from: &Path, to: &Path) -> io::Result<()> {
        if fs::symlink_metadata(to).is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let folders = [self.open_folder(&folder_of(to))?, self.open_folder(&folder_of(from))?];
        self.ask(Call::Rename, to)?;
        fs::rename(from, to)?;
        folders.iter().try_for_each(|folder| self.sync_folder(folder)).map_err(Unconfirmed::error)
    }

    /// Gives the present content of a file a second name, which must not exist yet: as a hard link, or as a synced copy if
    /// the file system has no links. A name that is not confirmed is removed again.
    pub(super) fn keep_as(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.ask(Call::Link, to)?;
        let from = resolved(from)?;
        let folder = self.open_folder(&folder_of(to))?;
        match fs::hard_link(&from, to) {
            Ok(()) => self.confirm_new(to, &folder),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
            Err(_) => self.create(to, &fs::read(&from)?),
        }
    }

    /// Removes a name.
    pub(super) fn remove(&self, path: &Path) -> io::Result<()> {
        self.ask(Call::Remove, path)?;
        fs::remove_file(path)
    }

    /// Creates a folder and its parents, which only the owner can read.
    pub(super) fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.ask(Call::CreateFolder, path)?;
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        let missing: Vec<&Path> = path.ancestors().take_while(|folder| !folder.exists()).collect();
        // A new folder is only on disk when its parent is; an empty path is the current folder.
        let confirm = |folder: &&Path| self.sync_folder(&self.open_folder(&folder_of(folder))?);
        let made = builder.create(path).and_then(|()| missing.iter().try_for_each(confirm));
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
        // Windows cannot open folders and need not sync them: its file system journals a rename.
        let file = if cfg!(unix) { Some(File::open(path)?) } else { None };
        Ok(Folder { file, path: path.to_owned() })
    }

    fn sync_folder(&self, folder: &Folder) -> io::Result<()> {
        let sync = |()| folder.file.as_ref().map_or(Ok(()), File::sync_all);
        match self.ask(Call::SyncFolder, &folder.path).and_then(sync) {
            // Some file systems cannot sync folders; there is nothing more that we could do on these.
            Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
            synced => synced,
        }
    }

    /// Syncs the folder of a new name, or else removes the name.
    fn confirm_new(&self, name: &Path, folder: &Folder) -> io::Result<()> {
        self.sync_folder(folder).map_err(|error| match self.remove(name) {
            Ok(()) => error,
            Err(_) => Unconfirmed::error(error),
        })
    }

    fn ask(&self, call: Call, path: &Path) -> io::Result<()> {
        self.gate.as_ref().map_or(Ok(()), |gate| gate(call, path))
    }
}

impl fmt::Debug for Disk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.gate.is_some() { "Disk(gated)" } else { "Disk" })
    }
}

/// An open folder; without a file on Windows.
struct Folder {
    file: Option<File>,
    path: PathBuf,
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
        Ok(found) if found.is_symlink() => fs::canonicalize(target),
        _ => Ok(target.to_owned()),
    }
}
