//! The counts are those of a slow and simple count, in whatever order the files are read, and those of the lines.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;
use spiegel::domain::{Aggregate, Answer, Card, Choice, Comparison, Counted, Mark, Outcome, Session, Spread, Tally};
use spiegel::store::{Included, Refusal};

use super::corpus::{Corpus, card, own_card};
use super::generator;

/// `card/aspect/question/part/answer` with its count; a count of 0 is not there.
type Flat = BTreeMap<String, u64>;

#[test]
fn counts_are_those_of_a_slow_and_simple_count() {
    let mut sessions = 0;
    for seed in 0..1_000 {
        let corpus = Corpus::random(seed);
        let (aggregate, cards, census, refused) = corpus.aggregate();
        let (kept, files) = slowly_read(&corpus);
        let counted = slowly_counted(&kept, &cards);
        assert_eq!(flat(&aggregate, &cards), counted, "corpus {seed}");
        assert_eq!(census.sessions, kept.len() as u64, "corpus {seed}");
        assert_eq!(census.files, files, "corpus {seed}");
        assert_eq!(census.files, census.sessions + census.copies + census.all_refused(), "corpus {seed}");
        assert_eq!(refused.len() as u64, census.all_refused());
        let (lines, of_lines) = corpus.lines(Included::default());
        assert_eq!(counted_lines(&lines), counted, "corpus {seed}");
        assert_eq!(of_lines, census, "corpus {seed}");
        sessions += census.sessions;
    }
    assert!(sessions > 4_000, "{sessions}");
}

/// The newest of each session among all files, read one after the other, and how many files that were.
fn slowly_read(corpus: &Corpus) -> (Vec<(Session, Card)>, u64) {
    let files = corpus.files();
    let mut newest: BTreeMap<String, (u64, bool, Session, Card)> = BTreeMap::new();
    for path in &files {
        let Ok((session, card)) = corpus.library.read(path) else { continue };
        // One without its card is read with ids for titles, and is not counted.
        if corpus.library.card(card.id()).is_err() {
            continue;
        }
        let is_own = path.to_string_lossy().ends_with(&format!("-{}.ron", session.id));
        let rank = (session.revision, is_own);
        if newest.get(&session.id).is_none_or(|(revision, was_own, ..)| rank > (*revision, *was_own)) {
            newest.insert(session.id.clone(), (rank.0, rank.1, session, card));
        }
    }
    (newest.into_values().map(|(_, _, session, card)| (session, card)).collect(), files.len() as u64)
}

fn slowly_counted(sessions: &[(Session, Card)], cards: &[Card]) -> Flat {
    let mut counts = Flat::new();
    for (session, card) in sessions {
        assert!(cards.contains(card));
        slowly_count_moves(session, card, &mut counts);
        for aspect in card.aspects() {
            for (mark, question) in Mark::BOTH.into_iter().zip(["current", "desired"]) {
                let place = format!("{}/{}/{question}", card.id(), aspect.id);
                let mut add =
                    |part: &str, answer: &str| *counts.entry(format!("{place}/{part}/{answer}")).or_default() += 1;
                if let Some(said) = session.answer(&aspect.id, mark) {
                    add("all", &word(said));
                    add(&format!("year {}", session.date.year()), &word(said));
                }
                let Some(round) = session.last_round_on(&aspect.id, mark) else { continue };
                if let Some(spread) = Tally::of_last(session, &aspect.id, mark, card).and_then(|tally| tally.spread()) {
                    add("spread", spread_word(spread));
                }
                for ballot in round.ballots() {
                    if let Some(said) = ballot.answer(&aspect.id, mark) {
                        add(&format!("role {}", ballot.role), &word(said));
                    }
                }
            }
        }
    }
    counts
}

fn slowly_count_moves(session: &Session, card: &Card, counts: &mut Flat) {
    let Some(compared) = Comparison::of_session(session, card) else { return };
    for change in &compared.aspects {
        let place = format!("{}/{}/current", card.id(), change.aspect);
        let mut add = |part: &str, answer: &str| *counts.entry(format!("{place}/{part}/{answer}")).or_default() += 1;
        add("outcome", change.outcome.code());
        if let ([Some(was), _], [Some(is), _]) = (&change.then, &change.now) {
            add(&format!("moved from {}", word(was)), &word(is));
        }
    }
}

fn word(answer: &Answer) -> String {
    match answer {
        Answer::Scenario(id) => id.to_string(),
        Answer::Between(left, right) => format!("{left}|{right}"),
        Answer::Unknown => "?".to_owned(),
        Answer::NotApplicable => "n/a".to_owned(),
    }
}

