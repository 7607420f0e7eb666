//! Looking up which of thousands of sessions there are, and reading them, on a thread of its own: nobody waits for it, and it
//! ends when nobody wants to know any more.

use std::io::{PipeWriter, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};

use crate::store::{Error, Library, NamedIds, SessionEntry};

/// What is to be found out.
#[derive(Debug)]
pub enum Question {
    /// Which sessions there are.
    Files,
    /// What is in these.
    Entries(Vec<PathBuf>),
}

/// What was found out.
#[derive(Debug)]
pub enum Answer {
    /// The files, the most recently saved one first, and the ids in their names.
    Files(Result<(Vec<PathBuf>, NamedIds), Error>),
    /// Some of the sessions, and whether these are the last ones.
    Entries(Vec<SessionEntry>, bool),
}

/// A question that is being answered.
#[derive(Debug)]
pub struct Lookup {
    answers: Receiver<Answer>,
    must_stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

/// The other end of it, for the thread.
struct Answering {
    sender: Sender<Answer>,
    waker: Option<PipeWriter>,
    must_stop: Arc<AtomicBool>,
}

impl Lookup {
    /// Begins to look up; `waker` gets a byte with every answer.
    pub fn new(library: &Library, question: Question, waker: Option<PipeWriter>) -> Self {
        let (sender, answers) = channel();
        let must_stop = Arc::new(AtomicBool::new(false));
        let mut answering = Answering { sender, waker, must_stop: Arc::clone(&must_stop) };
        let library = library.clone();
        let thread = thread::spawn(move || answering.answer(&library, question));
        Self { answers, must_stop, thread: Some(thread) }
    }

    /// What has been found out since this was last asked.
    pub fn answers(&self) -> Vec<Answer> {
        self.answers.try_iter().collect()
    }

    /// Whether everything has been found out.
    pub fn is_done(&self) -> bool {
        self.thread.as_ref().is_none_or(JoinHandle::is_finished)
    }

    /// Waits until everything has been found out.
    pub fn wait(&mut self) {
        // If it panicked, what it did not answer stays unknown.
        self.thread.take().map(JoinHandle::join);
    }
}

impl Drop for Lookup {
    /// It stops by itself soon: nobody waits until a hundred thousand names are in order that are of no use any more.
    fn drop(&mut self) {
        self.must_stop.store(true, Ordering::Relaxed);
    }
}

impl Answering {
    fn answer(&mut self, library: &Library, question: Question) {
        match question {
            Question::Files => {
                let files = library.listing_while(|| self.goes_on());
                self.tell(Answer::Files(files.map(|files| {
                    let named_ids = NamedIds::of(&files);
                    (files, named_ids)
                })));
            }
            Question::Entries(files) => {
                let mut left = files.len();
                library.read_entries(&files, |entries| {
                    left = left.saturating_sub(entries.len());
                    self.tell(Answer::Entries(entries, left == 0))
                });
            }
        }
    }

    fn goes_on(&self) -> bool {
        !self.must_stop.load(Ordering::Relaxed)
    }

    /// Whether anybody still wants to know more.
    fn tell(&mut self, answer: Answer) -> bool {
        let is_received = self.goes_on() && self.sender.send(answer).is_ok();
        if let Some(pipe) = self.waker.as_mut().filter(|_| is_received) {
            let _ = pipe.write_all(b"l");
        }
        is_received
    }
}
