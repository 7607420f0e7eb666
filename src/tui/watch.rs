//! Waiting until something happens to a session's file, or to any file in the folder of the sessions.

use std::io::{PipeWriter, Write};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};

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

/// What a thread says that sleeps until something happens.
#[derive(Debug)]
pub struct Watch {
    changes: Receiver<Change>,
}

impl Watch {
    /// The two ends of it. `waker` gets a byte whenever something happened.
    pub fn new(waker: Option<PipeWriter>) -> (Self, Notifier) {
        let (sender, changes) = channel();
        (Self { changes }, Notifier { sender, waker })
    }

    /// The last change since this was last asked.
    pub fn last_change(&mut self) -> Option<Change> {
        self.changes.try_iter().last()
    }
}

/// The other end of a [`Watch`], for that thread.
pub struct Notifier {
    sender: Sender<Change>,
    waker: Option<PipeWriter>,
}

impl Notifier {
    /// Reports a change; false if nobody watches any more.
    pub fn notify(&mut self, change: Change) -> bool {
        let is_received = self.sender.send(change).is_ok();
        if let Some(pipe) = &mut self.waker {
            let _ = pipe.write_all(b"f");
        }
        is_received
    }
}
