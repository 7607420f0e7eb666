//! The line between the program and its terminal: which one it is, what comes in on it, and its settings.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

use rustix::buffer::spare_capacity;
use rustix::fs::{OFlags, fcntl_getfl, fstat};
use rustix::io::Errno;
use rustix::termios::{
    OptionalActions, QueueSelector, SpecialCodeIndex, Termios, tcflush, tcgetattr, tcgetsid, tcsetattr,
};

/// The line of the terminal that the program draws on.
#[derive(Debug)]
pub struct Line {
    line: OwnedFd,
    /// The settings that it was found with the last time.
    found: Option<Termios>,
}

/// What came of reading.
#[derive(Debug, PartialEq, Eq)]
pub enum Read {
    /// Bytes.
    Bytes,
    /// Nothing was there.
    Nothing,
    /// There is no terminal any more.
    Gone,
}

impl Line {
    /// Standard input if that is the terminal of standard output, or else standard output itself: what is typed on another
    /// terminal is not meant for this one. It is not opened anew, and its flags stay as they are: the shell has the same
    /// ones.
    ///
    /// # Errors
    /// If the terminal cannot be read from.
    pub fn of_terminal() -> io::Result<Self> {
        let (input, output) = (io::stdin(), io::stdout());
        let line = if is_same_terminal(input.as_fd(), output.as_fd())? {
            input.as_fd()
        } else if (fcntl_getfl(&output)? & OFlags::RWMODE) == OFlags::RDWR {
            output.as_fd()
        } else {
            return Err(io::ErrorKind::Unsupported.into());
        };
        Ok(Self { line: line.try_clone_to_owned()?, found: None })
    }

    /// Has every byte come as it is typed. Returns the terminal's erase character. Where another program has had the
    /// terminal, what has come meanwhile is thrown away: it was meant for that one.
    ///
    /// # Errors
    /// If the terminal is gone.
    pub fn make_raw(&mut self, throws_away: bool) -> io::Result<u8> {
        let found = tcgetattr(&self.line)?;
        let mut raw = found.clone();
        raw.make_raw();
        // Not with the option that throws away as well: that waits for a terminal that takes no output.
        tcsetattr(&self.line, OptionalActions::Now, &raw)?;
        if throws_away {
            tcflush(&self.line, QueueSelector::IFlush)?;
        }
        let erase = found.special_codes[SpecialCodeIndex::VERASE];
        self.found = Some(found);
        Ok(erase)
    }

    /// Gives the line the settings that it was found with.
    pub fn restore(&self) {
        if let Some(found) = &self.found {
            let _ = tcsetattr(&self.line, OptionalActions::Now, found);
        }
    }

    /// Appends what is there, as far as the capacity of `bytes` goes, which must be left. Must be called only when a poll
    /// has said that there is something: a raw line then does not wait for more.
    pub fn read(&self, bytes: &mut Vec<u8>) -> Read {
        match rustix::io::read(&self.line, spare_capacity(bytes)) {
            Ok(0) => Read::Gone,
            Ok(_) => Read::Bytes,
            Err(Errno::INTR | Errno::AGAIN) => Read::Nothing,
            Err(_) => Read::Gone,
        }
    }
}

impl AsFd for Line {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.line.as_fd()
    }
}

/// `/dev/tty` is another device than the terminal that it stands for, but a process has one controlling terminal only.
fn is_same_terminal(one: BorrowedFd, other: BorrowedFd) -> io::Result<bool> {
    let is_controlling = |line| tcgetsid(line).is_ok();
    Ok(fstat(one)?.st_rdev == fstat(other)?.st_rdev || (is_controlling(one) && is_controlling(other)))
}
