//! Earlier versions: what is kept, to which session it belongs, and what bringing one back leaves of the present content.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use jiff::civil::date;
use spiegel::domain::Session;
use spiegel::store::{
    Access, BUNDLED_CARD, Call, Disk, Error, Identity, Kept, Library, SessionDraft, SessionFile, Version, read_session,
    write_session,
};

fn library() -> (tempfile::TempDir, Library) {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path().join("spiegel"));
    (folder, library)
}

fn create(library: &Library) -> (SessionFile, Session) {
    let card = library.card(BUNDLED_CARD).unwrap();
    let draft = SessionDraft { title: "Een".to_owned(), date: date(2026, 11, 23), partnership: String::new() };
    library.create(draft, &card).unwrap()
}

/// A session with these titles after each other, the last one in its file, which is closed again.
fn saved(library: &Library, titles: &[&str]) -> PathBuf {
    let (mut file, mut session) = create(library);
    for title in titles {
        save(&mut file, &mut session, title);
    }
    file.path().to_owned()
}

fn save(file: &mut SessionFile, session: &mut Session, title: &str) {
    title.clone_into(&mut session.title);
    session.revision = session.revision.saturating_add(1);
    assert_eq!(file.save(session).unwrap().conflicts, Vec::<PathBuf>::new());
}

/// Opens a session, saves it with another title and closes it again.
fn save_again(library: &Library, path: &Path, title: &str) {
    let mut opened = library.open(path).unwrap();
    save(&mut opened.file, &mut opened.session, title);
}

fn titles(library: &Library, path: &Path) -> Vec<String> {
    library.versions(path).unwrap().iter().map(|version| title(library, version)).collect()
}

fn title(library: &Library, version: &Version) -> String {
    library.read_version(version).unwrap().title
}

fn named(library: &Library, path: &Path, wanted: &str) -> Version {
    library.versions(path).unwrap().into_iter().find(|version| title(library, version) == wanted).unwrap()
}

fn all_texts(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                return all_texts(&path);
            }
            vec![String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned()]
        })
        .collect()
}

fn replace(path: &Path, from: &str, to: &str) -> String {
    let text = fs::read_to_string(path).unwrap();
    let changed = text.replacen(from, to, 1);
    assert_ne!(text, changed, "{from} is not in the file");
    fs::write(path, &changed).unwrap();
    changed
}

#[test]
fn earlier_versions_can_be_brought_back_and_that_taken_back() {
    let (_folder, library) = library();
    let (mut file, mut session) = create(&library);
    for title in ["Twee", "Drie", "Vier", "Vijf", "Zes"] {
        session.title = title.to_owned();
        session.revision += 1;
        file.save(&session).unwrap();
    }
    let path = file.path().to_owned();
    assert!(matches!(library.recover(&path, &library.versions(&path).unwrap()[0]), Err(Error::HeldElsewhere { .. })));
    drop(file);
    let versions = library.versions(&path).unwrap();
    // The first is a snapshot; the last three are kept however near.
    assert_eq!(titles(&library, &path), ["Vijf", "Vier", "Drie", "Een"]);
    assert_eq!(library.recover(&path, &versions[2]).unwrap().session.title, "Drie");
    assert_eq!(library.read(&path).unwrap().0.title, "Drie");
    let back = library.versions(&path).unwrap();
    assert_eq!(title(&library, &back[0]), "Zes");
    library.recover(&path, &back[0]).unwrap();
    assert_eq!(library.read(&path).unwrap().0.title, "Zes");
}

#[test]
fn a_damaged_file_is_kept_when_an_earlier_version_takes_its_place() {
    let (_folder, library) = library();
    let (mut file, mut session) = create(&library);
    session.title = "Twee".to_owned();
    session.revision += 1;
    file.save(&session).unwrap();
    let path = file.path().to_owned();
    drop(file);
    fs::write(&path, "Session(schema: 1, kapot").unwrap();
    let version = library.versions(&path).unwrap().remove(0);
    assert_eq!(library.recover(&path, &version).unwrap().session.title, "Een");
    assert_eq!(library.read(&path).unwrap().0.title, "Een");
    assert!(
        all_texts(&library.sessions_folder()).contains(&"Session(schema: 1, kapot".to_owned()),
        "the damaged file is gone"
    );
    fs::remove_file(&path).unwrap();
    let version = library.versions(&path).unwrap().remove(0);
    library.recover(&path, &version).unwrap();
    assert!(library.read(&path).is_ok(), "a file that is gone cannot be brought back");
}

