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
    home.run(["ballot", "0aaaaaaa", "--role", "Anders", "1=3"]).done();
    let shown = home.json(["show", "0aaaaaaa", "--format", "json"]);
    let ballots = &shown["aspects"][0]["ballots"];
    assert_eq!((&ballots["current"]["voices"], &ballots["current"]["counts"]), (&json!(3), &json!([0, 2, 1, 0])));
    assert_eq!((&ballots["desired"]["counts"], &ballots["desired"]["absent"]), (&json!([1, 0, 0, 1]), &json!(1)));
    // Nobody was asked about what no ballot answers.
    assert_eq!(shown["aspects"][1]["ballots"]["desired"], json!(null));
    assert_eq!(shown["aspects"][3]["ballots"]["current"], json!(null));
    let round = json!({"number": 1, "asks": "both", "how": "brought", "present": null, "voices": 3});
    assert_eq!(shown["rounds"], json!([round]));
    let wrong: [&[&str]; 7] = [
        &["--role", " ", "1=2"],
        &["--role", "anders", "1"],
        &["--role", "anders", "1=9"],
        &["--role", "anders", "9=1"],
        &["--role", "anders", "1=2", "doelgroepen=3"],
        &["--role", "anders", "1=none:"],
        &["--role", "anders", "1=2:3:4"],
    ];
    for arguments in wrong {
        home.run([&["ballot", "0aaaaaaa"], arguments].concat()).failed();
    }
    home.run(["show", "0aaaaaaa"]).done();
    assert_snapshot!(home.transcript());
}

/// A second round stands beside the first, and its ballots are not added to it.
#[test]
fn ballot_begins_another_round_on_request() {
    let home = Home::new();
    home.put_session("west-0aaaaaaa.ron", &session("0aaaaaaa", "West"), 1);
    for answer in ["1=1", "1=2", "1=4"] {
        home.run(["ballot", "0aaaaaaa", "--role", "anders", answer]).done();
    }
    home.run(["ballot", "0aaaaaaa", "--role", "anders", "--round", "new", "1=2"]).done();
    for answer in ["1=2", "1=3"] {
        home.run(["ballot", "0aaaaaaa", "--role", "anders", answer]).done();
    }
    let shown = home.json(["show", "0aaaaaaa", "--format", "json"]);
    let ballots = &shown["aspects"][0]["ballots"];
    assert_eq!((&ballots["current"]["round"], &ballots["current"]["counts"]), (&json!(2), &json!([0, 2, 1, 0])));
    assert_eq!(ballots["current"]["spread"], "close");
    assert_eq!(ballots["earlier"]["current"][0]["counts"], json!([1, 1, 0, 1]));
    assert_eq!(ballots["earlier"]["current"].as_array().unwrap().len(), 1);
    home.run(["show", "0aaaaaaa"]).done();
    assert_snapshot!(home.transcript());
}

/// `Coördinator` typed with a composed and a combined letter, and in other capitals, is one role.
#[test]
fn a_role_keeps_the_spelling_that_came_first() {
    let home = Home::new();
    let path = home.put_session("west-0aaaaaaa.ron", &session("0aaaaaaa", "West"), 1);
    for role in ["Coördinator", "coo\u{308}rdinator", "COORDINATOR"] {
        home.run(["ballot", "0aaaaaaa", "--role", role, "1=2"]).done();
    }
    assert_eq!(fs::read_to_string(path).unwrap().matches("role: \"Coördinator\"").count(), 3);
}

/// While a round has not been revealed nothing of it comes out, not even how many have spoken.
#[test]
fn no_command_shows_a_running_round() {
    let home = Home::new();
    let round = "round: (asked: Current, sealed: [(role: \"VERZEGELD\", answers: [(aspect: \"beleid\", current: Unknown)])]),\n)";
    let (head, _) = FULL.rsplit_once(')').expect("a session");
    let path = home.put_session("vol-0mhk3v9q.ron", &format!("{}{round}", head.replace("schema: 1", "schema: 2")), 1);
    home.put_session("open-0bbbbbbb.ron", &FULL.replace("0mhk3v9q", "0bbbbbbb").replace("schema: 1", "schema: 2"), 1);
    let shown = home.json(["show", "0mhk3v9q", "--format", "json"]);
    assert_eq!(shown["aspects"], home.json(["show", "0bbbbbbb", "--format", "json"])["aspects"]);
    let text = home.run(["show", "0mhk3v9q"]).done();
    assert!(text.contains("Er loopt een ronde") && !text.contains("VERZEGELD"), "{text}");
    // What is added now goes the same way, and only to the question of the round.
    let added = home.run(["ballot", "0mhk3v9q", "--role", "VERZEGELD", "1=2"]);
    assert!(![&added.stdout, &added.stderr].iter().any(|said| said.contains("VERZEGELD")), "{added}");
    added.done_with_a_message();
    home.run(["ballot", "0mhk3v9q", "--role", "VERZEGELD", "1=2:3"]).failed();
    home.run(["ballot", "0mhk3v9q", "--role", "VERZEGELD", "--round", "new", "1=2"]).failed();
    assert_eq!(fs::read_to_string(path).unwrap().matches("VERZEGELD").count(), 2);
    assert_eq!(home.json(["show", "0mhk3v9q", "--format", "json"])["aspects"], shown["aspects"]);
    for size in ["40x12", "120x40"] {
        assert!(!home.run(["snap", "0mhk3v9q", "--size", size]).done().contains("VERZEGELD"));
    }
}
