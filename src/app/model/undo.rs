//! Undo and redo: the inverse of every change since the card was opened, without limit.

use crate::domain::{Edit, Session};

/// The changes since the card was opened, as the edits that undo them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UndoStack {
    undo: Vec<Edit>,
    redo: Vec<Edit>,
    /// Whether the last change is a text that is still being typed.
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

    /// Makes a change to a text that is being typed; says whether it changed anything. Until typing stops, all changes to
    /// the text are undone together.
    pub fn write(&mut self, edit: Edit, session: &mut Session) -> bool {
        let continues = self.writing && self.undo.last().is_some_and(|last| last.writes_the_same_text_as(&edit));
        if continues {
            return session.apply(edit).is_some();
        }
        let changed = self.apply(edit, session);
        self.writing |= changed;
        changed
    }

    /// Typing has stopped: what is typed next is another change.
    pub fn stop_writing(&mut self) {
        self.writing = false;
    }

    /// Whether there is anything to undo.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Takes the last change back and returns the edit that did so.
    pub fn undo(&mut self, session: &mut Session) -> Option<Edit> {
        self.writing = false;
        Self::step(&mut self.undo, &mut self.redo, session)
    }

    /// Makes the change that was undone last again and returns that edit.
    pub fn redo(&mut self, session: &mut Session) -> Option<Edit> {
        Self::step(&mut self.redo, &mut self.undo, session)
    }

    /// Applies the last edit that changes anything. A text that was typed and deleted again has left one that does not.
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
