//! What opening a session leaves to the first save: nobody waits for it, and nobody is kept from reading by it.

use std::fs;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::civil::date;
use spiegel::store::{BUNDLED_CARD, Call, Disk, Error, Library, SessionDraft};

/// A library on a disk that can be full, with one session that is closed again.
fn library() -> (tempfile::TempDir, Library, PathBuf, Arc<AtomicBool>) {
    let folder = tempfile::tempdir().unwrap();
    let is_full = Arc::new(AtomicBool::new(false));
    let gate = Arc::clone(&is_full);
    let disk = Disk::gated(move |call, _| match call {
        Call::Stage if gate.load(Ordering::Relaxed) => Err(io::ErrorKind::StorageFull.into()),
        _ => Ok(()),
    });
    let library = Library::on(disk, folder.path().join("spiegel"));
    let card = library.card(BUNDLED_CARD).unwrap();
    let draft = SessionDraft { title: "Proef".to_owned(), date: date(2026, 11, 23), partnership: String::new() };
    let path = library.create(draft, &card).unwrap().0.path().to_owned();
    (folder, library, path, is_full)
}

fn originals(library: &Library) -> Vec<String> {
    let Ok(sessions) = fs::read_dir(library.backups_folder()) else { return Vec::new() };
    let files = sessions.flat_map(|session| fs::read_dir(session.unwrap().path()).unwrap());
    let names = files.map(|file| file.unwrap().path());
    let originals = names.filter(|path| path.file_name().unwrap().to_string_lossy().starts_with("origineel"));
    originals.map(|path| fs::read_to_string(path).unwrap()).collect()
}

#[test]
fn on_a_full_disk_a_file_changed_by_hand_can_be_read_and_is_not_saved_over() {
    let (_folder, library, path, is_full) = library();
    let by_hand = fs::read_to_string(&path).unwrap().replacen("roles", "// met de hand\n    roles", 1);
    fs::write(&path, &by_hand).unwrap();
    is_full.store(true, Ordering::Relaxed);
    let mut opened = library.open(&path).unwrap();
    opened.session.revision += 1;
    assert!(matches!(opened.file.save(&opened.session), Err(Error::Io { .. })));
    assert_eq!(fs::read_to_string(&path).unwrap(), by_hand);
    assert_eq!(originals(&library), [""; 0]);
    is_full.store(false, Ordering::Relaxed);
    opened.file.save(&opened.session).unwrap();
    assert_eq!(originals(&library), [by_hand]);
    assert!(!fs::read_to_string(&path).unwrap().contains("met de hand"));
}

#[test]
fn the_first_save_clears_away_what_a_killed_program_has_half_written_of_the_session() {
    let (_folder, library, path, _) = library();
    let mut opened = library.open(&path).unwrap();
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let versions = library.backups_folder().join(format!("{}.versions", opened.session.id));
    fs::create_dir_all(&versions).unwrap();
    let half_written =
        [path.with_file_name(format!(".{name}.Xy12Ab.tmp")), versions.join(".0000000001.ron.Xy12Ab.tmp")];
    let of_another = path.with_file_name(".andere-1.ron.Xy12Ab.tmp");
    for file in half_written.iter().chain([&of_another]) {
        fs::write(file, "half").unwrap();
    }
    // Its lock is held: whoever tidies up has to leave them alone.
    library.tidy();
    assert!(half_written.iter().all(|file| file.exists()));
    fs::write(&of_another, "half").unwrap();
    opened.session.revision += 1;
    opened.file.save(&opened.session).unwrap();
    assert!(half_written.iter().all(|file| !file.exists()), "left over");
    assert!(of_another.exists(), "another session's save was disturbed");
}

#[test]
fn a_damaged_session_is_found_by_what_it_is_called() {
    let (_folder, library, path, _) = library();
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, &text[..text.len() / 2]).unwrap();
    assert_eq!(library.find("proef").unwrap(), path);
    assert!(matches!(library.read(&path), Err(Error::Damaged { .. })));
}
