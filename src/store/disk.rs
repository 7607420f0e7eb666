//! The disk: every call that this program makes on it, and the recipe by which a file is replaced.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// No file of this program comes near this many bytes; a larger one is not read.
pub const SIZE_CAP: u64 = 8 << 20;

/// A call on the disk, as a test may want it to fail.
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
    /// Renaming it, or another file, to its place.
    Rename,
    /// Giving a file a second name.
    Link,
    /// Removing a name.
    Remove,
    /// Opening a folder, to sync it when something in it has changed.
    OpenFolder,
    /// Syncing a folder.
    SyncFolder,
}

/// A change that is made and can be seen, but of which the disk does not say that a power cut would leave it. What the
/// system said is inside.
#[derive(Debug, thiserror::Error)]
#[error("not confirmed: {0}")]
pub(super) struct Unconfirmed(pub io::Error);

impl Unconfirmed {
    fn error(source: io::Error) -> io::Error {
        io::Error::new(source.kind(), Self(source))
    }
}

/// Asked before every call; an error is what the call then comes to.
type Gate = Arc<dyn Fn(Call, &Path) -> io::Result<()> + Send + Sync>;

/// The disk of this computer; in tests one that fails where it is told to.
#[derive(Clone, Default)]
pub struct Disk {
    gate: Option<Gate>,
}

impl Disk {
    /// A disk that asks before every call whether it should fail.
    #[must_use]
    pub fn gated(gate: impl Fn(Call, &Path) -> io::Result<()> + Send + Sync + 'static) -> Self {
        Self { gate: Some(Arc::new(gate)) }
    }

    /// Replaces a file whole: a temporary file in the same folder, synced, renamed over the target, and the folder
    /// synced, because a rename is only on disk when its folder is. The file is readable by its owner alone. An error
    /// means that nothing has changed, unless it is [`Unconfirmed`].
    pub(super) fn replace(&self, target: &Path, bytes: &[u8]) -> io::Result<()> {
        let target = resolved(target)?;
        let folder = folder_of(&target);
        let staged = self.stage(&folder, &target, bytes)?;
        let folder = self.open_folder(&folder)?;
        self.ask(Call::Rename, &target)?;
        staged.persist(&target)?;
        self.sync_folder(&folder).map_err(Unconfirmed::error)
    }

    /// The same for a file that must not exist yet. One that is not confirmed is taken back, so that it can be tried again.
    pub(super) fn create(&self, target: &Path, bytes: &[u8]) -> io::Result<()> {
        let folder = folder_of(target);
        let staged = self.stage(&folder, target, bytes)?;
        let folder = self.open_folder(&folder)?;
        self.ask(Call::Rename, target)?;
        staged.persist_noclobber(target)?;
        self.confirm_new(target, &folder)
    }

    /// A temporary file bears its target's name, so that whoever holds the target's lock knows it for a leftover.
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

    /// Reads a file of at most [`SIZE_CAP`] bytes; `None` if it is larger. Only a plain file is read: a pipe would
    /// keep the reader waiting for ever.
    pub(super) fn read(&self, path: &Path) -> io::Result<Option<Vec<u8>>> {
        self.ask(Call::Read, path)?;
        let found = fs::metadata(path)?;
        if !found.is_file() {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        // Space for all of it and for seeing its end, so that it comes in one go.
        let room = found.len().min(SIZE_CAP) + 1;
        let mut bytes = Vec::with_capacity(usize::try_from(room).unwrap_or_default());
        File::open(path)?.take(SIZE_CAP + 1).read_to_end(&mut bytes)?;
        Ok((bytes.len() as u64 <= SIZE_CAP).then_some(bytes))
    }

    /// Moves a file to where nothing is yet, on the same file system, and makes both folders remember it. An error means
    /// that it was not moved, unless it is [`Unconfirmed`].
    pub(super) fn move_file(&self, from: &Path, to: &Path) -> io::Result<()> {
        if fs::symlink_metadata(to).is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let folders = [self.open_folder(&folder_of(to))?, self.open_folder(&folder_of(from))?];
        self.ask(Call::Rename, to)?;
        fs::rename(from, to)?;
        folders.iter().try_for_each(|folder| self.sync_folder(folder)).map_err(Unconfirmed::error)
    }

    /// Gives what a file holds now a second name, where nothing is yet. Nothing is copied where the file system has
    /// hard links; where it has none, the copy is synced before it bears the name. A name that is not confirmed is taken
    /// back.
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

    /// Makes a folder and its parents, for the owner alone.
    pub(super) fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.ask(Call::CreateFolder, path)?;
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        let missing: Vec<&Path> = path.ancestors().take_while(|folder| !folder.exists()).collect();
        // A new folder is only on disk when the one above it is; an empty name is the current folder.
        let confirm = |folder: &&Path| self.sync_folder(&self.open_folder(&folder_of(folder))?);
        let made = builder.create(path).and_then(|()| missing.iter().try_for_each(confirm));
        if made.is_err() {
            // The next try would find it, and not sync it. What is in use by now stays: it is not empty.
            for folder in missing {
                let _ = fs::remove_dir(folder);
            }
        }
        made
    }

    /// Before anything is changed in it: where a folder cannot even be opened, nothing has happened yet.
    fn open_folder(&self, path: &Path) -> io::Result<Folder> {
        self.ask(Call::OpenFolder, path)?;
        // Windows opens no folders, and needs no syncing of them: there a rename is journalled by the file system.
        let file = if cfg!(unix) { Some(File::open(path)?) } else { None };
        Ok(Folder { file, path: path.to_owned() })
    }

    fn sync_folder(&self, folder: &Folder) -> io::Result<()> {
        let sync = |()| folder.file.as_ref().map_or(Ok(()), File::sync_all);
        match self.ask(Call::SyncFolder, &folder.path).and_then(sync) {
            // There are file systems that sync no folders: these have nothing more to give.
            Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
            synced => synced,
        }
    }

    /// Makes the folder remember a new name, or else takes the name back.
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

/// An open folder.
struct Folder {
    file: Option<File>,
    path: PathBuf,
}

/// The folder that a file is in.
pub(super) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Where a link leads, so that the link itself is not replaced by a file.
pub(super) fn resolved(target: &Path) -> io::Result<PathBuf> {
    match fs::symlink_metadata(target) {
        Ok(found) if found.is_symlink() => fs::canonicalize(target),
        _ => Ok(target.to_owned()),
    }
}
