//! Clearing away what a crash left behind, and bringing versions that an earlier release kept to where they belong.

use std::fs;
use std::path::{Path, PathBuf};

use super::Library;
use crate::store::error::{Error, Operation};
use crate::store::names::is_version_folder;
use crate::store::session::{Leftover, Lock, files_in, has_version_name, leftovers};

impl Library {
    /// Removes what a program that was killed left behind: temporary files, and locks that nobody holds. What somebody else wrote
    /// is kept beside the session: it can be under a temporary name if the program was killed as it took the place of that.
    /// Moves versions that an earlier release kept under the name of a session's file to the folder of its id.
    pub fn tidy(&self) {
        self.tidy_while(|| true);
    }

    /// As [`Self::tidy`], but stops before the next file as soon as it may not go on.
    pub fn tidy_while(&self, may_go_on: impl Fn() -> bool) {
        let versions = self.version_folder("");
        let cards = self.cards_folder();
        let former = cards.join("former");
        for folder in [self.sessions_folder(), self.drafts_folder(), cards, former, self.folder().to_owned()] {
            for leftover in leftovers(&folder).take_while(|_| may_go_on()) {
                leftover.remove(&versions, self.disk());
            }
        }
        for folder in files_in(&self.backups_folder()).into_iter().take_while(|_| may_go_on()) {
            if is_version_folder(&folder) {
                self.remove_leftovers_of_versions(&folder);
            } else if folder.is_dir() {
                // What cannot be moved now stays where it is until the next start.
                let _ = self.move_versions(&folder);
            }
        }
    }

    /// Versions are written under the lock of their session.
    fn remove_leftovers_of_versions(&self, folder: &Path) {
        let left: Vec<Leftover> = leftovers(folder).collect();
        if left.is_empty() {
            return;
        }
        let Ok(session) = self.session_of_versions(folder) else { return };
        for leftover in left {
            leftover.owned_by(&session).remove(&self.version_folder(""), self.disk());
        }
    }

    /// Moves the versions in a folder that is named after a session's file to the folders of the ids in them. The folder
    /// stays if anything in it is no version, and if that session is open in a program of an earlier release.
    fn move_versions(&self, folder: &Path) -> Result<(), Error> {
        let moving = || Error::io(Operation::Moving, folder);
        self.disk().create_folder(&self.sessions_folder()).map_err(moving())?;
        let mut name = folder.file_name().unwrap_or_default().to_owned();
        name.push(".ron");
        let session = self.sessions_folder().join(name);
        let Some(_lock) = Lock::take_now(&session, self.disk()).map_err(moving())? else { return Ok(()) };
        leftovers(folder).for_each(|leftover| leftover.remove_under_lock(self.disk()));
        let mut files = files_in(folder);
        files.sort();
        let ids: Vec<String> = files.iter().map(|file| self.id_of_version(file, &session)).collect();
        if let Some(to) = self.only_folder(&files, &ids) {
            return self.disk().move_file(folder, &to).map_err(moving());
        }
        for (file, id) in files.iter().zip(&ids).filter(|(file, _)| file.extension().is_some_and(|it| it == "ron")) {
            self.version_folder(id).adopt(file).map_err(moving())?;
        }
        // Only succeeds if nothing is left in it.
        let _ = fs::remove_dir(folder);
        Ok(())
    }

    /// Where a folder can be moved to as a whole, as nearly every folder can: its versions have one id, and there is no folder
    /// for that id yet.
    fn only_folder(&self, files: &[PathBuf], ids: &[String]) -> Option<PathBuf> {
        let first = ids.first()?;
        let is_whole = ids.iter().all(|id| id == first) && files.iter().all(|file| has_version_name(file));
        let to = self.version_folder(first).path().to_owned();
        (is_whole && !to.exists()).then_some(to)
    }
}
