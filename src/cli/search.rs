//! `spiegel search`: where a word stands: on the card, and in what a group wrote.

use std::io::Write;

use clap::Args;

use super::environment::Environment;
use super::failure::{Failure, warn};
use super::language::{commands, help};
use super::typed;
use crate::domain::{Card, Session};
use crate::plain::found_in;
use crate::store::{BUNDLED_CARD, Error};
use crate::text::find;
use crate::words::{Trouble, Words};

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
    let (session, card) = env.session(reference)?;
    write_hits(&card, &session, word, Of::All, env.words, out)
}

/// Searches the bundled card, and what was written in every session.
fn search_all(env: &Environment, word: &str, out: &mut impl Write) -> Result<usize, Failure> {
    let card = env.library.card(BUNDLED_CARD).map_err(|error| env.explain(&error))?;
    let nothing = Session::new(String::new(), String::new(), env.clock.today(), &card);
    let mut count = write_hits(&card, &nothing, word, Of::All, env.words, out)?;
    let files = env.library.listing().map_err(|error| env.explain(&error))?;
    let words = env.words;
    let hits = |read: Result<(&Session, &Card), Error>| {
        let (session, card) = read.map_err(|error| words.explain(&error))?;
        let mut lines = Vec::new();
        // Memory takes whatever is written to it.
        let count = write_hits(card, session, word, Of::Group, words, &mut lines).unwrap_or(0);
        Ok((count, lines))
    };
    env.library.for_each_session(&files, hits, |hits: Result<(usize, Vec<u8>), Trouble>| {
        match hits {
            Ok((hits, lines)) => {
                count += hits;
                out.write_all(&lines)?;
            }
            Err(trouble) => warn(&trouble),
        }
        Ok::<_, Failure>(())
    })?;
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
    let is_all = of == Of::All;
    let mut count = 0;
    if !is_all && !find(&session.title, word).is_empty() {
        writeln!(out, "{}", session.title)?;
        count += 1;
    }
    let title = if is_all { String::new() } else { format!("{}: ", session.title) };
    for found in found_in(card, session, word, words, |location| is_all || !location.is_on_card()) {
        writeln!(out, "{title}{}", found.line)?;
        count += 1;
    }
    Ok(count)
}
