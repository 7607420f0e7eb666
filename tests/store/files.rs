//! Files and folders: what is made, with which rights, and what happens to what is there already.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::{fs, io};

use jiff::civil::date;
use spiegel::domain::{AspectId, Draft, DraftSubject, Drafts, Mark};
use spiegel::store::{Access, BUNDLED_CARD, Call, Disk, Error, Library, Repair, SessionDraft, slug};

pub fn library() -> (tempfile::TempDir, Library) {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path().join("spiegel"));
    (folder, library)
}

pub fn draft(title: &str) -> SessionDraft {
    SessionDraft { title: title.to_owned(), date: date(2026, 11, 23), partnership: String::new() }
}

#[cfg(unix)]
#[test]
fn files_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, library) = library();
    let card = library.card(BUNDLED_CARD).unwrap();
    let (mut file, session) = library.create(draft("Proef"), &card).unwrap();
    file.save(&session).unwrap();
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(file.path()), 0o600);
    assert_eq!(mode(&library.sessions_folder()), 0o700);
    assert_eq!(mode(library.folder()), 0o700);
}

#[test]
fn saving_leaves_nothing_but_the_session() {
    let (_folder, library) = library();
    let card = library.card(BUNDLED_CARD).unwrap();
    let (mut file, session) = library.create(draft("Proef"), &card).unwrap();
    file.save(&session).unwrap();
    drop(file);
    let names: Vec<_> =
        fs::read_dir(library.sessions_folder()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 1, "{names:?}");
}

#[test]
fn the_second_to_open_can_only_read() {
    let (_folder, library) = library();
    let card = library.card(BUNDLED_CARD).unwrap();
    let (first, session) = library.create(draft("Proef"), &card).unwrap();
    let mut second = library.open(first.path()).unwrap().file;
    assert_eq!(second.access(), Access::HeldElsewhere);
    assert!(matches!(second.save(&session), Err(Error::ReadOnly { .. })));
    assert!(matches!(library.trash(first.path()), Err(Error::HeldElsewhere { .. })));
    let path = first.path().to_owned();
    drop((first, second));
    assert_eq!(library.open(&path).unwrap().file.access(), Access::Writable);
}

#[test]
fn a_newer_schema_is_read_and_never_written() {
    let (_folder, library) = library();
    let card = library.card(BUNDLED_CARD).unwrap();
    let (file, session) = library.create(draft("Proef"), &card).unwrap();
    let path = file.path().to_owned();
    drop(file);
    let newer = fs::read_to_string(&path)
        .unwrap()
        .replace("schema: 4", "schema: 5")
        .replace("rounds: []", "rounds: [], later: 3");
    fs::write(&path, &newer).unwrap();
    let mut file = library.open(&path).unwrap().file;
    assert_eq!(file.access(), Access::Newer);
    assert!(file.save(&session).is_err());
    assert_eq!(fs::read_to_string(&path).unwrap(), newer);
}

#[test]
fn mistakes_made_by_hand_are_mended_and_the_file_as_it_was_is_kept() {
    let (_folder, library) = library();
    let card = library.card(BUNDLED_CARD).unwrap();
    let (file, _) = library.create(draft("Proef"), &card).unwrap();
    let path = file.path().to_owned();
    drop(file);
    let text = fs::read_to_string(&path).unwrap();
    let beleid = AspectId::from("beleid");
    for (from, to, mended) in [
        ("aspect: \"beleid\"", "aspect: \"beleit\"", Repair::NoSuchAspect("beleit".into())),
        ("aspect: \"beleid\"", "aspect: \"doelgroepen\"", Repair::RowTwice("doelgroepen".into())),
        (
            "aspect: \"beleid\",",
            "aspect: \"beleid\", current: Scenario(\"innovatie\"),",
            Repair::MarkTwice(beleid.clone(), Mark::Current),
        ),
        (
            "aspect: \"beleid\",\n            current: None",
            "aspect: \"beleid\",\n            current: Scenario(\"inovatie\")",
            Repair::NoSuchPlace(beleid.clone(), Mark::Current),
        ),
        (
            "aspect: \"beleid\",\n            current: None",
            "aspect: \"beleid\",\n            current: Between(\"begeleiding\", \"innovatie\")",
            Repair::NoSuchPlace(beleid.clone(), Mark::Current),
        ),
    ] {
        let broken = text.replacen(from, to, 1);
        assert_ne!(broken, text, "{from} is not in the file");
        fs::write(&path, &broken).unwrap();
        let opened = library.open(&path).unwrap();
        assert_eq!(opened.repairs, [mended]);
        assert_eq!(opened.session.reflections.len(), 4);
        assert_eq!(fs::read_to_string(&path).unwrap(), broken, "opening changed the file");
        let originals: Vec<String> =
            all_files(&library.backups_folder()).iter().map(|path| fs::read_to_string(path).unwrap()).collect();
        assert!(originals.contains(&broken), "the file as it was is not kept");
    }
}

