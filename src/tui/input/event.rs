//! What a person can do at a terminal, as far as it matters here.

use crate::app::Key;

/// What a person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// Pressed a key. A character is no control character, but may be any other.
    Key(Key),
    /// Pasted a text, with newlines for line breaks, otherwise as it came.
    Paste(String),
    /// Pressed the left button of the mouse on this column and row, counted from 0.
    Press(u16, u16),
    /// Turned the mouse wheel so many notches, down is positive.
    Wheel(isize),
}
