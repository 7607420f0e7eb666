//! `spiegel compare`, and `spiegel new --carries-on`.

use insta::assert_snapshot;

use super::home::Home;

/// Two sessions of a year apart, the second one as a sequel to the first.
fn two_years(home: &Home) {
    home.new_session("Overleg West", &["--date", "2025-11-20", "--partnership", "West"]);
    for (aspect, current, desired) in [("1", "1", "3"), ("2", "1", "4"), ("3", "2", "3")] {
        home.run(["mark", "Overleg West", aspect, "--current", current, "--desired", desired]).done();
    }
    home.run(["step", "Overleg West", "1", "Plan schrijven", "--owner", "Noor"]).done();
    home.run(["step", "Overleg West", "2", "Rooster naast elkaar", "--status", "done"]).done();
    home.new_session("Een jaar later", &["--date", "2026-11-20", "--carries-on", "Overleg West"]);
    for (aspect, current, desired) in [("1", "3", "3"), ("2", "2", "3-4"), ("3", "2", "unknown")] {
        home.run(["mark", "Een jaar later", aspect, "--current", current, "--desired", desired]).done();
    }
}

#[test]
fn compare_tells_what_became_of_what_was_wanted() {
    let home = Home::new();
    two_years(&home);
    home.run(["compare", "Overleg West", "Een jaar later"]).done();
    home.run(["compare", "Een jaar later", "--format", "markdown"]).done();
    home.run(["--lang", "en", "compare", "Een jaar later", "Overleg West"]).done();
    home.run(["compare", "Overleg West"]).failed();
    home.run(["show", "Een jaar later"]).done();
    assert_snapshot!(home.transcript());
}

#[test]
fn compare_for_programs_has_every_answer_and_outcome() {
    let home = Home::new();
    two_years(&home);
    let compared = home.json(["compare", "Overleg West", "Een jaar later", "--format", "json"]);
    let outcomes: Vec<_> =
        compared["aspects"].as_array().unwrap().iter().map(|aspect| aspect["outcome"].clone()).collect();
    assert_eq!(outcomes, ["reached", "under_way", "otherwise", "not_discussed"]);
    assert_eq!(compared["steps"][0]["now"], "open");
    assert_eq!(compared["steps"][1]["now"], serde_json::Value::Null);
    let shown = home.json(["show", "Een jaar later", "--format", "json"]);
    assert_eq!(shown["comparison"]["aspects"], compared["aspects"]);
    assert_eq!(shown["aspects"][0]["next_steps"][0]["from"], compared["sessions"][0]["id"]);
}

#[test]
fn the_report_of_a_sequel_has_then_and_now_in_every_face() {
    let home = Home::new();
    two_years(&home);
    for format in ["text", "markdown", "html"] {
        let report = home.run(["report", "Een jaar later", "--format", format]).done();
        assert!(
            report.contains("Toen en nu") && report.contains("Daar waar de groep wilde zijn"),
            "{format}: {report}"
        );
        assert!(!report.contains("jullie"), "a report speaks about the group: {format}");
    }
    home.run(["report", "Een jaar later", "--output", "verslag.csv"]).done_with_a_message();
    let csv = std::fs::read_to_string(home.root().join("verslag.csv")).unwrap();
    assert!(csv.contains("\"Wat ervan werd\"") && csv.contains("\"Onderweg\""), "{csv}");
    let report = home.run(["report", "Overleg West"]).done();
    assert!(!report.contains("Toen en nu"));
}