/// An error of the disk says nothing about what is in the file.
#[test]
fn a_file_that_cannot_be_read_at_this_moment_is_not_taken_for_damaged() {
    let (folder, reliable) = library();
    let path = saved(&reliable, &["Twee"]);
    let version = reliable.versions(&path).unwrap().remove(0);
    let before = fs::read(&path).unwrap();
    let session = path.clone();
    // It is read twice before anything takes its place.
    for refused in 0..2 {
        let (reads, session) = (AtomicU32::new(0), session.clone());
        let disk = Disk::gated(move |call, path| {
            let is_refused = call == Call::Read && path == session && reads.fetch_add(1, Ordering::Relaxed) == refused;
            if is_refused { Err(io::ErrorKind::Other.into()) } else { Ok(()) }
        });
        let recovered = Library::on(disk, folder.path().join("spiegel")).recover(&path, &version);
        assert!(matches!(recovered, Err(Error::Io { .. })), "{recovered:?}");
        assert_eq!(fs::read(&path).unwrap(), before);
    }
    assert_eq!(fs::read_dir(reliable.sessions_folder()).unwrap().count(), 1, "a copy of what is not damaged");
}

/// By hand, or by a program that knows no revisions.
#[test]
fn content_without_a_revision_is_kept_before_a_version_takes_its_place() {
    for revision in ["revision: 0,", "", "revision: 18446744073709551615,"] {
        let (_folder, library) = library();
        let path = saved(&library, &["Twee", "Drie", "Vier", "Vijf"]);
        replace(&path, "revision: 5,", revision);
        let present = replace(&path, "\"Vijf\"", "\"Met de hand\"");
        let recovered = library.recover(&path, &named(&library, &path, "Drie")).unwrap();
        assert_eq!(library.read(&path).unwrap().0.title, "Drie");
        let Kept::AsVersion(number) = recovered.kept else { panic!("{revision}: {recovered:?}") };
        let kept = library.version(&path, number).unwrap();
        assert_eq!(fs::read_to_string(&kept.path).unwrap(), present, "{revision}");
        assert!(recovered.session.revision >= read_session(present.as_bytes(), &path).unwrap().0.revision);
        save_again(&library, &path, "Zes");
        assert_eq!(titles(&library, &path)[..2], ["Drie", "Met de hand"], "{revision}");
        library.recover(&path, &library.version(&path, number).unwrap()).unwrap();
        assert_eq!(library.read(&path).unwrap().0.title, "Met de hand", "{revision}");
    }
}

