//! Names that only files and programs have, such as `next_steps`, `Running` and the ids of a card, stand in no text for people.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use spiegel::domain::{Card, Session};
use spiegel::report::{Format, Report};
use spiegel::store::Library;

use crate::fixtures::{formats, reports, written};

/// Names that are words of the language too, so that a document may have them.
const DUTCH: [&str; 5] = ["aspect", "open", "scenario", "Scenario", "status"];

/// The names and the texts of a file in RON.
fn names_and_texts(file: &str) -> (BTreeSet<String>, Vec<String>) {
    let without_comments: String = file.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let (mut names, mut texts) = (BTreeSet::new(), Vec::new());
    for (index, piece) in without_comments.replace("\\\"", "\u{1}").split('"').enumerate() {
        if index % 2 == 1 {
            texts.push(piece.replace('\u{1}', "\""));
        } else {
            let words = piece.split(|c: char| !c.is_alphanumeric() && c != '_');
            names.extend(words.filter(|word| word.starts_with(char::is_alphabetic)).map(str::to_owned));
        }
    }
    (names, texts)
}

/// The names in the files of sessions and in the JSON that programs read.
fn names() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for name in crate::fixtures::NAMES {
        names.extend(names_and_texts(&fs::read_to_string(format!("tests/report/fixtures/{name}.ron")).unwrap()).0);
    }
    for (_, report) in reports() {
        let json = written(&report, Format::Json, "nl");
        let keys = json.split('"').collect::<Vec<_>>();
        names.extend(keys.windows(2).filter(|pair| pair[1].starts_with(':')).map(|pair| pair[0].to_owned()));
    }
    for name in ["next_steps", "Running", "current", "not_applicable"] {
        assert!(names.contains(name), "{name} is not among {names:?}");
    }
    names
}

/// What a reader sees of a document.
fn seen(report: &Report, format: Format, lang: &str) -> String {
    let document = written(report, format, lang);
    if format != Format::Html {
        return document;
    }
    let body = document.split_once("<body>").unwrap().1;
    body.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect::<Vec<_>>().join(" ")
}

fn words_of(text: &str) -> BTreeSet<&str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').collect()
}

#[test]
fn no_document_has_a_name_of_a_field_in_it() {
    let names = names();
    for (name, report) in reports().into_iter().filter(|(name, _)| !matches!(*name, "hostile" | "huge")) {
        for format in formats().filter(|format| !matches!(format, Format::Json | Format::Calendar)) {
            let document = seen(&report, format, "nl");
            for word in words_of(&document) {
                assert!(!names.contains(word) || DUTCH.contains(&word), "{name} has {word:?} as {format:?}");
            }
            // In English many names are words as well; those of two words are not.
            let document = seen(&report, format, "en");
            for word in words_of(&document) {
                assert!(!names.contains(word) || !word.contains('_'), "{name} has {word:?} as {format:?} in English");
            }
        }
    }
}

/// The bundled card, with ids that are no words.
pub fn strange_card(folder: &Path, source: &str) -> (Card, Session) {
    let scenario = |number| format!("(id: \"zz-s{number}\", title: \"Kolom {number}\", label: \"K{number}\")");
    let aspect = |number| {
        format!("(id: \"zz-a{number}\", title: \"Rij {number}\", label: \"R{number}\", cells: [Text(\"een\"), Empty])")
    };
    let card = format!(
        "Card(schema: 1, id: \"zz-card\", title: \"Kaart\", theme: \"Thema\", source: \"{source}\", language: \"nl\", scenarios: [{}, {}], aspects: [{}, {}])",
        scenario(1),
        scenario(2),
        aspect(1),
        aspect(2)
    );
    fs::create_dir_all(folder.join("cards")).unwrap();
    fs::write(folder.join("cards/zz.ron"), card).unwrap();
    let session = r#"Session(schema: 1, id: "zz00zz00", revision: 1, title: "Vreemd", card: (id: "zz-card"), date: "2026-11-23",
        reflections: [
            (aspect: "zz-a1", current: Scenario("zz-s1"), desired: Between("zz-s1", "zz-s2"), next_steps: [(what: "Iets", due: "2027-01-01")]),
            (aspect: "zz-a2", current: Unknown, desired: NotApplicable),
        ],
        ballots: [(role: "anders", answers: [(aspect: "zz-a1", current: Scenario("zz-s2"), desired: Between("zz-s1", "zz-s2"))])])"#;
    fs::create_dir(folder.join("sessions")).unwrap();
    let path = folder.join("sessions/vreemd-zz00zz00.ron");
    fs::write(&path, session).unwrap();
    let (session, card) = Library::at(folder.to_owned()).read(&path).unwrap();
    (card, session)
}

/// Ids are for programs: people read the titles of scenarios and aspects.
#[test]
fn no_document_has_an_id_of_the_card_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let (card, session) = strange_card(folder.path(), "Een school");
    for report in [Report::of_session(&session, &card), Report::of_card(&card)] {
        for (format, lang) in
            formats().filter(|format| *format != Format::Json).flat_map(|format| [(format, "nl"), (format, "en")])
        {
            let document = written(&report, format, lang);
            // What is folded in a calendar is one line again; its UID is for programs.
            let document = document.replace("\r\n ", "");
            let lines = document.lines().filter(|line| !line.starts_with("UID:"));
            lines.for_each(|line| assert!(!line.contains("zz-"), "{format:?} in {lang}: {line}"));
        }
    }
}

/// The questions of the conversation and the plan of a meeting come with the program and are read as they are.
#[test]
fn no_bundled_text_names_a_field_of_its_file() {
    for file in ["assets/gesprek.ron", "assets/draaiboek.ron"] {
        let (names, texts) = names_and_texts(&fs::read_to_string(PathBuf::from(file)).unwrap());
        assert!(names.len() > 5 && texts.len() > 10, "{file}");
        for text in texts {
            let found: Vec<&str> = words_of(&text).into_iter().filter(|word| names.contains(*word)).collect();
            assert!(found.is_empty(), "{file} says {found:?} in {text:?}");
        }
    }
}
