//! Earlier versions of a session: the last three, and before these snapshots at least five minutes apart.
//!
//! A clock can be wrong, and a copy of the data folder may give all files the same time. So versions are ordered by their
//! numbers, no version goes because it is old, and one save removes at most two: of the versions that were the last three
//! until now the one that is too near to the snapshot before it, and a snapshot too many.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::store::disk::{Disk, Present};
use crate::store::names;

/// How many of the newest versions are kept in any case.
const LAST: usize = 3;
/// How far apart older versions are at least, by the clock of the moments at which they were saved.
const INTERVAL: Duration = Duration::from_secs(5 * 60);
/// How many older versions are kept at most: more than forty hours of work.
const MOST_SNAPSHOTS: usize = 500;
/// The largest number of a version. Nobody saves so often: a larger revision was written by hand, and nothing could follow it.
const LARGEST: u64 = u64::MAX / 2;
/// How many numbers are tried for a version. More than one is only needed if another program keeps one at the same moment.
const TRIES: usize = 100;

/// The earlier versions of one session, in a folder that is named after its id: the name of its file may change, and another
/// session elsewhere may have a file of the same name.
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
    /// By which versions are ordered. It is the revision, unless that was not larger than the numbers before it: after
    /// somebody has put an older file in the place of the session's, revisions begin again.
    pub number: u64,
    /// When it was saved, according to the clock of that moment.
    pub saved: SystemTime,
}

impl VersionFolder {
    /// The folder for the versions of the session with this id, which need not exist yet.
    pub fn of(backups: &Path, id: &str, disk: Disk) -> Self {
        Self::at(backups.join(names::version_folder_name(id)), disk)
    }

    /// The folder of versions at this path.
    pub fn at(path: PathBuf, disk: Disk) -> Self {
        Self { path, disk }
    }