fn spread_word(spread: Spread) -> &'static str {
    match spread {
        Spread::Unanimous => "unanimous",
        Spread::Close => "close",
        Spread::OneApart => "one_apart",
        Spread::Opposed => "opposed",
        Spread::Scattered => "scattered",
    }
}

fn flat(aggregate: &Aggregate, cards: &[Card]) -> Flat {
    let mut flat = Flat::new();
    for card in cards {
        let Some(counts) = aggregate.of(card) else { continue };
        for (aspect, moves) in card.aspects().iter().zip(&counts.moves) {
            let place = format!("{}/{}/current", card.id(), aspect.id);
            for (from, counted) in &moves.from {
                for (answer, count) in answers(card, counted) {
                    flat.insert(format!("{place}/moved from {}/{answer}", choice_word(card, *from)), count);
                }
            }
            for (outcome, count) in Outcome::ALL.into_iter().zip(moves.outcomes) {
                flat.insert(format!("{place}/outcome/{}", outcome.code()), count);
            }
        }
        for (aspect, questions) in card.aspects().iter().zip(&counts.aspects) {
            for (question, counts) in ["current", "desired"].iter().zip(questions) {
                let place = format!("{}/{}/{question}", card.id(), aspect.id);
                let mut add = |part: &str, counted: &Counted| {
                    for (answer, count) in answers(card, counted) {
                        flat.insert(format!("{place}/{part}/{answer}"), count);
                    }
                };
                add("all", &counts.marks);
                counts.years.iter().for_each(|(year, counted)| add(&format!("year {year}"), counted));
                counts.roles.iter().for_each(|(role, counted)| add(&format!("role {role}"), counted));
                for (spread, count) in Spread::ALL.into_iter().zip(counts.spreads) {
                    flat.insert(format!("{place}/spread/{}", spread_word(spread)), count);
                }
            }
        }
    }
    flat.retain(|_, count| *count > 0);
    flat
}

fn answers(card: &Card, counted: &Counted) -> Vec<(String, u64)> {
    let positions = (0_u16..).zip(0..2 * card.scenarios().len() - 1);
    let counts =
        positions.map(|(choice, position)| (choice_word(card, Choice::HalfColumn(choice)), counted.at(position)));
    counts.chain([("?".to_owned(), counted.unknown), ("n/a".to_owned(), counted.not_applicable)]).collect()
}

fn choice_word(card: &Card, choice: Choice) -> String {
    let id = |column: u16| card.scenarios()[usize::from(column)].id.as_str();
    match choice {
        Choice::Unknown => "?".to_owned(),
        Choice::NotApplicable => "n/a".to_owned(),
        Choice::HalfColumn(position) if position % 2 == 0 => id(position / 2).to_owned(),
        Choice::HalfColumn(position) => format!("{}|{}", id(position / 2), id(position / 2 + 1)),
    }
}

/// What an engine counts that knows nothing but the lines.
fn counted_lines(lines: &str) -> Flat {
    let mut counts = Flat::new();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    for line in lines.lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        let card = text(&line["card"]);
        let mut add = |place: String| *counts.entry(format!("{card}/{place}")).or_default() += 1;
        for mark in line["marks"].as_array().unwrap() {
            for question in ["current", "desired"] {
                if let Some(answer) = mark[question].as_str() {
                    add(format!("{}/{question}/all/{answer}", text(&mark["aspect"])));
                    add(format!("{}/{question}/year {}/{answer}", text(&mark["aspect"]), line["year"]));
                }
            }
        }
        for moved in line["moves"].as_array().unwrap() {
            let place = format!("{}/current", text(&moved["aspect"]));
            add(format!("{place}/outcome/{}", text(&moved["outcome"])));
            if let (Some(then), Some(now)) = (moved["then_current"].as_str(), moved["now_current"].as_str()) {
                add(format!("{place}/moved from {then}/{now}"));
            }
        }
        for round in line["rounds"].as_array().unwrap() {
            let place = format!("{}/{}", text(&round["aspect"]), text(&round["question"]));
            if let Some(spread) = round["spread"].as_str() {
                add(format!("{place}/spread/{spread}"));
            }
            for voice in round["voices"].as_array().unwrap() {
                add(format!("{place}/role {}/{}", text(&voice["role"]), text(&voice["answer"])));
            }
        }
    }
    counts
}

