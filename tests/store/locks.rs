//! One writer at a time, with and without the locks of the system, and whatever becomes of the files that say so.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};
use std::{fs, thread};

use spiegel::domain::{AspectId, Edit, Part};
use spiegel::store::{Access, Call, Disk, Error, Library, SessionFile};

use crate::fixtures::{all_files, beside, created, library_on, next};

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

/// The file that says whose a session is: the only one in the folder for that.
fn claim_of(path: &Path) -> PathBuf {
    let claims = all_files(&beside(path, "owner"));
    assert_eq!(claims.len(), 1, "{claims:?}");
    claims[0].clone()
}

/// The claim that a program has left which was killed; with another text than ours.
fn abandoned_claim(library: &Library, path: &Path, change: impl Fn(&str) -> String) {
    let file = settled(library, path);
    let claim = claim_of(path);
    let text = fs::read_to_string(&claim).unwrap();
    drop(file);
    fs::create_dir(beside(path, "owner")).unwrap();
    fs::write(claim, change(&text)).unwrap();
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
    // It was killed between the two steps of letting go.
    fs::create_dir(beside(&path, "owner")).unwrap();
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
    let claim = fs::File::options().write(true).open(claim_of(&path)).unwrap();
    claim.set_modified(SystemTime::now() - Duration::from_secs(70)).unwrap();
    assert_eq!(settled(&library, &path).access(), Access::Writable);
    assert!(!beside(&path, "owner").exists());
}

#[test]
fn what_no_program_of_ours_has_written_is_neither_taken_for_a_claim_for_ever_nor_removed() {
    let (folder, library) = library_on(unsupported());
    let (file, session) = created(&library, "Een");
    let path = file.path().to_owned();
    drop(file);
    let foreign = beside(&path, "owner").join("van-een-ander");
    fs::create_dir(beside(&path, "owner")).unwrap();
    fs::write(&foreign, "iets").unwrap();
    let written = fs::File::options().write(true).open(&foreign).unwrap();
    written.set_modified(SystemTime::now() - Duration::from_secs(70)).unwrap();
    let mut file = library.open(&path).unwrap().file;
    let refused = file.save(&next(&session, "Twee"));
    assert!(matches!(&refused, Err(Error::NotRegular { path }) if *path == foreign), "{refused:?}");
    assert!(foreign.exists());
    fs::remove_dir_all(beside(&path, "owner")).unwrap();
    // A link is not followed.
    let elsewhere = folder.path().join("elders");
    fs::create_dir(&elsewhere).unwrap();
    fs::write(elsewhere.join("0123456789abcdef"), "iets").unwrap();
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&elsewhere, beside(&path, "owner")).unwrap();
        let refused = file.save(&next(&session, "Twee"));
        let link = beside(&path, "owner");
        assert!(matches!(&refused, Err(Error::NotRegular { path }) if *path == link), "{refused:?}");
        assert_eq!(all_files(&elsewhere).len(), 1);
        fs::remove_file(link).unwrap();
    }
    file.save(&next(&session, "Twee")).unwrap();
}

#[test]
fn what_a_program_was_making_that_was_killed_is_cleared_away() {
    let (_folder, library) = library_on(unsupported());
    let (file, session) = created(&library, "Een");
    let path = file.path().to_owned();
    let (claim, text) = (claim_of(&path), fs::read_to_string(claim_of(&path)).unwrap());
    drop(file);
    let unfinished = ["aaaaaa.tmp", "bbbbbb.tmp", "cccccc.tmp"].map(|ending| beside(&path, ending));
    for (folder, text) in unfinished.iter().zip(["", &text, "van een ander"]) {
        fs::create_dir(folder).unwrap();
        fs::write(folder.join(claim.file_name().unwrap()), text).unwrap();
    }
    library.open(&path).unwrap().file.save(&next(&session, "Twee")).unwrap();
    assert!(!unfinished[0].exists() && !unfinished[1].exists());
    assert_eq!(all_files(&unfinished[2]).len(), 1, "what a stranger put there is gone");
}

/// Puts the claim of another program in the place of ours, as after a sleep that took too long.
fn taken_over(path: &Path) {
    let claim = claim_of(path);
    let text = fs::read_to_string(&claim).unwrap();
    fs::remove_file(&claim).unwrap();
    fs::write(claim.with_file_name("fedcba9876543210"), format!("elders{text}open")).unwrap();
}

