//! Following the session of another program: its file and that of its shared view are read again whenever something
//! happened to them. What the audience must not see is dropped right after reading. Which session that is may be left open:
//! then it is the one that was opened last.

use std::io::PipeWriter;
use std::path::{Path, PathBuf};

use super::system::spawn_watcher;
use super::watch::{Change, Watch, Watched};
use crate::app::{Followed, Link};
use crate::domain::{Card, Session};
use crate::store::{Error, Library, RoomFile, Trashed, open_sessions, read_view};

/// The session that is followed.
#[derive(Debug)]
pub struct Follower {
    library: Library,
    target: Target,
    watch: Watch,
    screen: FollowingScreen,
}

/// The screen that follows, of which the program that presents must know the size.
#[derive(Debug, Default)]
struct FollowingScreen {
    /// Its columns and rows.
    size: (u16, u16),
    /// The session that is presented and the file beside it that says this size; `None` if nothing is presented, or if the
    /// folder cannot be written to.
    file: Option<(PathBuf, RoomFile)>,
}

/// What to follow.
#[derive(Debug)]
enum Target {
    /// This session, whether it is open or not.
    Session(PathBuf),
    /// Whichever session is open.
    Open {
        /// The one that was chosen, also after it has been closed; `None` if none has been open yet.
        chosen: Option<PathBuf>,
        /// All that were open when this was last looked at.
        open: Vec<PathBuf>,
    },
}

impl Follower {
    /// Begins to follow a session, or whichever is open in the library. `waker` gets a byte whenever something happened.
    pub fn new(library: Library, path: Option<&Path>, waker: Option<PipeWriter>) -> Self {
        let Some(path) = path else {
            let folder = library.sessions_folder();
            let watch = watch(Watched::Folder(std::path::absolute(&folder).unwrap_or(folder)), waker);
            let target = Target::Open { chosen: None, open: Vec::new() };
            return Self { library, target, watch, screen: FollowingScreen::default() };
        };
        let path = dunce::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let watch = watch(Watched::Session(path.clone()), waker);
        Self { library, target: Target::Session(path), watch, screen: FollowingScreen::default() }
    }

    /// Says how many columns and rows the screen has that follows.
    pub fn tell_size(&mut self, size: (u16, u16)) {
        self.screen.resize(size);
    }

    /// What there is to see, if anything happened since this was last asked.
    pub fn news(&mut self) -> Option<Followed> {
        let change = self.watch.last_change()?;
        Some(self.read(&change))
    }

    /// What there is to see now, after this change.
    pub fn read(&mut self, change: &Change) -> Followed {
        // The file is closed before its lock is free. Whoever read it at that moment would take a program that has just
        // ended for one that still runs.
        let closed = match change {
            Change::Closed(session) => Some(session.as_path()),
            Change::Written => None,
        };
        self.target.choose(&self.library, closed);
        let Some(chosen) = self.target.chosen() else {
            self.screen.follow(None);
            return Followed { content: None, shown: None, link: Link::Ended };
        };
        let path = current_path(chosen);
        let path = path.as_deref().unwrap_or(chosen);
        let shown = if closed == Some(chosen) { None } else { read_view(path).or_else(|| read_view(chosen)) };
        self.screen.follow(shown.is_some().then_some(path));
        let (content, link) = match self.library.read(path) {
            Ok(read) => (Some(without_secrets(read)), if shown.is_some() { Link::Live } else { Link::Ended }),
            Err(Error::Io { source, .. }) if source.kind() == std::io::ErrorKind::NotFound => {
                (None, self.why_missing(chosen))
            }
            Err(_) => (None, Link::Unreadable),
        };
        Followed { content, shown, link }
    }

    fn why_missing(&self, session: &Path) -> Link {
        let is_this = |trashed: &Trashed| trashed.path().file_name() == session.file_name();
        if self.library.trashed().is_ok_and(|trashed| trashed.iter().any(is_this)) { Link::Trashed } else { Link::Gone }
    }
}

impl FollowingScreen {
    fn resize(&mut self, size: (u16, u16)) {
        if self.size != size {
            self.size = size;
            self.write();
        }
    }

    /// This session is presented now, or none is.
    fn follow(&mut self, session: Option<&Path>) {
        if self.file.as_ref().map(|(session, _)| session.as_path()) != session {
            self.file = session.and_then(|session| Some((session.to_owned(), RoomFile::open(session)?)));
            self.write();
        }
    }

    fn write(&mut self) {
        if let Some((_, file)) = &mut self.file {
            file.write(self.size);
        }
    }
}

impl Target {
    fn chosen(&self) -> Option<&Path> {
        match self {
            Self::Session(path) => Some(path),
            Self::Open { chosen, .. } => chosen.as_deref(),
        }
    }

    /// Chooses the session that has been opened since this was last asked, or else, if the chosen one is not open, another one
    /// that is. One that cannot be read is not chosen.
    fn choose(&mut self, library: &Library, closed: Option<&Path>) {
        let Self::Open { chosen, open } = self else { return };
        let mut now = open_sessions(&library.sessions_folder());
        now.retain(|session| Some(session.as_path()) != closed);
        let is_chosen_open = chosen.as_ref().is_some_and(|chosen| now.contains(chosen));
        let mut candidates = now.iter().rev().filter(|session| !(is_chosen_open && open.contains(session)));
        if let Some(session) = candidates.find(|session| library.read(session).is_ok()) {
            *chosen = Some(session.clone());
        }
        *open = now;
    }
}

/// The file under its own name, or under the one that somebody has given it: the id at the end of the name stays.
fn current_path(session: &Path) -> Option<PathBuf> {
    if session.exists() {
        return Some(session.to_owned());
    }
    let id = id_in_name(session)?;
    let entries = std::fs::read_dir(session.parent()?).ok()?;
    let mut files = entries.flatten().map(|entry| entry.path());
    files.find(|path| path.extension().is_some_and(|ending| ending == "ron") && id_in_name(path) == Some(id))
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

/// Watches from now on.
fn watch(watched: Watched, waker: Option<PipeWriter>) -> Watch {
    let (watch, notifier) = Watch::new(waker);
    spawn_watcher(watched, notifier);
    watch
}
