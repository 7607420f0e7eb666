//! Earlier versions of a session.

use std::path::{Path, PathBuf};

use crate::app::{List, Msg, VersionRow, Versions};
use crate::store::Version;
use crate::tui::program::Program;

impl Program {
    pub(super) fn look_up_versions(&self, path: PathBuf, name: String) -> Msg {
        match self.library.versions(&path) {
            Ok(versions) => {
                let rows = versions.iter().map(|version| self.version_row(version)).collect();
                Msg::Versions(Versions { path, name, rows, list: List::default() })
            }
            Err(error) => self.failed(&error),
        }
    }

    fn version_row(&self, version: &Version) -> VersionRow {
        let marked = self.library.read_version(version).ok();
        let marked = marked.map(|session| session.marked());
        VersionRow { revision: version.number, saved: self.clock.local(version.saved), marked }
    }

    pub(super) fn recover_version(&mut self, path: &Path, revision: u64) -> Msg {
        match self.tidied().version(path, revision).and_then(|version| self.library.recover(path, &version)) {
            Ok(_) => Msg::Recovered(revision),
            Err(error) => self.failed(&error),
        }
    }
}
