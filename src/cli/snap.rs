//! `spiegel snap`: one frame of the program as text.

use super::language::{help, usage};
use clap::Args;
use std::io::{self, Write};
use std::path::Path;

use super::environment::Environment;
use super::failure::Failure;
use crate::app::Keymap;
use crate::store::{BUNDLED_CARD, Error, Operation};
use crate::tui::{Opening, Program, Script, play, screen_text, steps};
use crate::words::Trouble;

#[derive(Debug, Args)]
#[command(about = help().snap.about)]
pub struct SnapArgs {
    #[arg(value_name = help().placeholders.session, help = help().snap.session)]
    pub session: Option<String>,
    #[arg(long, value_name = help().placeholders.size, help = help().snap.size, default_value = "80x24", value_parser = size)]
    pub size: (u16, u16),
    #[arg(
        long,
        value_name = help().placeholders.keys,
        help = help().snap.keys,
        default_value = "",
        allow_hyphen_values = true
    )]
    pub keys: String,
}

pub fn run(env: &Environment, args: &SnapArgs, out: &mut impl Write) -> Result<(), Failure> {
    let words = &env.words.errors;
    let steps = steps(&args.keys)
        .map_err(|wrong| Failure::of(Trouble::new((words.bad_keys)(&wrong.0), words.bad_keys_hint)))?;
    let explain = |error: Error| env.explain(&error);
    // A picture must not change what it is of, so the keys work on a copy. It is removed when this function ends, however.
    let temporary = std::env::temp_dir();
    let folder = tempfile::tempdir().map_err(|source| explain(saving(&temporary, source)))?;
    let copy = env.library.copy_to(folder.path()).map_err(explain)?;
    let opening = match &args.session {
        Some(session) => {
            let path = env.library.find(session).map_err(explain)?;
            let copied = env.library.copy_session(&path, &copy).map_err(explain)?;
            Opening::Session(Box::new(copy.open(&copied).map_err(explain)?))
        }
        None => Opening::Browse(Box::new(env.library.card(BUNDLED_CARD).map_err(explain)?)),
    };
    let mut program = Program::new(copy, Keymap::default(), env.preferences, env.clock, opening);
    program.write_nothing_outside();
    let mut script = Script::new(args.size.0, args.size.1, steps);
    play(&mut program, &mut script);
    program.finish();
    Ok(write!(out, "{}", screen_text(script.frame()))?)
}

fn saving(path: &Path, source: io::Error) -> Error {
    Error::Io { operation: Operation::Saving, path: path.to_owned(), source }
}

fn size(text: &str) -> Result<(u16, u16), String> {
    let parsed = text.split_once('x').and_then(|(columns, rows)| Some((columns.parse().ok()?, rows.parse().ok()?)));
    let is_possible = |size: &(u16, u16)| (1..=1000).contains(&size.0) && (1..=1000).contains(&size.1);
    parsed.filter(is_possible).ok_or_else(|| usage().size_hint.to_owned())
}
