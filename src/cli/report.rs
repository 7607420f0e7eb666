//! `spiegel report`: the document of a session or a card, on standard output or in a file.

use std::io::{self, Write};
use std::path::Path;

use super::args::ReportArgs;
use super::{Failure, Setting};
use crate::report::{Format, Report};
use crate::store::{Error, Existing, write_document};

pub fn run(setting: &Setting, args: &ReportArgs, out: &mut impl Write) -> Result<(), Failure> {
    let report = report(setting, args).map_err(|error| setting.explain(&error))?;
    let format = format(args);
    match args.output.as_deref().filter(|path| *path != Path::new("-")) {
        Some(path) => save(setting, &report, format, path, args.existing()),
        None => Ok(report.write(format, setting.words, out)?),
    }
}

fn report(setting: &Setting, args: &ReportArgs) -> Result<Report, Error> {
    let library = &setting.library;
    match (&args.session, &args.card) {
        (Some(session), _) => {
            let (session, card) = library.read(&library.find(session)?)?;
            Ok(Report::of_session(&session, &card))
        }
        (None, Some(card)) => Ok(Report::of_card(&library.card(card)?)),
        // The options require one of the two.
        (None, None) => Err(Error::NoSession(String::new())),
    }
}

/// What was asked for; else what the file's name says.
fn format(args: &ReportArgs) -> Format {
    if args.excel {
        return Format::CsvForExcel;
    }
    let asked = args.format.map(Format::from);
    let extension = || args.output.as_ref()?.extension()?.to_str();
    asked.or_else(|| Format::of_extension(extension()?)).unwrap_or_default()
}

fn save(setting: &Setting, report: &Report, format: Format, path: &Path, existing: Existing) -> Result<(), Failure> {
    let mut document = Vec::new();
    report.write(format, setting.words, &mut document)?;
    let path = write_document(path, &document, existing)
        .map_err(|error| Failure::of(setting.words.explain_document(&error)))?;
    let told = (setting.words.cli.report_written)(&path.to_string_lossy());
    let _ = writeln!(io::stderr(), "{}", crate::text::sanitise_line(&told));
    Ok(())
}
