//! Then and now: what became of what a group wanted, told by the places on the card. Never a score.

use jiff::civil::Date;

use super::answer::{Answer, Mark};
use super::card::{AspectId, Card};
use super::leaving::Destination;
use super::session::{CarriesOn, NextStep, Session, Status};

/// One session as far as it is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The id of the session.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The day of the meeting.
    pub date: Date,
    /// The id of the card; `None` if it is the card of the session that carries it on.
    pub card: Option<String>,
    /// The fingerprint of the card's text as it was read.
    pub fingerprint: String,
    /// The roles that were present.
    pub roles: Vec<String>,
    /// The answers on each aspect that has any, in the order of [`Mark::BOTH`].
    pub answers: Vec<(AspectId, [Option<Answer>; 2])>,
    /// The steps that were agreed, with their aspect; `None` if only the answers are known.
    pub steps: Option<Vec<(AspectId, NextStep)>>,
}

/// What became of what was wanted at an aspect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// What is current is what was desired.
    Reached,
    /// What is current lies between where it was and what was desired.
    UnderWay,
    /// What is current is somewhere else.
    Otherwise,
    /// One of the two is not known: it was not discussed, or nobody could tell.
    NotDiscussed,
    /// One of the two questions does not apply.
    Lapsed,
}

impl Outcome {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 5] = [Self::Reached, Self::UnderWay, Self::Otherwise, Self::NotDiscussed, Self::Lapsed];

    /// What programs call it, in every language.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::UnderWay => "under_way",
            Self::Otherwise => "otherwise",
            Self::NotDiscussed => "not_discussed",
            Self::Lapsed => "lapsed",
        }
    }
}

/// One aspect then and now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AspectChange {
    /// The aspect.
    pub aspect: AspectId,
    /// What was answered then, in the order of [`Mark::BOTH`].
    pub then: [Option<Answer>; 2],
    /// What is answered now.
    pub now: [Option<Answer>; 2],
    /// What became of what was wanted.
    pub outcome: Outcome,
}

/// What became of a step that was agreed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepChange {
    /// The aspect.
    pub aspect: AspectId,
    /// The step as it was agreed, or as it was carried over if only that is known.
    pub step: NextStep,
    /// How far it is now; `None` if it was not carried over.
    pub now: Option<Status>,
}

/// Who was in the room: the roles of both meetings, of the earlier one only, and of the later one only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PresentRoles {
    /// Present both times.
    pub both: Vec<String>,
    /// Only present then.
    pub only_then: Vec<String>,
    /// Only present now.
    pub only_now: Vec<String>,
    /// Whether it was written down who was present, then and now.
    pub are_known: [bool; 2],
}

/// What changed on the card between two meetings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardChange {
    /// Whether its text is another one.
    pub is_reworded: bool,
    /// Aspects with an answer then that are no longer on the card.
    pub gone: Vec<AspectId>,
}

/// Two sessions on one card, and all those before them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// All of them, the oldest first. What became of what was wanted is told of the last two.
    pub moments: Vec<Moment>,
    /// One for every aspect of the card, in its order.
    pub aspects: Vec<AspectChange>,
    /// One for every step of the earlier session.
    pub steps: Vec<StepChange>,
    /// Who was there.
    pub roles: PresentRoles,
    /// What changed on the card.
    pub card: CardChange,
}

/// Why sessions cannot be compared.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CompareError {
    /// There are fewer than two.
    #[error("nothing to compare")]
    TooFew,
    /// They are about different cards, with these ids.
    #[error("a session about {0:?} and one about {1:?}")]
    OtherCard(String, String),
}

impl From<&Session> for Moment {
    fn from(session: &Session) -> Self {
        let session = &session.leaving(Destination::Report);
        let said = session.reflections.iter();
        let steps =
            said.clone().flat_map(|said| said.next_steps.iter().map(|step| (said.aspect.clone(), step.clone())));
        Self {
            id: session.id.clone(),
            title: session.title.clone(),
            date: session.date,
            card: Some(session.card.id.clone()),
            fingerprint: session.card.fingerprint.clone(),
            roles: session.roles.clone(),
            answers: said
                .filter(|said| said.is_marked())
                .map(|said| (said.aspect.clone(), [said.current.clone(), said.desired.clone()]))
                .collect(),
            steps: Some(steps.collect()),
        }
    }
}