#[test]
fn files_that_are_no_sessions_are_counted_by_kind() {
    let corpus = Corpus::new();
    let whole = spiegel::store::write_session(&generator::session(&card(), 1, 1));
    corpus.put("half.ron", &whole[..whole.len() / 2]);
    corpus.put("datum.ron", &whole.replace("date: \"20", "date: \"x"));
    corpus.put("leeg.ron", "");
    corpus.put("kaart.ron", "Card(id: \"a\")");
    corpus.put("onbekend.ron", &whole.replace("\"professionalisering\"", "\"elders\""));
    corpus.put(
        "later.ron",
        &whole
            .replace(&format!("schema: {}", spiegel::store::SCHEMA), "schema: 999")
            .replace("note:", "note: Anders, opmerking:"),
    );
    corpus.put("groot.ron", &"x".repeat(9 << 20));
    corpus.put("brief.docx", "");
    fs::create_dir(corpus.folder().join("map.ron")).unwrap();
    let (_, _, census, mut refused) = corpus.aggregate();
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    refused.sort();
    let refused: Vec<_> = refused.iter().map(|(kind, path)| (*kind, name(path))).collect();
    let expected = [
        (Refusal::TooLarge, "groot.ron"),
        (Refusal::Damaged, "datum.ron"),
        (Refusal::Damaged, "half.ron"),
        (Refusal::Foreign, "kaart.ron"),
        (Refusal::Foreign, "leeg.ron"),
        (Refusal::Newer, "later.ron"),
        (Refusal::NoCard, "onbekend.ron"),
    ];
    assert_eq!(refused, expected.map(|(kind, name)| (kind, name.to_owned())));
    assert_eq!((census.sessions, census.other_files, census.all_refused()), (0, 1, 7));
}

/// What a data folder holds beside its sessions is not counted: not what was thrown away, and no earlier version.
#[test]
fn of_a_data_folder_only_the_sessions_count() {
    let corpus = Corpus::new();
    for folder in ["sessions", "trash", "backups/a.versions", "cards", "elders"] {
        fs::create_dir_all(corpus.folder().join(folder)).unwrap();
    }
    for (index, folder) in (0..).zip(["sessions", "trash", "backups/a.versions", "cards", "elders"]) {
        corpus.put_session(&format!("{folder}/"), &generator::session(&own_card(), 1, index));
    }
    corpus.put("config.ron", "(ascii: true)");
    let (aggregate, _, census, refused) = corpus.aggregate();
    assert_eq!((aggregate.sessions(), census.files, refused.len()), (2, 2, 0));
}

#[test]
fn a_round_that_is_sealed_is_not_counted() {
    let corpus = Corpus::new();
    let text = |state: &str| {
        format!(
            r#"Session(schema: 3, id: "a{state}", title: "T", card: (id: "eigen"), date: "2026-11-23", rounds: [(number: 1, {state}
            ballots: [(role: "r", answers: [(aspect: "a", current: Scenario("links"))])])])"#
        )
    };
    corpus.put("a.ron", &text("state: Sealed,"));
    let (aggregate, ..) = corpus.aggregate();
    assert_eq!(aggregate.sessions(), 1);
    assert!(aggregate.cards["eigen"].aspects[0][0].roles.is_empty());
    let (lines, _) = corpus.lines(Included::default());
    assert!(lines.contains(r#""rounds":[]"#), "{lines}");
    corpus.put("b.ron", &text(""));
    let (aggregate, ..) = corpus.aggregate();
    assert_eq!(aggregate.cards["eigen"].aspects[0][0].roles["r"].at(0), 1);
}

#[test]
fn names_and_words_are_in_the_lines_only_if_somebody_asks() {
    let corpus = Corpus::new();
    let mut session = generator::session(&card(), 1, 1);
    session.title = "Geheime titel".to_owned();
    session.partnership = "Geheim partnerschap".to_owned();
    session.facilitator = "Geheime begeleider".to_owned();
    session.note = "Geheime notitie".to_owned();
    session.reflections[0].explanation = "Geheime toelichting".to_owned();
    session.reflections[0].next_steps = vec![spiegel::domain::NextStep::new("Geheime stap".to_owned())];
    corpus.put_session("", &session);
    let (lines, _) = corpus.lines(Included::default());
    assert!(!lines.contains("Gehei"), "{lines}");
    let all = Included { title: true, partnership: true, facilitator: true, texts: true, steps: true };
    let (lines, _) = corpus.lines(all);
    for word in ["titel", "partnerschap", "begeleider", "toelichting", "stap"] {
        assert!(lines.contains(word), "{word}: {lines}");
    }
    assert!(!lines.contains("notitie"), "the private note leaves the room never");
}
