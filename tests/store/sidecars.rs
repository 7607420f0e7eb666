//! The hidden files beside a session's: whatever somebody has put in their place, it is not followed, changed or waited for.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use spiegel::domain::{SharedView, Slide};
use spiegel::store::{Access, Disk, Error, RoomFile, ViewFile, read_view, room_sizes, session_of_view, view_path};

use crate::fixtures::{beside, created, library_on, next};

fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

#[test]
fn a_link_or_a_pipe_in_the_place_of_the_lock_is_told_and_left_alone() {
    let (folder, library) = library_on(Disk::default());
    let (file, session) = created(&library, "Een");
    let path = file.path().to_owned();
    drop(file);
    let (lock, precious, missing) =
        (beside(&path, "lock"), folder.path().join("dierbaar"), folder.path().join("er-niet"));
    fs::write(&precious, "dierbaar").unwrap();
    let plant: [&dyn Fn(); 4] =
        [&|| symlink(&precious, &lock).unwrap(), &|| symlink(&missing, &lock).unwrap(), &|| pipe(&lock), &|| {
            fs::create_dir(&lock).unwrap();
        }];
    for plant in plant {
        plant();
        let mut opened = library.open(&path).unwrap();
        assert_eq!(opened.session, session, "it cannot even be read");
        let refused = opened.file.save(&next(&session, "Twee"));
        assert!(matches!(&refused, Err(Error::NotRegular { path }) if *path == lock), "{refused:?}");
        drop(opened);
        assert_eq!(fs::read_to_string(&precious).unwrap(), "dierbaar");
        assert!(!missing.exists(), "a file was made through a link");
        assert!(fs::symlink_metadata(&lock).is_ok(), "it was removed");
        fs::remove_file(&lock).or_else(|_| fs::remove_dir(&lock)).unwrap();
    }
    assert_eq!(library.open(&path).unwrap().file.access(), Access::Writable);
}

#[test]
fn a_link_or_a_pipe_in_the_place_of_the_shared_view_is_told_and_left_alone() {
    let (folder, library) = library_on(Disk::default());
    let (file, _) = created(&library, "Een");
    let (view, precious) = (view_path(file.path()), folder.path().join("dierbaar"));
    fs::write(&precious, "dierbaar").unwrap();
    for plant in [&|| symlink(&precious, &view).unwrap() as (), &|| pipe(&view)] as [&dyn Fn(); 2] {
        plant();
        assert!(matches!(ViewFile::open(file.path()), Err(Error::NotRegular { .. })));
        assert_eq!(read_view(file.path()), None);
        assert_eq!(fs::read_to_string(&precious).unwrap(), "dierbaar");
        fs::remove_file(&view).unwrap();
    }
}

#[test]
fn a_shared_view_that_somebody_removes_hangs_nobody_and_is_not_removed_twice() {
    let (_folder, library) = library_on(Disk::default());
    let (file, _) = created(&library, "Een");
    let first = ViewFile::open(file.path()).unwrap();
    assert!(ViewFile::open(file.path()).is_err(), "two programs show what the audience sees");
    fs::remove_file(view_path(file.path())).unwrap();
    let mut second = ViewFile::open(file.path()).unwrap();
    let shown = SharedView {
        slide: Slide::Card,
        until: None,
        aspect: "beleid".into(),
        scenario: "innovatie".into(),
        scroll: 0,
        is_blank: false,
        clock: None,
    };
    second.show(&shown).unwrap();
    drop(first);
    assert_eq!(read_view(file.path()), Some(shown), "the first has removed the file of the second");
}

#[test]
fn screens_that_follow_are_counted_as_long_as_they_run() {
    let (folder, library) = library_on(Disk::default());
    let (file, _) = created(&library, "Een");
    let path = file.path().to_owned();
    drop(file);
    assert_eq!(room_sizes(&path), []);
    let mut screens = [(60, 18), (120, 40), (20, 5), (80, 24)].map(|size| {
        let mut screen = RoomFile::open(&path).unwrap();
        screen.write(size);
        screen
    });
    assert_eq!(room_sizes(&path), [(60, 18), (120, 40), (20, 5), (80, 24)]);
    assert!(RoomFile::open(&path).is_none(), "there is no end to them");
    screens[1].write((7, 3));
    // Whoever clears up after programs that were killed leaves those that run alone.
    library.tidy();
    assert_eq!(room_sizes(&path), [(60, 18), (7, 3), (20, 5), (80, 24)]);
    drop(screens);
    assert_eq!(room_sizes(&path), []);
    let killed = beside(&path, "room2");
    for text in ["60 18", "", "99999 99999", "x"] {
        fs::write(&killed, text).unwrap();
        assert_eq!(room_sizes(&path), [], "nobody holds it");
    }
    library.tidy();
    assert!(!killed.exists(), "what a killed program left stays for ever");
    // A size that no screen has makes no picture of that size.
    let mut screen = RoomFile::open(&path).unwrap();
    screen.write((60_000, 60_000));
    assert_eq!(room_sizes(&path), []);
    drop((screen, folder));
}

#[test]
fn a_link_in_the_place_of_a_screens_file_is_left_alone() {
    let (folder, library) = library_on(Disk::default());
    let (file, _) = created(&library, "Een");
    let precious = folder.path().join("dierbaar");
    fs::write(&precious, "dierbaar").unwrap();
    symlink(&precious, beside(file.path(), "room1")).unwrap();
    let mut screen = RoomFile::open(file.path()).unwrap();
    screen.write((60, 18));
    assert_eq!(room_sizes(file.path()), [(60, 18)]);
    assert_eq!(fs::read_to_string(&precious).unwrap(), "dierbaar");
}

#[test]
fn a_shared_view_leads_to_its_session_however_long_its_name_is() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["kort.ron".to_owned(), format!("{}.ron", "lang".repeat(60))] {
        let session = folder.path().join(&name);
        fs::write(&session, "").unwrap();
        let view = view_path(&session);
        let view_name = view.file_name().unwrap().to_str().unwrap();
        assert_eq!(session_of_view(folder.path(), view_name), Some(session));
    }
    assert_eq!(session_of_view(folder.path(), ".kort.ron.lock"), None);
    assert_eq!(session_of_view(folder.path(), "kort.view"), None);
    // A session that is gone meanwhile still has the name that it had.
    assert_eq!(session_of_view(folder.path(), ".weg.ron.view"), Some(folder.path().join("weg.ron")));
}
