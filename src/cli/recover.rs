//! `spiegel recover`: what can be brought back, and bringing it back.

use super::language::{help, usage};
use clap::Args;
use std::io::Write;
use std::path::Path;

use super::environment::Environment;
use super::failure::{Failure, tell_done};
use crate::store::{Error, Kept, Trashed, Version, shown_name};
use crate::text::sanitise_line;
use crate::words::{clock, numeric_date};

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
    let explain = |error: Error| env.explain(&error);
    let named = env.library.find_trashed(session).map_err(explain)?;
    let path = env.library.find_any(session);
    // By its title only where no session is called so that is not in the trash.
    let trashed = match (named, &path) {
        (None, Err(Error::NoSession(_))) => env.library.find_trashed_by_title(session).map_err(explain)?,
        (named, _) => named,
    };
    match (trashed, args.version) {
        (Some(trashed), None) => untrash(env, &trashed, out),
        (_, None) => list_versions(env, &path.map_err(explain)?, out),
        (_, Some(revision)) => recover(env, &path.map_err(explain)?, revision, out),
    }
}

fn list_all(env: &Environment, out: &mut impl Write) -> Result<(), Failure> {
    let words = &env.words.cli;
    let found = env.library.recoverable().and_then(|recoverable| Ok((recoverable, env.library.trashed()?)));
    let (recoverable, trashed) = found.map_err(|error| env.explain(&error))?;
    if recoverable.is_empty() && trashed.is_empty() {
        let _ = writeln!(std::io::stderr(), "{}", words.nothing_to_recover);
    }
    for session in recoverable {
        writeln!(out, "{}  {}", shown_name(&session.path), (words.versions)(session.versions.len()))?;
    }
    for session in trashed {
        writeln!(out, "{}  {}", shown_name(session.path()), words.in_trash)?;
    }
    Ok(())
}

fn list_versions(env: &Environment, path: &Path, out: &mut impl Write) -> Result<(), Failure> {
    let versions = env.library.versions(path).map_err(|error| env.explain(&error))?;
    if versions.is_empty() {
        let _ = writeln!(std::io::stderr(), "{}", env.words.screen.no_versions);
    }
    versions.iter().try_for_each(|version| Ok(write_version(env, version, out)?))
}

fn write_version(env: &Environment, version: &Version, out: &mut impl Write) -> std::io::Result<()> {
    let words = &env.words.screen;
    let saved = env.clock.local(version.saved);
    let marked = match env.library.read_version(version) {
        Ok(session) => (words.marked)(session.marked()),
        Err(_) => words.damaged.to_owned(),
    };
    let when = format!("{} {}", numeric_date(saved.date()), clock(saved.time()));
    writeln!(out, "{}  {when}  {marked}", version.number)
}

fn recover(env: &Environment, path: &Path, number: u64, out: &mut impl Write) -> Result<(), Failure> {
    let words = &env.words.cli;
    let recovered = env.library.version(path, number).and_then(|version| env.library.recover(path, &version));
    let recovered = recovered.map_err(|error| env.explain(&error))?;
    env.warn_of_conflicts(&recovered.saved.conflicts, true);
    let mut text = (words.recovered)(&name_behind_link(env, path), number);
    match &recovered.kept {
        Kept::Nothing => {}
        Kept::AsVersion(number) => text = format!("{text} {}", (words.kept_as_version)(*number)),
        Kept::Beside(file) => {
            let name = sanitise_line(&file.file_name().unwrap_or_default().to_string_lossy()).into_owned();
            text = format!("{text} {}", (words.kept_beside)(&name));
        }
    }
    tell_done(&format!("{text}\n"), out)
}

/// The name of a session's file; of a link also the file that was written.
fn name_behind_link(env: &Environment, path: &Path) -> String {
    let name = shown_name(path);
    let is_link = path.symlink_metadata().is_ok_and(|found| found.is_symlink());
    match dunce::canonicalize(path) {
        Ok(file) if is_link => (env.words.cli.link_to)(&name, &sanitise_line(&file.to_string_lossy())),
        _ => name,
    }
}

fn untrash(env: &Environment, trashed: &Trashed, out: &mut impl Write) -> Result<(), Failure> {
    let restored = env.library.restore(trashed).map_err(|error| env.explain(&error))?;
    let name = env.words.name_of_restored(&shown_name(trashed.path()), &restored);
    tell_done(&format!("{}\n", (env.words.cli.untrashed)(&name)), out)
}

fn version(number: &str) -> Result<u64, String> {
    number.parse().map_err(|_| usage().version_hint.to_owned())
}
