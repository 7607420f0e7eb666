//! Copies of a session's file, as sync clients leave them when two computers changed it apart, and as people make them: files
//! that hold the same id. The one that is called as the program calls it is the session.

use std::cmp::Reverse;
use std::fs;
use std::path::{Path, PathBuf};

use super::finding::has_own_name;
use super::{Library, behind_links};
use crate::domain::Session;
use crate::store::disk::folder_of;
use crate::store::format::{Beginning, read_session};
use crate::store::names::{NamedIds, is_conflict, original_of, ron_files, visible_ron};

/// Of more files only those are read whose names may be those of copies.
const MOST_READ: usize = 500;

impl Library {
    /// The copies of a session's file in the same folder, by name.
    #[must_use]
    pub fn copies_of(&self, path: &Path, id: &str) -> Vec<PathBuf> {
        let mut files = ron_files(&folder_of(path)).unwrap_or_default();
        if files.len() > MOST_READ {
            let may_be = |file: &Path| file.to_string_lossy().contains(id) || original_of(file).is_some();
            files.retain(|file| may_be(file));
        }
        let real = behind_links(path);
        files.retain(|file| behind_links(file) != real && self.id_in(file).as_deref() == Some(id));
        files
    }

    /// The earlier versions of a session that can be read, the newest first.
    #[must_use]
    pub fn earlier_versions(&self, id: &str) -> Vec<Session> {
        let versions = self.version_folder(id).versions().unwrap_or_default();
        let read = |path: &Path| read_session(&self.disk().read_file(path).ok()?, path).ok();
        versions.iter().filter_map(|version| read(&version.path)).map(|(session, ..)| session).collect()
    }

    /// Which of several files with one id is the session: the one with its own name, else one whose name is not that of a copy,
    /// else the one with the highest revision.
    pub(super) fn original_among<'p>(&self, files: &[&'p Path], id: &str) -> Option<&'p Path> {
        let revision = |path: &Path| {
            let bytes = self.disk().read_file(path).ok()?;
            read_session(&bytes, path).ok().map(|(session, ..)| session.revision)
        };
        let by_name = |path: &Path| (has_own_name(path, id), !is_named_as_copy(path));
        let best = files.iter().map(|path| by_name(path)).max()?;
        let best: Vec<&Path> = files.iter().copied().filter(|path| by_name(path) == best).collect();
        match best.as_slice() {
            [only] => Some(only),
            // Only of those whose names say nothing the files are read.
            several => several.iter().copied().max_by_key(|path| (revision(path), Reverse(path.to_path_buf()))),
        }
    }

    fn id_in(&self, path: &Path) -> Option<String> {
        Beginning::read(&self.disk().read_file(path).ok()?, |found| found.id.is_some()).id
    }
}

/// Whether a session's file is a copy of another one: the file that its own name was made from is there, or its name is not
/// that of the session with this id and the file with that name is there.
pub(super) fn is_copy(path: &Path, id: &str, named_ids: &NamedIds) -> bool {
    is_conflict(path)
        || original_of(path).is_some_and(|it| it.is_file())
        // The folder is looked at only where that can tell something.
        || !has_own_name(path, id) && named_ids.may_hold(id) && has_own_file(path, id)
}

/// Whether the folder of a file has the session's own file.
fn has_own_file(path: &Path, id: &str) -> bool {
    let entries = fs::read_dir(folder_of(path)).into_iter().flatten().flatten();
    entries.map(|entry| entry.file_name()).any(|name| visible_ron(&name) && has_own_name(Path::new(&name), id))
}

fn is_named_as_copy(path: &Path) -> bool {
    is_conflict(path) || original_of(path).is_some()
}
