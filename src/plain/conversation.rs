//! The state of a conversation.

use super::choices::SessionChoices;
use super::place::Place;
use crate::tui::Program;
use crate::words::Words;

/// A conversation with the program, a line at a time.
#[derive(Debug)]
pub struct Conversation {
    pub(super) program: Program,
    pub(super) words: &'static Words,
    pub(super) place: Place,
    /// The path that is suggested for the report.
    pub(super) suggested_report: String,
    /// What there is to choose from for the new session that is asked about.
    pub(super) session_choices: SessionChoices,
    pub(super) is_over: bool,
}

impl Conversation {
    /// A conversation with a program that has not begun.
    #[must_use]
    pub fn new(program: Program, words: &'static Words) -> Self {
        Self {
            program,
            words,
            place: Place::Start,
            suggested_report: String::new(),
            session_choices: SessionChoices::default(),
            is_over: false,
        }
    }

    /// The program, to end it.
    #[must_use]
    pub fn into_program(self) -> Program {
        self.program
    }

    /// Whether there is nothing more to say.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.is_over
    }
}
