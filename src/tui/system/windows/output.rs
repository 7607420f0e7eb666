//! Where a terminal cannot be written to without waiting for it, standard output is.

use std::io::{self, Stdout, Write};
use std::time::Duration;

use ratatui::layout::Size;

use crate::tui::backend::Output;

/// Standard output.
pub struct TerminalOutput {
    output: Stdout,
}

impl TerminalOutput {
    #[expect(clippy::unnecessary_wraps, reason = "the same shape as on Unix")]
    pub fn open() -> io::Result<Self> {
        Ok(Self { output: io::stdout() })
    }

    #[expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "the same shape as on Unix")]
    pub fn is_ready(&mut self) -> io::Result<bool> {
        Ok(true)
    }

    pub fn send_within(&mut self, _: Duration) -> io::Result<()> {
        self.output.flush()
    }
}

impl Write for TerminalOutput {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.output.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }
}

impl Output for TerminalOutput {
    fn size(&self) -> io::Result<Size> {
        crossterm::terminal::size().map(Size::from)
    }
}
