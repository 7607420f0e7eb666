//! `spiegel rename`: gives a session another title.

use super::language::help;
use clap::Args;
use std::io::Write;

use super::environment::Environment;
use super::failure::{Failure, tell_done};
use crate::text::sanitise_line;

#[derive(Debug, Args)]
#[command(about = help().rename.about)]
pub struct RenameArgs {
    #[arg(value_name = help().placeholders.session, help = help().session)]
    pub session: String,
    #[arg(value_name = help().placeholders.title, help = help().rename.title)]
    pub title: String,
}

pub fn run(env: &Environment, args: &RenameArgs, out: &mut impl Write) -> Result<(), Failure> {
    let title = sanitise_line(&args.title).trim().to_owned();
    if title.is_empty() {
        return Err(Failure::of(env.words.errors.no_title));
    }
    env.library.tidy();
    let path = env.library.find(&args.session).map_err(|error| env.explain(&error))?;
    let (conflicts, renamed) = env.library.rename(&path, title.clone());
    env.warn_of_conflicts(&conflicts, renamed.is_ok());
    renamed.map_err(|error| env.explain(&error))?;
    tell_done(&format!("{}\n", (env.words.cli.renamed)(&title)), out)
}
