//! The answers to one question, counted: counts and agreement, never an average.

use super::answer::{Answer, Mark};
use super::card::{AspectId, Card};
use super::rounds::Round;
use super::session::Session;
use super::spread::Spread;

/// How often each answer was given to one question about one aspect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// How often each position was chosen, in half columns: even indices are scenarios, odd ones lie between two.
    half_columns: Vec<usize>,
    /// "Weet ik niet."
    pub unknown: usize,
    /// "N.v.t."
    pub not_applicable: usize,
    /// People who were asked and gave no answer.
    pub absent: usize,
}

impl Tally {
    /// Counts the answers that one round brought to one question about an aspect. `None` if nobody was asked.
    #[must_use]
    pub fn of(round: &Round, aspect: &AspectId, mark: Mark, card: &Card) -> Option<Self> {
        if !round.asked(aspect, mark) {
            return None;
        }
        let mut tally = Self { half_columns: vec![0; card.positions()], unknown: 0, not_applicable: 0, absent: 0 };
        for ballot in round.ballots() {
            tally.add(ballot.answer(aspect, mark), card);
        }
        for (scenario, people) in round.hands(aspect).iter().flat_map(|hands| &hands.counts) {
            match card.column(scenario).and_then(|column| tally.half_columns.get_mut(2 * column)) {
                Some(count) => *count += people,
                None => tally.absent += people,
            }
        }
        Some(tally)
    }

    /// Counts the answers of the round that counts for a question about an aspect. `None` if nobody was ever asked.
    #[must_use]
    pub fn of_last(session: &Session, aspect: &AspectId, mark: Mark, card: &Card) -> Option<Self> {
        Self::of(session.last_round_on(aspect, mark)?, aspect, mark, card)
    }

    /// How many voices at least moved since an earlier round. Only counts are known, not who answered what: so it is the
    /// least number that explains them, and `None` unless both rounds have the same number of voices.
    #[must_use]
    pub fn moved_since(&self, earlier: &Self) -> Option<usize> {
        let more = |now: usize, before: usize| now.saturating_sub(before);
        let positions = self.half_columns.iter().zip(&earlier.half_columns).map(|(now, before)| more(*now, *before));
        let others = more(self.unknown, earlier.unknown)
            + more(self.not_applicable, earlier.not_applicable)
            + more(self.absent, earlier.absent);
        (self.people() == earlier.people()).then(|| positions.sum::<usize>() + others)
    }

    fn add(&mut self, answer: Option<&Answer>, card: &Card) {
        match answer {
            Some(Answer::Unknown) => self.unknown += 1,
            Some(Answer::NotApplicable) => self.not_applicable += 1,
            Some(answer) => match answer.half_columns(card).and_then(|position| self.half_columns.get_mut(position)) {
                Some(count) => *count += 1,
                None => self.absent += 1,
            },
            None => self.absent += 1,
        }
    }

    /// How often each scenario was chosen, in the card's order.
    pub fn scenarios(&self) -> impl Iterator<Item = usize> {
        self.half_columns.iter().copied().step_by(2)
    }

    /// How often each pair of neighbours was chosen, from the left.
    pub fn between(&self) -> impl Iterator<Item = usize> {
        self.half_columns.iter().copied().skip(1).step_by(2)
    }

    /// How often each position was chosen, in half columns from the left: even indices are scenarios, odd ones lie between.
    #[must_use]
    pub fn half_columns(&self) -> &[usize] {
        &self.half_columns
    }

    /// Whether anybody chose a position.
    #[must_use]
    pub fn has_positions(&self) -> bool {
        self.half_columns.iter().any(|count| *count > 0)
    }

    /// How many people were asked: positions, other answers and absent ones together.
    #[must_use]
    pub fn people(&self) -> usize {
        self.half_columns.iter().sum::<usize>() + self.unknown + self.not_applicable + self.absent
    }

    /// How far apart the people are; `None` if fewer than two chose a position.
    #[must_use]
    pub fn spread(&self) -> Option<Spread> {
        Spread::of(&self.half_columns)
    }

    /// The agreement of the answers that are positions, which only puts aspects in order: 1 if all choose the same, 0 if one half chooses the first and the
    /// other half the last scenario; `None` if nobody chose a position or the card has one column.
    ///
    /// W. J. Tastle and M. J. Wierman, "Consensus and dissention: a measure of ordinal dispersion",
    /// International Journal of Approximate Reasoning 45 (2007) 531-545:
    /// `Cns(X) = 1 + sum of p_i log2(1 - |X_i - mean| / d)`, with `d` the distance from the first to the
    /// last position. An answer between two scenarios counts at their midpoint.
    #[must_use]
    pub fn consensus(&self) -> Option<f64> {
        let total: usize = self.half_columns.iter().sum();
        let width = real(self.half_columns.len() - 1);
        if total == 0 || width == 0.0 {
            return None;
        }
        let shares = || {
            self.half_columns.iter().enumerate().map(|(position, count)| (real(position), real(*count) / real(total)))
        };
        let mean: f64 = shares().map(|(position, share)| position * share).sum();
        let chosen = shares().filter(|(_, share)| *share > 0.0);
        let dispersion: f64 =
            chosen.map(|(position, share)| share * (1.0 - (position - mean).abs() / width).log2()).sum();
        Some((1.0 + dispersion).clamp(0.0, 1.0))
    }
}

/// The indices of the card's rows, those with the least agreement first and otherwise in the card's order; rows for which
/// fewer than two people chose a position in the round that counts come last.
#[must_use]
pub fn by_disagreement(session: &Session, mark: Mark, card: &Card) -> Vec<usize> {
    let consensus = |row: &usize| {
        let tally = Tally::of_last(session, &card.aspects()[*row].id, mark, card);
        tally.filter(|tally| tally.spread().is_some()).and_then(|tally| tally.consensus()).unwrap_or(2.0)
    };
    let mut rows: Vec<usize> = (0..card.aspects().len()).collect();
    rows.sort_by(|one, other| consensus(one).total_cmp(&consensus(other)));
    rows
}

/// Counts of people and columns are far below 2^52, and so convert exactly.
#[expect(clippy::cast_precision_loss, reason = "counts of people and columns are small")]
fn real(count: usize) -> f64 {
    count as f64
}
