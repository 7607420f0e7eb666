//! `spiegel aggregate`.

use std::fs;

use insta::assert_snapshot;
use serde_json::Value;
use spiegel::store::{BUNDLED_CARD, Library};

use super::generator;
use super::home::Home;

/// A home beside a folder with so many sessions, and with a few files that do not count.
fn region(sessions: u64) -> Home {
    let home = Home::new();
    let folder = home.root().join("regio");
    let card = Library::at(home.data()).card(BUNDLED_CARD).unwrap();
    generator::write_sessions(&folder, &card, 1, sessions);
    home
}

/// By way of a file: a table has the ends of lines of RFC 4180.
fn document(home: &Home, format: &str) -> String {
    home.run(["aggregate", "regio", "--format", format, "--output", "beeld", "--force"]).done_with_a_message();
    fs::read_to_string(home.root().join("beeld")).unwrap()
}

fn put_what_does_not_count(home: &Home) {
    let folder = home.root().join("regio");
    let first = fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
    fs::create_dir(folder.join("kopie")).unwrap();
    fs::copy(&first, folder.join("kopie/team (conflicted copy 2026-11-26).ron")).unwrap();
    fs::write(folder.join("half.ron"), "Session(schema: 3, id: \"a\", title: ").unwrap();
    fs::write(folder.join("kaart.ron"), "Card(id: \"a\")").unwrap();
    fs::write(folder.join("brief.txt"), "Beste allen").unwrap();
}

#[test]
fn aggregate_tells_what_counts_and_what_does_not() {
    let home = region(40);
    put_what_does_not_count(&home);
    home.run(["aggregate", "regio"]);
    home.run(["aggregate", "regio", "--lang", "en", "--refused", "weg.tsv", "--output", "beeld.html"]);
    assert_snapshot!(home.transcript());
    let refused = fs::read_to_string(home.root().join("weg.tsv")).unwrap();
    let kinds: Vec<&str> = refused.lines().filter_map(|line| line.split('\t').nth(1)).collect();
    assert_eq!(kinds, ["damaged", "no session"]);
}

#[test]
fn every_format_tells_the_same_counts() {
    let home = region(60);
    let json = home.json(["aggregate", "regio", "--format", "json"]);
    assert_eq!(json["sessions"], 60);
    let counts = &json["cards"][0]["aspects"][0]["current"]["sessions"];
    let first = counts["counts"][0].as_u64().unwrap();
    assert!(first > 0);
    let csv = document(&home, "csv");
    let row =
        format!("\"professionalisering\",\"doelgroepen\",\"current\",\"sessions\",\"\",\"begeleiding\",\"{first}\"");
    assert!(csv.lines().any(|line| line.trim_end() == row), "{row}\n{csv}");
    let html = document(&home, "html");
    assert!(html.contains(&format!("<th scope=\"row\" dir=\"auto\">alle sessies</th><td>{first}</td>")), "{html}");
    let text = home.run(["aggregate", "regio"]).done();
    let row = text.lines().find(|line| line.starts_with("alle sessies")).unwrap();
    assert_eq!(row.split_whitespace().nth(2), Some(first.to_string().as_str()));
}

#[test]
fn nothing_but_lines_holds_a_name_or_an_id() {
    let home = region(30);
    for format in ["text", "html", "json", "csv"] {
        let document = document(&home, format);
        for name in ["Opleidingsschool", "Teamoverleg", "Begeleider", "Eigenaar", "We doen dit samen", "teamoverleg-"] {
            assert!(!document.contains(name), "{name} is in {format}");
        }
    }
}

#[test]
fn lines_are_the_owners_own_and_say_so() {
    let home = region(5);
    let run = home.run(["aggregate", "regio", "--format", "jsonl", "--include", "title,partnership"]);
    assert_eq!(run.code, 0);
    assert!(run.stderr.contains("Geef het niet door"), "{}", run.stderr);
    let lines: Vec<Value> = run.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 5);
    assert!(lines.iter().all(|line| line["title"].is_string() && line["partnership"].is_string()));
    assert!(lines.iter().all(|line| line["facilitator"].is_null()));
}

#[test]
fn aggregate_says_what_cannot_be_done() {
    let home = region(3);
    home.run(["aggregate"]);
    home.run(["aggregate", "nergens"]);
    home.run(["aggregate", "regio", "--include", "title"]);
    home.run(["aggregate", "regio", "--format", "jsonl", "--include", "namen"]);
    home.run(["aggregate", "regio", "--format", "csv", "--output", "beeld.csv"]);
    home.run(["aggregate", "regio", "--format", "csv", "--output", "beeld.csv"]);
    home.run(["aggregate", "regio", "--format", "csv", "--output", "beeld.csv", "--force"]);
    home.run(["aggregate", "regio", "--format", "csv", "--output", "nergens/beeld.csv"]);
    assert_snapshot!(home.transcript());
    let left: Vec<_> = fs::read_dir(home.root()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().contains(".tmp")), "{left:?}");
}

#[test]
fn a_year_that_is_the_whole_has_its_numbers() {
    let home = region(5);
    for file in fs::read_dir(home.root().join("regio")).unwrap() {
        let path = file.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let lines = text.lines().map(|line| match line.strip_prefix("    date: ") {
            Some(_) => "    date: \"2026-11-20\",\n".to_owned(),
            None => format!("{line}\n"),
        });
        fs::write(&path, lines.collect::<String>()).unwrap();
    }
    let json = home.json(["aggregate", "regio", "--format", "json"]);
    let aspects = json["cards"][0]["aspects"].as_array().unwrap();
    let questions = aspects.iter().flat_map(|aspect| [&aspect["current"], &aspect["desired"]]);
    let whole: Vec<&Value> = questions.filter(|question| question["years"][0]["counts"].is_array()).collect();
    assert!(!whole.is_empty(), "{json}");
    for question in whole {
        assert_eq!(question["years"].as_array().unwrap().len(), 1);
        assert_eq!(question["years"][0]["counts"], question["sessions"]["counts"]);
    }
}
