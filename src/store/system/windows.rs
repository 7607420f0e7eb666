//! Windows, where whoever has a file open can keep others from renaming or removing it: a virus scanner and `OneDrive` do, for
//! moments.

use std::fs::{self, DirBuilder, File, Metadata, OpenOptions};
use std::io;
use std::os::windows::fs::OpenOptionsExt;
use std::path::{Component, Path, Prefix};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::thread;
use std::time::{Duration, SystemTime};

use tempfile::NamedTempFile;

use super::{FolderId, windows_names};

/// Whether a lock file stays when its lock is let go of. Whoever waits for it has it open: once removed, that one could lock a
/// file that is gone while a third makes a new one.
pub const KEEPS_LOCK_FILES: bool = true;

/// How long to wait before each try after the first one, when somebody else has the file open.
const PAUSES: [Duration; 5] = [
    Duration::from_millis(50),
    Duration::from_millis(100),
    Duration::from_millis(200),
    Duration::from_millis(400),
    Duration::from_millis(800),
];

const SHARING_VIOLATION: i32 = 32;

/// `ERROR_ACCESS_DENIED`, that one, and `ERROR_LOCK_VIOLATION`: perhaps only for a moment.
const IN_USE: [i32; 3] = [5, SHARING_VIOLATION, 33];

/// `ERROR_INVALID_FUNCTION`, `ERROR_NOT_SUPPORTED` and `ERROR_TOO_MANY_LINKS`: FAT knows no links.
const UNSUPPORTED: [i32; 3] = [1, 50, 1142];

/// Calls again as long as one of these errors comes of it.
fn retried<T>(passing: &[i32], mut call: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    let mut done = call();
    for pause in PAUSES {
        match &done {
            Err(error) if error.raw_os_error().is_some_and(|code| passing.contains(&code)) => thread::sleep(pause),
            _ => break,
        }
        done = call();
    }
    done
}

/// Takes the place of whatever has that name, in one step: the standard library asks for the rename that POSIX describes.
pub fn rename(from: &Path, to: &Path) -> io::Result<()> {
    retried(&IN_USE, || fs::rename(from, to))
}

pub fn remove_file(path: &Path) -> io::Result<()> {
    retried(&IN_USE, || fs::remove_file(path))
}

/// Opens a file again as long as somebody else keeps it from being opened. None of our programs does so; a virus scanner does, for a
/// moment.
pub fn opened(open: impl FnMut() -> io::Result<File>) -> io::Result<File> {
    retried(&[SHARING_VIOLATION], open)
}

/// Not possible here: a second name, and the first one removed, stands in for it.
pub fn rename_without_replacing(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Not possible here: looking comes right before renaming.
pub fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Whether a file system says with this error that it knows no such call.
pub fn is_unsupported(error: &io::Error) -> bool {
    error.raw_os_error().is_some_and(|code| UNSUPPORTED.contains(&code))
        || matches!(error.kind(), io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput)
}

/// What is made in the user's own folders, only the user can read.
pub fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

/// As [`private`].
pub fn private_folder(builder: &mut DirBuilder) -> &mut DirBuilder {
    builder
}

/// As [`private`].
pub fn private_folder_in(_: &mut tempfile::Builder) {}

/// The folder says who can read a document.
pub fn public(_: &mut tempfile::Builder) {}

/// A new file with a name that nobody else has chosen. tempfile's own would be marked as temporary, which `OneDrive` passes over, and
/// taking that mark away fails for paths of more than 260 characters.
pub fn temporary_file(builder: &tempfile::Builder, folder: &Path) -> io::Result<NamedTempFile> {
    builder.make_in(folder, |path| OpenOptions::new().read(true).write(true).create_new(true).open(path))
}

/// Whether the system keeps a file from being replaced.
pub fn is_read_only(found: &Metadata) -> bool {
    found.permissions().readonly()
}

/// Whether a file can have this name: the system takes `aux.html` for a device, and `a: b` for a hidden part of `a`.
pub fn can_be_named(path: &Path) -> bool {
    path.file_name().is_none_or(|name| windows_names::can_be_named(&name.to_string_lossy()))
}

/// How a file is opened that [`held`] is asked of: nobody else can open it to write. A lock would keep others from reading it.
pub fn for_holder(options: &mut OpenOptions) -> &mut OpenOptions {
    // FILE_SHARE_READ and FILE_SHARE_DELETE.
    options.share_mode(1 | 4)
}

/// The file, if this program holds it from now on; `None` if another one does.
pub fn held(opened: io::Result<File>) -> io::Result<Option<File>> {
    match opened {
        Err(error) if error.raw_os_error() == Some(SHARING_VIOLATION) => Ok(None),
        opened => opened.map(Some),
    }
}

/// Whether a program holds a file.
pub fn is_held(_: &File, path: &Path) -> bool {
    let opened = OpenOptions::new().write(true).open(path);
    opened.is_err_and(|error| error.raw_os_error() == Some(SHARING_VIOLATION))
}

/// Whether a path still leads to this open file. Lock files are never removed here.
#[expect(clippy::unnecessary_wraps, reason = "the same shape as elsewhere")]
pub fn is_at(_: &File, path: &Path) -> io::Result<bool> {
    Ok(path.exists())
}

/// Folders need no sync: the file system journals a rename.
#[expect(clippy::unnecessary_wraps, reason = "the same shape as elsewhere")]
pub fn open_folder(_: &Path) -> io::Result<Option<File>> {
    Ok(None)
}

/// The standard library does not tell here.
#[expect(clippy::unnecessary_wraps, reason = "the same shape as elsewhere")]
pub fn folder_id(_: &File) -> io::Result<Option<FolderId>> {
    Ok(None)
}

/// When a file was last saved: the system does not tell when it was moved.
pub fn moved_at(found: &Metadata) -> Option<SystemTime> {
    found.modified().ok()
}

/// Nothing is ever displaced here, because nothing can be exchanged.
pub fn was_renamed(_: &Path) -> bool {
    false
}

/// This computer since it was started. The system does not tell that here, so only renewal counts.
pub fn host() -> String {
    "?".to_owned()
}

/// When a process began. Not known here.
pub fn began(_: u32) -> Option<String> {
    None
}

/// Whether other computers may see a folder, but not the locks of this one: a share, also if it has a letter of its own.
pub fn is_shared(folder: &Path) -> bool {
    let is_share = |path: &Path| match path.components().next() {
        Some(Component::Prefix(prefix)) => matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..)),
        _ => false,
    };
    is_share(folder) || dunce::canonicalize(folder).is_ok_and(|folder| is_share(&folder))
}

/// Whether other computers may change an open file without this one being told. Shares of Windows tell.
pub fn is_on_shared(_: &File) -> bool {
    false
}

/// Asks the computer that has a file how long it is and when it was written. Shares of Windows tell.
pub fn ask_anew(_: &File) {}

/// Reads a file from the computer that has it. Not needed here.
pub fn read_past_cache(_: &File, _: usize) -> io::Result<Vec<u8>> {
    Err(io::ErrorKind::Unsupported.into())
}

/// There are no such limits here.
pub fn outlive_limits() {}

/// Here the system ends the program at once, whatever it is doing; a file that is half written has no name yet.
pub fn stop_on_interrupt(_stop: &Arc<AtomicBool>) {}
