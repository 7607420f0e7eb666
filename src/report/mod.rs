//! A session, or a bare card, as a document: computed once, written in several forms to any `impl Write`.

mod json;
mod text;

use std::io::{self, Write};

use jiff::civil::Date;

use crate::domain::{Answer, AspectId, Card, Mark, NextStep, Reflection, Session, Tally};
use crate::words::Words;

/// The forms a document can have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// For people, and for screen readers: one thing after the other, one paragraph a line.
    #[default]
    Text,
    /// For programs; the shape is a contract.
    Json,
}

/// Everything that is to be told of a card, and of a session about it if there is one.
#[derive(Clone, Debug)]
pub struct Report {
    session: Option<SessionFacts>,
    card: CardFacts,
    aspects: Vec<AspectReport>,
}

#[derive(Clone, Debug)]
struct SessionFacts {
    id: String,
    title: String,
    date: Date,
    partnership: String,
    facilitator: String,
    roles: Vec<String>,
    revision: u64,
    /// Whether a silent round is running; nothing else of it is told.
    is_sealed: bool,
}

#[derive(Clone, Debug)]
struct CardFacts {
    id: String,
    title: String,
    theme: String,
    source: String,
    language: String,
    scenarios: Vec<ScenarioFacts>,
}

#[derive(Clone, Debug)]
struct ScenarioFacts {
    id: String,
    title: String,
}

#[derive(Clone, Debug)]
struct AspectReport {
    id: String,
    title: String,
    current: Option<Answer>,
    desired: Option<Answer>,
    kept: bool,
    /// From current to desired, in half columns.
    direction: Option<isize>,
    explanation: String,
    evidence: String,
    next_steps: Vec<NextStep>,
    descriptions: Vec<Option<String>>,
    ballots: usize,
    tallies: [Tally; 2],
}

impl Report {
    /// What is to be told of a session.
    #[must_use]
    pub fn of_session(session: &Session, card: &Card) -> Self {
        let facts = SessionFacts {
            id: session.id.clone(),
            title: session.title.clone(),
            date: session.date,
            partnership: session.partnership.clone(),
            facilitator: session.facilitator.clone(),
            roles: session.roles.clone(),
            revision: session.revision,
            is_sealed: session.round.is_some(),
        };
        Self::new(Some(facts), card, Some(session))
    }

    /// What is to be told of a card alone.
    #[must_use]
    pub fn of_card(card: &Card) -> Self {
        Self::new(None, card, None)
    }

    /// Writes only what was answered on one aspect, as text.
    ///
    /// # Errors
    /// Where `out` does not take it.
    pub fn write_answers_on(&self, aspect: &AspectId, words: &Words, out: &mut impl Write) -> io::Result<()> {
        let aspects = self.aspects.iter().filter(|told| told.id == aspect.as_str());
        for told in aspects {
            writeln!(out, "{}", told.title)?;
            text::write_answers(told, &self.card, words, out)?;
        }
        Ok(())
    }

    fn new(facts: Option<SessionFacts>, card: &Card, session: Option<&Session>) -> Self {
        let aspects = card.aspects().iter().map(|aspect| {
            let unsaid = Reflection::new(aspect.id.clone());
            let said = session.and_then(|session| session.reflection(&aspect.id)).unwrap_or(&unsaid);
            let tally = |mark| match session {
                Some(session) => Tally::of(session, &aspect.id, mark, card),
                None => Tally::count(&[], &aspect.id, mark, card),
            };
            let tallies = Mark::BOTH.map(tally);
            AspectReport {
                id: aspect.id.to_string(),
                title: aspect.title.clone(),
                current: said.current.clone(),
                desired: said.desired.clone(),
                kept: said.is_kept(),
                direction: said.direction(card),
                explanation: said.explanation.clone(),
                evidence: said.evidence.clone(),
                next_steps: said.next_steps.clone(),
                descriptions: aspect.descriptions.iter().map(|text| text.text().map(str::to_owned)).collect(),
                ballots: tallies.iter().map(Tally::people).max().unwrap_or(0),
                tallies,
            }
        });
        Self { session: facts, card: CardFacts::new(card), aspects: aspects.collect() }
    }

    /// Writes the document.
    ///
    /// # Errors
    /// Where `out` does not take it.
    pub fn write(&self, format: Format, words: &Words, out: &mut impl Write) -> io::Result<()> {
        match format {
            Format::Text => text::write(self, words, out),
            Format::Json => json::write(self, out),
        }
    }
}

impl CardFacts {
    fn new(card: &Card) -> Self {
        let scenarios = card.scenarios().iter();
        Self {
            id: card.id().to_owned(),
            title: card.title().to_owned(),
            theme: card.theme().to_owned(),
            source: card.source().to_owned(),
            language: card.language().to_owned(),
            scenarios: scenarios
                .map(|scenario| ScenarioFacts { id: scenario.id.to_string(), title: scenario.title.clone() })
                .collect(),
        }
    }

    /// A scenario as people name it: number and title.
    fn numbered(&self, id: &str) -> String {
        match self.scenarios.iter().position(|scenario| scenario.id == id) {
            Some(place) => format!("{} {}", place + 1, self.scenarios[place].title),
            None => id.to_owned(),
        }
    }
}
