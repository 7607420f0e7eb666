//! `spiegel session link`: tells a session which card it is about, for one whose card was missing.

use super::super::language::{help, session_file};
use clap::Args;
use std::io::Write;

use super::super::environment::Environment;
use super::super::failure::{Failure, tell_done};

#[derive(Debug, Args)]
#[command(about = session_file().link)]
pub struct SessionLinkArgs {
    #[arg(value_name = help().placeholders.session, help = help().session)]
    session: String,
    #[arg(value_name = help().placeholders.card, help = help().card)]
    card: String,
}

pub fn run(env: &Environment, args: &SessionLinkArgs, out: &mut impl Write) -> Result<(), Failure> {
    let card = env.library.card(&args.card).map_err(|error| env.explain(&error))?;
    let path = env.library.find(&args.session).map_err(|error| env.explain(&error))?;
    let (conflicts, linked) = env.library.link(&path, &card);
    env.warn_of_conflicts(&conflicts, linked.is_ok());
    let linked = linked.map_err(|error| env.explain(&error))?;
    tell_done(&format!("{}\n", (env.words.session_file.linked)(card.name(), linked.lapsed_aspects())), out)
}
