//! What a program leaves behind that was killed as its file took the place of another one: that one has the temporary name by
//! then. What somebody else wrote may not vanish with it.

#![cfg(unix)]

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use spiegel::domain::{Edit, RoundPlan, Session};
use spiegel::store::{Disk, Library, write_session};

use crate::fixtures::{beside, created, library_on, next};

/// Puts a file under a temporary name of a session, as if it had stood in its place until now.
fn displaced(session: &Path, ending: &str, content: &[u8]) -> PathBuf {
    let path = written(session, ending, content);
    let long_ago = SystemTime::now() - Duration::from_secs(10);
    File::options().write(true).open(&path).unwrap().set_modified(long_ago).unwrap();
    path
}

/// Puts a file under a temporary name of a session, as if it were about to take its place.
fn written(session: &Path, ending: &str, content: &[u8]) -> PathBuf {
    let path = beside(session, &format!("{ending}.tmp"));
    fs::write(&path, content).unwrap();
    path
}

fn conflicts(session: &Path) -> Vec<PathBuf> {
    let all = fs::read_dir(session.parent().unwrap()).unwrap().map(|entry| entry.unwrap().path());
    all.filter(|path| path.to_string_lossy().contains(".conflict-")).collect()
}

/// A session that was saved twice, and the content before that.
fn saved_twice(library: &Library) -> (PathBuf, Session, Vec<u8>) {
    let (mut file, session) = created(library, "Een");
    let before = fs::read(file.path()).unwrap();
    let session = next(&session, "Twee");
    file.save(&session).unwrap();
    (file.path().to_owned(), session, before)
}

#[test]
fn what_a_stranger_wrote_is_kept_and_told_by_the_next_save() {
    let (_folder, library) = library_on(Disk::default());
    let (path, session, _) = saved_twice(&library);
    // What only looks like the next save of ours is one of another computer.
    let theirs = [write_session(&next(&session, "Van een ander")), "geen sessie".to_owned()];
    for (number, content) in theirs.iter().enumerate() {
        let left = displaced(&path, &format!("aaaaa{number}"), content.as_bytes());
        let mut opened = library.open(&path).unwrap();
        let told = opened.file.save(&next(&opened.session, "Drie")).unwrap().conflicts;
        assert_eq!(told.iter().map(|path| fs::read_to_string(path).unwrap()).collect::<Vec<_>>(), [content.as_str()]);
        assert!(!left.exists());
    }
}

#[test]
fn what_a_stranger_wrote_is_kept_when_the_program_starts() {
    let (_folder, library) = library_on(Disk::default());
    let (path, session, _) = saved_twice(&library);
    let theirs = write_session(&next(&session, "Van een ander"));
    let left = displaced(&path, "aaaaaa", theirs.as_bytes());
    let large = displaced(&path, "bbbbbb", &vec![b' '; 9 << 20]);
    library.tidy();
    assert!(!left.exists() && !large.exists());
    let mut sizes: Vec<u64> = conflicts(&path).iter().map(|path| fs::metadata(path).unwrap().len()).collect();
    sizes.sort_unstable();
    assert_eq!(sizes, [theirs.len() as u64, 9 << 20]);
}

#[test]
fn what_is_ours_or_is_kept_already_is_cleared_away() {
    let (_folder, library) = library_on(Disk::default());
    let (path, session, before) = saved_twice(&library);
    let kept_already = path.with_file_name("een.conflict-1.ron");
    fs::write(&kept_already, "van een ander").unwrap();
    let unsaved = write_session(&next(&session, "Drie"));
    let left = [
        written(&path, "aaaaaa", unsaved.as_bytes()),
        displaced(&path, "bbbbbb", &before),
        displaced(&path, "cccccc", &fs::read(&path).unwrap()),
        displaced(&path, "dddddd", b"van een ander"),
    ];
    library.tidy();
    assert!(left.iter().all(|path| !path.exists()), "{left:?}");
    assert_eq!(conflicts(&path), [kept_already]);
}

/// Two versions that differ by one ballot would tell who was when.
#[test]
fn what_a_sealed_round_was_before_the_last_ballot_is_not_kept() {
    let (_folder, library) = library_on(Disk::default());
    let (mut file, mut session) = created(&library, "Een");
    session.begin(RoundPlan::default());
    file.save(&session).unwrap();
    let (path, sealed) = (file.path().to_owned(), fs::read(file.path()).unwrap());
    session.apply(Edit::Note("onder de ronde".to_owned()));
    file.save(&session).unwrap();
    drop(file);
    let left = displaced(&path, "aaaaaa", &sealed);
    library.tidy();
    assert!(!left.exists());
    assert_eq!(conflicts(&path), Vec::<PathBuf>::new());
    // But one that another computer has gone on with is.
    session.apply(Edit::Note("elders".to_owned()));
    displaced(&path, "aaaaaa", write_session(&session).as_bytes());
    library.tidy();
    assert_eq!(conflicts(&path).len(), 1);
}
