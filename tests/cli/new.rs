//! `spiegel new`.

use std::fs;
use std::path::Path;

use insta::assert_snapshot;

use super::home::Home;

#[test]
fn new_prints_the_id_and_nothing_else() {
    let home = Home::new();
    let printed = home.run(["new", "Teamoverleg West", "--partnership", "Opleidingsschool West"]).done();
    let id = printed.strip_suffix('\n').expect("a line");
    assert_eq!(id.len(), 8, "{id:?}");
    assert!(id.chars().all(|char| char.is_ascii_digit() || char.is_ascii_lowercase()), "{id:?}");
    let session = &home.json(["show", id, "--format", "json"])["session"];
    assert_eq!(session["id"], id);
    assert_eq!(session["title"], "Teamoverleg West");
    assert_eq!(session["partnership"], "Opleidingsschool West");
    assert_eq!(session["revision"], 1);
}

#[test]
fn a_new_session_has_the_date_of_today_by_default() {
    let home = Home::new();
    let today = || jiff::tz::TimeZone::UTC.to_datetime(jiff::Timestamp::now()).date().to_string();
    let before = today();
    let of_today = home.new_session("Vandaag", &[]);
    let after = today();
    let date = home.date_of(&of_today);
    // Midnight may have come and gone.
    assert!(date == before || date == after, "{date} is neither {before} nor {after}");
    for written in ["2025-02-03", "3-2-2025", "03/02/2025", "3.2.25"] {
        let id = home.new_session("Toen", &["--date", written]);
        assert_eq!(home.date_of(&id), "2025-02-03", "{written}");
    }
}

#[test]
fn new_rejects_invalid_titles_dates_and_cards() {
    let home = Home::new();
    let wrong: [&[&str]; 6] = [
        &["new", ""],
        &["new", "   "],
        &["new", "\u{1b}\n\u{200b}"],
        &["new", "Titel", "--date", "31-2-2026"],
        &["new", "Titel", "--date", "morgen\u{1b}[31m"],
        &["new", "Titel", "--card", "leiderschap"],
    ];
    for arguments in wrong {
        home.run(arguments).failed();
    }
    assert!(home.session_files().is_empty());
    assert_snapshot!(home.transcript());
}

#[test]
fn two_sessions_may_have_the_same_title() {
    let home = Home::new();
    let one = home.new_session("Teamoverleg", &["--date", "2026-11-23"]);
    let other = home.new_session("Teamoverleg", &["--date", "2026-11-23"]);
    assert_ne!(one, other);
    assert_eq!(home.session_files().len(), 2);
    let ambiguous = home.run(["mark", "Teamoverleg", "1", "--current", "2"]).failed();
    assert!(ambiguous.contains(&one) && ambiguous.contains(&other), "the hint names no ids: {ambiguous}");
    home.run(["mark", &one, "1", "--current", "2"]).done();
    assert_eq!(home.json(["show", &one, "--format", "json"])["session"]["revision"], 2);
    assert_eq!(home.json(["show", &other, "--format", "json"])["session"]["revision"], 1);
}

/// That no control character comes out is looked at in [`Home::run`].
#[test]
fn a_hostile_title_is_harmless_in_output_and_file_names() {
    const HOSTILE: &str = "\u{1b}]0;x\u{7}\u{1b}[31m../Rood\nen\r\nmeer\t\u{202e}\u{9b}31m";
    let home = Home::new();
    let id = home.new_session(HOSTILE, &["--date", "2026-11-23", "--partnership", HOSTILE]);
    let other = home.new_session(HOSTILE, &["--date", "2026-11-23"]);
    for path in home.session_files() {
        let name = path.file_name().unwrap().to_str().expect("a name in ASCII");
        let stem = name.strip_suffix(".ron").expect("a RON file");
        assert!(stem.chars().all(|char| matches!(char, 'a'..='z' | '0'..='9' | '-')), "{name}");
    }
    let title = home.json(["show", &id, "--format", "json"])["session"]["title"].as_str().unwrap().to_owned();
    assert!(!title.contains(char::is_control), "{title:?}");
    assert_eq!(home.json(["list", "--format", "json"])[0]["title"], *title);
    home.run(["list"]).done();
    home.run(["show", &other]).done();
    home.run(["mark", &id, "1", "--current", "1"]).done();
    home.run(["snap", &id]).done();
    home.run(["show", &title]).failed();
    home.run(["show", HOSTILE]).failed();
    home.run(["show", "\u{1b}[31m/x.ron"]).failed();
    home.run(["card", "show", HOSTILE]).failed();
    home.run(["mark", &id, HOSTILE, "--current", "1"]).failed();
    home.run(["mark", &id, "1", "--current", HOSTILE]).failed();
    home.run(["snap", "--keys", "<\u{1b}[31m>"]).failed();
    home.run(["paths", "--data-dir", "\u{1b}[31m"]).done();
}

#[cfg(unix)]
#[test]
fn session_files_are_private() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let home = Home::new();
    let id = home.new_session("Teamoverleg West", &[]);
    let [file] = home.session_files().try_into().expect("one file");
    assert_eq!((mode(&file), mode(&home.sessions()), mode(&home.data())), (0o600, 0o700, 0o700));
    home.run(["mark", &id, "1", "--current", "2"]).done();
    assert_eq!((mode(&file), mode(&home.sessions())), (0o600, 0o700));
}
