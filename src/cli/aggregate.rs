//! `spiegel aggregate`: the picture of many sessions, or all of them as lines for another engine.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use clap::{Args, ValueEnum};

use super::environment::Environment;
use super::failure::{Failure, warn};
use super::language::{aggregate as texts, help};
use super::progress::Progress;
use super::values::path;
use crate::domain::picture_of;
use crate::report::{AggregateFormat, AggregateReport};
use crate::store::{Error, Existing, Included, Refusal, Watch, stop_on_interrupt};
use crate::text::sanitise_line;
use crate::words::{Trouble, Words};

/// So many refused files are told on standard error; the first by path, so that the same files give the same messages.
const TOLD: usize = 20;
/// The number of the signal that Ctrl-C sends.
const INTERRUPT: u8 = 2;

#[derive(Debug, Args)]
#[command(about = texts().about)]
pub struct AggregateArgs {
    #[arg(value_name = texts().placeholder, help = texts().paths, value_parser = path())]
    pub paths: Vec<PathBuf>,
    #[arg(long, value_name = help().placeholders.format, help = texts().format, value_enum, default_value_t = AggregateFormatArg::Text)]
    pub format: AggregateFormatArg,
    #[arg(long, value_name = texts().include_placeholder, help = texts().include, value_enum, value_delimiter = ',')]
    pub include: Vec<IncludeArg>,
    #[arg(long, short, value_name = help().placeholders.file, help = texts().output, value_parser = path())]
    pub output: Option<PathBuf>,
    #[arg(long, help = texts().force)]
    pub force: bool,
    #[arg(long, value_name = help().placeholders.file, help = texts().refused, value_parser = path())]
    pub refused: Option<PathBuf>,
}

/// The formats, as options.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum AggregateFormatArg {
    Text,
    Html,
    Json,
    Jsonl,
    Csv,
}

/// What can come along in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum IncludeArg {
    Title,
    Partnership,
    Facilitator,
    Texts,
    Steps,
}

impl AggregateFormatArg {
    /// `None` for lines, which are no document.
    fn document(self) -> Option<AggregateFormat> {
        match self {
            Self::Text => Some(AggregateFormat::Text),
            Self::Html => Some(AggregateFormat::Html),
            Self::Json => Some(AggregateFormat::Json),
            Self::Csv => Some(AggregateFormat::Csv),
            Self::Jsonl => None,
        }
    }
}

impl AggregateArgs {
    fn existing(&self) -> Existing {
        if self.force { Existing::Replace } else { Existing::Keep }
    }

    /// The file to write to; `None` for standard output.
    fn file(&self) -> Option<&Path> {
        self.output.as_deref().filter(|path| *path != Path::new("-"))
    }

    fn included(&self) -> Included {
        let asks = |what| self.include.contains(&what);
        Included {
            title: asks(IncludeArg::Title),
            partnership: asks(IncludeArg::Partnership),
            facilitator: asks(IncludeArg::Facilitator),
            texts: asks(IncludeArg::Texts),
            steps: asks(IncludeArg::Steps),
        }
    }
}

pub fn run(env: &Environment, args: &AggregateArgs, out: &mut impl Write) -> Result<(), Failure> {
    let words = &env.words.aggregate;
    if args.format.document().is_some() && !args.include.is_empty() {
        return Err(Failure::WrongUsage(Trouble::new(words.only_in_lines, words.only_in_lines_hint)));
    }
    check_documents(env, args)?;
    let paths = paths(env, args)?;
    let stop = Arc::new(AtomicBool::new(false));
    stop_on_interrupt(&stop);
    let refusals = Refusals::new(args.refused.is_some());
    let looked_at = AtomicU64::new(0);
    let refused = |kind, path: &Path, error: &Error| refusals.note(kind, path, error, env.words);
    let watch = Watch { stop: &stop, looked_at: &looked_at, refused: &refused };
    match args.format.document() {
        Some(format) => write_picture(env, args, format, &paths, &watch, out)?,
        None => write_lines(env, args, &paths, &watch, out)?,
    }
    refusals.tell(env, args)
}

/// Counting can take long, so that what cannot be written is told before.
fn check_documents(env: &Environment, args: &AggregateArgs) -> Result<(), Failure> {
    let mut inputs = args.paths.clone();
    for path in [args.file(), args.refused.as_deref()].into_iter().flatten() {
        let checked = env.library.check_document(path, args.existing(), &inputs);
        checked.map_err(|error| Failure::of(env.words.explain_document(&error)))?;
        inputs.push(path.to_owned());
    }
    Ok(())
}