#[test]
fn comments_and_unknown_fields_are_kept_beside() {
    let (_folder, library) = library();
    let card = library.card(BUNDLED_CARD).unwrap();
    let (file, _) = library.create(draft("Proef"), &card).unwrap();
    let path = file.path().to_owned();
    drop(file);
    let by_hand = fs::read_to_string(&path).unwrap().replacen("roles", "extra: 3, // aantekening\n    roles", 1);
    fs::write(&path, &by_hand).unwrap();
    let mut opened = library.open(&path).unwrap();
    opened.session.revision += 1;
    opened.file.save(&opened.session).unwrap();
    let kept = all_files(&library.backups_folder()).iter().any(|path| fs::read_to_string(path).unwrap() == by_hand);
    assert!(kept, "the comment is gone");
}

#[test]
#[cfg(unix)]
fn two_names_of_one_file_have_one_lock() {
    let (_folder, library) = library();
    let card = library.card(BUNDLED_CARD).unwrap();
    let (file, _) = library.create(draft("Proef"), &card).unwrap();
    let link = library.folder().join("link.ron");
    std::os::unix::fs::symlink(file.path(), &link).unwrap();
    assert_eq!(library.open(&link).unwrap().file.access(), Access::HeldElsewhere);
}

#[test]
fn what_somebody_else_wrote_is_never_overwritten() {
    let (_folder, library) = library();
    let card = library.card(BUNDLED_CARD).unwrap();
    let (mut file, mut session) = library.create(draft("Proef"), &card).unwrap();
    let foreign = fs::read_to_string(file.path()).unwrap().replace("Proef", "Van een ander");
    fs::write(file.path(), &foreign).unwrap();
    session.revision += 1;
    let conflict = file.save(&session).unwrap().conflicts.remove(0);
    assert_eq!(fs::read_to_string(&conflict).unwrap(), foreign);
    assert_eq!(library.read(file.path()).unwrap().0, session);
    let entries = library.all_entries().unwrap();
    assert_eq!(
        entries.iter().filter(|entry| entry.summary.as_ref().is_ok_and(|summary| summary.is_conflict)).count(),
        1
    );
    assert_eq!(library.find(&session.id).unwrap(), file.path(), "a conflict is not the session");
    session.revision += 1;
    assert_eq!(file.save(&session).unwrap().conflicts, Vec::<PathBuf>::new());
}

#[test]
fn a_folder_that_is_gone_is_made_again() {
    let (_folder, library) = library();
    let card = library.card(BUNDLED_CARD).unwrap();
    let (mut file, session) = library.create(draft("Een"), &card).unwrap();
    fs::remove_dir_all(library.folder()).unwrap();
    file.save(&session).unwrap();
    assert_eq!(library.read(file.path()).unwrap().0, session);
}

#[test]
fn leftovers_go_at_the_next_start_and_what_is_held_stays() {
    let (_folder, library) = library();
    let card = library.card(BUNDLED_CARD).unwrap();
    let (held, _) = library.create(draft("Open"), &card).unwrap();
    let name = held.path().file_name().unwrap().to_string_lossy().into_owned();
    let sessions = library.sessions_folder();
    let under_way = sessions.join(format!(".{name}.Xy12Ab.tmp"));
    let dead = [
        sessions.join(".dood-1.ron.Xy12Ab.tmp"),
        sessions.join(".dood-1.ron.lock"),
        library.folder().join(".config.ron.Xy12Ab.tmp"),
    ];
    for path in dead.iter().chain([&under_way]) {
        fs::write(path, "").unwrap();
    }
    library.tidy();
    assert!(dead.iter().all(|path| !path.exists()), "leftovers are still there");
    assert!(under_way.exists(), "a save under way was disturbed");
    assert!(sessions.join(format!(".{name}.lock")).exists(), "a held lock was removed");
}

/// Whatever call fails, and however: what was said to be saved is there, and after the failure saving works again.
#[test]
fn every_failing_call_leaves_a_whole_session() {
    let kinds = [
        io::ErrorKind::StorageFull,
        io::ErrorKind::ReadOnlyFilesystem,
        io::ErrorKind::PermissionDenied,
        io::ErrorKind::Other,
    ];
    for kind in kinds {
        // Far more calls than a save makes: the last rounds fail nothing.
        for fail_at in 0..40 {
            save_with_failing_call(kind, fail_at);
        }
    }
}

