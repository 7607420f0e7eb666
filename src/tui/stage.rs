//! What the loop needs of a place where the program is shown.

use std::io;
use std::path::Path;

use ratatui::layout::Rect;

use super::clipboard::Clipboard;
use super::event::{EditorEnd, Event};
use super::program::Program;
use crate::app::Key;

/// Where the program is shown and its events come from.
pub trait Stage {
    /// The area that the next frame will fill.
    ///
    /// # Errors
    /// If the terminal is gone.
    fn area(&mut self) -> io::Result<Rect>;
    /// Shows the program as it is now.
    ///
    /// # Errors
    /// If the terminal is gone.
    fn draw(&mut self, program: &mut Program) -> io::Result<()>;
    /// Waits until something happens and returns everything that has happened by then.
    fn wait(&mut self, program: &mut Program) -> Vec<Event>;
    /// Takes the next key of those that have come; whether it comes from a keyboard that repeats it. Only keyboards do so.
    fn is_repeat(&mut self, _key: Key) -> bool {
        false
    }
    /// Gives the terminal back until the program is called to the foreground again. Only a terminal has a foreground.
    fn suspend(&mut self) {}
    /// Draws everything anew in the next frame, whatever stands on the screen.
    ///
    /// # Errors
    /// If the terminal is gone.
    fn repaint(&mut self) -> io::Result<()> {
        Ok(())
    }
    /// Lets the user write in a file with their own editor.
    ///
    /// # Errors
    /// If there is no such editor.
    fn edit(&mut self, _file: &Path) -> io::Result<EditorEnd> {
        Err(io::ErrorKind::Unsupported.into())
    }
    /// Sends a text to the clipboard, and says which; whether it arrives is not known.
    ///
    /// # Errors
    /// If it cannot be sent.
    fn copy(&mut self, _text: &str) -> io::Result<Clipboard> {
        Err(io::ErrorKind::Unsupported.into())
    }
    /// Has the system open a file or a folder.
    ///
    /// # Errors
    /// If the system has no program that opens it.
    fn open(&mut self, _path: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
}
