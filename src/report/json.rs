//! The document for programs. The names and shapes here are a contract with scripts: only add.

use std::io::{self, Write};

use serde::Serialize;

use super::{AspectReport, CardFacts, Report, SessionFacts};
use crate::domain::{Answer, NextStep, Status, Tally};

#[derive(Serialize)]
struct Document<'r> {
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<Session<'r>>,
    card: Card<'r>,
    aspects: Vec<Aspect<'r>>,
}

#[derive(Serialize)]
struct Session<'r> {
    id: &'r str,
    title: &'r str,
    date: String,
    partnership: &'r str,
    facilitator: &'r str,
    roles: &'r [String],
    revision: u64,
}

#[derive(Serialize)]
struct Card<'r> {
    id: &'r str,
    title: &'r str,
    theme: &'r str,
    source: &'r str,
    language: &'r str,
    scenarios: Vec<Scenario<'r>>,
}

#[derive(Serialize)]
struct Scenario<'r> {
    id: &'r str,
    title: &'r str,
}

#[derive(Serialize)]
struct Aspect<'r> {
    id: &'r str,
    title: &'r str,
    current: Option<AnswerShape<'r>>,
    desired: Option<AnswerShape<'r>>,
    direction: Option<Columns>,
    explanation: &'r str,
    evidence: &'r str,
    next_steps: Vec<Step<'r>>,
    descriptions: &'r [Option<String>],
    ballots: Ballots<'r>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum AnswerShape<'r> {
    Scenario { scenario: &'r str },
    Between { scenarios: [&'r str; 2] },
    Unknown,
    NotApplicable,
}

/// A number of columns: whole where it is whole, else with a half.
#[derive(Serialize)]
#[serde(untagged)]
enum Columns {
    Readable(isize),
    Half(f64),
}

#[derive(Serialize)]
struct Step<'r> {
    what: &'r str,
    owner: &'r str,
    due: Option<String>,
    status: &'static str,
}

#[derive(Serialize)]
struct Ballots<'r> {
    count: usize,
    current: Votes<'r>,
    desired: Votes<'r>,
}

#[derive(Serialize)]
struct Votes<'r> {
    counts: Vec<usize>,
    between: Vec<(&'r str, &'r str, usize)>,
    unknown: usize,
    not_applicable: usize,
    absent: usize,
    consensus: Option<f64>,
}

pub fn write(report: &Report, out: &mut impl Write) -> io::Result<()> {
    let document = Document {
        session: report.session.as_ref().map(Session::from),
        card: Card::from(&report.card),
        aspects: report.aspects.iter().map(|aspect| Aspect::new(aspect, &report.card)).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

impl<'r> From<&'r SessionFacts> for Session<'r> {
    fn from(facts: &'r SessionFacts) -> Self {
        Self {
            id: &facts.id,
            title: &facts.title,
            date: facts.date.to_string(),
            partnership: &facts.partnership,
            facilitator: &facts.facilitator,
            roles: &facts.roles,
            revision: facts.revision,
        }
    }
}

impl<'r> From<&'r CardFacts> for Card<'r> {
    fn from(facts: &'r CardFacts) -> Self {
        let scenarios = facts.scenarios.iter().map(|scenario| Scenario { id: &scenario.id, title: &scenario.title });
        Self {
            id: &facts.id,
            title: &facts.title,
            theme: &facts.theme,
            source: &facts.source,
            language: &facts.language,
            scenarios: scenarios.collect(),
        }
    }
}

impl<'r> Aspect<'r> {
    fn new(aspect: &'r AspectReport, card: &'r CardFacts) -> Self {
        let [current, desired] = &aspect.tallies;
        Self {
            id: &aspect.id,
            title: &aspect.title,
            current: aspect.current.as_ref().map(AnswerShape::from),
            desired: aspect.desired.as_ref().map(AnswerShape::from),
            direction: aspect.direction.map(Columns::of_halves),
            explanation: &aspect.explanation,
            evidence: &aspect.evidence,
            next_steps: aspect.next_steps.iter().map(Step::from).collect(),
            descriptions: &aspect.descriptions,
            ballots: Ballots {
                count: aspect.ballots,
                current: Votes::new(current, card),
                desired: Votes::new(desired, card),
            },
        }
    }
}

impl<'r> From<&'r Answer> for AnswerShape<'r> {
    fn from(answer: &'r Answer) -> Self {
        match answer {
            Answer::Scenario(id) => Self::Scenario { scenario: id.as_str() },
            Answer::Between(left, right) => Self::Between { scenarios: [left.as_str(), right.as_str()] },
            Answer::Unknown => Self::Unknown,
            Answer::NotApplicable => Self::NotApplicable,
        }
    }
}

impl Columns {
    fn of_halves(halves: isize) -> Self {
        if halves % 2 == 0 {
            return Self::Readable(halves / 2);
        }
        #[expect(clippy::cast_precision_loss, reason = "a card has few columns")]
        Self::Half(halves as f64 / 2.0)
    }
}

impl<'r> From<&'r NextStep> for Step<'r> {
    fn from(step: &'r NextStep) -> Self {
        let status = match step.status {
            Status::Open => "open",
            Status::Running => "loopt",
            Status::Done => "klaar",
            Status::Dropped => "vervallen",
        };
        Self { what: &step.what, owner: &step.owner, due: step.due.map(|due| due.to_string()), status }
    }
}

impl<'r> Votes<'r> {
    fn new(tally: &Tally, card: &'r CardFacts) -> Self {
        let pairs = card.scenarios.windows(2).zip(tally.between());
        Self {
            counts: tally.scenarios().collect(),
            between: pairs
                .filter(|(_, count)| *count > 0)
                .map(|(pair, count)| (pair[0].id.as_str(), pair[1].id.as_str(), count))
                .collect(),
            unknown: tally.unknown,
            not_applicable: tally.not_applicable,
            absent: tally.absent,
            consensus: tally.consensus(),
        }
    }
}
