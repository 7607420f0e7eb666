//! Clearing away what a crash has left in the library, once. There may be thousands of sessions to look at: a thread of its
//! own does that, and only what changes a session waits for it.

use std::mem;
use std::thread::{self, JoinHandle};

use crate::store::Library;

/// Whether it has been done.
#[derive(Debug, Default)]
pub enum Tidying {
    /// Not yet.
    #[default]
    Due,
    /// It is being done.
    Running(JoinHandle<()>),
    /// Yes, or the thread has panicked.
    Done,
}

impl Tidying {
    /// Begins, unless it has begun already.
    pub fn begin(&mut self, library: &Library) {
        if matches!(self, Self::Due) {
            let library = library.clone();
            *self = Self::Running(thread::spawn(move || library.tidy()));
        }
    }

    /// Waits until it is done, if it has begun: it holds the lock of every session that it tidies for a moment.
    pub fn wait(&mut self) {
        match mem::replace(self, Self::Done) {
            // If it panicked, the next start has more to tidy.
            Self::Running(thread) => drop(thread.join()),
            before => *self = before,
        }
    }
}
