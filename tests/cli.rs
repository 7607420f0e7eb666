//! The command line as scripts and screen-reader users meet it: the real binary, its output and its exit codes.
//!
//! Every command that a test runs is written down with all that it said; most tests compare the whole transcript
//! with a snapshot. No output may ever hold a control character: [`Home::run`] looks at that each time.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

use std::cell::RefCell;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, SystemTime};

use insta::assert_snapshot;
use serde_json::{Value, json};
use tempfile::TempDir;
use unicode_width::UnicodeWidthStr;

// ---------------------------------------------------------------------------------------------------------------
// Help, version and wrong usage
// ---------------------------------------------------------------------------------------------------------------

const SUBCOMMANDS: [&[&str]; 16] = [
    &[],
    &["new"],
    &["open"],
    &["browse"],
    &["list"],
    &["show"],
    &["report"],
    &["mark"],
    &["note"],
    &["step"],
    &["ballot"],
    &["card"],
    &["card", "list"],
    &["card", "show"],
    &["snap"],
    &["paths"],
];

#[test]
fn help_tells_of_every_subcommand() {
    let home = Home::new();
    for subcommand in SUBCOMMANDS {
        home.run([subcommand, &["--help"]].concat()).done();
    }
    assert_snapshot!(home.transcript());
}

#[test]
fn help_is_in_dutch() {
    let home = Home::new();
    for subcommand in SUBCOMMANDS {
        let help = home.run([subcommand, &["--help"]].concat()).done();
        for english in ["Usage", "Options", "OPTIONS", "Commands", "COMMAND", "Arguments", "default", "possible values"]
        {
            assert!(!help.contains(english), "help of {subcommand:?} says {english:?}:\n{help}");
        }
    }
}

#[test]
fn the_version_is_that_of_the_crate() {
    let home = Home::new();
    for option in ["--version", "-V"] {
        assert_eq!(home.run([option]).done(), concat!("spiegel ", env!("CARGO_PKG_VERSION"), "\n"));
    }
}

#[test]
fn wrong_usage_is_named_and_exits_with_2() {
    let home = Home::new();
    let wrong: [&[&str]; 22] = [
        &["vlieg"],
        &["help"],
        &["card"],
        &["card", "vlieg"],
        &["--vlieg"],
        &["list", "--vlieg"],
        &["list", "extra"],
        &["new"],
        &["open"],
        &["show"],
        &["mark", "sessie"],
        &["card", "show"],
        &["snap", "--size", "80"],
        &["snap", "--size", "0x24"],
        &["snap", "--size", "80x-1"],
        &["snap", "--size", "1001x24"],
        &["list", "--theme", "roze"],
        &["list", "--lang", "de"],
        &["list", "--format", "xml"],
        &["list", "--format"],
        &["list", "--format", "text", "--format", "json"],
        &["list", "--theme", "\u{1b}[31mrood"],
    ];
    for arguments in wrong {
        let ran = home.run(arguments);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{arguments:?}");
        ran.says_why_and_what_to_do();
    }
    assert_snapshot!(home.transcript());
}

