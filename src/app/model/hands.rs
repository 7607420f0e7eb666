//! Hands that are counted instead of ballots, for a group that does not pass a laptop around.

use super::form::{Typed, fill_in, texts};
use super::open_card::OpenCard;
use crate::app::input::Field;
use crate::domain::{Asked, Aspect, Draft, DraftSubject, How, Mark};

/// The largest count that is accepted: more hands than any meeting has.
const MAX_HANDS: usize = 999;

/// Hands while they are counted: a field of numbers for every aspect.
#[derive(Clone, Debug)]
pub struct HandCount {
    /// The question.
    pub mark: Mark,
    /// The round that is corrected; `None` if these hands make a new one.
    pub corrects: Option<u32>,
    /// One field an aspect.
    pub fields: Vec<Field>,
    /// The fields as they are without anything that was typed into them.
    before: Vec<Field>,
    /// The field with the cursor.
    pub focus: usize,
    /// Whether that field cannot be taken as it is.
    pub is_invalid: bool,
    /// Whether it holds a draft from before.
    pub is_draft: bool,
}

impl HandCount {
    /// Fields with the hands of the last round on this question, if hands were counted in it.
    pub(in crate::app) fn new(mark: Mark, open_card: &OpenCard) -> Self {
        let scenarios = open_card.card.scenarios();
        let asks = Asked::of(|other| other == mark).unwrap_or_default();
        let last = open_card.session.last_round_asking(asks).filter(|round| round.how == How::Hands);
        let field = |aspect: &Aspect| {
            let Some(hands) = last.and_then(|round| round.hands(&aspect.id)) else { return Field::default() };
            let count = |id| hands.counts.iter().find(|(scenario, _)| scenario == id).map_or(0, |(_, count)| *count);
            let counts: Vec<String> = scenarios.iter().map(|scenario| count(&scenario.id).to_string()).collect();
            Field::holding(counts.join(" "))
        };
        let fields: Vec<Field> = open_card.card.aspects().iter().map(field).collect();
        let corrects = last.map(|round| round.number);
        Self { mark, corrects, before: fields.clone(), fields, focus: 0, is_invalid: false, is_draft: false }
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
        (self.fields, self.focus, self.is_invalid, self.is_draft) = (self.before.clone(), 0, false, false);
    }

    /// The counts in a field: one for every scenario, or none at all. `None` if it says anything else.
    pub(in crate::app) fn hands(&self, index: usize, open_card: &OpenCard) -> Option<Vec<usize>> {
        let text = self.fields[index].text().trim();
        if text.is_empty() {
            return Some(Vec::new());
        }
        let numbers = text.split(|char: char| char == ',' || char.is_whitespace()).filter(|part| !part.is_empty());
        let counts: Option<Vec<usize>> =
            numbers.map(|number| number.parse().ok().filter(|count| *count <= MAX_HANDS)).collect();
        counts.filter(|counts| counts.len() == open_card.card.scenarios().len())
    }
}
