//! Mistakes that people make when they edit a session's file by hand, and their correction. The file itself is kept as it was,
//! and the user is told of every correction.

use crate::domain::{Answer, Asked, AspectId, Ballot, Card, Hands, Mark, Reflection, ScenarioId, Session, Votes};

/// One mistake that was corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Repair {
    /// An aspect has more than one row: they were joined, and the first mark was kept where both have one.
    RowTwice(AspectId),
    /// A row has the same mark twice: the first one was kept.
    MarkTwice(AspectId, Mark),
    /// A row is about an aspect that is not on the card: it was left out.
    NoSuchAspect(AspectId),
    /// An answer names a scenario that is not on the card, or two that are not neighbours: it was left out.
    NoSuchPlace(AspectId, Mark),
}

/// Corrects a session so that it fits its card, and returns what was corrected.
pub fn fit(session: &mut Session, card: &Card) -> Vec<Repair> {
    let mut repairs = join_rows(session);
    let is_on_card = |aspect: &AspectId| card.row(aspect).is_some();
    for said in session.reflections.iter().filter(|said| !is_on_card(&said.aspect)) {
        repairs.push(Repair::NoSuchAspect(said.aspect.clone()));
    }
    session.reflections.retain(|said| is_on_card(&said.aspect));
    for said in &mut session.reflections {
        let aspect = said.aspect.clone();
        for mark in Mark::BOTH {
            if clear_if_not_on_card(said.answer_mut(mark), card) {
                repairs.push(Repair::NoSuchPlace(aspect.clone(), mark));
            }
        }
    }
    fit_rounds(session, card, &mut repairs);
    session.cover(card);
    repairs
}

fn join_rows(session: &mut Session) -> Vec<Repair> {
    let mut repairs = Vec::new();
    let mut joined: Vec<Reflection> = Vec::new();
    for said in std::mem::take(&mut session.reflections) {
        match joined.iter_mut().find(|first| first.aspect == said.aspect) {
            Some(first) => {
                repairs.push(Repair::RowTwice(said.aspect.clone()));
                join(first, said);
            }
            None => joined.push(said),
        }
    }
    session.reflections = joined;
    repairs
}

/// Fills the marks that the first row leaves open from the second, and appends texts and steps.
fn join(first: &mut Reflection, second: Reflection) {
    first.current = first.current.take().or(second.current);
    first.desired = first.desired.take().or(second.desired);
    for (text, more) in [(&mut first.explanation, second.explanation), (&mut first.evidence, second.evidence)] {
        if text.is_empty() {
            *text = more;
        } else if !more.is_empty() && *text != more {
            text.push('\n');
            text.push_str(&more);
        }
    }
    first.next_steps.extend(second.next_steps);
}

fn clear_if_not_on_card(answer: &mut Option<Answer>, card: &Card) -> bool {
    let is_unknown = answer.as_ref().is_some_and(|answer| !answer.is_on(card));
    if is_unknown {
        *answer = None;
    }
    is_unknown
}

fn fit_rounds(session: &mut Session, card: &Card, repairs: &mut Vec<Repair>) {
    for round in &mut session.rounds {
        match &mut round.votes {
            Votes::Ballots(ballots) => fit_ballots(ballots, card, repairs),
            Votes::Hands(hands) => fit_hands(hands, round.asks, card, repairs),
        }
    }
    if let Some(running) = &mut session.running {
        fit_ballots(running.sealed_ballots_mut(), card, repairs);
    }
}

fn fit_ballots(ballots: &mut [Ballot], card: &Card, repairs: &mut Vec<Repair>) {
    let mut is_answered = vec![false; card.aspects().len()];
    for ballot in ballots {
        is_answered.fill(false);
        ballot.answers.retain_mut(|said| {
            let Some(row) = card.row(&said.aspect) else {
                repairs.push(Repair::NoSuchAspect(said.aspect.clone()));
                return false;
            };
            if std::mem::replace(&mut is_answered[row], true) {
                repairs.push(Repair::RowTwice(said.aspect.clone()));
                return false;
            }
            for (mark, answer) in [(Mark::Current, &mut said.current), (Mark::Desired, &mut said.desired)] {
                if clear_if_not_on_card(answer, card) {
                    repairs.push(Repair::NoSuchPlace(said.aspect.clone(), mark));
                }
            }
            true
        });
    }
}

/// Keeps one show of hands for each aspect in a round, and only scenarios of the card in it.
fn fit_hands(all: &mut Vec<Hands>, asks: Asked, card: &Card, repairs: &mut Vec<Repair>) {
    let mut is_counted = vec![false; card.aspects().len()];
    all.retain_mut(|hands| {
        let Some(row) = card.row(&hands.aspect) else {
            repairs.push(Repair::NoSuchAspect(hands.aspect.clone()));
            return false;
        };
        if std::mem::replace(&mut is_counted[row], true) {
            repairs.push(Repair::RowTwice(hands.aspect.clone()));
            return false;
        }
        let counted = hands.counts.len();
        hands.counts.iter_mut().for_each(|(scenario, _)| name_by_id(scenario, card));
        hands.counts.retain(|(scenario, _)| card.column(scenario).is_some());
        if hands.counts.len() < counted {
            repairs.extend(asks.marks().map(|mark| Repair::NoSuchPlace(hands.aspect.clone(), mark)));
        }
        true
    });
}

/// A file may count hands in the order of the card; then the number of a scenario stands for its id.
fn name_by_id(scenario: &mut ScenarioId, card: &Card) {
    let column = scenario.as_str().parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let named = column.and_then(|column| card.scenarios().get(column));
    if let Some(named) = named.filter(|_| card.column(scenario).is_none()) {
        *scenario = named.id.clone();
    }
}