#[test]
fn a_missing_subcommand_of_card_is_named() {
    let home = Home::new();
    let ran = home.run(["card"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("Er ontbreekt een opdracht."), "{}", ran.stderr);
}

// ---------------------------------------------------------------------------------------------------------------
// new
// ---------------------------------------------------------------------------------------------------------------

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
fn a_new_session_is_of_today_unless_told_otherwise() {
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
fn new_refuses_what_it_cannot_make() {
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
fn a_hostile_title_steers_neither_terminal_nor_file_system() {
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

// ---------------------------------------------------------------------------------------------------------------
// list
// ---------------------------------------------------------------------------------------------------------------

#[test]
fn list_without_sessions_has_no_data() {
    let home = Home::new();
    assert_eq!(home.run(["list"]).done_with_a_message(), "");
    assert_eq!(home.json(["list", "--format", "json"]), json!([]));
    assert!(!home.data().exists(), "looking makes folders");
    assert_snapshot!(home.transcript());
}

#[test]
fn list_names_the_session_that_was_saved_last_first() {
    let home = Home::new();
    home.put_session("oud-0aaaaaaa.ron", &session("0aaaaaaa", "Eerste gesprek"), 1);
    home.put_session("vol-0mhk3v9q.ron", FULL, 2);
    let rows = home.json(["list", "--format", "json"]);
    let expected = json!({
        "id": "0mhk3v9q", "title": "Teamoverleg West", "date": "2026-11-23", "partnership": "Opleidingsschool West",
        "marked": 4, "aspects": 4, "path": home.sessions().join("vol-0mhk3v9q.ron"),
    });
    assert_eq!(rows[0], expected);
    assert_eq!(rows[1]["id"], "0aaaaaaa");
    assert_eq!(rows[1]["marked"], 0);
    home.run(["list"]).done();
    assert_snapshot!(home.transcript());
}

/// A file by hand may leave out the aspects of which nothing was said.
#[test]
fn list_counts_the_aspects_of_the_card_and_not_of_the_file() {
    let home = Home::new();
    let said = "reflections: [(aspect: \"beleid\", current: Unknown)],\n)";
    let (head, _) = FULL.split_once("reflections:").expect("a session with reflections");
    home.put_session("kort-0mhk3v9q.ron", &format!("{head}{said}"), 1);
    let row = &home.json(["list", "--format", "json"])[0];
    assert_eq!((&row["marked"], &row["aspects"]), (&json!(1), &json!(4)));
}

#[test]
fn a_damaged_session_is_listed_and_not_hidden() {
    let home = Home::new();
    home.put_session("goed-0aaaaaaa.ron", &session("0aaaaaaa", "Goed"), 1);
    home.put_session("half-0bbbbbbb.ron", "Session(\n    schema: 1,\n    id: \"0bbb", 2);
    home.put_session("leeg-0ccccccc.ron", "", 3);
    let rows = home.json(["list", "--format", "json"]);
    assert!(rows[0]["damaged"].is_string() && rows[0]["path"].is_string(), "{rows:#}");
    assert!(rows[1]["damaged"].is_string() && rows[1]["path"].is_string(), "{rows:#}");
    assert_eq!(rows[2]["title"], "Goed");
    home.run(["list"]).done();
    home.run(["show", home.sessions().join("half-0bbbbbbb.ron").to_str().unwrap()]).failed();
    assert_snapshot!(home.transcript());
}

#[test]
fn a_damaged_session_with_earlier_versions_leads_to_these() {
    let home = Home::new();
    let id = home.new_session("Teamoverleg", &["--date", "2026-11-23"]);
    home.run(["mark", &id, "1", "--current", "2"]).done();
    let file = home.session_files().remove(0);
    fs::write(&file, "kapot").expect("a file that can be damaged");
    let path = file.to_str().expect("a path in UTF-8");
    for (lang, words) in [("nl", "Zet een eerdere versie terug"), ("en", "Bring an earlier version back")] {
        let told = home.run(["show", path, "--lang", lang]).failed();
        assert!(told.contains(words) && told.contains(&format!("spiegel recover teamoverleg-{id}")), "{told}");
    }
    home.run(["recover", &format!("teamoverleg-{id}"), "1"]).done();
    home.run(["show", path]).done();
}

// ---------------------------------------------------------------------------------------------------------------
// show
// ---------------------------------------------------------------------------------------------------------------

#[test]
fn show_tells_a_session_from_top_to_bottom() {
    let home = Home::new();
    home.put_session("vol-0mhk3v9q.ron", FULL, 1);
    home.put_session("leeg-0aaaaaaa.ron", &session("0aaaaaaa", "Niets gemarkeerd"), 2);
    home.run(["show", "0mhk3v9q"]).done();
    let unmarked = home.run(["show", "0aaaaaaa"]).done();
    assert_eq!(unmarked.matches("nog niet gemarkeerd").count(), 8, "{unmarked}");
    assert_snapshot!(home.transcript());
}

#[test]
fn the_json_of_a_session_keeps_its_contract() {
    let home = Home::new();
    home.put_session("vol-0mhk3v9q.ron", FULL, 1);
    let shown = home.json(["show", "0mhk3v9q", "--format", "json"]);
    session_facts_are_as_promised(&shown["session"]);
    card_facts_are_as_promised(&shown["card"]);
    let aspects = shown["aspects"].as_array().expect("a list of aspects");
    let ids: Vec<&Value> = aspects.iter().map(|aspect| &aspect["id"]).collect();
    assert_eq!(ids, ["doelgroepen", "beleid", "initiatief", "voorwaarden"]);
    answers_are_as_promised(aspects);
    notes_are_as_promised(aspects);
    descriptions_are_as_promised(aspects);
    ballots_are_as_promised(aspects);
}

fn session_facts_are_as_promised(session: &Value) {
    assert_eq!(session["id"], "0mhk3v9q");
    assert_eq!(session["title"], "Teamoverleg West");
    assert_eq!(session["date"], "2026-11-23");
    assert_eq!(session["partnership"], "Opleidingsschool West");
    assert_eq!(session["revision"], 42);
    assert_eq!(session["facilitator"], "Noor");
    assert_eq!(session["roles"], json!(["schoolopleider", "anders"]));
}

fn card_facts_are_as_promised(card: &Value) {
    assert_eq!(card["id"], "professionalisering");
    assert_eq!(card["title"], "Scenario's");
    assert_eq!(card["theme"], "Professionalisering");
    let scenarios = json!([
        {"id": "begeleiding", "title": "Individuele begeleiding"},
        {"id": "commitment", "title": "Commitment Samen Opleiden"},
        {"id": "verbinden", "title": "Verbinden en verbreden"},
        {"id": "innovatie", "title": "Innovatie en co-creatie"},
    ]);
    assert_eq!(card["scenarios"], scenarios);
}

fn answers_are_as_promised(aspects: &[Value]) {
    let answers = |aspect: usize| (&aspects[aspect]["current"], &aspects[aspect]["desired"]);
    let between = json!({"kind": "between", "scenarios": ["verbinden", "innovatie"]});
    assert_eq!(answers(0), (&json!({"kind": "scenario", "scenario": "commitment"}), &between));
    assert_eq!(answers(1), (&json!({"kind": "unknown"}), &json!({"kind": "not_applicable"})));
    assert_eq!(answers(2), (&Value::Null, &json!({"kind": "scenario", "scenario": "begeleiding"})));
    let (current, desired) = answers(3);
    assert_eq!(current, &json!({"kind": "scenario", "scenario": "innovatie"}));
    assert_eq!(desired, &json!({"kind": "scenario", "scenario": "commitment"}));
    // Whole columns are whole numbers, also to the left; a half is a half; no place, no direction.
    let directions: Vec<String> = aspects.iter().map(|aspect| aspect["direction"].to_string()).collect();
    assert_eq!(directions, ["1.5", "null", "null", "-2"]);
}

fn notes_are_as_promised(aspects: &[Value]) {
    assert_eq!(aspects[0]["explanation"], "Twee scholen doen mee.\nDe derde volgt.");
    assert_eq!(aspects[0]["evidence"], "Jaarplan, blz. 4");
    let steps = json!([
        {"what": "Plan schrijven", "owner": "Noor", "due": "2027-02-01", "status": "loopt"},
        {"what": "Rondvraag", "owner": "", "due": null, "status": "open"},
        {"what": "Overleg", "owner": "Sam", "due": null, "status": "klaar"},
        {"what": "Folder", "owner": "", "due": null, "status": "vervallen"},
    ]);
    assert_eq!(aspects[0]["next_steps"], steps);
    assert_eq!(aspects[1]["explanation"], "");
    assert_eq!(aspects[1]["evidence"], "");
    assert_eq!(aspects[1]["next_steps"], json!([]));
}

fn descriptions_are_as_promised(aspects: &[Value]) {
    for (row, aspect) in aspects.iter().enumerate() {
        let descriptions = aspect["descriptions"].as_array().expect("a list of descriptions");
        assert_eq!(descriptions.len(), 4);
        for (column, text) in descriptions.iter().enumerate() {
            // The one cell that is empty in the source.
            assert_eq!(text.is_null(), (row, column) == (3, 0), "row {row}, column {column}: {text}");
            assert!(text.is_null() || text.as_str().is_some_and(|text| text.len() > 40), "{text}");
        }
    }
    let first = "Het professionaliseringsaanbod SO&P richt zich met name op de directe begeleiders van studenten.";
    assert_eq!(aspects[0]["descriptions"][0], first);
}

fn ballots_are_as_promised(aspects: &[Value]) {
    let votes = |aspect: usize, question: &str| aspects[aspect]["ballots"][question].clone();
    assert!(aspects.iter().all(|aspect| aspect["ballots"]["count"] == 4));
    // Two at the first scenario, two at the last: no agreement at all.
    assert_eq!(
        votes(0, "current"),
        json!({"counts": [2, 0, 0, 2], "between": [], "unknown": 0, "not_applicable": 0, "absent": 0, "consensus": 0.0})
    );
    // Everyone who named a place named the same.
    assert_eq!(
        votes(0, "desired"),
        json!({"counts": [0, 0, 2, 0], "between": [], "unknown": 1, "not_applicable": 1, "absent": 0, "consensus": 1.0})
    );
    assert_eq!(
        votes(1, "current")["between"],
        json!([["begeleiding", "commitment", 1], ["commitment", "verbinden", 2]])
    );
    assert_eq!(votes(1, "current")["counts"], json!([0, 0, 0, 0]));
    assert_eq!(votes(1, "current")["absent"], 1);
    // Places 0.5, 1.5 and 1.5 of 0..3, mean 7/6: 1 + 1/3 log2(1 - 2/9) + 2/3 log2(1 - 1/9), after Tastle and Wierman.
    let consensus = votes(1, "current")["consensus"].as_f64().expect("a number");
    let expected = 1.0 + (7.0_f64 / 9.0).log2() / 3.0 + (8.0_f64 / 9.0).log2() * 2.0 / 3.0;
    assert!((consensus - expected).abs() < 1e-9, "{consensus} is not {expected}");
    // Nobody said anything: no agreement and no disagreement.
    for (aspect, question) in [(1, "desired"), (2, "current"), (2, "desired"), (3, "current"), (3, "desired")] {
        let silent = json!({
            "counts": [0, 0, 0, 0], "between": [], "unknown": 0, "not_applicable": 0, "absent": 4, "consensus": null,
        });
        assert_eq!(votes(aspect, question), silent, "aspect {aspect}, {question}");
    }
}

#[test]
fn a_session_without_anything_has_nulls_and_no_zeros() {
    let home = Home::new();
    let id = home.new_session("Leeg", &[]);
    for aspect in home.json(["show", &id, "--format", "json"])["aspects"].as_array().unwrap() {
        for name in ["current", "desired", "direction"] {
            assert_eq!(aspect.get(name), Some(&Value::Null), "{name}");
        }
        assert_eq!(aspect["ballots"]["count"], 0);
        assert_eq!(aspect["ballots"]["current"].get("consensus"), Some(&Value::Null));
    }
}

// ---------------------------------------------------------------------------------------------------------------
// mark
// ---------------------------------------------------------------------------------------------------------------

#[test]
fn mark_understands_every_way_to_name_an_answer() {
    let home = Home::new();
    home.put_session("west-0aaaaaaa.ron", &session("0aaaaaaa", "West"), 1);
    let said: [&[&str]; 12] = [
        &["1", "--current", "2"],
        &["doelgroepen", "--current", "innovatie"],
        &["Doel", "--current", "verb"],
        &["2", "--current", "2-3"],
        &["2", "--desired", "4-3"],
        &["beleid", "--current", "unknown", "--desired", "n/a"],
        &["INIT", "--desired", "Individuele begeleiding"],
        &["initiatief", "--desired", "none"],
        &["voorwaarden", "--current", "1", "--desired", "1"],
        &["4", "--desired", "none"],
        &["4", "--current", "COMM"],
        &["4", "--current", "none"],
    ];
    for arguments in said {
        home.run([&["mark", "0aaaaaaa"], arguments].concat()).done();
    }
    assert_eq!(home.json(["show", "0aaaaaaa", "--format", "json"])["session"]["revision"], 13);
    assert_snapshot!(home.transcript());
}

#[test]
fn mark_refuses_what_it_does_not_understand_and_touches_nothing() {
    let home = Home::new();
    let file = home.put_session("west-0aaaaaaa.ron", &session("0aaaaaaa", "West"), 1);
    let before = fs::read(&file).unwrap();
    let wrong: [&[&str]; 12] = [
        &["1"],
        &["1", "--current", "5"],
        &["1", "--current", "0"],
        &["1", "--current", "Leiderschap"],
        &["1", "--current", ""],
        &["1", "--current", "in"],
        &["1", "--current", "1-3"],
        &["1", "--current", "2-2"],
        &["5", "--current", "1"],
        &["0", "--current", "1"],
        &["leiderschap", "--current", "1"],
        // One half that can be done is not done either.
        &["1", "--current", "2", "--desired", "5"],
    ];
    for arguments in wrong {
        home.run([&["mark", "0aaaaaaa"], arguments].concat()).failed();
    }
    assert_eq!(fs::read(&file).unwrap(), before);
    assert_snapshot!(home.transcript());
}

#[test]
fn a_start_of_two_aspects_is_ambiguous() {
    let home = Home::new();
    home.put_card("samen.ron", OWN_CARD);
    let id = home.new_session("Eigen", &["--card", "samen"]);
    home.run(["mark", &id, "samen", "--current", "1"]).failed();
    home.run(["mark", &id, "Samen l", "--current", "1"]).done();
    assert_snapshot!(home.transcript());
}

#[test]
fn a_session_is_found_by_id_start_of_id_slug_title_and_path() {
    let home = Home::new();
    let file = home.put_session("teamoverleg-west-0abcdefg.ron", &session("0abcdefg", "Teamoverleg West!"), 1);
    home.put_session("oost-0xyz1234.ron", &session("0xyz1234", "Oost"), 1);
    for name in ["0abcdefg", "0a", "teamoverleg-west", "Teamoverleg West!", file.to_str().unwrap()] {
        let shown = home.json(["show", name, "--format", "json"]);
        assert_eq!(shown["session"]["id"], "0abcdefg", "{name}");
        home.run(["mark", name, "1", "--current", "2"]).done();
    }
    let ambiguous = home.run(["show", "0"]).failed();
    assert!(ambiguous.contains("0abcdefg") && ambiguous.contains("0xyz1234"), "{ambiguous}");
    for unknown in ["0q", "Teamoverleg", "", "weg/0abcdefg.ron"] {
        home.run(["mark", unknown, "1", "--current", "2"]).failed();
    }
}

#[test]
fn an_ambiguous_title_gets_a_hint_with_ids() {
    let home = Home::new();
    home.put_session("west-0aaaaaaa.ron", &session("0aaaaaaa", "West"), 1);
    home.put_session("west-0bbbbbbb.ron", &session("0bbbbbbb", "West"), 2);
    home.run(["mark", "West", "1", "--current", "2"]).failed();
    home.run(["show", "west"]).failed();
    assert_snapshot!(home.transcript());
}

#[test]
fn mark_writes_a_file_that_a_person_can_read() {
    let home = Home::new();
    let id = home.new_session("Teamoverleg West", &["--date", "2026-11-23"]);
    home.run(["mark", &id, "1", "--current", "2", "--desired", "3-4"]).done();
    home.run(["mark", &id, "2", "--current", "unknown", "--desired", "n/a"]).done();
    let [file] = home.session_files().try_into().expect("one file");
    assert_eq!(file.file_name().unwrap().to_str(), Some(format!("teamoverleg-west-{id}.ron").as_str()));
    let text = fs::read_to_string(&file).unwrap();
    for readable in ["schema: 2,", "revision: 3,", "current: Scenario(\"commitment\")", "current: Unknown"] {
        assert!(text.contains(readable), "{readable:?} is not in:\n{text}");
    }
    assert_snapshot!(home.tidy(&text));
}

#[cfg(unix)]
#[test]
fn nobody_else_can_read_sessions() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let home = Home::new();
    let id = home.new_session("Teamoverleg West", &[]);
    let [file] = home.session_files().try_into().expect("one file");
    assert_eq!((mode(&file), mode(&home.sessions()), mode(&home.data())), (0o600, 0o700, 0o700));
    home.run(["mark", &id, "1", "--current", "2"]).done();
    assert_eq!((mode(&file), mode(&home.sessions())), (0o600, 0o700));
}

#[test]
fn nothing_but_the_session_is_left_in_its_folder() {
    let home = Home::new();
    let id = home.new_session("Teamoverleg West", &[]);
    home.run(["mark", &id, "1", "--current", "2"]).done();
    home.run(["show", &id]).done();
    home.run(["list"]).done();
    let names: Vec<_> = fs::read_dir(home.sessions()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, [format!("teamoverleg-west-{id}.ron").as_str()]);
}

#[test]
fn marking_the_same_again_is_no_new_revision() {
    let home = Home::new();
    let id = home.new_session("West", &[]);
    let [file] = home.session_files().try_into().expect("one file");
    let first = home.run(["mark", &id, "1", "--current", "2", "--desired", "n/a"]).done();
    let bytes = fs::read(&file).unwrap();
    assert_eq!(home.run(["mark", &id, "1", "--current", "commitment", "--desired", "n/a"]).done(), first);
    assert_eq!(home.run(["mark", &id, "1", "--current", "2"]).done(), first);
    home.run(["mark", &id, "2", "--current", "none"]).done();
    assert_eq!(fs::read(&file).unwrap(), bytes);
    assert_eq!(home.json(["show", &id, "--format", "json"])["session"]["revision"], 2);
}

#[test]
fn a_session_of_a_newer_spiegel_can_be_shown_and_not_marked() {
    let home = Home::new();
    let newer = session("0aaaaaaa", "Later").replace("schema: 1,", "schema: 99,\n    weather: \"rain\",");
    let file = home.put_session("later-0aaaaaaa.ron", &newer, 1);
    let shown = home.json(["show", "0aaaaaaa", "--format", "json"]);
    assert_eq!(shown["session"]["title"], "Later");
    home.run(["list"]).done();
    home.run(["mark", "0aaaaaaa", "1", "--current", "2"]).failed();
    assert_eq!(fs::read_to_string(&file).unwrap(), newer);
    assert_snapshot!(home.transcript());
}

#[test]
fn a_session_that_another_program_holds_cannot_be_marked() {
    let home = Home::new();
    let text = session("0aaaaaaa", "West");
    let file = home.put_session("west-0aaaaaaa.ron", &text, 1);
    let lock = File::create(home.sessions().join(".west-0aaaaaaa.ron.lock")).unwrap();
    lock.try_lock().expect("nobody else has it");
    home.run(["mark", "0aaaaaaa", "1", "--current", "2"]).failed();
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
    home.run(["show", "0aaaaaaa"]).done();
    home.run(["list"]).done();
    lock.unlock().unwrap();
    home.run(["mark", "0aaaaaaa", "1", "--current", "2"]).done();
    assert_eq!(home.json(["show", "0aaaaaaa", "--format", "json"])["session"]["revision"], 2);
    assert!(home.transcript().contains("west-0aaaaaaa.ron is ergens anders open."), "{}", home.transcript());
}

// ---------------------------------------------------------------------------------------------------------------
// card
// ---------------------------------------------------------------------------------------------------------------

#[test]
fn the_bundled_card_is_there_without_any_file() {
    let home = Home::new();
    home.run(["card", "list"]).done();
    home.run(["card", "show", "professionalisering"]).done();
    home.run(["card", "show", "leiderschap"]).failed();
    assert_snapshot!(home.transcript());
}

#[test]
fn the_json_of_a_card_is_that_of_a_session_without_the_session() {
    let home = Home::new();
    let shown = home.json(["card", "show", "professionalisering", "--format", "json"]);
    assert_eq!(shown.get("session"), None);
    card_facts_are_as_promised(&shown["card"]);
    let aspects = shown["aspects"].as_array().expect("a list of aspects");
    assert_eq!(aspects.len(), 4);
    assert!(aspects.iter().all(|aspect| aspect["current"].is_null() && aspect["direction"].is_null()));
    descriptions_are_as_promised(aspects);
}

#[test]
fn an_own_card_is_listed_shown_and_used() {
    let home = Home::new();
    home.put_card("samen.ron", OWN_CARD);
    home.run(["card", "list"]).done();
    home.run(["card", "show", "samen"]).done();
    let id = home.new_session("Eigen kaart", &["--card", "samen", "--date", "2026-11-23"]);
    home.run(["mark", &id, "leren", "--current", "1", "--desired", "1-2"]).done();
    home.run(["mark", &id, "werken", "--current", "3"]).failed();
    home.run(["show", &id]).done();
    home.run(["list"]).done();
    home.run(["snap", &id, "--size", "60x18"]).done();
    assert_snapshot!(home.transcript());
}

#[cfg(unix)]
#[test]
fn a_session_with_a_strange_file_name_is_brought_back_by_the_name_that_is_shown() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    for (name, shown) in [(&b"nieuwe\nregel"[..], "nieuwe regel"), (b"slecht\xff", "slecht\u{fffd}")] {
        let home = Home::new();
        let path = home.put_session("a.ron", &session("aaaaaaaa", "Vreemd"), 1);
        let mut strange = OsStr::from_bytes(name).to_owned();
        strange.push(".ron");
        fs::rename(path, home.sessions().join(strange)).unwrap();
        home.run(["mark", "aaaaaaaa", "1", "--current", "1"]).done();
        assert!(
            home.run(["recover"]).done().starts_with(shown),
            "its earlier version is not listed: {}",
            home.transcript()
        );
        home.run(["trash", "aaaaaaaa"]).done();
        home.run(["recover", shown]).done();
        home.run(["show", "aaaaaaaa"]).done();
    }
}

#[test]
fn of_two_cards_with_one_id_it_is_told_which_is_used() {
    let home = Home::new();
    home.put_card("a.ron", OWN_CARD);
    home.put_card("b.ron", OWN_CARD);
    home.put_card("c.ron", &OWN_CARD.replace("id: \"samen\"", "id: \"professionalisering\""));
    home.run(["card", "list"]).done();
    home.run(["card", "list", "--lang", "en"]).done();
    assert_snapshot!(home.transcript());
    for (id, unused) in [("samen", "b.ron"), ("professionalisering", "c.ron")] {
        let said = home.run(["card", "show", id]);
        assert!(said.stderr.contains(unused), "{said}");
        said.done_with_a_message();
        home.run(["new", "Titel", "--card", id]).done_with_a_message();
    }
}

#[test]
fn a_card_with_a_cell_too_many_is_reported() {
    let home = Home::new();
    home.put_card("scheef.ron", &OWN_CARD.replace("id: \"samen\"", "id: \"scheef\"").replace("Empty", "Empty, Empty"));
    home.run(["card", "list"]).done();
    assert_snapshot!(home.transcript());
    let arguments: [&[&str]; 2] = [&["card", "show", "scheef"], &["new", "Titel", "--card", "scheef"]];
    for arguments in arguments {
        let why = home.run(arguments).failed();
        assert!(why.contains("scheef.ron") && why.contains("omschrijvingen"), "what is wrong is not told: {why}");
    }
}

// ---------------------------------------------------------------------------------------------------------------
// ballot
// ---------------------------------------------------------------------------------------------------------------

#[test]
fn ballot_adds_one_voice_at_a_time() {
    let home = Home::new();
    home.put_session("west-0aaaaaaa.ron", &session("0aaaaaaa", "West"), 1);
    home.run(["ballot", "0aaaaaaa", "--role", "schoolopleider", "1=2:4", "beleid=2-3", "Init=:n/a"]).done();
    home.run(["ballot", "0aaaaaaa", "--role", "startende leraar", "1=2:1", "2=unknown"]).done();
    home.run(["ballot", "0aaaaaaa", "--role", "anders", "--asked", "current", "1=3"]).done();
    let shown = home.json(["show", "0aaaaaaa", "--format", "json"]);
    let ballots = &shown["aspects"][0]["ballots"];
    assert_eq!(ballots["count"], 3);
    assert_eq!(ballots["current"]["counts"], json!([0, 2, 1, 0]));
    assert_eq!((&ballots["desired"]["counts"], &ballots["desired"]["absent"]), (&json!([1, 0, 0, 1]), &json!(0)));
    assert_eq!(shown["aspects"][1]["ballots"]["desired"]["absent"], 2);
    let wrong: [&[&str]; 8] = [
        &["--role", " ", "1=2"],
        &["--role", "anders", "1"],
        &["--role", "anders", "1=9"],
        &["--role", "anders", "9=1"],
        &["--role", "anders", "1=2", "doelgroepen=3"],
        &["--role", "anders", "1=none:"],
        &["--role", "anders", "--asked", "current", "1=2:3"],
        &["--role", "anders", "1=2:3:4"],
    ];
    for arguments in wrong {
        home.run([&["ballot", "0aaaaaaa"], arguments].concat()).failed();
    }
    home.run(["show", "0aaaaaaa"]).done();
    assert_snapshot!(home.transcript());
}

/// While a round has not been revealed nothing of it comes out, not even how many have spoken.
#[test]
fn a_running_round_is_shown_by_nothing() {
    let home = Home::new();
    let round = "round: (asked: Current, sealed: [(role: \"VERZEGELD\", answers: [(aspect: \"beleid\", current: Unknown)])]),\n)";
    let (head, _) = FULL.rsplit_once(')').expect("a session");
    let path = home.put_session("vol-0mhk3v9q.ron", &format!("{}{round}", head.replace("schema: 1", "schema: 2")), 1);
    home.put_session("open-0bbbbbbb.ron", &FULL.replace("0mhk3v9q", "0bbbbbbb"), 1);
    let shown = home.json(["show", "0mhk3v9q", "--format", "json"]);
    assert_eq!(shown["aspects"], home.json(["show", "0bbbbbbb", "--format", "json"])["aspects"]);
    let text = home.run(["show", "0mhk3v9q"]).done();
    assert!(text.contains("Er loopt een stille ronde") && !text.contains("VERZEGELD"), "{text}");
    // What is added now goes the same way, and only to the question of the round.
    home.run(["ballot", "0mhk3v9q", "--role", "VERZEGELD", "1=2"]).done();
    home.run(["ballot", "0mhk3v9q", "--role", "VERZEGELD", "1=2:3"]).failed();
    assert_eq!(fs::read_to_string(path).unwrap().matches("VERZEGELD").count(), 2);
    assert_eq!(home.json(["show", "0mhk3v9q", "--format", "json"])["aspects"], shown["aspects"]);
    for size in ["40x12", "120x40"] {
        assert!(!home.run(["snap", "0mhk3v9q", "--size", size]).done().contains("VERZEGELD"));
    }
}

// ---------------------------------------------------------------------------------------------------------------
// paths and settings
// ---------------------------------------------------------------------------------------------------------------

#[test]
fn paths_says_where_everything_is() {
    let home = Home::new();
    home.run(["paths"]).done();
    // The option counts more than the variable.
    let other = home.root().join("elders");
    home.run(["paths", "--data-dir", other.to_str().unwrap()]).done();
    assert!(!home.data().exists() && !other.exists(), "looking makes folders");
    assert_snapshot!(home.transcript());
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_word_the_data_is_in_the_home_folder() {
    let home = Home::new();
    let mut command = home.command(["paths"]);
    command.env_remove("SPIEGEL_DATA_DIR");
    home.note("paths", &command.output().unwrap()).done();
    command.env("SPIEGEL_DATA_DIR", "");
    home.note("paths", &command.output().unwrap()).done();
    assert_snapshot!(home.transcript());
}

#[test]
fn english_is_spoken_where_it_is_asked_for() {
    let home = Home::new();
    home.put_session("vol-0mhk3v9q.ron", FULL, 1);
    let elsewhere = home.root().join("leeg");
    home.run(["list", "--lang", "en", "--data-dir", elsewhere.to_str().unwrap()]).done_with_a_message();
    let said: [(&[&str], i32); 8] = [
        (&["list"], 0),
        (&["show", "0mhk3v9q"], 0),
        (&["mark", "0mhk3v9q", "1", "--desired", "n/a"], 0),
        (&["mark", "0mhk3v9q", "1", "--current", "9"], 1),
        (&["show", "nobody"], 1),
        (&["new", " "], 1),
        (&["open", "0mhk3v9q"], 1),
        (&["paths"], 0),
    ];
    for (arguments, code) in said {
        let ran = home.run([&["--lang", "en"], arguments].concat());
        assert_eq!(ran.code, code, "{arguments:?}: {}", ran.stderr);
    }
    assert_snapshot!(home.transcript());
}

#[test]
fn settings_choose_the_language_and_damaged_ones_stop_nothing() {
    let home = Home::new();
    home.put("config.ron", "(lang: \"en\")");
    assert_eq!(home.run(["show", "x"]).failed().lines().next(), Some("spiegel: There is no session 'x'."));
    assert!(home.run(["--lang", "nl", "show", "x"]).failed().contains("Er is geen sessie 'x'."));
    home.put("config.ron", "(lang: ");
    assert!(home.run(["show", "x"]).failed().contains("Er is geen sessie 'x'."));
    home.run(["card", "list"]).done();
}

// ---------------------------------------------------------------------------------------------------------------
// snap
// ---------------------------------------------------------------------------------------------------------------

#[test]
fn snap_is_a_picture_of_the_card() {
    let home = Home::new();
    home.run(["snap"]).done();
    home.run(["snap", "--ascii", "--size", "60x18"]).done();
    home.run(["snap", "--lang", "en", "--size", "60x18", "--keys", "<PgDn><PgDn>2"]).done();
    assert_snapshot!(home.transcript());
}

#[test]
fn snap_shows_what_keys_do_and_changes_nothing() {
    let home = Home::new();
    let text = session("0aaaaaaa", "Teamoverleg West");
    let file = home.put_session("west-0aaaaaaa.ron", &text, 1);
    let picture = home.run(["snap", "0aaaaaaa", "--keys", "<Down><Right>h"]).done();
    assert!(picture.contains("● H"), "{picture}");
    home.run(["snap", file.to_str().unwrap(), "--keys", "<Enter>g"]).done();
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
    assert_eq!(home.session_files(), [file]);
    home.run(["snap", "0aaaaaaa", "--keys", "<Neer>"]).failed();
    home.run(["snap", "onbekend"]).failed();
    assert_snapshot!(home.transcript());
}

#[test]
fn a_picture_is_as_large_as_asked() {
    let home = Home::new();
    for (width, height) in [(60, 18), (1, 1), (19, 4), (20, 5), (80, 24), (400, 120)] {
        let picture = home.run(["snap", "--size", &format!("{width}x{height}"), "--keys", "<Down>h"]).done();
        assert_eq!(picture.lines().count(), height, "{width}x{height}");
        let widest = picture.lines().map(UnicodeWidthStr::width).max();
        assert!(widest <= Some(width), "{width}x{height} is {widest:?} columns wide:\n{picture}");
    }
}

// ---------------------------------------------------------------------------------------------------------------
// What the surroundings do not allow
// ---------------------------------------------------------------------------------------------------------------

/// Root may do anything, so that permissions stop nobody here: a file in the place of the folder does.
#[test]
fn a_data_folder_that_takes_nothing_is_told_in_two_lines() {
    let home = Home::new();
    home.put("sessions", "in the way");
    home.run(["new", "Teamoverleg"]).failed();
    home.run(["list"]).failed();
    let below_a_file = home.data().join("sessions").join("diep");
    home.run(["new", "Teamoverleg", "--data-dir", below_a_file.to_str().unwrap()]).failed();
    assert_snapshot!(home.transcript());
}

#[test]
fn nobody_reading_is_no_reason_for_a_message() {
    let home = Home::new();
    let arguments: [&[&str]; 5] =
        [&["card", "show", "professionalisering"], &["card", "list"], &["snap"], &["paths"], &["--help"]];
    for arguments in arguments {
        let (reader, writer) = io::pipe().unwrap();
        drop(reader);
        let output = home.command(arguments).stdout(writer).stderr(Stdio::piped()).output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{arguments:?}");
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_does_not_fit_is_told_in_two_lines() {
    let home = Home::new();
    let full = File::options().write(true).open("/dev/full").unwrap();
    let output = home.command(["card", "show", "professionalisering"]).stdout(full).output().unwrap();
    home.note("card show professionalisering > /dev/full", &output).failed();
}

#[test]
fn without_a_terminal_there_is_a_hint() {
    let home = Home::new();
    home.put_session("west-0aaaaaaa.ron", &session("0aaaaaaa", "West"), 1);
    home.run(["open", "0aaaaaaa"]).failed();
    home.run(["browse"]).failed();
    home.run([""; 0]).failed();
    home.run(["open", "onbekend"]).failed();
    home.run(["browse", "--card", "onbekend"]).failed();
    assert_snapshot!(home.transcript());
}

// ---------------------------------------------------------------------------------------------------------------
// A home folder of its own for every test, and what was said there
// ---------------------------------------------------------------------------------------------------------------

struct Home {
    folder: TempDir,
    log: RefCell<Vec<Ran>>,
    /// What `new` made, in that order.
    ids: RefCell<Vec<String>>,
}

/// A command and what came of it.
#[derive(Clone)]
struct Ran {
    command: String,
    stdout: String,
    stderr: String,
    code: i32,
}

impl Home {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder for temporary files");
        Self { folder, log: RefCell::default(), ids: RefCell::default() }
    }

    fn root(&self) -> &Path {
        self.folder.path()
    }

    fn data(&self) -> PathBuf {
        self.root().join("data")
    }

    fn sessions(&self) -> PathBuf {
        self.data().join("sessions")
    }

    /// Runs the program, which must not say anything that steers a terminal.
    fn run<'a>(&self, arguments: impl AsRef<[&'a str]>) -> Ran {
        let arguments = arguments.as_ref();
        let output = self.command(arguments).output().expect("the program starts");
        let command = arguments.iter().map(|argument| quoted(argument)).collect::<Vec<_>>().join(" ");
        self.note(&command, &output)
    }

    /// The program in surroundings that are the same everywhere.
    fn command<'a>(&self, arguments: impl AsRef<[&'a str]>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_spiegel"));
        command.args(arguments.as_ref()).stdin(Stdio::null()).env_clear().current_dir(self.root());
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("HOME", self.root()).env("SPIEGEL_DATA_DIR", self.data()).env("TZ", "UTC");
        command
    }

    fn note(&self, command: &str, output: &Output) -> Ran {
        let harmless = |bytes: &[u8]| {
            let text = String::from_utf8(bytes.to_vec()).expect("text in UTF-8");
            let steering = |char: char| (char.is_control() && char != '\n') || char == '\u{202e}';
            assert!(!text.contains(steering), "spiegel {command} lets a control character out: {text:?}");
            text
        };
        let code = output.status.code().expect("an exit code, and no signal");
        let command = command.to_owned();
        let ran = Ran { command, stdout: harmless(&output.stdout), stderr: harmless(&output.stderr), code };
        assert!(!ran.stderr.contains("panicked"), "{ran}");
        self.log.borrow_mut().push(ran.clone());
        ran
    }

    fn new_session(&self, title: &str, options: &[&str]) -> String {
        let id = self.run([&["new", title], options].concat()).done().trim_end().to_owned();
        self.ids.borrow_mut().push(id.clone());
        id
    }

    /// What the program tells other programs; looked at by field, and not a part of the transcript.
    fn json<'a>(&self, arguments: impl AsRef<[&'a str]>) -> Value {
        let printed = self.run(arguments).done();
        self.log.borrow_mut().pop();
        serde_json::from_str(&printed).expect("JSON")
    }

    fn date_of(&self, id: &str) -> String {
        self.json(["show", id, "--format", "json"])["session"]["date"].as_str().expect("a date").to_owned()
    }

    fn put(&self, name: &str, text: &str) -> PathBuf {
        let path = self.data().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).unwrap();
        fs::write(&path, text).unwrap();
        path
    }

    fn put_card(&self, name: &str, text: &str) {
        self.put(&format!("cards/{name}"), text);
    }

    /// Writes a session file that was saved on this day of 1970: the list goes by that.
    fn put_session(&self, name: &str, text: &str, day: u64) -> PathBuf {
        let path = self.put(&format!("sessions/{name}"), text);
        let saved = SystemTime::UNIX_EPOCH + Duration::from_secs(day * 86_400);
        File::options().write(true).open(&path).and_then(|file| file.set_modified(saved)).unwrap();
        path
    }

    fn session_files(&self) -> Vec<PathBuf> {
        let Ok(entries) = fs::read_dir(self.sessions()) else { return Vec::new() };
        entries.map(|entry| entry.unwrap().path()).collect()
    }

    /// All that was run and said, without what differs from day to day and from place to place.
    fn transcript(&self) -> String {
        let told: Vec<String> = self.log.borrow().iter().map(Ran::to_string).collect();
        self.tidy(&told.join("\n"))
    }

    /// The one place where temporary folders, random ids and the time of day are taken out.
    fn tidy(&self, text: &str) -> String {
        let mut tidy = text.replace(self.root().to_str().expect("a path in UTF-8"), "[HOME]");
        for (place, id) in self.ids.borrow().iter().enumerate() {
            tidy = tidy.replace(id, &format!("[ID{}]", place + 1));
        }
        for saved in ["bewaard ", "saved "] {
            tidy = without_time(&tidy, saved);
        }
        tidy
    }
}

