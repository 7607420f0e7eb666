//! The trash: what goes there comes back whole, to where it was, and over nothing.

use std::fs;
use std::path::PathBuf;

use jiff::civil::date;
use spiegel::store::{BUNDLED_CARD, Error, Library, SessionDraft};

/// A library with one session that is closed again.
fn library() -> (tempfile::TempDir, Library, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path().join("spiegel"));
    let path = add(&library, "Proef");
    (folder, library, path)
}

fn add(library: &Library, title: &str) -> PathBuf {
    let card = library.card(BUNDLED_CARD).unwrap();
    let draft = SessionDraft { title: title.to_owned(), date: date(2026, 11, 23), partnership: String::new() };
    library.create(draft, &card).unwrap().0.path().to_owned()
}

#[test]
fn trash_and_back_keeps_every_byte() {
    let (_folder, library, path) = library();
    let before = fs::read(&path).unwrap();
    let trashed = library.trash(&path).unwrap();
    assert!(!path.exists());
    let restored = library.restore(&trashed).unwrap();
    assert_eq!((restored.path.as_path(), restored.is_elsewhere), (path.as_path(), false));
    assert_eq!(fs::read(&path).unwrap(), before);
    assert!(library.trashed().unwrap().is_empty());
}

#[test]
fn what_has_the_name_by_now_stays_and_the_session_comes_beside_it() {
    let (_folder, library, path) = library();
    let before = fs::read(&path).unwrap();
    let trashed = library.trash(&path).unwrap();
    fs::write(&path, "iets anders").unwrap();
    let restored = library.restore(&trashed).unwrap();
    assert!(restored.is_elsewhere);
    assert_eq!(fs::read(&restored.path).unwrap(), before);
    assert_eq!(fs::read_to_string(&path).unwrap(), "iets anders");
}

/// Somebody has recovered an earlier version meanwhile, and has it open without having saved it.
#[test]
fn a_session_that_is_open_under_its_old_name_is_left_alone() {
    let (_folder, library, path) = library();
    let text = fs::read(&path).unwrap();
    let trashed = library.trash(&path).unwrap();
    fs::write(&path, &text).unwrap();
    let mut opened = library.open(&path).unwrap();
    fs::remove_file(&path).unwrap();
    let restored = library.restore(&trashed).unwrap();
    assert_ne!(restored.path, path, "the lock of this name is held");
    opened.session.revision += 1;
    assert_eq!(opened.file.save(&opened.session).unwrap().conflicts, Vec::<PathBuf>::new());
    assert_eq!(fs::read(&restored.path).unwrap(), text);
}

#[test]
fn a_session_from_another_folder_goes_back_there() {
    let (folder, library, path) = library();
    let elsewhere = folder.path().join("gedeeld");
    fs::create_dir(&elsewhere).unwrap();
    let shared = elsewhere.join(path.file_name().unwrap());
    fs::copy(&path, &shared).unwrap();
    library.trash(&shared).unwrap();
    // As another program finds it.
    let trashed = library.trashed().unwrap().pop().unwrap();
    assert_eq!(library.restore(&trashed).unwrap().path, shared);
    assert!(path.exists() && shared.exists());
    library.trash(&shared).unwrap();
    fs::remove_dir(&elsewhere).unwrap();
    let trashed = library.trashed().unwrap().pop().unwrap();
    let restored = library.restore(&trashed).unwrap();
    assert!(restored.is_elsewhere && restored.path.starts_with(library.sessions_folder()), "{restored:?}");
    assert!(path.exists() && restored.path != path);
}

#[test]
#[cfg(unix)]
fn what_was_trashed_last_is_last_whatever_it_is_called() {
    let (_folder, library, first) = library();
    let last = add(&library, "Aap");
    for path in [&first, &last] {
        library.trash(path).unwrap();
    }
    assert_eq!(library.trashed().unwrap().last().unwrap().path(), last);
}

#[test]
fn a_trash_that_cannot_be_read_is_not_taken_for_empty() {
    let (_folder, library, _) = library();
    fs::write(library.trash_folder(), "in the way").unwrap();
    assert!(matches!(library.trashed(), Err(Error::Io { .. })));
    assert!(matches!(library.find_trashed("proef"), Err(Error::Io { .. })));
}

#[cfg(unix)]
#[test]
fn of_a_link_only_the_link_is_moved_and_not_while_the_session_is_open() {
    let (folder, library, path) = library();
    let file = folder.path().join("echt.ron");
    fs::rename(&path, &file).unwrap();
    std::os::unix::fs::symlink(&file, &path).unwrap();
    let opened = library.open(&path).unwrap();
    assert!(matches!(library.trash(&path), Err(Error::HeldElsewhere { .. })));
    drop(opened);
    let trashed = library.trash(&path).unwrap();
    assert_eq!(trashed.link_to(), Some(dunce::canonicalize(&file).unwrap().as_path()));
    assert!(file.exists() && fs::symlink_metadata(&path).is_err());
    library.restore(&trashed).unwrap();
    assert!(fs::symlink_metadata(&path).unwrap().is_symlink());
    assert!(library.read(&path).is_ok());
}
