//! What was said about what is no longer on the card stands in every document, apart from the rest.

use serde_json::Value;
use spiegel::report::Format;

use crate::fixtures::{formats, lapsed, session, written};

#[test]
fn every_document_holds_what_has_lapsed() {
    let (before, card) = session("full");
    let gone = &card.aspects()[1];
    let said = before.reflection(&gone.id).unwrap();
    let said = said.next_steps.first().map(|step| step.what.as_str()).or(Some(said.explanation.as_str()));
    let said = said.filter(|said| !said.is_empty()).expect("the session says something there");
    for format in formats().filter(|format| *format != Format::Calendar) {
        for (lang, heading) in [("nl", "ervallen"), ("en", "apsed")] {
            // Names in JSON are English in every language.
            let heading = if format == Format::Json { "lapsed" } else { heading };
            let document = written(&lapsed(), format, lang);
            let flat = document.split_whitespace().collect::<Vec<_>>().join(" ");
            for expected in [heading, &gone.title, said] {
                let expected = expected.split_whitespace().next().unwrap();
                assert!(flat.contains(expected), "{expected} in {format:?}:\n{document}");
            }
        }
    }
}

#[test]
fn what_is_still_on_the_card_does_not_lapse() {
    let document: Value = serde_json::from_str(&written(&lapsed(), Format::Json, "nl")).unwrap();
    let lapsed = &document["lapsed"];
    let ids = |aspects: &Value| -> Vec<String> {
        aspects.as_array().unwrap().iter().map(|aspect| aspect["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(lapsed["card"]["scenarios"].as_array().unwrap().len(), 4);
    assert!(ids(&lapsed["aspects"]).contains(&"beleid".to_owned()));
    assert!(!ids(&document["aspects"]).contains(&"beleid".to_owned()));
    for aspect in document["aspects"].as_array().unwrap() {
        assert_eq!(aspect["descriptions"].as_array().unwrap().len(), 3);
    }
}
