//! Undo and redo: the inverse of every change of this sitting, without limit.

use crate::domain::{Edit, Session};

/// The changes of one sitting, as the edits that take them back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UndoStack {
    undo: Vec<Edit>,
    redo: Vec<Edit>,
    /// Whether the last change is a text that is still being written.
    writing: bool,
}

impl UndoStack {
    /// Makes a change; says whether it changed anything.
    pub fn apply(&mut self, edit: Edit, session: &mut Session) -> bool {
        let Some(inverse) = session.apply(edit) else { return false };
        self.undo.push(inverse);
        self.redo.clear();
        self.writing = false;
        true
    }

    /// Makes a change to a text that is being written: as long as it is, all changes to it are taken back together.
    pub fn write(&mut self, edit: Edit, session: &mut Session) -> bool {
        let goes_on = self.writing && self.undo.last().is_some_and(|last| last.writes_the_same_text_as(&edit));
        if goes_on {
            return session.apply(edit).is_some();
        }
        let changed = self.apply(edit, session);
        self.writing |= changed;
        changed
    }

    /// The text is written: what is typed next is another change.
    pub fn stop_writing(&mut self) {
        self.writing = false;
    }

    /// Whether there is anything to take back.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Takes the last change back and returns the edit that did so.
    pub fn undo(&mut self, session: &mut Session) -> Option<Edit> {
        self.writing = false;
        Self::step(&mut self.undo, &mut self.redo, session)
    }

    /// Makes the change that was last taken back again, and returns it.
    pub fn redo(&mut self, session: &mut Session) -> Option<Edit> {
        Self::step(&mut self.redo, &mut self.undo, session)
    }

    /// A text that was written and emptied again is a change that changes nothing: it is passed over.
    fn step(from: &mut Vec<Edit>, to: &mut Vec<Edit>, session: &mut Session) -> Option<Edit> {
        while let Some(edit) = from.pop() {
            if let Some(inverse) = session.apply(edit.clone()) {
                to.push(inverse);
                return Some(edit);
            }
        }
        None
    }
}
