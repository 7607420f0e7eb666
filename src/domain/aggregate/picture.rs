//! What may be seen of the counts by somebody who was in none of the meetings.
//!
//! Three rules, which hold together:
//!
//! 1. A group, that is a role or a year, is shown from [`MIN_VOICES`] answers from [`MIN_SESSIONS`] sessions on (years: only
//!    so many sessions). Smaller ones are folded together into the others.
//! 2. The others are such a group too, or else the smallest of those that are shown joins them. So nothing that is hidden is
//!    what is left when the others are subtracted from a total.
//! 3. Each count is rounded to a multiple of [`ROUNDED_TO`], up or down at random, so that the counts stay right on average
//!    (random rounding, as Statistics Canada and Stats NZ do: <https://www.stats.govt.nz/methods/confidentiality>). The draw
//!    depends on which sessions there are: the same sessions always give the same picture, and one session more rounds every
//!    count anew. So the difference between two pictures does not tell what that session said.

use super::contribution::Choice;
use super::counted::Counted;
use super::counts::{Aggregate, CardCounts, QuestionCounts};
use super::moves::MoveCounts;
use crate::domain::{Card, Outcome, Spread};

/// A role is shown from so many answers on.
pub const MIN_VOICES: u64 = 6;
/// A role, a year or a whole card is shown from so many sessions on.
pub const MIN_SESSIONS: u64 = 3;
/// Each count is a multiple of this.
pub const ROUNDED_TO: u64 = 3;

/// Counts that may be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rounded {
    /// Of the positions, in half columns from the left: even indices are scenarios, odd ones lie between two.
    pub half_columns: Vec<u64>,
    /// "Weet ik niet."
    pub unknown: u64,
    /// "N.v.t."
    pub not_applicable: u64,
}

impl Rounded {
    /// How often each scenario was chosen, in the card's order.
    pub fn scenarios(&self) -> impl Iterator<Item = u64> {
        self.half_columns.iter().copied().step_by(2)
    }

    /// How often each pair of neighbours was chosen, from the left.
    pub fn between(&self) -> impl Iterator<Item = u64> {
        self.half_columns.iter().copied().skip(1).step_by(2)
    }
}

/// A part of those who answered.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group<T> {
    /// This role, or this year.
    Named(T),
    /// All that are not named.
    Others,
}

/// What may be seen of one question about one aspect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionPicture {
    /// The marks of the groups.
    pub all: Rounded,
    /// In how many sessions the voices lay so far apart, in the order of [`Spread::ALL`]; `None` if that was too few.
    pub spreads: Option<[u64; Spread::ALL.len()]>,
    /// The marks of the groups per year.
    pub years: Vec<(Group<i16>, Rounded)>,
    /// The answers of single voices per role.
    pub roles: Vec<(Group<String>, Rounded)>,
}

/// What may be seen of what became of one aspect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MovePicture {
    /// In how many sessions, in the order of [`Outcome::ALL`].
    pub outcomes: [u64; Outcome::ALL.len()],
    /// What is current now, by what was current then.
    pub from: Vec<(Group<Choice>, Rounded)>,
}

/// What may be seen of one card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardPicture {
    /// The card.
    pub card: Card,
    /// How many sessions are about it.
    pub sessions: u64,
    /// How many of them were about another wording of it.
    pub other_wording: u64,
    /// For each aspect in the card's order, what is current and what is desired; `None` if there are too few sessions.
    pub aspects: Option<Vec<[QuestionPicture; 2]>>,
    /// How many sessions carry on another one.
    pub carried_on: u64,
    /// For each aspect, what became of it in those; `None` if there are too few of them.
    pub moves: Option<Vec<MovePicture>>,
}

/// What may be seen of many sessions, card by card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// The cards in the order in which they were given, those without a session left out.
    pub cards: Vec<CardPicture>,
}

/// What may be seen of these counts.
#[must_use]
pub fn picture_of(aggregate: &Aggregate, cards: &[Card]) -> Picture {
    let of_card = |card: &Card| aggregate.of(card).map(|counts| card_picture(card, counts));
    Picture { cards: cards.iter().filter_map(of_card).collect() }
}

fn card_picture(card: &Card, counts: &CardCounts) -> CardPicture {
    let mut rounding = Rounding { state: counts.key, positions: card.positions() };
    let aspects = (counts.sessions >= MIN_SESSIONS).then(|| {
        let mut question = |counts: &QuestionCounts| question_picture(counts, &mut rounding);
        counts.aspects.iter().map(|[current, desired]| [question(current), question(desired)]).collect()
    });
    let moves = (counts.carried_on >= MIN_SESSIONS).then(|| {
        let moves = counts.moves.iter().zip(&counts.aspects);
        moves.map(|(moved, [current, _])| move_picture(moved, &current.marks, &mut rounding)).collect()
    });
    CardPicture {
        card: card.clone(),
        sessions: counts.sessions,
        other_wording: counts.other_wording,
        aspects,
        carried_on: counts.carried_on,
        moves,
    }
}

