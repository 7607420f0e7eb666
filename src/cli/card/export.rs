//! `spiegel card export`: a card as a file for other programs.

use super::super::language::help;
use clap::{Args, ValueEnum};
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use super::super::environment::Environment;
use super::super::failure::Failure;
use super::super::values::path;
use crate::domain::Card;
use crate::report::{CardFormat, card_file};
use crate::store::{Existing, write_card};

#[derive(Debug, Args)]
#[command(about = help().card_command.export)]
pub struct CardExportArgs {
    #[arg(value_name = help().placeholders.card, help = help().card)]
    card: String,
    #[arg(long, value_name = help().placeholders.format, help = help().card_command.export_format)]
    format: Option<CardFormatArg>,
    #[arg(long, short, value_name = help().placeholders.file, help = help().card_command.output, value_parser = path())]
    output: Option<PathBuf>,
    #[arg(long, help = help().card_command.force)]
    force: bool,
}

/// The formats of a card, as options.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum CardFormatArg {
    Ron,
    Tsv,
    Csv,
    Markdown,
    Xlsx,
}

impl CardFormatArg {
    /// The format that a file's name stands for.
    fn of_file(path: &Path) -> Option<Self> {
        Some(match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "tsv" | "txt" | "tab" => Self::Tsv,
            "csv" => Self::Csv,
            "md" | "markdown" => Self::Markdown,
            "xlsx" => Self::Xlsx,
            "ron" => Self::Ron,
            _ => return None,
        })
    }

    fn bytes(self, card: &Card) -> io::Result<Vec<u8>> {
        match self {
            Self::Ron => Ok(write_card(card).into_bytes()),
            Self::Tsv => card_file(card, CardFormat::Tsv),
            Self::Csv => card_file(card, CardFormat::Csv),
            Self::Markdown => card_file(card, CardFormat::Markdown),
            Self::Xlsx => card_file(card, CardFormat::Xlsx),
        }
    }
}

pub fn run(env: &Environment, args: &CardExportArgs, out: &mut impl Write) -> Result<(), Failure> {
    let card = env.library.card(&args.card).map_err(|error| env.explain(&error))?;
    let file = args.output.as_deref().filter(|path| *path != Path::new("-"));
    let format = args.format.or_else(|| CardFormatArg::of_file(file?)).unwrap_or(CardFormatArg::Ron);
    let bytes = format.bytes(&card)?;
    let Some(path) = file else {
        if format == CardFormatArg::Xlsx && io::stdout().is_terminal() {
            return Err(Failure::of(env.words.errors.not_for_a_terminal));
        }
        return Ok(out.write_all(&bytes)?);
    };
    let existing = if args.force { Existing::Replace } else { Existing::Keep };
    env.tell_written(env.library.write_document(path, &bytes, existing), env.words.import.written)
}