impl Ran {
    /// It did what was asked, and had nothing to add: what it printed.
    fn done(self) -> String {
        assert_eq!((self.code, self.stderr.as_str()), (0, ""), "{self}");
        self.stdout
    }

    /// It did what was asked, and had something to say to a person.
    fn done_with_a_message(self) -> String {
        assert_eq!(self.code, 0, "{self}");
        assert_ne!(self.stderr, "", "{self}");
        self.stdout
    }

    /// It could not do what was asked, and said why and what to do: what it said.
    fn failed(self) -> String {
        assert_eq!((self.code, self.stdout.as_str()), (1, ""), "{self}");
        self.says_why_and_what_to_do();
        self.stderr
    }

    fn says_why_and_what_to_do(&self) {
        let lines: Vec<&str> = self.stderr.lines().collect();
        assert!(
            matches!(lines.as_slice(), [why, hint]
            if why.strip_prefix("spiegel: ").is_some_and(|why| !why.trim().is_empty())
            && hint.strip_prefix("  ").is_some_and(|hint| !hint.trim().is_empty())),
            "not two lines: {self}"
        );
    }
}

impl std::fmt::Display for Ran {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "{}", format!("$ spiegel {}", self.command).trim_end())?;
        f.write_str(&self.stdout)?;
        if !self.stderr.is_empty() {
            write!(f, "--- stderr ---\n{}", self.stderr)?;
        }
        writeln!(f, "--- exit {} ---", self.code)
    }
}

