//! The story of a year: a session, its sequel, three people who take part from home, then and now, and the report.

use std::fs;

use spiegel::domain::{Answer, BallotAnswer, Card, VoteCode};
use spiegel::store::Library;

use super::home::Home;

fn card() -> Card {
    Library::at(std::path::PathBuf::new()).card("professionalisering").unwrap()
}

/// The code that a form gives, for what somebody chose at each aspect.
fn code_of_form(person: u32, role: &str, answers: [&str; 4]) -> String {
    let card = card();
    let answers = card.aspects().iter().zip(answers).map(|(aspect, answer)| BallotAnswer {
        aspect: aspect.id.clone(),
        current: Answer::parse(answer, &card).unwrap(),
        desired: None,
    });
    VoteCode { role: role.into(), person, revision: 0, answers: answers.collect() }.write(&card).unwrap()
}

#[test]
fn a_year_from_one_session_to_the_report_of_the_next() {
    let home = Home::new();
    home.new_session("Start", &["--date", "2025-11-20", "--partnership", "West"]);
    home.run(["facts", "Start", "--role", "schoolopleider", "--role", "programmaleider"]).done();
    for (aspect, current, desired) in [("1", "1", "3"), ("2", "1", "4"), ("3", "2", "3"), ("4", "3", "3")] {
        home.run(["mark", "Start", aspect, "--current", current, "--desired", desired]).done();
    }
    home.run(["step", "Start", "1", "Plan schrijven", "--owner", "Noor"]).done();
    home.run(["step", "Start", "2", "Rooster maken", "--status", "done"]).done();

    home.new_session("Vervolg", &["--date", "2026-11-26", "--carries-on", "Start"]);
    let vervolg = home.json(["show", "Vervolg", "--format", "json"]);
    assert_eq!(vervolg["session"]["partnership"], "West");
    let steps = |aspect: usize| vervolg["aspects"][aspect]["next_steps"].as_array().unwrap().len();
    assert_eq!((steps(0), steps(1)), (1, 0), "what is done stays behind");

    // A file, a code out of a form that came by mail, and a code that is read aloud.
    home.new_session("Thuis", &["--date", "2026-11-25"]);
    home.run(["mark", "Thuis", "1", "--current", "3"]).done();
    home.run(["facts", "Thuis", "--role", "schoolopleider"]).done();
    let read_aloud = code_of_form(2, "startende leraar", ["4", "1", "2", "3"]);
    fs::write(
        home.root().join("mail.txt"),
        format!(
            "Beste Noor,\n\nMijn code: {}\n\nGroet, Kees\n",
            code_of_form(1, "startende leraar", ["4", "2", "2", "unknown"])
        ),
    )
    .unwrap();
    let folder = home.root().join("post");
    fs::create_dir(&folder).unwrap();
    let listed = home.json(["list", "--format", "json"]);
    let own = listed.as_array().unwrap().iter().find(|row| row["title"] == "Thuis").unwrap()["path"].as_str().unwrap();
    fs::copy(own, folder.join("thuis.ron")).unwrap();
    let merged = home.run(["merge", "Vervolg", "post", "mail.txt", &read_aloud.to_lowercase()]).done();
    assert!(merged.contains("3 stemmen samengevoegd in ronde 1."), "{merged}");
    let again = home.run(["merge", "Vervolg", &read_aloud, "mail.txt", "post"]).done();
    assert!(again.matches("telde al mee").count() == 3 && again.contains("niets veranderd"), "{again}");

    home.run(["mark", "Vervolg", "1", "--current", "3", "--desired", "4"]).done();
    home.run(["mark", "Vervolg", "2", "--current", "2", "--desired", "4"]).done();
    home.run(["step", "Vervolg", "1", "1", "--status", "done"]).done();
    let compared = home.run(["compare", "Start", "Vervolg"]).done();
    for said in [
        "Daar waar jullie wilden zijn",
        "Onderweg",
        "Niet besproken",
        "Plan schrijven; Noor",
        "toen open, nu klaar",
        "Rooster maken",
        "De kaart is dezelfde als toen.",
    ] {
        assert!(compared.contains(said), "{said} is not in: {compared}");
    }
    let report = home.run(["report", "Vervolg", "--format", "text"]).done();
    for said in ["Toen en nu", "ronde 1", "3 stemmen", "Plan schrijven"] {
        assert!(report.contains(said), "{said} is not in: {report}");
    }
    // Two of three are one role, and the third would stand alone: nobody is told apart.
    assert!(!report.contains("Rollen zien het anders"), "{report}");
    home.run(["facts", "Vervolg", "--single-roles", "yes"]).done();
    let report = home.run(["report", "Vervolg", "--format", "text"]).done();
    assert!(report.contains("Rollen zien het anders: schoolopleider bij"), "{report}");
}
