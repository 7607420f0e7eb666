//! `spiegel recover`: what can be brought back, and bringing it back.

use super::language::{help, usage};
use clap::Args;
use std::io::Write;
use std::path::Path;

use super::environment::Environment;
use super::failure::Failure;
use crate::store::{Error, Trashed, Version};
use crate::text::sanitise_line;
use crate::words::{Trouble, clock, numeric_date};

#[derive(Debug, Args)]
#[command(about = help().recover.about)]
pub struct RecoverArgs {
    #[arg(value_name = help().placeholders.session, help = help().recover.session)]
    pub session: Option<String>,
    #[arg(value_name = help().placeholders.version, help = help().recover.version, value_parser = version)]
    pub version: Option<u64>,
}

pub fn run(env: &Environment, args: &RecoverArgs, out: &mut impl Write) -> Result<(), Failure> {
    env.library.tidy();
    let Some(session) = &args.session else { return list_all(env, out) };
    let trashed = env.library.find_trashed(session).map_err(|error| env.explain(&error))?;
    match (trashed, args.version) {
        (Some(trashed), None) => untrash(env, &trashed, out),
        (_, version) => {
            let path = env.library.find_any(session).map_err(|error| env.explain(&error))?;
            match version {
                Some(revision) => recover(env, &path, revision, out),
                None => list_versions(env, &path, out),
            }
        }
    }
}

fn list_all(env: &Environment, out: &mut impl Write) -> Result<(), Failure> {
    let words = &env.words.cli;
    let (recoverable, trashed) = (env.library.recoverable(), env.library.trashed());
    if recoverable.is_empty() && trashed.is_empty() {
        let _ = writeln!(std::io::stderr(), "{}", words.nothing_to_recover);
    }
    for session in recoverable {
        writeln!(out, "{}  {}", file_name(&session.path), (words.versions)(session.versions.len()))?;
    }
    for session in trashed {
        writeln!(out, "{}  {}", file_name(session.path()), words.in_trash)?;
    }
    Ok(())
}

fn list_versions(env: &Environment, path: &Path, out: &mut impl Write) -> Result<(), Failure> {
    let versions = env.library.versions(path);
    if versions.is_empty() {
        let _ = writeln!(std::io::stderr(), "{}", env.words.screen.no_versions);
    }
    versions.iter().try_for_each(|version| Ok(write_version(env, version, out)?))
}

fn write_version(env: &Environment, version: &Version, out: &mut impl Write) -> std::io::Result<()> {
    let words = &env.words.screen;
    let saved = env.clock.local(version.saved);
    let marked = match env.library.read_version(version) {
        Ok(session) => (words.marked)(session.aspects_marked(), session.reflections.len()),
        Err(_) => words.damaged.to_owned(),
    };
    let when = format!("{} {}", numeric_date(saved.date()), clock(saved.time()));
    writeln!(out, "{}  {when}  {marked}", version.revision)
}

fn recover(env: &Environment, path: &Path, revision: u64, out: &mut impl Write) -> Result<(), Failure> {
    let words = &env.words.errors;
    let version = env.library.versions(path).into_iter().find(|version| version.revision == revision);
    let version = version
        .ok_or_else(|| Failure::of(Trouble::new((words.no_version)(&revision.to_string()), words.no_version_hint)))?;
    env.library.recover(path, &version).map_err(|error: Error| env.explain(&error))?;
    Ok(writeln!(out, "{}", (env.words.cli.recovered)(&file_name(path), revision))?)
}

fn untrash(env: &Environment, trashed: &Trashed, out: &mut impl Write) -> Result<(), Failure> {
    env.library.restore(trashed).map_err(|error| env.explain(&error))?;
    Ok(writeln!(out, "{}", (env.words.cli.untrashed)(&file_name(trashed.path())))?)
}

/// The name by which a session file is listed and brought back, also if it cannot be read: without its folder and ending. A
/// file name may hold control characters, which are taken out.
pub fn file_name(session: &Path) -> String {
    sanitise_line(&session.file_stem().unwrap_or_default().to_string_lossy()).into_owned()
}

fn version(number: &str) -> Result<u64, String> {
    number.parse().map_err(|_| usage().version_hint.to_owned())
}