/// An argument as a person would type it.
fn quoted(argument: &str) -> String {
    let plain = |char: char| char.is_alphanumeric() || "-_./:".contains(char);
    if !argument.is_empty() && argument.chars().all(plain) {
        return argument.to_owned();
    }
    let mut typed = String::from("'");
    for char in argument.chars() {
        if char.is_control() || char == '\u{200b}' {
            write!(typed, "{}", char.escape_default()).expect("a string takes anything");
        } else {
            typed.push(char);
        }
    }
    typed + "'"
}

/// Takes the time out of `bewaard 21:04`.
fn without_time(text: &str, before: &str) -> String {
    let mut parts = text.split(before);
    let mut tidy = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let is_time = part.len() >= 5
            && part
                .bytes()
                .take(5)
                .enumerate()
                .all(|(at, byte)| if at == 2 { byte == b':' } else { byte.is_ascii_digit() });
        tidy.push_str(before);
        tidy.push_str(if is_time { "[TIME]" } else { "" });
        tidy.push_str(if is_time { &part[5..] } else { part });
    }
    tidy
}

// ---------------------------------------------------------------------------------------------------------------
// Files as people write them
// ---------------------------------------------------------------------------------------------------------------

/// A session on the bundled card in which nothing was said.
fn session(id: &str, title: &str) -> String {
    format!(
        r#"Session(
    schema: 1,
    id: "{id}",
    revision: 1,
    title: "{title}",
    card: (id: "professionalisering"),
    date: "2026-09-07",
    reflections: [(aspect: "doelgroepen"), (aspect: "beleid"), (aspect: "initiatief"), (aspect: "voorwaarden")],
)
"#
    )
}

