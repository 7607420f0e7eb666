//! Two copies of one session that were changed apart, on two computers whose folders a sync client keeps the same: what only one
//! side changed is taken, and where both did a person chooses.
//!
//! What a side changed is told by the earlier versions of the session that are kept here. A value of the copy that the session
//! had here before is one that the copy did not change; a value that was the same here all along is one that only the copy
//! changed. Without earlier versions nothing tells a cleared field from one that was never filled in, so what one side has is
//! kept.

use jiff::civil::Date;

use super::answer::{Answer, Mark};
use super::ballots::Ballot;
use super::card::AspectId;
use super::edit::Edit;
use super::rounds::{How, Round};
use super::session::{NextStep, Part, Session};

/// A part of a session that is merged as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field {
    /// The title.
    Title,
    /// The day of the meeting.
    Date,
    /// The partnership.
    Partnership,
    /// The facilitator.
    Facilitator,
    /// The roles that were present.
    Roles,
    /// The facilitator's note.
    Note,
    /// An answer.
    Answer(AspectId, Mark),
    /// A text about an aspect.
    Text(AspectId, Part),
    /// The next steps of an aspect with this text; nearly always one.
    Steps(AspectId, String),
    /// A round that only the copy has, by its number there.
    Round(u32),
}

/// What a field holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldValue {
    /// A text, maybe empty.
    Text(String),
    /// A day.
    Date(Date),
    /// Roles.
    Roles(Vec<String>),
    /// An answer, if there is one.
    Answer(Option<Answer>),
    /// Next steps with the same text.
    Steps(Vec<NextStep>),
    /// A round, if it is there.
    Round(Option<Box<Round>>),
}

/// One of two copies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The session at hand.
    Here,
    /// The copy.
    Copy,
}

/// A field in which two copies differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// The field.
    pub field: Field,
    /// What the session at hand has.
    pub here: FieldValue,
    /// What the copy has.
    pub copy: FieldValue,
    /// Whose value is taken; `None` until a person chooses, because both changed it.
    pub side: Option<Side>,
}

/// What merging a copy into the session at hand comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyMerge {
    /// Every field in which they differ.
    pub changes: Vec<FieldChange>,
    /// The revision of the copy.
    pub revision: u64,
    /// Whether a round is running in the copy. What is sealed stays there.
    pub has_sealed: bool,
    /// Voices from home that the copy has.
    brought: Vec<Ballot>,
}

impl CopyMerge {
    /// Compares a session with a copy of it; `past` are its earlier versions. `None` if it is no copy: another session, or one
    /// about another card.
    #[must_use]
    pub fn new(here: &Session, copy: &Session, past: &[Session]) -> Option<Self> {
        if here.id != copy.id || here.card.id != copy.card.id {
            return None;
        }
        let change = |field: Field| {
            let [mine, theirs] = [here, copy].map(|session| session.field(&field));
            (mine != theirs).then(|| {
                let before: Vec<FieldValue> = past.iter().map(|session| session.field(&field)).collect();
                FieldChange { side: side(&mine, &theirs, &before), field, here: mine, copy: theirs }
            })
        };
        let rounds = copy.rounds.iter().filter_map(|round| round_change(round, here, past));
        let brought = copy.rounds.iter().filter(|round| round.how == How::Brought).flat_map(Round::ballots);
        Some(Self {
            changes: fields(here, copy).into_iter().filter_map(change).chain(rounds).collect(),
            revision: copy.revision,
            has_sealed: copy.is_sealed(),
            brought: brought.filter(|ballot| ballot.origin.is_some()).cloned().collect(),
        })
    }

    /// How many fields wait for a person.
    #[must_use]
    pub fn undecided(&self) -> usize {
        self.changes.iter().filter(|change| change.side.is_none()).count()
    }

    /// The changes to the session at hand; none while a field waits for a person. Applied together they are one.
    #[must_use]
    pub fn edits(&self, here: &Session) -> Vec<Edit> {
        if self.undecided() > 0 {
            return Vec::new();
        }
        let (mut session, mut edits) = (here.clone(), Vec::new());
        for change in self.changes.iter().filter(|change| change.side == Some(Side::Copy)) {
            for edit in change.edits(&session) {
                if session.apply(edit.clone()).is_some() {
                    edits.push(edit);
                }
            }
        }
        edits.extend(session.plan_merge(self.brought.clone(), false).edits);
        edits
    }

    /// Whether merging would change nothing.
    #[must_use]
    pub fn is_merged(&self, here: &Session) -> bool {
        self.undecided() == 0 && self.edits(here).is_empty()
    }
}

impl FieldChange {
    /// The edits that give a session the value of the copy.
    fn edits(&self, session: &Session) -> Vec<Edit> {
        match (&self.field, &self.copy) {
            (Field::Steps(aspect, what), FieldValue::Steps(to)) => step_edits(session, aspect, what, to),
            _ => self.edit(session).into_iter().collect(),
        }
    }