/// The sessions that moved from somewhere are a group of those that say what is current: the others are one too, or else
/// nothing is told of where they came from.
fn move_picture(counts: &MoveCounts, current: &Counted, rounding: &mut Rounding) -> MovePicture {
    let moved: u64 = counts.from.values().map(|counted| counted.sessions).sum();
    let are_others_enough = !(1..MIN_SESSIONS).contains(&(current.sessions - moved));
    let from = counts.from.iter().filter(|_| are_others_enough).map(|(from, counted)| (*from, counted.clone()));
    MovePicture {
        outcomes: counts.outcomes.map(|count| rounding.count(count)),
        from: rounding.groups(fold(from.collect(), &Counted::default(), Sessions::Apart)),
    }
}

fn question_picture(counts: &QuestionCounts, rounding: &mut Rounding) -> QuestionPicture {
    let is_shown = counts.marks.sessions >= MIN_SESSIONS;
    let all = if is_shown { counts.marks.clone() } else { Counted::default() };
    let years = counts.years.iter().filter(|_| is_shown).map(|(year, counted)| (*year, counted.clone()));
    let roles = counts.roles.iter().map(|(role, counted)| (role.clone(), counted.clone()));
    let spoken: u64 = counts.spreads.iter().sum();
    let all = rounding.counted(&all);
    QuestionPicture {
        spreads: (spoken >= MIN_SESSIONS).then(|| counts.spreads.map(|count| rounding.count(count))),
        years: rounding.parts(fold(years.collect(), &Counted::default(), Sessions::Apart), &all),
        all,
        roles: rounding.groups(fold(roles.collect(), &counts.other_roles, Sessions::Shared)),
    }
}

/// Whether groups can have sessions in common.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sessions {
    /// No: a session has one year.
    Apart,
    /// Yes: people with several roles are in one meeting.
    Shared,
}

impl Sessions {
    fn are_enough(self, counted: &Counted) -> bool {
        counted.sessions >= MIN_SESSIONS && (self == Self::Apart || counted.voices() >= MIN_VOICES)
    }

    /// Adds a group to the others. Of groups that share sessions, only the largest number of them is known for sure.
    fn join(self, others: &mut Counted, group: &Counted) {
        let largest = others.sessions.max(group.sessions);
        match self {
            Self::Apart => others.merge(group),
            Self::Shared => {
                others.add_answers(group);
                others.sessions = largest;
            }
        }
    }
}

/// Folds the groups that are too small into the others; none is left if all of them together are too small.
fn fold<T: Ord>(groups: Vec<(T, Counted)>, others: &Counted, sessions: Sessions) -> Vec<(Group<T>, Counted)> {
    let (mut shown, small): (Vec<_>, Vec<_>) =
        groups.into_iter().filter(|(_, counted)| counted.voices() > 0).partition(|(_, it)| sessions.are_enough(it));
    let mut others = others.clone();
    let mut has_others = others.voices() > 0 || !small.is_empty();
    for (_, counted) in &small {
        sessions.join(&mut others, counted);
    }
    // The smallest one is the last.
    shown.sort_by(|(one, few), (other, many)| many.voices().cmp(&few.voices()).then_with(|| one.cmp(other)));
    while has_others && !sessions.are_enough(&others) {
        match shown.pop() {
            Some((_, smallest)) => sessions.join(&mut others, &smallest),
            None => has_others = false,
        }
    }
    shown.sort_by(|(one, _), (other, _)| one.cmp(other));
    let named = shown.into_iter().map(|(name, counted)| (Group::Named(name), counted));
    named.chain(has_others.then_some((Group::Others, others))).collect()
}

/// Rounds counts, up or down as it is drawn.
struct Rounding {
    state: u64,
    /// How many positions the card has.
    positions: usize,
}

impl Rounding {
    fn counted(&mut self, counted: &Counted) -> Rounded {
        Rounded {
            half_columns: (0..self.positions).map(|position| self.count(counted.at(position))).collect(),
            unknown: self.count(counted.unknown),
            not_applicable: self.count(counted.not_applicable),
        }
    }

    fn groups<T>(&mut self, groups: Vec<(Group<T>, Counted)>) -> Vec<(Group<T>, Rounded)> {
        groups.into_iter().map(|(group, counted)| (group, self.counted(&counted))).collect()
    }

    /// Of groups that are all of the whole together. One that is the whole itself has its numbers, because two draws for the same
    /// sessions would contradict each other.
    fn parts<T>(&mut self, groups: Vec<(Group<T>, Counted)>, whole: &Rounded) -> Vec<(Group<T>, Rounded)> {
        match <[_; 1]>::try_from(groups) {
            Ok([(group, _)]) => vec![(group, whole.clone())],
            Err(groups) => self.groups(groups),
        }
    }

    /// A count two thirds of the way to the next multiple goes there in two of three cases.
    fn count(&mut self, count: u64) -> u64 {
        let above = count % ROUNDED_TO;
        let goes_up = self.draw() % ROUNDED_TO < above;
        count - above + if goes_up { ROUNDED_TO } else { 0 }
    }

    /// `SplitMix64` (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
    fn draw(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