/// A session with something of everything.
const FULL: &str = r#"Session(
    schema: 1,
    id: "0mhk3v9q",
    revision: 42,
    title: "Teamoverleg West",
    card: (id: "professionalisering", fingerprint: "0"),
    date: "2026-11-23",
    partnership: "Opleidingsschool West",
    facilitator: "Noor",
    roles: ["schoolopleider", "anders"],
    reflections: [
        (
            aspect: "doelgroepen",
            current: Scenario("commitment"),
            desired: Some(Between("verbinden", "innovatie")),
            explanation: "Twee scholen doen mee.\nDe derde volgt.",
            evidence: "Jaarplan, blz. 4",
            next_steps: [
                (what: "Plan schrijven", owner: "Noor", due: "2027-02-01", status: Running),
                (what: "Rondvraag"),
                (what: "Overleg", owner: "Sam", status: Done),
                (what: "Folder", status: Dropped),
            ],
        ),
        (aspect: "beleid", current: Unknown, desired: NotApplicable),
        (aspect: "initiatief", desired: Scenario("begeleiding")),
        (aspect: "voorwaarden", current: Scenario("innovatie"), desired: Scenario("commitment")),
    ],
    ballots: [
        (role: "schoolopleider", answers: [
            (aspect: "doelgroepen", current: Scenario("begeleiding"), desired: Scenario("verbinden")),
            (aspect: "beleid", current: Between("begeleiding", "commitment")),
        ]),
        (role: "instituutsopleider", answers: [
            (aspect: "doelgroepen", current: Scenario("innovatie"), desired: Scenario("verbinden")),
            (aspect: "beleid", current: Between("commitment", "verbinden")),
        ]),
        (role: "bestuur/HR", answers: [
            (aspect: "doelgroepen", current: Scenario("begeleiding"), desired: Unknown),
            (aspect: "beleid", current: Between("commitment", "verbinden")),
        ]),
        (role: "anders", answers: [
            (aspect: "doelgroepen", current: Scenario("innovatie"), desired: NotApplicable),
        ]),
    ],
)
"#;

