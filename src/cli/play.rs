//! `spiegel`, `spiegel open`, `spiegel follow` and `spiegel browse`: the program on the terminal.

use std::io::{self, Write};

use super::{Failure, Setting};
use crate::app::Keymap;
use crate::store::{Opened, write_session};
use crate::tui::{Ended, Opening, Program, crash_report, run as run_program};
use crate::words::Trouble;

pub fn open(setting: &Setting, session: &str, how: fn(Box<Opened>) -> Opening) -> Result<(), Failure> {
    let path = setting.library.find(session).map_err(|error| setting.explain(&error))?;
    // What cannot be opened is told here, where the user is, and not on a screen that then has nothing to show.
    let opened = setting.library.open(&path).map_err(|error| setting.explain(&error))?;
    run(setting, how(Box::new(opened)))
}

pub fn follow(setting: &Setting, session: &str) -> Result<(), Failure> {
    let path = setting.library.find(session).map_err(|error| setting.explain(&error))?;
    setting.library.read(&path).map_err(|error| setting.explain(&error))?;
    run(setting, Opening::Follow(path))
}

pub fn browse(setting: &Setting, card: &str) -> Result<(), Failure> {
    let card = setting.library.card(card).map_err(|error| setting.explain(&error))?;
    run(setting, Opening::Browse(Box::new(card)))
}

pub fn run(setting: &Setting, opening: Opening) -> Result<(), Failure> {
    let words = &setting.words.errors;
    let mut program =
        Program::new(setting.library.clone(), Keymap::default(), setting.preferences, setting.clock, opening);
    if let Some(trouble) = &setting.trouble {
        program.tell(trouble.clone());
    }
    let ended = run_program(&mut program);
    if let Some((session, trouble)) = program.finish() {
        // The last resort: nobody must say that it was not on disk and nowhere else either.
        let _ = io::stdout().write_all(write_session(&session).as_bytes());
        return Err(Failure::of(Trouble { hint: words.printed.to_owned(), ..trouble }));
    }
    match ended {
        Ok(Ended::Quit) => Ok(()),
        Ok(Ended::Gone) => Err(Failure::Signal(1)),
        Ok(Ended::Signal(number)) => Err(Failure::Signal(number)),
        Ok(Ended::Panicked) => {
            let report = crash_report().map_or_else(String::new, |path| path.display().to_string());
            Err(Failure::Panicked(Trouble::new((words.panicked)(&report), words.panicked_hint)))
        }
        Err(error) if error.kind() == io::ErrorKind::Unsupported => Err(Failure::of(words.no_terminal)),
        Err(error) => Err(Failure::of(Trouble::new((words.terminal)(&error.to_string()), words.terminal_hint))),
    }
}
