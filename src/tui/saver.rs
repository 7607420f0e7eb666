//! The saver thread: a key never waits for the disk.

use std::io::{PipeWriter, Write};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

use crate::domain::Session;
use crate::store::{Error, SessionFile};

/// What came of saving a revision.
#[derive(Debug)]
pub struct Outcome {
    /// Which revision.
    pub revision: u64,
    /// Whether it is on disk.
    pub result: Result<(), Error>,
}

/// The thread that saves the open session, and holds its file and lock.
#[derive(Debug)]
pub struct Saver {
    jobs: Option<Sender<Box<Session>>>,
    outcomes: Receiver<Outcome>,
    thread: Option<JoinHandle<()>>,
    sent: u64,
    seen: u64,
}

impl Saver {
    /// Takes charge of a session's file. `wake` gets a byte whenever an outcome is there.
    pub fn new(file: SessionFile, wake: Option<PipeWriter>) -> Self {
        let (jobs, inbox) = channel::<Box<Session>>();
        let (outbox, outcomes) = channel();
        let thread = std::thread::spawn(move || save_all(&file, &inbox, &outbox, wake));
        Self { jobs: Some(jobs), outcomes, thread: Some(thread), sent: 0, seen: 0 }
    }

    /// Hands a session over to be saved.
    pub fn save(&mut self, session: Box<Session>) {
        self.sent = session.revision;
        if let Some(jobs) = &self.jobs {
            // The thread is gone only if it panicked, and then the whole program ends.
            let _ = jobs.send(session);
        }
    }

    /// What has come of it since this was last asked.
    pub fn outcomes(&mut self) -> Vec<Outcome> {
        let outcomes: Vec<_> = self.outcomes.try_iter().collect();
        self.note(&outcomes);
        outcomes
    }

    /// Waits until the last session that was handed over has come to something.
    pub fn settle(&mut self) -> Vec<Outcome> {
        let mut outcomes = self.outcomes();
        while self.seen < self.sent {
            let Ok(outcome) = self.outcomes.recv() else { break };
            outcomes.push(outcome);
            self.note(&outcomes);
        }
        outcomes
    }

    /// Saves what is left, lets go of the file, and returns what came of it.
    pub fn finish(mut self) -> Vec<Outcome> {
        let outcomes = self.settle();
        drop(self.jobs.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
        outcomes
    }

    fn note(&mut self, outcomes: &[Outcome]) {
        self.seen = outcomes.last().map_or(self.seen, |outcome| outcome.revision);
    }
}

fn save_all(
    file: &SessionFile,
    inbox: &Receiver<Box<Session>>,
    outbox: &Sender<Outcome>,
    mut wake: Option<PipeWriter>,
) {
    while let Ok(first) = inbox.recv() {
        // Only the newest needs saving: it holds all the changes before it.
        let session = inbox.try_iter().last().unwrap_or(first);
        let result = file.save(&session);
        let _ = outbox.send(Outcome { revision: session.revision, result });
        if let Some(wake) = &mut wake {
            let _ = wake.write_all(b"s");
        }
    }
}
