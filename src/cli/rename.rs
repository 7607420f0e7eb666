//! `spiegel rename`: gives a session another title.

use super::language::help;
use clap::Args;
use std::io::Write;

use super::change::{open, save};
use super::environment::Environment;
use super::failure::{Failure, tell_done};
use crate::domain::Edit;
use crate::store::Opened;
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
    let Opened { mut file, mut session, card, repairs, wording, .. } = open(env, &args.session)?;
    env.warn_of_repairs(&repairs, &wording, &card);
    let before = session.clone();
    if session.apply(Edit::Title(title.clone())).is_some() {
        save(env, &mut file, &before, &session)?;
    }
    tell_done(&format!("{}\n", (env.words.cli.renamed)(&title)), out)
}
