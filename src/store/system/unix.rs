//! What all systems but Windows have.

use std::fs::{self, DirBuilder, File, Metadata, OpenOptions, Permissions, TryLockError};
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, SystemTime};

use rustix::fs::OFlags;
use rustix::io::Errno;
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::flag::{register, register_conditional_shutdown};
use tempfile::NamedTempFile;

use super::FolderId;

/// Whether a lock file stays when its lock is let go of.
pub const KEEPS_LOCK_FILES: bool = false;

pub fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)
}

pub fn remove_file(path: &Path) -> io::Result<()> {
    fs::remove_file(path)
}

/// Nobody keeps others from opening a file here.
pub fn opened(open: impl FnOnce() -> io::Result<File>) -> io::Result<File> {
    open()
}

/// Whether a file system says with this error that it knows no such call. FAT says of links that they are not permitted.
pub fn is_unsupported(error: &io::Error) -> bool {
    matches!(Errno::from_io_error(error), Some(Errno::PERM | Errno::MLINK))
        || matches!(error.kind(), io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput)
}

/// Only the owner can read what is made. A link is not followed, and a pipe that nobody writes to does not keep us waiting.
pub fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options.mode(0o600).custom_flags((OFlags::NOFOLLOW | OFlags::NONBLOCK).bits().cast_signed())
}

/// Only the owner can read the folder that is made.
pub fn private_folder(builder: &mut DirBuilder) -> &mut DirBuilder {
    builder.mode(0o700)
}

/// As [`private_folder`], for a temporary one.
pub fn private_folder_in(builder: &mut tempfile::Builder) {
    builder.permissions(Permissions::from_mode(0o700));
}

/// Whoever the user's umask allows can read the temporary file that is made: the system removes what that excludes.
pub fn public(builder: &mut tempfile::Builder) {
    builder.permissions(Permissions::from_mode(0o666));
}

/// A new file with a name that nobody else has chosen.
pub fn temporary_file(builder: &tempfile::Builder, folder: &Path) -> io::Result<NamedTempFile> {
    builder.tempfile_in(folder)
}

/// Whether the system keeps a file from being replaced. Here its folder says that.
pub fn is_read_only(_: &Metadata) -> bool {
    false
}

/// Whether a file can have this name. What cannot is refused by the system itself.
pub fn can_be_named(_: &Path) -> bool {
    true
}

/// How a file is opened that [`held`] is asked of.
pub fn for_holder(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

/// The file, if this program holds it from now on; `None` if another one does. Where there are no locks, nobody notices a crash
/// of whoever holds it.
pub fn held(opened: io::Result<File>) -> io::Result<Option<File>> {
    let file = opened?;
    let is_free = !matches!(file.try_lock(), Err(TryLockError::WouldBlock));
    Ok(is_free.then_some(file))
}

/// Whether a program holds a file.
pub fn is_held(file: &File, _: &Path) -> bool {
    matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock))
}

/// Whether a path still leads to this open file.
pub fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    let opened = file.metadata()?;
    match fs::symlink_metadata(path) {
        Ok(found) => Ok((found.dev(), found.ino()) == (opened.dev(), opened.ino())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Opens a folder in order to sync it; `None` on a system where that needs not be done.
pub fn open_folder(path: &Path) -> io::Result<Option<File>> {
    File::open(path).map(Some)
}

/// Which folder is at a path; `None` on a system that cannot tell.
pub fn folder_id(folder: &File) -> io::Result<Option<FolderId>> {
    let found = folder.metadata()?;
    Ok(Some(FolderId { device: found.dev(), inode: found.ino() }))
}

/// When a file was moved to where it is, as far as the system knows: a rename leaves the time of the last save alone.
pub fn moved_at(found: &Metadata) -> Option<SystemTime> {
    let seconds = u64::try_from(found.ctime()).ok()?;
    let nanoseconds = u32::try_from(found.ctime_nsec()).ok()?;
    SystemTime::UNIX_EPOCH.checked_add(Duration::new(seconds, nanoseconds))
}

/// Whether a file got another name after it was written. Without that time, no file is ever displaced either.
pub fn was_renamed(file: &Path) -> bool {
    let times = |found: Metadata| ((found.ctime(), found.ctime_nsec()), (found.mtime(), found.mtime_nsec()));
    fs::symlink_metadata(file).map(times).is_ok_and(|(changed, written)| changed > written)
}

/// A limit on the size of files must refuse a save, as a full disk does, and not end the program: with any handler at all
/// for the signal that says so, the system returns an error instead.
pub fn outlive_limits() {
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default());
}

/// Sets `stop` when the user or the system wants this program to end; a second time ends it at once.
pub fn stop_on_interrupt(stop: &Arc<AtomicBool>) {
    for signal in [SIGINT, SIGTERM, SIGHUP] {
        // A signal that cannot be watched ends the program as always.
        let _ = register_conditional_shutdown(signal, 128 + signal, Arc::clone(stop));
        let _ = register(signal, Arc::clone(stop));
    }
}
