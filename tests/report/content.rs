//! What the document says, and what it never says.

use spiegel::domain::{Answer, Asked, AspectId, Hands, Mark, Round, ScenarioId};
use spiegel::report::{Format, Report};
use spiegel::words::words;

use crate::fixtures::{card, report, reports, session, written};

/// The summary's sentence about one aspect with these answers.
fn sentence(current: Option<Answer>, desired: Option<Answer>, lang: &str) -> String {
    let (mut session, card) = session("empty");
    let aspect = AspectId::from("doelgroepen");
    let reflection = session.reflection_mut(&aspect).unwrap();
    *reflection.answer_mut(Mark::Current) = current;
    *reflection.answer_mut(Mark::Desired) = desired;
    let text = written(&Report::of_session(&session, &card), Format::Markdown, lang);
    let name = if lang == "nl" { "Bij *Doelgroepen*" } else { "On *Doelgroepen*" };
    text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or("nothing said").to_owned()
}

#[test]
fn every_pair_of_answers_is_a_sentence() {
    let scenario = |id: &str| Some(Answer::Scenario(ScenarioId::from(id)));
    let answers = [
        None,
        scenario("commitment"),
        scenario("begeleiding"),
        Some(Answer::Between("verbinden".into(), "innovatie".into())),
        Some(Answer::Unknown),
        Some(Answer::NotApplicable),
    ];
    for lang in ["nl", "en"] {
        let mut sentences = Vec::new();
        for current in &answers {
            for desired in &answers {
                sentences.push(sentence(current.clone(), desired.clone(), lang));
            }
        }
        insta::assert_snapshot!(format!("sentences_{lang}"), sentences.join("\n"));
    }
}

#[test]
fn no_document_uses_words_of_measurement() {
    let never = ["niveau", "fase", "volwassen", "score", "audit", "gap", "bewijs", "%", "gemiddeld", "achterstand"];
    for (name, report) in reports().into_iter().filter(|(name, _)| !matches!(*name, "hostile" | "huge")) {
        for format in [Format::Text, Format::Markdown, Format::Csv] {
            let document = written(&report, format, "nl").to_lowercase();
            for word in never {
                assert!(!document.contains(word), "{name} says {word:?}");
            }
        }
        let page = written(&report, Format::Html, "nl").to_lowercase();
        let page = page.split_once("<body>").unwrap().1;
        for word in never {
            assert!(!page.contains(word), "the page of {name} says {word:?}");
        }
    }
}

#[test]
fn chosen_cells_are_quoted_exactly_and_the_empty_one_is_named() {
    let card = card();
    let page = written(&report("full"), Format::Html, "nl");
    for (aspect, column) in [(0, 1), (0, 2), (0, 3), (1, 1), (1, 2), (2, 3), (2, 1), (3, 2)] {
        let text = card.aspects()[aspect].descriptions[column].text().unwrap();
        let text = text.replace('&', "&amp;").replace('"', "&quot;");
        assert!(page.contains(&text), "{text}");
    }
    for format in [Format::Text, Format::Markdown, Format::Html, Format::Csv] {
        assert!(written(&report("odd"), format, "nl").contains(words("nl").domain.empty_in_source), "{format:?}");
    }
}

#[test]
fn absent_roles_are_listed() {
    let line = |name: &str, start: &str| {
        let text = written(&report(name), Format::Text, "nl");
        text.lines().find(|line| line.starts_with(start)).map(str::to_owned)
    };
    assert!(line("full", "Niet aanwezig:").unwrap().contains("werkplekbegeleider, instituutsopleider"));
    assert_eq!(line("empty", "Aanwezige rollen:").unwrap(), "Aanwezige rollen: niet vastgelegd");
    assert_eq!(line("odd", "Niet aanwezig:").unwrap(), "Niet aanwezig: geen van de gebruikelijke rollen");
}

#[test]
fn names_of_voters_and_the_facilitators_note_are_left_out() {
    let (mut session, card) = session("full");
    session.ballots.iter_mut().for_each(|ballot| ballot.role = "Marieke Jansen".to_owned());
    session.note = "Ibrahim twijfelt".to_owned();
    let report = Report::of_session(&session, &card);
    for format in Format::OFFERED {
        assert!(!written(&report, format, "nl").contains("Marieke"), "{format:?}");
        assert!(!written(&report, format, "nl").contains("Ibrahim"), "{format:?}");
    }
}

#[test]
fn sealed_ballots_are_left_out() {
    let (mut session, card) = session("full");
    session.round = Some(Round::new(Asked::Both));
    let before = Report::of_session(&session, &card);
    let sealed = session.ballots.clone();
    assert!(!sealed.is_empty());
    session.round.iter_mut().for_each(|round| round.sealed.clone_from(&sealed));
    let report = Report::of_session(&session, &card);
    for format in Format::OFFERED.into_iter().chain([Format::Linear]) {
        assert_eq!(written(&report, format, "nl"), written(&before, format, "nl"), "{format:?}");
    }
}

#[test]
fn counted_hands_are_reported_as_votes() {
    let (mut session, card) = session("empty");
    let counts = vec![(ScenarioId::from("begeleiding"), 4), (ScenarioId::from("innovatie"), 4)];
    session.hands.push(Hands { aspect: AspectId::from("doelgroepen"), mark: Mark::Current, counts });
    let report = Report::of_session(&session, &card);
    let text = written(&report, Format::Markdown, "nl");
    assert!(text.contains("tegenover elkaar"), "{text}");
}

#[test]
fn a_long_note_is_complete() {
    let (_, report) = reports().into_iter().find(|(name, _)| *name == "huge").unwrap();
    for (format, bold) in
        [(Format::Text, "<b>"), (Format::Markdown, "\\<b\\>"), (Format::Html, "&lt;b&gt;"), (Format::Csv, "<b>")]
    {
        assert_eq!(written(&report, format, "nl").matches(&format!("{bold}haken")).count(), 1600, "{format:?}");
    }
}

#[test]
fn file_extensions_stand_for_formats() {
    assert_eq!(Format::of_extension("HTML"), Some(Format::Html));
    assert_eq!(Format::of_extension("csv"), Some(Format::Csv));
    assert_eq!(Format::of_extension("docx"), None);
}
