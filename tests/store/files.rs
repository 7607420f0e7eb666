//! Files and folders: what is made, with which rights, and what happens to what is there already.

use std::fs;

use jiff::civil::date;
use spiegel::store::{Access, BUNDLED_CARD, Draft, Error, Library, slug};

fn library() -> (tempfile::TempDir, Library) {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path().join("spiegel"));
    (folder, library)
}

fn draft(title: &str) -> Draft {
    Draft { title: title.to_owned(), date: date(2026, 11, 23), partnership: String::new() }
}

#[cfg(unix)]
#[test]
fn files_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, library) = library();
    let card = library.card(BUNDLED_CARD).unwrap();
    let (file, session) = library.create(draft("Proef"), &card).unwrap();
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
    let (file, session) = library.create(draft("Proef"), &card).unwrap();
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
    let (second, _, _) = library.open(first.path()).unwrap();
    assert_eq!(second.access(), Access::HeldElsewhere);
    assert!(matches!(second.save(&session), Err(Error::ReadOnly { .. })));
    assert!(matches!(library.trash(first.path()), Err(Error::HeldElsewhere { .. })));
    let path = first.path().to_owned();
    drop((first, second));
    assert_eq!(library.open(&path).unwrap().0.access(), Access::Writable);
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
        .replace("schema: 1", "schema: 2")
        .replace("ballots: []", "ballots: [], later: 3");
    fs::write(&path, &newer).unwrap();
    let (file, _, _) = library.open(&path).unwrap();
    assert_eq!(file.access(), Access::Newer);
    assert!(file.save(&session).is_err());
    assert_eq!(fs::read_to_string(&path).unwrap(), newer);
}

#[test]
fn trash_and_back_keeps_every_byte() {
    let (_folder, library) = library();
    let card = library.card(BUNDLED_CARD).unwrap();
    let (file, _) = library.create(draft("Proef"), &card).unwrap();
    let path = file.path().to_owned();
    drop(file);
    let before = fs::read(&path).unwrap();
    let trashed = library.trash(&path).unwrap();
    assert!(!path.exists());
    library.restore(&trashed).unwrap();
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn restoring_never_overwrites() {
    let (_folder, library) = library();
    let card = library.card(BUNDLED_CARD).unwrap();
    let (file, _) = library.create(draft("Proef"), &card).unwrap();
    let path = file.path().to_owned();
    drop(file);
    let trashed = library.trash(&path).unwrap();
    fs::write(&path, "iets anders").unwrap();
    assert!(library.restore(&trashed).is_err());
    assert_eq!(fs::read_to_string(&path).unwrap(), "iets anders");
}

#[test]
fn sessions_about_something_else_are_refused_with_its_name() {
    let (_folder, library) = library();
    let card = library.card(BUNDLED_CARD).unwrap();
    let (file, _) = library.create(draft("Proef"), &card).unwrap();
    let path = file.path().to_owned();
    drop(file);
    let text = fs::read_to_string(&path).unwrap();
    for (from, to, named) in [
        ("aspect: \"beleid\"", "aspect: \"beleit\"", "beleit"),
        ("current: None", "current: Scenario(\"inovatie\")", "inovatie"),
    ] {
        fs::write(&path, text.replacen(from, to, 1)).unwrap();
        let refused = library.open(&path);
        assert!(matches!(&refused, Err(Error::NotOnCard { id, .. }) if id == named), "{refused:?}");
    }
    fs::write(&path, text.replacen("aspect: \"beleid\"", "aspect: \"doelgroepen\"", 1)).unwrap();
    assert!(matches!(library.open(&path), Err(Error::Damaged { .. })));
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
    assert_eq!(library.open(&path).unwrap().1, session);
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let (_folder, library) = library();
    fs::create_dir_all(library.sessions_folder()).unwrap();
    let path = library.sessions_folder().join("groot-00000000.ron");
    fs::write(&path, vec![b' '; (8 << 20) + 1]).unwrap();
    assert!(matches!(library.read(&path), Err(Error::TooLarge { .. })));
    assert!(library.entries().unwrap()[0].summary.is_err());
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
