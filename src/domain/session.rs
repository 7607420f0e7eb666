//! A session: one meeting about one card, and what the group answered.

use jiff::civil::Date;

use super::answer::{Answer, Mark};
use super::ballots::BallotAnswer;
use super::card::{AspectId, Card};
use super::rounds::{Round, RunningRound};

/// A meeting about a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its identifier, unique and never reused.
    pub id: String,
    /// Raised by every change, see [`Session::apply`]; orders the versions of one session, which no clock can do. A new file
    /// begins with 1.
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
    /// The roles that were present.
    pub roles: Vec<String>,
    /// The facilitator's private note: never projected, never in a report.
    pub note: String,
    /// What the group said about each aspect: one for every aspect of the card.
    pub reflections: Vec<Reflection>,
    /// The rounds that have been revealed, by number.
    pub rounds: Vec<Round>,
    /// The round that has not been revealed, if one is running.
    pub running: Option<RunningRound>,
    /// The session that this one carries on, if it does.
    pub carries_on: Option<CarriesOn>,
    /// What the group, or who fills it in alone, wants others to see.
    pub sharing: Sharing,
    /// What was said about aspects and scenarios that are no longer on the card. Its file has it among the rest.
    pub lapsed: Option<Box<Lapsed>>,
}

/// What was said about aspects and scenarios that are no longer on the card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lapsed {
    /// The card that the group read. Where that is not known, ids stand for its titles.
    pub card: Card,
    /// The marks, texts and steps. One without any is about an aspect of which only votes lapsed.
    pub reflections: Vec<Reflection>,
    /// The votes.
    pub rounds: Vec<LapsedRound>,
}

/// A round in which people voted for what is no longer on the card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LapsedRound {
    /// The round with all its votes.
    pub whole: Round,
    /// What is left of it on the card as it is.
    pub(super) left: Round,
    /// The questions of which the votes lapsed. If only some of them have no place any more, all do: the others alone would
    /// tell something else than the group said.
    pub questions: Vec<(AspectId, Mark)>,
}

/// What a session keeps of the one that it carries on: enough to compare the two where the file of the earlier one is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarriesOn {
    /// The id of the earlier session.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The day of its meeting.
    pub date: Date,
    /// The fingerprint of the card that was read then.
    pub fingerprint: String,
    /// The roles that were present then.
    pub roles: Vec<String>,
    /// The answers that were given then.
    pub answers: Vec<BallotAnswer>,
}

/// What may be seen by more people than it would be without being asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sharing {
    /// Whether the explanations come along when this session is brought into one of a group.
    pub explanations: bool,
    /// Whether a role that only one person has is shown apart from the others.
    pub single_roles: bool,
}

/// A card, in the wording that the group read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardRef {
    /// The card's id.
    pub id: String,
    /// The fingerprint of the text that the group read.
    pub fingerprint: String,
}

/// What the group said about one aspect.
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
    /// What the group agreed to do next.
    pub next_steps: Vec<NextStep>,
}

/// The texts about an aspect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Why (toelichting).
    Explanation,
    /// What shows it (onderbouwing).
    Evidence,
}

impl Part {
    /// Both texts, in the order in which they are asked for.
    pub const BOTH: [Self; 2] = [Self::Explanation, Self::Evidence];
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
    /// Its progress.
    pub status: Status,
    /// The id of the session in which it was agreed, if it was carried over from there.
    pub from: Option<String>,
}

