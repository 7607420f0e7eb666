//! A script instead of a terminal: steps in, the last frame out. For `spiegel snap` and for tests.

use std::collections::VecDeque;
use std::path::Path;
use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Ended, Event, Program, Stage};
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
    /// Turns the wheel, down is positive.
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
    /// A window of a size, and what will happen in it.
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
    fn draw(&mut self, program: &mut Program) -> bool {
        self.frame.reset();
        program.draw(&mut self.frame);
        true
    }

    /// One step at a time, each after the disk has come to rest: a picture must not depend on how fast that is.
    fn wait(&mut self, program: &mut Program) -> Vec<Event> {
        if program.settle() {
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
                program.let_pass(time);
                Event::Rested
            }
            None if program.model().has_unsaved_typing() => Event::Rested,
            None => Event::Over(Ended::Quit),
        };
        vec![event]
    }

    /// A script has no clipboard that anything could be sent to: it keeps what was sent.
    fn copy(&mut self, text: &str) -> std::io::Result<()> {
        self.copied = Some(text.to_owned());
        Ok(())
    }

    /// What is in memory opens nothing.
    fn open(&mut self, _: &Path) -> std::io::Result<()> {
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
