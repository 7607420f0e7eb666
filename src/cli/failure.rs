//! What could not be done: a line that says why, a line that says what to do, and an exit code.

use std::io::{self, Write};
use std::process::ExitCode;

use crate::words::{Trouble, Words};

/// Why a command ends without having done what was asked.
#[derive(Debug)]
pub enum Failure {
    /// It cannot be done.
    Trouble(Trouble),
    /// The arguments contradict each other, or no such thing can be asked.
    WrongUsage(Trouble),
    /// Nobody reads standard output any more, as behind `| head`: no reason for a message.
    BrokenPipe,
    /// Standard output does not take what is written to it.
    Output(io::Error),
    /// What was asked is done and on disk, and only the output about it was not taken.
    Untold {
        /// Why not.
        error: io::Error,
        /// The first line of the output.
        line: String,
    },
    /// A defect of the program.
    Panicked(Trouble),
    /// The system ended the program by this signal.
    Signal(u8),
}

impl Failure {
    /// What was asked cannot be done.
    pub fn of(trouble: impl Into<Trouble>) -> Self {
        Self::Trouble(trouble.into())
    }

    /// Prints the message, if there is one, and gives the exit code.
    pub fn print(self, words: &Words) -> ExitCode {
        match self {
            Self::Trouble(trouble) => fail(&trouble, 1),
            Self::WrongUsage(trouble) => fail(&trouble, 2),
            Self::Output(error) => {
                let why = (words.errors.output)(&words.io_reason(&error));
                fail(&Trouble::new(why, words.errors.output_hint), 1)
            }
            // Whoever takes this for a failure does it again, and has it twice.
            Self::Untold { error, line } => {
                let why = (words.errors.untold)(&words.io_reason(&error));
                warn(&Trouble::new(why, (words.errors.untold_hint)(&line)));
                ExitCode::SUCCESS
            }
            Self::Panicked(trouble) => fail(&trouble, 101),
            Self::BrokenPipe => ExitCode::SUCCESS,
            Self::Signal(number) => ExitCode::from(128_u8.saturating_add(number)),
        }
    }
}

/// Errors of standard output. All others are explained where they occur.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::BrokenPipe;
        }
        Self::Output(error)
    }
}

/// Prints what came of a change that is on disk. Every command that changes something ends with this, because what it says if
/// that fails differs from what [`Failure::Output`] says.
pub fn tell_done(text: &str, out: &mut impl Write) -> Result<(), Failure> {
    let printed = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    printed.map_err(|error| match Failure::from(error) {
        Failure::Output(error) => Failure::Untold { error, line: text.lines().next().unwrap_or_default().to_owned() },
        quiet => quiet,
    })
}

/// Prints a message and gives the exit code.
pub fn fail(trouble: &Trouble, code: u8) -> ExitCode {
    warn(trouble);
    ExitCode::from(code)
}

/// Prints a message on standard error. It is no data, and changes no exit code.
pub fn warn(trouble: &Trouble) {
    // If not even the message can be written, the exit code has to do.
    let _ = writeln!(io::stderr(), "spiegel: {}\n  {}", trouble.why, trouble.hint);
}
