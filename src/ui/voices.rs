//! What everyone said about one question of an aspect: the counts, and the same words for them as in every document.

use super::canvas::Look;
use crate::app::OpenCard;
use crate::domain::{AspectId, Mark, Round, Tally};

/// What the round that counts brought to one question of an aspect, and the round before it.
pub struct Voices<'a> {
    pub mark: Mark,
    pub round: &'a Round,
    pub tally: Tally,
    pub earlier: Option<Earlier<'a>>,
}

/// The round before the one that counts.
pub struct Earlier<'a> {
    pub round: &'a Round,
    pub tally: Tally,
}

impl<'a> Voices<'a> {
    /// `None` if nobody was asked.
    pub fn on(open_card: &'a OpenCard, aspect: &AspectId, mark: Mark) -> Option<Self> {
        let mut rounds = open_card.session.rounds_on(aspect, mark).rev();
        let tally = |round: &Round| Tally::of(round, aspect, mark, &open_card.card);
        let round = rounds.next()?;
        let earlier = rounds.next().and_then(|round| Some(Earlier { round, tally: tally(round)? }));
        Some(Self { mark, round, tally: tally(round)?, earlier })
    }

    /// How many voices each scenario has, and how many it had in the earlier round.
    pub fn counts(&self) -> Vec<(usize, Option<usize>)> {
        let earlier: Vec<usize> = self.earlier.iter().flat_map(|earlier| earlier.tally.scenarios()).collect();
        self.tally.scenarios().enumerate().map(|(index, count)| (count, earlier.get(index).copied())).collect()
    }

    /// Whether any scenario has another number of voices than in an earlier round.
    pub fn has_changed(&self) -> bool {
        self.counts().into_iter().any(|(count, earlier)| earlier.is_some_and(|earlier| earlier != count))
    }

    /// The most voices that any scenario has or had.
    pub fn largest(&self) -> usize {
        self.counts().into_iter().map(|(count, earlier)| count.max(earlier.unwrap_or(0))).max().unwrap_or(0)
    }

    /// How far the voices lie apart: "tegenover elkaar"; empty if there are too few to say.
    pub fn spread(&self, look: &Look) -> &'static str {
        self.tally.spread().map_or("", |spread| look.words.domain.spread(spread))
    }

    /// The voices that are in no column: "1 stem tussen 2 en 3, 1 stem voor ‘weet ik niet’".
    pub fn off_grid(&self, look: &Look) -> String {
        let (domain, quoted) = (&look.words.domain, look.words.report.quoted);
        let mut phrases: Vec<String> = Vec::new();
        for (index, count) in self.tally.between().enumerate().filter(|(_, count)| *count > 0) {
            phrases.push((domain.votes_between)(count, &(index + 1).to_string(), &(index + 2).to_string()));
        }
        let others = [(domain.unknown, self.tally.unknown), (domain.not_applicable, self.tally.not_applicable)];
        let others = others.into_iter().filter(|(_, count)| *count > 0);
        phrases.extend(others.map(|(answer, count)| (domain.votes_for)(count, &quoted(answer))));
        phrases.extend((self.tally.absent > 0).then(|| (domain.votes_without_answer)(self.tally.absent)));
        phrases.join(", ")
    }

    /// How many voices moved since the earlier round; if that cannot be said, how many voices that round had. Empty if
    /// there is no earlier one.
    pub fn since_earlier(&self, look: &Look) -> String {
        let domain = &look.words.domain;
        let Some(Earlier { round, tally }) = &self.earlier else { return String::new() };
        match self.tally.moved_since(tally) {
            Some(moved) => (domain.moved)(moved, self.tally.people(), round.number),
            None => format!("{}: {}, {}", domain.earlier, (domain.round)(round.number), (domain.votes)(tally.people())),
        }
    }

    /// Which round it was, and how people answered: "ronde 2, doorgeven".
    pub fn round(&self, look: &Look) -> String {
        let domain = &look.words.domain;
        format!("{}, {}", (domain.round)(self.round.number), domain.how(self.round.how))
    }

    /// How many people answered: "5 stemmen van 6 aanwezigen".
    pub fn people(&self, look: &Look) -> String {
        let domain = &look.words.domain;
        match self.round.present {
            Some(present) => (domain.votes_of_present)(self.tally.people(), present),
            None => (domain.votes)(self.tally.people()),
        }
    }
}
