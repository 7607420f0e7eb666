//! One poll over the terminal and a pipe: no thread between a key and its frame, no wake-up while nothing happens.

use std::io::{self, PipeReader, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};

use crate::tui::event::{Ended, Event};
use crate::tui::input::{ends_in_escape, rejoin, translate};
use crate::tui::program::Program;

/// How long crossterm looks for another event that has come already. With zero it would not even look at those that it has
/// parsed; and it spends all of this time looking, at the end of every batch of keys.
const POLL_FOR: Duration = Duration::from_micros(2);
/// If it took this long, the system had taken the processor away, perhaps before crossterm came to look.
const POLL_WAS_LATE: Duration = Duration::from_micros(6);
/// Then it looks again, for so long that it is sure to come to it.
const POLL_AGAIN_FOR: Duration = Duration::from_millis(1);
/// How long the rest of a key may be in coming whose bytes arrive in two parts.
const REST_OF_KEY: Timespec = Timespec { tv_sec: 0, tv_nsec: 25_000_000 };

/// What wakes the program up.
pub struct EventSource {
    wake: PipeReader,
    /// The last signal that has not been handled, or 0.
    signal: Arc<AtomicUsize>,
}

impl EventSource {
    /// From now on a signal is an event, and the program's threads can wake it up.
    pub fn new(program: &mut Program) -> io::Result<Self> {
        // If there is no terminal to open, everything works but half a key.
        let _ = make_standard_input_nonblocking();
        let (wake, waker) = io::pipe()?;
        let signal = Arc::new(AtomicUsize::new(0));
        for number in [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP] {
            signal_hook::flag::register_usize(number, Arc::clone(&signal), usize::try_from(number).unwrap_or(0))?;
            signal_hook::low_level::pipe::register(number, waker.try_clone()?)?;
        }
        signal_hook::low_level::pipe::register(SIGWINCH, waker.try_clone()?)?;
        program.set_waker(waker);
        Ok(Self { wake, signal })
    }

    /// Sleeps until something happens, at most for the time-out, and returns everything that has happened by then.
    pub fn wait(&mut self, timeout: Option<Duration>) -> Vec<Event> {
        match self.sleep(timeout) {
            WokenBy::Timeout => return vec![Event::TimedOut],
            WokenBy::HangUp => return vec![Event::Over(Ended::Gone)],
            WokenBy::Pipe => self.empty_pipe(),
            WokenBy::Terminal => {}
        }
        match self.signal.swap(0, Ordering::Relaxed) {
            0 => terminal_events(),
            signal if i32::try_from(signal) == Ok(SIGTSTP) => vec![Event::Suspend],
            signal => vec![Event::Over(Ended::Signal(u8::try_from(signal).unwrap_or(0)))],
        }
    }

    fn sleep(&self, timeout: Option<Duration>) -> WokenBy {
        let terminal = io::stdin();
        let mut sources = [PollFd::new(&terminal, PollFlags::IN), PollFd::new(&self.wake, PollFlags::IN)];
        let timeout = timeout.and_then(|timeout| timeout.try_into().ok());
        // A signal interrupts the poll, and writes to the pipe too: the next poll sees that.
        while match poll(&mut sources, timeout.as_ref()) {
            Ok(0) => return WokenBy::Timeout,
            other => other.is_err(),
        } {}
        let [terminal, wake] = sources.map(|source| source.revents());
        if terminal.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) {
            WokenBy::HangUp
        } else if wake.contains(PollFlags::IN) {
            WokenBy::Pipe
        } else {
            WokenBy::Terminal
        }
    }

    /// Ignores that somebody pressed Ctrl-C or Ctrl-Z while another program had the terminal.
    pub fn ignore_terminal_signals(&mut self) {
        let of_keys = [SIGINT, SIGQUIT, SIGTSTP].map(|number| usize::try_from(number).unwrap_or(0));
        if of_keys.contains(&self.signal.load(Ordering::Relaxed)) {
            self.signal.store(0, Ordering::Relaxed);
        }
    }

    fn empty_pipe(&mut self) {
        // The poll said that there is something to read: this does not block.
        let _ = self.wake.read(&mut [0; 512]);
    }
}

enum WokenBy {
    Timeout,
    Terminal,
    Pipe,
    HangUp,
}

/// Stops the whole program, as Ctrl-Z does in other programs; returns when it goes on.
pub fn stop() {
    let _ = signal_hook::low_level::emulate_default_handler(SIGTSTP);
}

/// Replaces standard input by the same terminal, opened anew and non-blocking. After half a key (`ESC [`, or a letter cut in
/// two) crossterm reads on, and would block until the other half comes. The descriptor that the program was started with
/// is shared with the shell, and must stay as it is.
fn make_standard_input_nonblocking() -> io::Result<()> {
    use rustix::fs::{Mode, OFlags, open};
    let terminal = open("/dev/tty", OFlags::RDWR | OFlags::NONBLOCK | OFlags::CLOEXEC, Mode::empty())?;
    Ok(rustix::stdio::dup2_stdin(terminal)?)
}

/// Everything that has come from the terminal. If there is nothing, a signal or a thread is a reason to draw again.
fn terminal_events() -> Vec<Event> {
    let mut read = Vec::new();
    while has_more() || (ends_in_escape(&read) && rest_follows()) {
        match crossterm::event::read() {
            Ok(event) => read.push(event),
            Err(_) => return vec![Event::Over(Ended::Gone)],
        }
    }
    let events: Vec<Event> = rejoin(read).into_iter().filter_map(translate).collect();
    if events.is_empty() { vec![Event::Redraw] } else { events }
}

/// A key whose bytes come in two parts looks like Escape and a few letters.
fn rest_follows() -> bool {
    let terminal = io::stdin();
    matches!(poll(&mut [PollFd::new(&terminal, PollFlags::IN)], Some(&REST_OF_KEY)), Ok(1..)) && has_more()
}

fn has_more() -> bool {
    let asked = Instant::now();
    let has_more = |time| crossterm::event::poll(time).unwrap_or(false);
    has_more(POLL_FOR) || (asked.elapsed() > POLL_WAS_LATE && has_more(POLL_AGAIN_FOR))
}