fn save_with_failing_call(kind: io::ErrorKind, fail_at: usize) {
    let folder = tempfile::tempdir().unwrap();
    let calls = Arc::new(AtomicUsize::new(usize::MAX));
    let gate = Arc::clone(&calls);
    let disk = Disk::gated(move |_, _| match gate.load(Ordering::Relaxed) {
        usize::MAX => Ok(()),
        0 => Err(kind.into()),
        left => {
            gate.store(left - 1, Ordering::Relaxed);
            Ok(())
        }
    });
    let library = Library::on(disk, folder.path().join("spiegel"));
    let card = library.card(BUNDLED_CARD).unwrap();
    let (mut file, mut session) = library.create(draft("Een"), &card).unwrap();
    let mut acknowledged = session.clone();
    // From the call `fail_at` on, every call fails, as on a full disk.
    calls.store(fail_at, Ordering::Relaxed);
    for title in ["Twee", "Drie", "Vier"] {
        title.clone_into(&mut session.title);
        session.revision += 1;
        if file.save(&session).is_ok() {
            acknowledged = session.clone();
        }
    }
    calls.store(usize::MAX, Ordering::Relaxed);
    let on_disk = library.read(file.path()).unwrap().0;
    // A save whose very last sync failed may be there though it was not acknowledged; an acknowledged one must be.
    assert!(on_disk.revision >= acknowledged.revision, "{kind:?} at call {fail_at}: lost {acknowledged:?}");
    file.save(&session).unwrap();
    assert_eq!(library.read(file.path()).unwrap().0, session, "{kind:?} at call {fail_at}: no recovery");
    let temporary =
        all_files(&library.sessions_folder()).into_iter().filter(|path| path.to_string_lossy().ends_with(".tmp"));
    assert_eq!(temporary.count(), 0, "{kind:?} at call {fail_at}: leftovers");
}

/// A disk on which this call on the folder of sessions fails once, when that is armed.
fn disk_that_refuses(refused: Call, kind: io::ErrorKind) -> (Disk, Arc<AtomicBool>) {
    let armed = Arc::new(AtomicBool::new(false));
    let gate = Arc::clone(&armed);
    let disk = Disk::gated(move |call, path| {
        let is_told = call == refused && path.ends_with("sessions") && gate.swap(false, Ordering::Relaxed);
        if is_told { Err(kind.into()) } else { Ok(()) }
    });
    (disk, armed)
}

#[test]
fn what_the_disk_does_not_confirm_is_told_apart_and_can_be_saved_again() {
    let folder = tempfile::tempdir().unwrap();
    let (disk, armed) = disk_that_refuses(Call::SyncFolder, io::ErrorKind::Other);
    let library = Library::on(disk, folder.path().join("spiegel"));
    let card = library.card(BUNDLED_CARD).unwrap();
    let (mut file, mut session) = library.create(draft("Een"), &card).unwrap();
    session.title = "Twee".to_owned();
    session.revision += 1;
    armed.store(true, Ordering::Relaxed);
    assert!(matches!(file.save(&session), Err(Error::Unconfirmed { .. })));
    assert_eq!(library.read(file.path()).unwrap().0, session, "it is not in the file");
    let versions = library.versions(file.path()).unwrap();
    assert_eq!(
        file.save(&session).unwrap().conflicts,
        Vec::<PathBuf>::new(),
        "our own save was taken for somebody else's"
    );
    assert_eq!(library.versions(file.path()).unwrap(), versions, "the same once more became an earlier version");
    assert_eq!(library.all_entries().unwrap().len(), 1);
}

#[test]
fn a_file_system_that_syncs_no_folders_takes_saves_all_the_same() {
    for kind in [io::ErrorKind::InvalidInput, io::ErrorKind::Unsupported] {
        let folder = tempfile::tempdir().unwrap();
        let (disk, armed) = disk_that_refuses(Call::SyncFolder, kind);
        let library = Library::on(disk, folder.path().join("spiegel"));
        let card = library.card(BUNDLED_CARD).unwrap();
        armed.store(true, Ordering::Relaxed);
        library.create(draft("Een"), &card).unwrap();
        assert!(!armed.load(Ordering::Relaxed), "no folder was synced");
    }
}

