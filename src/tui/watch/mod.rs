//! Waiting until something happens to a session's file.

#[cfg(target_os = "linux")]
mod inotify;
#[cfg(not(target_os = "linux"))]
mod polling;

use std::io::{PipeWriter, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};

#[cfg(target_os = "linux")]
use inotify::spawn_watcher;
#[cfg(not(target_os = "linux"))]
use polling::spawn_watcher;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A file was written or renamed.
    Written,
    /// The program that shows the session has closed the file of the shared view.
    Closed,
}

/// A thread that sleeps until something happens.
#[derive(Debug)]
pub struct Watch {
    changes: Receiver<Change>,
}

impl Watch {
    /// Watches a session's file and that of its shared view. `waker` gets a byte whenever something happened.
    pub fn new(session: &Path, waker: Option<PipeWriter>) -> Self {
        let (sender, changes) = channel();
        spawn_watcher(session.to_owned(), Notifier { sender, waker });
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
