//! A disk that forgets: whenever the power goes, what was told to be saved is there afterwards, whole.
//!
//! The disk tells what it did. Of that, a model makes every state in which a power cut could leave the disk: what was synced is
//! there; of what was not synced since, any part may be there, in any combination. A file that was not synced is empty, torn or
//! whole. Only this is taken for granted: a change of names is made as a whole until one of its two folders is synced, because
//! every file system in use has a journal for that.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use spiegel::store::{Disk, Library, Step, Version, read_session, write_session};

use crate::fixtures::{created, library_on, next};

/// What a name leads to; `None` if it leads nowhere.
type Target = Option<Node>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Node {
    Folder,
    /// The number of a content.
    File(usize),
}

/// Names that change together.
type Unit = Vec<(PathBuf, Target)>;

/// The files that a power cut leaves, with what is in them.
type State = BTreeMap<PathBuf, Vec<u8>>;

/// What must be there: one of several files, with this content.
type Promise = Vec<(Vec<PathBuf>, Vec<u8>)>;

enum Entry {
    Done(Step),
    /// From here on this was told to the user.
    Told(Promise),
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<Entry>>>);

impl Log {
    fn disk(&self) -> Disk {
        let log = self.clone();
        Disk::recorded(move |step| log.0.lock().unwrap().push(Entry::Done(step)))
    }

    fn tell(&self, promise: Promise) {
        self.0.lock().unwrap().push(Entry::Told(promise));
    }
}

/// A disk as it is, and as it would be after a power cut at the worst moment.
#[derive(Default)]
struct Forgetful {
    contents: Vec<Vec<u8>>,
    synced_contents: BTreeSet<usize>,
    now: BTreeMap<PathBuf, Target>,
    synced: BTreeMap<PathBuf, Target>,
    pending: Vec<Unit>,
    /// Whether syncing does anything.
    syncs: bool,
}

impl Forgetful {
    fn new(syncs: bool) -> Self {
        Self { syncs, ..Self::default() }
    }

    fn at(&self, path: &Path) -> Target {
        self.now.get(path).copied().flatten()
    }

    fn change(&mut self, unit: Unit) {
        self.now.extend(unit.iter().cloned());
        self.pending.push(unit);
    }

    fn apply(&mut self, step: &Step) {
        match step {
            Step::CreateFolder(path) => self.change(vec![(path.clone(), Some(Node::Folder))]),
            Step::Write(path, bytes) => {
                self.contents.push(bytes.clone());
                self.change(vec![(path.clone(), Some(Node::File(self.contents.len() - 1)))]);
            }
            Step::Rename(from, to) => self.change(vec![(to.clone(), self.at(from)), (from.clone(), None)]),
            Step::Exchange(one, other) => {
                self.change(vec![(one.clone(), self.at(other)), (other.clone(), self.at(one))]);
            }
            Step::Link(from, to) => self.change(vec![(to.clone(), self.at(from))]),
            Step::Remove(path) => self.change(vec![(path.clone(), None)]),
            Step::Sync(path) if self.syncs => {
                let Some(Node::File(content)) = self.at(path) else {
                    panic!("{} is synced and is not there", path.display())
                };
                self.synced_contents.insert(content);
            }
            Step::SyncFolder(folder) if self.syncs => self.sync_names(folder),
            Step::Sync(_) | Step::SyncFolder(_) => {}
        }
    }

    fn sync_names(&mut self, folder: &Path) {
        for unit in &mut self.pending {
            let (synced, rest) = unit.drain(..).partition(|(path, _)| path.parent() == Some(folder));
            *unit = rest;
            self.synced.extend::<Unit>(synced);
        }
        self.pending.retain(|unit| !unit.is_empty());
    }

    /// Every state in which a power cut could leave the disk now.
    fn states(&self) -> Vec<State> {
        assert!(self.pending.len() < 16, "too many states: {:?}", self.pending);
        (0_u32..1 << self.pending.len()).flat_map(|kept| self.states_with(kept)).collect()
    }

    /// The states with those pending changes of names of which the bit is set.
    fn states_with(&self, kept: u32) -> Vec<State> {
        let mut names = self.synced.clone();
        let kept = self.pending.iter().enumerate().filter(|(index, _)| kept & (1 << index) != 0);
        kept.for_each(|(_, unit)| names.extend(unit.iter().cloned()));
        let reaches = |path: &Path| {
            let known = path.ancestors().skip(1).filter_map(|folder| self.now.get(folder).map(|_| folder));
            known.into_iter().all(|folder| names.get(folder) == Some(&Some(Node::Folder)))
        };
        let mut states = vec![State::new()];
        for (path, node) in names.iter().filter(|(path, _)| reaches(path)) {
            let Some(Node::File(content)) = node else { continue };
            let variants = self.variants(*content);
            states = states
                .iter()
                .flat_map(|state| {
                    variants.iter().map(|bytes| {
                        let mut state = state.clone();
                        state.insert(path.clone(), bytes.clone());
                        state
                    })
                })
                .collect();
        }
        states
    }

    fn variants(&self, content: usize) -> Vec<Vec<u8>> {
        let whole = self.contents[content].clone();
        if self.synced_contents.contains(&content) {
            return vec![whole];
        }
        vec![Vec::new(), whole[..whole.len() / 2].to_vec(), vec![0; whole.len()], whole]
    }
}

