//! The only impure loop: events in, frames out, effects performed in between.
//!
//! [`Program`] is everything but the terminal; a [`Stage`] is where it plays: the real terminal, or a script for
//! pictures and tests. Both go through the same [`play`].

mod clock;
mod crash;
mod editor;
mod follow;
mod input;
mod outside;
mod painter;
mod paper;
mod program;
mod saver;
mod script;
mod shelf;
mod terminal;
mod tidying;
mod watch;

use std::path::{Path, PathBuf};

use crate::app::{Code, Key, Msg};

pub use clock::Clock;
pub use crash::report as crash_report;
pub use painter::Painter;
pub use program::{Opening, Preferences, Program};
pub use script::{Script, Step, screen_text, steps};
pub use terminal::{Ended, run};

/// In raw mode the terminal leaves this to us.
const CTRL_Z: Key = Key { code: Code::Char('z'), ctrl: true };

/// Something that happened outside the program.
#[derive(Debug)]
pub enum Event {
    /// For the model.
    Msg(Msg),
    /// The mouse was pressed on this column and row.
    Press(u16, u16),
    /// The window has another size, or must be drawn anew.
    Redraw,
    /// Nobody has typed for as long as the program has patience.
    Rested,
    /// The program is to give the terminal back until it is called to the foreground again.
    Suspend,
    /// The show is over, for this reason.
    Over(Ended),
}

/// Where the program is shown and its events come from.
pub trait Stage {
    /// Shows the program as it is now; false if there is nobody left to show it to.
    fn draw(&mut self, program: &mut Program) -> bool;
    /// Waits for something to happen and returns all that has.
    fn wait(&mut self, program: &mut Program) -> Vec<Event>;
    /// Gives the terminal back until the program is called to the foreground again; nobody is in the foreground of what
    /// is no terminal.
    fn suspend(&mut self) {}
    /// Lets the user write a text in an editor of their own; returns what they wrote.
    ///
    /// # Errors
    /// Where there is no such editor, or it does not end well.
    fn edit(&mut self, _text: &str) -> std::io::Result<String> {
        Err(std::io::ErrorKind::Unsupported.into())
    }
    /// Sends a text to the clipboard; whether it arrives is not known.
    ///
    /// # Errors
    /// Where it cannot be sent.
    fn copy(&mut self, _text: &str) -> std::io::Result<()> {
        Err(std::io::ErrorKind::Unsupported.into())
    }
    /// Has the system open a file or a folder.
    ///
    /// # Errors
    /// Where the system has nothing that opens it.
    fn open(&mut self, _path: &Path) -> std::io::Result<()> {
        Err(std::io::ErrorKind::Unsupported.into())
    }
}

/// Something that only the stage can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StageRequest {
    /// Let the user write this text in an editor of their own.
    Edit(String),
    /// Send this text to the clipboard.
    Copy(String),
    /// Have the system open this.
    Open(PathBuf),
}

/// Plays the program to its end: draws it whenever something changed, and sleeps in between.
pub fn play(program: &mut Program, stage: &mut impl Stage) -> Ended {
    let mut changed = true;
    program.begin();
    loop {
        if changed && !stage.draw(program) {
            return Ended::Gone;
        }
        if program.after_frame() {
            changed = true;
            continue;
        }
        let events = stage.wait(program);
        changed = program.collect();
        for event in events {
            changed |= !program.ignores(&event);
            match event {
                Event::Msg(msg) => program.handle(msg),
                Event::Press(column, row) => program.press(column, row),
                Event::Redraw => {}
                // In a field Ctrl-Z takes back what was typed.
                Event::Suspend if program.means(CTRL_Z) => program.handle(Msg::Key(CTRL_Z)),
                Event::Suspend => {
                    program.rest();
                    program.settle();
                    stage.suspend();
                }
                Event::Rested => program.rest(),
                Event::Over(ended) => return ended,
            }
        }
        if let Some(stage_request) = program.stage_request() {
            run_errand(program, stage, stage_request);
        }
        if program.is_over() {
            return Ended::Quit;
        }
        if program.is_broken() {
            return Ended::Panicked;
        }
    }
}

fn run_errand(program: &mut Program, stage: &mut impl Stage, stage_request: StageRequest) {
    match stage_request {
        StageRequest::Edit(text) => {
            program.rest();
            let edited = stage.edit(&text);
            program.take_back(edited);
        }
        StageRequest::Copy(text) => {
            let sent = stage.copy(&text);
            program.copied(sent);
        }
        StageRequest::Open(path) => {
            let opened = stage.open(&path);
            program.opened(path, opened);
        }
    }
}
