//! The real terminal: entering it, drawing on it, and leaving it as it was found.

use std::io::{self, IsTerminal, Stdout};
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;

use crossterm::clipboard::CopyToClipboard;
use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use crossterm::style::{Attribute, SetAttribute};
use crossterm::terminal::{
    EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute, queue};
use ratatui::Terminal;
use ratatui::layout::Rect;

use super::backend::{FrameBackend, draw_frame};
use super::event::{Ended, Event};
use super::event_source::{EventSource, stop};
use super::play::play;
use super::program::Program;
use super::stage::Stage;
use super::{crash, external_editor, opener};

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
    let events = EventSource::new(program)?;
    // The mono theme honours NO_COLOR. crossterm's own way of honouring it also resets bold and underline.
    crossterm::style::force_color_output(true);
    let mut stage = TerminalStage::new(events)?;
    // A panic while drawing or updating must not keep the last change from the disk: it ends the loop, not the program.
    let ended = panic::catch_unwind(AssertUnwindSafe(|| play(program, &mut stage))).unwrap_or(Ended::Panicked);
    drop(stage);
    Ok(ended)
}

struct TerminalStage {
    terminal: Terminal<FrameBackend<Stdout>>,
    events: EventSource,
    has_mouse: bool,
}

impl TerminalStage {
    fn new(events: EventSource) -> io::Result<Self> {
        Ok(Self { terminal: enter()?, events, has_mouse: false })
    }

    /// Takes the terminal again after it was given back. Another program has drawn on it, and it may have another size.
    fn enter_again(&mut self) -> io::Result<()> {
        self.terminal = enter()?;
        self.has_mouse = false;
        Ok(())
    }

    fn capture_mouse(&mut self, wants_mouse: bool) -> io::Result<()> {
        let backend = self.terminal.backend_mut();
        match (wants_mouse, self.has_mouse) {
            (true, false) => queue!(backend, EnableMouseCapture)?,
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

    fn draw(&mut self, program: &mut Program) -> io::Result<()> {
        self.capture_mouse(program.wants_mouse())?;
        draw_frame(&mut self.terminal, |buf| program.draw(buf))?;
        Ok(())
    }

    fn wait(&mut self, program: &mut Program) -> Vec<Event> {
        self.events.wait(program.timeout())
    }

    fn suspend(&mut self) {
        leave();
        stop();
        // If the terminal cannot be taken again, the next frame cannot be drawn, and the program ends in order.
        let _ = self.enter_again();
    }

    fn edit(&mut self, text: &str) -> io::Result<String> {
        leave();
        let edited = external_editor::edit(text);
        self.events.ignore_terminal_signals();
        self.enter_again()?;
        edited
    }

    /// By OSC 52: the terminal puts it on the clipboard of the machine that it runs on, also over SSH.
    fn copy(&mut self, text: &str) -> io::Result<()> {
        execute!(io::stdout(), CopyToClipboard::to_clipboard_from(text))
    }

    fn open(&mut self, path: &Path) -> io::Result<()> {
        opener::open(path)
    }
}

impl Drop for TerminalStage {
    fn drop(&mut self) {
        leave();
    }
}

/// Takes the terminal over, with nothing on its screen.
fn enter() -> io::Result<Terminal<FrameBackend<Stdout>>> {
    enable_raw_mode()?;
    let entered = enter_alternate_screen();
    if entered.is_err() {
        leave();
    }
    entered
}

fn enter_alternate_screen() -> io::Result<Terminal<FrameBackend<Stdout>>> {
    // A screen is cleared in the colours that are set: those of another program, if it left them.
    execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste, SetAttribute(Attribute::Reset))?;
    let mut terminal = Terminal::new(FrameBackend::new(io::stdout()))?;
    terminal.clear()?;
    Ok(terminal)
}

/// Leaves the terminal as it was found, whatever state it is in; an error changes nothing about the rest. What standard
/// output still holds of a frame is flushed first: after leaving the alternate screen it would stay on screen.
fn leave() {
    let mut out = io::stdout();
    let _ = execute!(out, EndSynchronizedUpdate, DisableMouseCapture);
    let _ = execute!(out, DisableBracketedPaste);
    let _ = execute!(out, LeaveAlternateScreen, cursor::Show);
    let _ = disable_raw_mode();
}
