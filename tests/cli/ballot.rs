//! `spiegel ballot`.

use std::fs;

use insta::assert_snapshot;
use serde_json::json;

use super::fixtures::{FULL, session};
use super::home::Home;

#[test]
fn ballot_adds_one_ballot_at_a_time() {
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
fn no_command_shows_a_running_round() {
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
