//! What a document holds, free of any language or format. All text in it is made safe here: a document is mailed and
//! opened elsewhere, so nothing in it may steer a terminal or turn a text around.

use jiff::civil::Date;

use super::compare::Compared;
use crate::domain::{
    Answer, Asked, Aspect, AspectId, Card, Comparison, Description, Destination, How, Lapsed, Mark, NextStep,
    Reflection, RoleView, Round, Session, Tally, differing_roles,
};
use crate::text::{sanitise, sanitise_line};

/// The facts of a card, and of a session about it if there is one.
#[derive(Clone, Debug)]
pub struct Report {
    pub(super) session: Option<SessionFacts>,
    pub(super) card: CardFacts,
    pub(super) aspects: Vec<AspectFacts>,
    /// The rounds that were revealed, the last one last.
    pub(super) rounds: Vec<RoundFacts>,
    /// Then and now, if the session carries another one on.
    pub(super) compared: Option<Compared>,
    /// What was said about what is no longer on the card.
    pub(super) lapsed: Option<LapsedFacts>,
    /// When the document was made, if it says so.
    pub(super) made: Option<Date>,
}

#[derive(Clone, Debug)]
pub(super) struct SessionFacts {
    pub id: String,
    pub title: String,
    pub date: Date,
    pub partnership: String,
    pub facilitator: String,
    pub roles: Vec<String>,
    /// Whether votes were given from roles. Which ones would show who chose what.
    pub votes_have_roles: bool,
    pub revision: u64,
    /// Whether a silent round is running. Nothing else of that round may be in a document before it is revealed.
    pub is_sealed: bool,
    /// The title of the session that it carries on.
    pub carries_on: Option<String>,
}

#[derive(Clone, Debug)]
pub(super) struct CardFacts {
    pub id: String,
    pub title: String,
    pub theme: String,
    pub source: String,
    pub language: String,
    pub scenarios: Vec<ScenarioFacts>,
    /// Whether the card is not there, so that its texts and numbers are unknown.
    pub is_of_ids: bool,
}

#[derive(Clone, Debug)]
pub(super) struct ScenarioFacts {
    pub id: String,
    pub title: String,
}

#[derive(Clone, Debug)]
pub(super) struct RoundFacts {
    pub number: u32,
    pub asks: Asked,
    pub how: How,
    pub present: Option<u32>,
    pub voices: usize,
}

/// What one round brought to one question about an aspect.
#[derive(Clone, Debug)]
pub(super) struct VotesFacts {
    pub round: u32,
    pub how: How,
    pub tally: Tally,
}

/// How the roles of the round that counts see the two questions about an aspect, if they see it differently.
pub(super) type RoleFacts = [Vec<RoleView>; 2];

/// What was said about aspects and scenarios that are no longer on the card, with the card that had them.
#[derive(Clone, Debug)]
pub(super) struct LapsedFacts {
    pub card: CardFacts,
    pub aspects: Vec<AspectFacts>,
}

#[derive(Clone, Debug)]
pub(super) struct AspectFacts {
    pub id: String,
    pub title: String,
    /// The short title.
    pub label: String,
    pub current: Option<Answer>,
    pub desired: Option<Answer>,
    /// Whether current and desired are the same place.
    pub is_kept: bool,
    /// The positions of current and desired on the card, in half columns from the left; `None` for an answer without a
    /// position.
    pub positions: [Option<usize>; 2],
    /// From current to desired, in half columns; positive to the right.
    pub direction: Option<isize>,
    pub explanation: String,
    pub evidence: String,
    /// What people wrote at home and wanted the group to read, with their role.
    pub explanations_from_home: Vec<(String, String)>,
    pub next_steps: Vec<NextStep>,
    /// One for every scenario; `None` if the cell is empty in the source.
    pub descriptions: Vec<Option<String>>,
    /// The votes on current and on desired, one for each round in which people were asked. The last one counts.
    pub votes: [Vec<VotesFacts>; 2],
    pub roles: RoleFacts,
}

