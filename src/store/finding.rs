//! Finding a session by what a user calls it. There may be thousands: of each file only the beginning is read.

use std::cmp::Reverse;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::beginning::Beginning;
use super::error::Error;
use super::library::Library;
use super::names::{is_conflict, ron_files, slug};
use super::session_file::read;
use crate::text::sanitise_line;

/// A session file, and what its session is called.
struct Named {
    path: PathBuf,
    id: String,
    title: String,
}

impl Library {
    /// The file of the session that a user calls so: a path, a file's name, an id, an exact title, a slug, or the
    /// unique start of an id, in this order.
    ///
    /// # Errors
    /// [`Error::NoSession`] or [`Error::Ambiguous`].
    pub fn find(&self, reference: &str) -> Result<PathBuf, Error> {
        let path = Path::new(reference);
        let looks_like_a_path = path.components().count() > 1 || path.extension().is_some_and(|ending| ending == "ron");
        if looks_like_a_path && path.is_file() {
            return Ok(path.to_owned());
        }
        let files = ron_files(&self.sessions_folder())?;
        let sessions = files.iter().filter(|path| !is_conflict(path));
        let named: Vec<Named> = sessions.filter_map(|path| self.named(path)).collect();
        let calls: [&dyn Fn(&Named) -> bool; 5] = [
            &|it| it.path.file_stem().is_some_and(|stem| stem == reference),
            &|it| it.id == reference,
            &|it| it.title == reference,
            &|it| slug(&it.title) == reference,
            &|it| !reference.is_empty() && it.id.starts_with(reference),
        ];
        for called_so in calls {
            let mut found: Vec<&Named> = named.iter().filter(|it| called_so(it)).collect();
            match found.as_mut_slice() {
                [] => {}
                [only] => return Ok(only.path.clone()),
                several => {
                    several.sort_by_cached_key(|it| Reverse((saved_at(&it.path), &it.path)));
                    let matches = several.iter().map(|it| (call(it, several), it.title.clone())).collect();
                    return Err(Error::Ambiguous { reference: reference.to_owned(), matches });
                }
            }
        }
        Err(Error::NoSession(reference.to_owned()))
    }

    /// None for what does not begin as a session does.
    fn named(&self, path: &Path) -> Option<Named> {
        let bytes = read(self.disk(), path).ok()?;
        let Beginning { id, title, .. } = Beginning::of(&bytes, |read| read.id.is_some() && read.title.is_some());
        Some(Named {
            path: path.to_owned(),
            id: sanitise_line(&id?).into_owned(),
            title: sanitise_line(&title?).into_owned(),
        })
    }
}

fn saved_at(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|found| found.modified()).ok()
}

/// What to call one of several sessions that are called the same: its id, or its file's name where even the ids are one.
fn call(session: &Named, several: &[&Named]) -> String {
    let same = several.iter().filter(|other| other.id == session.id).count();
    if same == 1 {
        session.id.clone()
    } else {
        session.path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
    }
}
