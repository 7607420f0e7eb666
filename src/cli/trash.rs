//! `spiegel trash`: moves a session to the trash, from where `spiegel recover` brings it back.

use super::language::help;
use super::recover::file_name;
use clap::Args;
use std::io::Write;

use super::environment::Environment;
use super::failure::Failure;

#[derive(Debug, Args)]
#[command(about = help().trash.about)]
pub struct TrashArgs {
    #[arg(value_name = help().placeholders.session, help = help().session)]
    pub session: String,
}

pub fn run(env: &Environment, args: &TrashArgs, out: &mut impl Write) -> Result<(), Failure> {
    env.library.tidy();
    let path = env.library.find(&args.session).map_err(|error| env.explain(&error))?;
    env.library.trash(&path).map_err(|error| env.explain(&error))?;
    Ok(writeln!(out, "{}", (env.words.cli.trashed)(&file_name(&path)))?)
}