impl From<&CarriesOn> for Moment {
    fn from(earlier: &CarriesOn) -> Self {
        let answers = earlier.answers.iter();
        Self {
            id: earlier.id.clone(),
            title: earlier.title.clone(),
            date: earlier.date,
            card: None,
            fingerprint: earlier.fingerprint.clone(),
            roles: earlier.roles.clone(),
            answers: answers.map(|said| (said.aspect.clone(), [said.current.clone(), said.desired.clone()])).collect(),
            steps: None,
        }
    }
}

impl Moment {
    /// What was answered to one question about an aspect.
    #[must_use]
    pub fn answer(&self, aspect: &AspectId, mark: Mark) -> Option<&Answer> {
        let index = usize::from(mark == Mark::Desired);
        self.answers.iter().find(|(other, _)| other == aspect)?.1[index].as_ref()
    }

    fn answers_on(&self, aspect: &AspectId) -> [Option<Answer>; 2] {
        Mark::BOTH.map(|mark| self.answer(aspect, mark).cloned())
    }
}

impl Comparison {
    /// Compares sessions on this card; the order in which they are given only counts for those of one day.
    ///
    /// # Errors
    /// If there are fewer than two, or they are about different cards.
    pub fn new(mut moments: Vec<Moment>, card: &Card) -> Result<Self, CompareError> {
        moments.sort_by_key(|moment| moment.date);
        let other = moments.iter().filter_map(|moment| moment.card.as_deref()).find(|id| *id != card.id());
        if let Some(other) = other {
            return Err(CompareError::OtherCard(card.id().to_owned(), other.to_owned()));
        }
        let [.., then, now] = moments.as_slice() else { return Err(CompareError::TooFew) };
        Ok(Self {
            aspects: card.aspects().iter().map(|aspect| AspectChange::new(&aspect.id, then, now, card)).collect(),
            steps: step_changes(then, now),
            roles: PresentRoles::new(&then.roles, &now.roles),
            card: CardChange::new(then, now, card),
            moments,
        })
    }

    /// A session and the one that it carries on, from what it keeps of that; `None` if it carries on none.
    #[must_use]
    pub fn of_session(session: &Session, card: &Card) -> Option<Self> {
        let then = Moment::from(session.carries_on.as_ref()?);
        let now = Moment::from(session);
        // Whoever set the date of this meeting before the earlier one still means this one by now.
        let then = Moment { date: then.date.min(now.date), ..then };
        Self::new(vec![then, now], card).ok()
    }

    /// The earlier of the two sessions that are compared.
    #[must_use]
    pub fn then(&self) -> &Moment {
        &self.moments[self.moments.len() - 2]
    }

    /// The later one.
    #[must_use]
    pub fn now(&self) -> &Moment {
        &self.moments[self.moments.len() - 1]
    }

    /// The aspects with this outcome, in the card's order.
    pub fn with(&self, outcome: Outcome) -> impl Iterator<Item = &AspectChange> {
        self.aspects.iter().filter(move |change| change.outcome == outcome)
    }
}

impl AspectChange {
    fn new(aspect: &AspectId, then: &Moment, now: &Moment, card: &Card) -> Self {
        let (then, now) = (then.answers_on(aspect), now.answers_on(aspect));
        let outcome = outcome(&then, now[0].as_ref(), card);
        Self { aspect: aspect.clone(), then, now, outcome }
    }

    /// Whether what is current is what was current then.
    #[must_use]
    pub fn stayed(&self) -> bool {
        self.now[0].as_ref().is_some_and(Answer::is_position) && self.now[0] == self.then[0]
    }
}

