//! The document for programs. The names and shapes are a contract with scripts: fields may be added, none may change.

use std::io::{self, Write};

use serde::Serialize;

use super::codes::{JsonAnswer, status_code};
use super::compare::JsonComparison;
use super::facts::{AspectFacts, CardFacts, LapsedFacts, Report, RoundFacts, SessionFacts, VotesFacts};
use crate::domain::{Asked, How, NextStep, Spread};

#[derive(Serialize)]
struct JsonDocument<'r> {
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<JsonSession<'r>>,
    card: JsonCard<'r>,
    aspects: Vec<JsonAspect<'r>>,
    rounds: Vec<JsonRound>,
    /// Only of a session that carries another one on.
    #[serde(skip_serializing_if = "Option::is_none")]
    comparison: Option<JsonComparison<'r>>,
    /// Only if something was said about what is no longer on the card.
    #[serde(skip_serializing_if = "Option::is_none")]
    lapsed: Option<JsonLapsed<'r>>,
}

/// What was said about aspects and scenarios that are no longer on the card, with the card that had them.
#[derive(Serialize)]
struct JsonLapsed<'r> {
    card: JsonCard<'r>,
    aspects: Vec<JsonAspect<'r>>,
}

#[derive(Serialize)]
struct JsonRound {
    number: u32,
    asks: &'static str,
    how: &'static str,
    present: Option<u32>,
    voices: usize,
}

#[derive(Serialize)]
struct JsonSession<'r> {
    id: &'r str,
    title: &'r str,
    date: String,
    partnership: &'r str,
    facilitator: &'r str,
    roles: &'r [String],
    revision: u64,
}

#[derive(Serialize)]
struct JsonCard<'r> {
    id: &'r str,
    title: &'r str,
    theme: &'r str,
    source: &'r str,
    language: &'r str,
    scenarios: Vec<JsonScenario<'r>>,
}

#[derive(Serialize)]
struct JsonScenario<'r> {
    id: &'r str,
    title: &'r str,
}

#[derive(Serialize)]
struct JsonAspect<'r> {
    id: &'r str,
    title: &'r str,
    current: Option<JsonAnswer<'r>>,
    desired: Option<JsonAnswer<'r>>,
    direction: Option<JsonColumns>,
    explanation: &'r str,
    evidence: &'r str,
    /// What people wrote at home and wanted the group to read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    explanations_from_home: Vec<JsonExplanation<'r>>,
    next_steps: Vec<JsonStep<'r>>,
    descriptions: &'r [Option<String>],
    ballots: JsonBallots<'r>,
}

/// A number of columns: an integer if it is one (`1`, not `1.0`), else with a half (`1.5`).
#[derive(Serialize)]
#[serde(untagged)]
enum JsonColumns {
    Whole(isize),
    Half(f64),
}

#[derive(Serialize)]
struct JsonStep<'r> {
    what: &'r str,
    owner: &'r str,
    due: Option<String>,
    status: &'static str,
    /// The session in which it was agreed, if it was carried over.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<&'r str>,
}

#[derive(Serialize)]
struct JsonExplanation<'r> {
    role: &'r str,
    text: &'r str,
}

/// The last round that asked each question; `null` if nobody was asked.
#[derive(Serialize)]
struct JsonBallots<'r> {
    current: Option<JsonVotes<'r>>,
    desired: Option<JsonVotes<'r>>,
    earlier: JsonEarlier<'r>,
}

/// The rounds before the last one, the oldest first.
#[derive(Serialize)]
struct JsonEarlier<'r> {
    current: Vec<JsonVotes<'r>>,
    desired: Vec<JsonVotes<'r>>,
}

#[derive(Serialize)]
struct JsonVotes<'r> {
    round: u32,
    voices: usize,
    counts: Vec<usize>,
    between: Vec<(&'r str, &'r str, usize)>,
    unknown: usize,
    not_applicable: usize,
    absent: usize,
    spread: Option<&'static str>,
    consensus: Option<f64>,
}

