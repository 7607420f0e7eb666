//! `spiegel paths`: where everything is, why there, and whether other computers may change it.

use super::language::help;
use clap::Args;
use std::io::Write;

use super::data_folder::Reason;
use super::environment::Environment;
use super::failure::Failure;
use crate::store::{Sharing, sharing};
use crate::text::sanitise_line;

#[derive(Debug, Args)]
#[command(about = help().paths.about)]
pub struct PathsArgs {}

pub fn run(env: &Environment, out: &mut impl Write) -> Result<(), Failure> {
    let (library, words) = (&env.library, &env.words.cli);
    let all = [
        (words.data_folder, library.folder().to_owned()),
        (words.sessions_folder, library.sessions_folder()),
        (words.cards_folder, library.cards_folder()),
        (words.backups_folder, library.backups_folder()),
        (words.drafts_folder, library.drafts_folder()),
        (words.trash_folder, library.trash_folder()),
        (words.config_file, library.config_file()),
    ];
    for (name, path) in all {
        writeln!(out, "{name}: {}", sanitise_line(&path.to_string_lossy()))?;
    }
    let why = &words.why_there;
    let reason = match env.reason {
        Reason::Option => why.option,
        Reason::Variable => why.variable,
        Reason::BesideProgram => why.beside_program,
        Reason::User => why.user,
    };
    writeln!(out, "{}: {reason}", why.heading)?;
    match sharing(library.folder()) {
        Sharing::Alone => {}
        Sharing::Network => writeln!(out, "{}", words.on_network)?,
        Sharing::Synced => writeln!(out, "{}", words.synced)?,
    }
    Ok(())
}
