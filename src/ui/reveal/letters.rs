//! The letters that stand for roles in place of dots, and what they mean.

use crate::app::{OpenCard, RevealView};
use crate::domain::{Answer, AspectId, Mark, People, Round, ScenarioId};
use crate::text::{columns, is_same};
use crate::ui::canvas::Look;

/// The letters that stand for roles, with how many people have each; none as long as people are dots.
pub struct Letters(Vec<RoleLetter>);

struct RoleLetter {
    role: String,
    letter: char,
    count: usize,
}

impl Letters {
    /// Every role gets the first of its letters that no role before it has.
    pub fn new(open_card: &OpenCard, view: RevealView) -> Self {
        let mut letters: Vec<RoleLetter> = Vec::new();
        if view.people == People::Dots {
            return Self(letters);
        }
        for (role, count) in view.rounds(&open_card.session).into_iter().flat_map(roles_in) {
            if let Some(known) = letters.iter_mut().find(|known| is_same(&known.role, role)) {
                // Who took part in two rounds is not counted twice.
                known.count = known.count.max(count);
            } else {
                let letter = free_letter(role, &letters);
                letters.push(RoleLetter { role: role.to_owned(), letter, count });
            }
        }
        letters.sort_by_key(|known| known.letter);
        Self(letters)
    }

    /// The letters of those who named a scenario, in order.
    pub fn of_cell(&self, aspect: &AspectId, scenario: &ScenarioId, mark: Mark, open_card: &OpenCard) -> String {
        let is_here = |answer: Option<&Answer>| answer.is_some_and(|answer| answer.is_scenario(scenario));
        let people = open_card.session.last_round_on(aspect, mark).map_or(&[][..], Round::ballots).iter();
        let roles: Vec<&str> =
            people.filter(|ballot| is_here(ballot.answer(aspect, mark))).map(|ballot| ballot.role.as_str()).collect();
        let count = |role: &str| roles.iter().filter(|other| is_same(other, role)).count();
        self.0.iter().flat_map(|known| std::iter::repeat_n(known.letter, count(&known.role))).collect()
    }

    pub fn legend(&self, look: &Look) -> String {
        let entry = |known: &RoleLetter| format!("{} {} ({})", known.letter, known.role, known.count);
        self.0.iter().map(entry).collect::<Vec<_>>().join(&format!(" {} ", look.glyphs.dot))
    }
}

/// Each role in a round, and how many ballots have it; a slip of paper has none.
fn roles_in(round: &Round) -> Vec<(&str, usize)> {
    let mut roles: Vec<(&str, usize)> = Vec::new();
    for ballot in round.ballots().iter().filter(|ballot| !ballot.role.is_empty()) {
        match roles.iter_mut().find(|(role, _)| is_same(role, &ballot.role)) {
            Some((_, count)) => *count += 1,
            None => roles.push((&ballot.role, 1)),
        }
    }
    roles
}

fn free_letter(role: &str, taken: &[RoleLetter]) -> char {
    let own = role.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_uppercase);
    let is_free = |char: &char| taken.iter().all(|other| other.letter != *char) && columns(&char.to_string()) == 1;
    own.chain('A'..='Z').chain('0'..='9').find(is_free).unwrap_or('?')
}