fn paths(env: &Environment, args: &AggregateArgs) -> Result<Vec<PathBuf>, Failure> {
    if !args.paths.is_empty() {
        return Ok(args.paths.clone());
    }
    let own = env.library.sessions_folder();
    if own.is_dir() {
        return Ok(vec![own]);
    }
    Err(Failure::of(Trouble::new(env.words.aggregate.nowhere, env.words.aggregate.nowhere_hint)))
}

fn write_picture(
    env: &Environment,
    args: &AggregateArgs,
    format: AggregateFormat,
    paths: &[PathBuf],
    watch: &Watch,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let progress = Progress::begin(env, paths, watch.looked_at);
    let counted = progress.beside(|| env.library.aggregate(paths, watch)).map_err(|error| env.explain(&error))?;
    let Some((aggregate, cards, census)) = counted else { return Err(stopped(env)) };
    let report = AggregateReport { picture: picture_of(&aggregate, &cards), census };
    let Some(path) = args.file() else { return Ok(report.write(format, env.words, out)?) };
    let mut document = Vec::new();
    report.write(format, env.words, &mut document)?;
    env.tell_written(env.library.write_document(path, &document, args.existing()), env.words.aggregate.written)
}

fn write_lines(
    env: &Environment,
    args: &AggregateArgs,
    paths: &[PathBuf],
    watch: &Watch,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let progress = Progress::begin(env, paths, watch.looked_at);
    let read = || env.library.lines(paths, args.included(), watch);
    let read = progress.beside(read).map_err(|error| env.explain(&error))?;
    let Some((lines, mut census)) = read else { return Err(stopped(env)) };
    let written = match args.file() {
        None => Ok(lines.write(&mut census, watch.stop, out)?),
        Some(path) => {
            let fill = |file: &mut std::fs::File| lines.write(&mut census, watch.stop, &mut BufWriter::new(file));
            let written = env.library.write_document_with(path, args.existing(), fill);
            if watch.stop.load(Ordering::Relaxed) && written.is_err() {
                return Err(stopped(env));
            }
            env.tell_written(written, env.words.aggregate.written)
        }
    };
    let _ = writeln!(io::stderr(), "{}", env.words.aggregate.raw_material);
    written
}

fn stopped(env: &Environment) -> Failure {
    warn(&Trouble::new(env.words.aggregate.stopped, env.words.aggregate.stopped_hint));
    Failure::Signal(INTERRUPT)
}

/// The files that were refused: the first few to tell, and all of them if somebody asked for the list.
struct Refusals {
    told: Mutex<BTreeMap<PathBuf, String>>,
    count: AtomicU64,
    all: Option<Mutex<String>>,
}

impl Refusals {
    fn new(is_listed: bool) -> Self {
        Self { told: Mutex::default(), count: AtomicU64::new(0), all: is_listed.then(Mutex::default) }
    }

    fn note(&self, kind: Refusal, path: &Path, error: &Error, words: &Words) {
        self.count.fetch_add(1, Ordering::Relaxed);
        let why = words.aggregate.why(kind, words.explain(error).why);
        if let Some(all) = &self.all {
            let mut all = all.lock().unwrap_or_else(PoisonError::into_inner);
            let kind = words.aggregate.refusals[kind as usize];
            // Writing to a string cannot fail.
            let _ = writeln!(all, "{}\t{kind}\t{why}", sanitise_line(&path.to_string_lossy()));
        }
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        told.insert(path.to_owned(), why);
        if told.len() > TOLD {
            told.pop_last();
        }
    }

    fn tell(self, env: &Environment, args: &AggregateArgs) -> Result<(), Failure> {
        let words = &env.words.aggregate;
        let told = self.told.into_inner().unwrap_or_else(PoisonError::into_inner);
        let untold = self.count.into_inner() - told.len() as u64;
        let mut messages = String::new();
        for (path, why) in &told {
            messages += &sanitise_line(&(words.refused_file)(&path.to_string_lossy(), why));
            messages.push('\n');
        }
        if untold > 0 && args.refused.is_none() {
            messages += &(words.more_refused)(untold);
            messages.push('\n');
        }
        let _ = io::stderr().write_all(messages.as_bytes());
        let (Some(all), Some(path)) = (self.all, &args.refused) else { return Ok(()) };
        let all = all.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut lines: Vec<&str> = all.lines().collect();
        lines.sort_unstable();
        let list: String = lines.into_iter().flat_map(|line| [line, "\n"]).collect();
        told_list(env, path, &list, args.existing())
    }
}

fn told_list(env: &Environment, path: &Path, list: &str, existing: Existing) -> Result<(), Failure> {
    env.tell_written(env.library.write_document(path, list.as_bytes(), existing), env.words.aggregate.written)
}
