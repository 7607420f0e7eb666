//! Clearing away what a crash has left in the library, once. There may be thousands of sessions to look at: a thread of its
//! own does that, and only what changes a session waits for it.

use std::mem;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};

use crate::store::Library;

/// Whether it has been done.
#[derive(Debug, Default)]
pub enum Tidying {
    /// Not yet.
    #[default]
    Due,
    /// It is being done, until it is told to stop.
    Running { thread: JoinHandle<()>, must_stop: Arc<AtomicBool> },
    /// Yes, or the thread has panicked.
    Done,
}

impl Tidying {
    /// Begins, unless it has begun already.
    pub fn begin(&mut self, library: &Library) {
        if matches!(self, Self::Due) {
            let library = library.clone();
            let must_stop = Arc::new(AtomicBool::new(false));
            let is_told = Arc::clone(&must_stop);
            let thread = thread::spawn(move || library.tidy_while(|| !is_told.load(Ordering::Relaxed)));
            *self = Self::Running { thread, must_stop };
        }
    }

    /// Waits until it is done, if it has begun: it holds the lock of every session that it tidies for a moment.
    pub fn wait(&mut self) {
        match mem::replace(self, Self::Done) {
            // If it panicked, the next start has more to tidy.
            Self::Running { thread, .. } => drop(thread.join()),
            before => *self = before,
        }
    }

    /// As [`Self::wait`], but no further than the file that it is at: without that, the lock of this one would stay behind if
    /// the program ends now.
    pub fn stop(&mut self) {
        if let Self::Running { must_stop, .. } = self {
            must_stop.store(true, Ordering::Relaxed);
        }
        self.wait();
    }
}
