//! Finding a session by what a user calls it. There may be thousands, so only the beginning of each file is read.

use std::cmp::Reverse;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use super::Library;
use crate::store::error::Error;
use crate::store::format::Beginning;
use crate::store::names::{is_conflict, ron_files, slug};
use crate::text::{is_same, sanitise_line};

/// Longer than a save takes to replace a file.
const BEFORE_SECOND_LOOK: Duration = Duration::from_millis(20);

/// A session's file with the names of the session.
pub struct Candidate {
    pub path: PathBuf,
    pub id: String,
    pub title: String,
}

impl Library {
    /// The file of the session that a user refers to: by a path, a file's name, an id, an exact title, a slug, a
    /// title in other capitals, or the unique start of an id, in this order.
    ///
    /// # Errors
    /// [`Error::NoSession`] or [`Error::Ambiguous`].
    pub fn find(&self, reference: &str) -> Result<PathBuf, Error> {
        let found = self.look_for(reference);
        if let Err(Error::NoSession(_)) = found {
            // Where a save removes one name before it gives the other, as on exFAT, a list that is made in between lacks the session.
            thread::sleep(BEFORE_SECOND_LOOK);
            return self.look_for(reference);
        }
        found
    }

    fn look_for(&self, reference: &str) -> Result<PathBuf, Error> {
        let path = Path::new(reference);
        let looks_like_a_path =
            path.components().count() > 1 || path.extension().is_some_and(|extension| extension == "ron");
        if looks_like_a_path && path.is_file() {
            return Ok(path.to_owned());
        }
        let candidates = self.candidates()?;
        let criteria: [&dyn Fn(&Candidate) -> bool; 6] = [
            &|it| it.path.file_stem().is_some_and(|stem| stem == reference),
            &|it| it.id == reference,
            &|it| it.title == reference,
            &|it| slug(&it.title) == reference,
            &|it| is_same(&it.title, reference),
            &|it| !reference.is_empty() && it.id.starts_with(reference),
        ];
        for matches in criteria {
            let found = candidates.iter().filter(|it| matches(it)).collect::<Vec<_>>();
            let mut found = self.without_twins(&found);
            match found.as_mut_slice() {
                [] => {}
                [only] => return Ok(only.path.clone()),
                several => {
                    several.sort_by_cached_key(|it| Reverse((saved_at(&it.path), &it.path)));
                    let matches = several.iter().map(|it| (it.id.clone(), it.title.clone())).collect();
                    return Err(Error::Ambiguous { reference: reference.to_owned(), matches });
                }
            }
        }
        Err(Error::NoSession(reference.to_owned()))
    }

    /// Of several files with one id only the one that is the session: an id opens exactly one.
    fn without_twins<'a>(&self, found: &[&'a Candidate]) -> Vec<&'a Candidate> {
        let is_original = |it: &&Candidate| {
            let twins: Vec<&Path> =
                found.iter().filter(|other| other.id == it.id).map(|other| other.path.as_path()).collect();
            twins.len() == 1 || self.original_among(&twins, &it.id) == Some(it.path.as_path())
        };
        found.iter().copied().filter(is_original).collect()
    }

    /// All sessions of which the beginning can be read, but for what somebody else wrote into their files.
    pub(super) fn candidates(&self) -> Result<Vec<Candidate>, Error> {
        let files = ron_files(&self.sessions_folder())?;
        let sessions = files.iter().filter(|path| !is_conflict(path));
        Ok(sessions.filter_map(|path| self.candidate(path)).collect())
    }

    /// `None` if the file does not begin as a session does.
    pub(super) fn candidate(&self, path: &Path) -> Option<Candidate> {
        let bytes = self.disk().read_file(path).ok()?;
        let Beginning { id, title, .. } = Beginning::read(&bytes, |found| found.id.is_some() && found.title.is_some());
        Some(Candidate {
            path: path.to_owned(),
            id: sanitise_line(&id?).into_owned(),
            title: sanitise_line(&title?).into_owned(),
        })
    }
}

/// Whether a session's file is called as the program calls it, with the id at its end. A copy that a sync client or a person
/// made is not.
pub fn has_own_name(path: &Path, id: &str) -> bool {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    !id.is_empty() && stem.strip_suffix(id).is_some_and(|rest| rest.is_empty() || rest.ends_with('-'))
}

fn saved_at(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|found| found.modified()).ok()
}

/// Whether the reference is a file's name without its extension, or the id at the end of that.
pub fn is_named(path: &Path, reference: &str) -> bool {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    // Users type a name as they see it, that is, without the characters that cannot be shown.
    stem == reference
        || sanitise_line(&stem) == reference
        || stem.rsplit_once('-').is_some_and(|(_, id)| id == reference)
}
