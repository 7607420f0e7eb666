//! Drawing through ratatui's `Terminal`, over its crossterm backend with three differences: a frame leaves in one write, one
//! in which nothing changed takes no byte, and the terminal is never asked where its cursor is. Its answer would come among
//! the keys, if it came.

use std::io::{self, Write};
use std::iter;

use crossterm::queue;
use crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};
use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::{Position, Size};
use ratatui::{CompletedFrame, Terminal};

/// The largest window that is drawn: the smallest letters that anybody could read make no more on two large screens side by
/// side. A terminal may say that it has 65,535 columns and rows, for which no computer has the memory.
const LARGEST: Size = Size::new(1_000, 500);
/// The size of a terminal that does not know its own, such as a serial line: that of all terminals once.
const UNKNOWN: Size = Size::new(80, 24);
/// To write so many blanks takes no more bytes than to move the cursor over them.
const FEW_BLANKS: u16 = 7;
static BLANK: Cell = Cell::EMPTY;

/// Draws a frame. `draw` returns where the cursor belongs, if it is to be visible.
///
/// # Errors
/// If the terminal is gone.
pub fn draw_frame<W: Output>(
    terminal: &mut Terminal<FrameBackend<W>>,
    draw: impl FnOnce(&mut Buffer) -> Option<Position>,
) -> io::Result<CompletedFrame<'_>> {
    terminal.draw(|frame| {
        let cursor = draw(frame.buffer_mut());
        empty_covered_cells(frame.buffer_mut());
        if let Some(cursor) = cursor {
            frame.set_cursor_position(cursor);
        }
    })
}

/// Makes every cell that a wide symbol covers unlike any other cell. ratatui compares frames cell by cell: as soon as nothing
/// covers the cell any more, it is then drawn, whatever the terminal left there. Terminals differ in that.
fn empty_covered_cells(buf: &mut Buffer) {
    let width = usize::from(buf.area.width).max(1);
    for row in buf.content.chunks_exact_mut(width) {
        let mut covered = 0_u16;
        for cell in row {
            if covered > 0 {
                covered -= 1;
                cell.reset();
                cell.set_symbol("");
            } else if cell.symbol().len() > 1 {
                covered = cell.cell_width().saturating_sub(1);
            }
        }
    }
}

/// What is drawn on a blank screen, with the blanks between words. They are there already, so ratatui leaves them out; but to
/// write them takes one byte each, and to move the cursor over them eight, which is a quarter of a first frame's bytes.
fn with_blanks<'a>(content: impl Iterator<Item = (u16, u16, &'a Cell)>) -> impl Iterator<Item = (u16, u16, &'a Cell)> {
    let mut end = Position::ORIGIN;
    let mut is_plain = false;
    content.flat_map(move |(x, y, cell)| {
        let was_plain = std::mem::replace(&mut is_plain, cell.style() == BLANK.style());
        let is_near = y == end.y && x.saturating_sub(end.x) <= FEW_BLANKS;
        let start = if is_near && was_plain && is_plain { end.x } else { x };
        end = Position::new(x + cell.cell_width(), y);
        (start..x).map(move |x| (x, y, &BLANK)).chain(iter::once((x, y, cell)))
    })
}

/// Where frames go, and how large they are to be.
pub trait Output: Write {
    /// The columns and rows of the window.
    ///
    /// # Errors
    /// If the terminal is gone.
    fn size(&self) -> io::Result<Size>;
}

/// The backend of ratatui's `Terminal`. What is written to it leaves when a whole frame is flushed.
#[derive(Debug)]
pub struct FrameBackend<W: Output> {
    output: W,
    frame: Vec<u8>,
    /// Whether the terminal has been cleared and shows nothing else yet.
    is_blank: bool,
    /// Where the cursor is, and whether it is visible; `None` if that is not known.
    cursor: Option<Position>,
    cursor_is_visible: Option<bool>,
}

impl<W: Output> FrameBackend<W> {
    /// A backend that knows nothing of what the terminal shows.
    #[must_use]
    pub fn new(output: W) -> Self {
        Self { output, frame: Vec::new(), is_blank: false, cursor: None, cursor_is_visible: None }
    }

    /// Forgets what is known of the terminal: something else has written on it.
    pub fn forget(&mut self) {
        (self.cursor, self.cursor_is_visible, self.is_blank) = (None, None, false);
    }

    /// Where frames go.
    pub fn output_mut(&mut self) -> &mut W {
        &mut self.output
    }

    /// crossterm's backend writes the commands. It keeps no state, and flushes after some of them, which must not reach the
    /// terminal.
    fn crossterm(&mut self) -> CrosstermBackend<&mut Vec<u8>> {
        CrosstermBackend::new(&mut self.frame)
    }
}

/// For commands that ratatui does not know, as those for the mouse.
impl<W: Output> Write for FrameBackend<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.frame.write(bytes)
    }

    /// The terminal shows all of a frame at once (synchronized output, mode 2026), if it can.
    fn flush(&mut self) -> io::Result<()> {
        if self.frame.is_empty() {
            return Ok(());
        }
        let mut bytes = Vec::new();
        queue!(bytes, BeginSynchronizedUpdate)?;
        bytes.append(&mut self.frame);
        queue!(bytes, EndSynchronizedUpdate)?;
        self.output.write_all(&bytes)?;
        self.output.flush()
    }
}

impl<W: Output> Backend for FrameBackend<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut content = content.peekable();
        if content.peek().is_none() {
            return Ok(());
        }
        self.cursor = None;
        if std::mem::take(&mut self.is_blank) {
            self.crossterm().draw(with_blanks(content))
        } else {
            self.crossterm().draw(content)
        }
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        match self.cursor_is_visible.replace(false) {
            Some(false) => Ok(()),
            _ => self.crossterm().hide_cursor(),
        }
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        match self.cursor_is_visible.replace(true) {
            Some(true) => Ok(()),
            _ => self.crossterm().show_cursor(),
        }
    }

    /// Where it was put last, as far as that is known: `Terminal::clear` puts it back there.
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.cursor.unwrap_or_default())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let position = position.into();
        if self.cursor.replace(position) == Some(position) {
            return Ok(());
        }
        self.crossterm().set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.is_blank |= region == ClearType::All;
        self.crossterm().clear_region(region)
    }

    fn size(&self) -> io::Result<Size> {
        let Size { width, height } = self.output.size()?;
        Ok(if width == 0 || height == 0 {
            UNKNOWN
        } else {
            Size::new(width.min(LARGEST.width), height.min(LARGEST.height))
        })
    }

    /// Without its size in pixels, which nothing here asks for.
    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size()?, pixels: Size::ZERO })
    }

    fn flush(&mut self) -> io::Result<()> {
        Write::flush(self)
    }
}
