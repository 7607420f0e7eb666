//! Copies of a session's file under the names that sync clients and people give them: which of them is the session, and that an
//! id always opens exactly one.

use std::fs;
use std::path::PathBuf;

use spiegel::domain::Edit;
use spiegel::store::{Disk, Library};

use crate::fixtures::{created, library_on};

/// The session, and copies of it under these names with a later title; their paths.
fn with_copies(library: &Library, names: &[&str]) -> (PathBuf, String, Vec<PathBuf>) {
    let (file, mut session) = created(library, "Teamoverleg West");
    let own = file.path().to_owned();
    drop(file);
    session.apply(Edit::Title("Van de andere computer".into()));
    let stem = own.file_stem().unwrap().to_string_lossy().into_owned();
    let copies = names.iter().map(|name| {
        let path = own.with_file_name(name.replace('*', &stem));
        fs::write(&path, spiegel::store::write_session(&session)).unwrap();
        path
    });
    let copies = copies.collect();
    (own, session.id, copies)
}

const NAMES: [&str; 10] = [
    "* (conflicted copy 2026-11-26 120000).ron",
    "* (Noors conflicted copy 2026-11-26).ron",
    "*.sync-conflict-20261126-120000-ABCDEFG.ron",
    "*_conflict-20261126-120000.ron",
    "*-LAPTOP.ron",
    "* (1).ron",
    "* - kopie.ron",
    "* - Copy.ron",
    "Kopie van *.ron",
    "heel iets anders.ron",
];

#[test]
fn an_id_opens_the_session_whatever_its_copies_are_called() {
    for name in NAMES {
        let (_folder, library) = library_on(Disk::default());
        let (own, id, copies) = with_copies(&library, &[name]);
        assert_eq!(library.find(&id).unwrap(), own, "{name}");
        assert_eq!(library.find(&id[..6]).unwrap(), own, "{name}");
        assert_eq!(library.copies_of(&own, &id), copies, "{name}");
        let stem = copies[0].file_stem().unwrap().to_string_lossy();
        assert_eq!(library.find(&stem).unwrap(), copies[0], "a copy opens by the name of its file");
    }
}

#[test]
fn copies_are_labelled_and_never_gone_on_with_unasked() {
    let (_folder, library) = library_on(Disk::default());
    let (own, _, copies) = with_copies(&library, &NAMES);
    let entries = library.all_entries().unwrap();
    for entry in &entries {
        let summary = entry.summary.as_ref().unwrap();
        assert_eq!(summary.is_conflict, entry.path != own, "{:?}", entry.path);
        assert_eq!(summary.file_name.is_some(), entry.path != own || !copies.is_empty());
    }
    let files = library.listing().unwrap();
    let readable = library.readable(&files, 20, &library.named_ids());
    assert_eq!(readable.iter().map(|entry| &entry.path).collect::<Vec<_>>(), [&own]);
    assert_eq!(library.first_readable(&files, &library.named_ids()).unwrap().path, own);
}

#[test]
fn a_copy_whose_session_is_gone_is_a_session() {
    let (_folder, library) = library_on(Disk::default());
    let (own, id, copies) = with_copies(&library, &["* (1).ron"]);
    fs::remove_file(&own).unwrap();
    assert_eq!(library.find(&id).unwrap(), copies[0]);
    let files = library.listing().unwrap();
    assert_eq!(library.readable(&files, 8, &library.named_ids()).len(), 1);
    assert!(!library.all_entries().unwrap()[0].summary.as_ref().unwrap().is_conflict);
}

#[test]
fn of_two_renamed_files_the_one_without_the_name_of_a_copy_is_the_session() {
    let (_folder, library) = library_on(Disk::default());
    let (own, id, copies) = with_copies(&library, &["West (1).ron"]);
    let renamed = own.with_file_name("West.ron");
    fs::rename(&own, &renamed).unwrap();
    assert_eq!(library.find(&id).unwrap(), renamed);
    let entries = library.entries(&copies, &library.named_ids());
    assert!(entries[0].summary.as_ref().unwrap().is_conflict);
}