const OWN_CARD: &str = r#"Card(
    schema: 1,
    id: "samen",
    title: "Samen",
    theme: "Leren en werken",
    source: "Een kaart van onszelf",
    language: "nl",
    scenarios: [
        (id: "nu", title: "Ieder voor zich"),
        (id: "straks", title: "Met elkaar"),
    ],
    aspects: [
        (id: "leren", title: "Samen leren", cells: [Text("Ieder leert alleen."), Text("Wij leren van elkaar.")]),
        (id: "werken", title: "Samen werken", label: "Werken", cells: [Empty, Text("Wij werken samen.")]),
    ],
)
"#;

// ---------------------------------------------------------------------------------------------------------------
// Notes and steps
// ---------------------------------------------------------------------------------------------------------------

#[test]
fn notes_and_steps_are_written_changed_and_cleared() {
    let home = Home::new();
    home.put_session("west-0aaaaaaa.ron", &session("0aaaaaaa", "West"), 1);
    home.run(["note", "West", "1", "--explanation", "Niet iedereen\nkomt.", "--evidence", "Jaarplan"]).done();
    home.run(["note", "West", "1", "--evidence", ""]).done();
    home.run(["step", "West", "1", "Plan schrijven", "--owner", "Noor", "--due", "1-2-2027"]).done();
    home.run(["step", "West", "1", "Plan schrijven", "--status", "loopt"]).done();
    home.run(["step", "West", "doel", "Rondvraag"]).done();
    let shown = home.json(["show", "West", "--format", "json"]);
    let aspect = &shown["aspects"][0];
    assert_eq!((&aspect["explanation"], &aspect["evidence"]), (&"Niet iedereen\nkomt.".into(), &"".into()));
    assert_eq!(aspect["next_steps"].as_array().unwrap().len(), 2);
    assert_eq!(aspect["next_steps"][0]["due"], "2027-02-01");
    assert_eq!(aspect["next_steps"][0]["owner"], "Noor");
    assert_eq!(aspect["next_steps"][0]["status"], "loopt");
    assert_snapshot!(home.transcript());
}

#[test]
fn what_is_no_note_and_no_step_is_told() {
    let home = Home::new();
    let file = home.put_session("west-0aaaaaaa.ron", &session("0aaaaaaa", "West"), 1);
    let before = fs::read(&file).unwrap();
    home.run(["note", "West", "1"]).failed();
    home.run(["note", "West", "9", "--explanation", "x"]).failed();
    home.run(["step", "West", "1", " "]).failed();
    home.run(["step", "West", "1", "Plan", "--due", "ooit"]).failed();
    assert_eq!(home.run(["step", "West", "1", "Plan", "--status", "bijna"]).code, 2);
    assert_eq!(fs::read(&file).unwrap(), before);
    assert_snapshot!(home.transcript());
}
