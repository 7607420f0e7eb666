//! ratatui's `Terminal` over the program's own backend, with the bytes of every frame kept instead of shown.

// Each test uses a part of this.
#![allow(dead_code)]

use std::io::{self, Write};

use ratatui::Terminal;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};
use spiegel::tui::{FrameBackend, Output, Program, draw_frame};

/// What tells the terminal to show a frame at once, before and behind it.
pub const BEFORE_FRAME: &[u8] = b"\x1b[?2026h";
pub const AFTER_FRAME: &[u8] = b"\x1b[?2026l";

/// A window without a terminal.
pub struct Window {
    size: Size,
    /// What was written since this was last taken, one element a write.
    writes: Vec<Vec<u8>>,
}

impl Write for Window {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writes.push(bytes.to_vec());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Output for Window {
    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }
}

pub struct Screen {
    terminal: Terminal<FrameBackend<Window>>,
    /// The last frame, if it is kept.
    shown: Option<Buffer>,
}

impl Screen {
    /// A cleared screen of so many columns and rows.
    pub fn new((width, height): (u16, u16)) -> Self {
        let window = Window { size: Size::new(width, height), writes: Vec::new() };
        let mut terminal = Terminal::new(FrameBackend::new(window)).expect("a window in memory");
        terminal.clear().expect("a window in memory");
        Self { terminal, shown: Some(Buffer::empty(Rect::new(0, 0, width, height))) }
    }

    /// One that does not keep frames, which takes time.
    pub fn for_bench(size: (u16, u16)) -> Self {
        Self { shown: None, ..Self::new(size) }
    }

    /// Draws a frame; returns the bytes that show it, which are one write or none.
    pub fn draw(&mut self, draw: impl FnOnce(&mut Buffer) -> Option<Position>) -> Vec<u8> {
        let frame = draw_frame(&mut self.terminal, draw).expect("a window in memory");
        if let Some(shown) = &mut self.shown {
            shown.clone_from(frame.buffer);
        }
        let mut writes = std::mem::take(&mut self.terminal.backend_mut().output_mut().writes);
        assert!(writes.len() <= 1, "a frame in {} writes", writes.len());
        writes.pop().unwrap_or_default()
    }

    /// Draws the program as the loop does.
    pub fn draw_program(&mut self, program: &mut Program) -> Vec<u8> {
        self.terminal.autoresize().expect("a window in memory");
        program.prepare(self.area());
        self.draw(|buf| program.draw(buf))
    }

    /// What the terminal shows after the last frame.
    pub fn shown(&self) -> &Buffer {
        self.shown.as_ref().expect("a screen that keeps frames")
    }

    pub fn area(&mut self) -> Rect {
        self.terminal.get_frame().area()
    }

    /// The next frame is drawn over nothing.
    pub fn clear(&mut self) {
        self.terminal.clear().expect("a window in memory");
    }

    pub fn resize(&mut self, (width, height): (u16, u16)) {
        self.terminal.backend_mut().output_mut().size = Size::new(width, height);
    }
}
