//! The sessions that the tests make documents of.

use std::path::{Path, PathBuf};

use spiegel::domain::{AspectId, Card, NextStep, Session, Status};
use spiegel::report::{Format, Report};
use spiegel::store::{BUNDLED_CARD, Library};
use spiegel::words::words;

/// The sessions that stand in files.
pub const NAMES: [&str; 4] = ["full", "empty", "odd", "hostile"];

pub fn session(name: &str) -> (Session, Card) {
    let library = Library::at(PathBuf::new());
    library.read(&Path::new("tests/report/fixtures").join(name).with_extension("ron")).unwrap()
}

/// The hostile session with forty steps and a note of 100 kB.
pub fn huge() -> (Session, Card) {
    let (mut session, card) = session("hostile");
    let reflection = session.reflection_mut(&AspectId::from("beleid")).unwrap();
    let paragraph = "Een lange toelichting met <b>haken</b>, | pijpen en *sterren*. ".repeat(16);
    reflection.explanation = vec![paragraph.trim().to_owned(); 100].join("\n\n");
    reflection.next_steps = (1..=40)
        .map(|number| NextStep {
            what: format!("Stap {number}: {}", "iets doen wat lang is ".repeat(number % 7)),
            owner: "Noor".repeat(number % 5),
            due: None,
            status: Status::Open,
        })
        .collect();
    assert!(reflection.explanation.len() > 100_000);
    (session, card)
}

pub fn card() -> Card {
    Library::at(PathBuf::new()).card(BUNDLED_CARD).unwrap()
}

/// Every document there is a test for, by name.
pub fn reports() -> Vec<(&'static str, Report)> {
    let mut reports: Vec<_> = NAMES.into_iter().map(|name| (name, report(name))).collect();
    let (session, card) = huge();
    reports.push(("huge", Report::of_session(&session, &card)));
    reports.push(("card", Report::of_card(&card)));
    reports
}

pub fn report(name: &str) -> Report {
    let (session, card) = session(name);
    Report::of_session(&session, &card).made_on(jiff::civil::date(2026, 11, 26))
}

pub fn written(report: &Report, format: Format, lang: &str) -> String {
    let mut document = Vec::new();
    report.write(format, words(lang), &mut document).unwrap();
    String::from_utf8(document).unwrap()
}
