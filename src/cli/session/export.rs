//! `spiegel session export`: a session and its card as one file that opens elsewhere.

use super::super::language::{help, session_file};
use clap::Args;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::super::environment::Environment;
use super::super::failure::Failure;
use super::super::values::path;
use crate::store::Existing;

#[derive(Debug, Args)]
#[command(about = session_file().export)]
pub struct SessionExportArgs {
    #[arg(value_name = help().placeholders.session, help = help().session)]
    session: String,
    #[arg(long, help = session_file().with_card)]
    with_card: bool,
    #[arg(long, short, value_name = help().placeholders.file, value_parser = path(), help = session_file().output)]
    output: Option<PathBuf>,
    #[arg(long, help = help().card_command.force)]
    force: bool,
}

pub fn run(env: &Environment, args: &SessionExportArgs, out: &mut impl Write) -> Result<(), Failure> {
    let (session, card) = env.session(&args.session)?;
    let text = env.library.portable(&session, &card, args.with_card);
    let Some(path) = args.output.as_deref().filter(|path| *path != Path::new("-")) else {
        return Ok(out.write_all(text.as_bytes())?);
    };
    let existing = if args.force { Existing::Replace } else { Existing::Keep };
    // What names the session may be the path of its file.
    let checked = env.library.check_document(path, existing, &[PathBuf::from(&args.session)]);
    let written = checked.and_then(|()| env.library.write_document(path, text.as_bytes(), existing));
    env.tell_written(written, env.words.session_file.written)
}
