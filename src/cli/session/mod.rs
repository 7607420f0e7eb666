//! `spiegel session`: the file of a session, on its way elsewhere and back.

mod export;
mod link;

use super::language::session_file;
use clap::{Args, Subcommand};
use std::io::Write;

use super::environment::Environment;
use super::failure::Failure;
use export::SessionExportArgs;
use link::SessionLinkArgs;

#[derive(Debug, Args)]
#[command(about = session_file().about)]
pub struct SessionArgs {
    #[command(subcommand)]
    command: SessionCommand,
}

#[derive(Debug, Subcommand)]
enum SessionCommand {
    Export(SessionExportArgs),
    Link(SessionLinkArgs),
}

pub fn run(env: &Environment, args: &SessionArgs, out: &mut impl Write) -> Result<(), Failure> {
    match &args.command {
        SessionCommand::Export(args) => export::run(env, args, out),
        SessionCommand::Link(args) => link::run(env, args, out),
    }
}
