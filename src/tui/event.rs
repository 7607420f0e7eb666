//! What can happen outside the program, and how it can end.

use crate::app::{Code, Key, Msg};

/// A terminal in raw mode sends this key instead of stopping the program.
pub const CTRL_Z: Key = Key { code: Code::Char('z'), ctrl: true };

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
