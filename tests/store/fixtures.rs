//! What the tests of the disk share.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::date;
use spiegel::domain::Session;
use spiegel::store::{BUNDLED_CARD, Disk, Library, SessionDraft, SessionFile};

pub fn draft(title: &str) -> SessionDraft {
    SessionDraft { title: title.to_owned(), date: date(2026, 11, 23), partnership: String::new() }
}

/// A library on this disk, in a new folder.
pub fn library_on(disk: Disk) -> (tempfile::TempDir, Library) {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::on(disk, folder.path().join("spiegel"));
    (folder, library)
}

/// A new session, open.
pub fn created(library: &Library, title: &str) -> (SessionFile, Session) {
    library.create(draft(title), &library.card(BUNDLED_CARD).unwrap()).unwrap()
}

/// The session one revision later, with another title.
pub fn next(session: &Session, title: &str) -> Session {
    Session { title: title.to_owned(), revision: session.revision + 1, ..session.clone() }
}

/// The file beside a session's with this ending: `lock`, for example.
pub fn beside(session: &Path, ending: &str) -> PathBuf {
    let name = session.file_name().unwrap().to_string_lossy();
    session.with_file_name(format!(".{name}.{ending}"))
}

/// All files in a folder and those in it.
pub fn all_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let (folders, files): (Vec<_>, Vec<_>) = entries.map(|entry| entry.unwrap().path()).partition(|path| path.is_dir());
    files.into_iter().chain(folders.iter().flat_map(|folder| all_files(folder))).collect()
}
