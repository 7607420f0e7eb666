//! `spiegel show`: a session as linear text or JSON.

use super::change;
use super::language::{commands, help};
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
    #[arg(value_name = help().placeholders.aspect, help = commands().show_aspect)]
    pub aspect: Option<String>,
    #[arg(long, value_name = help().placeholders.format, help = help().format, value_enum, default_value_t = FormatArg::Text)]
    pub format: FormatArg,
}

pub fn run(env: &Environment, args: &ShowArgs, out: &mut impl Write) -> Result<(), Failure> {
    let (session, card) = env.session(&args.session)?;
    if let Some(aspect) = &args.aspect {
        let aspect = change::aspect(env, aspect, &card)?;
        let report = Report::of_session(&session, &card);
        match args.format {
            FormatArg::Text => report.write_aspect(&aspect, env.words, out)?,
            FormatArg::Json => report.only(&aspect).write(args.format.into(), env.words, out)?,
        }
        return Ok(());
    }
    Ok(Report::of_session(&session, &card).write(args.format.into(), env.words, out)?)
}