impl Report {
    /// The document of a session.
    #[must_use]
    pub fn of_session(session: &Session, card: &Card) -> Self {
        let session = &session.leaving(Destination::Report);
        let aspects = card.aspects().iter().map(|aspect| AspectFacts::of_session(session, aspect, card));
        let aspects: Vec<AspectFacts> = aspects.collect();
        // Where roles are told apart, nothing is kept back about them.
        let tells_roles = aspects.iter().flat_map(|aspect| &aspect.roles).any(|roles| !roles.is_empty());
        let facts = SessionFacts::new(session);
        let has_roles = facts.votes_have_roles;
        Self {
            session: Some(SessionFacts { votes_have_roles: has_roles && !tells_roles, ..facts }),
            card: CardFacts::new(card),
            aspects,
            rounds: session.rounds.iter().map(RoundFacts::from).collect(),
            compared: Comparison::of_session(session, card).map(|comparison| Compared::new(comparison, card)),
            lapsed: session.lapsed.as_ref().map(|lapsed| LapsedFacts::new(lapsed, session)),
            made: None,
        }
    }

    /// The document of a card alone.
    #[must_use]
    pub fn of_card(card: &Card) -> Self {
        let unanswered = |aspect: &Aspect| Reflection::new(aspect.id.clone());
        let aspects = card.aspects().iter();
        let aspects = aspects.map(|aspect| AspectFacts::new(aspect, &unanswered(aspect), Default::default(), card));
        Self {
            session: None,
            card: CardFacts::new(card),
            aspects: aspects.collect(),
            rounds: Vec::new(),
            compared: None,
            lapsed: None,
            made: None,
        }
    }

    /// The same document, which says when it was made.
    #[must_use]
    pub fn made_on(self, day: Date) -> Self {
        Self { made: Some(day), ..self }
    }
}

impl SessionFacts {
    fn new(session: &Session) -> Self {
        Self {
            id: safe_line(&session.id),
            title: safe_line(&session.title),
            date: session.date,
            partnership: safe_line(&session.partnership),
            facilitator: safe_line(&session.facilitator),
            roles: session.roles.iter().map(|role| safe_line(role)).filter(|role| !role.is_empty()).collect(),
            votes_have_roles: session.rounds.iter().flat_map(Round::ballots).any(|ballot| !ballot.role.is_empty()),
            revision: session.revision,
            is_sealed: session.is_sealed(),
            carries_on: session.carries_on.as_ref().map(|earlier| safe_line(&earlier.title)),
        }
    }
}

impl AspectFacts {
    fn of_session(session: &Session, aspect: &Aspect, card: &Card) -> Self {
        let empty = Reflection::new(aspect.id.clone());
        let reflection = session.reflection(&aspect.id).unwrap_or(&empty);
        let votes = Mark::BOTH.map(|mark| {
            let rounds = session.rounds.iter();
            rounds.filter_map(|round| VotesFacts::of(round, aspect, mark, card)).collect()
        });
        Self {
            explanations_from_home: explanations_from_home(session, &aspect.id),
            roles: Mark::BOTH.map(|mark| safe_roles(differing_roles(session, &aspect.id, mark, card))),
            ..Self::new(aspect, reflection, votes, card)
        }
    }

    fn new(aspect: &Aspect, reflection: &Reflection, votes: [Vec<VotesFacts>; 2], card: &Card) -> Self {
        Self {
            id: aspect.id.to_string(),
            title: aspect.title.clone(),
            label: aspect.label.clone(),
            current: reflection.current.clone(),
            desired: reflection.desired.clone(),
            is_kept: reflection.kept().is_some(),
            positions: Mark::BOTH.map(|mark| reflection.answer(mark)?.half_columns(card)),
            direction: reflection.direction(card),
            explanation: sanitise(&reflection.explanation).into_owned(),
            evidence: sanitise(&reflection.evidence).into_owned(),
            explanations_from_home: Vec::new(),
            next_steps: reflection.next_steps.iter().map(safe_step).collect(),
            descriptions: known_texts(aspect),
            votes,
            roles: RoleFacts::default(),
        }
    }

