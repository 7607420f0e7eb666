//! `spiegel session export`: a session and its card as one file that opens elsewhere.

use super::super::language::{help, session_file};
use clap::Args;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::super::environment::Environment;
use super::super::failure::Failure;
use crate::store::{Existing, Library, write_document};

#[derive(Debug, Args)]
#[command(about = session_file().export)]
pub struct SessionExportArgs {
    #[arg(value_name = help().placeholders.session, help = help().session)]
    session: String,
    #[arg(long, help = session_file().with_card)]
    with_card: bool,
    #[arg(long, short, value_name = help().placeholders.file, help = session_file().output)]
    output: Option<PathBuf>,
    #[arg(long, help = help().card_command.force)]
    force: bool,
}

pub fn run(env: &Environment, args: &SessionExportArgs, out: &mut impl Write) -> Result<(), Failure> {
    let (session, card) = env.session(&args.session)?;
    let text = Library::portable(&session, &card, args.with_card);
    let Some(path) = args.output.as_deref().filter(|path| *path != Path::new("-")) else {
        return Ok(out.write_all(text.as_bytes())?);
    };
    let existing = if args.force { Existing::Replace } else { Existing::Keep };
    let path = write_document(path, text.as_bytes(), existing)
        .map_err(|error| Failure::of(env.words.explain_document(&error)))?;
    let message = (env.words.session_file.written)(&path.to_string_lossy());
    let _ = writeln!(io::stderr(), "{}", crate::text::sanitise_line(&message));
    Ok(())
}
