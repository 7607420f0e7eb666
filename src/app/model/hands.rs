//! Hands that are counted instead of ballots, for a group that does not pass a laptop around.

use super::form::{Typed, fill_in, texts};
use super::open_card::OpenCard;
use crate::app::input::Field;
use crate::domain::{Asked, Aspect, Draft, DraftSubject, Earlier, How, Mark, Round, RoundPlan, Scenario};

/// The largest count that is accepted: more hands than any meeting has.
const MAX_HANDS: usize = 999;

/// Hands while they are counted: a field of numbers for every aspect.
#[derive(Clone, Debug)]
pub struct HandCount {
    /// The question.
    pub mark: Mark,
    /// What is known of the round.
    pub plan: RoundPlan,
    /// The question that is counted after this one, if both are asked: hands answer one question at a time.
    pub next: Option<Mark>,
    /// The round that is corrected; `None` if these hands make a new one.
    pub corrects: Option<u32>,
    /// One field an aspect.
    pub fields: Vec<Field>,
    /// The fields as they are without anything that was typed into them.
    before: Vec<Field>,
    /// The field with the cursor.
    pub focus: usize,
    /// Why that field cannot be taken as it is.
    pub error: Option<HandsError>,
    /// Whether it holds a draft from before.
    pub is_draft: bool,
}

/// Why a field with hands cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandsError {
    /// It does not hold a number for every scenario.
    Numbers,
    /// There are more hands than people.
    TooMany {
        /// How many hands there are.
        hands: usize,
        /// How many people are present.
        present: u32,
    },
}

impl HandCount {
    /// Empty fields; or, if the last round on the question is to be replaced and hands were counted in it, the hands of that.
    pub(in crate::app) fn new(plan: RoundPlan, open_card: &OpenCard) -> Self {
        let mut marks = plan.asks.marks();
        let (mark, next) = (marks.next().unwrap_or(Mark::Current), marks.next());
        let plan = RoundPlan { asks: Asked::of(|other| other == mark).unwrap_or_default(), ..plan };
        let last = open_card.session.last_round_asking(plan.asks);
        let last = last.filter(|round| round.how == How::Hands && plan.earlier == Earlier::Replaced);
        let fields: Vec<Field> =
            open_card.card.aspects().iter().map(|aspect| field(last, aspect, open_card.card.scenarios())).collect();
        let corrects = last.map(|round| round.number);
        let before = fields.clone();
        Self { mark, plan, next, corrects, before, fields, focus: 0, error: None, is_draft: false }
    }

    /// How many fields are empty.
    #[must_use]
    pub fn empty(&self) -> usize {
        self.fields.iter().filter(|field| field.text().trim().is_empty()).count()
    }

    /// Whether anything was typed that has not been taken over.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        texts(&self.fields) != texts(&self.before)
    }

    /// What it is about, by which a draft of it is found again.
    pub(in crate::app) fn subject(&self) -> DraftSubject {
        DraftSubject::Hands(self.mark)
    }

    /// What the fields hold.
    pub(super) fn typed(&self) -> Typed {
        let draft = Draft { subject: self.subject(), texts: texts(&self.fields) };
        Typed { draft, is_changed: self.is_changed() }
    }

    /// Fills in a draft.
    pub(in crate::app) fn resume(&mut self, draft: &Draft) {
        self.is_draft = true;
        fill_in(&mut self.fields, draft);
    }

    /// Forgets what was typed.
    pub(in crate::app) fn reset(&mut self) {
        (self.fields, self.focus, self.error, self.is_draft) = (self.before.clone(), 0, None, false);
    }

    /// The counts in a field: one for every scenario, or none at all.
    pub(in crate::app) fn hands(&self, index: usize, open_card: &OpenCard) -> Result<Vec<usize>, HandsError> {
        let text = self.fields[index].text().trim();
        if text.is_empty() {
            return Ok(Vec::new());
        }
        let numbers = text.split(|char: char| char == ',' || char.is_whitespace()).filter(|part| !part.is_empty());
        let counts: Option<Vec<usize>> =
            numbers.map(|number| number.parse().ok().filter(|count| *count <= MAX_HANDS)).collect();
        let counts = counts.filter(|counts| counts.len() == open_card.card.scenarios().len());
        let counts = counts.ok_or(HandsError::Numbers)?;
        let hands: usize = counts.iter().sum();
        match self.plan.present {
            Some(present) if hands > present as usize => Err(HandsError::TooMany { hands, present }),
            _ => Ok(counts),
        }
    }
}

/// A field with the hands that a round has for an aspect.
fn field(round: Option<&Round>, aspect: &Aspect, scenarios: &[Scenario]) -> Field {
    let Some(hands) = round.and_then(|round| round.hands(&aspect.id)) else { return Field::default() };
    let count = |id| hands.counts.iter().find(|(scenario, _)| scenario == id).map_or(0, |(_, count)| *count);
    let counts: Vec<String> = scenarios.iter().map(|scenario| count(&scenario.id).to_string()).collect();
    Field::holding(counts.join(" "))
}
