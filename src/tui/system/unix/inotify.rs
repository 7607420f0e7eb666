//! On Linux the kernel says what happens in the folder.

use std::ffi::CStr;
use std::mem::MaybeUninit;
use std::os::fd::OwnedFd;
use std::path::Path;

use rustix::fs::inotify::{CreateFlags, Event, ReadFlags, Reader, WatchFlags, add_watch, init, remove_watch};
use rustix::io::Errno;

use crate::store::session_of_view;
use crate::tui::watch::{Change, Notifier, Watched};

/// What happens to files in a folder.
const TO_FILES: WatchFlags =
    WatchFlags::MODIFY.union(WatchFlags::CLOSE_WRITE).union(WatchFlags::MOVE).union(WatchFlags::DELETE);
/// What makes a folder another one than that of its path.
const TO_ITSELF: WatchFlags = WatchFlags::DELETE_SELF.union(WatchFlags::MOVE_SELF).union(WatchFlags::ONLYDIR);
/// What makes a folder that is missing.
const TO_A_MISSING_FOLDER: WatchFlags = WatchFlags::CREATE.union(WatchFlags::MOVED_TO);

impl Watched {
    /// The folder in which something may happen.
    fn folder(&self) -> &Path {
        match self {
            Self::Session(session) => session.parent().unwrap_or(session),
            Self::Folder(folder) => folder,
        }
    }

    /// Whether this file in the folder is one of those that are watched.
    fn includes(&self, session: &Path) -> bool {
        match self {
            Self::Session(path) => path.file_name() == session.file_name(),
            Self::Folder(_) => true,
        }
    }
}

/// The folder is watched and not the file: every save puts another file in its place.
pub fn spawn_watcher(target: Watched, mut notifier: Notifier) {
    let Ok(inotify) = init(CreateFlags::CLOEXEC) else { return };
    let mut watches = Watches::of(&inotify, target.folder());
    std::thread::spawn(move || {
        let mut buffer = [MaybeUninit::uninit(); 4096];
        let mut reader = Reader::new(&inotify, &mut buffer);
        while let Ok(event) = reader.next() {
            let change = match watches.meaning(&event) {
                Meaning::Files => change(&event, &target),
                Meaning::Folder => {
                    watches.remove(&inotify);
                    watches = Watches::of(&inotify, target.folder());
                    Some(Change::Written)
                }
                Meaning::Nothing => None,
            };
            if change.is_some_and(|change| !notifier.notify(change)) {
                return;
            }
        }
    });
}

/// The watches of a folder and of those above it: each of them may be moved or removed, and made anew.
struct Watches {
    /// `None` if the folder is missing.
    folder: Option<i32>,
    above: Vec<i32>,
}

/// What an event is about.
enum Meaning {
    /// Files in the folder, or it is not known what.
    Files,
    /// The folder may be another one now.
    Folder,
    /// A folder that is not watched any more.
    Nothing,
}

impl Watches {
    fn of(inotify: &OwnedFd, folder: &Path) -> Self {
        let mut watches = Self { folder: None, above: Vec::new() };
        let mut last = None;
        // From the top, so that nothing is made unseen below what is watched already.
        for path in folder.ancestors().collect::<Vec<_>>().into_iter().rev() {
            let flags = if path == folder { TO_FILES | TO_ITSELF } else { TO_ITSELF };
            match add_watch(inotify, path, flags) {
                Ok(watch) if path == folder => watches.folder = Some(watch),
                Ok(watch) => watches.above.push(watch),
                Err(Errno::NOENT | Errno::NOTDIR) => {
                    let Some(last) = last else { break };
                    let _ = add_watch(inotify, last, TO_ITSELF | TO_A_MISSING_FOLDER);
                    // It may have been made a moment ago.
                    if path.is_dir() {
                        watches.remove(inotify);
                        return Self::of(inotify, folder);
                    }
                    break;
                }
                // A folder that we may not read: then it is not ours to move either.
                Err(_) => {}
            }
            last = Some(path);
        }
        watches
    }

    fn remove(&self, inotify: &OwnedFd) {
        for watch in self.above.iter().chain(&self.folder) {
            // That of a folder that is gone, is gone too.
            let _ = remove_watch(inotify, *watch);
        }
    }

    fn meaning(&self, event: &Event) -> Meaning {
        let gone = ReadFlags::DELETE_SELF | ReadFlags::MOVE_SELF | ReadFlags::IGNORED | ReadFlags::UNMOUNT;
        if event.events().contains(ReadFlags::QUEUE_OVERFLOW) {
            Meaning::Files
        } else if self.above.contains(&event.wd()) {
            Meaning::Folder
        } else if self.folder != Some(event.wd()) {
            Meaning::Nothing
        } else if event.events().intersects(gone) {
            Meaning::Folder
        } else {
            Meaning::Files
        }
    }
}

/// What an event in the folder means for what is watched, if anything.
fn change(event: &Event, watched: &Watched) -> Option<Change> {
    let has = |flags: ReadFlags| event.events().intersects(flags);
    let Some(name) = event.file_name().map(CStr::to_string_lossy) else { return Some(Change::Written) };
    if let Some(session) = session_of_view(watched.folder(), &name) {
        let is_closed = has(ReadFlags::CLOSE_WRITE | ReadFlags::DELETE);
        let is_meant = watched.includes(&session);
        return is_meant.then_some(if is_closed { Change::Closed(session) } else { Change::Written });
    }
    // A session may have got another name, or its old one back.
    let is_renamed = has(ReadFlags::MOVED_FROM | ReadFlags::MOVED_TO | ReadFlags::DELETE);
    let is_meant = is_renamed || watched.includes(&watched.folder().join(&*name));
    (is_meant && !name.starts_with('.')).then_some(Change::Written)
}
