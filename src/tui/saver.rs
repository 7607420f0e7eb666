//! The saver thread: a key never waits for the disk.

use std::io::{PipeWriter, Write};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use crate::domain::Session;
use crate::store::{Error, SaveOutcome, SessionFile};

/// How long it takes until a save that failed is tried again.
const RETRY_AFTER: Duration = Duration::from_secs(2);

/// What came of saving a revision.
#[derive(Debug)]
pub struct Outcome {
    /// Which revision.
    pub revision: u64,
    /// Whether it is on disk.
    pub result: Result<(), Error>,
    /// Where that was kept which somebody else had written into the file, whether or not saving then succeeded.
    pub conflicts: Vec<PathBuf>,
}

/// What is left when the saver has ended.
#[derive(Debug)]
pub struct Finished {
    /// What came of the last saves.
    pub outcomes: Vec<Outcome>,
    /// The session, if it is not known to be on disk.
    pub unsaved: Option<Box<Session>>,
    /// Its file, with the lock and all that is known of it; `None` if the thread has panicked.
    pub file: Option<SessionFile>,
}

/// Saves the open session on a thread of its own, which holds its file and lock.
#[derive(Debug)]
pub struct Saver {
    /// Until there is something to save. A thread takes time to start, and nobody should wait for that when a session is opened.
    idle_worker: Option<Worker>,
    jobs: Option<Sender<Box<Session>>>,
    outcomes: Receiver<Outcome>,
    thread: Option<JoinHandle<Ended>>,
    /// The last session that was handed over.
    newest: Option<Box<Session>>,
    /// The revision of the last outcome.
    seen: u64,
    /// Whether the worker has let go of its end of `outcomes`.
    worker_is_gone: bool,
}

impl Saver {
    /// A saver for this file. `waker` gets a byte whenever there is an outcome.
    pub fn new(file: SessionFile, waker: Option<PipeWriter>) -> Self {
        let (jobs, inbox) = channel();
        let (outbox, outcomes) = channel();
        let must_renew = file.lock_renewal().is_some();
        let worker = Worker { file, inbox, outbox, waker: Waker(waker) };
        let mut saver = Self {
            idle_worker: Some(worker),
            jobs: Some(jobs),
            outcomes,
            thread: None,
            newest: None,
            seen: 0,
            worker_is_gone: false,
        };
        if must_renew {
            saver.start();
        }
        saver
    }

    fn start(&mut self) {
        if let Some(worker) = self.idle_worker.take() {
            self.thread = Some(std::thread::spawn(move || worker.run()));
        }
    }

    /// Hands a session over to be saved.
    pub fn save(&mut self, session: Box<Session>) {
        self.newest = Some(session.clone());
        if let Some(jobs) = &self.jobs {
            // If the thread is gone, `has_died` says so, and `finish` gives the session back.
            let _ = jobs.send(session);
        }
        self.start();
    }

    /// Whether anything was handed over yet.
    #[cfg(debug_assertions)]
    pub fn has_been_asked(&self) -> bool {
        self.newest.is_some()
    }

    /// Whether the thread has ended though nobody told it to. [`Self::outcomes`] finds that out: the thread wakes the program
    /// up while it ends, and could still be running for `JoinHandle::is_finished`.
    pub fn has_died(&self) -> bool {
        self.jobs.is_some() && self.worker_is_gone
    }

    /// All outcomes since this was last asked.
    pub fn outcomes(&mut self) -> Vec<Outcome> {
        let mut outcomes = Vec::new();
        loop {
            match self.outcomes.try_recv() {
                Ok(outcome) => outcomes.push(outcome),
                Err(TryRecvError::Empty) => break,
                Err(TryRecvError::Disconnected) => {
                    self.worker_is_gone = true;
                    break;
                }
            }
        }
        self.note(&outcomes);
        outcomes
    }

    /// Waits for the outcome of the last session that was handed over.
    pub fn wait(&mut self) -> Vec<Outcome> {
        let mut outcomes = self.outcomes();
        while self.newest.as_ref().is_some_and(|newest| self.seen < newest.revision) {
            let Ok(outcome) = self.outcomes.recv() else { break };
            outcomes.push(outcome);
            self.note(&outcomes);
        }
        outcomes
    }

    /// Saves what is left and ends the thread.
    pub fn finish(mut self) -> Finished {
        let outcomes = self.wait();
        let (file, unsaved) = self.end();
        Finished { outcomes, unsaved, file }
    }

    /// Ends the thread, and returns its file and what it could not save.
    fn end(&mut self) -> (Option<SessionFile>, Option<Box<Session>>) {
        drop((self.jobs.take(), self.idle_worker.take()));
        match self.thread.take().map(JoinHandle::join) {
            Some(Ok(Ended { file, unsaved })) => (Some(*file), unsaved),
            // It panicked, or never ran: whether the newest session, if there is one, is on disk is not known.
            Some(Err(_)) | None => (None, self.newest.take()),
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

/// What the thread returns at its end.
#[derive(Debug)]
struct Ended {
    file: Box<SessionFile>,
    unsaved: Option<Box<Session>>,
}

/// The thread's side. If the thread panics, its fields are dropped in this order: the program that `waker` then wakes up
/// finds `outbox` gone.
#[derive(Debug)]
struct Worker {
    file: SessionFile,
    inbox: Receiver<Box<Session>>,
    outbox: Sender<Outcome>,
    waker: Waker,
}

impl Worker {
    /// Saves until the saver is dropped. What the disk refuses is tried again until it is taken, or returned at the end.
    fn run(mut self) -> Ended {
        let mut unsaved: Option<Box<Session>> = None;
        loop {
            let patience = if unsaved.is_some() { Some(RETRY_AFTER) } else { self.file.lock_renewal() };
            let received = match patience {
                None => self.inbox.recv().map_err(RecvTimeoutError::from),
                Some(patience) => self.inbox.recv_timeout(patience),
            };
            unsaved = match (received, unsaved.take()) {
                // Only the newest needs saving: it holds all the changes before it.
                (Ok(first), _) => {
                    let newest = self.inbox.try_iter().last().unwrap_or(first);
                    self.save(newest)
                }
                (Err(RecvTimeoutError::Timeout), Some(session)) => self.save(session),
                (Err(RecvTimeoutError::Timeout), None) => {
                    self.file.renew_lock();
                    None
                }
                (Err(RecvTimeoutError::Disconnected), unsaved) => {
                    return Ended { file: Box::new(self.file), unsaved };
                }
            };
        }
    }

    /// Returns the session if the disk refuses it.
    fn save(&mut self, session: Box<Session>) -> Option<Box<Session>> {
        #[cfg(debug_assertions)]
        super::crash::panic_if_requested("saver");
        let saved = self.file.save(&session);
        let is_refused = saved.is_err();
        let (result, conflicts) = match saved {
            Ok(SaveOutcome { conflicts }) => (Ok(()), conflicts),
            Err(error) => (Err(error), self.file.take_conflicts()),
        };
        let _ = self.outbox.send(Outcome { revision: session.revision, result, conflicts });
        self.waker.wake();
        is_refused.then_some(session)
    }
}

/// Wakes the program up; also when the thread ends, for whatever reason.
#[derive(Debug)]
struct Waker(Option<PipeWriter>);

impl Waker {
    fn wake(&mut self) {
        if let Some(pipe) = &mut self.0 {
            let _ = pipe.write_all(b"s");
        }
    }
}

impl Drop for Waker {
    fn drop(&mut self) {
        self.wake();
    }
}