/// The progress of a next step.
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
    /// An open step without an owner or a date.
    #[must_use]
    pub fn new(what: String) -> Self {
        Self { what, owner: String::new(), due: None, status: Status::Open, from: None }
    }

    /// Sets a term that is no day, such as "voor de zomer": it stands in words behind what will be done.
    pub fn set_loose_term(&mut self, term: &str) {
        self.due = None;
        let words = format!("({term})");
        if !self.what.ends_with(&words) {
            self.what = format!("{} {words}", self.what);
        }
    }
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
            rounds: Vec::new(),
            running: None,
            carries_on: None,
            sharing: Sharing::default(),
            lapsed: None,
        };
        session.cover(card);
        session
    }

    /// Raises the revision to the next one above both its own and another one. A revision never wraps: the largest one, which only
    /// a file edited by hand can have, stays as it is.
    pub(crate) fn raise_revision(&mut self, above: u64) {
        self.revision = self.revision.max(above).saturating_add(1);
    }

    /// Adds an empty reflection for every aspect of the card that has none yet.
    pub fn cover(&mut self, card: &Card) {
        for aspect in card.aspects() {
            if self.reflection(&aspect.id).is_none() {
                self.reflections.push(Reflection::new(aspect.id.clone()));
            }
        }
    }

    /// What the group said about an aspect; `None` if the session has no such aspect.
    #[must_use]
    pub fn reflection(&self, aspect: &AspectId) -> Option<&Reflection> {
        self.reflections.iter().find(|reflection| reflection.aspect == *aspect)
    }

    /// As [`Self::reflection`], mutable.
    pub fn reflection_mut(&mut self, aspect: &AspectId) -> Option<&mut Reflection> {
        self.reflections.iter_mut().find(|reflection| reflection.aspect == *aspect)
    }

    /// The answer to one of the two questions about an aspect.
    #[must_use]
    pub fn answer(&self, aspect: &AspectId, mark: Mark) -> Option<&Answer> {
        self.reflection(aspect)?.answer(mark)
    }

    /// The next steps that were agreed about an aspect.
    #[must_use]
    pub fn next_steps(&self, aspect: &AspectId) -> &[NextStep] {
        self.reflection(aspect).map_or(&[], |reflection| &reflection.next_steps)
    }

    /// Whether nothing has been said about any aspect.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.reflections.iter().all(Reflection::is_blank) && self.rounds.is_empty() && self.running.is_none()
    }

    /// How many aspects have an answer to each of the two questions.
    #[must_use]
    pub fn marked(&self) -> Marked {
        let answered = |mark| self.reflections.iter().filter(|reflection| reflection.answer(mark).is_some()).count();
        Marked { current: answered(Mark::Current), desired: answered(Mark::Desired), aspects: self.reflections.len() }
    }

    /// How many aspects have at least one answer.
    #[must_use]
    pub fn aspects_marked(&self) -> usize {
        self.reflections.iter().filter(|reflection| reflection.is_marked()).count()
    }
}

/// How many aspects of a session have an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// To what is current.
    pub current: usize,
    /// To what is desired.
    pub desired: usize,
    /// How many aspects there are.
    pub aspects: usize,
}

impl Marked {
    /// The number for one of the two questions.
    #[must_use]
    pub fn of(self, mark: Mark) -> usize {
        match mark {
            Mark::Current => self.current,
            Mark::Desired => self.desired,
        }
    }
}

impl Reflection {
    /// An empty reflection.
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

    /// As [`Self::answer`], mutable.
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

    /// As [`Self::text`], mutable.
    pub fn text_mut(&mut self, part: Part) -> &mut String {
        match part {
            Part::Explanation => &mut self.explanation,
            Part::Evidence => &mut self.evidence,
        }
    }

    /// Whether nothing has been said.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self::new(self.aspect.clone())
    }

    /// Whether either question has an answer.
    #[must_use]
    pub fn is_marked(&self) -> bool {
        self.current.is_some() || self.desired.is_some()
    }

    /// What is both current and desired (behouden). Only a place on the card can be kept: whoever answers "weet ik niet" or
    /// "n.v.t." twice keeps nothing.
    #[must_use]
    pub fn kept(&self) -> Option<&Answer> {
        self.current.as_ref().filter(|current| current.is_position() && self.desired.as_ref() == Some(*current))
    }

    /// The distance from current to desired in half columns, positive to the right. `None` unless both are positions on the
    /// card.
    #[must_use]
    pub fn direction(&self, card: &Card) -> Option<isize> {
        let position = |answer: &Option<Answer>| answer.as_ref()?.half_columns(card)?.try_into().ok();
        let (current, desired): (isize, isize) = (position(&self.current)?, position(&self.desired)?);
        Some(desired - current)
    }
}
