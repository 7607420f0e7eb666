//! What comes of saving the open session, up to the final save at the end.

use std::path::PathBuf;

use super::Program;
use super::open_session::{ClosedSession, OpenSession};
use crate::app::{Msg, OpenCard};
use crate::domain::Session;
use crate::store::SaveOutcome;
use crate::tui::saver::Outcome;
use crate::words::Trouble;

impl Program {
    /// Keeps what has been typed, at once.
    pub fn keep_typing(&mut self) {
        if self.has_typing() {
            self.handle(Msg::KeepTyping);
        }
    }

    /// Keeps what has been typed if it last changed long enough ago. Other events do not put that off, such as a mouse that
    /// moves. Returns whether there was anything.
    pub fn autosave_if_due(&mut self) -> bool {
        let is_due = self.autosave.remaining(self.clock.moment()).is_some_and(|remaining| remaining.is_zero());
        if is_due {
            self.keep_typing();
        }
        is_due
    }

    /// How many typed characters are nowhere but on screen.
    pub(super) fn chars_on_screen_only(&self) -> usize {
        self.model.unsaved_chars() + self.model.undrafted_chars()
    }

    /// Whether anything has been typed that is nowhere but on screen.
    #[must_use]
    pub fn has_typing(&self) -> bool {
        self.chars_on_screen_only() > 0
    }

    /// Waits until everything has been saved or refused. Returns whether there was anything.
    pub fn wait_for_saver(&mut self) -> bool {
        let outcomes = self.session.as_mut().map(OpenSession::wait).unwrap_or_default();
        self.handle_outcomes(outcomes)
    }

    /// Waits until everything that is looked up has been found out. Returns whether there was anything.
    pub fn wait_for_lookup(&mut self) -> bool {
        self.list.wait();
        if let Some(count) = &mut self.region {
            count.wait();
        }
        self.receive_lookups() | self.receive_count()
    }

    /// Keeps what is on screen only, saves what is left and closes the session, because the program ends. Returns what is
    /// not on disk whatever was tried, and why.
    pub fn finish(&mut self) -> Option<(Box<Session>, Trouble)> {
        self.handle(Msg::Ending);
        self.close_open_session()
    }

    /// Saves what is left and closes the session. Returns what is not on disk whatever was tried, and why.
    pub(super) fn close_open_session(&mut self) -> Option<(Box<Session>, Trouble)> {
        self.wait_for_saver();
        self.forget_editor_files();
        let ClosedSession { path, outcomes, unsaved, file } = self.session.take()?.close();
        self.handle_outcomes(outcomes);
        let session = unsaved?;
        // The disk may have space again; or the saver has panicked before it saved this.
        let file = file.map_or_else(|| self.library.open(&path).map(|opened| opened.file), Ok);
        let saved = file.and_then(|mut file| file.save(&session));
        match saved {
            Ok(SaveOutcome { conflicts }) => {
                self.tell_conflicts(&conflicts, true);
                None
            }
            Err(error) => Some((session, self.display.look.words.explain(&error))),
        }
    }

    /// Whether the disk has refused the last changes. Waits for the saves that are pending.
    pub(super) fn is_unsaved(&mut self) -> bool {
        self.wait_for_saver();
        self.open_card().is_some_and(OpenCard::is_unsaved)
    }

    /// Tells the model what has been saved or refused. Returns whether there was anything.
    pub(super) fn handle_outcomes(&mut self, outcomes: Vec<Outcome>) -> bool {
        let any = !outcomes.is_empty();
        let words = self.display.look.words;
        for Outcome { revision, result, conflicts } in outcomes {
            let is_saved = result.is_ok();
            match result {
                Ok(()) => self.handle(Msg::Saved { revision, at: self.clock.now() }),
                Err(error) => {
                    let (reason, trouble) = (words.reason(&error), words.explain_unsaved(&error));
                    self.handle(Msg::NotSaved { reason, trouble });
                }
            }
            self.tell_conflicts(&conflicts, is_saved);
        }
        any
    }

    /// Says that somebody else wrote into the file, where that is now, and whether ours is saved.
    pub(super) fn tell_conflicts(&mut self, conflicts: &[PathBuf], is_saved: bool) {
        for conflict in conflicts {
            let trouble = self.display.look.words.explain_conflict(conflict, is_saved);
            self.handle(Msg::Failed(trouble));
        }
    }
}
