//! What the program says in words, for a conversation line by line instead of a screen.

use super::Program;
use crate::app::{Overlay, Question};
use crate::ui::{notice_text, question_text};

impl Program {
    /// What the user is told now, as the notice line says it.
    #[must_use]
    pub fn told(&self) -> Option<String> {
        let notice = self.model.notice.as_ref()?;
        Some(notice_text(notice, &self.model, &self.display.look))
    }

    /// Takes away what the user has been told.
    pub fn forget_notice(&mut self) {
        self.model.notice = None;
    }

    /// The question with yes and no that waits for an answer, and its words.
    #[must_use]
    pub fn asked(&self) -> Option<(Question, String)> {
        let Some(Overlay::Question(question)) = self.model.overlays.last() else { return None };
        Some((*question, question_text(*question, &self.model, &self.display.look)))
    }
}
