//! A session: one sitting over one card, and what the group answered.

use jiff::civil::Date;

use super::answer::{Answer, Mark};
use super::card::{AspectId, Card};
use super::edit::Part;
use super::round::{Asked, Hands, Round};

/// A sitting over a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its own name, unique and never reused.
    pub id: String,
    /// Counts the saved changes; orders versions of one session, as no clock can.
    pub revision: u64,
    /// What the users call it; two sessions may bear the same title.
    pub title: String,
    /// The card it is about.
    pub card: CardRef,
    /// The day of the meeting.
    pub date: Date,
    /// The partnership of schools and institute, or empty.
    pub partnership: String,
    /// Who led the conversation, or empty.
    pub facilitator: String,
    /// The roles that were in the room.
    pub roles: Vec<String>,
    /// What the facilitator notes for nobody else: never projected, never in a report.
    pub note: String,
    /// What was said of each aspect: one for every aspect of the card.
    pub reflections: Vec<Reflection>,
    /// The answers of single persons, as far as they have been revealed.
    pub ballots: Vec<Ballot>,
    /// Hands that were counted, at most once for each question about each aspect.
    pub hands: Vec<Hands>,
    /// The silent round that has not been revealed, if one is running.
    pub round: Option<Round>,
}

/// Which card, and in which wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardRef {
    /// The card's id.
    pub id: String,
    /// The fingerprint of the text that the group had before it.
    pub fingerprint: String,
}

/// What was said of one aspect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reflection {
    /// The aspect it is about.
    pub aspect: AspectId,
    /// Which scenario describes today.
    pub current: Option<Answer>,
    /// Which scenario is wanted.
    pub desired: Option<Answer>,
    /// Why (toelichting).
    pub explanation: String,
    /// What shows it (onderbouwing).
    pub evidence: String,
    /// What was agreed to do next.
    pub next_steps: Vec<NextStep>,
}

/// One agreement (vervolgstap).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// What will be done.
    pub what: String,
    /// Who owns it, or empty.
    pub owner: String,
    /// By when.
    pub due: Option<Date>,
    /// How far it is.
    pub status: Status,
}

/// How far a next step is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Status {
    /// Not begun.
    #[default]
    Open,
    /// Under way (loopt).
    Running,
    /// Done (klaar).
    Done,
    /// No longer wanted (vervallen).
    Dropped,
}

impl Status {
    /// All of them, in the order in which a step goes through them.
    pub const ALL: [Self; 4] = [Self::Open, Self::Running, Self::Done, Self::Dropped];
}

impl NextStep {
    /// A step of which only is known what will be done.
    #[must_use]
    pub fn new(what: String) -> Self {
        Self { what, owner: String::new(), due: None, status: Status::Open }
    }
}

/// One person's sealed answers: a role, no name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    /// The role the person spoke from.
    pub role: String,
    /// What the person was asked.
    pub asked: Asked,
    /// The answers; an aspect that is not here was not answered.
    pub answers: Vec<BallotAnswer>,
}

/// One person's answers on one aspect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BallotAnswer {
    /// The aspect.
    pub aspect: AspectId,
    /// Which scenario describes today.
    pub current: Option<Answer>,
    /// Which scenario is wanted.
    pub desired: Option<Answer>,
}

impl Session {
    /// A new session on a card, with nothing answered.
    #[must_use]
    pub fn new(id: String, title: String, date: Date, card: &Card) -> Self {
        let mut session = Self {
            id,
            revision: 0,
            title,
            card: CardRef { id: card.id().to_owned(), fingerprint: card.fingerprint() },
            date,
            partnership: String::new(),
            facilitator: String::new(),
            roles: Vec::new(),
            note: String::new(),
            reflections: Vec::new(),
            ballots: Vec::new(),
            hands: Vec::new(),
            round: None,
        };
        session.cover(card);
        session
    }

    /// Adds an empty reflection for every aspect of the card that has none yet.
    pub fn cover(&mut self, card: &Card) {
        for aspect in card.aspects() {
            if self.reflection(&aspect.id).is_none() {
                self.reflections.push(Reflection::new(aspect.id.clone()));
            }
        }
    }

    /// What was said of an aspect.
    #[must_use]
    pub fn reflection(&self, aspect: &AspectId) -> Option<&Reflection> {
        self.reflections.iter().find(|reflection| reflection.aspect == *aspect)
    }

    /// The same, to be changed.
    pub fn reflection_mut(&mut self, aspect: &AspectId) -> Option<&mut Reflection> {
        self.reflections.iter_mut().find(|reflection| reflection.aspect == *aspect)
    }

    /// The answer to one of the two questions about an aspect.
    #[must_use]
    pub fn answer(&self, aspect: &AspectId, mark: Mark) -> Option<&Answer> {
        self.reflection(aspect)?.answer(mark)
    }

    /// Whether nothing at all has been said of any aspect.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let is_blank = |said: &Reflection| *said == Reflection::new(said.aspect.clone());
        self.reflections.iter().all(is_blank) && !self.has_voices() && self.round.is_none()
    }

    /// How many aspects have at least one answer.
    #[must_use]
    pub fn aspects_marked(&self) -> usize {
        self.reflections.iter().filter(|reflection| reflection.is_marked()).count()
    }
}

impl Reflection {
    /// Nothing said yet.
    #[must_use]
    pub fn new(aspect: AspectId) -> Self {
        Self {
            aspect,
            current: None,
            desired: None,
            explanation: String::new(),
            evidence: String::new(),
            next_steps: Vec::new(),
        }
    }

    /// The answer to one of the two questions.
    #[must_use]
    pub fn answer(&self, mark: Mark) -> Option<&Answer> {
        match mark {
            Mark::Current => self.current.as_ref(),
            Mark::Desired => self.desired.as_ref(),
        }
    }

    /// The same, to be changed.
    pub fn answer_mut(&mut self, mark: Mark) -> &mut Option<Answer> {
        match mark {
            Mark::Current => &mut self.current,
            Mark::Desired => &mut self.desired,
        }
    }

    /// One of the two texts.
    #[must_use]
    pub fn text(&self, part: Part) -> &str {
        match part {
            Part::Explanation => &self.explanation,
            Part::Evidence => &self.evidence,
        }
    }

    /// The same, to be changed.
    pub fn text_mut(&mut self, part: Part) -> &mut String {
        match part {
            Part::Explanation => &mut self.explanation,
            Part::Evidence => &mut self.evidence,
        }
    }

    /// Whether either question has an answer.
    #[must_use]
    pub fn is_marked(&self) -> bool {
        self.current.is_some() || self.desired.is_some()
    }

    /// Whether both questions have the same answer (behouden).
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.current.is_some() && self.current == self.desired
    }

    /// The way from current to desired in half columns: to the right is positive, none unless both are
    /// places on the card.
    #[must_use]
    pub fn direction(&self, card: &Card) -> Option<isize> {
        let place = |answer: &Option<Answer>| answer.as_ref()?.half_columns(card)?.try_into().ok();
        let (current, desired): (isize, isize) = (place(&self.current)?, place(&self.desired)?);
        Some(desired - current)
    }
}
