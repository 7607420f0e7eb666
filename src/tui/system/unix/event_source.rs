//! One poll over the terminal and a pipe: no thread between a key and its frame, no wake-up while nothing happens.

use std::io::{self, PipeReader, PipeWriter, Read as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};

use super::line::{Line, Read};
use crate::tui::event::{Ended, Event};
use crate::tui::input::Parser;

/// How much is read before the program gets what has come: a flood of bytes must not keep a signal waiting.
const MOST_BYTES: usize = 64 << 10;
const NOT_AT_ALL: Timespec = Timespec { tv_sec: 0, tv_nsec: 0 };

/// What wakes the program up.
pub struct EventSource {
    line: Line,
    parser: Parser,
    wake: PipeReader,
    /// The last signal that has not been handled, or 0.
    signal: Arc<AtomicUsize>,
    bytes: Vec<u8>,
    /// Whether the program has had the terminal before.
    has_entered: bool,
}

/// What there is to do after a poll.
#[derive(Clone, Copy, Default)]
struct Ready {
    terminal: bool,
    pipe: bool,
}

impl EventSource {
    /// From now on a signal is an event. Whatever is written to the pipe wakes the program up.
    pub fn new() -> io::Result<(Self, PipeWriter)> {
        let line = Line::of_terminal()?;
        let (wake, waker) = io::pipe()?;
        let signal = Arc::new(AtomicUsize::new(0));
        for number in [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP] {
            signal_hook::flag::register_usize(number, Arc::clone(&signal), usize::try_from(number).unwrap_or(0))?;
            signal_hook::low_level::pipe::register(number, waker.try_clone()?)?;
        }
        signal_hook::low_level::pipe::register(SIGWINCH, waker.try_clone()?)?;
        let parser = Parser::new(None, Instant::now());
        let bytes = Vec::with_capacity(MOST_BYTES);
        Ok((Self { line, parser, wake, signal, bytes, has_entered: false }, waker))
    }

    /// Takes the terminal's input. What was typed before the program began is heeded; what has come while another program
    /// had the terminal, such as the answer to a question of an editor, is not.
    pub fn enter(&mut self) -> io::Result<()> {
        let erase = self.line.make_raw(self.has_entered)?;
        self.has_entered = true;
        self.parser = Parser::new(Some(erase), Instant::now());
        Ok(())
    }

    /// Leaves the terminal's input as it was found.
    pub fn leave(&self) {
        self.line.restore();
    }

    /// Sleeps until something happens, at most for the time-out, and returns everything that has happened by then. What
    /// the terminal says by itself is nothing: it neither wakes the program nor makes the time-out longer.
    pub fn wait(&mut self, timeout: Option<Duration>) -> Vec<Event> {
        let deadline = timeout.map(|timeout| Instant::now() + timeout);
        let mut events = Vec::new();
        loop {
            let ready = self.sleep(deadline);
            if ready.terminal {
                self.read(&mut events);
            }
            events.extend(self.parser.lapse(Instant::now()).into_iter().map(Event::from));
            if ready.pipe {
                events.push(self.woken());
            }
            if events.is_empty() && deadline.is_some_and(|deadline| Instant::now() >= deadline) {
                events.push(Event::TimedOut);
            }
            if !events.is_empty() {
                return events;
            }
        }
    }

    /// Sleeps until there is something to read, the deadline has come, or the rest of a key is late.
    fn sleep(&self, deadline: Option<Instant>) -> Ready {
        let now = Instant::now();
        let left = deadline.map(|deadline| deadline.saturating_duration_since(now));
        let timeout = [left, self.parser.patience(now)].into_iter().flatten().min();
        self.poll(timeout.and_then(|timeout| timeout.try_into().ok()))
    }

    /// A signal interrupts the poll, and writes to the pipe too: the next poll sees that. A terminal that is gone can be
    /// read from as well: that is how what came before its end is not lost.
    fn poll(&self, timeout: Option<Timespec>) -> Ready {
        let mut sources = [PollFd::new(&self.line, PollFlags::IN), PollFd::new(&self.wake, PollFlags::IN)];
        match poll(&mut sources, timeout.as_ref()) {
            Ok(_) => {
                let [terminal, pipe] = sources.map(|source| !source.revents().is_empty());
                Ready { terminal, pipe }
            }
            Err(_) => Ready::default(),
        }
    }

    /// Reads all there is, for what was typed in time must be read before it is late.
    fn read(&mut self, events: &mut Vec<Event>) {
        self.bytes.clear();
        let is_gone = loop {
            match self.line.read(&mut self.bytes) {
                Read::Bytes => {}
                Read::Nothing => break false,
                Read::Gone => break true,
            }
            if self.bytes.len() == self.bytes.capacity() || !self.poll(Some(NOT_AT_ALL)).terminal {
                break false;
            }
        };
        let inputs = self.parser.feed(&self.bytes, Instant::now());
        events.extend(inputs.into_iter().map(Event::from));
        if is_gone {
            events.push(Event::Over(Ended::Gone));
        }
    }

    /// What a signal means; without one a thread or the size of the window is a reason to draw again.
    fn woken(&mut self) -> Event {
        // The poll said that there is something to read: this does not block.
        let _ = self.wake.read(&mut [0; 512]);
        match self.signal.swap(0, Ordering::Relaxed) {
            0 => Event::Redraw,
            signal if i32::try_from(signal) == Ok(SIGTSTP) => Event::Suspend,
            signal => Event::Over(Ended::Signal(u8::try_from(signal).unwrap_or(0))),
        }
    }

    /// Ignores that somebody pressed Ctrl-C or Ctrl-Z while another program had the terminal.
    pub fn ignore_terminal_signals(&mut self) {
        let of_keys = [SIGINT, SIGQUIT, SIGTSTP].map(|number| usize::try_from(number).unwrap_or(0));
        if of_keys.contains(&self.signal.load(Ordering::Relaxed)) {
            self.signal.store(0, Ordering::Relaxed);
        }
    }
}

/// Stops the whole program, as Ctrl-Z does in other programs; returns when it goes on.
pub fn stop() {
    let _ = signal_hook::low_level::emulate_default_handler(SIGTSTP);
}
