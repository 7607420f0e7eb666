//! Waiting until something happens to a session's file, or to any file in the folder of the sessions.

#[cfg(target_os = "linux")]
mod inotify;
#[cfg(not(target_os = "linux"))]
mod polling;

use std::io::{PipeWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};

#[cfg(target_os = "linux")]
use inotify::spawn_watcher;
#[cfg(not(target_os = "linux"))]
use polling::spawn_watcher;

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A file was written or renamed.
    Written,
    /// The program that shows this session has closed the file of the shared view.
    Closed(PathBuf),
}

/// What is watched.
#[derive(Clone, Debug)]
pub enum Watched {
    /// A session's file and that of its shared view.
    Session(PathBuf),
    /// All of these in a folder, which need not be there yet.
    Folder(PathBuf),
}

impl Watched {
    /// The folder in which something may happen.
    fn folder(&self) -> &Path {
        match self {
            Self::Session(session) => session.parent().unwrap_or(session),
            Self::Folder(folder) => folder,
        }
    }

    /// Whether this file in the folder is one of those that are watched.
    #[cfg(target_os = "linux")]
    fn includes(&self, session: &Path) -> bool {
        match self {
            Self::Session(path) => path.file_name() == session.file_name(),
            Self::Folder(_) => true,
        }
    }
}

/// A thread that sleeps until something happens.
#[derive(Debug)]
pub struct Watch {
    changes: Receiver<Change>,
}

impl Watch {
    /// Watches from now on. `waker` gets a byte whenever something happened.
    pub fn new(watched: Watched, waker: Option<PipeWriter>) -> Self {
        let (sender, changes) = channel();
        spawn_watcher(watched, Notifier { sender, waker });
        Self { changes }
    }

    /// The last change since this was last asked.
    pub fn last_change(&mut self) -> Option<Change> {
        self.changes.try_iter().last()
    }
}

struct Notifier {
    sender: Sender<Change>,
    waker: Option<PipeWriter>,
}

impl Notifier {
    /// Reports a change; false if nobody watches any more.
    fn notify(&mut self, change: Change) -> bool {
        let is_received = self.sender.send(change).is_ok();
        if let Some(pipe) = &mut self.waker {
            let _ = pipe.write_all(b"f");
        }
        is_received
    }
}
