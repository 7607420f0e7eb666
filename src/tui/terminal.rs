//! The real terminal: entering it, leaving it as it was found, and waiting without waking up.

use std::io::{self, BufWriter, IsTerminal, Stdout, Write};
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;

use crossterm::clipboard::CopyToClipboard;
use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use crossterm::{cursor, execute, queue};
use ratatui::layout::Rect;

use super::{Event, Painter, Program, Stage, crash, editor, outside, play};

/// Space for a whole frame, so that it leaves in one write.
const FRAME_BYTES: usize = 1 << 16;

/// Why the program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The user left.
    Quit,
    /// The system asked it to.
    Signal(u8),
    /// The terminal is gone.
    Gone,
    /// A defect of ours; see [`super::crash_report`].
    Panicked,
}

/// Plays the program in the terminal, to its end. The terminal is left as it was found.
///
/// # Errors
/// Where this is no terminal, or it cannot be set up.
pub fn run(program: &mut Program) -> io::Result<Ended> {
    let is_dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    if is_dumb || !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
        return Err(io::ErrorKind::Unsupported.into());
    }
    crash::report_into(program.folder());
    let waiting = wait::Waiting::new(program)?;
    // NO_COLOR is our business (the mono theme): crossterm's own way of honouring it also resets bold and underline.
    crossterm::style::force_color_output(true);
    let mut stage = TerminalStage::enter(waiting)?;
    // A panic while drawing or updating must not keep the last change from the disk: it ends the play, not the program.
    let ended = panic::catch_unwind(AssertUnwindSafe(|| play(program, &mut stage))).unwrap_or(Ended::Panicked);
    drop(stage);
    Ok(ended)
}

struct TerminalStage {
    out: BufWriter<Stdout>,
    painter: Painter,
    waiting: wait::Waiting,
    mouse: bool,
}

impl TerminalStage {
    fn enter(waiting: wait::Waiting) -> io::Result<Self> {
        enable_raw_mode()?;
        let out = BufWriter::with_capacity(FRAME_BYTES, io::stdout());
        let mut stage = Self { out, painter: Painter::default(), waiting, mouse: false };
        // Dropped, the stage leaves the terminal.
        take_over(&mut stage.out)?;
        Ok(stage)
    }

    /// Takes the terminal again after it was given back. It has been drawn on in the meantime, and may have another size.
    fn come_back(&mut self) -> io::Result<()> {
        enable_raw_mode()?;
        take_over(&mut self.out)?;
        self.mouse = false;
        self.painter.forget();
        Ok(())
    }

    fn try_draw(&mut self, program: &mut Program) -> io::Result<()> {
        let (width, height) = size()?;
        let wants_mouse = program.wants_mouse();
        let painted = self.painter.paint(Rect::new(0, 0, width, height), |frame| program.draw(frame));
        let out = &mut self.out;
        match (wants_mouse, self.mouse) {
            (true, false) => queue!(out, EnableMouseCapture)?,
            (false, true) => queue!(out, DisableMouseCapture)?,
            _ => {}
        }
        self.mouse = wants_mouse;
        if !painted.is_empty() {
            queue!(out, BeginSynchronizedUpdate)?;
            out.write_all(painted)?;
            queue!(out, EndSynchronizedUpdate)?;
        }
        out.flush()
    }
}

impl Stage for TerminalStage {
    fn draw(&mut self, program: &mut Program) -> bool {
        self.try_draw(program).is_ok()
    }

    fn wait(&mut self, program: &mut Program) -> Vec<Event> {
        self.waiting.events(program.patience())
    }

    fn suspend(&mut self) {
        let _ = self.out.flush();
        leave();
        wait::stop();
        // If the terminal cannot be taken again, the next frame cannot be drawn, and the program ends in order.
        let _ = self.come_back();
    }

    fn edit(&mut self, text: &str) -> io::Result<String> {
        let _ = self.out.flush();
        leave();
        let edited = editor::edit(text);
        self.waiting.forget();
        self.come_back()?;
        edited
    }

    /// By OSC 52: the terminal puts it on the clipboard of the machine that it runs on, also over SSH.
    fn copy(&mut self, text: &str) -> io::Result<()> {
        execute!(self.out, CopyToClipboard::to_clipboard_from(text))
    }

    fn open(&mut self, path: &Path) -> io::Result<()> {
        outside::open(path)
    }
}

