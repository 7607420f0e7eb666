//! A program that dies in the middle of a round: whichever call on the file system was the last one that succeeded, the file
//! holds the session as it was before or after, whole, and nothing tells who was when.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use spiegel::app::SaveState;
use spiegel::domain::Session;
use spiegel::store::{Disk, Library, write_session};

use crate::stage::{Stage, press_and_save};

const SILENT: &str = "<Enter><Enter>1h<Down>2h<Down>3h<Down>4h<Enter>j";

/// What is done in a round: how to come to it, and the keys that do it.
fn actions() -> [(&'static str, String, &'static str); 10] {
    let revealed = format!("<Enter>s<Enter>{SILENT}{SILENT}oj<Esc>");
    [
        ("begin", "<Enter>s<Right>".into(), "<Enter>"),
        ("begin masked", "<Enter>s<Down>".into(), "<Enter>"),
        ("hand in", format!("<Enter>s<Enter>{SILENT}<Enter><Enter>4h<Enter>"), "j"),
        ("hand in again", format!("<Enter>s<Enter>{SILENT}{SILENT}w<Enter>4h<Enter>"), "j"),
        ("count who is present", format!("<Enter>s<Enter>{SILENT}"), "<Right>"),
        ("reveal", format!("<Enter>s<Enter>{SILENT}{SILENT}o"), "j"),
        ("stop", format!("<Enter>s<Enter>{SILENT}x"), "j"),
        ("keep slips", "<Enter>s<Down><Down><Enter>2 4 1 3<Enter>1111<Enter><Enter>".into(), "j"),
        ("remove a round", format!("{revealed}s<End><Enter>x"), "j"),
        ("undo that", format!("{revealed}s<End><Enter>xj"), "u"),
    ]
}

/// A disk on which so many calls succeed from the moment it is armed, and none after them.
#[derive(Clone)]
struct Fuse(Arc<AtomicUsize>);

impl Fuse {
    const UNARMED: usize = usize::MAX;

    fn new() -> Self {
        Self(Arc::new(AtomicUsize::new(Self::UNARMED)))
    }

    fn disk(&self) -> Disk {
        let left = self.0.clone();
        Disk::gated(move |_, _| {
            let burn = |left: usize| if left == Self::UNARMED { Some(left) } else { left.checked_sub(1) };
            left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, burn)
                .map_or(Err(io::ErrorKind::Other.into()), |_| Ok(()))
        })
    }
}

/// The session in the only file there is, read as the next program would.
fn read(folder: &Path) -> Session {
    let library = Library::at(folder.to_owned());
    let files = library.listing().unwrap();
    assert_eq!(files.len(), 1, "{files:?}");
    library.read(&files[0]).unwrap().0
}

/// Every file in the folder of earlier versions, and every other one that is left beside the session.
fn assert_nothing_tells(folder: &Path, what: &str) {
    let mut folders = vec![folder.join("backups"), folder.join("drafts")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            match entry.path() {
                path if path.is_dir() => folders.push(path),
                path => {
                    let text = fs::read_to_string(&path).unwrap_or_default();
                    assert!(!text.contains("Sealed"), "{what}: {} has a sealed round", path.display());
                }
            }
        }
    }
}

/// Does something on a disk that fails after so many calls; says whether all of it was done.
fn die_after(calls: usize, (what, way, keys): &(&str, String, &str)) -> bool {
    let (mut stage, fuse) = (Stage::with_session(), Fuse::new());
    stage.disk = fuse.disk();
    let mut program = stage.program();
    press_and_save(&mut program, way);
    let before = read(stage.folder.path());
    fuse.0.store(calls, Ordering::SeqCst);
    press_and_save(&mut program, keys);
    let after = program.open_card().unwrap().session.clone();
    let is_told = matches!(program.open_card().unwrap().save_state, SaveState::Saved(_));
    // Nothing that is done on the way out reaches the disk either.
    drop(program);
    let [before, after, found] = [before, after, read(stage.folder.path())].map(|session| write_session(&session));
    assert_ne!(before, after, "{what} does nothing");
    assert!(found == after || found == before, "{what}, after {calls} calls:\n{found}");
    assert!(found == after || !is_told, "{what}: said to be saved after {calls} calls");
    assert_nothing_tells(stage.folder.path(), &format!("{what}, after {calls} calls"));
    is_told && fuse.0.load(Ordering::SeqCst) > 0
}

#[test]
fn a_round_survives_a_crash_at_each_call_on_the_disk() {
    for action in actions() {
        let needed = (0..400).find(|calls| die_after(*calls, &action));
        assert!(needed.is_some_and(|calls| calls > 5), "{}: {needed:?}", action.0);
    }
}
