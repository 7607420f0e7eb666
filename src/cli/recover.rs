//! `spiegel recover`: what can be brought back, and bringing it back.

use std::io::Write;
use std::path::Path;

use super::args::RecoverArgs;
use super::{Failure, Setting, name};
use crate::store::{Error, Trashed, Version};
use crate::words::{Trouble, clock, numeric_date};

pub fn run(setting: &Setting, args: &RecoverArgs, out: &mut impl Write) -> Result<(), Failure> {
    setting.library.tidy();
    let Some(session) = &args.session else { return list_all(setting, out) };
    let trashed = setting.library.find_trashed(session).map_err(|error| setting.explain(&error))?;
    match (trashed, args.version) {
        (Some(trashed), None) => untrash(setting, &trashed, out),
        (_, version) => {
            let path = setting.library.find_any(session).map_err(|error| setting.explain(&error))?;
            match version {
                Some(revision) => recover(setting, &path, revision, out),
                None => list_versions(setting, &path, out),
            }
        }
    }
}

fn list_all(setting: &Setting, out: &mut impl Write) -> Result<(), Failure> {
    let words = &setting.words.cli;
    let (recoverable, trashed) = (setting.library.recoverable(), setting.library.trashed());
    if recoverable.is_empty() && trashed.is_empty() {
        let _ = writeln!(std::io::stderr(), "{}", words.nothing_to_recover);
    }
    for session in recoverable {
        writeln!(out, "{}  {}", name(&session.path), (words.versions)(session.versions.len()))?;
    }
    for session in trashed {
        writeln!(out, "{}  {}", name(session.path()), words.in_trash)?;
    }
    Ok(())
}

fn list_versions(setting: &Setting, path: &Path, out: &mut impl Write) -> Result<(), Failure> {
    let versions = setting.library.versions(path);
    if versions.is_empty() {
        let _ = writeln!(std::io::stderr(), "{}", setting.words.screen.no_versions);
    }
    versions.iter().try_for_each(|version| Ok(write_version(setting, version, out)?))
}

fn write_version(setting: &Setting, version: &Version, out: &mut impl Write) -> std::io::Result<()> {
    let words = &setting.words.screen;
    let saved = setting.clock.local(version.saved);
    let told = match setting.library.read_version(version) {
        Ok(session) => (words.marked)(session.aspects_marked(), session.reflections.len()),
        Err(_) => words.damaged.to_owned(),
    };
    let when = format!("{} {}", numeric_date(saved.date()), clock(saved.time()));
    writeln!(out, "{}  {when}  {told}", version.revision)
}

fn recover(setting: &Setting, path: &Path, revision: u64, out: &mut impl Write) -> Result<(), Failure> {
    let words = &setting.words.errors;
    let version = setting.library.versions(path).into_iter().find(|version| version.revision == revision);
    let version = version
        .ok_or_else(|| Failure::of(Trouble::new((words.no_version)(&revision.to_string()), words.no_version_hint)))?;
    setting.library.recover(path, &version).map_err(|error: Error| setting.explain(&error))?;
    Ok(writeln!(out, "{}", (setting.words.cli.recovered)(&name(path), revision))?)
}

fn untrash(setting: &Setting, trashed: &Trashed, out: &mut impl Write) -> Result<(), Failure> {
    setting.library.restore(trashed).map_err(|error| setting.explain(&error))?;
    Ok(writeln!(out, "{}", (setting.words.cli.untrashed)(&name(trashed.path())))?)
}
