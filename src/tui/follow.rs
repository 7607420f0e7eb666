//! Following the session of another program: its file and that of its shared view are read again whenever something
//! happened to them. What the audience must not see is dropped right after reading.

use std::io::PipeWriter;
use std::path::{Path, PathBuf};

use super::watch::{Change, Watch};
use crate::app::{Followed, Link};
use crate::domain::{Card, Session};
use crate::store::{Error, Library, Trashed, read_view};

/// The session that is followed.
#[derive(Debug)]
pub struct Follower {
    library: Library,
    path: PathBuf,
    watch: Watch,
}

impl Follower {
    /// Begins to follow a session. `waker` gets a byte whenever something happened.
    pub fn new(library: Library, path: &Path, waker: Option<PipeWriter>) -> Self {
        let path = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let watch = Watch::new(&path, waker);
        Self { library, path, watch }
    }

    /// What there is to see, if anything happened since this was last asked.
    pub fn news(&mut self) -> Option<Followed> {
        let change = self.watch.last_change()?;
        Some(self.read(change))
    }

    /// What there is to see now, after this change.
    pub fn read(&self, change: Change) -> Followed {
        let path = self.current_path();
        let path = path.as_deref().unwrap_or(&self.path);
        // The file is closed before its lock is free. Whoever read it at that moment would take a program that has just
        // ended for one that still runs.
        let shown = match change {
            Change::Closed => None,
            Change::Written => read_view(path).or_else(|| read_view(&self.path)),
        };
        let (content, link) = match self.library.read(path) {
            Ok(read) => (Some(without_secrets(read)), if shown.is_some() { Link::Live } else { Link::Ended }),
            Err(Error::Io { source, .. }) if source.kind() == std::io::ErrorKind::NotFound => {
                (None, self.why_missing())
            }
            Err(_) => (None, Link::Unreadable),
        };
        Followed { content, shown, link }
    }

    /// The file under its own name, or under the one that somebody has given it: the id at the end of the name stays.
    fn current_path(&self) -> Option<PathBuf> {
        if self.path.exists() {
            return Some(self.path.clone());
        }
        let id = id_in_name(&self.path)?;
        let entries = std::fs::read_dir(self.path.parent()?).ok()?;
        let mut files = entries.flatten().map(|entry| entry.path());
        files.find(|path| path.extension().is_some_and(|ending| ending == "ron") && id_in_name(path) == Some(id))
    }

    fn why_missing(&self) -> Link {
        let is_this = |trashed: &Trashed| trashed.path().file_name() == self.path.file_name();
        if self.library.trashed().is_ok_and(|trashed| trashed.iter().any(is_this)) { Link::Trashed } else { Link::Gone }
    }
}

fn id_in_name(path: &Path) -> Option<&str> {
    path.file_stem()?.to_str()?.rsplit_once('-').map(|(_, id)| id)
}

/// Without notes, names and sealed answers.
fn without_secrets((mut session, card): (Session, Card)) -> (Card, Session) {
    session.note.clear();
    session.facilitator.clear();
    session.running = session.running.map(|running| running.redacted());
    (card, session)
}
