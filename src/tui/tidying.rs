//! What a crash has left in the library is cleared away once. There may be thousands of sessions to look after: that is
//! done beside the work, and nobody waits for it who does not have to.

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
    UnderWay(JoinHandle<()>),
    /// Yes, or nobody could any more.
    Done,
}

impl Tidying {
    /// Begins, if nobody has.
    pub fn begin(&mut self, library: &Library) {
        if matches!(self, Self::Due) {
            let library = library.clone();
            *self = Self::UnderWay(thread::spawn(move || library.tidy()));
        }
    }

    /// Waits until it is done, if it was begun: to tidy up after a session is to hold its lock for a moment.
    pub fn wait(&mut self) {
        match mem::replace(self, Self::Done) {
            // If it did not come to its end, the next start has more to tidy.
            Self::UnderWay(thread) => drop(thread.join()),
            before => *self = before,
        }
    }
}
