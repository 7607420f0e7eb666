//! `spiegel card check`: everything there is to say about a card, or about a table that may become one.

use super::super::language::help;
use clap::Args;
use std::io::Write;
use std::path::PathBuf;

use super::super::environment::Environment;
use super::super::failure::Failure;
use super::super::values::path;
use super::import::{ReadingArgs, read_bytes, understand};
use super::preview::line;
use crate::import::{About, Severity};

#[derive(Debug, Args)]
#[command(about = help().card_command.check)]
pub struct CardCheckArgs {
    #[arg(value_name = help().placeholders.file, help = help().card_command.file, value_parser = path())]
    file: PathBuf,
    #[command(flatten)]
    reading: ReadingArgs,
}

pub fn run(env: &Environment, args: &CardCheckArgs, out: &mut impl Write) -> Result<(), Failure> {
    let bytes = read_bytes(env, &args.file)?;
    let understood = understand(env, &bytes, &args.file, &args.reading, &About::default(), None)?;
    let findings = &understood.made.findings;
    for finding in findings {
        writeln!(out, "{}", line(env, finding))?;
    }
    if findings.iter().any(|finding| finding.severity() == Severity::Error) {
        out.flush()?;
        return Err(Failure::of(env.words.import.has_errors));
    }
    if findings.is_empty() {
        writeln!(out, "{}", env.words.import.nothing_found)?;
    }
    Ok(())
}
