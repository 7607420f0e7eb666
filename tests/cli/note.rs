//! `spiegel note` and `spiegel step`.

use std::fs;

use insta::assert_snapshot;

use super::fixtures::session;
use super::home::Home;

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
    assert_eq!(aspect["next_steps"][0]["status"], "under_way");
    assert_snapshot!(home.transcript());
}

#[test]
fn note_and_step_reject_invalid_input() {
    let home = Home::new();
    let file = home.put_session("west-0aaaaaaa.ron", &session("0aaaaaaa", "West"), 1);
    let before = fs::read(&file).unwrap();
    home.run(["note", "West", "1"]).failed();
    home.run(["note", "West", "9", "--explanation", "x"]).failed();
    home.run(["step", "West", "1", " "]).failed();
    home.run(["step", "West", "1", "Plan", "--due", "morgne"]).failed();
    assert_eq!(home.run(["step", "West", "1", "Plan", "--status", "bijna"]).code, 2);
    assert_eq!(fs::read(&file).unwrap(), before);
    assert_snapshot!(home.transcript());
}

/// As the screen says it, as the JSON does and as the file does.
#[test]
fn a_status_is_read_as_it_is_told() {
    let home = Home::new();
    home.put_session("west-0aaaaaaa.ron", &session("0aaaaaaa", "West"), 1);
    for (lang, status) in [("nl", "loopt"), ("en", "under way"), ("en", "under_way"), ("en", "running")] {
        home.run(["step", "West", "1", "Plan schrijven", "--status", "open"]).done();
        home.run(["--lang", lang, "step", "West", "1", "Plan schrijven", "--status", status]).done();
        assert!(home.run(["show", "West"]).done().contains("Plan schrijven; status: loopt"), "{status}");
    }
}
