//! Earlier versions of a session.

use std::path::{Path, PathBuf};

use crate::app::{List, Msg, VersionRow, Versions};
use crate::store::{Error, Version};
use crate::tui::program::Program;

impl Program {
    pub(super) fn look_up_versions(&self, path: PathBuf, name: String) -> Msg {
        let rows = self.library.versions(&path).iter().map(|version| self.version_row(version)).collect();
        Msg::Versions(Versions { path, name, rows, list: List::default() })
    }

    fn version_row(&self, version: &Version) -> VersionRow {
        let marked = self.library.read_version(version).ok();
        let marked = marked.map(|session| (session.aspects_marked(), session.reflections.len()));
        VersionRow { revision: version.revision, saved: self.clock.local(version.saved), marked }
    }

    pub(super) fn recover_version(&mut self, path: &Path, revision: u64) -> Msg {
        let Some(version) = self.library.versions(path).into_iter().find(|version| version.revision == revision) else {
            return self.failed(&Error::NoSession(revision.to_string()));
        };
        match self.tidied().recover(path, &version) {
            Ok(_) => Msg::Recovered(revision),
            Err(error) => self.failed(&error),
        }
    }
}