impl Drop for TerminalStage {
    fn drop(&mut self) {
        // What is still in the buffer must not come after the farewell.
        let _ = self.out.flush();
        leave();
    }
}

/// The columns and rows of the window. crossterm opens the terminal anew to ask for them.
#[cfg(unix)]
fn size() -> io::Result<(u16, u16)> {
    let size = rustix::termios::tcgetwinsize(io::stdout())?;
    Ok((size.ws_col, size.ws_row))
}

#[cfg(not(unix))]
fn size() -> io::Result<(u16, u16)> {
    crossterm::terminal::size()
}

fn take_over(out: &mut impl Write) -> io::Result<()> {
    queue!(out, EnterAlternateScreen, EnableBracketedPaste)
}

/// Leaves the terminal as it was found, whatever state it is in; an error changes nothing about the rest.
fn leave() {
    let mut out = io::stdout();
    let _ = execute!(out, EndSynchronizedUpdate, DisableMouseCapture);
    let _ = execute!(out, DisableBracketedPaste);
    let _ = execute!(out, LeaveAlternateScreen, cursor::Show);
    let _ = disable_raw_mode();
}

#[cfg(unix)]
mod wait {
    //! One poll over the terminal and a pipe: no thread between a key and its frame, no wake-up while nothing happens.

    use std::io::{self, PipeReader, Read};
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::{Duration, Instant};

    use rustix::event::{PollFd, PollFlags, poll};
    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};

    use super::super::input::{ends_in_escape, rejoin, translate};
    use super::{Ended, Event, Program};

    /// crossterm reads nothing at all with a time-out of zero, and events that it has parsed already stay where they are.
    /// This is long enough for it to look, on most machines; it goes on looking for as long as it is given.
    const A_LOOK: Duration = Duration::from_micros(2);
    /// Long enough on any machine.
    const A_LONG_LOOK: Duration = Duration::from_millis(1);

    /// What can wake the program up.
    pub struct Waiting {
        wake: PipeReader,
        signal: Arc<AtomicUsize>,
    }

    /// Puts a terminal of our own, which never keeps a reader waiting, in the place of standard input. crossterm reads on
    /// after half a key (`ESC [`, or a letter cut in two) and would wait for the other half, deaf to everything else. The
    /// one we were started with is shared with the shell, and must stay as it is.
    fn never_wait_in_the_middle_of_a_key() -> io::Result<()> {
        use rustix::fs::{Mode, OFlags, open};
        let terminal = open("/dev/tty", OFlags::RDWR | OFlags::NONBLOCK | OFlags::CLOEXEC, Mode::empty())?;
        Ok(rustix::stdio::dup2_stdin(terminal)?)
    }

    impl Waiting {
        pub fn new(program: &mut Program) -> io::Result<Self> {
            // Without a terminal of our own everything works, but for the case above.
            let _ = never_wait_in_the_middle_of_a_key();
            let (wake, waker) = io::pipe()?;
            let signal = Arc::new(AtomicUsize::new(0));
            for number in [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP] {
                signal_hook::flag::register_usize(number, Arc::clone(&signal), usize::try_from(number).unwrap_or(0))?;
                signal_hook::low_level::pipe::register(number, waker.try_clone()?)?;
            }
            signal_hook::low_level::pipe::register(SIGWINCH, waker.try_clone()?)?;
            program.wake_through(waker);
            Ok(Self { wake, signal })
        }

        /// Sleeps until something happens, and returns all that has.
        pub fn events(&mut self, patience: Option<Duration>) -> Vec<Event> {
            match self.sleep(patience) {
                Woken::ByItself => return vec![Event::Rested],
                Woken::Gone => return vec![Event::Over(Ended::Gone)],
                Woken::Called => self.empty_pipe(),
                Woken::Typed => {}
            }
            match self.signal.swap(0, Ordering::Relaxed) {
                0 => typed(),
                signal if i32::try_from(signal) == Ok(SIGTSTP) => vec![Event::Suspend],
                signal => vec![Event::Over(Ended::Signal(u8::try_from(signal).unwrap_or(0)))],
            }
        }

        fn sleep(&self, patience: Option<Duration>) -> Woken {
            let terminal = io::stdin();
            let mut sources = [PollFd::new(&terminal, PollFlags::IN), PollFd::new(&self.wake, PollFlags::IN)];
            let patience = patience.and_then(|patience| patience.try_into().ok());
            // An interrupted poll has been called by a signal, which the pipe tells too.
            while match poll(&mut sources, patience.as_ref()) {
                Ok(0) => return Woken::ByItself,
                other => other.is_err(),
            } {}
            let [terminal, wake] = sources.map(|source| source.revents());
            if terminal.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) {
                Woken::Gone
            } else if wake.contains(PollFlags::IN) {
                Woken::Called
            } else {
                Woken::Typed
            }
        }

        /// Forgets that somebody pressed Ctrl-C or Ctrl-Z: that was meant for another program.
        pub fn forget(&mut self) {
            let terminal_keys = [SIGINT, SIGQUIT, SIGTSTP].map(|number| usize::try_from(number).unwrap_or(0));
            if terminal_keys.contains(&self.signal.load(Ordering::Relaxed)) {
                self.signal.store(0, Ordering::Relaxed);
            }
        }

        fn empty_pipe(&mut self) {
            // The poll said that there is something: this does not wait.
            let _ = self.wake.read(&mut [0; 512]);
        }
    }

    /// Stops the whole program, as Ctrl-Z does in other programs; returns when it goes on.
    pub fn stop() {
        let _ = signal_hook::low_level::emulate_default_handler(SIGTSTP);
    }

    enum Woken {
        ByItself,
        Typed,
        Called,
        Gone,
    }

    /// Everything that the terminal has to say now. A call from elsewhere is a reason to draw anew.
    fn typed() -> Vec<Event> {
        let mut read = Vec::new();
        while has_more() || (ends_in_escape(&read) && follows_at_once()) {
            match crossterm::event::read() {
                Ok(event) => read.push(event),
                Err(_) => return vec![Event::Over(Ended::Gone)],
            }
        }
        let events: Vec<Event> = rejoin(read).into_iter().filter_map(translate).collect();
        if events.is_empty() { vec![Event::Redraw] } else { events }
    }

    /// A key whose bytes come in two parts looks like Escape and a few letters. The rest of it is never long in coming.
    fn follows_at_once() -> bool {
        let terminal = io::stdin();
        let soon = rustix::event::Timespec { tv_sec: 0, tv_nsec: 25_000_000 };
        matches!(poll(&mut [PollFd::new(&terminal, PollFlags::IN)], Some(&soon)), Ok(1..)) && has_more()
    }

    /// Asked twice: if the system takes the processor away for just the moment of a look, it sees nothing.
    fn has_more() -> bool {
        sees_more() || sees_more()
    }

    /// Where a look takes much longer than it may, it may not have come to looking: then it gets more time.
    fn sees_more() -> bool {
        let mut patience = A_LOOK;
        loop {
            let before = Instant::now();
            if crossterm::event::poll(patience).unwrap_or(false) {
                return true;
            }
            if patience > A_LONG_LOOK || before.elapsed() < 3 * patience {
                return false;
            }
            patience *= 4;
        }
    }
}

