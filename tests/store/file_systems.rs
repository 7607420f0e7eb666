//! File systems that can do less: a stick with exFAT, a folder on the network; and folders that change under the program.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use spiegel::store::{Access, Call, Disk, Error, Existing, Library};

use crate::fixtures::{all_files, created, library_on, next};

/// A disk that knows neither links, nor renaming to a free name only, nor swapping two names.
fn plain_disk() -> Disk {
    Disk::gated(|call, _| match call {
        Call::Link | Call::RenameNew | Call::Exchange => Err(io::ErrorKind::Unsupported.into()),
        _ => Ok(()),
    })
}

#[test]
fn on_a_stick_everything_works_and_nothing_is_overwritten() {
    let (folder, library) = library_on(plain_disk());
    let (mut file, mut session) = created(&library, "Een");
    let path = file.path().to_owned();
    for title in ["Twee", "Drie"] {
        session = next(&session, title);
        file.save(&session).unwrap();
    }
    assert_eq!(library.versions(&path).unwrap().len(), 2, "no earlier versions");
    fs::write(&path, "van een ander").unwrap();
    session = next(&session, "Vier");
    let conflicts = file.save(&session).unwrap().conflicts;
    assert_eq!(conflicts.iter().map(|path| fs::read_to_string(path).unwrap()).collect::<Vec<_>>(), ["van een ander"]);
    let elsewhere = folder.path().join("elders.ron");
    let card = library.card("professionalisering").unwrap();
    library.export(&elsewhere, &session, &card).unwrap();
    assert!(library.export(&elsewhere, &session, &card).is_err(), "it was overwritten");
    drop(file);
    let trashed = library.trash(&path).unwrap();
    library.restore(&trashed).unwrap();
    let version = library.versions(&path).unwrap().remove(0);
    library.recover(&path, &version).unwrap();
    assert!(!all_files(folder.path()).iter().any(|path| path.extension().is_some_and(|it| it == "tmp")));
}

/// Where a save removes one name before it gives the other, a list that is made in between lacks the session.
#[test]
fn a_session_that_is_being_replaced_is_found() {
    let looks = std::sync::Arc::new(AtomicU32::new(0));
    let counted = std::sync::Arc::clone(&looks);
    let (_folder, library) = library_on(Disk::gated(move |call, path| {
        let is_session = call == Call::Read && path.parent().is_some_and(|folder| folder.ends_with("sessions"));
        let is_first = is_session && counted.fetch_add(1, Ordering::Relaxed) == 0;
        if is_first { Err(io::ErrorKind::NotFound.into()) } else { Ok(()) }
    }));
    let (file, session) = created(&library, "Een");
    looks.store(0, Ordering::Relaxed);
    assert_eq!(library.find(&session.id).unwrap(), file.path());
    assert_eq!(looks.load(Ordering::Relaxed), 2);
    assert!(matches!(library.find("nergens"), Err(Error::NoSession(_))));
}

#[test]
fn what_somebody_else_wrote_is_not_taken_for_ours_when_the_last_save_comes_again() {
    // It cannot be kept, so the session cannot be saved; and trying again changes nothing about that.
    let (_folder, library) = library_on(Disk::gated(|call, path| match call {
        Call::Link if path.to_string_lossy().contains("conflict") => Err(io::ErrorKind::PermissionDenied.into()),
        _ => Ok(()),
    }));
    let (mut file, session) = created(&library, "Een");
    fs::write(file.path(), "van een ander").unwrap();
    for title in ["Twee", "Drie"] {
        assert!(matches!(file.save(&next(&session, title)), Err(Error::Io { .. })));
        assert_eq!(fs::read_to_string(file.path()).unwrap(), "van een ander");
    }
}

