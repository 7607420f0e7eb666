//! Threads read the keys, hear what other threads of the program say, and when the window is closed: all of it comes through
//! one channel, so that nothing wakes up in between.

use std::io::{self, PipeWriter, Read};
use std::sync::mpsc::RecvTimeoutError::{Disconnected, Timeout};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use crossterm::event::Event as TerminalEvent;
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

use super::closing;
use super::pasting::Pasting;
use super::translate::translate;
use crate::tui::event::{Ended, Event};

/// The number of the signal that says the same on other systems.
const HANG_UP: u8 = 1;

/// What a thread has to say.
enum Happened {
    /// The console reported these at this moment.
    Reported(Vec<TerminalEvent>, Instant),
    /// Another thread of the program is done with something.
    Woken,
    /// The program has to end.
    Over,
}

/// The channel from those threads.
pub struct EventSource {
    happened: Receiver<Happened>,
    pasting: Pasting,
}

impl EventSource {
    /// Whatever is written to the pipe wakes the program up.
    pub fn new() -> io::Result<(Self, PipeWriter)> {
        let (sender, happened) = channel();
        let (mut wake, waker) = io::pipe()?;
        let over = sender.clone();
        closing::watch(move || drop(over.send(Happened::Over)))?;
        let woken = sender.clone();
        thread::spawn(move || {
            while wake.read(&mut [0; 512]).is_ok_and(|read| read > 0) && woken.send(Happened::Woken).is_ok() {}
        });
        thread::spawn(move || report(&sender));
        Ok((Self { happened, pasting: Pasting::default() }, waker))
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
        let mut events = Vec::new();
        loop {
            self.receive(deadline, &mut events);
            events.extend(self.pasting.lapse(Instant::now()).into_iter().map(Event::from));
            if events.is_empty() && deadline.is_some_and(|deadline| Instant::now() >= deadline) {
                events.push(Event::TimedOut);
            }
            if !events.is_empty() {
                return events;
            }
        }
    }

    /// Takes what has happened, or the next thing that does, before the deadline and before it is clear what is held.
    fn receive(&mut self, deadline: Option<Instant>, events: &mut Vec<Event>) {
        let now = Instant::now();
        let left = deadline.map(|deadline| deadline.saturating_duration_since(now));
        let timeout = [left, self.pasting.patience(now)].into_iter().flatten().min();
        let first = match timeout {
            Some(timeout) => self.happened.recv_timeout(timeout),
            None => self.happened.recv().map_err(|_| Disconnected),
        };
        match first {
            Ok(first) => {
                let rest: Vec<Happened> = self.happened.try_iter().collect();
                std::iter::once(first).chain(rest).for_each(|happened| self.take(happened, events));
            }
            Err(Timeout) => {}
            Err(Disconnected) => events.push(Event::Over(Ended::Gone)),
        }
    }

    fn take(&mut self, happened: Happened, events: &mut Vec<Event>) {
        match happened {
            Happened::Woken => events.push(Event::Redraw),
            Happened::Reported(reported, at) => {
                for event in reported {
                    if matches!(event, TerminalEvent::Resize(..)) {
                        events.push(Event::Redraw);
                    }
                    let inputs = translate(event).into_iter().flat_map(|input| self.pasting.feed(input, at));
                    events.extend(inputs.map(Event::from));
                }
            }
            Happened::Over => events.push(Event::Over(Ended::Signal(HANG_UP))),
        }
    }

    /// There are no signals here.
    #[expect(clippy::unused_self, reason = "the same shape as on Unix")]
    pub fn ignore_terminal_signals(&mut self) {}
}

/// Reports what the console says, until that or the program is gone. What is there at once is reported at once, as come at the same
/// moment: however long reading it takes a computer that is busy, nobody sees the beginning of a paste alone.
fn report(sender: &Sender<Happened>) {
    while let Ok(first) = crossterm::event::read() {
        let now = Instant::now();
        let mut events = vec![first];
        while crossterm::event::poll(Duration::ZERO).unwrap_or(false) {
            let Ok(event) = crossterm::event::read() else { break };
            events.push(event);
        }
        if sender.send(Happened::Reported(events, now)).is_err() {
            return;
        }
    }
    let _ = sender.send(Happened::Over);
}

/// A program cannot be stopped and called back here.
pub fn stop() {}
