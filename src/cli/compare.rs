//! `spiegel compare`: what became of what was wanted, from two sessions or more.

use super::language::help;
use clap::{Args, ValueEnum};
use std::io::Write;

use super::environment::Environment;
use super::failure::Failure;
use crate::domain::{Card, CompareError, Comparison, Moment, Session};
use crate::report::{Compared, Format};
use crate::words::{Trouble, Words};

#[derive(Debug, Args)]
#[command(about = help().over_time.compare)]
pub struct CompareArgs {
    #[arg(
        value_name = help().over_time.sessions_placeholder,
        help = help().over_time.compare_sessions,
        required = true,
        num_args = 1..
    )]
    pub sessions: Vec<String>,
    #[arg(
        long,
        value_name = help().placeholders.format,
        help = help().over_time.compare_format,
        value_enum,
        default_value_t = CompareFormatArg::Text
    )]
    pub format: CompareFormatArg,
}

/// The formats of a comparison, as options.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum CompareFormatArg {
    Text,
    Markdown,
    Html,
    Json,
}

impl From<CompareFormatArg> for Format {
    fn from(format: CompareFormatArg) -> Self {
        match format {
            CompareFormatArg::Text => Self::Text,
            CompareFormatArg::Markdown => Self::Markdown,
            CompareFormatArg::Html => Self::Html,
            CompareFormatArg::Json => Self::Json,
        }
    }
}

pub fn run(env: &Environment, args: &CompareArgs, out: &mut impl Write) -> Result<(), Failure> {
    let read: Result<Vec<(Session, Card)>, _> = args.sessions.iter().map(|reference| env.session(reference)).collect();
    let mut read = read?;
    // One session can be compared with the one that it carries on.
    let comparison = match read.as_slice() {
        [(session, card)] => Comparison::of_session(session, card).ok_or(CompareError::TooFew),
        _ => Comparison::new(read.iter().map(|(session, _)| Moment::from(session)).collect(), &read[0].1),
    };
    let comparison = comparison.map_err(|error| Failure::of(explain(&error, env.words)))?;
    let (_, card) = read.swap_remove(0);
    match Compared::new(comparison, &card).write(args.format.into(), env.words, out) {
        Some(written) => Ok(written?),
        None => Ok(()),
    }
}

fn explain(error: &CompareError, words: &Words) -> Trouble {
    let compare = &words.compare;
    match error {
        CompareError::TooFew => Trouble::new(compare.too_few, compare.too_few_hint),
        CompareError::OtherCard(one, other) => Trouble::new((compare.other_card)(one, other), compare.other_card_hint),
    }
}
