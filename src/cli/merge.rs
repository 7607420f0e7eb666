//! `spiegel merge`: voices from home into the session of a group, as files and as vote codes. What is on them is never told.

use super::language::help;
use clap::Args;
use std::fs;
use std::io::{self, Read, Write};
use std::path::Path;

use super::change::{open, save};
use super::environment::Environment;
use super::failure::{Failure, tell_done, warn};
use crate::domain::{Ballot, Card, MergePlan, Session, Taken, VoteCode};
use crate::report::voices::{codes_in, known_roles};
use crate::store::{Opened, expand_home};
use crate::text::sanitise_line;
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
}

/// A voice, or why it is refused, with where it came from.
struct Voice {
    source: String,
    ballot: Result<Ballot, String>,
}

pub fn run(env: &Environment, args: &MergeArgs, out: &mut impl Write) -> Result<(), Failure> {
    let Opened { mut file, mut session, card, repairs, wording, .. } = open(env, &args.session)?;
    env.warn_of_repairs(&repairs, &wording, &card);
    let words = &env.words.voices;
    let voices = voices(env, args, &session, &card);
    let refused = voices.iter().filter_map(|voice| Some((&voice.source, voice.ballot.as_ref().err()?)));
    refused.for_each(|(source, why)| warn(&Trouble::new((words.refused)(source, why), words.refused_hint)));
    let accepted: Vec<(String, Ballot)> =
        voices.into_iter().filter_map(|voice| Some((voice.source, voice.ballot.ok()?))).collect();
    if accepted.is_empty() {
        return Err(Failure::of(words.all_refused));
    }
    let plan = session.plan_merge(accepted.iter().map(|(_, ballot)| ballot.clone()).collect(), args.sealed);
    let mut text = told(env, &accepted, &plan);
    if args.dry_run {
        text.push_str(words.dry_run);
        return Ok(writeln!(out, "{text}")?);
    }
    let before = session.clone();
    if session.apply_all(plan.edits).is_empty() {
        text.push_str(words.merged_none);
        return Ok(writeln!(out, "{text}")?);
    }
    save(env, &mut file, &before, &session)?;
    let count = plan.taken.iter().filter(|taken| matches!(taken, Taken::New | Taken::Replaces)).count();
    let round = session.rounds.iter().find(|round| !before.rounds.contains(round)).map_or(0, |round| round.number);
    text.push_str(&if plan.is_sealed { (words.merged_sealed)(count) } else { (words.merged)(count, round) });
    tell_done(&format!("{text}\n"), out)
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
fn voices(env: &Environment, args: &MergeArgs, session: &Session, card: &Card) -> Vec<Voice> {
    let mut voices = Vec::new();
    let mut loose: Vec<&str> = Vec::new();
    for argument in &args.voices {
        let path = expand_home(Path::new(argument));
        if argument == "-" || path.exists() {
            voices.extend(from_file(env, args, &path, session, card));
        } else {
            loose.push(argument);
        }
    }
    // The groups of a code may be arguments of their own.
    let roles = known_roles(session);
    let typed = loose.join(" ");
    let codes = codes_in(&typed, card);
    if codes.is_empty() && !loose.is_empty() {
        let source = sanitise_line(&typed).into_owned();
        voices.push(Voice { source, ballot: Err(env.words.voices.no_code.to_owned()) });
    }
    voices.extend(codes.into_iter().map(|code| from_code(env, &code, card, &roles)));
    voices
}

fn from_file(env: &Environment, args: &MergeArgs, path: &Path, session: &Session, card: &Card) -> Vec<Voice> {
    let source = sanitise_line(&path.file_name().unwrap_or(path.as_os_str()).to_string_lossy()).into_owned();
    let refused = |why: String| vec![Voice { source: source.clone(), ballot: Err(why) }];
    let is_session = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
    if is_session {
        let ballot = match env.library.read_voice(path) {
            Err(error) => Err(env.words.explain(&error).why),
            Ok(voice) => {
                let voice = voice.as_voice(session, card, args.role.as_deref());
                voice.map_err(|error| env.words.voices.explain_merge(&error, &session.card.id))
            }
        };
        return vec![Voice { source, ballot }];
    }
    let mut text = String::new();
    let read = if path == Path::new("-") {
        io::stdin().read_to_string(&mut text).map(drop)
    } else {
        fs::read_to_string(path).map(|read| text = read)
    };
    let roles = known_roles(session);
    let codes = match read {
        Err(error) => return refused(env.words.io_reason(&error)),
        Ok(()) => codes_in(&text, card),
    };
    if codes.is_empty() {
        return refused(env.words.voices.no_code.to_owned());
    }
    codes.into_iter().map(|code| from_code(env, &code, card, &roles)).collect()
}

fn from_code(env: &Environment, code: &str, card: &Card, roles: &[String]) -> Voice {
    let words = &env.words.voices;
    let ballot = VoteCode::read(code, card, roles).map(VoteCode::into_ballot);
    let source = format!("{} {}", words.code, sanitise_line(code.trim()));
    Voice { source, ballot: ballot.map_err(|error| words.explain_code(&error)) }
}
