//! What was said about aspects and scenarios that are no longer on the card: it lapses (vervallen), and is kept.

use std::borrow::Cow;
use std::mem;

use super::answer::{Answer, Mark};
use super::ballots::{Ballot, Hands};
use super::card::{AspectId, Card, ScenarioId};
use super::rounds::{Round, Votes};
use super::session::{Lapsed, LapsedRound, Reflection, Session};

impl Session {
    /// Sets apart what has no place on this card. `former` is the card that the group read, if it is known; `shown` makes titles of
    /// ids if it is not.
    pub fn set_lapsed_apart(&mut self, card: &Card, former: Option<Card>, shown: impl Fn(&str) -> String) {
        let mut reflections = take_reflections(&mut self.reflections, card);
        let rounds: Vec<_> = self.rounds.iter_mut().filter_map(|round| LapsedRound::take(round, card)).collect();
        for (aspect, _) in rounds.iter().flat_map(|round| &round.questions) {
            if !reflections.iter().any(|said| said.aspect == *aspect) {
                reflections.push(Reflection::new(aspect.clone()));
            }
        }
        if reflections.is_empty() {
            return;
        }
        let whole = rounds.iter().map(|round| round.whole.clone()).collect();
        let said = Self { reflections: reflections.clone(), rounds: whole, running: None, ..self.clone() };
        let former = former.filter(|former| names_all(former, &said)).or_else(|| Card::of_ids(&said, shown));
        let card = former.unwrap_or_else(|| card.clone());
        self.lapsed = Some(Box::new(Lapsed { card, reflections, rounds }));
    }

    /// The session on another card: what has no place on that one has lapsed.
    #[must_use]
    pub fn on_card(&self, card: &Card) -> Self {
        let mut on_card = self.with_lapsed().into_owned();
        on_card.set_lapsed_apart(card, None, str::to_owned);
        on_card
    }

    /// Whether a card has a place for everything that the session says, in one row for each aspect: then nothing is lost on it.
    #[must_use]
    pub fn has_place_on(&self, card: &Card) -> bool {
        let is_once = |(row, said): (usize, &Reflection)| {
            !self.reflections[..row].iter().any(|earlier| earlier.aspect == said.aspect)
        };
        names_all(card, self)
            && self.reflections.iter().enumerate().all(is_once)
            && self.rounds.iter().all(|round| lapsed_questions(round, card).is_empty())
    }

    /// About how many aspects something has lapsed.
    #[must_use]
    pub fn lapsed_aspects(&self) -> usize {
        self.lapsed.as_ref().map_or(0, |lapsed| lapsed.titles().len())
    }

    /// The session as its file holds it, with what has lapsed among the rest: on a card that has a place for it, it is there again.
    #[must_use]
    pub fn with_lapsed(&self) -> Cow<'_, Self> {
        let Some(lapsed) = &self.lapsed else { return Cow::Borrowed(self) };
        let mut whole = Self { lapsed: None, ..self.clone() };
        for said in lapsed.reflections.iter().filter(|said| !said.is_blank()) {
            let has_space = |row: &Reflection| {
                Mark::BOTH.iter().all(|mark| said.answer(*mark).is_none() || row.answer(*mark).is_none())
            };
            match whole.reflection_mut(&said.aspect).filter(|row| has_space(row)) {
                Some(row) => {
                    for mark in Mark::BOTH {
                        let answer = row.answer_mut(mark);
                        *answer = answer.take().or_else(|| said.answer(mark).cloned());
                    }
                }
                // The group has answered anew since: what has lapsed is a row of its own.
                None => whole.reflections.push(said.clone()),
            }
        }
        for round in &mut whole.rounds {
            if let Some(lapsed) = lapsed.rounds.iter().find(|lapsed| lapsed.left == *round) {
                round.clone_from(&lapsed.whole);
            }
        }
        Cow::Owned(whole)
    }
}

impl Lapsed {
    /// The titles of the aspects about which something lapsed, in the order of the card that the group read.
    #[must_use]
    pub fn titles(&self) -> Vec<&str> {
        let is_here = |aspect: &AspectId| self.reflections.iter().any(|said| said.aspect == *aspect);
        let aspects = self.card.aspects().iter().filter(|aspect| is_here(&aspect.id));
        aspects.map(|aspect| aspect.label.as_str()).collect()
    }
}

