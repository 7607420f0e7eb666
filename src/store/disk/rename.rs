//! Giving a file its name. The system does it in one step or not at all; but exFAT, FAT and many network folders can do less
//! than others, and then the nearest thing stands in.

use std::fs;
use std::io;
use std::path::Path;

use super::{Call, Disk, Step};
use crate::store::system;

impl Disk {
    /// Renames a file to a name that must not exist yet.
    pub(in crate::store) fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.ask(Call::Rename, to)?;
        match self.ask(Call::RenameNew, to).and_then(|()| rename_new(from, to)) {
            Err(error) if system::is_unsupported(&error) => rename_if_free(from, to)?,
            renamed => renamed?,
        }
        self.record(|| Step::Rename(from.to_owned(), to.to_owned()));
        Ok(())
    }

    /// Renames a file in the place of whatever has that name.
    pub(super) fn rename_over(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.ask(Call::Rename, to)?;
        system::rename(from, to)?;
        self.record(|| Step::Rename(from.to_owned(), to.to_owned()));
        Ok(())
    }

    /// Swaps the names of two files. At no moment has either name no file.
    pub(in crate::store) fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        self.ask(Call::Exchange, other)?;
        system::exchange(one, other)?;
        self.record(|| Step::Exchange(one.to_owned(), other.to_owned()));
        Ok(())
    }
}

/// Renames a file to a name that must not exist yet, in whichever of the ways the file system knows.
pub(in crate::store) fn rename_new(from: &Path, to: &Path) -> io::Result<()> {
    match rename_exclusively(from, to) {
        Err(error) if system::is_unsupported(&error) => rename_if_free(from, to),
        renamed => renamed,
    }
}

/// Renames a file to a name that must not exist yet: of several programs that do this at once, one succeeds. Fails where the
/// file system has no way to do it.
fn rename_exclusively(from: &Path, to: &Path) -> io::Result<()> {
    match system::rename_without_replacing(from, to) {
        Err(error) if system::is_unsupported(&error) => {}
        renamed => return renamed,
    }
    fs::hard_link(from, to)?;
    // The file has its name. The other one, if it stays, is a leftover.
    let _ = system::remove_file(from);
    Ok(())
}

/// Where the system cannot refuse a name that exists, we look first. Reserving the name with an empty file would close the gap
/// between the two, but leave that empty file behind after a crash.
fn rename_if_free(from: &Path, to: &Path) -> io::Result<()> {
    if fs::symlink_metadata(to).is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    system::rename(from, to)
}