pub fn write(report: &Report, out: &mut impl Write) -> io::Result<()> {
    let document = JsonDocument {
        session: report.session.as_ref().map(JsonSession::from),
        card: JsonCard::from(&report.card),
        aspects: report.aspects.iter().map(|aspect| JsonAspect::new(aspect, &report.card)).collect(),
        rounds: report.rounds.iter().map(JsonRound::from).collect(),
        comparison: report.compared.as_ref().map(JsonComparison::from),
        lapsed: report.lapsed.as_ref().map(JsonLapsed::from),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

impl<'r> From<&'r SessionFacts> for JsonSession<'r> {
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

impl<'r> From<&'r CardFacts> for JsonCard<'r> {
    fn from(facts: &'r CardFacts) -> Self {
        let scenarios =
            facts.scenarios.iter().map(|scenario| JsonScenario { id: &scenario.id, title: &scenario.title });
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

impl<'r> From<&'r LapsedFacts> for JsonLapsed<'r> {
    fn from(lapsed: &'r LapsedFacts) -> Self {
        let aspects = lapsed.aspects.iter().map(|aspect| JsonAspect::new(aspect, &lapsed.card));
        Self { card: JsonCard::from(&lapsed.card), aspects: aspects.collect() }
    }
}

impl<'r> JsonAspect<'r> {
    fn new(aspect: &'r AspectFacts, card: &'r CardFacts) -> Self {
        let [(current, earlier_current), (desired, earlier_desired)] = aspect.votes.each_ref().map(|rounds| {
            let mut votes: Vec<_> = rounds.iter().map(|votes| JsonVotes::new(votes, card)).collect();
            (votes.pop(), votes)
        });
        let from_home = aspect.explanations_from_home.iter();
        Self {
            id: &aspect.id,
            title: &aspect.title,
            current: aspect.current.as_ref().map(JsonAnswer::from),
            desired: aspect.desired.as_ref().map(JsonAnswer::from),
            direction: aspect.direction.map(JsonColumns::of_halves),
            explanation: &aspect.explanation,
            evidence: &aspect.evidence,
            explanations_from_home: from_home.map(|(role, text)| JsonExplanation { role, text }).collect(),
            next_steps: aspect.next_steps.iter().map(JsonStep::from).collect(),
            descriptions: &aspect.descriptions,
            ballots: JsonBallots {
                current,
                desired,
                earlier: JsonEarlier { current: earlier_current, desired: earlier_desired },
            },
        }
    }
}

impl JsonColumns {
    fn of_halves(halves: isize) -> Self {
        if halves % 2 == 0 {
            return Self::Whole(halves / 2);
        }
        #[expect(clippy::cast_precision_loss, reason = "a card has few columns")]
        Self::Half(halves as f64 / 2.0)
    }
}

impl<'r> From<&'r NextStep> for JsonStep<'r> {
    fn from(step: &'r NextStep) -> Self {
        Self {
            what: &step.what,
            owner: &step.owner,
            due: step.due.map(|due| due.to_string()),
            status: status_code(step.status),
            from: step.from.as_deref(),
        }
    }
}

impl<'r> JsonVotes<'r> {
    fn new(votes: &VotesFacts, card: &'r CardFacts) -> Self {
        let tally = &votes.tally;
        let pairs = card.scenarios.windows(2).zip(tally.between());
        Self {
            round: votes.round,
            voices: tally.people(),
            counts: tally.scenarios().collect(),
            between: pairs
                .filter(|(_, count)| *count > 0)
                .map(|(pair, count)| (pair[0].id.as_str(), pair[1].id.as_str(), count))
                .collect(),
            unknown: tally.unknown,
            not_applicable: tally.not_applicable,
            absent: tally.absent,
            spread: tally.spread().map(spread_code),
            consensus: tally.consensus(),
        }
    }
}

impl From<&RoundFacts> for JsonRound {
    fn from(round: &RoundFacts) -> Self {
        let asks = match round.asks {
            Asked::Current => "current",
            Asked::Desired => "desired",
            Asked::Both => "both",
        };
        let how = match round.how {
            How::Silent => "silent",
            How::Masked => "masked",
            How::Hands => "hands",
            How::Paper => "paper",
            How::Brought => "brought",
        };
        Self { number: round.number, asks, how, present: round.present, voices: round.voices }
    }
}

/// The code of a spread, which is the same in every language.
pub fn spread_code(spread: Spread) -> &'static str {
    match spread {
        Spread::Unanimous => "unanimous",
        Spread::Close => "close",
        Spread::OneApart => "one_apart",
        Spread::Opposed => "opposed",
        Spread::Scattered => "scattered",
    }
}
