//! `spiegel ballot`: one person's voice. While a silent round is running it is sealed with the others.

use std::io::Write;

use super::args::BallotArgs;
use super::change::{aspect, open};
use super::{Failure, Setting};
use crate::domain::{Answer, Asked, Ballot, BallotAnswer, Card, Edit};
use crate::store::Opened;
use crate::text::sanitise_line;
use crate::words::Trouble;

pub fn run(setting: &Setting, args: &BallotArgs, out: &mut impl Write) -> Result<(), Failure> {
    let words = &setting.words.meeting;
    let role = sanitise_line(args.role.trim()).trim().to_owned();
    if role.is_empty() {
        return Err(Failure::of(words.no_role));
    }
    let Opened { mut file, mut session, card, repairs } = open(setting, &args.session)?;
    let asked = session.round.as_ref().map_or(args.asked.into(), |round| round.asked);
    let ballot = Ballot { role, asked, answers: answers(setting, &args.answers, asked, &card)? };
    setting.tell_repairs(&repairs, &card);
    session.apply(Edit::Voices(session.voices().with(ballot)));
    let saved = file.save(&session).map_err(|error| setting.explain(&error))?;
    setting.tell_conflict(&saved);
    Ok(writeln!(out, "{}", if session.round.is_some() { words.sealed } else { words.added })?)
}

/// The answers as they were written, each aspect once.
fn answers(setting: &Setting, written: &[String], asked: Asked, card: &Card) -> Result<Vec<BallotAnswer>, Failure> {
    let words = &setting.words.meeting;
    let mut answers: Vec<BallotAnswer> = Vec::new();
    for text in written {
        let answer = answer(setting, text, card)?;
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
fn answer(setting: &Setting, text: &str, card: &Card) -> Result<BallotAnswer, Failure> {
    let words = &setting.words.meeting;
    let (named, said) = text
        .split_once('=')
        .ok_or_else(|| Failure::of(Trouble::new((words.bad_ballot)(text), words.bad_ballot_hint)))?;
    let aspect = aspect(setting, named, card)?;
    let (current, desired) = said.split_once(':').unwrap_or((said, ""));
    let read = |text: &str| match text.trim() {
        "" => Ok(None),
        text => Answer::parse(text, card).map_err(|error| Failure::of(setting.words.explain_answer(&error, card))),
    };
    Ok(BallotAnswer { aspect, current: read(current)?, desired: read(desired)? })
}
