//! A stage in memory: steps in, the last frame out. For `spiegel snap` and for tests.

use std::collections::VecDeque;
use std::io;
use std::path::Path;
use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::clipboard::Clipboard;
use super::event::{Ended, Event};
use super::program::Program;
use super::stage::Stage;
use crate::app::{Key, KeyError, Msg, keys};

/// Something that a user does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Presses a key.
    Key(Key),
    /// Pastes a text.
    Paste(String),
    /// Presses the mouse on this column and row.
    Click(u16, u16),
    /// Turns the wheel by so many notches, down is positive.
    Wheel(isize),
    /// Makes the window so many columns wide and so many rows high.
    Resize(u16, u16),
    /// Does nothing for so long.
    Pass(Duration),
}

/// A window that exists only in memory, and what happens in it.
#[derive(Debug)]
pub struct Script {
    steps: VecDeque<Step>,
    frame: Buffer,
    copied: Option<String>,
}

impl Script {
    /// A window of so many columns and rows, and what will happen in it.
    #[must_use]
    pub fn new(width: u16, height: u16, steps: Vec<Step>) -> Self {
        Self { steps: steps.into(), frame: Buffer::empty(Rect::new(0, 0, width, height)), copied: None }
    }

    /// What was sent to the clipboard last.
    #[must_use]
    pub fn copied(&self) -> Option<&str> {
        self.copied.as_deref()
    }

    /// The last frame.
    #[must_use]
    pub fn frame(&self) -> &Buffer {
        &self.frame
    }
}

impl Stage for Script {
    fn area(&mut self) -> io::Result<Rect> {
        Ok(self.frame.area)
    }

    fn draw(&mut self, program: &mut Program) -> io::Result<()> {
        self.frame.reset();
        program.draw(&mut self.frame);
        Ok(())
    }

    /// One step at a time, each after everything has been saved: a picture must not depend on how fast the disk is.
    fn wait(&mut self, program: &mut Program) -> Vec<Event> {
        if program.wait_for_saver() || program.wait_for_lookup() {
            return vec![Event::Redraw];
        }
        let event = match self.steps.pop_front() {
            Some(Step::Key(key)) => Event::Msg(Msg::Key(key)),
            Some(Step::Paste(text)) => Event::Msg(Msg::Paste(text)),
            Some(Step::Wheel(notches)) => Event::Msg(Msg::Wheel(notches)),
            Some(Step::Click(column, row)) => Event::Press(column, row),
            Some(Step::Resize(width, height)) => {
                self.frame = Buffer::empty(Rect::new(0, 0, width, height));
                Event::Redraw
            }
            Some(Step::Pass(time)) => {
                program.advance_clock(time);
                Event::TimedOut
            }
            None if program.has_typing() => Event::TimedOut,
            None => Event::Over(Ended::Quit),
        };
        vec![event]
    }

    /// There is no clipboard here: what is sent to it can be asked for.
    fn copy(&mut self, text: &str) -> io::Result<Clipboard> {
        self.copied = Some(text.to_owned());
        Ok(Clipboard::Terminal)
    }

    /// Opens nothing, successfully.
    fn open(&mut self, _: &Path) -> io::Result<()> {
        Ok(())
    }
}

/// Reads keys as people write them, as in `<Down><Right>h`, as steps.
///
/// # Errors
/// Names the first word that is no key.
pub fn steps(text: &str) -> Result<Vec<Step>, KeyError> {
    Ok(keys(text)?.into_iter().map(Step::Key).collect())
}

/// A frame as text, without the white space at the ends of its lines.
#[must_use]
pub fn screen_text(frame: &Buffer) -> String {
    let mut text = String::new();
    for y in frame.area.y..frame.area.bottom() {
        let mut row = String::new();
        let mut skip = 0;
        for x in frame.area.x..frame.area.right() {
            // A wide character covers the cell behind it.
            if skip == 0 {
                let symbol = frame[(x, y)].symbol();
                row.push_str(symbol);
                skip = crate::text::columns(symbol).max(1);
            }
            skip -= 1;
        }
        text.push_str(row.trim_end());
        text.push('\n');
    }
    text
}
