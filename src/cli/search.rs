//! `spiegel search`: where a word stands: on the card, and in what a group wrote.

use std::io::Write;

use clap::Args;

use super::environment::Environment;
use super::failure::{Failure, warn};
use super::language::{commands, help};
use super::typed;
use crate::app::{TextLocation, hits};
use crate::domain::{Card, Part, Session};
use crate::store::BUNDLED_CARD;
use crate::text::{find, sanitise_line};
use crate::words::{Trouble, Words};

/// How many characters around the word are shown.
const AROUND: usize = 60;

#[derive(Debug, Args)]
#[command(about = commands().search_about)]
pub struct SearchArgs {
    #[arg(value_name = commands().word, help = commands().search_word)]
    word: String,
    #[arg(value_name = help().placeholders.session, help = commands().search_session)]
    session: Option<String>,
}

pub fn run(env: &Environment, args: &SearchArgs, out: &mut impl Write) -> Result<(), Failure> {
    let word = typed::line(&args.word);
    if word.is_empty() {
        return Err(Failure::of(env.words.commands.no_word));
    }
    let count = match &args.session {
        Some(reference) => search_session(env, reference, &word, out)?,
        None => search_all(env, &word, out)?,
    };
    if count > 0 {
        return Ok(());
    }
    let words = &env.words.commands;
    Err(Failure::of(Trouble::new((words.not_found)(&word), words.not_found_hint)))
}

fn search_session(env: &Environment, reference: &str, word: &str, out: &mut impl Write) -> Result<usize, Failure> {
    let found = env.library.find(reference).and_then(|path| env.library.read(&path));
    let (session, card) = found.map_err(|error| env.explain(&error))?;
    write_hits(&card, &session, word, Of::All, env.words, out)
}

/// Searches the bundled card, and what was written in every session.
fn search_all(env: &Environment, word: &str, out: &mut impl Write) -> Result<usize, Failure> {
    let card = env.library.card(BUNDLED_CARD).map_err(|error| env.explain(&error))?;
    let nothing = Session::new(String::new(), String::new(), env.clock.today(), &card);
    let mut count = write_hits(&card, &nothing, word, Of::All, env.words, out)?;
    let files = env.library.listing().map_err(|error| env.explain(&error))?;
    for path in files.iter() {
        match env.library.read(path) {
            Ok((session, card)) => count += write_hits(&card, &session, word, Of::Group, env.words, out)?,
            Err(error) => warn(&env.words.explain(&error)),
        }
    }
    Ok(count)
}

/// Of what hits are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    /// The card, and what the group wrote.
    All,
    /// Only what the group wrote, with the title of its session before each line.
    Group,
}

/// Writes a line for every place in which the word stands, and says how many.
fn write_hits(
    card: &Card,
    session: &Session,
    word: &str,
    of: Of,
    words: &Words,
    out: &mut impl Write,
) -> Result<usize, Failure> {
    let mut last = None;
    let mut count = 0;
    if of == Of::Group && !find(&session.title, word).is_empty() {
        writeln!(out, "{}", session.title)?;
        count += 1;
    }
    for hit in hits(card, session, word) {
        let is_on_card =
            matches!(hit.location, TextLocation::Scenario(_) | TextLocation::Aspect(_) | TextLocation::Description(..));
        if last == Some(hit.location) || (of == Of::Group && is_on_card) {
            continue;
        }
        last = Some(hit.location);
        let (place, text) = place(card, session, hit.location, words);
        let at = find(&text, word).first().map_or(0, |range| range.start);
        let title = if of == Of::Group { format!("{}: ", session.title) } else { String::new() };
        writeln!(out, "{title}{place}: {}", excerpt(&text, at))?;
        count += 1;
    }
    Ok(count)
}

/// What a place is called, and the text that stands there.
fn place(card: &Card, session: &Session, location: TextLocation, words: &Words) -> (String, String) {
    let domain = &words.domain;
    let aspect = |row: usize| format!("{} {}", domain.aspect, row + 1);
    let scenario = |column: usize| format!("{} {}", domain.scenario, column + 1);
    match location {
        TextLocation::Scenario(column) => (scenario(column), card.scenarios()[column].title.clone()),
        TextLocation::Aspect(row) => (aspect(row), card.aspects()[row].title.clone()),
        TextLocation::Description(row, column) => {
            let text = card.aspects()[row].descriptions[column].text().unwrap_or_default();
            (format!("{}, {}", aspect(row), scenario(column).to_lowercase()), text.to_owned())
        }
        TextLocation::Reflection(row, part) => {
            let name = match part {
                Part::Explanation => domain.explanation,
                Part::Evidence => domain.evidence,
            };
            let said = session.reflection(&card.aspects()[row].id);
            let text = said.map_or_else(String::new, |said| said.text(part).to_owned());
            (format!("{}, {}", aspect(row), name.to_lowercase()), text)
        }
        TextLocation::Step(row, index) => {
            let step = session.next_steps(&card.aspects()[row].id).get(index);
            let text = step.map_or_else(String::new, |step| format!("{} {}", step.what, step.owner));
            (format!("{}, {} {}", aspect(row), domain.next_step.to_lowercase(), index + 1), text)
        }
    }
}

/// The words around a place in a text, in one line.
fn excerpt(text: &str, at: usize) -> String {
    let before: String = text[..at].chars().rev().take(AROUND).collect::<Vec<_>>().into_iter().rev().collect();
    let after: String = text[at..].chars().take(AROUND).collect();
    let starts = before.len() == at;
    let ends = at + after.len() == text.len();
    let from = if starts { "" } else { "… " };
    let to = if ends { "" } else { " …" };
    // A word that is cut tells nothing.
    let before =
        if starts { before.as_str() } else { before.split_once(char::is_whitespace).map_or("", |(_, rest)| rest) };
    let after = if ends {
        after.as_str()
    } else {
        after.rsplit_once(char::is_whitespace).map_or(after.as_str(), |(start, _)| start)
    };
    sanitise_line(&format!("{from}{before}{after}{to}")).into_owned()
}
