//! Earlier versions of a session: the last three, and for a week snapshots at least five minutes apart.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::store::disk::Disk;

/// How many of the newest versions are kept whatever their age.
const KEEP_LAST: usize = 3;
/// How far apart older versions are at least.
const INTERVAL: Duration = Duration::from_secs(5 * 60);
/// How long older versions are kept.
const MAX_AGE: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// The earlier versions of one session, in a folder of their own.
#[derive(Clone, Debug)]
pub struct VersionFolder {
    path: PathBuf,
    disk: Disk,
}

/// An earlier version of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its file.
    pub path: PathBuf,
    /// Its revision, by which versions are ordered: a clock may be wrong.
    pub revision: u64,
    /// When it was saved, according to the clock of that moment.
    pub saved: SystemTime,
}

impl VersionFolder {
    /// The folder for the versions of a session's file, which need not exist yet.
    pub fn of(backups: &Path, session: &Path, disk: Disk) -> Self {
        let name = session.file_stem().unwrap_or_default();
        Self { path: backups.join(name), disk }
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Keeps the present content of the file as a version. A revision that is kept already is not kept again.
    pub fn keep(&self, file: &Path, revision: u64) -> io::Result<()> {
        self.disk.create_folder(&self.path)?;
        match self.disk.keep_as(file, &self.path.join(format!("{revision:010}.ron"))) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            kept => kept?,
        }
        self.thin_out(SystemTime::now())
    }

    /// All versions, the newest first.
    pub fn versions(&self) -> Vec<Version> {
        let Ok(entries) = fs::read_dir(&self.path) else { return Vec::new() };
        let mut versions: Vec<Version> = entries.flatten().filter_map(|entry| version(entry.path())).collect();
        versions.sort_by_key(|version| std::cmp::Reverse(version.revision));
        versions
    }

    fn thin_out(&self, now: SystemTime) -> io::Result<()> {
        superfluous(&self.versions(), now).into_iter().try_for_each(|version| self.disk.remove(&version.path))
    }
}

fn version(path: PathBuf) -> Option<Version> {
    let revision = path.file_name()?.to_str()?.strip_suffix(".ron")?.parse().ok()?;
    let saved = fs::metadata(&path).and_then(|found| found.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
    Some(Version { path, revision, saved })
}

/// Which of these versions, the newest first, need not be kept. Decided from the oldest on, so that a snapshot that was kept
/// once stays until it is too old.
fn superfluous(versions: &[Version], now: SystemTime) -> Vec<Version> {
    let mut superfluous = Vec::new();
    let mut last_kept: Option<SystemTime> = None;
    for version in versions.iter().skip(KEEP_LAST).rev() {
        let age = now.duration_since(version.saved).unwrap_or_default();
        // After a clock was set back, a version can seem older than the one before it: then it is kept.
        let apart = last_kept.is_none_or(|kept| version.saved.duration_since(kept).unwrap_or(INTERVAL) >= INTERVAL);
        if age <= MAX_AGE && apart {
            last_kept = Some(version.saved);
        } else {
            superfluous.push(version.clone());
        }
    }
    superfluous
}

#[cfg(test)]
mod tests {
    use super::*;

    fn versions(minutes: &[u64]) -> (Vec<Version>, SystemTime) {
        let start = SystemTime::UNIX_EPOCH + MAX_AGE * 100;
        let at = |minutes: u64| start + Duration::from_secs(60 * minutes);
        let all = minutes.iter().enumerate().rev();
        let all = all.map(|(revision, minute)| Version {
            path: PathBuf::from(minute.to_string()),
            revision: revision as u64,
            saved: at(*minute),
        });
        (all.collect(), at(*minutes.last().unwrap_or(&0)))
    }

    fn left(minutes: &[u64]) -> Vec<String> {
        let (all, now) = versions(minutes);
        let gone = superfluous(&all, now);
        all.iter()
            .rev()
            .filter(|version| !gone.contains(version))
            .map(|version| version.path.display().to_string())
            .collect()
    }

    #[test]
    fn the_last_three_are_kept_however_near() {
        assert_eq!(left(&[0, 0, 0]), ["0", "0", "0"]);
        assert_eq!(left(&[0, 1, 2, 3]), ["0", "1", "2", "3"]);
    }

    #[test]
    fn older_ones_are_five_minutes_apart() {
        assert_eq!(left(&[0, 1, 2, 5, 6, 11, 12, 13, 14]), ["0", "5", "11", "12", "13", "14"]);
    }

    #[test]
    fn after_a_week_only_the_last_three_are_left() {
        let week = 7 * 24 * 60;
        let last = [week + 30, week + 31, week + 32];
        assert_eq!(left(&[&[0, 10, 20][..], &last].concat()), last.map(|minute| minute.to_string()));
        let on_the_minute = [week, week + 1, week + 2];
        assert_eq!(left(&[&[1, 2][..], &on_the_minute].concat()), ["2", "10080", "10081", "10082"]);
    }

    #[test]
    fn a_clock_that_was_set_back_costs_no_version() {
        assert_eq!(left(&[60, 30, 90, 91, 92]), ["60", "30", "90", "91", "92"]);
    }
}
