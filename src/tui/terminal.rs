//! The real terminal: entering it, drawing on it, and leaving it as it was found.

use std::io::{self, IsTerminal};
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::time::{Duration, Instant};

use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste};
use crossterm::style::{Attribute, SetAttribute};
use crossterm::terminal::{EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::{cursor, execute, queue};
use ratatui::Terminal;
use ratatui::layout::Rect;

use super::backend::{FrameBackend, draw_frame};
use super::clipboard::Clipboard;
use super::event::{EditorEnd, Ended, Event};
use super::held_key::HeldKey;
use super::play::play;
use super::program::Program;
use super::stage::Stage;
use super::system::{CAPTURE_MOUSE, EventSource, TerminalOutput, stop};
use super::{crash, external_editor, opener};
use crate::app::Key;

/// A terminal that takes nothing is tried again after so long.
const RETRY_AFTER: Duration = Duration::from_millis(50);
/// How long leaving may wait for a terminal that takes nothing. It is then left as it is.
const FAREWELL: Duration = Duration::from_secs(1);

/// Plays the program in the terminal, to its end. The terminal is left as it was found.
///
/// # Errors
/// If this is no terminal, or it cannot be set up.
pub fn run(program: &mut Program) -> io::Result<Ended> {
    let is_dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    if is_dumb || !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
        return Err(io::ErrorKind::Unsupported.into());
    }
    crash::report_into(program.folder());
    let (events, waker) = EventSource::new()?;
    program.set_waker(waker);
    // The mono theme honours NO_COLOR. crossterm's own way of honouring it also resets bold and underline.
    crossterm::style::force_color_output(true);
    let mut stage = TerminalStage::new(events)?;
    // A panic while drawing or updating must not keep the last change from the disk: it ends the loop, not the program.
    let ended = panic::catch_unwind(AssertUnwindSafe(|| play(program, &mut stage))).unwrap_or(Ended::Panicked);
    drop(stage);
    Ok(ended)
}

struct TerminalStage {
    terminal: Terminal<FrameBackend<TerminalOutput>>,
    events: EventSource,
    has_mouse: bool,
    held: HeldKey,
    /// Whether something has changed since the last frame that was drawn.
    is_behind: bool,
}

impl TerminalStage {
    fn new(mut events: EventSource) -> io::Result<Self> {
        Ok(Self { terminal: enter(&mut events)?, events, has_mouse: false, held: HeldKey::default(), is_behind: false })
    }

    /// Takes the terminal again after it was given back. Another program has drawn on it, and it may have another size.
    fn enter_again(&mut self) -> io::Result<()> {
        self.terminal = enter(&mut self.events)?;
        self.has_mouse = false;
        Ok(())
    }

    fn leave(&mut self) {
        leave(self.terminal.backend_mut().output_mut(), &self.events);
    }

    fn output(&mut self) -> &mut TerminalOutput {
        self.terminal.backend_mut().output_mut()
    }

    fn capture_mouse(&mut self, wants_mouse: bool) -> io::Result<()> {
        let backend = self.terminal.backend_mut();
        match (wants_mouse, self.has_mouse) {
            (true, false) => queue!(backend, CAPTURE_MOUSE)?,
            (false, true) => queue!(backend, DisableMouseCapture)?,
            _ => {}
        }
        self.has_mouse = wants_mouse;
        Ok(())
    }
}

impl Stage for TerminalStage {
    fn area(&mut self) -> io::Result<Rect> {
        self.terminal.autoresize()?;
        Ok(self.terminal.get_frame().area())
    }

    /// As long as the terminal has not taken the frame before, there is no other. What is then drawn is what is so then.
    fn draw(&mut self, program: &mut Program) -> io::Result<()> {
        self.is_behind = !self.output().is_ready()?;
        if self.is_behind {
            return Ok(());
        }
        self.capture_mouse(program.wants_mouse())?;
        draw_frame(&mut self.terminal, |buf| program.draw(buf))?;
        Ok(())
    }

    fn wait(&mut self, program: &mut Program) -> Vec<Event> {
        let timeout = program.timeout();
        match self.output().is_ready() {
            Ok(true) if self.is_behind => vec![Event::Redraw],
            Ok(true) => self.events.wait(timeout),
            Ok(false) => self.events.wait(Some(timeout.map_or(RETRY_AFTER, |timeout| timeout.min(RETRY_AFTER)))),
            Err(_) => vec![Event::Over(Ended::Gone)],
        }
    }

    fn is_repeat(&mut self, key: Key) -> bool {
        self.held.is_repeat(key, Instant::now())
    }

    /// Another program may have changed how the terminal works, too.
    fn repaint(&mut self) -> io::Result<()> {
        let backend = self.terminal.backend_mut();
        backend.forget();
        queue!(backend, EnableBracketedPaste, SetAttribute(Attribute::Reset))?;
        self.has_mouse = false;
        self.terminal.clear()
    }

    fn suspend(&mut self) {
        self.leave();
        stop();
        // If the terminal cannot be taken again, the next frame cannot be drawn, and the program ends in order.
        let _ = self.enter_again();
    }

    fn edit(&mut self, file: &Path) -> io::Result<EditorEnd> {
        self.leave();
        let ended = external_editor::edit(file);
        // An editor that crashed has left the terminal as it had it.
        self.events.leave();
        self.events.ignore_terminal_signals();
        // If the terminal cannot be taken again, what was written must be taken over all the same.
        let _ = self.enter_again();
        ended
    }

    fn copy(&mut self, text: &str) -> io::Result<Clipboard> {
        let clipboard = Clipboard::here();
        clipboard.send(text, self.output())?;
        Ok(clipboard)
    }

    fn open(&mut self, path: &Path) -> io::Result<()> {
        opener::open(path)
    }
}

impl Drop for TerminalStage {
    fn drop(&mut self) {
        self.leave();
    }
}

/// Takes the terminal over, with nothing on its screen.
fn enter(events: &mut EventSource) -> io::Result<Terminal<FrameBackend<TerminalOutput>>> {
    let mut output = TerminalOutput::open()?;
    events.enter()?;
    // A screen is cleared in the colours that are set: those of another program, if it left them.
    let entered = execute!(output, EnterAlternateScreen, EnableBracketedPaste, SetAttribute(Attribute::Reset))
        .and_then(|()| Terminal::new(FrameBackend::new(output)))
        .and_then(|mut terminal| terminal.clear().map(|()| terminal));
    if entered.is_err()
        && let Ok(mut output) = TerminalOutput::open()
    {
        leave(&mut output, events);
    }
    entered
}

/// Leaves the terminal as it was found, whatever state it is in; an error changes nothing about the rest. What the terminal
/// has not taken yet of a frame goes first: after leaving the alternate screen it would stay on screen.
fn leave(output: &mut TerminalOutput, events: &EventSource) {
    let _ = queue!(output, EndSynchronizedUpdate, DisableMouseCapture);
    let _ = queue!(output, DisableBracketedPaste);
    let _ = queue!(output, LeaveAlternateScreen, cursor::Show);
    let _ = output.send_within(FAREWELL);
    events.leave();
}
