//! What one session says, as one line of JSON: the owner's own raw material, for engines that take lines of JSON.
//! `assets/session-line.schema.json` describes it.

use serde::Serialize;

use crate::domain::{
    Answer, Aspect, Card, Choice, Comparison, How, Mark, NextStep, Part, Round, Session, Spread, Status, Tally, Votes,
};

/// The version of the line's shape.
pub const LINE_SCHEMA: u32 = 1;

/// In bytes.
const USUAL_LENGTH: usize = 2_048;

/// What is in a line besides answers and roles, because somebody asked for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is asked for by itself")]
pub struct Included {
    /// The title of the session.
    pub title: bool,
    /// The partnership.
    pub partnership: bool,
    /// Who led the conversation.
    pub facilitator: bool,
    /// Toelichting and onderbouwing.
    pub texts: bool,
    /// The next steps with their owners.
    pub steps: bool,
}

#[derive(Serialize)]
struct Line<'s> {
    schema: u32,
    session: &'s str,
    revision: u64,
    card: &'s str,
    wording: &'s str,
    date: String,
    year: i16,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'s str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    partnership: Option<&'s str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    facilitator: Option<&'s str>,
    marks: Vec<MarkLine<'s>>,
    rounds: Vec<RoundLine<'s>>,
    carries_on: Option<&'s str>,
    moves: Vec<MoveLine>,
    #[serde(skip_serializing_if = "Option::is_none")]
    steps: Option<Vec<StepLine<'s>>>,
}

#[derive(Serialize)]
struct MarkLine<'s> {
    aspect: &'s str,
    current: Option<String>,
    desired: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<&'s str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence: Option<&'s str>,
}

/// The round that counts for one question about one aspect.
#[derive(Serialize)]
struct RoundLine<'s> {
    aspect: &'s str,
    question: &'static str,
    how: &'static str,
    spread: Option<&'static str>,
    /// Each answer that somebody gave.
    voices: Vec<VoiceLine<'s>>,
    /// The hands, if those were counted.
    hands: Vec<HandsLine<'s>>,
}

#[derive(Serialize)]
struct VoiceLine<'s> {
    role: &'s str,
    answer: String,
}

#[derive(Serialize)]
struct HandsLine<'s> {
    answer: &'s str,
    people: usize,
}

/// What became of one aspect since the session that this one carries on.
#[derive(Serialize)]
struct MoveLine {
    aspect: String,
    then_current: Option<String>,
    then_desired: Option<String>,
    now_current: Option<String>,
    outcome: &'static str,
}

#[derive(Serialize)]
struct StepLine<'s> {
    aspect: &'s str,
    what: &'s str,
    owner: &'s str,
    due: Option<String>,
    status: &'static str,
}

/// A session that fits its card, as one line with its end.
pub fn line(session: &Session, card: &Card, included: Included) -> Vec<u8> {
    let of = |is_included: bool, text| is_included.then_some(text);
    let line = Line {
        schema: LINE_SCHEMA,
        session: &session.id,
        revision: session.revision,
        card: &session.card.id,
        wording: &session.card.fingerprint,
        date: session.date.to_string(),
        year: session.date.year(),
        title: of(included.title, session.title.as_str()),
        partnership: of(included.partnership, session.partnership.as_str()),
        facilitator: of(included.facilitator, session.facilitator.as_str()),
        marks: card.aspects().iter().map(|aspect| mark_line(session, aspect, included.texts)).collect(),
        rounds: round_lines(session, card),
        carries_on: session.carries_on.as_ref().map(|earlier| earlier.id.as_str()),
        moves: move_lines(session, card),
        steps: included.steps.then(|| step_lines(session, card)),
    };
    let mut bytes = Vec::with_capacity(USUAL_LENGTH);
    // All of it is plain structs, lists and texts, which JSON can hold, and memory takes whatever is written to it.
    let _ = serde_json::to_writer(&mut bytes, &line);
    bytes.push(b'\n');
    bytes
}

