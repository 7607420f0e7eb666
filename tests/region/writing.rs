//! What is written is whole or not there: when the disk is full halfway, and when somebody stops it.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use spiegel::store::{Error, Existing, Included, Library, Watch};

use super::corpus::{Corpus, card};
use super::generator;

fn names(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn a_full_disk_leaves_what_was_there_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("regio.jsonl");
    let full = |file: &mut fs::File| {
        file.write_all(b"{\"half\":")?;
        Err(io::ErrorKind::StorageFull.into())
    };
    let library = Library::at(folder.path().join("data"));
    for existing in [Existing::Keep, Existing::Replace] {
        assert!(matches!(library.write_document_with(&path, existing, full), Err(Error::Io { .. })));
        assert!(names(folder.path()).is_empty());
    }
    fs::write(&path, "oud").unwrap();
    assert!(library.write_document_with(&path, Existing::Replace, full).is_err());
    assert_eq!((fs::read_to_string(&path).unwrap().as_str(), names(folder.path()).len()), ("oud", 1));
    let check = |path: &Path, existing| library.check_document(path, existing, &[]);
    assert!(check(&path, Existing::Keep).is_err() && check(&path, Existing::Replace).is_ok());
    assert!(check(folder.path(), Existing::Replace).is_err(), "a folder is never replaced");
}

/// Stopped at the first file that is refused: nothing is counted, and nothing is written.
#[test]
fn who_stops_it_gets_nothing_half() {
    let corpus = Corpus::new();
    generator::write_sessions(&corpus.folder(), &card(), 1, 400);
    corpus.put("aaa.ron", "?");
    let (stop, looked_at) = (AtomicBool::new(false), AtomicU64::new(0));
    let watch = Watch { stop: &stop, looked_at: &looked_at, refused: &|_, _, _| stop.store(true, Ordering::Relaxed) };
    assert!(corpus.library.aggregate(&[corpus.folder()], &watch).unwrap().is_none());
    assert!(corpus.library.lines(&[corpus.folder()], Included::default(), &watch).unwrap().is_none());
    // While lines are being written, the file is not there before it is whole.
    stop.store(false, Ordering::Relaxed);
    let quiet = Watch { refused: &|_, _, _| {}, ..watch };
    let (lines, mut census) = corpus.library.lines(&[corpus.folder()], Included::default(), &quiet).unwrap().unwrap();
    stop.store(true, Ordering::Relaxed);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("regio.jsonl");
    let written =
        corpus.library.write_document_with(&path, Existing::Keep, |file| lines.write(&mut census, &stop, file));
    assert!(written.is_err());
    assert!(names(folder.path()).is_empty());
}
