//! What a pile of ballots says about one question: counts and agreement, never an average.

use super::answer::{Answer, Mark};
use super::card::{AspectId, Card};
use super::session::Ballot;

/// How far the places that people named lie apart, in a word: it says nothing about their worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spread {
    /// All who answered named the same place (eensgezind).
    Unanimous,
    /// They named several places, or some named none (verdeeld).
    Divided,
    /// Two camps with nobody between them: two columns or more apart, each with at least a third of the votes
    /// (tegenover elkaar).
    Opposed,
}

/// How often each answer was given to one question about one aspect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// How often each place was named, in half columns: even ones are scenarios, odd ones lie between two.
    half_columns: Vec<usize>,
    /// "Weet ik niet."
    pub unknown: usize,
    /// "N.v.t."
    pub not_applicable: usize,
    /// Ballots without an answer to this question.
    pub absent: usize,
}

impl Tally {
    /// Counts the answers of all ballots to one question.
    #[must_use]
    pub fn count(ballots: &[Ballot], aspect: &AspectId, mark: Mark, card: &Card) -> Self {
        let places = 2 * card.scenarios().len() - 1;
        let mut tally = Self { half_columns: vec![0; places], unknown: 0, not_applicable: 0, absent: 0 };
        for ballot in ballots {
            tally.add(ballot.answer(aspect, mark), card);
        }
        tally
    }

    fn add(&mut self, answer: Option<&Answer>, card: &Card) {
        match answer {
            Some(Answer::Unknown) => self.unknown += 1,
            Some(Answer::NotApplicable) => self.not_applicable += 1,
            Some(place) => match place.half_columns(card).and_then(|place| self.half_columns.get_mut(place)) {
                Some(count) => *count += 1,
                None => self.absent += 1,
            },
            None => self.absent += 1,
        }
    }

    /// How often each scenario was named, in the card's order.
    pub fn scenarios(&self) -> impl Iterator<Item = usize> {
        self.half_columns.iter().copied().step_by(2)
    }

    /// How often each pair of neighbours was named, from the left.
    pub fn between(&self) -> impl Iterator<Item = usize> {
        self.half_columns.iter().copied().skip(1).step_by(2)
    }

    /// How far the answers that are places lie apart; an answer between two scenarios lies halfway. None where fewer
    /// than two people named a place: one voice is no spread.
    #[must_use]
    pub fn spread(&self) -> Option<Spread> {
        let named: Vec<_> = self.half_columns.iter().enumerate().filter(|(_, count)| **count > 0).collect();
        let total: usize = named.iter().map(|(_, count)| **count).sum();
        if total < 2 {
            return None;
        }
        if named.len() == 1 && self.unknown + self.not_applicable == 0 {
            return Some(Spread::Unanimous);
        }
        let mut left = 0;
        let is_split = named.windows(2).any(|pair| {
            left += pair[0].1;
            pair[1].0 - pair[0].0 >= 4 && 3 * left.min(total - left) >= total
        });
        Some(if is_split { Spread::Opposed } else { Spread::Divided })
    }

    /// How often each place was named, in half columns from the left: even ones are scenarios, odd ones lie between.
    #[must_use]
    pub fn half_columns(&self) -> &[usize] {
        &self.half_columns
    }

    /// The agreement of the answers that are places: 1 where all name the same, 0 where one half names
    /// the first and the other half the last scenario; none where nobody named a place or the card has one column.
    ///
    /// W. J. Tastle and M. J. Wierman, "Consensus and dissention: a measure of ordinal dispersion",
    /// International Journal of Approximate Reasoning 45 (2007) 531-545:
    /// `Cns(X) = 1 + sum of p_i log2(1 - |X_i - mean| / d)`, with `d` the distance from the first to the
    /// last place. An answer between two scenarios counts at their midpoint.
    #[must_use]
    pub fn consensus(&self) -> Option<f64> {
        let total: usize = self.half_columns.iter().sum();
        let width = real(self.half_columns.len() - 1);
        if total == 0 || width == 0.0 {
            return None;
        }
        let shares =
            || self.half_columns.iter().enumerate().map(|(place, count)| (real(place), real(*count) / real(total)));
        let mean: f64 = shares().map(|(place, share)| place * share).sum();
        let named = shares().filter(|(_, share)| *share > 0.0);
        let dispersion: f64 = named.map(|(place, share)| share * (1.0 - (place - mean).abs() / width).log2()).sum();
        Some((1.0 + dispersion).clamp(0.0, 1.0))
    }
}

impl Ballot {
    /// This person's answer to one question.
    #[must_use]
    pub fn answer(&self, aspect: &AspectId, mark: Mark) -> Option<&Answer> {
        let answer = self.answers.iter().find(|answer| answer.aspect == *aspect)?;
        match mark {
            Mark::Current => answer.current.as_ref(),
            Mark::Desired => answer.desired.as_ref(),
        }
    }
}

/// Counts here are numbers of people and columns: far below 2^52.
#[expect(clippy::cast_precision_loss, reason = "counts of people and columns are small")]
fn real(count: usize) -> f64 {
    count as f64
}
