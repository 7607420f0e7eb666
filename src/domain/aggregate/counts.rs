//! The exact counts of many sessions.

use std::collections::BTreeMap;

use super::contribution::{AspectContribution, Contribution};
use super::counted::Counted;
use super::moves::MoveCounts;
use crate::domain::{Card, Mark, Spread};

/// So many roles of a card are told apart; what others said is counted together. Roles are typed freely, and without an end the
/// memory for them would grow with the number of sessions.
pub const MAX_ROLES: usize = 500;

/// The exact counts of one question about one aspect.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionCounts {
    /// The marks of the groups.
    pub marks: Counted,
    /// The same per year of the meeting.
    pub years: BTreeMap<i16, Counted>,
    /// In how many sessions the voices lay so far apart, in the order of [`Spread::ALL`].
    pub spreads: [u64; Spread::ALL.len()],
    /// The answers of single voices per role.
    pub roles: BTreeMap<String, Counted>,
    /// The answers of those with still other roles.
    pub other_roles: Counted,
}

/// The exact counts of one card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardCounts {
    /// How many sessions are about it.
    pub sessions: u64,
    /// How many of them were about another wording of it.
    pub other_wording: u64,
    /// The sum of the keys of its sessions, which differs for other sessions.
    pub key: u64,
    /// For each aspect in the card's order, what is current and what is desired.
    pub aspects: Vec<[QuestionCounts; 2]>,
    /// How many of its sessions carry on another one.
    pub carried_on: u64,
    /// What became of each aspect in those, in the same order.
    pub moves: Vec<MoveCounts>,
}

/// The exact counts of many sessions, by card. In whatever order they were added or merged, they are the same, as long as
/// there are not more than [`MAX_ROLES`] roles about a card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aggregate {
    /// By the id of the card.
    pub cards: BTreeMap<String, CardCounts>,
}

impl QuestionCounts {
    fn add(&mut self, said: &AspectContribution, mark: Mark, from: &Contribution) {
        let index = mark as usize;
        if let Some(choice) = said.marks[index] {
            for counted in [&mut self.marks, self.years.entry(from.year).or_default()] {
                counted.add(choice);
                counted.sessions += 1;
            }
        }
        let Some(round) = &said.rounds[index] else { return };
        if let Some(spread) = round.spread {
            self.spreads[spread as usize] += 1;
        }
        for (role, name) in (0_u16..).zip(&from.roles) {
            let mut counted = Counted::default();
            round.voices.iter().filter(|(of, _)| *of == role).for_each(|(_, choice)| counted.add(*choice));
            if counted.voices() > 0 {
                counted.sessions = 1;
                self.add_role(name, &counted);
            }
        }
    }

    fn add_role(&mut self, role: &str, counted: &Counted) {
        if let Some(known) = self.roles.get_mut(role) {
            known.merge(counted);
        } else if self.roles.len() < MAX_ROLES {
            self.roles.insert(role.to_owned(), counted.clone());
        } else {
            self.add_other_roles(counted);
        }
    }

    /// One session may have several of these roles, so that only the largest number of sessions is sure.
    fn add_other_roles(&mut self, counted: &Counted) {
        self.other_roles.add_answers(counted);
        self.other_roles.sessions = self.other_roles.sessions.max(counted.sessions);
    }

    fn merge(&mut self, other: &Self) {
        self.marks.merge(&other.marks);
        for (year, counted) in &other.years {
            self.years.entry(*year).or_default().merge(counted);
        }
        self.spreads.iter_mut().zip(other.spreads).for_each(|(count, more)| *count += more);
        other.roles.iter().for_each(|(role, counted)| self.add_role(role, counted));
        self.add_other_roles(&other.other_roles);
    }
}

impl CardCounts {
    fn add(&mut self, from: &Contribution) {
        self.sessions += 1;
        self.other_wording += u64::from(from.is_other_wording);
        self.key = self.key.wrapping_add(from.key);
        self.cover(from.aspects.len());
        for (counts, said) in self.aspects.iter_mut().zip(&from.aspects) {
            for (counts, mark) in counts.iter_mut().zip(Mark::BOTH) {
                counts.add(said, mark, from);
            }
        }
        self.carried_on += u64::from(!from.moves.is_empty());
        self.moves.iter_mut().enumerate().for_each(|(aspect, counts)| counts.add(aspect, from));
    }

    fn merge(&mut self, other: &Self) {
        self.sessions += other.sessions;
        self.other_wording += other.other_wording;
        self.key = self.key.wrapping_add(other.key);
        self.cover(other.aspects.len());
        for (counts, others) in self.aspects.iter_mut().zip(&other.aspects) {
            counts.iter_mut().zip(others).for_each(|(counts, other)| counts.merge(other));
        }
        self.carried_on += other.carried_on;
        self.moves.iter_mut().zip(&other.moves).for_each(|(counts, other)| counts.merge(other));
    }

    fn cover(&mut self, aspects: usize) {
        if self.aspects.len() < aspects {
            self.aspects.resize_with(aspects, Default::default);
            self.moves.resize_with(aspects, Default::default);
        }
    }
}

impl Aggregate {
    /// Adds a session.
    pub fn add(&mut self, contribution: &Contribution) {
        if let Some(counts) = self.cards.get_mut(&contribution.card) {
            counts.add(contribution);
        } else {
            self.cards.entry(contribution.card.clone()).or_default().add(contribution);
        }
    }

    /// Adds the counts of other sessions.
    pub fn merge(&mut self, other: &Self) {
        for (card, counts) in &other.cards {
            self.cards.entry(card.clone()).or_default().merge(counts);
        }
    }

    /// How many sessions there are.
    #[must_use]
    pub fn sessions(&self) -> u64 {
        self.cards.values().map(|counts| counts.sessions).sum()
    }

    /// The counts of a card.
    #[must_use]
    pub fn of(&self, card: &Card) -> Option<&CardCounts> {
        self.cards.get(card.id())
    }
}
