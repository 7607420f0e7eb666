//! `spiegel completions`: what a shell must know to complete what is typed.

use std::io::Write;

use clap::Args;
use clap_complete::{Generator, Shell};

use super::failure::Failure;
use super::language::help;

#[derive(Debug, Args)]
#[command(about = help().completions.about)]
pub struct CompletionsArgs {
    #[arg(value_name = help().placeholders.shell, help = help().completions.shell)]
    shell: Shell,
}

pub fn run(args: &CompletionsArgs, mut root: clap::Command, out: &mut impl Write) -> Result<(), Failure> {
    root.build();
    Ok(args.shell.try_generate(&root, out)?)
}