#[test]
fn a_program_that_slept_too_long_does_not_save_over_the_one_that_took_over() {
    let (_folder, library) = library_on(unsupported());
    let (mut file, session) = created(&library, "Een");
    taken_over(file.path());
    let before = fs::read(file.path()).unwrap();
    assert!(matches!(file.save(&next(&session, "Twee")), Err(Error::HeldElsewhere { .. })));
    assert_eq!(fs::read(file.path()).unwrap(), before);
    let path = file.path().to_owned();
    drop(file);
    assert!(claim_of(&path).exists(), "the claim of the other was removed");
}

/// A disk without locks, on which something happens when the folder of the sessions is synced for the second time: the new
/// session is the first one.
fn when_saved(then: impl Fn(&Path) + Send + Sync + 'static) -> Disk {
    let times = AtomicU32::new(0);
    Disk::gated(move |call, path| match call {
        Call::Lock => Err(io::ErrorKind::Unsupported.into()),
        Call::SyncFolder if path.ends_with("sessions") => {
            if times.fetch_add(1, Ordering::Relaxed) == 1 {
                let sessions = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path());
                then(&sessions.into_iter().find(|path| path.extension().is_some_and(|it| it == "ron")).unwrap());
            }
            Ok(())
        }
        _ => Ok(()),
    })
}

#[test]
fn a_save_during_which_another_program_took_over_is_not_told_as_kept() {
    let (_folder, library) = library_on(when_saved(taken_over));
    let (mut file, session) = created(&library, "Een");
    let session = next(&session, "Twee");
    let saved = file.save(&session);
    // It is there, but the other may save over it.
    assert!(matches!(saved, Err(Error::Unconfirmed { .. })), "{saved:?}");
    assert_eq!(library.read(file.path()).unwrap().0, session);
}

#[test]
fn a_save_during_which_the_claim_was_lost_is_done_again_under_another_one() {
    let (_folder, library) = library_on(when_saved(|session| fs::remove_dir_all(beside(session, "owner")).unwrap()));
    let (mut file, session) = created(&library, "Een");
    let (session, claim) = (next(&session, "Twee"), claim_of(file.path()));
    assert_eq!(file.save(&session).unwrap().conflicts, Vec::<PathBuf>::new());
    assert_eq!(library.read(file.path()).unwrap().0, session);
    assert_ne!(claim_of(file.path()), claim, "saved without a claim");
}

#[test]
fn a_claim_is_renewed() {
    let (_folder, library) = library_on(unsupported());
    let (mut file, _) = created(&library, "Een");
    assert!(file.lock_renewal().is_some_and(|every| every < Duration::from_secs(30)));
    let path = claim_of(file.path());
    let claim = fs::File::options().write(true).open(&path).unwrap();
    let long_ago = SystemTime::now() - Duration::from_secs(50);
    claim.set_modified(long_ago).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    file.renew_lock();
    let renewed = claim.metadata().unwrap().modified().unwrap();
    assert!(renewed.duration_since(long_ago).unwrap() > Duration::from_secs(40), "not renewed");
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
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
    fs::write(beside(&path, "owner"), "").unwrap();
    let mut file = library.open(&path).unwrap().file;
    assert_eq!(file.access(), Access::Writable);
    let refused = file.save(&next(&session, "Twee"));
    assert!(
        matches!(&refused, Err(Error::NotRegular { path: told }) if *told == beside(&path, "owner")),
        "{refused:?}"
    );
    fs::remove_file(beside(&path, "owner")).unwrap();
    *is_full.lock().unwrap() = false;
    file.save(&next(&session, "Twee")).unwrap();
    assert_eq!(settled(&library, &path).access(), Access::HeldElsewhere);
}

/// Both had opened it: what the other saved is not in what we save.
#[test]
fn what_was_saved_while_the_lock_was_not_ours_is_said_first_and_kept_beside_ours_then() {
    let (_folder, library) = library_on(Disk::default());
    let (file, session) = created(&library, "Een");
    let path = file.path().to_owned();
    drop(file);
    fs::create_dir(beside(&path, "lock")).unwrap();
    let mut file = library.open(&path).unwrap().file;
    fs::remove_dir(beside(&path, "lock")).unwrap();
    library.rename(&path, "Van een ander".to_owned()).1.unwrap();
    let theirs = fs::read(&path).unwrap();
    let ours = next(&session, "Twee");
    assert!(matches!(file.save(&ours), Err(Error::HeldElsewhere { .. })));
    assert_eq!(fs::read(&path).unwrap(), theirs);
    let conflicts = file.save(&ours).unwrap().conflicts;
    assert_eq!(conflicts.iter().map(|path| fs::read(path).unwrap()).collect::<Vec<_>>(), [theirs]);
    assert_eq!(library.read(&path).unwrap().0, ours);
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
