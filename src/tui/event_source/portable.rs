//! Where there is no pipe to poll, a thread reads the keys.

use std::io;
use std::sync::mpsc::RecvTimeoutError::{Disconnected, Timeout};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use crossterm::event::Event as TerminalEvent;
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

use crate::tui::event::{Ended, Event};
use crate::tui::input::translate;
use crate::tui::program::Program;

/// How long the outcome of a save may wait before it is seen.
const POLL_EVERY: Duration = Duration::from_millis(100);

/// The channel from the thread that reads keys.
pub struct EventSource {
    keys: Receiver<TerminalEvent>,
}

impl EventSource {
    #[expect(clippy::unnecessary_wraps, reason = "the same shape as on Unix")]
    pub fn new(_: &mut Program) -> io::Result<Self> {
        let (sender, keys) = channel();
        std::thread::spawn(move || {
            while let Ok(event) = crossterm::event::read() {
                if sender.send(event).is_err() {
                    break;
                }
            }
        });
        Ok(Self { keys })
    }

    /// Takes the terminal's input.
    #[expect(clippy::unused_self, reason = "the same shape as on Unix")]
    pub fn enter(&mut self) -> io::Result<()> {
        enable_raw_mode()
    }

    /// Leaves the terminal's input as it was found.
    #[expect(clippy::unused_self, reason = "the same shape as on Unix")]
    pub fn leave(&self) {
        let _ = disable_raw_mode();
    }

    /// Sleeps until something happens, at most for the time-out, and returns everything that has happened by then. What is
    /// no key, such as a move of the mouse, does not make the time-out longer.
    pub fn wait(&mut self, timeout: Option<Duration>) -> Vec<Event> {
        let deadline = timeout.map(|timeout| Instant::now() + timeout);
        loop {
            let left = deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
            let first = match self.keys.recv_timeout(left.unwrap_or(POLL_EVERY)) {
                Ok(first) => first,
                Err(Timeout) => return timeout.map(|_| Event::TimedOut).into_iter().collect(),
                Err(Disconnected) => return vec![Event::Over(Ended::Gone)],
            };
            let events: Vec<Event> = std::iter::once(first).chain(self.keys.try_iter()).flat_map(events).collect();
            if !events.is_empty() {
                return events;
            }
        }
    }

    /// There are no signals here.
    #[expect(clippy::unused_self, reason = "the same shape as on Unix")]
    pub fn ignore_terminal_signals(&mut self) {}
}

fn events(event: TerminalEvent) -> Vec<Event> {
    match event {
        TerminalEvent::Resize(..) => vec![Event::Redraw],
        event => translate(event).into_iter().map(Event::from).collect(),
    }
}

/// A program cannot be stopped and called back here.
pub fn stop() {}