    fn edit(&self, session: &Session) -> Option<Edit> {
        Some(match (&self.field, self.copy.clone()) {
            (Field::Title, FieldValue::Text(text)) => Edit::Title(text),
            (Field::Partnership, FieldValue::Text(text)) => Edit::Partnership(text),
            (Field::Facilitator, FieldValue::Text(text)) => Edit::Facilitator(text),
            (Field::Note, FieldValue::Text(text)) => Edit::Note(text),
            (Field::Date, FieldValue::Date(date)) => Edit::Date(date),
            (Field::Roles, FieldValue::Roles(roles)) => Edit::Roles(roles),
            (Field::Answer(aspect, mark), FieldValue::Answer(to)) => {
                Edit::Answer { aspect: aspect.clone(), mark: *mark, to }
            }
            (Field::Text(aspect, part), FieldValue::Text(to)) => Edit::Text { aspect: aspect.clone(), part: *part, to },
            (Field::Round(_), FieldValue::Round(Some(round))) => {
                let number = session.rounds.iter().map(|round| round.number).max().unwrap_or(0) + 1;
                let is_free = session.round(round.number).is_none();
                let number = if is_free { round.number } else { number };
                Edit::put_round(Round { number, ..*round })
            }
            _ => return None,
        })
    }
}

fn step_edits(session: &Session, aspect: &AspectId, what: &str, to: &[NextStep]) -> Vec<Edit> {
    let steps = session.next_steps(aspect);
    let found = steps.iter().enumerate().filter(|(_, step)| step.what == what).map(|(index, _)| index);
    let found: Vec<usize> = found.collect();
    let change = |(index, step): (&usize, &NextStep)| Edit::ChangeStep {
        aspect: aspect.clone(),
        index: *index,
        to: step.clone(),
    };
    let changed = found.iter().zip(to).map(change);
    // From the last one on, so that the others stay where they are.
    let removed = found.iter().skip(to.len()).rev();
    let removed = removed.map(|index| Edit::RemoveStep { aspect: aspect.clone(), index: *index });
    let added = to.iter().skip(found.len()).zip(steps.len()..);
    let added = added.map(|(step, index)| Edit::AddStep { aspect: aspect.clone(), index, step: step.clone() });
    changed.chain(removed).chain(added).collect()
}

/// Every field that one of two copies has, but for rounds.
fn fields(here: &Session, copy: &Session) -> Vec<Field> {
    let facts =
        [Field::Title, Field::Date, Field::Partnership, Field::Facilitator, Field::Roles, Field::Note].into_iter();
    let about = here.reflections.iter().flat_map(|said| {
        let aspect = &said.aspect;
        let answers = Mark::BOTH.map(|mark| Field::Answer(aspect.clone(), mark));
        let texts = Part::BOTH.map(|part| Field::Text(aspect.clone(), part));
        let mut steps: Vec<&str> = said.next_steps.iter().map(|step| step.what.as_str()).collect();
        steps.extend(copy.next_steps(aspect).iter().map(|step| step.what.as_str()));
        let mut once: Vec<Field> = Vec::new();
        for step in steps {
            let field = Field::Steps(aspect.clone(), step.to_owned());
            if !once.contains(&field) {
                once.push(field);
            }
        }
        answers.into_iter().chain(texts).chain(once)
    });
    facts.chain(about).collect()
}

/// A round of the copy that is not here. Voices that were brought from home are merged one by one instead.
fn round_change(round: &Round, here: &Session, past: &[Session]) -> Option<FieldChange> {
    let is_in = |session: &Session| session.rounds.iter().any(|other| is_same_round(other, round));
    let is_of_voices = round.how == How::Brought && round.ballots().iter().all(|ballot| ballot.origin.is_some());
    if is_in(here) || is_of_voices {
        return None;
    }
    // One that was here before has been taken away since.
    let side = if past.iter().any(is_in) { Side::Here } else { Side::Copy };
    Some(FieldChange {
        field: Field::Round(round.number),
        here: FieldValue::Round(None),
        copy: FieldValue::Round(Some(Box::new(round.clone()))),
        side: Some(side),
    })
}

/// Whatever its number is: that may be taken here by another one.
fn is_same_round(one: &Round, other: &Round) -> bool {
    Round { number: other.number, ..one.clone() } == *other
}

/// Whose value is taken; `None` if both changed it.
fn side(here: &FieldValue, copy: &FieldValue, before: &[FieldValue]) -> Option<Side> {
    let (takes_copy, takes_here) = if before.is_empty() {
        (here.is_empty(), copy.is_empty())
    } else {
        (before.iter().all(|value| value == here), before.contains(copy))
    };
    match (takes_copy, takes_here) {
        (true, _) => Some(Side::Copy),
        (false, true) => Some(Side::Here),
        (false, false) => None,
    }
}

impl FieldValue {
    /// Whether it holds nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Date(_) => false,
            Self::Roles(roles) => roles.is_empty(),
            Self::Answer(answer) => answer.is_none(),
            Self::Steps(steps) => steps.is_empty(),
            Self::Round(round) => round.is_none(),
        }
    }
}

impl Session {
    /// What a field holds here.
    fn field(&self, field: &Field) -> FieldValue {
        match field {
            Field::Title => FieldValue::Text(self.title.clone()),
            Field::Date => FieldValue::Date(self.date),
            Field::Partnership => FieldValue::Text(self.partnership.clone()),
            Field::Facilitator => FieldValue::Text(self.facilitator.clone()),
            Field::Roles => FieldValue::Roles(self.roles.clone()),
            Field::Note => FieldValue::Text(self.note.clone()),
            Field::Answer(aspect, mark) => FieldValue::Answer(self.answer(aspect, *mark).cloned()),
            Field::Text(aspect, part) => {
                FieldValue::Text(self.reflection(aspect).map_or_else(String::new, |said| said.text(*part).to_owned()))
            }
            Field::Steps(aspect, what) => {
                FieldValue::Steps(self.next_steps(aspect).iter().filter(|step| step.what == *what).cloned().collect())
            }
            Field::Round(number) => FieldValue::Round(self.round(*number).cloned().map(Box::new)),
        }
    }
}
