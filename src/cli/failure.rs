//! What could not be done: a line why, a line what to do, and an exit code.

use std::io::{self, Write};
use std::process::ExitCode;

use crate::words::Trouble;

/// Why a command ends without having done what was asked.
#[derive(Debug)]
pub enum Failure {
    /// It cannot be done.
    Trouble(Trouble),
    /// Nobody is reading any more, as behind `| head`: no reason for a message.
    NobodyReads,
    /// A defect of ours.
    Panicked(Trouble),
    /// The system ended the program by this signal.
    Signal(u8),
}

impl Failure {
    /// What was asked cannot be done.
    pub fn of(trouble: impl Into<Trouble>) -> Self {
        Self::Trouble(trouble.into())
    }

    /// Tells the user, and gives the exit code.
    pub fn tell(self) -> ExitCode {
        match self {
            Self::Trouble(Trouble { why, hint }) => {
                // Where not even the message can be written, the exit code has to do.
                let _ = writeln!(io::stderr(), "spiegel: {why}\n  {hint}");
                ExitCode::from(1)
            }
            Self::Panicked(Trouble { why, hint }) => {
                let _ = writeln!(io::stderr(), "spiegel: {why}\n  {hint}");
                ExitCode::from(101)
            }
            Self::NobodyReads => ExitCode::SUCCESS,
            Self::Signal(number) => ExitCode::from(128_u8.saturating_add(number)),
        }
    }
}

/// Errors of standard output: everything else is told with its own words.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::NobodyReads;
        }
        Self::of(Trouble::new(error.to_string(), ""))
    }
}
