//! What a document holds, free of any language or format. All text in it is made safe here: a document is mailed and
//! opened elsewhere, so nothing in it may steer a terminal or turn a text around.

use jiff::civil::Date;

use crate::domain::{Answer, Aspect, Card, Mark, NextStep, Reflection, Session, Tally};
use crate::text::{sanitise, sanitise_line};

/// The facts of a card, and of a session about it if there is one.
#[derive(Clone, Debug)]
pub struct Report {
    pub(super) session: Option<SessionFacts>,
    pub(super) card: CardFacts,
    pub(super) aspects: Vec<AspectFacts>,
}

#[derive(Clone, Debug)]
pub(super) struct SessionFacts {
    pub id: String,
    pub title: String,
    pub date: Date,
    pub partnership: String,
    pub facilitator: String,
    pub roles: Vec<String>,
    pub revision: u64,
    /// Whether a silent round is running. Nothing else of that round may be in a document before it is revealed.
    pub is_sealed: bool,
}

#[derive(Clone, Debug)]
pub(super) struct CardFacts {
    pub id: String,
    pub title: String,
    pub theme: String,
    pub source: String,
    pub language: String,
    pub scenarios: Vec<ScenarioFacts>,
}

#[derive(Clone, Debug)]
pub(super) struct ScenarioFacts {
    pub id: String,
    pub title: String,
    /// The short title.
    pub label: String,
}

#[derive(Clone, Debug)]
pub(super) struct AspectFacts {
    pub id: String,
    pub title: String,
    /// The short title.
    pub label: String,
    pub current: Option<Answer>,
    pub desired: Option<Answer>,
    pub kept: bool,
    /// The positions of current and desired on the card, in half columns from the left; `None` for an answer without a
    /// position.
    pub positions: [Option<usize>; 2],
    /// From current to desired, in half columns; positive to the right.
    pub direction: Option<isize>,
    pub explanation: String,
    pub evidence: String,
    pub next_steps: Vec<NextStep>,
    /// One for every scenario; `None` if the cell is empty in the source.
    pub descriptions: Vec<Option<String>>,
    /// How many people voted on this aspect.
    pub ballots: usize,
    /// The votes on current and on desired.
    pub tallies: [Tally; 2],
}

impl Report {
    /// The document of a session.
    #[must_use]
    pub fn of_session(session: &Session, card: &Card) -> Self {
        Self {
            session: Some(SessionFacts::new(session)),
            card: CardFacts::new(card),
            aspects: card.aspects().iter().map(|aspect| AspectFacts::of_session(session, aspect, card)).collect(),
        }
    }

    /// The document of a card alone.
    #[must_use]
    pub fn of_card(card: &Card) -> Self {
        let aspects = card.aspects().iter().map(|aspect| {
            let tallies = Mark::BOTH.map(|mark| Tally::count(&[], &aspect.id, mark, card));
            AspectFacts::new(aspect, &Reflection::new(aspect.id.clone()), tallies, card)
        });
        Self { session: None, card: CardFacts::new(card), aspects: aspects.collect() }
    }
}

impl SessionFacts {
    fn new(session: &Session) -> Self {
        Self {
            id: safe_line(&session.id),
            title: safe_line(&session.title),
            date: session.date,
            partnership: safe_line(&session.partnership),
            facilitator: safe_line(&session.facilitator),
            roles: session.roles.iter().map(|role| safe_line(role)).filter(|role| !role.is_empty()).collect(),
            revision: session.revision,
            is_sealed: session.round.is_some(),
        }
    }
}

impl AspectFacts {
    fn of_session(session: &Session, aspect: &Aspect, card: &Card) -> Self {
        let empty = Reflection::new(aspect.id.clone());
        let reflection = session.reflection(&aspect.id).unwrap_or(&empty);
        let tallies = Mark::BOTH.map(|mark| Tally::of(session, &aspect.id, mark, card));
        Self::new(aspect, reflection, tallies, card)
    }

    fn new(aspect: &Aspect, reflection: &Reflection, tallies: [Tally; 2], card: &Card) -> Self {
        Self {
            id: aspect.id.to_string(),
            title: aspect.title.clone(),
            label: aspect.label.clone(),
            current: reflection.current.clone(),
            desired: reflection.desired.clone(),
            kept: reflection.is_kept(),
            positions: Mark::BOTH.map(|mark| reflection.answer(mark)?.half_columns(card)),
            direction: reflection.direction(card),
            explanation: sanitise(&reflection.explanation).into_owned(),
            evidence: sanitise(&reflection.evidence).into_owned(),
            next_steps: reflection.next_steps.iter().map(safe_step).collect(),
            descriptions: aspect.descriptions.iter().map(|text| text.text().map(str::to_owned)).collect(),
            ballots: tallies.iter().map(Tally::people).max().unwrap_or(0),
            tallies,
        }
    }

    /// The answers to both questions, in the order of [`Mark::BOTH`].
    pub fn answers(&self) -> [Option<&Answer>; 2] {
        [self.current.as_ref(), self.desired.as_ref()]
    }
}

impl CardFacts {
    fn new(card: &Card) -> Self {
        let scenarios = card.scenarios().iter().map(|scenario| ScenarioFacts {
            id: scenario.id.to_string(),
            title: scenario.title.clone(),
            label: scenario.label.clone(),
        });
        Self {
            id: card.id().to_owned(),
            title: card.title().to_owned(),
            theme: card.theme().to_owned(),
            source: card.source().to_owned(),
            language: card.language().to_owned(),
            scenarios: scenarios.collect(),
        }
    }

    /// The column of a scenario, counted from 0; `None` if the card does not have it.
    pub fn column(&self, id: &str) -> Option<usize> {
        self.scenarios.iter().position(|scenario| scenario.id == id)
    }

    /// A scenario as people name it, "2 Commitment Samen Opleiden"; its id if the card does not have it.
    pub fn numbered_title(&self, id: &str) -> String {
        match self.column(id) {
            Some(column) => format!("{} {}", column + 1, self.scenarios[column].title),
            None => id.to_owned(),
        }
    }
}

fn safe_line(text: &str) -> String {
    sanitise_line(text).trim().to_owned()
}

fn safe_step(step: &NextStep) -> NextStep {
    NextStep { what: sanitise(&step.what).trim().to_owned(), owner: safe_line(&step.owner), ..step.clone() }
}
