//! One writer at a time, with and without the locks of the system, and whatever becomes of the files that say so.

use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};
use std::{fs, thread};

use spiegel::domain::{AspectId, Edit, Part};
use spiegel::store::{Access, Call, Disk, Error, Library, SessionFile};

use crate::fixtures::{beside, created, library_on, next};

/// A disk on which locking fails in this way.
fn without_locks(error: impl Fn() -> io::Error + Send + Sync + 'static) -> Disk {
    Disk::gated(move |call, _| if call == Call::Lock { Err(error()) } else { Ok(()) })
}

fn unsupported() -> Disk {
    without_locks(|| io::ErrorKind::Unsupported.into())
}

/// Opens a session as a program does that keeps it open, so that nobody waits for it.
fn settled(library: &Library, path: &Path) -> SessionFile {
    let mut file = library.open(path).unwrap().file;
    file.settle();
    file
}

#[cfg(target_os = "linux")]
#[test]
fn whatever_is_wrong_with_locks_the_session_is_saved_and_only_one_program_writes() {
    // EIO, EINVAL, ENOLCK, ENOSYS, EOPNOTSUPP
    for number in [5, 22, 37, 38, 95] {
        let (_folder, library) = library_on(without_locks(move || io::Error::from_raw_os_error(number)));
        let (mut file, session) = created(&library, "Een");
        file.settle();
        let path = file.path().to_owned();
        file.save(&next(&session, "Twee")).unwrap();
        let mut second = library.open(&path).unwrap().file;
        assert_eq!(second.access(), Access::HeldElsewhere, "error {number}");
        assert!(matches!(second.save(&session), Err(Error::ReadOnly { .. })));
        drop(second);
        file.save(&next(&session, "Drie")).unwrap();
        drop(file);
        assert_eq!(library.open(&path).unwrap().file.access(), Access::Writable);
        assert!(!beside(&path, "owner").exists() && !beside(&path, "lock").exists(), "left over");
    }
}

