//! Threads read the keys, hear what other threads of the program say, and when the window is closed: all of it comes through
//! one channel, so that nothing wakes up in between.

use std::io::{self, PipeWriter, Read};
use std::sync::mpsc::RecvTimeoutError::{Disconnected, Timeout};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use crossterm_winapi::{
    Console, ConsoleMode, EventFlags, Handle, InputRecord, KeyEventRecord, MouseEvent, ScreenBuffer,
};

use super::closing;
use super::keys::{KeyRecord, Keys, Mouse, MouseRecord};
use super::pasting::Pasting;
use crate::tui::event::{Ended, Event};
use crate::tui::input::Input;

/// That the console understands sequences.
const ENABLE_VIRTUAL_TERMINAL_PROCESSING: u32 = 4;

/// What a thread has to say.
enum Happened {
    /// The console reported these at this moment.
    Reported(Vec<InputRecord>, Instant),
    /// Another thread of the program is done with something.
    Woken,
    /// The program has to end.
    Over,
}

/// The channel from those threads.
pub struct EventSource {
    happened: Receiver<Happened>,
    keys: Keys,
    mouse: Mouse,
    pasting: Pasting,
    /// How the console showed things when it was taken.
    found: Option<u32>,
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
        let (keys, mouse, pasting) = (Keys::default(), Mouse::default(), Pasting::default());
        Ok((Self { happened, keys, mouse, pasting, found: None }, waker))
    }

    /// Takes the terminal's input. crossterm has the console understand sequences the first time that it writes one, and never again.
    pub fn enter(&mut self) -> io::Result<()> {
        if let Ok(output) = output_mode()
            && let Ok(found) = output.mode()
        {
            self.found = Some(found);
            // An old console that cannot do this is drawn on without.
            let _ = output.set_mode(found | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
        }
        enable_raw_mode()
    }

    /// Leaves the terminal as it was found.
    pub fn leave(&self) {
        let _ = disable_raw_mode();
        if let (Some(found), Ok(output)) = (self.found, output_mode()) {
            let _ = output.set_mode(found);
        }
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
            Happened::Reported(records, at) => {
                for record in records {
                    let inputs = match record {
                        InputRecord::WindowBufferSizeEvent(_) => {
                            events.push(Event::Redraw);
                            continue;
                        }
                        InputRecord::KeyEvent(key) => self.keys.read(as_reported(&key)),
                        InputRecord::MouseEvent(mouse) => self.clicked(mouse).into_iter().collect(),
                        InputRecord::FocusEvent(_) | InputRecord::MenuEvent(_) => continue,
                    };
                    events.extend(inputs.into_iter().flat_map(|input| self.pasting.feed(input, at)).map(Event::from));
                }
            }
            Happened::Over => events.push(Event::Over(Ended::Gone)),
        }
    }

    fn clicked(&mut self, mouse: MouseEvent) -> Option<Input> {
        let record = match mouse.event_flags {
            EventFlags::PressOrRelease | EventFlags::DoubleClick => {
                MouseRecord::Button { left: mouse.button_state.left_button() }
            }
            EventFlags::MouseWheeled => MouseRecord::Wheel { down: mouse.button_state.scroll_down() },
            EventFlags::MouseMoved | EventFlags::MouseHwheeled | EventFlags::Unknown => return None,
        };
        // Rows are counted from the top of all that the window can be scrolled over.
        let top = ScreenBuffer::current().and_then(|buffer| buffer.info()).map_or(0, |info| info.terminal_window().top);
        let column = mouse.mouse_position.x.try_into().ok()?;
        self.mouse.read(record, column, (mouse.mouse_position.y - top).try_into().ok()?)
    }

    /// There are no signals here.
    #[expect(clippy::unused_self, reason = "the same shape as on Unix")]
    pub fn ignore_terminal_signals(&mut self) {}
}

fn output_mode() -> io::Result<ConsoleMode> {
    Ok(ConsoleMode::from(Handle::current_out_handle()?))
}

fn as_reported(record: &KeyEventRecord) -> KeyRecord {
    let held = (0..9).map(|bit| 1 << bit).filter(|held| record.control_key_state.has_state(*held)).sum();
    let KeyEventRecord { key_down: is_down, repeat_count: count, virtual_key_code: key, u_char: unit, .. } = *record;
    KeyRecord { is_down, count, key, unit, held }
}

/// Reports what the console says, until that or the program is gone. What is there at once is reported at once, as come at the same
/// moment: however long reading it takes a computer that is busy, nobody sees the beginning of a paste alone.
fn report(sender: &Sender<Happened>) {
    let said = || -> io::Result<()> {
        let console = Console::from(Handle::current_in_handle()?);
        loop {
            let first = console.read_single_input_event()?;
            let now = Instant::now();
            let mut records = vec![first];
            while let rest = console.read_console_input()?
                && !rest.is_empty()
            {
                records.extend(rest);
            }
            if sender.send(Happened::Reported(records, now)).is_err() {
                return Ok(());
            }
        }
    };
    let _ = said();
    let _ = sender.send(Happened::Over);
}

/// A program cannot be stopped and called back here.
pub fn stop() {}
