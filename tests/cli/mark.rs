//! `spiegel mark`.

use std::fs;
use std::fs::File;

use insta::assert_snapshot;

use super::fixtures::{OWN_CARD, session};
use super::home::Home;

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
fn mark_rejects_invalid_answers_and_changes_nothing() {
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
fn a_title_start_of_two_aspects_is_ambiguous() {
    let home = Home::new();
    home.put_card("samen.ron", OWN_CARD);
    let id = home.new_session("Eigen", &["--card", "samen"]);
    home.run(["mark", &id, "samen", "--current", "1"]).failed();
    home.run(["mark", &id, "Samen l", "--current", "1"]).done();
    assert_snapshot!(home.transcript());
}

#[test]
fn mark_writes_a_readable_file() {
    let home = Home::new();
    let id = home.new_session("Teamoverleg West", &["--date", "2026-11-23"]);
    home.run(["mark", &id, "1", "--current", "2", "--desired", "3-4"]).done();
    home.run(["mark", &id, "2", "--current", "unknown", "--desired", "n/a"]).done();
    let [file] = home.session_files().try_into().expect("one file");
    assert_eq!(file.file_name().unwrap().to_str(), Some(format!("teamoverleg-west-{id}.ron").as_str()));
    let text = fs::read_to_string(&file).unwrap();
    for readable in ["schema: 4,", "revision: 3,", "current: Scenario(\"commitment\")", "current: Unknown"] {
        assert!(text.contains(readable), "{readable:?} is not in:\n{text}");
    }
    assert_snapshot!(home.redact(&text));
}

#[test]
fn only_the_session_file_is_left_in_its_folder() {
    let home = Home::new();
    let id = home.new_session("Teamoverleg West", &[]);
    home.run(["mark", &id, "1", "--current", "2"]).done();
    home.run(["show", &id]).done();
    home.run(["list"]).done();
    assert_eq!(home.session_files(), [home.sessions().join(format!("teamoverleg-west-{id}.ron"))]);
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
fn a_session_with_a_newer_schema_is_read_only() {
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
fn a_session_locked_elsewhere_cannot_be_marked() {
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
