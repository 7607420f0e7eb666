//! `spiegel trash`: moves a session to the trash, from where `spiegel recover` brings it back.

use super::language::help;
use clap::Args;
use std::io::Write;

use super::environment::Environment;
use super::failure::{Failure, tell_done};
use crate::store::shown_name;

#[derive(Debug, Args)]
#[command(about = help().trash.about)]
pub struct TrashArgs {
    #[arg(value_name = help().placeholders.session, help = help().session)]
    pub session: String,
}

pub fn run(env: &Environment, args: &TrashArgs, out: &mut impl Write) -> Result<(), Failure> {
    env.library.tidy();
    let path = env.library.find(&args.session).map_err(|error| env.explain(&error))?;
    let trashed = env.library.trash(&path).map_err(|error| env.explain(&error))?;
    let name = match trashed.link_to() {
        Some(_) => env.words.name_of_trashed(&trashed),
        None => shown_name(&path),
    };
    tell_done(&format!("{}\n", (env.words.cli.trashed)(&name)), out)
}
