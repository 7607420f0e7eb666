//! What comes of saving the open session, up to the final save at the end.

use super::Program;
use super::open_session::{ClosedSession, OpenSession};
use crate::app::{Msg, OpenCard};
use crate::domain::Session;
use crate::tui::saver::Outcome;
use crate::words::Trouble;

impl Program {
    /// Keeps what has been typed, at once.
    pub fn keep_typing(&mut self) {
        if self.model.has_unsaved_typing() {
            self.handle(Msg::Idle);
        }
    }

    /// Keeps what has been typed if that has rested for long enough; whether there was anything. Other events do not put it
    /// off, such as a mouse that moves.
    pub fn keep_rested_typing(&mut self) -> bool {
        let is_due = self.autosave.remaining(self.clock.moment()).is_some_and(|remaining| remaining.is_zero());
        if is_due {
            self.keep_typing();
        }
        is_due
    }

    /// Waits until everything has been saved or refused; whether there was anything.
    pub fn wait_for_saver(&mut self) -> bool {
        let outcomes = self.session.as_mut().map(OpenSession::wait).unwrap_or_default();
        self.handle_outcomes(outcomes)
    }

    /// Saves what is left and lets go of the session. Returns what is not on disk whatever was tried, and why.
    pub fn finish(&mut self) -> Option<(Box<Session>, Trouble)> {
        self.keep_typing();
        self.wait_for_saver();
        self.forget_editor_files();
        let ClosedSession { path, outcomes, unsaved } = self.session.take()?.close();
        self.handle_outcomes(outcomes);
        let session = unsaved?;
        // The saver may have panicked before it saved this, or the disk may have space again.
        let saved = self.library.open(&path).and_then(|mut opened| opened.file.save(&session));
        let error = saved.err()?;
        Some((session, self.display.look.words.explain(&error)))
    }

    /// Whether the disk has refused the last changes. Waits for those that are on their way there.
    pub(super) fn is_unsaved(&mut self) -> bool {
        self.wait_for_saver();
        self.open_card().is_some_and(OpenCard::is_unsaved)
    }

    /// Tells the model what has been saved or refused; whether there was anything.
    pub(super) fn handle_outcomes(&mut self, outcomes: Vec<Outcome>) -> bool {
        let any = !outcomes.is_empty();
        let words = self.display.look.words;
        for Outcome { revision, result } in outcomes {
            match result {
                Ok(saved) => {
                    self.handle(Msg::Saved { revision, at: self.clock.now() });
                    if let Some(conflict) = saved.conflict {
                        self.handle(Msg::Failed(words.explain_conflict(&conflict)));
                    }
                }
                Err(error) => {
                    let reason = words.reason(&error);
                    let trouble = words.explain_unsaved(&reason);
                    self.handle(Msg::NotSaved { reason, trouble });
                }
            }
        }
        any
    }
}