/// Takes out the rows and marks that have no place on a card.
fn take_reflections(all: &mut Vec<Reflection>, card: &Card) -> Vec<Reflection> {
    let (on_card, gone): (Vec<_>, Vec<_>) =
        mem::take(all).into_iter().partition(|said: &Reflection| card.row(&said.aspect).is_some());
    let mut lapsed: Vec<Reflection> = gone.into_iter().filter(|said| !said.is_blank()).collect();
    for mut said in on_card {
        let mut taken = Reflection::new(said.aspect.clone());
        for mark in Mark::BOTH {
            let answer = said.answer_mut(mark);
            if answer.as_ref().is_some_and(|answer| !answer.is_on(card)) {
                *taken.answer_mut(mark) = answer.take();
            }
        }
        let has_taken = !taken.is_blank();
        lapsed.extend(has_taken.then_some(taken));
        // A row of its own held what lapsed after the group had answered anew.
        let was_apart = has_taken && said.is_blank() && all.iter().any(|other| other.aspect == said.aspect);
        if !was_apart {
            all.push(said);
        }
    }
    lapsed
}

impl LapsedRound {
    /// Takes the votes out of a round that have no place on a card; `None` if all have one.
    fn take(round: &mut Round, card: &Card) -> Option<Self> {
        let questions = lapsed_questions(round, card);
        if questions.is_empty() {
            return None;
        }
        let whole = round.clone();
        match &mut round.votes {
            Votes::Ballots(ballots) => {
                for ballot in ballots.iter_mut() {
                    leave_out(ballot, &questions);
                }
                ballots.sort();
            }
            Votes::Hands(hands) => hands.retain(|hands| !questions.iter().any(|(aspect, _)| *aspect == hands.aspect)),
        }
        Some(Self { whole, left: round.clone(), questions })
    }
}

/// The questions of a round on which votes have no place on a card.
fn lapsed_questions(round: &Round, card: &Card) -> Vec<(AspectId, Mark)> {
    match &round.votes {
        Votes::Ballots(ballots) => of_ballots(ballots, card),
        Votes::Hands(hands) => {
            let gone = hands.iter().filter(|hands| !has_place(hands, card)).map(|hands| hands.aspect.clone());
            gone.flat_map(|aspect| round.asks.marks().map(move |mark| (aspect.clone(), mark))).collect()
        }
    }
}

fn of_ballots(ballots: &[Ballot], card: &Card) -> Vec<(AspectId, Mark)> {
    let mut questions = Vec::new();
    for said in ballots.iter().flat_map(|ballot| &ballot.answers) {
        let is_gone = card.row(&said.aspect).is_none();
        for mark in Mark::BOTH {
            let has_lapsed = said.answer(mark).is_some_and(|answer| is_gone || !answer.is_on(card));
            let question = (said.aspect.clone(), mark);
            if has_lapsed && !questions.contains(&question) {
                questions.push(question);
            }
        }
    }
    questions
}

fn leave_out(ballot: &mut Ballot, questions: &[(AspectId, Mark)]) {
    for said in &mut ballot.answers {
        let has_lapsed = |mark| questions.iter().any(|(aspect, of)| *aspect == said.aspect && *of == mark);
        let lapsed = Mark::BOTH.map(has_lapsed);
        said.current = said.current.take().filter(|_| !lapsed[0]);
        said.desired = said.desired.take().filter(|_| !lapsed[1]);
    }
    ballot.answers.retain(|said| said.current.is_some() || said.desired.is_some());
}

/// Whether all raised hands have a place. A file may count them in the order of the card, by number.
fn has_place(hands: &Hands, card: &Card) -> bool {
    let is_number = |id: &ScenarioId| {
        id.as_str().parse::<usize>().is_ok_and(|number| (1..=card.scenarios().len()).contains(&number))
    };
    let is_here = |(id, people): &(ScenarioId, usize)| *people == 0 || card.column(id).is_some() || is_number(id);
    card.row(&hands.aspect).is_some() && hands.counts.iter().all(is_here)
}

/// Whether a card has every aspect and scenario that a session names.
fn names_all(card: &Card, session: &Session) -> bool {
    let marks = session.reflections.iter().flat_map(|said| Mark::BOTH.map(|mark| said.answer(mark))).flatten();
    let voted = session.rounds.iter().flat_map(Round::ballots).flat_map(|ballot| &ballot.answers);
    let voted = voted.flat_map(|said| Mark::BOTH.map(|mark| said.answer(mark))).flatten();
    session.reflections.iter().all(|said| card.row(&said.aspect).is_some())
        && marks.chain(voted).all(|answer: &Answer| answer.is_on(card))
}