#[test]
fn a_conflict_is_told_also_if_the_save_then_fails() {
    let (_folder, library) = library_on(Disk::gated(|call, path| match call {
        Call::Exchange if path.extension().is_some_and(|it| it == "ron") => Err(io::ErrorKind::Other.into()),
        _ => Ok(()),
    }));
    let (mut file, session) = created(&library, "Een");
    fs::write(file.path(), "van een ander").unwrap();
    assert!(file.save(&next(&session, "Twee")).is_err());
    let conflicts = file.take_conflicts();
    assert_eq!(fs::read_to_string(&conflicts[0]).unwrap(), "van een ander");
    assert!(file.save(&next(&session, "Drie")).is_err());
    assert_eq!(file.take_conflicts(), Vec::<PathBuf>::new(), "the same was kept twice");
}

#[test]
fn a_new_file_that_is_cleared_away_before_it_has_its_name_is_written_again() {
    let is_first = AtomicBool::new(true);
    let (_folder, library) = library_on(Disk::gated(move |call, path| {
        if call == Call::RenameNew && is_first.swap(false, Ordering::Relaxed) {
            let left =
                all_files(path.parent().unwrap()).into_iter().find(|it| it.extension().is_some_and(|it| it == "tmp"));
            fs::remove_file(left.unwrap())?;
        }
        Ok(())
    }));
    let (file, session) = created(&library, "Een");
    assert_eq!(library.read(file.path()).unwrap().0, session);
}

#[test]
fn settings_that_are_cleared_away_before_they_have_their_name_are_written_again() {
    let times = AtomicU32::new(0);
    let (_folder, library) = library_on(Disk::gated(move |call, path| {
        // Each time, until the program gives up, and then once more.
        if call == Call::Rename && times.fetch_add(1, Ordering::Relaxed) < 5 {
            let left = fs::read_dir(path.parent().unwrap()).unwrap().map(|entry| entry.unwrap().path());
            left.filter(|it| it.extension().is_some_and(|it| it == "tmp")).try_for_each(fs::remove_file)?;
        }
        Ok(())
    }));
    let refused = library.change_config("()", |config| config.ascii = true);
    assert!(
        matches!(&refused, Err(Error::Io { source, .. }) if source.kind() == io::ErrorKind::ResourceBusy),
        "{refused:?}"
    );
    library.change_config("()", |config| config.ascii = true).unwrap();
    assert!(library.config().unwrap().ascii);
}

fn is_named(path: &Path, beginning: &str) -> bool {
    path.file_name().unwrap().to_string_lossy().starts_with(beginning)
}

#[test]
fn a_conflict_that_a_new_title_meets_is_told_also_if_saving_fails() {
    for is_refused in [false, true] {
        let (_folder, library) = library_on(Disk::gated(move |call, path| match call {
            Call::Stage if path.ends_with("sessions") && path.join("nu").exists() => {
                let sessions = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path());
                let session = sessions.into_iter().find(|it| is_named(it, "een-")).unwrap();
                fs::remove_file(path.join("nu"))?;
                fs::write(session, "van een ander")
            }
            Call::Exchange if is_refused => Err(io::ErrorKind::Other.into()),
            _ => Ok(()),
        }));
        let path = created(&library, "Een").0.path().to_owned();
        fs::write(path.with_file_name("nu"), "").unwrap();
        let (conflicts, renamed) = library.rename(&path, "Twee".to_owned());
        assert_eq!(renamed.is_err(), is_refused);
        let kept: Vec<String> = conflicts.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
        assert_eq!(kept, ["van een ander"]);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_session_on_another_disk_has_earlier_versions_too() {
    let Some((here, there)) = other_volume() else { return };
    let library = Library::at(here.path().join("spiegel"));
    let path = there.path().join("meegenomen.ron");
    fs::copy(created(&library, "Een").0.path(), &path).unwrap();
    let mut opened = library.open(&path).unwrap();
    opened.file.save(&next(&opened.session, "Twee")).unwrap();
    assert_eq!(library.versions(&path).unwrap().len(), 1);
}

#[test]
fn the_longest_names_can_be_saved() {
    let (_folder, library) = library_on(Disk::default());
    let (file, _) = created(&library, "Een");
    for length in [230, 231, 243, 244, 251] {
        let path = file.path().with_file_name(format!("{}.ron", "x".repeat(length)));
        fs::copy(file.path(), &path).unwrap();
        let mut opened = library.open(&path).unwrap();
        assert_eq!(opened.file.access(), Access::Writable);
        let session = next(&opened.session, "Twee");
        opened.file.save(&session).unwrap();
        assert_eq!(library.read(&path).unwrap().0, session);
        fs::write(&path, "van een ander").unwrap();
        assert_eq!(opened.file.save(&next(&session, "Drie")).unwrap().conflicts.len(), 1);
        assert_eq!(library.open(&path).unwrap().file.access(), Access::HeldElsewhere);
    }
}

/// Puts another file system in the place of the data folder, as when a volume is taken away: what was on it is out of reach,
/// and its mount point is an empty folder. `None` if this computer has no second file system to try it with.
#[cfg(target_os = "linux")]
fn other_volume() -> Option<(tempfile::TempDir, tempfile::TempDir)> {
    use std::os::unix::fs::MetadataExt;
    let device = |folder: &tempfile::TempDir| fs::metadata(folder.path()).unwrap().dev();
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir_in("/dev/shm").ok()?);
    (device(&here) != device(&there)).then_some((here, there))
}