#[test]
fn a_session_of_a_newer_release_is_never_replaced_by_a_version() {
    let (_folder, library) = library();
    let path = saved(&library, &["Twee", "Drie"]);
    let version = named(&library, &path, "Twee");
    let text = fs::read_to_string(&path).unwrap();
    let readable = text.replacen("schema: ", "schema: 9", 1);
    let foreign = readable.replacen("date: \"2026-11-23\"", "date: Day(20780)", 1);
    for newer in [&readable, &foreign, &foreign.replacen("revision", "generation", 1)] {
        fs::write(&path, newer).unwrap();
        let refused = library.recover(&path, &version);
        assert!(matches!(refused, Err(Error::ReadOnly { why: Access::Newer, .. })), "{refused:?}");
        assert_eq!(&fs::read_to_string(&path).unwrap(), newer);
    }
    fs::write(&path, &text).unwrap();
    replace(&version.path, "schema: ", "schema: 9");
    assert!(matches!(library.recover(&path, &version), Err(Error::ReadOnly { why: Access::Newer, .. })));
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn sessions_with_one_file_name_in_two_folders_share_no_versions() {
    let (folder, library) = library();
    let path = saved(&library, &["Twee", "Drie"]);
    let other = folder.path().join(path.file_name().unwrap());
    let text = fs::read_to_string(&path).unwrap();
    let id = library.read(&path).unwrap().0.id;
    fs::write(&other, text.replacen(&id, "anderrrr", 1).replacen("\"Drie\"", "\"Van elders\"", 1)).unwrap();
    assert_eq!(titles(&library, &other), [""; 0]);
    save_again(&library, &other, "Nog eens");
    assert_eq!(titles(&library, &other), ["Van elders"]);
    assert_eq!(titles(&library, &path), ["Twee", "Een"]);
    library.recover(&other, &named(&library, &other, "Van elders")).unwrap();
    assert_eq!(library.read(&other).unwrap().0.title, "Van elders");
    assert_eq!(library.read(&path).unwrap().0.title, "Drie");
}

#[test]
fn a_version_of_another_session_or_card_is_never_put_back() {
    let (_folder, library) = library();
    let path = saved(&library, &["Twee", "Drie"]);
    let before = fs::read_to_string(&path).unwrap();
    let id = library.read(&path).unwrap().0.id;
    for (text, different) in
        [(format!("id: \"{id}\""), Identity::Session), (format!("id: \"{BUNDLED_CARD}\""), Identity::Card)]
    {
        let version = library.versions(&path).unwrap().remove(0);
        let whole = fs::read_to_string(&version.path).unwrap();
        fs::remove_file(&version.path).unwrap();
        fs::write(&version.path, whole.replacen(&text, "id: \"ander\"", 1)).unwrap();
        let refused = library.recover(&path, &version);
        assert!(matches!(&refused, Err(Error::OtherVersion { what, .. }) if *what == different), "{refused:?}");
        assert_eq!(fs::read_to_string(&path).unwrap(), before);
        fs::write(&version.path, whole).unwrap();
    }
}

#[test]
fn a_session_keeps_its_versions_when_its_file_gets_another_name() {
    let (_folder, library) = library();
    let path = saved(&library, &["Twee", "Drie"]);
    let renamed = path.with_file_name("eigen naam.ron");
    fs::rename(&path, &renamed).unwrap();
    assert_eq!(titles(&library, &renamed), ["Twee", "Een"]);
    assert_eq!(library.recoverable().unwrap()[0].path, renamed);
    fs::remove_file(&renamed).unwrap();
    let id = path.file_stem().unwrap().to_string_lossy().into_owned();
    let lost = library.find_any(&id).unwrap();
    library.recover(&lost, &named(&library, &lost, "Twee")).unwrap();
    assert_eq!(library.read(&lost).unwrap().0.title, "Twee");
}

#[test]
fn after_a_file_is_put_back_its_later_versions_are_kept_as_well() {
    let (_folder, library) = library();
    let (mut file, mut session) = create(&library);
    let older = write_session(&session);
    for title in ["Twee", "Drie", "Vier", "Vijf"] {
        save(&mut file, &mut session, title);
    }
    let path = file.path().to_owned();
    drop(file);
    assert_eq!(titles(&library, &path), ["Vier", "Drie", "Twee", "Een"]);
    fs::write(&path, older).unwrap();
    for title in ["Anders twee", "Anders drie", "Anders vier", "Anders vijf", "Anders zes"] {
        save_again(&library, &path, title);
    }
    // All of it within five minutes: the first, the last three, and what was kept before them.
    let left = titles(&library, &path);
    assert_eq!(left[..3], ["Anders vijf", "Anders vier", "Anders drie"]);
    assert_eq!(left.last().map(String::as_str), Some("Een"));
    let numbers: Vec<u64> = library.versions(&path).unwrap().iter().map(|version| version.number).collect();
    assert!(numbers.is_sorted_by(|one, other| one > other), "{numbers:?}");
}

#[test]
fn one_save_under_a_clock_that_jumps_ahead_costs_no_version() {
    let (_folder, library) = library();
    let path = saved(&library, &[]);
    let at = |path: &Path, minutes: u64| {
        let saved = SystemTime::now() - Duration::from_secs(60 * 60 * 24) + Duration::from_secs(60 * minutes);
        File::options().write(true).open(path).and_then(|file| file.set_modified(saved)).unwrap();
    };
    at(&path, 0);
    for number in 1..12 {
        save_again(&library, &path, &number.to_string());
        at(&path, 10 * number);
    }
    save_again(&library, &path, "de laatste goede");
    assert_eq!(titles(&library, &path).len(), 12);
    at(&path, 40 * 24 * 60);
    for title in ["40 dagen vooruit", "nog eens", "en nog eens"] {
        save_again(&library, &path, title);
        at(&path, 40 * 24 * 60);
    }
    assert!(titles(&library, &path).len() >= 12, "{:?}", titles(&library, &path));
}

/// A copy of the data folder may give all files the time of the copying.
#[test]
fn versions_that_all_have_one_time_stay() {
    let (_folder, library) = library();
    let path = saved(&library, &[]);
    for number in 1..12 {
        save_again(&library, &path, &number.to_string());
        let old = SystemTime::now() - Duration::from_secs(60 * 60 * (20 - number));
        File::options().write(true).open(&path).and_then(|file| file.set_modified(old)).unwrap();
    }
    let before = titles(&library, &path).len();
    for version in library.versions(&path).unwrap() {
        File::options().write(true).open(&version.path).and_then(|file| file.set_modified(SystemTime::now())).unwrap();
    }
    save_again(&library, &path, "na het kopiëren");
    assert!(titles(&library, &path).len() >= before);
}

/// Earlier releases named the folder of versions after the session's file.
#[test]
fn versions_of_an_earlier_release_move_to_the_ids_in_them() {
    let (_folder, library) = library();
    let path = saved(&library, &["Twee", "Drie", "Vier"]);
    let (one, other) = (library.read(&path).unwrap().0, create(&library).1);
    let named_after_id = library.backups_folder().join(format!("{}.versions", one.id));
    let named_after_file = library.backups_folder().join(path.file_stem().unwrap());
    fs::rename(&named_after_id, &named_after_file).unwrap();
    assert_eq!(titles(&library, &path), [""; 0]);
    let held = library.open(&path).unwrap();
    library.tidy();
    assert!(named_after_file.exists(), "its session is open in another program");
    drop(held);
    library.tidy();
    assert!(!named_after_file.exists());
    assert_eq!(titles(&library, &path), ["Drie", "Twee", "Een"]);

    // What two sessions have left in one folder, a file that was kept for good, one that nobody can read, and a note.
    fs::create_dir(&named_after_file).unwrap();
    let mixed = [
        ("0000000002.ron", write_session(&Session { title: "Ook twee".to_owned(), ..one.clone() })),
        ("0000000007.ron", write_session(&Session { title: "Van een ander".to_owned(), ..other.clone() })),
        ("18446744073709551615.ron", write_session(&Session { title: "De grootste".to_owned(), ..one.clone() })),
        ("origineel-1.ron", write_session(&one)),
        ("0000000009.ron", "kapot".to_owned()),
        ("notitie.txt", "van mij".to_owned()),
    ];
    for (name, text) in &mixed {
        fs::write(named_after_file.join(name), text).unwrap();
    }
    library.tidy();
    let texts = all_texts(&library.backups_folder());
    assert!(mixed.iter().all(|(_, text)| texts.contains(text)), "something is lost");
    let rest: Vec<_> = fs::read_dir(&named_after_file).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(rest, ["notitie.txt"]);
    let readable: Vec<String> = library
        .versions(&path)
        .unwrap()
        .iter()
        .filter_map(|version| library.read_version(version).ok())
        .map(|session| session.title)
        .collect();
    assert_eq!(readable, ["De grootste", "Ook twee", "Drie", "Twee", "Een"]);
    let others = library.sessions_folder().join(format!("een-{}.ron", other.id));
    assert_eq!(titles(&library, &others), ["Van een ander"]);
}

#[test]
fn versions_that_cannot_be_read_are_not_taken_for_none() {
    let (_folder, library) = library();
    let path = saved(&library, &[]);
    fs::write(library.backups_folder(), "in the way").unwrap();
    assert!(matches!(library.recoverable(), Err(Error::Io { .. })));
    assert!(matches!(library.versions(&path), Err(Error::Io { .. })));
}

#[cfg(unix)]
#[test]
fn a_version_is_brought_back_behind_a_link_and_not_while_the_session_is_open() {
    let (folder, library) = library();
    let path = saved(&library, &["Twee", "Drie"]);
    let link = folder.path().join("koppeling.ron");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let version = named(&library, &link, "Twee");
    let opened = library.open(&path).unwrap();
    assert!(matches!(library.recover(&link, &version), Err(Error::HeldElsewhere { .. })));
    drop(opened);
    library.recover(&link, &version).unwrap();
    assert_eq!(library.read(&path).unwrap().0.title, "Twee");
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
}

#[test]
fn what_cannot_be_kept_is_not_replaced() {
    let (_folder, library) = library();
    let path = saved(&library, &["Twee", "Drie"]);
    let version = named(&library, &path, "Een");
    let elsewhere = tempfile::tempdir().unwrap();
    let moved = Version { path: elsewhere.path().join("een.ron"), ..version.clone() };
    fs::rename(&version.path, &moved.path).unwrap();
    fs::remove_dir_all(library.backups_folder()).unwrap();
    fs::write(library.backups_folder(), "in the way").unwrap();
    let before = fs::read(&path).unwrap();
    assert!(matches!(library.recover(&path, &moved), Err(Error::Io { .. })));
    assert_eq!(fs::read(&path).unwrap(), before);
}