/// The claim that a program has left which was killed.
fn abandoned_claim(library: &Library, path: &Path, change: impl Fn(&str) -> String) {
    let file = settled(library, path);
    let claim = fs::read_to_string(beside(path, "owner")).unwrap();
    drop(file);
    fs::write(beside(path, "owner"), change(&claim)).unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn the_claim_of_a_dead_program_counts_for_nothing() {
    let (_folder, library) = library_on(unsupported());
    let path = created(&library, "Een").0.path().to_owned();
    let mut child = std::process::Command::new("true").spawn().unwrap();
    let (dead, this) = (child.id().to_string(), std::process::id().to_string());
    child.wait().unwrap();
    abandoned_claim(&library, &path, |claim| claim.replacen(&this, &dead, 1));
    assert_eq!(settled(&library, &path).access(), Access::Writable);
    // The number of a process is used again for another one.
    abandoned_claim(&library, &path, |claim| {
        let mut words: Vec<&str> = claim.split(' ').collect();
        words[2] = "1";
        words.join(" ")
    });
    assert_eq!(settled(&library, &path).access(), Access::Writable);
    assert!(!beside(&path, "owner").exists());
}

#[test]
fn a_program_on_another_computer_counts_as_long_as_it_renews_its_claim() {
    let (_folder, library) = library_on(unsupported());
    let path = created(&library, "Een").0.path().to_owned();
    let elsewhere = |claim: &str| format!("elders{claim}");
    abandoned_claim(&library, &path, elsewhere);
    assert_eq!(settled(&library, &path).access(), Access::HeldElsewhere);
    let claim = fs::File::options().write(true).open(beside(&path, "owner")).unwrap();
    claim.set_modified(SystemTime::now() - Duration::from_secs(70)).unwrap();
    assert_eq!(settled(&library, &path).access(), Access::Writable);
    // A claim without an owner: its maker died before it wrote one, or is just writing it.
    fs::write(beside(&path, "owner"), "").unwrap();
    assert_eq!(library.open(&path).unwrap().file.access(), Access::HeldElsewhere);
}

#[test]
fn a_program_that_slept_too_long_does_not_save_over_the_one_that_took_over() {
    let (_folder, library) = library_on(unsupported());
    let (mut file, session) = created(&library, "Een");
    let claim = fs::read_to_string(beside(file.path(), "owner")).unwrap();
    fs::write(beside(file.path(), "owner"), format!("elders{claim}open")).unwrap();
    let before = fs::read(file.path()).unwrap();
    assert!(matches!(file.save(&next(&session, "Twee")), Err(Error::HeldElsewhere { .. })));
    assert_eq!(fs::read(file.path()).unwrap(), before);
    let path = file.path().to_owned();
    drop(file);
    assert!(beside(&path, "owner").exists(), "the claim of the other was removed");
}

#[test]
fn a_claim_is_renewed() {
    let (_folder, library) = library_on(unsupported());
    let (mut file, _) = created(&library, "Een");
    assert!(file.lock_renewal().is_some_and(|every| every < Duration::from_secs(30)));
    let claim = fs::File::options().write(true).open(beside(file.path(), "owner")).unwrap();
    let long_ago = SystemTime::now() - Duration::from_secs(50);
    claim.set_modified(long_ago).unwrap();
    file.renew_lock();
    let renewed = claim.metadata().unwrap().modified().unwrap();
    assert!(renewed.duration_since(long_ago).unwrap() > Duration::from_secs(40), "not renewed");
    let (_folder, library) = library_on(Disk::default());
    assert_eq!(created(&library, "Een").0.lock_renewal(), None, "nothing to renew where the system locks");
}

#[cfg(unix)]
#[test]
fn a_lock_file_that_somebody_removes_lets_no_two_programs_write() {
    let (_folder, library) = library_on(Disk::default());
    let (mut first, session) = created(&library, "Een");
    let path = first.path().to_owned();
    fs::remove_file(beside(&path, "lock")).unwrap();
    // Nobody has taken it: the first takes it back.
    first.save(&next(&session, "Twee")).unwrap();
    assert_eq!(library.open(&path).unwrap().file.access(), Access::HeldElsewhere);
    fs::remove_file(beside(&path, "lock")).unwrap();
    let mut second = settled(&library, &path);
    assert_eq!(second.access(), Access::Writable);
    assert!(matches!(first.save(&next(&session, "Drie")), Err(Error::HeldElsewhere { .. })));
    drop(first);
    assert!(beside(&path, "lock").exists(), "the lock of the second was removed by its name");
    assert_eq!(settled(&library, &path).access(), Access::HeldElsewhere);
    second.save(&next(&session, "Vier")).unwrap();
}

#[test]
fn a_lock_that_could_not_be_had_is_taken_by_the_first_save() {
    let is_full = Arc::new(Mutex::new(true));
    let gate = Arc::clone(&is_full);
    // Neither the lock of the system nor the claim that stands in for it.
    let (_folder, library) = library_on(Disk::gated(move |call, _| match call {
        Call::Lock if *gate.lock().unwrap() => Err(io::ErrorKind::Other.into()),
        _ => Ok(()),
    }));
    let (file, session) = created(&library, "Een");
    let path = file.path().to_owned();
    drop(file);
    fs::create_dir(beside(&path, "owner")).unwrap();
    let mut file = library.open(&path).unwrap().file;
    assert_eq!(file.access(), Access::Writable);
    let refused = file.save(&next(&session, "Twee"));
    assert!(
        matches!(&refused, Err(Error::NotRegular { path: told }) if *told == beside(&path, "owner")),
        "{refused:?}"
    );
    fs::remove_dir(beside(&path, "owner")).unwrap();
    *is_full.lock().unwrap() = false;
    file.save(&next(&session, "Twee")).unwrap();
    assert_eq!(settled(&library, &path).access(), Access::HeldElsewhere);
}

/// A folder in memory, where this computer has one: thousands of syncs would take minutes.
fn fast_folder() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

/// So many writers, as so many programs would: each opens the session, adds a number to the note of its own aspect, and saves.
/// Every number that was told to be saved is there at the end.
fn write_together(writers: usize, disk: impl Fn() -> Disk + Sync) {
    const CHANGES: usize = 2_000;
    let folder = fast_folder();
    let library = || Library::on(disk(), folder.path().join("spiegel"));
    let path = created(&library(), "Een").0.path().to_owned();
    let aspects: Vec<AspectId> = library().read(&path).unwrap().1.aspects().iter().map(|it| it.id.clone()).collect();
    let write = |aspect: &AspectId, number: usize| -> bool {
        let mut opened = library().open(&path).unwrap();
        let said = &opened.session.reflection(aspect).unwrap().explanation;
        let to = format!("{said} {number}").trim().to_owned();
        opened.session.apply(Edit::Text { aspect: aspect.clone(), part: Part::Explanation, to });
        let saved = opened.file.save(&opened.session);
        saved.is_ok_and(|saved| {
            assert!(saved.conflicts.is_empty(), "two wrote at the same time");
            true
        })
    };
    let told: Vec<Vec<String>> = thread::scope(|scope| {
        let writers: Vec<_> = aspects[..writers]
            .iter()
            .map(|aspect| {
                let numbers = 0..CHANGES / writers;
                let write = &write;
                scope.spawn(move || numbers.filter(|number| write(aspect, *number)).map(|it| it.to_string()).collect())
            })
            .collect();
        writers.into_iter().map(|writer| writer.join().unwrap()).collect()
    });
    let session = library().read(&path).unwrap().0;
    let kept = |aspect: &AspectId| session.reflection(aspect).unwrap().explanation.clone();
    for (aspect, told) in aspects.iter().zip(&told) {
        assert_eq!(kept(aspect).split(' ').collect::<Vec<_>>(), *told, "what was told and what is there");
    }
    let count: usize = told.iter().map(Vec::len).sum();
    println!("{writers} writers: {count} of {CHANGES} changes saved, all there");
    assert!(count > CHANGES * 9 / 10, "{count} of {CHANGES}: the others were refused");
}

#[test]
fn two_and_four_programs_lose_nothing() {
    for writers in [2, 4] {
        write_together(writers, Disk::default);
    }
}

#[test]
fn two_and_four_programs_lose_nothing_where_the_system_has_no_locks() {
    for writers in [2, 4] {
        write_together(writers, unsupported);
    }
}
