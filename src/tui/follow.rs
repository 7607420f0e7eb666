//! Following another program: read again when something happened to the session's file or to the one in which its
//! program tells what the room sees. What the room must not see is not even kept.

use std::io::PipeWriter;
use std::path::{Path, PathBuf};

use super::watch::{Seen, Watch};
use crate::app::{Followed, Link};
use crate::domain::{Card, Round, Session};
use crate::store::{Error, Library, read_view};

/// What is followed.
#[derive(Debug)]
pub struct Follower {
    library: Library,
    path: PathBuf,
    watch: Watch,
}

impl Follower {
    /// Begins to follow a session. `wake` gets a byte whenever something happened.
    pub fn new(library: Library, path: &Path, wake: Option<PipeWriter>) -> Self {
        let path = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let watch = Watch::new(&path, wake);
        Self { library, path, watch }
    }

    /// What there is to see, if anything happened since this was last asked.
    pub fn news(&mut self) -> Option<Followed> {
        let seen = self.watch.seen()?;
        Some(self.look(seen))
    }

    /// What there is to see now.
    pub fn look(&self, seen: Seen) -> Followed {
        let path = self.where_it_is();
        let path = path.as_deref().unwrap_or(&self.path);
        // Closing comes before the lock is free: whoever looked there would find a program that has just ended alive.
        let shown = if seen == Seen::Closed { None } else { read_view(path).or_else(|| read_view(&self.path)) };
        let (paper, link) = match self.library.read(path) {
            Ok(paper) => (Some(without_secrets(paper)), if shown.is_some() { Link::Live } else { Link::Ended }),
            Err(Error::Io { source, .. }) if source.kind() == std::io::ErrorKind::NotFound => {
                (None, self.where_it_went())
            }
            Err(_) => (None, Link::Unreadable),
        };
        Followed { paper, shown, link }
    }

    /// The file under its name, or under the one that somebody has given it: the id at the end tells.
    fn where_it_is(&self) -> Option<PathBuf> {
        if self.path.exists() {
            return Some(self.path.clone());
        }
        let id = self.path.file_stem()?.to_str()?.rsplit_once('-')?.1.to_owned();
        let is_it = |path: &PathBuf| {
            let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
            stem.rsplit_once('-').is_some_and(|(_, other)| other == id)
        };
        let entries = std::fs::read_dir(self.path.parent()?).ok()?;
        let mut files = entries.flatten().map(|entry| entry.path());
        files.find(|path| path.extension().is_some_and(|ending| ending == "ron") && is_it(path))
    }

    fn where_it_went(&self) -> Link {
        let is_it = |trashed: &crate::store::Trashed| trashed.path().file_name() == self.path.file_name();
        if self.library.trashed().iter().any(is_it) { Link::Trashed } else { Link::Gone }
    }
}

/// Notes, names and sealed answers go no further than this line.
fn without_secrets((mut session, card): (Session, Card)) -> (Card, Session) {
    session.note.clear();
    session.facilitator.clear();
    session.round = session.round.map(|round| Round::new(round.asked));
    (card, session)
}
