//! Where there is no pipe to poll, a thread reads the keys.

use std::io;
use std::sync::mpsc::RecvTimeoutError::{Disconnected, Timeout};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use crate::tui::event::{Ended, Event};
use crate::tui::input::translate;
use crate::tui::program::Program;

/// How long the outcome of a save may wait before it is seen.
const POLL_EVERY: Duration = Duration::from_millis(100);

/// The channel from the thread that reads keys.
pub struct EventSource {
    keys: Receiver<crossterm::event::Event>,
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

    pub fn wait(&mut self, timeout: Option<Duration>) -> Vec<Event> {
        match self.keys.recv_timeout(timeout.unwrap_or(POLL_EVERY)) {
            Ok(first) => std::iter::once(first).chain(self.keys.try_iter()).filter_map(translate).collect(),
            Err(Timeout) => timeout.map(|_| Event::TimedOut).into_iter().collect(),
            Err(Disconnected) => vec![Event::Over(Ended::Gone)],
        }
    }

    /// There are no signals here.
    pub fn ignore_terminal_signals(&mut self) {}
}

/// A program cannot be stopped and called back here.
pub fn stop() {}
