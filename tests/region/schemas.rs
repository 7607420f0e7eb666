//! What programs read keeps the contracts in `assets`.

use serde_json::Value;
use spiegel::domain::picture_of;
use spiegel::report::{AggregateFormat, AggregateReport};
use spiegel::store::Included;
use spiegel::words::words;

use super::corpus::{Corpus, card};
use super::generator;
use super::json_schema::check;

fn violations(document: &Value, schema: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    check(document, schema, schema, "", &mut wrong);
    wrong
}

fn line_schema() -> Value {
    serde_json::from_str(include_str!("../../assets/session-line.schema.json")).unwrap()
}

fn picture_schema() -> Value {
    serde_json::from_str(include_str!("../../assets/aggregate.schema.json")).unwrap()
}

fn picture(corpus: &Corpus) -> Value {
    let (aggregate, cards, census, _) = corpus.aggregate();
    document(&AggregateReport { picture: picture_of(&aggregate, &cards), census })
}

fn document(report: &AggregateReport) -> Value {
    let mut json = Vec::new();
    report.write(AggregateFormat::Json, words("nl"), &mut json).unwrap();
    serde_json::from_slice(&json).unwrap()
}

#[test]
fn each_line_keeps_its_contract() {
    let (schema, corpus) = (line_schema(), Corpus::new());
    generator::write_sessions(&corpus.folder(), &card(), 3, 60);
    let all = Included { title: true, partnership: true, facilitator: true, texts: true, steps: true };
    for included in [Included::default(), all] {
        let (lines, _) = corpus.lines(included);
        assert_eq!(lines.lines().count(), 60);
        for line in lines.lines() {
            assert_eq!(violations(&serde_json::from_str(line).unwrap(), &schema), [""; 0], "{line}");
        }
    }
}

#[test]
fn each_picture_keeps_its_contract() {
    let schema = picture_schema();
    assert_eq!(violations(&document(&AggregateReport::default()), &schema), [""; 0]);
    for seed in 0..100 {
        assert_eq!(violations(&picture(&Corpus::random(seed)), &schema), [""; 0], "corpus {seed}");
    }
    let corpus = Corpus::new();
    generator::write_sessions(&corpus.folder(), &card(), 3, 200);
    let picture = picture(&corpus);
    assert!(picture["cards"][0]["moves"][0]["from"].as_array().is_some_and(|from| from.len() > 2), "{picture}");
    assert_eq!(violations(&picture, &schema), [""; 0]);
}

#[test]
fn a_violation_is_noticed() {
    let corpus = Corpus::new();
    generator::write_sessions(&corpus.folder(), &card(), 3, 60);
    let breaks: [(&str, Value); 5] = [
        ("/cards/0/aspects/0/current/sessions/unknown", "1".into()),
        ("/cards/0/aspects/0/current/years/0/year", "2024".into()),
        ("/cards/0/moves/0/outcomes/reached", Value::Null),
        ("/cards/0/moves/0/from/0/between/0", Value::Array(Vec::new())),
        ("/rounded_to", 1.into()),
    ];
    for (pointer, value) in breaks {
        let mut broken = picture(&corpus);
        *broken.pointer_mut(pointer).unwrap() = value;
        assert_ne!(violations(&broken, &picture_schema()), [""; 0], "{pointer}");
    }
}
