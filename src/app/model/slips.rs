//! Slips of paper that are typed in, one line a person.

use super::form::{Typed, texts};
use crate::app::input::Field;
use crate::domain::{Answer, Asked, Ballot, BallotAnswer, Card, Draft, DraftSubject, RoundPlan};

/// More slips than this are not typed by hand.
const MAX_SLIPS: usize = 200;

/// Slips while they are typed in.
#[derive(Clone, Debug)]
pub struct Slips {
    /// The round that they make.
    pub plan: RoundPlan,
    /// One field a slip; the last one may be empty.
    pub fields: Vec<Field>,
    /// The field with the cursor.
    pub focus: usize,
    /// What is wrong with that field.
    pub error: Option<SlipError>,
    /// Whether it holds a draft from before.
    pub is_draft: bool,
}

/// Why a line is no slip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SlipError {
    /// It has another number of answers than the card has aspects.
    Count(usize),
    /// This is no answer on this card.
    NoAnswer(String),
    /// This also answers a question that is not asked.
    NotAsked(String),
    /// There is no slip at all.
    Empty,
}

/// What a person wrote about one aspect: what is current and what is desired.
type Answers = [Option<Answer>; 2];

impl Slips {
    /// No slip yet.
    pub(in crate::app) fn new(plan: RoundPlan) -> Self {
        Self { plan, fields: vec![Field::default()], focus: 0, error: None, is_draft: false }
    }

    /// How many slips have been typed.
    #[must_use]
    pub fn count(&self) -> usize {
        self.fields.iter().filter(|field| !field.text().trim().is_empty()).count()
    }

    /// Whether anything was typed.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.count() > 0
    }

    /// What it is about, by which a draft of it is found again.
    pub(in crate::app) fn subject(&self) -> DraftSubject {
        DraftSubject::Slips(self.plan.asks)
    }

    /// What the fields hold.
    pub(super) fn typed(&self) -> Typed {
        Typed { draft: Draft { subject: self.subject(), texts: texts(&self.fields) }, is_changed: self.is_changed() }
    }

    /// Fills in a draft, the cursor on its last line.
    pub(in crate::app) fn resume(&mut self, draft: &Draft) {
        self.is_draft = true;
        self.fields = draft.texts.iter().take(MAX_SLIPS).map(|text| filled_in(text)).collect();
        self.go_to(self.fields.len().saturating_sub(1));
    }

    /// Forgets what was typed.
    pub(in crate::app) fn reset(&mut self) {
        *self = Self::new(self.plan);
    }

    /// Goes to a line, which is made if it comes right behind the last one and that is not empty.
    pub(in crate::app) fn go_to(&mut self, line: usize) {
        let has_space = self.fields.last().is_none_or(|last| !last.text().trim().is_empty());
        if line >= self.fields.len() && has_space && self.fields.len() < MAX_SLIPS {
            self.fields.push(Field::default());
        }
        self.focus = line.min(self.fields.len().saturating_sub(1));
        self.error = None;
    }

    /// Whether the line with the cursor is empty.
    #[must_use]
    pub fn is_at_empty_line(&self) -> bool {
        self.fields.get(self.focus).is_none_or(|field| field.text().trim().is_empty())
    }

    /// The ballot on a line.
    ///
    /// # Errors
    /// What is wrong with it, also if it is empty.
    pub(in crate::app) fn ballot(&self, line: usize, card: &Card) -> Result<Ballot, SlipError> {
        let parts = self.parts(line, card);
        if parts.is_empty() {
            return Err(SlipError::Empty);
        }
        let answers: Vec<Answers> =
            parts.iter().map(|part| read(part, self.plan.asks, card)).collect::<Result<_, _>>()?;
        if answers.len() != card.aspects().len() {
            return Err(SlipError::Count(answers.len()));
        }
        let answers = card.aspects().iter().zip(answers).map(|(aspect, [current, desired])| BallotAnswer {
            aspect: aspect.id.clone(),
            current,
            desired,
        });
        // A slip has no role: nobody was asked for one.
        Ok(Ballot::new(String::new(), answers.collect()).restricted_to(self.plan.asks))
    }

    /// What has been typed on a line so far, an answer after the other; what is no answer is `None`.
    #[must_use]
    pub fn read_so_far(&self, line: usize, card: &Card) -> Vec<Option<[Option<Answer>; 2]>> {
        self.parts(line, card).iter().map(|part| read(part, self.plan.asks, card).ok()).collect()
    }

    /// The answers on a line. Digits without spaces are an answer each, if there are as many as aspects.
    fn parts(&self, line: usize, card: &Card) -> Vec<String> {
        let text = self.fields.get(line).map_or("", Field::text).trim();
        let is_all_digits = text.chars().all(|char| char.is_ascii_digit());
        if is_all_digits && card.aspects().len() > 1 && text.len() == card.aspects().len() {
            return text.chars().map(String::from).collect();
        }
        let is_between = |char: char| char.is_whitespace() || matches!(char, ',' | ';');
        text.split(is_between).filter(|part| !part.is_empty()).map(str::to_owned).collect()
    }
}

fn filled_in(text: &str) -> Field {
    let mut field = Field::default();
    field.fill_in(text);
    field
}

/// An answer to the one question that is asked, or `current:desired` if both are.
fn read(part: &str, asks: Asked, card: &Card) -> Result<Answers, SlipError> {
    let one = |text: &str| match text {
        "-" | "" => Ok(None),
        text => Answer::parse(text, card).map_err(|_| SlipError::NoAnswer(part.to_owned())),
    };
    match (asks, part.split_once(':')) {
        (Asked::Both, Some((current, desired))) => Ok([one(current)?, one(desired)?]),
        (_, Some(_)) => Err(SlipError::NotAsked(part.to_owned())),
        (Asked::Desired, None) => Ok([None, one(part)?]),
        (Asked::Current | Asked::Both, None) => Ok([one(part)?, None]),
    }
}
