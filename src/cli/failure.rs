//! What could not be done: a line why, a line what to do, and an exit code.

use std::io::{self, Write};
use std::process::ExitCode;

use crate::words::{Trouble, Words};

/// Why a command ends without having done what was asked.
#[derive(Debug)]
pub enum Failure {
    /// It cannot be done.
    Trouble(Trouble),
    /// Nobody is reading any more, as behind `| head`: no reason for a message.
    NobodyReads,
    /// Standard output does not take what there is to say.
    Output(io::Error),
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
    pub fn tell(self, words: &Words) -> ExitCode {
        match self {
            Self::Trouble(trouble) => told(&trouble, 1),
            Self::Output(error) => {
                let why = (words.errors.output)(&words.io_reason(&error));
                told(&Trouble::new(why, words.errors.output_hint), 1)
            }
            Self::Panicked(trouble) => told(&trouble, 101),
            Self::NobodyReads => ExitCode::SUCCESS,
            Self::Signal(number) => ExitCode::from(128_u8.saturating_add(number)),
        }
    }
}

fn told(trouble: &Trouble, code: u8) -> ExitCode {
    // Where not even the message can be written, the exit code has to do.
    let _ = writeln!(io::stderr(), "spiegel: {}\n  {}", trouble.why, trouble.hint);
    ExitCode::from(code)
}

/// Errors of standard output: everything else is told with its own words.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::NobodyReads;
        }
        Self::Output(error)
    }
}