#[cfg(target_os = "linux")]
#[test]
fn on_the_mount_point_of_a_volume_that_was_taken_away_nothing_is_written() {
    let Some((here, bare)) = other_volume() else { return };
    let data = here.path().join("spiegel");
    let library = Library::at(data.clone());
    let (mut file, session) = created(&library, "Geheim");
    let away = here.path().join("losgekoppeld");
    fs::rename(&data, &away).unwrap();
    std::os::unix::fs::symlink(bare.path(), &data).unwrap();
    let session = next(&session, "Nog geheimer");
    for _ in 0..2 {
        assert!(matches!(file.save(&session), Err(Error::OtherFolder { .. })));
        assert_eq!(all_files(bare.path()), Vec::<PathBuf>::new(), "written on the bare mount point");
        assert!(fs::read_dir(bare.path()).unwrap().next().is_none(), "a folder on the bare mount point");
    }
    fs::remove_file(&data).unwrap();
    fs::rename(&away, &data).unwrap();
    file.save(&session).unwrap();
    assert_eq!(library.read(file.path()).unwrap().0, session);
}

/// A volume that was connected again can have another number; what counts is that the session is on it.
#[cfg(target_os = "linux")]
#[test]
fn a_volume_that_comes_back_with_another_number_is_the_same() {
    let Some((here, other)) = other_volume() else { return };
    let data = here.path().join("spiegel");
    let library = Library::at(data.clone());
    let (mut file, session) = created(&library, "Een");
    let sessions = other.path().join("sessions");
    fs::create_dir(&sessions).unwrap();
    fs::copy(file.path(), sessions.join(file.path().file_name().unwrap())).unwrap();
    fs::remove_dir_all(&data).unwrap();
    std::os::unix::fs::symlink(other.path(), &data).unwrap();
    let session = next(&session, "Twee");
    file.save(&session).unwrap();
    assert_eq!(library.read(file.path()).unwrap().0, session);
}

#[cfg(unix)]
#[test]
fn a_document_keeps_the_rights_of_the_one_that_it_replaces() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("verslag.html");
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let library = Library::at(folder.path().join("data"));
    library.write_document(&path, b"een", Existing::Keep).unwrap();
    for rights in [0o600, 0o640, 0o444, 0o666] {
        fs::set_permissions(&path, fs::Permissions::from_mode(rights)).unwrap();
        library.write_document(&path, b"twee", Existing::Replace).unwrap();
        assert_eq!(mode(&path), rights);
    }
    assert_eq!(fs::read(&path).unwrap(), b"twee");
}
