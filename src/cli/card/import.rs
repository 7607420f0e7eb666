//! `spiegel card import`: a table of another program as a card. What was understood is shown; nothing is written before a yes.

use super::super::language::help;
use clap::Args;
use std::collections::BTreeSet;
use std::io::{self, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};

use super::super::environment::Environment;
use super::super::failure::{Failure, tell_done};
use super::super::values::path;
use super::preview::{Preview, Understood, write_tables};
use crate::domain::Card;
use crate::import::{
    About, Choices, MAX_BYTES, Made, NoMatrix, Severity, Table, Unreadable, guess, is_card_file, make, matrix, read,
    review, title_of, with_titles,
};
use crate::store::{BUNDLED_CARD, Error, Operation, carried_card, read_card, read_document};
use crate::text::sanitise_line;
use crate::words::Trouble;

#[derive(Debug, Args)]
#[command(about = help().card_command.import)]
pub struct CardImportArgs {
    #[arg(value_name = help().placeholders.file, help = help().card_command.file, value_parser = path())]
    file: PathBuf,
    #[arg(long, value_name = help().placeholders.text, help = help().card_command.title)]
    title: Option<String>,
    #[arg(long, value_name = help().placeholders.text, help = help().card_command.theme)]
    theme: Option<String>,
    #[arg(long, value_name = help().placeholders.text, help = help().card_command.source)]
    source: Option<String>,
    #[arg(long, value_name = help().placeholders.text, help = help().card_command.owner)]
    owner: Option<String>,
    #[arg(long, value_name = help().placeholders.text, help = help().card_command.licence, alias = "license")]
    licence: Option<String>,
    #[arg(long, value_name = help().placeholders.language, help = help().card_command.card_language)]
    language: Option<String>,
    #[command(flatten)]
    reading: ReadingArgs,
    #[arg(long, value_name = help().placeholders.card, help = help().card_command.update)]
    update: Option<String>,
    #[arg(long = "new", value_name = help().placeholders.text, help = help().card_command.new_title)]
    new_titles: Vec<String>,
    #[arg(long, help = help().card_command.yes)]
    yes: bool,
}

/// How a table is to be read; what is left out is guessed.
#[derive(Debug, Default, Args)]
pub struct ReadingArgs {
    #[arg(long, alias = "sheet", value_name = help().placeholders.number, help = help().card_command.table)]
    table: Option<usize>,
    #[arg(long, alias = "titles", value_name = help().placeholders.row, help = help().card_command.header)]
    header: Option<String>,
    #[arg(
        long,
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "true",
        value_name = "true|false",
        help = help().card_command.transpose
    )]
    transpose: Option<bool>,
    #[arg(long, value_name = help().placeholders.columns, help = help().card_command.drop)]
    drop: Option<String>,
}

pub fn run(env: &Environment, args: &CardImportArgs, out: &mut impl Write) -> Result<(), Failure> {
    let bytes = read_bytes(env, &args.file)?;
    let mut known =
        args.update.as_deref().map(|id| env.library.card(id)).transpose().map_err(|error| env.explain(&error))?;
    let about = About {
        title: args.title.clone().unwrap_or_default(),
        theme: args.theme.clone().unwrap_or_default(),
        source: args.source.clone().unwrap_or_default(),
        owner: args.owner.clone().unwrap_or_default(),
        licence: args.licence.clone().unwrap_or_default(),
        language: args.language.clone().unwrap_or_default(),
    };
    let about = &about;
    let new_titles: BTreeSet<String> = args.new_titles.iter().map(|title| title.trim().to_owned()).collect();
    let understand = |known: Option<&Card>| {
        understand(env, &bytes, &args.file, &args.reading, &Wanted { about, known, new_titles: &new_titles })
    };
    let mut understood = understand(known.as_ref())?;
    if known.is_none() {
        known = same_card(env, &understood.made.card)?;
        if known.is_some() && understood.reading.is_some() {
            understood = understand(known.as_ref())?;
        }
    }
    let preview = Preview { env, understood: &understood, known: known.as_ref() };
    let has_errors = understood.made.findings.iter().any(|finding| finding.severity() == Severity::Error);
    let has_title = !understood.made.card.name().is_empty();
    if args.yes {
        preview.write_replaced(&mut io::stderr())?;
        preview.write_findings(&mut io::stderr())?;
    } else {
        preview.write(out)?;
        out.flush()?;
    }
    if has_errors {
        return Err(Failure::of(env.words.import.has_errors));
    }
    if !has_title {
        return Err(Failure::of(env.words.import.no_title));
    }
    if !args.yes && !asked(env, &args.file) {
        let _ = writeln!(io::stderr(), "{}", env.words.import.not_kept);
        return Ok(());
    }
    let card = keep(env, understood.made.card, known.as_ref())?;
    tell_done(&format!("{}\n", card.id()), out)
}

/// Asks at the terminal; without one nobody can say yes.
fn asked(env: &Environment, file: &Path) -> bool {
    if file == Path::new("-") || !io::stdin().is_terminal() {
        return false;
    }
    let mut line = String::new();
    let _ = write!(io::stderr(), "{}", env.words.import.keep_it);
    let is_read = io::stdin().read_line(&mut line).is_ok();
    is_read && env.words.import.answers_yes.contains(&line.trim().to_lowercase().as_str())
}

/// The user's own card with the same title and theme: a file that is brought in again corrects it.
fn same_card(env: &Environment, card: &Card) -> Result<Option<Card>, Failure> {
    let cards = env.library.cards().map_err(|error| env.explain(&error))?;
    let is_same = |own: &Card| {
        own.id() != BUNDLED_CARD
            && (own.id() == card.id() || (own.title() == card.title() && own.theme() == card.theme()))
    };
    Ok(cards.into_iter().flatten().find(is_same))
}

