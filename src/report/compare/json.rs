//! Then and now for programs. The names and shapes are a contract: fields may be added, none may change.

use std::io::{self, Write};

use serde::Serialize;

use super::Compared;
use crate::domain::{Answer, AspectChange, Moment};
use crate::report::codes::{JsonAnswer, status_code};

#[derive(Serialize)]
pub struct JsonComparison<'c> {
    /// All sessions, the oldest first; the last two are compared.
    sessions: Vec<JsonMoment<'c>>,
    aspects: Vec<JsonChange<'c>>,
    steps: Vec<JsonStepChange<'c>>,
    roles: JsonRoles<'c>,
    card: JsonCardChange<'c>,
}

#[derive(Serialize)]
struct JsonMoment<'c> {
    id: &'c str,
    title: &'c str,
    date: String,
}

#[derive(Serialize)]
struct JsonAnswers<'c> {
    current: Option<JsonAnswer<'c>>,
    desired: Option<JsonAnswer<'c>>,
}

#[derive(Serialize)]
struct JsonChange<'c> {
    id: &'c str,
    outcome: &'static str,
    /// One for every session, the oldest first.
    answers: Vec<JsonAnswers<'c>>,
}

#[derive(Serialize)]
struct JsonStepChange<'c> {
    aspect: &'c str,
    what: &'c str,
    owner: &'c str,
    then: Option<&'static str>,
    now: Option<&'static str>,
}

#[derive(Serialize)]
struct JsonRoles<'c> {
    both: &'c [String],
    only_then: &'c [String],
    only_now: &'c [String],
}

#[derive(Serialize)]
struct JsonCardChange<'c> {
    id: &'c str,
    reworded: bool,
    gone: Vec<&'c str>,
}

pub fn write(compared: &Compared, out: &mut impl Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &JsonComparison::from(compared))?;
    writeln!(out)
}

impl<'c> From<&'c Compared> for JsonComparison<'c> {
    fn from(compared: &'c Compared) -> Self {
        let comparison = &compared.comparison;
        let roles = &comparison.roles;
        let knows_steps = comparison.then().steps.is_some();
        let steps = comparison.steps.iter().map(|change| JsonStepChange {
            aspect: change.aspect.as_str(),
            what: &change.step.what,
            owner: &change.step.owner,
            then: knows_steps.then(|| status_code(change.step.status)),
            now: change.now.map(status_code),
        });
        Self {
            sessions: comparison.moments.iter().map(JsonMoment::from).collect(),
            aspects: comparison.aspects.iter().map(|change| JsonChange::new(change, &comparison.moments)).collect(),
            steps: steps.collect(),
            roles: JsonRoles { both: &roles.both, only_then: &roles.only_then, only_now: &roles.only_now },
            card: JsonCardChange {
                id: compared.card.id(),
                reworded: comparison.card.is_reworded,
                gone: comparison.card.gone.iter().map(crate::domain::AspectId::as_str).collect(),
            },
        }
    }
}

impl<'c> From<&'c Moment> for JsonMoment<'c> {
    fn from(moment: &'c Moment) -> Self {
        Self { id: &moment.id, title: &moment.title, date: moment.date.to_string() }
    }
}

impl<'c> JsonChange<'c> {
    fn new(change: &'c AspectChange, moments: &'c [Moment]) -> Self {
        let given = |answer: Option<&'c Answer>| answer.map(JsonAnswer::from);
        let answers = moments.iter().map(|moment| {
            let [current, desired] = crate::domain::Mark::BOTH.map(|mark| given(moment.answer(&change.aspect, mark)));
            JsonAnswers { current, desired }
        });
        Self { id: change.aspect.as_str(), outcome: change.outcome.code(), answers: answers.collect() }
    }
}
