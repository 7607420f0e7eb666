//! Undo and redo: the inverse of every change since the card was opened, without limit. What happened in a silent round is
//! in between: it is not undone, but undo must not go past it without a word.

use crate::domain::{Edit, Session};

/// The changes since the card was opened, as the edits that undo them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UndoStack {
    undo: Vec<Change>,
    redo: Vec<Edit>,
    /// Whether the last change is a text that is still being typed.
    writing: bool,
}

/// A change, as undo meets it.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Change {
    /// One that this edit undoes.
    Undoable(Edit),
    /// One that cannot be undone.
    Lasting(Lasting),
}

/// A change that undo does not take back, because that would open, lose or bring back what people said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lasting {
    /// A silent round was begun.
    Begun,
    /// A ballot was handed in.
    HandedIn,
    /// A round was stopped without a reveal.
    Stopped,
}

/// What came of undo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undoing {
    /// A change was undone, by this edit.
    Done(Edit),
    /// The last change is one that stays. The next undo goes past it, and will make this edit.
    Stays(Lasting, Option<Edit>),
    /// There is nothing to undo.
    Nothing,
}

impl UndoStack {
    /// Makes a change; says whether it changed anything.
    pub fn apply(&mut self, edit: Edit, session: &mut Session) -> bool {
        let Some(inverse) = session.apply(edit) else { return false };
        self.undo.push(Change::Undoable(inverse));
        self.redo.clear();
        self.writing = false;
        true
    }

    /// Makes a change to a text that is being typed; says whether it changed anything. Until typing stops, all changes to
    /// the text are undone together.
    pub fn write(&mut self, edit: Edit, session: &mut Session) -> bool {
        let continues = self.writing
            && matches!(self.undo.last(), Some(Change::Undoable(last)) if last.writes_the_same_text_as(&edit));
        if continues {
            return session.apply(edit).is_some();
        }
        let changed = self.apply(edit, session);
        self.writing |= changed;
        changed
    }

    /// Notes that something has happened that cannot be undone. One such note is enough, however much has happened.
    pub fn note(&mut self, lasting: Lasting) {
        if matches!(self.undo.last(), Some(Change::Lasting(_))) {
            self.undo.pop();
        }
        self.undo.push(Change::Lasting(lasting));
        self.writing = false;
    }

    /// Typing has stopped: what is typed next is another change.
    pub fn stop_writing(&mut self) {
        self.writing = false;
    }

    /// Whether there is anything to undo.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Takes the last change back, or says that it stays. A text that was typed and deleted again has left an edit that
    /// changes nothing: that is passed by.
    pub fn undo(&mut self, session: &mut Session) -> Undoing {
        self.writing = false;
        while let Some(change) = self.undo.pop() {
            let edit = match change {
                Change::Undoable(edit) => edit,
                Change::Lasting(lasting) => return Undoing::Stays(lasting, self.next(session)),
            };
            if let Some(inverse) = session.apply(edit.clone()) {
                self.redo.push(inverse);
                return Undoing::Done(edit);
            }
        }
        Undoing::Nothing
    }

    /// The edit that undo would make next.
    fn next(&self, session: &Session) -> Option<Edit> {
        let edits = self.undo.iter().rev().filter_map(|change| match change {
            Change::Undoable(edit) => Some(edit),
            Change::Lasting(_) => None,
        });
        edits.into_iter().find(|edit| session.clone().apply((*edit).clone()).is_some()).cloned()
    }

    /// Makes the change that was undone last again and returns that edit.
    pub fn redo(&mut self, session: &mut Session) -> Option<Edit> {
        while let Some(edit) = self.redo.pop() {
            if let Some(inverse) = session.apply(edit.clone()) {
                self.undo.push(Change::Undoable(inverse));
                return Some(edit);
            }
        }
        None
    }
}
