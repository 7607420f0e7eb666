//! What can happen outside the program, and how it can end.

use super::input::Input;
use crate::app::Msg;

/// Something that happened outside the program.
#[derive(Debug)]
pub enum Event {
    /// For the model.
    Msg(Msg),
    /// The mouse was pressed on this column and row.
    Press(u16, u16),
    /// The window has another size, or must be drawn again.
    Redraw,
    /// Nothing has happened for as long as the program wanted to wait.
    TimedOut,
    /// The program is to give the terminal back until it is called to the foreground again.
    Suspend,
    /// The program must end, for this reason.
    Over(Ended),
}

impl From<Input> for Event {
    fn from(input: Input) -> Self {
        match input {
            Input::Key(key) => Self::Msg(Msg::Key(key)),
            Input::Paste(text) => Self::Msg(Msg::Paste(text)),
            Input::Wheel(notches) => Self::Msg(Msg::Wheel(notches)),
            Input::Press(column, row) => Self::Press(column, row),
        }
    }
}

/// Why the program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The user left.
    Quit,
    /// The system asked it to, by the signal of this number.
    Signal(u8),
    /// The terminal is gone.
    Gone,
    /// It panicked, and has written a report of that.
    Panicked,
}

/// How an editor came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditorEnd {
    /// It was left.
    Left,
    /// It came back so soon that nobody can have used it: perhaps it goes on in a window of its own.
    AtOnce,
    /// It failed, or was ended by a signal.
    Failed,
    /// This program has to end. The editor was asked to end too, and may still be running.
    Interrupted,
}
