//! The file of the session that is open.

use std::io::PipeWriter;
use std::path::{Path, PathBuf};

use super::shared_view::SharedViewFile;
use crate::domain::{Session, SharedView};
use crate::store::{Access, Error, SessionFile};
use crate::tui::saver::{Finished, Outcome, Saver};

/// The open session on disk: what saves it, and what tells those who follow it.
#[derive(Debug)]
pub struct OpenSession {
    path: PathBuf,
    saver: Saver,
    shared_view: SharedViewFile,
}

/// What is left when the session has been closed.
#[derive(Debug)]
pub struct ClosedSession {
    pub path: PathBuf,
    pub outcomes: Vec<Outcome>,
    /// The session, if it is not known to be on disk.
    pub unsaved: Option<Box<Session>>,
    /// Its file, with the lock; `None` if the saver has panicked.
    pub file: Option<SessionFile>,
}

impl OpenSession {
    /// Keeps the session in this file from now on. `waker` gets a byte whenever something was saved.
    pub fn new(mut file: SessionFile, waker: Option<PipeWriter>) -> Self {
        // Commands that wait for the lock need not: people keep a session open for hours.
        file.settle();
        let path = file.path().to_owned();
        let shared_view = match file.access() {
            Access::Writable => SharedViewFile::Pending(path.clone()),
            Access::HeldElsewhere | Access::Newer | Access::NotAllowed => SharedViewFile::Absent,
        };
        Self { path, saver: Saver::new(file, waker), shared_view }
    }

    /// The path of its file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn save(&mut self, session: Box<Session>) {
        self.saver.save(session);
    }

    /// What has been saved since this was last asked.
    pub fn outcomes(&mut self) -> Vec<Outcome> {
        self.saver.outcomes()
    }

    /// Waits until everything has been saved or refused.
    pub fn wait(&mut self) -> Vec<Outcome> {
        self.saver.wait()
    }

    /// Whether the saver thread has panicked.
    pub fn saver_has_died(&self) -> bool {
        self.saver.has_died()
    }

    #[cfg(debug_assertions)]
    pub fn has_been_saved(&self) -> bool {
        self.saver.has_been_asked()
    }

    /// Tells those who follow what the audience sees.
    ///
    /// # Errors
    /// If what stands in the place of their file is not a file; said once.
    pub fn share(&mut self, shown: Option<SharedView>) -> Result<(), Error> {
        self.shared_view.update(shown)
    }

    /// Saves what is left and lets go of the file.
    pub fn close(self) -> ClosedSession {
        let Self { path, saver, shared_view } = self;
        // Those who follow must see that it is closed before the lock is free.
        drop(shared_view);
        let Finished { outcomes, unsaved, file } = saver.finish();
        ClosedSession { path, outcomes, unsaved, file }
    }
}
