//! A card that is not there, put together from what a session says of it: its ids, in the place of titles and texts.

use super::answer::{Answer, Mark};
use super::card::{Aspect, AspectId, Card, Description, Imprint, Scenario, ScenarioId};
use super::rounds::{Round, Votes};
use super::session::Session;

impl Card {
    /// A card of the aspects and scenarios that a session names, without any text, and with titles that `shown` makes of the ids.
    /// `None` if the session names no aspect.
    #[must_use]
    pub fn of_ids(session: &Session, shown: impl Fn(&str) -> String) -> Option<Self> {
        let mut aspects: Vec<AspectId> = Vec::new();
        session.reflections.iter().for_each(|said| add(&mut aspects, &said.aspect));
        let mut scenarios: Vec<ScenarioId> = Vec::new();
        scenarios_of_rounds(session, &mut scenarios);
        for answer in session.reflections.iter().flat_map(|said| Mark::BOTH.map(|mark| said.answer(mark))) {
            scenarios_of(answer, &mut scenarios);
        }
        if scenarios.is_empty() {
            scenarios.push("1".into());
        }
        let id = session.card.id.clone();
        let imprint = Imprint {
            title: shown(&id),
            theme: shown(&id),
            id,
            source: String::new(),
            owner: String::new(),
            licence: String::new(),
            language: String::new(),
        };
        let descriptions = vec![Description::Unknown; scenarios.len()];
        let aspect = |id: AspectId| Aspect {
            title: id.to_string(),
            label: id.to_string(),
            descriptions: descriptions.clone(),
            id,
        };
        let scenario = |id: ScenarioId| Scenario { title: shown(id.as_str()), label: shown(id.as_str()), id };
        let aspects = aspects.into_iter().map(aspect).collect();
        let card = Self::new(imprint, scenarios.into_iter().map(scenario).collect(), aspects).ok()?;
        Some(card.known_by_its_ids())
    }
}

/// A count of hands names all scenarios in the order of the card, a ballot only what was chosen.
fn scenarios_of_rounds(session: &Session, scenarios: &mut Vec<ScenarioId>) {
    for round in &session.rounds {
        if let Votes::Hands(all) = &round.votes {
            all.iter().flat_map(|hands| &hands.counts).for_each(|(id, _)| add(scenarios, id));
        }
    }
    let sealed = session.running.as_ref().map_or(&[][..], |running| running.sealed_ballots());
    for ballot in session.rounds.iter().flat_map(Round::ballots).chain(sealed) {
        for said in &ballot.answers {
            scenarios_of(said.current.as_ref(), scenarios);
            scenarios_of(said.desired.as_ref(), scenarios);
        }
    }
}

fn scenarios_of(answer: Option<&Answer>, scenarios: &mut Vec<ScenarioId>) {
    match answer {
        Some(Answer::Scenario(id)) => add(scenarios, id),
        Some(Answer::Between(left, right)) => {
            add(scenarios, left);
            add(scenarios, right);
        }
        Some(Answer::Unknown | Answer::NotApplicable) | None => {}
    }
}

fn add<Id: Clone + PartialEq>(ids: &mut Vec<Id>, id: &Id) {
    if !ids.contains(id) {
        ids.push(id.clone());
    }
}
