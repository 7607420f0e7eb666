//! The JSON is as `assets/report.schema.json` says, which is the contract with scripts.

use serde_json::Value;
use spiegel::report::Format;

use crate::fixtures::{reports, written};
use crate::json_schema::check;

fn schema() -> Value {
    serde_json::from_str(include_str!("../../assets/report.schema.json")).unwrap()
}

#[test]
fn every_document_keeps_the_contract() {
    let schema = schema();
    for (name, report) in reports() {
        let document: Value = serde_json::from_str(&written(&report, Format::Json, "nl")).unwrap();
        let mut wrong = Vec::new();
        check(&document, &schema, &schema, name, &mut wrong);
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

#[test]
fn the_schema_check_notices_every_violation() {
    let schema = schema();
    let (_, report) = reports().swap_remove(0);
    let document: Value = serde_json::from_str(&written(&report, Format::Json, "nl")).unwrap();
    let breaks: [(&str, Value); 6] = [
        ("/aspects/0/direction", "ver".into()),
        ("/aspects/0/current/kind", "level".into()),
        ("/aspects/0/next_steps/0/status", "klaar".into()),
        ("/aspects/0/ballots/current/spread", "divided".into()),
        ("/rounds/0/how", "loud".into()),
        ("/session/date", 3.into()),
    ];
    for (pointer, value) in breaks {
        let mut broken = document.clone();
        *broken.pointer_mut(pointer).unwrap() = value;
        let mut wrong = Vec::new();
        check(&broken, &schema, &schema, "", &mut wrong);
        assert!(!wrong.is_empty(), "{pointer}");
    }
}
