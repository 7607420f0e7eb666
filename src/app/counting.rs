//! Hands that are counted instead of ballots, for a group that passes no laptop around.

use super::field::Field;
use super::keymap::Intent;
use super::model::{Model, Overlay, Screen};
use super::msg::Effect;
use super::room::{Room, close, show};
use super::showing::Showing;
use super::sitting::Sitting;
use super::update::save;
use crate::domain::{Edit, Hands, Mark, People};

/// Hands while they are counted: a line of numbers for every aspect.
#[derive(Clone, Debug)]
pub struct Counting {
    /// The question.
    pub mark: Mark,
    /// One field an aspect.
    pub fields: Vec<Field>,
    /// The field with the cursor.
    pub focus: usize,
    /// Whether that field is not what it should be.
    pub is_wrong: bool,
}

impl Counting {
    pub(super) fn new(mark: Mark, sitting: &Sitting) -> Self {
        let scenarios = sitting.card.scenarios();
        let field = |aspect: &crate::domain::Aspect| {
            let Some(hands) = sitting.session.hands(&aspect.id, mark) else { return Field::default() };
            let count = |id| hands.counts.iter().find(|(scenario, _)| scenario == id).map_or(0, |(_, count)| *count);
            let counts: Vec<String> = scenarios.iter().map(|scenario| count(&scenario.id).to_string()).collect();
            Field::holding(counts.join(" "))
        };
        Self { mark, fields: sitting.card.aspects().iter().map(field).collect(), focus: 0, is_wrong: false }
    }

    /// What a line says: as many numbers as there are scenarios, or none at all.
    fn hands(&self, place: usize, sitting: &Sitting) -> Option<Vec<usize>> {
        let text = self.fields[place].text().trim();
        if text.is_empty() {
            return Some(Vec::new());
        }
        let numbers = text.split(|char: char| char == ',' || char.is_whitespace()).filter(|part| !part.is_empty());
        let counts: Option<Vec<usize>> =
            numbers.map(|number| number.parse().ok().filter(|count| *count <= MOST_HANDS)).collect();
        counts.filter(|counts| counts.len() == sitting.card.scenarios().len())
    }
}

/// More hands than any room has.
const MOST_HANDS: usize = 999;

pub(super) fn count(model: &mut Model, intent: Intent) -> Vec<Effect> {
    let Some(Overlay::Room(Room::Counting(counting))) = model.overlays.last_mut() else { return Vec::new() };
    let lines = counting.fields.len();
    match intent {
        Intent::NextField => counting.focus = (counting.focus + 1) % lines,
        Intent::PreviousField => counting.focus = (counting.focus + lines - 1) % lines,
        Intent::Confirm => return counted(model),
        _ => return close(model),
    }
    Vec::new()
}

fn counted(model: &mut Model) -> Vec<Effect> {
    let (Screen::Sitting(sitting), Some(Overlay::Room(Room::Counting(counting)))) =
        (&mut model.screen, model.overlays.last_mut())
    else {
        return Vec::new();
    };
    let lines: Vec<_> = (0..counting.fields.len()).map(|place| counting.hands(place, sitting)).collect();
    if let Some(wrong) = lines.iter().position(Option::is_none) {
        (counting.focus, counting.is_wrong) = (wrong, true);
        return Vec::new();
    }
    let mark = counting.mark;
    for (row, counts) in lines.into_iter().flatten().enumerate() {
        let aspect = sitting.card.aspects()[row].id.clone();
        let scenarios = sitting.card.scenarios().iter().map(|scenario| scenario.id.clone());
        let hands = |counts| Hands { aspect: aspect.clone(), mark, counts: scenarios.zip(counts).collect() };
        let to = (!counts.is_empty()).then_some(counts).map(hands);
        sitting.change(Edit::Hands { aspect, mark, to });
    }
    let effects = save(sitting);
    if sitting.session.has_voices() {
        show(model, Room::Spread(Showing { mark, people: People::Dots, chosen: 0 }));
    } else {
        close(model);
    }
    effects
}
