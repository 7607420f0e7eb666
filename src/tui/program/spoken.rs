//! What the program says in words, for a conversation line by line instead of a screen.

use super::Program;
use crate::app::{Overlay, Question, SettingName, SlipError, StoredSettings};
use crate::ui::{notice_text, question_text, setting_text, slip_error_text};
use crate::words::Words;

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

    /// The language.
    #[must_use]
    pub fn words(&self) -> &'static Words {
        self.display.look.words
    }

    /// What a setting is called and its value, and what it does.
    #[must_use]
    pub fn setting(&self, name: SettingName, stored: &StoredSettings) -> [String; 2] {
        setting_text(name, stored, &self.model, &self.display.look)
    }

    /// Why a slip cannot be taken.
    #[must_use]
    pub fn slip_error(&self, error: &SlipError) -> Option<String> {
        Some(slip_error_text(error, &self.open_card()?.card, self.words()))
    }

    /// The question with yes and no that waits for an answer, and its words.
    #[must_use]
    pub fn asked(&self) -> Option<(Question, String)> {
        let Some(Overlay::Question(question)) = self.model.overlays.last() else { return None };
        Some((*question, question_text(*question, &self.model, &self.display.look)))
    }
}