#[cfg(not(unix))]
mod wait {
    //! Without a pipe to poll, a thread reads the keys.

    use std::io;
    use std::sync::mpsc::{Receiver, channel};
    use std::time::Duration;

    use super::super::input::translate;
    use super::{Ended, Event, Program};

    /// How long a finished save may wait to be told.
    const A_WHILE: Duration = Duration::from_millis(100);

    /// The thread's letter box.
    pub struct Waiting {
        inbox: Receiver<crossterm::event::Event>,
    }

    impl Waiting {
        #[expect(clippy::unnecessary_wraps, reason = "the same shape as on Unix")]
        pub fn new(_: &mut Program) -> io::Result<Self> {
            let (outbox, inbox) = channel();
            std::thread::spawn(move || {
                while let Ok(event) = crossterm::event::read() {
                    if outbox.send(event).is_err() {
                        break;
                    }
                }
            });
            Ok(Self { inbox })
        }

        pub fn events(&mut self, patience: Option<Duration>) -> Vec<Event> {
            use std::sync::mpsc::RecvTimeoutError::{Disconnected, Timeout};
            match self.inbox.recv_timeout(patience.unwrap_or(A_WHILE)) {
                Ok(first) => std::iter::once(first).chain(self.inbox.try_iter()).filter_map(translate).collect(),
                Err(Timeout) => patience.map(|_| Event::Rested).into_iter().collect(),
                Err(Disconnected) => vec![Event::Over(Ended::Gone)],
            }
        }
    }

    impl Waiting {
        /// Nothing comes from outside here.
        pub fn forget(&mut self) {}
    }

    /// A program cannot be stopped and called back here.
    pub fn stop() {}
}
