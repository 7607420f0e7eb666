//! The sessions that the tests make documents of.

use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use spiegel::domain::{Answer, AspectId, Card, Edit, Imprint, Mark, NextStep, Session};
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
            owner: "Noor".repeat(number % 5),
            ..NextStep::new(format!("Stap {number}: {}", "iets doen wat lang is ".repeat(number % 7)))
        })
        .collect();
    assert!(reflection.explanation.len() > 100_000);
    (session, card)
}

/// The full session a year later, with other answers; it carries the full one on.
pub fn sequel() -> Session {
    let (then, card) = session("full");
    let date = then.date.checked_add(jiff::Span::new().years(1)).unwrap();
    let mut now = Session::new("0vervolg".into(), "Een jaar later".into(), date, &card);
    now.carry_on(&then);
    for (aspect, answer) in card.aspects().iter().zip(["2", "3", "unknown", "n/a"]) {
        let to = Answer::parse(answer, &card).unwrap();
        now.apply(Edit::Answer { aspect: aspect.id.clone(), mark: Mark::Current, to });
    }
    now
}

/// The full session on a card that has lost its second aspect and its last scenario since.
pub fn lapsed() -> Report {
    let (mut session, before) = session("full");
    let mut scenarios = before.scenarios().to_vec();
    scenarios.pop();
    let mut aspects = before.aspects().to_vec();
    aspects.remove(1);
    for aspect in &mut aspects {
        aspect.descriptions.pop();
    }
    let imprint = Imprint { id: "korter".into(), title: "Korter".into(), theme: "Korter".into(), ..Imprint::default() };
    let card = Card::new(imprint, scenarios, aspects).unwrap();
    session.set_lapsed_apart(&card, Some(before), str::to_owned);
    Report::of_session(&session, &card)
}

pub fn card() -> Card {
    Library::at(PathBuf::new()).card(BUNDLED_CARD).unwrap()
}

/// Every document there is a test for, by name.
pub fn reports() -> Vec<(&'static str, Report)> {
    let mut reports: Vec<_> = NAMES.into_iter().map(|name| (name, report(name))).collect();
    let (session, card) = huge();
    reports.push(("huge", Report::of_session(&session, &card)));
    reports.push(("sequel", Report::of_session(&sequel(), &card)));
    reports.push(("lapsed", lapsed()));
    reports.push(("card", Report::of_card(&card)));
    reports
}

pub fn report(name: &str) -> Report {
    let (session, card) = session(name);
    Report::of_session(&session, &card).made_on(jiff::civil::date(2026, 11, 26))
}

/// Every format that a document can be saved in or shown in.
pub fn formats() -> impl Iterator<Item = Format> {
    Format::OFFERED.into_iter().chain([Format::Linear])
}

pub fn bytes(report: &Report, format: Format, lang: &str) -> Vec<u8> {
    let mut document = Vec::new();
    report.write(format, words(lang), &mut document).unwrap();
    document
}

/// A document as text; what a reader finds in one that is an archive.
pub fn written(report: &Report, format: Format, lang: &str) -> String {
    let document = bytes(report, format, lang);
    if !format.is_binary() {
        return String::from_utf8(document).unwrap();
    }
    let texts = parts(&document).into_iter().filter(|(name, _)| !name.contains("_rels/") && !name.starts_with('['));
    texts.map(|(_, markup)| text_of(&markup)).collect::<Vec<_>>().join("\n")
}

/// The files in an archive.
pub fn parts(archive: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(archive)).unwrap();
    let files = 0..archive.len();
    let files = files.map(|index| {
        let mut file = archive.by_index(index).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        (file.name().unwrap().into_owned(), text)
    });
    files.collect()
}

/// What stands in elements and in descriptions of pictures: a line for each paragraph or cell.
pub fn text_of(markup: &str) -> String {
    let mut text = String::new();
    for piece in markup.split('<').skip(1) {
        let (tag, content) = piece.split_once('>').unwrap();
        if let Some((_, description)) = tag.split_once("descr=\"") {
            text.push_str(description.split('"').next().unwrap());
        }
        if tag.starts_with("w:br") || ["/w:p", "/c", "/definedName"].contains(&tag) {
            text.push('\n');
        }
        text.push_str(content);
    }
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
        .into_iter()
        .fold(text, |text, (escaped, plain)| text.replace(escaped, plain))
}