#[test]
fn a_folder_that_cannot_be_opened_stops_a_save_before_anything_has_changed() {
    let folder = tempfile::tempdir().unwrap();
    let (disk, armed) = disk_that_refuses(Call::OpenFolder, io::ErrorKind::PermissionDenied);
    let library = Library::on(disk, folder.path().join("spiegel"));
    let card = library.card(BUNDLED_CARD).unwrap();
    let (mut file, mut session) = library.create(draft("Een"), &card).unwrap();
    let before = fs::read(file.path()).unwrap();
    session.title = "Twee".to_owned();
    session.revision += 1;
    armed.store(true, Ordering::Relaxed);
    assert!(matches!(file.save(&session), Err(Error::Io { .. })));
    assert_eq!(fs::read(file.path()).unwrap(), before);
    assert_eq!(all_files(&library.sessions_folder()).len(), 2, "more than the session and its lock");
}

#[test]
fn a_new_session_that_is_not_confirmed_is_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let (disk, armed) = disk_that_refuses(Call::SyncFolder, io::ErrorKind::Other);
    let library = Library::on(disk, folder.path().join("spiegel"));
    let card = library.card(BUNDLED_CARD).unwrap();
    armed.store(true, Ordering::Relaxed);
    assert!(matches!(library.create(draft("Een"), &card), Err(Error::Io { .. })));
    assert!(all_files(library.folder()).is_empty(), "something is left");
    library.create(draft("Een"), &card).unwrap();
    assert_eq!(library.all_entries().unwrap().len(), 1);
}

#[test]
fn a_new_folder_that_is_not_confirmed_is_made_again_at_the_next_try() {
    let folder = tempfile::tempdir().unwrap();
    let armed = Arc::new(AtomicBool::new(true));
    let gate = Arc::clone(&armed);
    let disk = Disk::gated(move |call, path| {
        let refuses = call == Call::SyncFolder && path.ends_with("spiegel") && gate.load(Ordering::Relaxed);
        if refuses { Err(io::ErrorKind::Other.into()) } else { Ok(()) }
    });
    let library = Library::on(disk, folder.path().join("spiegel"));
    let card = library.card(BUNDLED_CARD).unwrap();
    assert!(matches!(library.create(draft("Een"), &card), Err(Error::Io { .. })));
    assert!(!library.folder().exists(), "the next try would find it, and not sync it");
    armed.store(false, Ordering::Relaxed);
    library.create(draft("Een"), &card).unwrap();
}

/// A sync client and Spiegel write the same file a thousand times: what Spiegel acknowledged is in the session or in one
/// of the files beside it, and so is everything that the other wrote and Spiegel replaced.
#[test]
fn two_writers_lose_nothing() {
    let (_folder, library) = library();
    let card = library.card(BUNDLED_CARD).unwrap();
    let (mut file, mut session) = library.create(draft("Een"), &card).unwrap();
    let mut foreign = Vec::new();
    for round in 0..1_000 {
        if round % 3 == 0 {
            let text = spiegel::store::write_session(&session).replace("\"Een\"", &format!("\"Ander {round}\""));
            fs::write(file.path(), &text).unwrap();
            foreign.push(text);
        }
        session.revision += 1;
        file.save(&session).unwrap();
        assert_eq!(library.read(file.path()).unwrap().0, session);
    }
    let all: HashSet<Vec<u8>> =
        all_files(&library.sessions_folder()).iter().map(|path| fs::read(path).unwrap()).collect();
    assert!(foreign.iter().all(|text| all.contains(text.as_bytes())), "a foreign version is gone");
}

fn all_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let (folders, files): (Vec<_>, Vec<_>) = entries.map(|entry| entry.unwrap().path()).partition(|path| path.is_dir());
    files.into_iter().chain(folders.iter().flat_map(|folder| all_files(folder))).collect()
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_no_damage() {
    let (_folder, library) = library();
    let card = library.card(BUNDLED_CARD).unwrap();
    let (file, session) = library.create(draft("Proef"), &card).unwrap();
    let path = file.path().to_owned();
    drop(file);
    let text = fs::read_to_string(&path).unwrap().replace('\n', "\r\n");
    fs::write(&path, format!("\u{feff}{text}")).unwrap();
    assert_eq!(library.open(&path).unwrap().session, session);
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let (_folder, library) = library();
    fs::create_dir_all(library.sessions_folder()).unwrap();
    let path = library.sessions_folder().join("groot-00000000.ron");
    fs::write(&path, vec![b' '; (8 << 20) + 1]).unwrap();
    assert!(matches!(library.read(&path), Err(Error::TooLarge { .. })));
    assert!(library.all_entries().unwrap()[0].summary.is_err());
}

