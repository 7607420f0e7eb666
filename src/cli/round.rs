//! `spiegel round`: a round of votes: begins, reveals, stops, lists and removes it. The votes themselves come with
//! `spiegel ballot`.

use std::io::Write;

use clap::{Args, Subcommand};

use super::change::{open, save, write};
use super::environment::Environment;
use super::failure::{Failure, tell_done};
use super::language::{commands, help};
use super::values::{asked, present, sealed_how};
use crate::domain::{Asked, Earlier, Edit, How, Mark, RoundPlan, RunningRound, Session};
use crate::report::Report;
use crate::store::Opened;
use crate::words::{Trouble, Words};

#[derive(Debug, Args)]
#[command(about = commands().round_about)]
pub struct RoundArgs {
    #[command(subcommand)]
    command: RoundCommand,
}

#[derive(Debug, Subcommand)]
enum RoundCommand {
    Start(StartArgs),
    Reveal(SessionArgs),
    Stop(StopArgs),
    List(ListArgs),
    Remove(RemoveArgs),
}

#[derive(Debug, Args)]
#[command(about = commands().round_start)]
struct StartArgs {
    #[arg(value_name = help().placeholders.session, help = help().session)]
    session: String,
    #[arg(long, value_name = commands().question, help = commands().asks, value_parser = asked)]
    asks: Option<Asked>,
    #[arg(long, value_name = commands().way, help = commands().how, value_parser = sealed_how)]
    how: Option<How>,
    #[arg(long, value_name = commands().count, help = commands().present, value_parser = present)]
    present: Option<u32>,
    #[arg(long, help = commands().replace)]
    replace: bool,
}

#[derive(Debug, Args)]
#[command(about = commands().round_reveal)]
struct SessionArgs {
    #[arg(value_name = help().placeholders.session, help = help().session)]
    session: String,
}

#[derive(Debug, Args)]
#[command(about = commands().round_stop)]
struct StopArgs {
    #[arg(value_name = help().placeholders.session, help = help().session)]
    session: String,
    #[arg(long, help = commands().yes)]
    yes: bool,
}

#[derive(Debug, Args)]
#[command(about = commands().round_list)]
struct ListArgs {
    #[arg(value_name = help().placeholders.session, help = help().session)]
    session: String,
}

#[derive(Debug, Args)]
#[command(about = commands().round_remove)]
struct RemoveArgs {
    #[arg(value_name = help().placeholders.session, help = help().session)]
    session: String,
    #[arg(value_name = help().placeholders.round, help = commands().round_number)]
    round: u32,
}

pub fn run(env: &Environment, args: &RoundArgs, out: &mut impl Write) -> Result<(), Failure> {
    match &args.command {
        RoundCommand::Start(args) => start(env, args, out),
        RoundCommand::Reveal(args) => reveal(env, &args.session, out),
        RoundCommand::Stop(args) => stop(env, args, out),
        RoundCommand::List(args) => list(env, &args.session, out),
        RoundCommand::Remove(args) => remove(env, args, out),
    }
}

fn start(env: &Environment, args: &StartArgs, out: &mut impl Write) -> Result<(), Failure> {
    let words = &env.words.commands;
    let Opened { mut file, mut session, .. } = open(env, &args.session)?;
    let was_asked = |mark| session.rounds.iter().any(|round| round.asks.asks(mark));
    let next = if was_asked(Mark::Current) && !was_asked(Mark::Desired) { Asked::Desired } else { Asked::Current };
    let asks = args.asks.unwrap_or(next);
    let earlier = if args.replace { Earlier::Replaced } else { Earlier::Kept };
    let plan = RoundPlan { asks, how: args.how.unwrap_or_default(), present: args.present, earlier };
    let before = session.clone();
    if !session.begin(plan) {
        return Err(Failure::of(words.round_is_running));
    }
    save(env, &mut file, &before, &session)?;
    tell_done(&format!("{}\n", (words.round_started)(&question(asks, env.words), &session.title)), out)
}

fn reveal(env: &Environment, reference: &str, out: &mut impl Write) -> Result<(), Failure> {
    let words = &env.words.commands;
    let Opened { mut file, mut session, card, .. } = open(env, reference)?;
    if !session.is_sealed() {
        return Err(Failure::of(words.no_round));
    }
    let before = session.clone();
    if session.apply(Edit::Reveal).is_none() {
        return Err(Failure::of(words.no_votes_yet));
    }
    save(env, &mut file, &before, &session)?;
    let mut told = rounds(&session, env.words).into_bytes();
    Report::of_session(&session, &card).write_votes(env.words, &mut told)?;
    tell_done(&String::from_utf8_lossy(&told), out)
}

fn stop(env: &Environment, args: &StopArgs, out: &mut impl Write) -> Result<(), Failure> {
    let words = &env.words.commands;
    let Opened { mut file, mut session, .. } = open(env, &args.session)?;
    let voices = session.running.as_ref().map(RunningRound::voices).ok_or_else(|| Failure::of(words.no_round))?;
    if voices > 0 && !args.yes {
        return Err(Failure::of(Trouble::new((env.words.meeting.stop_question)(voices), words.stop_hint)));
    }
    session.stop();
    write(env, &mut file, &session)?;
    tell_done(&format!("{}\n", words.round_stopped), out)
}

fn list(env: &Environment, reference: &str, out: &mut impl Write) -> Result<(), Failure> {
    let (session, _) = env.session(reference)?;
    Ok(out.write_all(rounds(&session, env.words).as_bytes())?)
}

fn remove(env: &Environment, args: &RemoveArgs, out: &mut impl Write) -> Result<(), Failure> {
    let words = &env.words.commands;
    let Opened { mut file, mut session, .. } = open(env, &args.session)?;
    let before = session.clone();
    if session.apply(Edit::remove_round(args.round)).is_none() {
        let why = (words.no_such_round)(args.round);
        return Err(Failure::of(Trouble::new(why, words.rounds_hint)));
    }
    save(env, &mut file, &before, &session)?;
    tell_done(&rounds(&session, env.words), out)
}

/// The revealed rounds, a line each, and of the one that is running only how many have voted.
fn rounds(session: &Session, words: &Words) -> String {
    let mut lines: Vec<String> = session
        .rounds
        .iter()
        .map(|round| {
            let how = How::ALL.iter().position(|how| *how == round.how).unwrap_or(0);
            let votes = match round.present {
                Some(present) => (words.domain.votes_of_present)(round.voices(), present),
                None => (words.domain.votes)(round.voices()),
            };
            let name = (words.domain.round)(round.number);
            format!("{name}: {}, {}, {votes}", question(round.asks, words), words.domain.hows[how])
        })
        .collect();
    if let Some(running) = &session.running {
        lines.push(format!("{} {}", words.meeting.round_running, (words.meeting.sealed_count)(running.voices())));
    }
    if lines.is_empty() {
        lines.push(words.commands.no_rounds.to_owned());
    }
    lines.join("\n") + "\n"
}

/// What was asked: "huidig", "huidig en gewenst".
pub fn question(asked: Asked, words: &Words) -> String {
    asked.marks().map(|mark| words.domain.mark(mark).to_lowercase()).collect::<Vec<_>>().join(words.commands.and)
}