fn mark_line<'s>(session: &'s Session, aspect: &'s Aspect, with_texts: bool) -> MarkLine<'s> {
    let [current, desired] = Mark::BOTH.map(|mark| session.answer(&aspect.id, mark).map(Answer::code));
    let said = session.reflection(&aspect.id).filter(|_| with_texts);
    let text = |part| said.map(|said| said.text(part));
    MarkLine {
        aspect: aspect.id.as_str(),
        current,
        desired,
        explanation: text(Part::Explanation),
        evidence: text(Part::Evidence),
    }
}

fn round_lines<'s>(session: &'s Session, card: &'s Card) -> Vec<RoundLine<'s>> {
    let of =
        |aspect: &'s Aspect| Mark::BOTH.into_iter().filter_map(move |mark| round_line(session, card, aspect, mark));
    card.aspects().iter().flat_map(of).collect()
}

fn round_line<'s>(session: &'s Session, card: &Card, aspect: &'s Aspect, mark: Mark) -> Option<RoundLine<'s>> {
    let round = session.last_round_on(&aspect.id, mark)?;
    let voices = round
        .ballots()
        .iter()
        .filter_map(|ballot| Some(VoiceLine { role: &ballot.role, answer: ballot.answer(&aspect.id, mark)?.code() }));
    Some(RoundLine {
        aspect: aspect.id.as_str(),
        question: if mark == Mark::Current { "current" } else { "desired" },
        how: how(round.how),
        spread: Tally::of(round, &aspect.id, mark, card)?.spread().map(spread),
        voices: voices.collect(),
        hands: hands(round, aspect),
    })
}

fn hands<'s>(round: &'s Round, aspect: &Aspect) -> Vec<HandsLine<'s>> {
    let Votes::Hands(_) = round.votes else { return Vec::new() };
    let counts = round.hands(&aspect.id).into_iter().flat_map(|hands| &hands.counts);
    let raised = counts.filter(|(_, people)| *people > 0);
    raised.map(|(scenario, people)| HandsLine { answer: scenario.as_str(), people: *people }).collect()
}

fn move_lines(session: &Session, card: &Card) -> Vec<MoveLine> {
    let changes = Comparison::of_session(session, card).into_iter().flat_map(|compared| compared.aspects);
    let lines = changes.map(|change| {
        // What is no longer on the card has no place, as in the counts.
        let then = change.then.each_ref().map(|said| said.as_ref().filter(|said| Choice::of(said, card).is_some()));
        let [then_current, then_desired] = then.map(|said| said.map(Answer::code));
        let now_current = change.now[0].as_ref().map(Answer::code);
        let outcome = change.outcome.code();
        MoveLine { aspect: change.aspect.to_string(), then_current, then_desired, now_current, outcome }
    });
    lines.collect()
}

fn step_lines<'s>(session: &'s Session, card: &'s Card) -> Vec<StepLine<'s>> {
    let of = |aspect: &'s Aspect| {
        session.next_steps(&aspect.id).iter().map(move |step: &NextStep| StepLine {
            aspect: aspect.id.as_str(),
            what: &step.what,
            owner: &step.owner,
            due: step.due.map(|due| due.to_string()),
            status: status(step.status),
        })
    };
    card.aspects().iter().flat_map(of).collect()
}

fn how(how: How) -> &'static str {
    match how {
        How::Silent => "silent",
        How::Masked => "masked",
        How::Hands => "hands",
        How::Paper => "paper",
        How::Brought => "brought",
    }
}

fn spread(spread: Spread) -> &'static str {
    match spread {
        Spread::Unanimous => "unanimous",
        Spread::Close => "close",
        Spread::OneApart => "one_apart",
        Spread::Opposed => "opposed",
        Spread::Scattered => "scattered",
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Open => "open",
        Status::Running => "under_way",
        Status::Done => "done",
        Status::Dropped => "dropped",
    }
}