    /// The folder for the versions of another session.
    #[must_use]
    pub fn of_id(&self, id: &str) -> Self {
        Self { path: self.path.with_file_name(names::version_folder_name(id)), disk: self.disk.clone() }
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Keeps a content as a version, and returns its number: as a second name of the file if that holds it, or else as a copy.
    /// What is kept already is not kept again.
    pub fn keep(&self, content: &[u8], revision: u64, file: Option<&Path>) -> io::Result<u64> {
        self.disk.create_folder(&self.path)?;
        let newest = self.versions()?.first().map_or(0, |version| version.number);
        let is_next = revision > newest && revision <= LARGEST;
        if !is_next {
            for number in [revision, newest] {
                if self.holds(number, content) {
                    return Ok(number);
                }
            }
        }
        let first = if is_next { revision } else { newest + 1 };
        let number = self.add(first, |to| self.put(content, file, to))?;
        // What cannot be removed now stays, which harms nobody.
        let _ = self.thin_out();
        Ok(number)
    }

    /// Moves a version of this session here that is kept elsewhere.
    pub fn adopt(&self, file: &Path) -> io::Result<()> {
        self.disk.create_folder(&self.path)?;
        let Some(number) = number(file) else {
            return self.disk.move_file(file, &names::original_name(&self.path));
        };
        let newest = || Ok::<_, io::Error>(self.versions()?.first().map_or(0, |version| version.number));
        let first = if number <= LARGEST { number } else { newest()? + 1 };
        self.add(first, |to| self.disk.move_file(file, to)).map(drop)
    }

    /// All versions, the newest first; none if there is no folder yet.
    pub fn versions(&self) -> io::Result<Vec<Version>> {
        let read = fs::read_dir(&self.path).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
        let paths: Vec<PathBuf> = match read {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            read => read?,
        };
        let mut versions: Vec<Version> = paths.into_iter().filter_map(version).collect();
        versions.sort_by_key(|version| std::cmp::Reverse(version.number));
        Ok(versions)
    }

    /// Puts a version under the first of the numbers from this one on that is free.
    fn add(&self, first: u64, put: impl Fn(&Path) -> io::Result<()>) -> io::Result<u64> {
        let mut refused = io::Error::from(io::ErrorKind::AlreadyExists);
        for number in (first..=LARGEST).take(TRIES) {
            match put(&self.file(number)) {
                Ok(()) => return Ok(number),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => refused = error,
                Err(error) => return Err(error),
            }
        }
        Err(refused)
    }

    fn put(&self, content: &[u8], file: Option<&Path>, to: &Path) -> io::Result<()> {
        let Some(file) = file else { return self.disk.create(to, content) };
        self.disk.keep_as(file, to)?;
        // Another program may have put another file there since we looked.
        if self.disk.present(to)? == Present::File(content.to_owned()) {
            return Ok(());
        }
        self.disk.replace(to, content)
    }

    /// Whether any version has this content.
    pub fn hold(&self, content: &[u8]) -> bool {
        self.versions().unwrap_or_default().iter().any(|version| self.holds(version.number, content))
    }

    /// Whether the version with this number has this content.
    fn holds(&self, number: u64, content: &[u8]) -> bool {
        matches!(self.disk.read(&self.file(number)), Ok(Some(kept)) if kept == content)
    }

    fn file(&self, number: u64) -> PathBuf {
        self.path.join(format!("{number:010}.ron"))
    }

    fn thin_out(&self) -> io::Result<()> {
        superfluous(&self.versions()?).into_iter().try_for_each(|version| self.disk.remove(&version.path))
    }
}

/// Whether a file in a folder of versions is called as a version is.
pub fn has_version_name(path: &Path) -> bool {
    number(path).is_some_and(|number| number <= LARGEST)
}

/// The number in the name of a version's file; `None` for any other file.
fn number(path: &Path) -> Option<u64> {
    path.file_name()?.to_str()?.strip_suffix(".ron")?.parse().ok()
}

fn version(path: PathBuf) -> Option<Version> {
    let number = number(&path).filter(|number| *number <= LARGEST)?;
    let saved = fs::metadata(&path).and_then(|found| found.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
    Some(Version { path, number, saved })
}

/// Which of these versions, the newest first, need not be kept after another one has been added.
fn superfluous(versions: &[Version]) -> Vec<&Version> {
    let mut superfluous = Vec::new();
    if let [candidate, snapshot, ..] = versions.get(LAST..).unwrap_or_default()
        // If the clock was set back between the two, nobody knows how far apart they are.
        && candidate.saved.duration_since(snapshot.saved).is_ok_and(|apart| apart < INTERVAL)
    {
        superfluous.push(candidate);
    }
    if versions.len() - superfluous.len() > LAST + MOST_SNAPSHOTS {
        superfluous.extend(versions.last());
    }
    superfluous
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    const DAY: i64 = 24 * 60 * 60;

    fn at(seconds: i64) -> SystemTime {
        let start = SystemTime::UNIX_EPOCH + Duration::from_secs(100 * 365 * 24 * 60 * 60);
        let by = Duration::from_secs(seconds.unsigned_abs());
        if seconds < 0 { start - by } else { start + by }
    }

    /// Adds a version that was saved at this moment, and returns what is removed for it.
    fn save(versions: &mut Vec<Version>, number: u64, seconds: i64) -> Vec<u64> {
        versions.insert(0, Version { path: PathBuf::from(number.to_string()), number, saved: at(seconds) });
        let gone: Vec<u64> = superfluous(versions).iter().map(|version| version.number).collect();
        versions.retain(|version| !gone.contains(&version.number));
        gone
    }

    /// The minutes of the versions that are left after saves at these minutes, the oldest first.
    fn left(minutes: &[i64]) -> Vec<i64> {
        let mut versions = Vec::new();
        for (number, minute) in (0..).zip(minutes) {
            save(&mut versions, number, 60 * minute);
        }
        (0..)
            .zip(minutes)
            .filter(|(number, _)| versions.iter().any(|it| it.number == *number))
            .map(|(_, at)| *at)
            .collect()
    }

    #[test]
    fn the_last_three_are_kept_however_near() {
        assert_eq!(left(&[0, 0, 0]), [0, 0, 0]);
        assert_eq!(left(&[0, 1, 2, 3]), [0, 1, 2, 3]);
    }

    #[test]
    fn older_ones_are_five_minutes_apart() {
        assert_eq!(left(&[0, 1, 2, 5, 6, 11, 12, 13, 14]), [0, 5, 11, 12, 13, 14]);
    }

    #[test]
    fn age_alone_costs_no_version() {
        let week = 7 * 24 * 60;
        let minutes = [0, 10, 20, week + 30, week + 31, week + 32];
        assert_eq!(left(&minutes), minutes);
    }

    #[test]
    fn a_clock_that_was_set_back_costs_no_version() {
        assert_eq!(left(&[60, 30, 90, 91, 92]), [60, 30, 90, 91, 92]);
    }

    #[test]
    fn beyond_five_hundred_the_oldest_goes_and_one_at_a_time() {
        let mut versions = Vec::new();
        for number in 0..600 {
            versions.insert(0, Version { path: PathBuf::new(), number, saved: at(0) });
        }
        assert_eq!(save(&mut versions, 600, 10), [597, 0]);
        assert_eq!(versions.len(), 599);
    }

    proptest! {
        /// Time passes by at most two hours a save, and the clock jumps by years or weeks, as that of a computer without a battery.
        #[test]
        fn whatever_the_clock_says_no_more_is_removed_than_the_time_allows(
            saves in vec((0_i64..2 * 60 * 60, prop_oneof![
                8 => Just(0),
                1 => 20 * DAY..4_000 * DAY,
                1 => -4_000 * DAY..-20 * DAY,
            ]), 1..100),
        ) {
            let (mut time, mut ahead, mut times, mut versions) = (0, 0, Vec::new(), Vec::new());
            for (number, (passed, jump)) in (0..).zip(saves) {
                time += passed;
                ahead += jump;
                times.push(time);
                let before: Vec<u64> = versions.iter().map(|version: &Version| version.number).collect();
                let gone = save(&mut versions, number, time + ahead);
                let moment = |number: &u64| times[usize::try_from(*number).unwrap_or_default()];
                for removed in &gone {
                    let kept_before = before.iter().find(|older| *older < removed);
                    prop_assert!(kept_before.is_some_and(|older| moment(removed) - moment(older) < 5 * 60));
                }
                prop_assert!(gone.len() <= 1);
                for last in number.saturating_sub(2)..=number {
                    prop_assert!(versions.iter().any(|version| version.number == last));
                }
            }
        }

        #[test]
        fn under_any_clock_at_all_a_save_removes_one_and_never_of_the_last_three(seconds in vec(any::<i32>(), 1..100)) {
            let mut versions = Vec::new();
            for (number, second) in (0..).zip(seconds) {
                prop_assert!(save(&mut versions, number, second.into()).len() <= 1);
                prop_assert!((number.saturating_sub(2)..=number).all(|last| versions.iter().any(|it| it.number == last)));
            }
        }
    }
}
