//! `spiegel merge`: voices from home into the session of a group, as files and as vote codes. What is on them is never told.

use super::language::help;
use clap::Args;
use std::io::Write;
use std::path::Path;

use super::change::{open, save};
use super::copies;
use super::environment::Environment;
use super::failure::{Failure, tell_done, warn};
use super::typed::{read_stdin, refuse_twice};
use crate::domain::{Ballot, Card, MergePlan, Session, Taken};
use crate::report::voices::{Gathering, Voice};
use crate::store::{Opened, expand_home};
use crate::words::Trouble;

#[derive(Debug, Args)]
#[command(about = help().over_time.merge)]
pub struct MergeArgs {
    #[arg(value_name = help().placeholders.session, help = help().session)]
    pub session: String,
    #[arg(value_name = help().over_time.voices_placeholder, help = help().over_time.merge_voices, required = true)]
    pub voices: Vec<String>,
    #[arg(long, value_name = help().placeholders.role, help = help().over_time.merge_role)]
    pub role: Option<String>,
    #[arg(long, help = help().over_time.merge_sealed)]
    pub sealed: bool,
    #[arg(long, help = help().over_time.merge_dry_run)]
    pub dry_run: bool,
    #[arg(long, value_name = help().over_time.choose_placeholder, help = help().over_time.merge_choose)]
    pub choose: Vec<String>,
}

pub fn run(env: &Environment, args: &MergeArgs, out: &mut impl Write) -> Result<(), Failure> {
    let Opened { mut file, mut session, card, repairs, wording, .. } = open(env, &args.session)?;
    env.warn_of_repairs(&repairs, &wording, &card);
    let before = session.clone();
    let (copies, others) = copies::split(env, &session, &args.voices);
    let mut text = String::new();
    for copy in &copies {
        let planned = copies::plan(env, (&session, &card), copy, &args.choose)?;
        text.push_str(&planned.text);
        session.revision = session.revision.max(planned.revision);
        session.apply_all(planned.edits);
    }
    let plan = if others.is_empty() { None } else { plan_voices(env, args, &others, (&session, &card), &mut text)? };
    if plan.is_none() && copies.is_empty() {
        return Err(Failure::of(env.words.voices.all_refused));
    }
    let merged = plan.map_or_else(String::new, |plan| apply(env, plan, &mut session));
    let is_changed = Session { revision: before.revision, ..session.clone() } != before;
    let words = &env.words.voices;
    if args.dry_run || !is_changed {
        text.push_str(if args.dry_run { words.dry_run } else { words.merged_none });
        return Ok(writeln!(out, "{text}")?);
    }
    save(env, &mut file, &before, &session)?;
    text.push_str(&merged);
    tell_done(&format!("{}\n", text.trim_end()), out)
}

/// What the voices among the arguments would do; `None` if all of them are refused.
fn plan_voices(
    env: &Environment,
    args: &MergeArgs,
    arguments: &[&str],
    (session, card): (&Session, &Card),
    text: &mut String,
) -> Result<Option<MergePlan>, Failure> {
    let words = &env.words.voices;
    let voices = voices(env, args, arguments, session, card)?;
    let refused = voices.iter().filter_map(|voice| Some((&voice.source, voice.ballot.as_ref().err()?)));
    refused.for_each(|(source, why)| warn(&Trouble::new((words.refused)(source, why), words.refused_hint)));
    let accepted: Vec<(String, Ballot)> =
        voices.into_iter().filter_map(|voice| Some((voice.source, voice.ballot.ok()?))).collect();
    if accepted.is_empty() {
        return Ok(None);
    }
    let plan = session.plan_merge(accepted.iter().map(|(_, ballot)| ballot.clone()).collect(), args.sealed);
    text.push_str(&told(env, &accepted, &plan));
    Ok(Some(plan))
}

/// Merges the voices, and tells how many in which round; nothing if none of them is new.
fn apply(env: &Environment, plan: MergePlan, session: &mut Session) -> String {
    let words = &env.words.voices;
    let before = session.rounds.clone();
    let count = plan.counted();
    if session.apply_all(plan.edits).is_empty() {
        return String::new();
    }
    let round = session.rounds.iter().find(|round| !before.contains(round)).map_or(0, |round| round.number);
    if plan.is_sealed { (words.merged_sealed)(count) } else { (words.merged)(count, round) }
}

/// A line for every voice: where it came from, its role, and what became of it.
fn told(env: &Environment, accepted: &[(String, Ballot)], plan: &MergePlan) -> String {
    let words = &env.words.voices;
    let line = |((source, ballot), taken): (&(String, Ballot), &Taken)| {
        let role = if ballot.role.is_empty() { words.no_role } else { &ballot.role };
        format!("{}: {}\n", (words.from)(source, role, ballot.answers.len()), words.taken(*taken))
    };
    accepted.iter().zip(&plan.taken).map(line).collect()
}

/// The voices that the arguments name, in order. One that cannot be read stops none of the others.
///
/// # Errors
/// If standard input is asked for twice, cannot be read, or is longer than any list of codes.
fn voices(
    env: &Environment,
    args: &MergeArgs,
    arguments: &[&str],
    session: &Session,
    card: &Card,
) -> Result<Vec<Voice>, Failure> {
    refuse_twice(env, &args.voices.iter().map(Some).collect::<Vec<_>>())?;
    let gathering = Gathering { library: &env.library, session, card, role: args.role.as_deref(), words: env.words };
    let mut voices = Vec::new();
    let mut loose: Vec<&str> = Vec::new();
    for argument in arguments.iter().copied() {
        let path = expand_home(Path::new(argument));
        if argument == "-" {
            voices.extend(gathering.text(&read_stdin(env)?, Some("-")));
        } else if path.exists() {
            voices.extend(gathering.path(&path));
        } else {
            loose.push(argument);
        }
    }
    if !loose.is_empty() {
        // The groups of a code may be arguments of their own.
        voices.extend(gathering.text(&loose.join(" "), None));
    }
    Ok(voices)
}
