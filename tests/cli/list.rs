//! `spiegel list`.

use std::fs;

use insta::assert_snapshot;
use serde_json::json;

use super::fixtures::{FULL, session};
use super::home::Home;

#[test]
fn list_without_sessions_prints_no_data() {
    let home = Home::new();
    assert_eq!(home.run(["list"]).done_with_a_message(), "");
    assert_eq!(home.json(["list", "--format", "json"]), json!([]));
    assert!(!home.data().exists(), "looking makes folders");
    assert_snapshot!(home.transcript());
}

#[test]
fn list_is_sorted_by_last_saved_first() {
    let home = Home::new();
    home.put_session("oud-0aaaaaaa.ron", &session("0aaaaaaa", "Eerste gesprek"), 1);
    home.put_session("vol-0mhk3v9q.ron", FULL, 2);
    let rows = home.json(["list", "--format", "json"]);
    let expected = json!({
        "id": "0mhk3v9q", "title": "Teamoverleg West", "date": "2026-11-23", "partnership": "Opleidingsschool West",
        "marked": 4, "aspects": 4, "current": 3, "desired": 4, "sealed": false, "path": home.sessions().join("vol-0mhk3v9q.ron"),
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
fn a_damaged_session_is_listed() {
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
fn copies_of_a_session_are_told_apart_and_its_id_means_its_own_file() {
    let home = Home::new();
    let own = home.put_session("west-0aaaaaaa.ron", &session("0aaaaaaa", "West"), 1);
    for copy in ["west-0aaaaaaa (1)", "west-0aaaaaaa.sync-conflict", "kopie"] {
        home.put_session(&format!("{copy}.ron"), &session("0aaaaaaa", "West"), 2);
    }
    let lines = home.run(["list"]).done();
    let lines: std::collections::HashSet<&str> = lines.lines().collect();
    assert_eq!(lines.len(), 4, "two rows are the same: {lines:?}");
    for reference in ["0aaaaaaa", "0aaa", "west", "West", "west-0aaaaaaa"] {
        home.run(["mark", reference, "1", "--current", "1"]).done();
        assert!(
            fs::read_to_string(&own).unwrap().contains("commitment")
                || fs::read_to_string(&own).unwrap().contains("begeleiding"),
            "{reference}"
        );
        home.put_session("west-0aaaaaaa.ron", &session("0aaaaaaa", "West"), 1);
    }
    home.run(["rename", "kopie", "De kopie"]).done();
    assert!(fs::read_to_string(home.sessions().join("kopie.ron")).unwrap().contains("De kopie"));
    // Two that are both called as the program would call them: an id still opens exactly one, and always the same.
    home.put_session("noord-0aaaaaaa.ron", &session("0aaaaaaa", "Noord"), 1);
    for _ in 0..2 {
        assert_eq!(home.json(["show", "0aaaaaaa", "--format", "json"])["session"]["title"], "Noord");
    }
    let lines = home.run(["list"]).done();
    assert_eq!(lines.lines().collect::<std::collections::HashSet<_>>().len(), 5, "two rows are the same: {lines}");
}