/// What became of what was wanted, from both answers then and what is current now.
fn outcome([was, wanted]: &[Option<Answer>; 2], is: Option<&Answer>, card: &Card) -> Outcome {
    if [wanted.as_ref(), is].contains(&Some(&Answer::NotApplicable)) {
        return Outcome::Lapsed;
    }
    let position = |answer: Option<&Answer>| answer?.half_columns(card);
    let (Some(wanted), Some(is)) = (position(wanted.as_ref()), position(is)) else { return Outcome::NotDiscussed };
    let is_between = |was: usize| was.min(wanted) < is && is < was.max(wanted);
    match position(was.as_ref()) {
        _ if is == wanted => Outcome::Reached,
        Some(was) if is_between(was) => Outcome::UnderWay,
        _ => Outcome::Otherwise,
    }
}

/// What became of the steps of the earlier session. A step that was carried over says so, and is found again by what is to be
/// done; one that was reworded is found if it is the only one at its aspect. Where only the answers of the earlier session are known, those that were carried over are all that is known.
fn step_changes(then: &Moment, now: &Moment) -> Vec<StepChange> {
    let carried = now.steps.iter().flatten().filter(|(_, step)| step.from.as_deref() == Some(then.id.as_str()));
    let mut carried: Vec<_> = carried.collect();
    let Some(agreed) = &then.steps else {
        let known = carried.into_iter();
        return known
            .map(|(aspect, step)| StepChange { aspect: aspect.clone(), step: step.clone(), now: Some(step.status) })
            .collect();
    };
    let changes = agreed.iter().map(|(aspect, step)| {
        let is_same = |(of, later): &&(AspectId, NextStep)| of == aspect && later.what == step.what;
        let index = carried.iter().position(is_same);
        let now = index.map(|index| carried.remove(index).1.status);
        StepChange { aspect: aspect.clone(), step: step.clone(), now }
    });
    let mut changes: Vec<StepChange> = changes.collect();
    for (aspect, step) in &carried {
        let mut lost: Vec<_> =
            changes.iter_mut().filter(|change| change.now.is_none() && change.aspect == *aspect).collect();
        let is_only = carried.iter().filter(|(other, _)| other == aspect).count() == 1;
        if let ([change], true) = (lost.as_mut_slice(), is_only) {
            change.now = Some(step.status);
        }
    }
    changes
}

impl PresentRoles {
    fn new(then: &[String], now: &[String]) -> Self {
        let without = |roles: &[String], others: &[String]| {
            roles.iter().filter(|role| !others.contains(role)).cloned().collect::<Vec<_>>()
        };
        Self {
            both: now.iter().filter(|role| then.contains(role)).cloned().collect(),
            only_then: without(then, now),
            only_now: without(now, then),
            are_known: [!then.is_empty(), !now.is_empty()],
        }
    }
}

impl CardChange {
    fn new(then: &Moment, now: &Moment, card: &Card) -> Self {
        let is_known = !then.fingerprint.is_empty() && !now.fingerprint.is_empty();
        let answered = then.answers.iter().map(|(aspect, _)| aspect);
        Self {
            is_reworded: is_known && then.fingerprint != now.fingerprint,
            gone: answered.filter(|aspect| card.row(aspect).is_none()).cloned().collect(),
        }
    }

    /// Whether the card is as it was.
    #[must_use]
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

impl Session {
    /// What another session keeps of this one when it carries it on.
    #[must_use]
    pub fn to_carry_on(&self) -> CarriesOn {
        CarriesOn {
            id: self.id.clone(),
            title: self.title.clone(),
            date: self.date,
            fingerprint: self.card.fingerprint.clone(),
            roles: self.roles.clone(),
            answers: self.own_answers(),
        }
    }

    /// Carries an earlier session on: its partnership and roles come along, and the steps that are not over, each marked with
    /// the session in which it was agreed. What stands here already is kept.
    pub fn carry_on(&mut self, earlier: &Self) {
        self.carries_on = Some(earlier.to_carry_on());
        if self.partnership.is_empty() {
            self.partnership.clone_from(&earlier.partnership);
        }
        if self.roles.is_empty() {
            self.roles.clone_from(&earlier.roles);
        }
        for said in &earlier.reflections {
            let Some(here) = self.reflection_mut(&said.aspect) else { continue };
            let open = said.next_steps.iter().filter(|step| matches!(step.status, Status::Open | Status::Running));
            here.next_steps.extend(open.map(|step| NextStep { from: Some(earlier.id.clone()), ..step.clone() }));
        }
    }
}
