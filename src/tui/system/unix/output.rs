//! The terminal, opened anew and non-blocking. The descriptor that the program was started with is shared with the shell,
//! and must stay as it is.

use std::ffi::CStr;
use std::io::{self, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::time::{Duration, Instant};

use ratatui::layout::Size;
use rustix::event::{PollFd, PollFlags, poll};
use rustix::fs::{Mode, OFlags, open};
use rustix::io::Errno;
use rustix::process::getsid;
use rustix::termios::{tcgetsid, tcgetwinsize, ttyname};

use crate::tui::backend::Output;

/// How long a frame may wait for a terminal that is busy. It then waits beside the loop.
const PATIENCE: Duration = Duration::from_millis(100);

/// The terminal that standard output is.
#[derive(Debug)]
pub struct TerminalOutput {
    terminal: OwnedFd,
    /// What the terminal has not taken yet. No more than a frame, because the next is drawn when it is empty.
    pending: Vec<u8>,
}

impl TerminalOutput {
    /// Opens it. If it cannot be opened anew, standard output is written to, which waits for as long as the terminal wants.
    ///
    /// # Errors
    /// If the system has no descriptor left.
    pub fn open() -> io::Result<Self> {
        let terminal = open_nonblocking().or_else(|_| io::stdout().as_fd().try_clone_to_owned())?;
        Ok(Self { terminal, pending: Vec::new() })
    }

    /// Whether the terminal has taken all that was written; sends what it takes at once.
    ///
    /// # Errors
    /// If the terminal is gone.
    pub fn is_ready(&mut self) -> io::Result<bool> {
        self.send_within(Duration::ZERO)?;
        Ok(self.pending.is_empty())
    }

    /// Sends what the terminal takes within this time; the rest stays.
    ///
    /// # Errors
    /// If the terminal is gone.
    pub fn send_within(&mut self, patience: Duration) -> io::Result<()> {
        let begun = Instant::now();
        let mut sent = 0;
        let result = loop {
            if sent == self.pending.len() {
                break Ok(());
            }
            match rustix::io::write(&self.terminal, &self.pending[sent..]) {
                Ok(count) => sent += count,
                Err(Errno::INTR) => {}
                Err(Errno::AGAIN) if self.takes_more_within(patience.saturating_sub(begun.elapsed())) => {}
                Err(Errno::AGAIN) => break Ok(()),
                Err(error) => break Err(error.into()),
            }
        };
        self.pending.drain(..sent);
        result
    }

    /// A signal counts as more, so that the time is looked at again.
    fn takes_more_within(&self, patience: Duration) -> bool {
        let timeout = patience.try_into().ok();
        let mut terminal = [PollFd::new(&self.terminal, PollFlags::OUT)];
        !patience.is_zero() && matches!(poll(&mut terminal, timeout.as_ref()), Ok(1..) | Err(Errno::INTR))
    }
}

/// What is written leaves with the next flush.
impl Write for TerminalOutput {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.pending.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    /// Sends what the terminal takes without much waiting.
    fn flush(&mut self) -> io::Result<()> {
        self.send_within(PATIENCE)
    }
}

impl Output for TerminalOutput {
    /// crossterm would open the terminal anew to ask for its size.
    fn size(&self) -> io::Result<Size> {
        let size = tcgetwinsize(&self.terminal)?;
        Ok(Size::new(size.ws_col, size.ws_row))
    }
}

/// Under its common name if it is the terminal of this session: its own name may belong to another user, as after `su`.
fn open_nonblocking() -> io::Result<OwnedFd> {
    let output = io::stdout();
    let flags = OFlags::WRONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
    let is_of_session = tcgetsid(&output).is_ok_and(|session| getsid(None) == Ok(session));
    let opened = if is_of_session {
        open("/dev/tty", flags, Mode::empty())
    } else {
        open::<&CStr>(&ttyname(&output, Vec::new())?, flags, Mode::empty())
    };
    Ok(opened?)
}
