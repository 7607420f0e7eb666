//! A session, or a bare card, as a document: computed once, written in several forms to any `impl Write`.
//!
//! ```text
//! mod.rs       Report: what there is to tell, free of any language or form
//! outline.rs   the same in words and in order, for the three forms that people read
//! phrases.rs   the phrases that several forms share
//! text.rs      the document in 80 columns           markdown.rs   for a wiki or an editor
//! html.rs      one page that prints on A4           svg.rs        its pictures
//! csv.rs       a row for every aspect and step      json.rs       for programs, a contract
//! linear.rs    everything line by line, for the terminal and for screen readers
//! ```

mod csv;
mod html;
mod json;
mod linear;
mod markdown;
mod outline;
mod phrases;
mod svg;
mod text;

use std::io::{self, Write};

use jiff::civil::Date;

use crate::domain::{Answer, AspectId, Card, Mark, NextStep, Reflection, Session, Tally};
use crate::text::{sanitise, sanitise_line};
use crate::words::Words;

/// The forms a document can have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// The document as plain text in 80 columns.
    #[default]
    Text,
    /// The document as GitHub-flavoured Markdown.
    Markdown,
    /// The document as one page that needs nothing else.
    Html,
    /// A table: a row for every aspect, and one for every next step.
    Csv,
    /// The same table as a Dutch Excel opens it: semicolons, and a mark that says it is UTF-8.
    CsvForExcel,
    /// For programs; the shape is a contract.
    Json,
    /// Not a document but everything there is, one thing after the other, one paragraph a line: for the terminal and
    /// for screen readers.
    Linear,
}

impl Format {
    /// The forms that are mailed, in the order in which a form offers them.
    pub const OFFERED: [Self; 6] = [Self::Html, Self::Text, Self::Markdown, Self::Csv, Self::CsvForExcel, Self::Json];

    /// How the names of such files end, without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Text | Self::Linear => "txt",
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Csv | Self::CsvForExcel => "csv",
            Self::Json => "json",
        }
    }

    /// The form that a file's name asks for by its end, in capitals or not.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<Self> {
        Self::OFFERED.into_iter().find(|format| format.extension().eq_ignore_ascii_case(extension))
    }
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
    label: String,
}

#[derive(Clone, Debug)]
struct AspectReport {
    id: String,
    title: String,
    label: String,
    current: Option<Answer>,
    desired: Option<Answer>,
    kept: bool,
    /// Where current and desired lie on the card, in half columns from the left.
    places: [Option<usize>; 2],
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
            id: line(&session.id),
            title: line(&session.title),
            date: session.date,
            partnership: line(&session.partnership),
            facilitator: line(&session.facilitator),
            roles: session.roles.iter().map(|role| line(role)).filter(|role| !role.is_empty()).collect(),
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
            linear::write_answers(told, &self.card, words, out)?;
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
                label: aspect.label.clone(),
                current: said.current.clone(),
                desired: said.desired.clone(),
                kept: said.is_kept(),
                places: Mark::BOTH.map(|mark| said.answer(mark)?.half_columns(card)),
                direction: said.direction(card),
                explanation: sanitise(&said.explanation).into_owned(),
                evidence: sanitise(&said.evidence).into_owned(),
                next_steps: said.next_steps.iter().map(harmless).collect(),
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
            Format::Markdown => markdown::write(self, words, out),
            Format::Html => html::write(self, words, out),
            Format::Csv => csv::write(self, &csv::PLAIN, words, out),
            Format::CsvForExcel => csv::write(self, &csv::EXCEL, words, out),
            Format::Linear => linear::write(self, words, out),
            Format::Json => json::write(self, out),
        }
    }
}

/// A document leaves the house, so nothing in it steers a terminal or turns a text around, wherever it came from.
fn line(text: &str) -> String {
    sanitise_line(text).trim().to_owned()
}

fn harmless(step: &NextStep) -> NextStep {
    NextStep { what: sanitise(&step.what).trim().to_owned(), owner: line(&step.owner), ..step.clone() }
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
                .map(|scenario| ScenarioFacts {
                    id: scenario.id.to_string(),
                    title: scenario.title.clone(),
                    label: scenario.label.clone(),
                })
                .collect(),
        }
    }

    /// The column of a scenario, counted from 0.
    fn column(&self, id: &str) -> Option<usize> {
        self.scenarios.iter().position(|scenario| scenario.id == id)
    }

    /// A scenario as people name it: number and title.
    fn numbered(&self, id: &str) -> String {
        match self.column(id) {
            Some(place) => format!("{} {}", place + 1, self.scenarios[place].title),
            None => id.to_owned(),
        }
    }
}