    /// The answers to both questions, in the order of [`Mark::BOTH`].
    pub fn answers(&self) -> [Option<&Answer>; 2] {
        [self.current.as_ref(), self.desired.as_ref()]
    }
}

impl LapsedFacts {
    fn new(lapsed: &Lapsed, session: &Session) -> Self {
        let aspects = lapsed.reflections.iter().filter_map(|said| {
            let aspect = &lapsed.card.aspects()[lapsed.card.row(&said.aspect)?];
            let votes = Mark::BOTH.map(|mark| {
                let question = (said.aspect.clone(), mark);
                let rounds = lapsed.rounds.iter().filter(|round| round.questions.contains(&question));
                rounds.filter_map(|round| VotesFacts::of(&round.whole, aspect, mark, &lapsed.card)).collect()
            });
            let mut facts = AspectFacts::new(aspect, said, votes, &lapsed.card);
            // What came from home is about the aspect as a whole, which may still be on the card.
            if !session.reflections.iter().any(|other| other.aspect == said.aspect) {
                facts.explanations_from_home = explanations_from_home(session, &said.aspect);
            }
            Some(facts)
        });
        Self { aspects: aspects.collect(), card: CardFacts::new(&lapsed.card) }
    }
}

/// What people wrote at home and wanted the group to read, with their role.
fn explanations_from_home(session: &Session, aspect: &AspectId) -> Vec<(String, String)> {
    let all = session.explanations_from_home(aspect);
    all.map(|(role, text)| (safe_line(role), sanitise(text).into_owned())).collect()
}

/// What the card says about an aspect, one text per scenario; nothing at all if the card is not there.
fn known_texts(aspect: &Aspect) -> Vec<Option<String>> {
    let known = aspect.descriptions.iter().filter(|text| **text != Description::Unknown);
    known.map(|text| text.text().map(str::to_owned)).collect()
}

impl VotesFacts {
    /// `None` if the round did not ask this.
    fn of(round: &Round, aspect: &Aspect, mark: Mark, card: &Card) -> Option<Self> {
        let tally = Tally::of(round, &aspect.id, mark, card)?;
        Some(Self { round: round.number, how: round.how, tally })
    }
}

impl From<&Round> for RoundFacts {
    fn from(round: &Round) -> Self {
        let Round { number, asks, how, present, .. } = *round;
        Self { number, asks, how, present, voices: round.voices() }
    }
}

impl CardFacts {
    pub(super) fn new(card: &Card) -> Self {
        let scenarios = card
            .scenarios()
            .iter()
            .map(|scenario| ScenarioFacts { id: scenario.id.to_string(), title: scenario.title.clone() });
        Self {
            id: card.id().to_owned(),
            title: card.title().to_owned(),
            theme: card.theme().to_owned(),
            source: card.attribution(),
            language: card.language().to_owned(),
            scenarios: scenarios.collect(),
            is_of_ids: card.is_of_ids(),
        }
    }

    /// The column of a scenario, counted from 0; `None` if the card does not have it.
    pub fn column(&self, id: &str) -> Option<usize> {
        self.scenarios.iter().position(|scenario| scenario.id == id)
    }

    /// A scenario as people name it, "2 Commitment Samen Opleiden"; without its number if that is unknown, and its id if the card
    /// does not have it.
    pub fn numbered_title(&self, id: &str) -> String {
        match self.column(id) {
            Some(column) if self.is_of_ids => self.scenarios[column].title.clone(),
            Some(column) => format!("{} {}", column + 1, self.scenarios[column].title),
            None => id.to_owned(),
        }
    }
}

pub(super) fn safe_line(text: &str) -> String {
    sanitise_line(text).trim().to_owned()
}

fn safe_roles(mut roles: Vec<RoleView>) -> Vec<RoleView> {
    for view in &mut roles {
        view.role = view.role.as_deref().map(safe_line);
    }
    roles
}

fn safe_step(step: &NextStep) -> NextStep {
    NextStep { what: sanitise(&step.what).trim().to_owned(), owner: safe_line(&step.owner), ..step.clone() }
}
