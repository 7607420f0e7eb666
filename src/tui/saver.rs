//! The saver thread: a key never waits for the disk.

use std::io::{PipeWriter, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use crate::domain::Session;
use crate::store::{Error, Saved, SessionFile};

/// How long a save that failed waits before it is tried again.
const RETRY: Duration = Duration::from_secs(2);

/// What came of saving a revision.
#[derive(Debug)]
pub struct Outcome {
    /// Which revision.
    pub revision: u64,
    /// Whether it is on disk.
    pub result: Result<Saved, Error>,
}

/// Saves the open session on a thread of its own, and holds its file and lock.
#[derive(Debug)]
pub struct Saver {
    /// Where the thread sits down when there is something to save: nobody waits for it when a session is opened.
    desk: Option<Desk>,
    jobs: Option<Sender<Box<Session>>>,
    outcomes: Receiver<Outcome>,
    thread: Option<JoinHandle<Option<Box<Session>>>>,
    newest: Option<Box<Session>>,
    seen: u64,
    /// Nobody is at the other end any more, as far as we have looked.
    is_deserted: bool,
}

impl Saver {
    /// Takes charge of a session's file. `wake` gets a byte whenever an outcome is there.
    pub fn new(file: SessionFile, wake: Option<PipeWriter>) -> Self {
        let (jobs, inbox) = channel();
        let (outbox, outcomes) = channel();
        let desk = Desk { file, inbox, outbox, wake: Wake(wake) };
        Self { desk: Some(desk), jobs: Some(jobs), outcomes, thread: None, newest: None, seen: 0, is_deserted: false }
    }

    /// Hands a session over to be saved.
    pub fn save(&mut self, session: Box<Session>) {
        self.newest = Some(session.clone());
        if let Some(jobs) = &self.jobs {
            // Where the thread is gone, the program finds out by `is_dead` and saves `newest` itself.
            let _ = jobs.send(session);
        }
        if let Some(desk) = self.desk.take() {
            self.thread = Some(std::thread::spawn(move || desk.save_all()));
        }
    }

    /// Whether anything was handed over yet.
    #[cfg(debug_assertions)]
    pub fn has_been_asked(&self) -> bool {
        self.newest.is_some()
    }

    /// Whether the thread has ended though nobody told it to, as far as [`Self::outcomes`] has seen. The thread itself may
    /// still be counted among the living at the moment when it wakes us up with its last breath.
    pub fn is_dead(&self) -> bool {
        self.jobs.is_some() && self.is_deserted
    }

    /// What has come of it since this was last asked.
    pub fn outcomes(&mut self) -> Vec<Outcome> {
        let mut outcomes = Vec::new();
        loop {
            match self.outcomes.try_recv() {
                Ok(outcome) => outcomes.push(outcome),
                Err(TryRecvError::Empty) => break,
                Err(TryRecvError::Disconnected) => {
                    self.is_deserted = true;
                    break;
                }
            }
        }
        self.note(&outcomes);
        outcomes
    }

    /// Waits until the last session that was handed over has come to something.
    pub fn settle(&mut self) -> Vec<Outcome> {
        let mut outcomes = self.outcomes();
        while self.newest.as_ref().is_some_and(|newest| self.seen < newest.revision) {
            let Ok(outcome) = self.outcomes.recv() else { break };
            outcomes.push(outcome);
            self.note(&outcomes);
        }
        outcomes
    }

    /// Saves what is left and lets go of the file. Returns what came of it, and the session that is not on disk.
    pub fn finish(mut self) -> (Vec<Outcome>, Option<Box<Session>>) {
        let outcomes = self.settle();
        (outcomes, self.end())
    }

    /// Ends the thread, which lets go of the file and its lock, and returns what it could not save.
    fn end(&mut self) -> Option<Box<Session>> {
        drop((self.jobs.take(), self.desk.take()));
        match self.thread.take().map(JoinHandle::join) {
            Some(Ok(refused)) => refused,
            // It did not live to tell, or not at all: whether the newest, if there is one, is on disk is not known.
            Some(Err(_)) | None => self.newest.take(),
        }
    }

    fn note(&mut self, outcomes: &[Outcome]) {
        self.seen = outcomes.last().map_or(self.seen, |outcome| outcome.revision);
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        self.end();
    }
}

/// The thread's side. Where the thread dies, these go in this order: whoever is woken up finds the outbox gone.
#[derive(Debug)]
struct Desk {
    file: SessionFile,
    inbox: Receiver<Box<Session>>,
    outbox: Sender<Outcome>,
    wake: Wake,
}

impl Desk {
    /// Saves until there is nobody left to hand anything over. What the disk refuses is tried again until it is taken,
    /// or given back at the end.
    fn save_all(mut self) -> Option<Box<Session>> {
        let mut refused: Option<Box<Session>> = None;
        loop {
            let handed = match refused {
                None => self.inbox.recv().map_err(RecvTimeoutError::from),
                Some(_) => self.inbox.recv_timeout(RETRY),
            };
            let session = match (handed, refused.take()) {
                // Only the newest needs saving: it holds all the changes before it.
                (Ok(first), _) => self.inbox.try_iter().last().unwrap_or(first),
                (Err(RecvTimeoutError::Timeout), Some(session)) => session,
                (Err(_), left) => return left,
            };
            refused = self.save(session);
        }
    }

    fn save(&mut self, session: Box<Session>) -> Option<Box<Session>> {
        #[cfg(debug_assertions)]
        super::crash::panic_if_told("saver");
        let result = self.file.save(&session);
        let refused = result.is_err();
        let _ = self.outbox.send(Outcome { revision: session.revision, result });
        self.wake.up();
        refused.then_some(session)
    }
}

/// Wakes the program up; also when the thread ends, for whatever reason.
#[derive(Debug)]
struct Wake(Option<PipeWriter>);

impl Wake {
    fn up(&mut self) {
        if let Some(pipe) = &mut self.0 {
            let _ = pipe.write_all(b"s");
        }
    }
}

impl Drop for Wake {
    fn drop(&mut self) {
        self.up();
    }
}
