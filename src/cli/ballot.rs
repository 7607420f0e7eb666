//! `spiegel ballot`: one person's answers. During a silent round they are sealed with those of the others.

use super::language::help;
use clap::{Args, ValueEnum};
use std::io::Write;

use super::change::{aspect, open};
use super::environment::Environment;
use super::failure::Failure;
use crate::domain::{Answer, Asked, Ballot, BallotAnswer, Card, Edit};
use crate::store::Opened;
use crate::text::sanitise_line;
use crate::words::Trouble;

#[derive(Debug, Args)]
#[command(about = help().ballot.about)]
pub struct BallotArgs {
    #[arg(value_name = help().placeholders.session, help = help().session)]
    pub session: String,
    #[arg(value_name = help().placeholders.ballot, help = help().ballot.answers, required = true)]
    pub answers: Vec<String>,
    #[arg(long, value_name = help().placeholders.role, help = help().ballot.role)]
    pub role: String,
    #[arg(long, value_name = help().placeholders.question, help = help().ballot.asked, value_enum, default_value_t = AskedArg::Both)]
    pub asked: AskedArg,
}

/// What somebody was asked, as an option.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum AskedArg {
    Current,
    Desired,
    Both,
}

impl From<AskedArg> for Asked {
    fn from(asked: AskedArg) -> Self {
        match asked {
            AskedArg::Current => Self::Current,
            AskedArg::Desired => Self::Desired,
            AskedArg::Both => Self::Both,
        }
    }
}

pub fn run(env: &Environment, args: &BallotArgs, out: &mut impl Write) -> Result<(), Failure> {
    let words = &env.words.meeting;
    let role = sanitise_line(args.role.trim()).trim().to_owned();
    if role.is_empty() {
        return Err(Failure::of(words.no_role));
    }
    let Opened { mut file, mut session, card, repairs } = open(env, &args.session)?;
    let asked = session.round.as_ref().map_or(args.asked.into(), |round| round.asked);
    let ballot = Ballot { role, asked, answers: answers(env, &args.answers, asked, &card)? };
    env.warn_of_repairs(&repairs, &card);
    session.apply(Edit::Voices(session.voices().with(ballot)));
    let saved = file.save(&session).map_err(|error| env.explain(&error))?;
    env.warn_of_conflict(&saved);
    Ok(writeln!(out, "{}", if session.round.is_some() { words.sealed } else { words.added })?)
}

/// The answers as they were written, each aspect once.
fn answers(env: &Environment, written: &[String], asked: Asked, card: &Card) -> Result<Vec<BallotAnswer>, Failure> {
    let words = &env.words.meeting;
    let mut answers: Vec<BallotAnswer> = Vec::new();
    for text in written {
        let answer = answer(env, text, card)?;
        let is_asked = |answer: &Option<Answer>, mark| answer.is_none() || asked.asks(mark);
        let [current, desired] = crate::domain::Mark::BOTH;
        if !is_asked(&answer.current, current) || !is_asked(&answer.desired, desired) {
            return Err(Failure::of(words.not_asked));
        }
        if answers.iter().any(|other| other.aspect == answer.aspect) {
            return Err(Failure::of(Trouble::new((words.twice)(answer.aspect.as_str()), words.bad_ballot_hint)));
        }
        answers.push(answer);
    }
    answers.retain(|answer| answer.current.is_some() || answer.desired.is_some());
    if answers.is_empty() { Err(Failure::of(words.nothing_answered)) } else { Ok(answers) }
}

/// `ASPECT=CURRENT`, `ASPECT=CURRENT:DESIRED` or `ASPECT=:DESIRED`.
fn answer(env: &Environment, text: &str, card: &Card) -> Result<BallotAnswer, Failure> {
    let words = &env.words.meeting;
    let (named, said) = text
        .split_once('=')
        .ok_or_else(|| Failure::of(Trouble::new((words.bad_ballot)(text), words.bad_ballot_hint)))?;
    let aspect = aspect(env, named, card)?;
    let (current, desired) = said.split_once(':').unwrap_or((said, ""));
    let read = |text: &str| match text.trim() {
        "" => Ok(None),
        text => Answer::parse(text, card).map_err(|error| Failure::of(env.words.explain_answer(&error, card))),
    };
    Ok(BallotAnswer { aspect, current: read(current)?, desired: read(desired)? })
}
