//! `spiegel report`: the document of a session or a card, on standard output or in a file.

use super::language::help;
use clap::{Args, ValueEnum};
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use super::environment::Environment;
use super::failure::Failure;
use super::values::path;
use crate::report::{Format, Report};
use crate::store::{Error, Existing};

#[derive(Debug, Args)]
#[command(about = help().report.about)]
pub struct ReportArgs {
    #[arg(
        value_name = help().placeholders.session,
        help = help().session,
        required_unless_present = "card",
        conflicts_with = "card"
    )]
    pub session: Option<String>,
    #[arg(long, value_name = help().placeholders.card, help = help().report.card)]
    pub card: Option<String>,
    #[arg(long, value_name = help().placeholders.format, help = help().report.format)]
    pub format: Option<ReportFormatArg>,
    #[arg(long, help = help().report.excel, conflicts_with = "format")]
    pub excel: bool,
    #[arg(long, short, value_name = help().placeholders.file, help = help().report.output, value_parser = path())]
    pub output: Option<PathBuf>,
    #[arg(long, help = help().report.force)]
    pub force: bool,
}

impl ReportArgs {
    fn existing(&self) -> Existing {
        if self.force { Existing::Replace } else { Existing::Keep }
    }
}

/// The formats of a report, as options.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ReportFormatArg {
    Text,
    Markdown,
    Html,
    Docx,
    Xlsx,
    Ics,
    Csv,
    Json,
}

impl From<ReportFormatArg> for Format {
    fn from(format: ReportFormatArg) -> Self {
        match format {
            ReportFormatArg::Text => Self::Text,
            ReportFormatArg::Markdown => Self::Markdown,
            ReportFormatArg::Html => Self::Html,
            ReportFormatArg::Docx => Self::Docx,
            ReportFormatArg::Xlsx => Self::Xlsx,
            ReportFormatArg::Ics => Self::Calendar,
            ReportFormatArg::Csv => Self::Csv,
            ReportFormatArg::Json => Self::Json,
        }
    }
}

pub fn run(env: &Environment, args: &ReportArgs, out: &mut impl Write) -> Result<(), Failure> {
    let file = args.output.as_deref().filter(|path| *path != Path::new("-"));
    let format = format(env, args, file)?;
    let report = report(env, args)?.made_on(env.clock.today());
    if report.is_empty_as(format) {
        return Err(Failure::of(env.words.errors.nothing_planned));
    }
    if file.is_none() && format.is_binary() && io::stdout().is_terminal() {
        return Err(Failure::of(env.words.errors.not_for_a_terminal));
    }
    match file {
        Some(path) => save(env, &report, format, path, args.existing())?,
        None => report.write(format, env.words, out)?,
    }
    let left_out = report.steps_left_out(format);
    if left_out > 0 {
        let _ = writeln!(io::stderr(), "{}", (env.words.cli.steps_left_out)(left_out));
    }
    Ok(())
}

fn report(env: &Environment, args: &ReportArgs) -> Result<Report, Failure> {
    let explain = |error: Error| env.explain(&error);
    match (&args.session, &args.card) {
        (Some(session), _) => {
            let (session, card) = env.session(session)?;
            Ok(Report::of_session(&session, &card))
        }
        (None, Some(card)) => Ok(Report::of_card(&env.library.card(card).map_err(explain)?)),
        // The options require one of the two.
        (None, None) => Err(explain(Error::NoSession(String::new()))),
    }
}

/// What was asked for, else what the file's name says, else text. A file under a name that says something else would be
/// opened by the wrong program, or by none.
fn format(env: &Environment, args: &ReportArgs, file: Option<&Path>) -> Result<Format, Failure> {
    let asked = if args.excel { Some(Format::Xlsx) } else { args.format.map(Format::from) };
    let format = match file {
        Some(path) => Format::of_file(path, asked),
        None => Ok(asked),
    };
    let format = format.map_err(|wrong| Failure::WrongUsage(wrong.explain(env.words)))?;
    Ok(format.unwrap_or_default())
}

fn save(env: &Environment, report: &Report, format: Format, path: &Path, existing: Existing) -> Result<(), Failure> {
    let mut document = Vec::new();
    report.write(format, env.words, &mut document)?;
    env.tell_written(env.library.write_document(path, &document, existing), env.words.cli.report_written)
}
