//! Undo and redo: the inverse of every change of this sitting, without limit.

use crate::domain::{Edit, Session};

/// The changes of one sitting, as the edits that take them back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    undo: Vec<Edit>,
    redo: Vec<Edit>,
}

impl History {
    /// Makes a change; says whether it changed anything.
    pub fn apply(&mut self, edit: Edit, session: &mut Session) -> bool {
        let Some(inverse) = edit.apply(session) else { return false };
        self.undo.push(inverse);
        self.redo.clear();
        true
    }

    /// Whether there is anything to take back.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Takes the last change back and returns the edit that did so.
    pub fn undo(&mut self, session: &mut Session) -> Option<Edit> {
        Self::step(&mut self.undo, &mut self.redo, session)
    }

    /// Makes the change that was last taken back again, and returns it.
    pub fn redo(&mut self, session: &mut Session) -> Option<Edit> {
        Self::step(&mut self.redo, &mut self.undo, session)
    }

    fn step(from: &mut Vec<Edit>, to: &mut Vec<Edit>, session: &mut Session) -> Option<Edit> {
        let edit = from.pop()?;
        to.push(edit.clone().apply(session)?);
        Some(edit)
    }
}