fn keep(env: &Environment, card: Card, known: Option<&Card>) -> Result<Card, Failure> {
    let id = match known.filter(|known| known.id() != BUNDLED_CARD) {
        Some(known) => Ok(known.id().to_owned()),
        None => env.library.free_card_id(card.id()),
    };
    let card = card.with_id(id.map_err(|error| env.explain(&error))?);
    let path = env.library.keep_card(&card).map_err(|error| env.explain(&error))?;
    let size = (env.words.cli.of_card)(card.aspects().len(), card.scenarios().len());
    let kept = (env.words.import.kept_in)(card.name(), &size, &path.to_string_lossy());
    let _ = writeln!(io::stderr(), "{}", sanitise_line(&kept));
    Ok(card)
}

/// Reads a file, or standard input: no more than can be a card.
pub fn read_bytes(env: &Environment, file: &Path) -> Result<Vec<u8>, Failure> {
    if file != Path::new("-") {
        return read_document(file, MAX_BYTES).map_err(|error| env.explain(&error));
    }
    let mut bytes = Vec::new();
    let read = io::stdin().lock().take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes);
    let path = file.to_owned();
    read.map_err(|source| env.explain(&Error::Io { operation: Operation::ReadingInput, path, source }))?;
    Ok(bytes)
}

/// What is to come of a file.
#[derive(Clone, Copy)]
pub struct Wanted<'w> {
    /// What was said about the card.
    pub about: &'w About,
    /// The card that it corrects.
    pub known: Option<&'w Card>,
    /// The titles that are none of that card's.
    pub new_titles: &'w BTreeSet<String>,
}

/// Makes a card of what a file holds.
pub fn understand(
    env: &Environment,
    bytes: &[u8],
    file: &Path,
    args: &ReadingArgs,
    wanted: &Wanted,
) -> Result<Understood, Failure> {
    let carried = carried_card(bytes, file).map_err(|error| env.explain(&error))?;
    if carried.is_some() || is_card_file(bytes) {
        let card = carried.map_or_else(|| read_card(bytes, file), Ok).map_err(|error| env.explain(&error))?;
        let card = wanted.about.clone().or(About::of_card(&card)).describe(card);
        let findings = review(&card);
        return Ok(Understood { made: Made { card, findings }, reading: None });
    }
    let source = read(bytes).map_err(|why| unreadable(env, why))?;
    let choices = choices(env, args, &source.tables)?;
    let read = matrix(&source.tables, &choices).and_then(|matrix| {
        let looked = if args.header.is_none() { matrix.look(&source.tables, &choices) } else { Ok(()) };
        looked.map(|()| matrix)
    });
    let mut matrix = match read {
        Ok(matrix) => matrix,
        Err(why) => {
            // Another table of the file may be the one.
            if source.tables.len() > 1 {
                write_tables(env, &source, choices.table, &mut io::stderr())?;
            }
            return Err(no_matrix(env, why));
        }
    };
    let sheet = &source.tables[choices.table].name;
    let title = if sheet.is_empty() { title_of(file) } else { sheet.clone() };
    let Wanted { about, known, new_titles } = *wanted;
    matrix = matrix.with_new(new_titles);
    let known_about = known.map(About::of_card).unwrap_or_default();
    matrix.about = matrix.about.or(known_about).or(About { title, ..About::default() });
    let made = make(&matrix, about, known).map_err(|_| no_matrix(env, NoMatrix::TooSmall))?;
    Ok(Understood { made, reading: Some((source, choices)) })
}

fn unreadable(env: &Environment, why: Unreadable) -> Failure {
    Failure::of((env.words.import.unreadable)(why))
}

fn no_matrix(env: &Environment, why: NoMatrix) -> Failure {
    Failure::of((env.words.import.no_matrix)(why))
}

/// The guess, with what was asked for in its place.
fn choices(env: &Environment, args: &ReadingArgs, tables: &[Table]) -> Result<Choices, Failure> {
    let index = match args.table {
        Some(number) => Some(
            number
                .checked_sub(1)
                .filter(|index| *index < tables.len())
                .ok_or_else(|| no_such(env, "--table", &number.to_string()))?,
        ),
        None => None,
    };
    let guessed = guess(tables, index).choices;
    let Some(table) = tables.get(guessed.table) else { return Err(no_matrix(env, NoMatrix::NoSuchTable)) };
    let mut choices = match &args.header {
        Some(header) => {
            let titles = rows(header, table).ok_or_else(|| no_such(env, "--header", header))?;
            with_titles(table, guessed.table, titles)
        }
        None => guessed,
    };
    if let Some(drop) = &args.drop {
        choices.dropped = choices.columns_named(drop, table).ok_or_else(|| no_such(env, "--drop", drop))?;
    }
    choices.is_turned = args.transpose.unwrap_or(choices.is_turned);
    Ok(choices)
}

fn no_such(env: &Environment, option: &str, value: &str) -> Failure {
    let (why, hint) = (env.words.import.no_such)(option, value);
    Failure::WrongUsage(Trouble::new(why, hint))
}

/// The rows with titles: `3`, `2-3` for two, `0` for none. Rows are numbered as the file numbers them.
fn rows(text: &str, table: &Table) -> Option<(Option<usize>, bool)> {
    if text.trim() == "0" {
        return Some((None, false));
    }
    let (first, second) = text.split_once('-').map_or((text, None), |(first, second)| (first, Some(second)));
    let index = |text: &str| {
        let line: usize = text.trim().parse().ok()?;
        table.rows.iter().position(|row| row.line == line)
    };
    let first = index(first)?;
    match second {
        Some(second) => (index(second)? == first + 1).then_some((Some(first), true)),
        None => Some((Some(first), false)),
    }
}
