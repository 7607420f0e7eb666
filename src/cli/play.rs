//! `spiegel`, `spiegel open` and `spiegel browse`: the program on the terminal.

use super::{Failure, Setting};
use crate::tui::{Ended, Opening, Program, run as run_program};
use crate::words::Trouble;

pub fn open(setting: &Setting, session: &str) -> Result<(), Failure> {
    let path = setting.library.find(session).map_err(|error| setting.explain(&error))?;
    // What cannot be opened is told here, where the user is, and not on a screen that then has nothing to show.
    setting.library.read(&path).map_err(|error| setting.explain(&error))?;
    run(setting, Opening::Session(path))
}

pub fn browse(setting: &Setting, card: &str) -> Result<(), Failure> {
    let card = setting.library.card(card).map_err(|error| setting.explain(&error))?;
    run(setting, Opening::Browse(Box::new(card)))
}

pub fn run(setting: &Setting, opening: Opening) -> Result<(), Failure> {
    let words = &setting.words.errors;
    let keymap = Setting::keymap()?;
    let mut program = Program::new(setting.library.clone(), keymap, setting.preferences, setting.clock, opening);
    if let Some(trouble) = &setting.trouble {
        program.tell(trouble.clone());
    }
    let ended = run_program(&mut program);
    let unsaved = program.finish();
    match (ended, unsaved) {
        (_, Some(trouble)) => Err(Failure::of(trouble)),
        (Ok(Ended::Quit), None) => Ok(()),
        (Ok(Ended::Gone), None) => Err(Failure::Signal(1)),
        (Ok(Ended::Signal(number)), None) => Err(Failure::Signal(number)),
        (Err(error), None) if error.kind() == std::io::ErrorKind::Unsupported => Err(Failure::of(words.no_terminal)),
        (Err(error), None) => Err(Failure::of(Trouble::new((words.terminal)(&error.to_string()), words.terminal_hint))),
    }
}
