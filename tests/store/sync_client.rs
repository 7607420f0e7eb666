//! A sync client works in the same folder: it replaces, rolls back, deletes or renames the session's file at any call of a
//! save. Every version that ever stood there is afterwards in the file, in an earlier version or in a conflict copy.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::{fs, io};

use spiegel::store::{Call, Disk, Library, write_session};

use crate::fixtures::{all_files, created, library_on, next};

#[derive(Clone, Copy, Debug)]
enum Action {
    Replace,
    RollBack,
    Delete,
    Rename,
}

const ACTIONS: [Action; 4] = [Action::Replace, Action::RollBack, Action::Delete, Action::Rename];

/// What the file system cannot do.
#[derive(Clone, Copy, Debug)]
struct Lacks(&'static [Call]);

const FILE_SYSTEMS: [Lacks; 3] =
    [Lacks(&[]), Lacks(&[Call::Exchange]), Lacks(&[Call::Exchange, Call::Link, Call::RenameNew])];

/// The other program, once it has begun.
#[derive(Default)]
struct Client {
    path: PathBuf,
    action: Option<Action>,
    /// At which calls from now on it acts.
    acts_at: BTreeSet<usize>,
    calls: usize,
    first: Vec<u8>,
    /// What it wrote last, unless it took that away itself.
    wrote: Option<Vec<u8>>,
    /// All that ever stood in the file, but for what it has overwritten of its own before anybody could see it.
    stood: Vec<Vec<u8>>,
}

impl Client {
    fn called(&mut self) {
        if let Some(action) = self.action.filter(|_| self.acts_at.contains(&self.calls)) {
            self.act(action);
        }
        self.calls += 1;
    }

    fn act(&mut self, action: Action) {
        let before = fs::read(&self.path).ok();
        let wrote = self.wrote.take();
        if before != wrote {
            self.stood.extend(before.into_iter().chain(wrote));
        }
        match action {
            Action::Replace => self.write(format!("van een ander, {}", self.calls).into_bytes()),
            Action::RollBack => self.write(self.first.clone()),
            Action::Delete => drop(fs::remove_file(&self.path)),
            Action::Rename => {
                drop(fs::rename(&self.path, self.path.with_file_name(format!("hernoemd-{}.ron", self.calls))));
            }
        }
    }

    /// As sync clients do: beside it, and then in its place.
    fn write(&mut self, bytes: Vec<u8>) {
        let temporary = self.path.with_file_name("~sync");
        fs::write(&temporary, &bytes).unwrap();
        fs::rename(&temporary, &self.path).unwrap();
        self.wrote = Some(bytes);
    }
}

fn library_with(client: &Arc<Mutex<Client>>, lacks: Lacks) -> (tempfile::TempDir, Library) {
    let client = Arc::clone(client);
    library_on(Disk::gated(move |call, _| {
        client.lock().unwrap().called();
        if lacks.0.contains(&call) { Err(io::ErrorKind::Unsupported.into()) } else { Ok(()) }
    }))
}

fn kept(folder: &Path) -> BTreeSet<Vec<u8>> {
    let files =
        all_files(folder).into_iter().filter(|path| !path.file_name().unwrap().to_string_lossy().starts_with('.'));
    files.map(|path| fs::read(path).unwrap()).collect()
}

/// Saves twice while the client does this at these calls of the first; returns how many calls there were.
fn save_beside(action: Action, acts_at: BTreeSet<usize>, lacks: Lacks) -> usize {
    let what = format!("{action:?} at {acts_at:?}, {lacks:?}");
    let client = Arc::new(Mutex::new(Client::default()));
    let (_folder, library) = library_with(&client, lacks);
    let (mut file, mut session) = created(&library, "Een");
    let first = fs::read(file.path()).unwrap();
    session = next(&session, "Twee");
    file.save(&session).unwrap();
    *client.lock().unwrap() =
        Client { path: file.path().to_owned(), action: Some(action), acts_at, first, ..Client::default() };
    let mut stood = BTreeSet::from([write_session(&session).into_bytes()]);
    session = next(&session, "Drie");
    if file.save(&session).is_ok() {
        stood.insert(write_session(&session).into_bytes());
    }
    let calls = {
        let mut client = client.lock().unwrap();
        stood.extend(std::mem::take(&mut client.stood).into_iter().chain(client.wrote.take()));
        client.action = None;
        client.calls
    };
    let lost = |stood: &BTreeSet<Vec<u8>>| {
        let kept = kept(library.folder());
        let lost = stood.iter().filter(|version| !kept.contains(*version));
        lost.map(|version| String::from_utf8_lossy(version).into_owned()).collect::<Vec<_>>()
    };
    assert_eq!(lost(&stood), [""; 0], "lost by {what}");
    session = next(&session, "Vier");
    file.save(&session).unwrap();
    assert_eq!(library.read(file.path()).unwrap().0, session, "{what}");
    assert_eq!(lost(&stood), [""; 0], "lost by the save after {what}");
    let temporary =
        all_files(library.folder()).into_iter().filter(|path| path.extension().is_some_and(|it| it == "tmp"));
    assert_eq!(temporary.collect::<Vec<_>>(), Vec::<PathBuf>::new(), "left over after {what}");
    calls
}

#[test]
fn whatever_a_sync_client_does_at_any_call_of_a_save_every_version_is_kept() {
    let mut points = 0;
    for lacks in FILE_SYSTEMS {
        for action in ACTIONS {
            // The client can make a save longer, so the end moves.
            let mut at = 0;
            while at < save_beside(action, BTreeSet::from([at]), lacks) {
                at += 1;
            }
            points += at;
        }
    }
    println!("{points} points");
    assert!(points > 100, "{points} points");
}

#[test]
fn a_sync_client_that_never_rests_costs_no_version() {
    for lacks in FILE_SYSTEMS {
        for action in ACTIONS {
            save_beside(action, (0..10_000).collect(), lacks);
            for step in 2..12 {
                save_beside(action, (0..10_000).step_by(step).collect(), lacks);
            }
        }
    }
}
