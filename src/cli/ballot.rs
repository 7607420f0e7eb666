//! `spiegel ballot`: one person's answers. During a silent round they are sealed with those of the others.

use super::language::help;
use clap::{Args, ValueEnum};
use std::io::Write;

use super::change::{aspect, open, save};
use super::environment::Environment;
use super::failure::{Failure, tell_done};
use crate::domain::{Answer, Asked, Ballot, BallotAnswer, Card, Edit, Session};
use crate::store::Opened;
use crate::text::{first_spelling, sanitise_line};
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
    #[arg(long, value_name = help().placeholders.round, help = help().ballot.round, value_enum)]
    pub round: Option<RoundArg>,
}

/// Where a ballot goes if that is not the usual place.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum RoundArg {
    New,
}

pub fn run(env: &Environment, args: &BallotArgs, out: &mut impl Write) -> Result<(), Failure> {
    let words = &env.words.meeting;
    let role = sanitise_line(args.role.trim()).trim().to_owned();
    if role.is_empty() {
        return Err(Failure::of(words.no_role));
    }
    let Opened { mut file, mut session, card, repairs, wording, .. } = open(env, &args.session)?;
    let asked = session.running.as_ref().map_or(Asked::Both, |running| running.plan.asks);
    let answers = answers(env, &args.answers, asked, &card)?;
    if session.is_sealed() && args.round.is_some() {
        return Err(Failure::of(words.no_other_round));
    }
    env.warn_of_repairs(&repairs, &wording, &card);
    let before = session.clone();
    let known = session.roles.iter().cloned().chain(session.voter_roles()).collect::<Vec<_>>();
    let role = first_spelling(&role, known.iter().map(String::as_str)).to_owned();
    let message = add(env, &mut session, Ballot::new(role, answers), args.round.is_none())?;
    save(env, &mut file, &before, &session)?;
    tell_done(&format!("{message}\n"), out)
}

/// Puts the ballot in its round, and says which one that is: nothing of it is told while it is sealed.
fn add(env: &Environment, session: &mut Session, ballot: Ballot, joins: bool) -> Result<String, Failure> {
    let words = &env.words.meeting;
    if session.hand_in(ballot.clone()) {
        return Ok(words.sealed.to_owned());
    }
    let round = session.brought(ballot, joins).ok_or_else(|| Failure::of(words.nothing_answered))?;
    let number = round.number;
    session.apply(Edit::put_round(round));
    Ok((words.added)(number))
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