fn holds(state: &State, promise: &Promise) -> bool {
    promise.iter().all(|(paths, bytes)| paths.iter().any(|path| state.get(path) == Some(bytes)))
}

/// Whether each session that can be seen is whole.
fn is_whole(state: &State) -> bool {
    let hidden = |path: &Path| path.file_name().unwrap().to_string_lossy().starts_with('.');
    state.iter().filter(|(path, _)| !hidden(path)).all(|(path, bytes)| read_session(bytes, path).is_ok())
}

/// How many states there are, and those in which something is lost: after which step, and what is left.
fn losses(log: &Log, syncs: bool) -> (usize, Vec<String>) {
    let log = log.0.lock().unwrap();
    let promises: Vec<(usize, &Promise)> = log
        .iter()
        .enumerate()
        .filter_map(|(place, entry)| match entry {
            Entry::Told(promise) => Some((place, promise)),
            Entry::Done(_) => None,
        })
        .collect();
    let nothing = Promise::new();
    let (mut disk, mut lost, mut count) = (Forgetful::new(syncs), Vec::new(), 0);
    for (place, entry) in log.iter().enumerate() {
        if let Entry::Done(step) = entry {
            disk.apply(step);
        }
        let told = promises.iter().rev().find(|(at, _)| *at <= place).map_or(&nothing, |(_, promise)| *promise);
        // What is under way may be done already.
        let coming = promises.iter().find(|(at, _)| *at > place).map_or(told, |(_, promise)| *promise);
        for state in disk.states() {
            count += 1;
            if !(is_whole(&state) && (holds(&state, told) || holds(&state, coming))) {
                lost.push(format!("after {place}: {:?}", state.keys()));
            }
        }
    }
    (count, lost)
}

/// A life of a session: made, saved, renamed, brought back, thrown away and taken back, saved elsewhere.
fn live(log: &Log) -> (tempfile::TempDir, Library) {
    let (folder, library) = library_on(log.disk());
    let text = |session: &_| write_session(session).into_bytes();
    let (mut file, mut session) = created(&library, "Een");
    let path = file.path().to_owned();
    let saved = |session: &_| vec![(vec![path.clone()], text(session))];
    log.tell(saved(&session));
    for title in ["Twee", "Drie", "Vier", "Vijf", "Zes"] {
        session = next(&session, title);
        file.save(&session).unwrap();
        log.tell(saved(&session));
    }
    // Somebody else writes, and is replaced: theirs is promised too.
    let theirs = write_session(&next(&session, "Van een ander")).into_bytes();
    let sync = path.with_file_name(".sync");
    std::fs::write(&sync, &theirs).unwrap();
    std::fs::rename(&sync, &path).unwrap();
    for step in [
        Step::Write(sync.clone(), theirs.clone()),
        Step::Sync(sync.clone()),
        Step::Rename(sync, path.clone()),
        Step::SyncFolder(library.sessions_folder()),
    ] {
        log.0.lock().unwrap().push(Entry::Done(step));
    }
    log.tell(vec![(vec![path.clone()], theirs.clone())]);
    session = next(&session, "Zeven");
    let conflict = file.save(&session).unwrap().conflicts.remove(0);
    log.tell(vec![(vec![path.clone()], text(&session)), (vec![conflict.clone()], theirs.clone())]);
    drop(file);
    library.rename(&path, "Acht".to_owned()).1.unwrap();
    let renamed = library.read(&path).unwrap().0;
    log.tell(saved(&renamed));
    let versions: Vec<Version> = library.versions(&path).unwrap();
    let recovered = library.recover(&path, &versions[1]).unwrap().session;
    let mut before = library.versions(&path).unwrap();
    let in_version = before.remove(0).path;
    log.tell(vec![(vec![path.clone()], text(&recovered)), (vec![in_version], text(&renamed))]);
    let trashed = library.trash(&path).unwrap();
    let in_trash = library.trash_folder().join(path.file_name().unwrap());
    log.tell(vec![(vec![in_trash], text(&recovered))]);
    library.restore(&trashed).unwrap();
    log.tell(saved(&recovered));
    let elsewhere = folder.path().join("elders.ron");
    library.export(&elsewhere, &recovered, &library.card("professionalisering").unwrap()).unwrap();
    log.tell(vec![(vec![path], text(&recovered)), (vec![elsewhere], text(&recovered))]);
    (folder, library)
}

#[test]
fn a_power_cut_at_any_moment_loses_nothing_that_was_saved() {
    let log = Log::default();
    let _kept = live(&log);
    let (count, lost) = losses(&log, true);
    println!("{count} states after {} steps", log.0.lock().unwrap().len());
    assert!(count > 200, "{count} states");
    assert!(lost.is_empty(), "{} of {count} states lost something\n{}", lost.len(), lost.join("\n"));
}

/// The model would notice: without syncing, the same life loses sessions.
#[test]
fn without_syncing_a_power_cut_does_lose_sessions() {
    let log = Log::default();
    let (_folder, library) = library_on(log.disk());
    let (file, session) = created(&library, "Een");
    log.tell(vec![(vec![file.path().to_owned()], write_session(&session).into_bytes())]);
    assert_ne!(losses(&log, false).1, [""; 0]);
    assert_eq!(losses(&log, true).1, [""; 0]);
}
