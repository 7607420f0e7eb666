//! `spiegel show`, and how a session is referred to.

use insta::assert_snapshot;
use serde_json::Value;
use serde_json::json;

use super::fixtures::{FULL, session};
use super::home::Home;

#[test]
fn show_prints_a_session_as_linear_text() {
    let home = Home::new();
    home.put_session("vol-0mhk3v9q.ron", FULL, 1);
    home.put_session("leeg-0aaaaaaa.ron", &session("0aaaaaaa", "Niets gemarkeerd"), 2);
    home.run(["show", "0mhk3v9q"]).done();
    let unmarked = home.run(["show", "0aaaaaaa"]).done();
    assert_eq!(unmarked.matches("nog niet gemarkeerd").count(), 8, "{unmarked}");
    assert_snapshot!(home.transcript());
}

#[test]
fn session_json_keeps_its_contract() {
    let home = Home::new();
    home.put_session("vol-0mhk3v9q.ron", FULL, 1);
    let shown = home.json(["show", "0mhk3v9q", "--format", "json"]);
    assert_session_json(&shown["session"]);
    assert_card_json(&shown["card"]);
    let aspects = shown["aspects"].as_array().expect("a list of aspects");
    let ids: Vec<&Value> = aspects.iter().map(|aspect| &aspect["id"]).collect();
    assert_eq!(ids, ["doelgroepen", "beleid", "initiatief", "voorwaarden"]);
    assert_answers_json(aspects);
    assert_notes_json(aspects);
    assert_descriptions_json(aspects);
    assert_ballots_json(aspects);
    let round = json!({"number": 1, "asks": "both", "how": "brought", "present": null, "voices": 4});
    assert_eq!(shown["rounds"], json!([round]));
}

fn assert_session_json(session: &Value) {
    assert_eq!(session["id"], "0mhk3v9q");
    assert_eq!(session["title"], "Teamoverleg West");
    assert_eq!(session["date"], "2026-11-23");
    assert_eq!(session["partnership"], "Opleidingsschool West");
    assert_eq!(session["revision"], 42);
    assert_eq!(session["facilitator"], "Noor");
    assert_eq!(session["roles"], json!(["schoolopleider", "anders"]));
}

pub fn assert_card_json(card: &Value) {
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

fn assert_answers_json(aspects: &[Value]) {
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

fn assert_notes_json(aspects: &[Value]) {
    assert_eq!(aspects[0]["explanation"], "Twee scholen doen mee.\nDe derde volgt.");
    assert_eq!(aspects[0]["evidence"], "Jaarplan, blz. 4");
    let steps = json!([
        {"what": "Plan schrijven", "owner": "Noor", "due": "2027-02-01", "status": "under_way"},
        {"what": "Rondvraag", "owner": "", "due": null, "status": "open"},
        {"what": "Overleg", "owner": "Sam", "due": null, "status": "done"},
        {"what": "Folder", "owner": "", "due": null, "status": "dropped"},
    ]);
    assert_eq!(aspects[0]["next_steps"], steps);
    assert_eq!(aspects[1]["explanation"], "");
    assert_eq!(aspects[1]["evidence"], "");
    assert_eq!(aspects[1]["next_steps"], json!([]));
}

pub fn assert_descriptions_json(aspects: &[Value]) {
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

fn assert_ballots_json(aspects: &[Value]) {
    let votes = |aspect: usize, question: &str| aspects[aspect]["ballots"][question].clone();
    // Two at the first scenario, two at the last: no agreement at all.
    assert_eq!(
        votes(0, "current"),
        json!({
            "round": 1, "voices": 4, "counts": [2, 0, 0, 2], "between": [], "unknown": 0, "not_applicable": 0,
            "absent": 0, "spread": "opposed", "consensus": 0.0,
        })
    );
    // Everyone who named a place named the same.
    assert_eq!(
        votes(0, "desired"),
        json!({
            "round": 1, "voices": 4, "counts": [0, 0, 2, 0], "between": [], "unknown": 1, "not_applicable": 1,
            "absent": 0, "spread": "unanimous", "consensus": 1.0,
        })
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
    // Nobody was asked: no count and no zeros.
    for (aspect, question) in [(1, "desired"), (2, "current"), (2, "desired"), (3, "current"), (3, "desired")] {
        assert_eq!(votes(aspect, question), Value::Null, "aspect {aspect}, {question}");
    }
}

#[test]
fn an_empty_session_has_nulls_and_no_zeros() {
    let home = Home::new();
    let id = home.new_session("Leeg", &[]);
    for aspect in home.json(["show", &id, "--format", "json"])["aspects"].as_array().unwrap() {
        for name in ["current", "desired", "direction"] {
            assert_eq!(aspect.get(name), Some(&Value::Null), "{name}");
        }
        assert_eq!(
            aspect["ballots"],
            json!({"current": null, "desired": null, "earlier": {"current": [], "desired": []}})
        );
    }
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
