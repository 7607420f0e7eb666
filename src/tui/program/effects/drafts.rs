//! What was typed and not taken over.

use crate::app::Msg;
use crate::domain::{Drafts, Session};
use crate::tui::program::Program;

impl Program {
    pub(super) fn keep_drafts(&self, session: Option<&str>, drafts: &Drafts) -> Option<Msg> {
        let kept = self.library.keep_drafts(session, drafts);
        kept.err().map(|error| self.failed(&error))
    }

    /// What was typed about a session before. If it cannot be read the user is told, and the session opens all the same.
    pub(super) fn drafts_of(&mut self, session: &Session) -> Drafts {
        let (drafts, error) = self.library.drafts(Some(&session.id));
        if let Some(error) = error {
            self.tell(self.display.look.words.explain(&error));
        }
        drafts
    }
}