#[test]
fn titles_never_become_paths() {
    for (title, expected) in [
        ("Teamoverleg West", "teamoverleg-west"),
        ("../../etc/passwd", "etc-passwd"),
        ("Één  initiatief!", "een-initiatief"),
        ("CON", "con"),
        ("\u{1b}[31m", "31m"),
        ("日本", "sessie"),
        ("", "sessie"),
    ] {
        assert_eq!(slug(title), expected);
    }
    assert!(slug(&"x".repeat(500)).len() <= 40);
}

/// A file of every schema there has been, frozen: what it says must be readable for ever.
#[test]
fn an_older_schema_is_kept_as_it_was_and_read_as_ours() {
    let (_folder, library) = library();
    let older = include_str!("../fixtures/schema-1.ron");
    let path = library.sessions_folder().join("west-0mhk3v9q.ron");
    fs::create_dir_all(library.sessions_folder()).unwrap();
    fs::write(&path, older).unwrap();
    for _ in 0..2 {
        let opened = library.open(&path).unwrap();
        assert!(opened.repairs.is_empty());
        let said = &opened.session.reflections[0];
        assert_eq!((said.explanation.as_str(), said.next_steps.len()), ("Twee scholen doen mee.\nDe derde volgt.", 2));
        assert_eq!((opened.session.note.as_str(), opened.session.rounds[0].voices()), ("", 1));
    }
    let kept = library.backups_folder().join("0mhk3v9q.versions");
    let originals: Vec<_> = fs::read_dir(&kept).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(originals.len(), 1, "kept once, however often it is opened: {originals:?}");
    assert_eq!(fs::read_to_string(&originals[0]).unwrap(), older);
    let mut opened = library.open(&path).unwrap();
    opened.session.revision += 1;
    opened.file.save(&opened.session).unwrap();
    let migrated = fs::read_to_string(&path).unwrap();
    assert!(migrated.starts_with("Session(\n    schema: 4,"), "{migrated}");
    drop(opened);
    assert_eq!(library.read(&path).unwrap().0.revision, 43);
}

#[test]
fn a_copy_for_a_picture_holds_one_session_and_its_card() {
    let (folder, library) = library();
    let card = library.card(BUNDLED_CARD).unwrap();
    let paths = ["Een", "Twee"].map(|title| library.create(draft(title), &card).unwrap().0.path().to_owned());
    fs::create_dir(library.cards_folder()).unwrap();
    let own =
        include_str!("../../assets/cards/professionalisering.ron").replacen("\"professionalisering\"", "\"eigen\"", 1);
    for name in ["eigen.ron", "ander.ron"] {
        fs::write(library.cards_folder().join(name), own.replacen("\"eigen\"", &format!("{:?}", &name[..5]), 1))
            .unwrap();
    }
    library.change_config("()", |config| config.mouse_off = true).unwrap();
    let mut own_session = fs::read_to_string(&paths[1]).unwrap();
    own_session = own_session.replacen("id: \"professionalisering\"", "id: \"eigen\"", 1);
    fs::write(&paths[1], &own_session).unwrap();
    for (number, path) in paths.iter().enumerate() {
        let target = folder.path().join(format!("kopie-{number}"));
        let copy = library.copy_to(&target).unwrap();
        let copied = library.copy_session(path, &copy).unwrap();
        assert_eq!(copy.read(&copied).unwrap(), library.read(path).unwrap());
        let mut expected = vec![copy.config_file(), copied];
        if number == 1 {
            expected.push(copy.cards_folder().join("eigen.ron"));
        }
        let (mut found, mut expected) = (all_files(&target), expected);
        found.sort();
        expected.sort();
        assert_eq!(found, expected);
    }
}

/// Whoever starts meanwhile clears away what a crash left, and must not take a draft that is being written for that.
#[test]
fn a_draft_is_written_while_others_tidy() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path().to_owned());
    let draft = |text: String| Draft { subject: DraftSubject::Title, texts: vec![text] };
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while !is_over.load(Ordering::Relaxed) {
                    library.tidy();
                }
            });
        }
        let written = (0..100).try_for_each(|number| {
            let drafts = Drafts { forms: vec![draft(number.to_string())], ballots: Vec::new() };
            library.keep_drafts(None, &drafts)
        });
        is_over.store(true, Ordering::Relaxed);
        written.unwrap();
    });
    assert_eq!(library.drafts(None).0.forms, [draft("99".to_owned())]);
}

#[test]
fn what_a_crash_left_of_a_draft_is_cleared_away() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path().to_owned());
    fs::create_dir_all(library.drafts_folder()).unwrap();
    let left = library.drafts_folder().join(".session-0mhk3v9q.ron.AbCdEf.tmp");
    fs::write(&left, "half").unwrap();
    library.tidy();
    assert!(!left.exists());
}
