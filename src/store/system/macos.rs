//! What stands in for the calls that only Linux has.

use std::fs::File;
use std::io;
use std::path::Path;

/// Not asked for here: a second name, and the first one removed, stands in for it.
pub fn rename_without_replacing(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Not asked for here: looking comes right before renaming.
pub fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// This computer since it was started. Not known here, so only renewal counts.
pub fn host() -> String {
    "?".to_owned()
}

/// When a process began. Not known here.
pub fn began(_: u32) -> Option<String> {
    None
}

/// Whether other computers may see a folder, but not the locks of this one. Not known here.
pub fn is_shared(_: &Path) -> bool {
    false
}

/// Whether other computers may change an open file. Not known here.
pub fn is_on_shared(_: &File) -> bool {
    false
}

/// Asks the computer that has a file how long it is and when it was written. Not possible here.
pub fn ask_anew(_: &File) {}

/// Reads a file from the computer that has it. Not needed here.
pub fn read_past_cache(_: &File, _: usize) -> io::Result<Vec<u8>> {
    Err(io::ErrorKind::Unsupported.into())
}
