//! `spiegel show`: a session as linear text or JSON.

use super::language::help;
use super::values::FormatArg;
use clap::Args;
use std::io::Write;

use super::environment::Environment;
use super::failure::Failure;
use crate::report::Report;

#[derive(Debug, Args)]
#[command(about = help().show.about)]
pub struct ShowArgs {
    #[arg(value_name = help().placeholders.session, help = help().session)]
    pub session: String,
    #[arg(long, value_name = help().placeholders.format, help = help().format, value_enum, default_value_t = FormatArg::Text)]
    pub format: FormatArg,
}

pub fn run(env: &Environment, args: &ShowArgs, out: &mut impl Write) -> Result<(), Failure> {
    let found = env.library.find(&args.session).and_then(|path| env.library.read(&path));
    let (session, card) = found.map_err(|error| env.explain(&error))?;
    Ok(Report::of_session(&session, &card).write(args.format.into(), env.words, out)?)
}
