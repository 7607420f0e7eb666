//! `spiegel`, `spiegel open`, `spiegel follow` and `spiegel browse`: the program on the terminal.

use super::language::help;
use clap::Args;
use std::io::{self, Write};

use super::data_folder::Reason;
use super::environment::Environment;
use super::failure::Failure;
use crate::app::Keymap;
use crate::plain::{Conversation, Input, talk};
use crate::store::{BUNDLED_CARD, write_session};
use crate::tui::{Ended, Opening, Program, crash_report, run as run_program};
use crate::words::Trouble;

#[derive(Debug, Args)]
#[command(about = help().open.about)]
pub struct OpenArgs {
    #[arg(value_name = help().placeholders.session, help = help().session)]
    pub session: String,
    #[arg(long, help = help().open.present)]
    pub present: bool,
}

#[derive(Debug, Args)]
#[command(about = help().follow.about)]
pub struct FollowArgs {
    #[arg(value_name = help().placeholders.session, help = help().follow.session)]
    pub session: Option<String>,
}

#[derive(Debug, Args)]
#[command(about = help().browse.about)]
pub struct BrowseArgs {
    #[arg(long, value_name = help().placeholders.card, help = help().card, default_value = BUNDLED_CARD)]
    pub card: String,
}

pub fn start(env: &Environment) -> Result<(), Failure> {
    run(env, Opening::Start)
}

pub fn open(env: &Environment, args: &OpenArgs) -> Result<(), Failure> {
    let path = env.library.find(&args.session).map_err(|error| env.explain(&error))?;
    // An error is printed here, on the terminal, because a screen would have nothing to show.
    let opened = env.library.open(&path).map_err(|error| env.explain(&error))?;
    let opened = Box::new(opened);
    run(env, if args.present && !env.plain { Opening::Present(opened) } else { Opening::Session(opened) })
}

pub fn follow(env: &Environment, args: &FollowArgs) -> Result<(), Failure> {
    if env.plain {
        return Err(Failure::of(env.words.commands.no_follow_in_plain));
    }
    let Some(session) = &args.session else { return run(env, Opening::Follow(None)) };
    let path = env.library.find(session).map_err(|error| env.explain(&error))?;
    env.library.read(&path).map_err(|error| env.explain(&error))?;
    run(env, Opening::Follow(Some(path)))
}

pub fn browse(env: &Environment, args: &BrowseArgs) -> Result<(), Failure> {
    let card = env.library.card(&args.card).map_err(|error| env.explain(&error))?;
    run(env, Opening::Browse(Box::new(card)))
}

fn run(env: &Environment, opening: Opening) -> Result<(), Failure> {
    let mut program = Program::new(env.library.clone(), Keymap::default(), env.preferences, env.clock, opening);
    if matches!(env.reason, Reason::Option | Reason::Variable) {
        program.name_data_folder(env.library.folder());
    }
    if let Some(trouble) = &env.config_trouble {
        program.tell(trouble.clone());
    }
    let ended = if env.plain { talk_with(env, program) } else { run_on_terminal(program) };
    end(env, ended)
}

/// A program that has ended, and why.
type End = (Program, io::Result<Ended>);

fn run_on_terminal(mut program: Program) -> End {
    let ended = run_program(&mut program);
    (program, ended)
}

/// Talks line by line, whatever standard input is. What was answered is kept, also if nobody reads the output any more.
fn talk_with(env: &Environment, program: Program) -> End {
    let mut conversation = Conversation::new(program, env.words);
    let talked = Input::standard().and_then(|mut input| talk(&mut conversation, &mut input, &mut io::stdout().lock()));
    let ended = match talked {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(Ended::Quit),
        talked => talked,
    };
    (conversation.into_program(), ended)
}

fn end(env: &Environment, (mut program, ended): End) -> Result<(), Failure> {
    let words = &env.words.errors;
    if let Some((session, trouble)) = program.finish() {
        // The last resort: what is not on disk must be somewhere.
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
