//! Hands that are counted instead of ballots, for a group that passes no laptop around.

use super::field::Field;
use super::keys::Intent;
use super::list::List;
use super::model::{Model, Overlay};
use super::msg::Effect;
use super::room::{Meeting, close, show};
use super::showing::SpreadView;
use super::sitting::OpenCard;
use super::update::save;
use crate::domain::{Edit, Hands, Mark, People};

/// Hands while they are counted: a line of numbers for every aspect.
#[derive(Clone, Debug)]
pub struct HandCount {
    /// The question.
    pub mark: Mark,
    /// One field an aspect.
    pub fields: Vec<Field>,
    /// The field with the cursor.
    pub focus: usize,
    /// Whether that field is not what it should be.
    pub is_wrong: bool,
}

impl HandCount {
    pub(super) fn new(mark: Mark, open_card: &OpenCard) -> Self {
        let scenarios = open_card.card.scenarios();
        let field = |aspect: &crate::domain::Aspect| {
            let Some(hands) = open_card.session.hands(&aspect.id, mark) else { return Field::default() };
            let count = |id| hands.counts.iter().find(|(scenario, _)| scenario == id).map_or(0, |(_, count)| *count);
            let counts: Vec<String> = scenarios.iter().map(|scenario| count(&scenario.id).to_string()).collect();
            Field::holding(counts.join(" "))
        };
        Self { mark, fields: open_card.card.aspects().iter().map(field).collect(), focus: 0, is_wrong: false }
    }

    /// What a line says: as many numbers as there are scenarios, or none at all.
    fn hands(&self, place: usize, open_card: &OpenCard) -> Option<Vec<usize>> {
        let text = self.fields[place].text().trim();
        if text.is_empty() {
            return Some(Vec::new());
        }
        let numbers = text.split(|char: char| char == ',' || char.is_whitespace()).filter(|part| !part.is_empty());
        let counts: Option<Vec<usize>> =
            numbers.map(|number| number.parse().ok().filter(|count| *count <= MOST_HANDS)).collect();
        counts.filter(|counts| counts.len() == open_card.card.scenarios().len())
    }
}

/// More hands than any room has.
const MOST_HANDS: usize = 999;

pub(super) fn count(model: &mut Model, intent: Intent) -> Vec<Effect> {
    let Some(Overlay::Meeting(Meeting::HandCount(hand_count))) = model.overlays.last_mut() else { return Vec::new() };
    let lines = hand_count.fields.len();
    match intent {
        Intent::NextField => hand_count.focus = (hand_count.focus + 1) % lines,
        Intent::PreviousField => hand_count.focus = (hand_count.focus + lines - 1) % lines,
        Intent::Confirm => return counted(model),
        _ => return close(model),
    }
    Vec::new()
}

fn counted(model: &mut Model) -> Vec<Effect> {
    let (Some(open_card), Some(Overlay::Meeting(Meeting::HandCount(hand_count)))) =
        (model.screen.open_card_mut(), model.overlays.last_mut())
    else {
        return Vec::new();
    };
    let lines: Vec<_> = (0..hand_count.fields.len()).map(|place| hand_count.hands(place, open_card)).collect();
    if let Some(wrong) = lines.iter().position(Option::is_none) {
        (hand_count.focus, hand_count.is_wrong) = (wrong, true);
        return Vec::new();
    }
    let mark = hand_count.mark;
    for (row, counts) in lines.into_iter().flatten().enumerate() {
        let aspect = open_card.card.aspects()[row].id.clone();
        let scenarios = open_card.card.scenarios().iter().map(|scenario| scenario.id.clone());
        let hands = |counts| Hands { aspect: aspect.clone(), mark, counts: scenarios.zip(counts).collect() };
        let to = (!counts.is_empty()).then_some(counts).map(hands);
        open_card.change(Edit::Hands { aspect, mark, to });
    }
    let effects = save(open_card);
    if open_card.session.has_voices() {
        show(model, Meeting::Spread(SpreadView { mark, people: People::Dots, list: List::default() }));
    } else {
        close(model);
    }
    effects
}
