//! One person's ballot while it is filled in. Handing it in moves it to the session, and nothing shows it again before
//! the reveal.

use super::open_card::OpenCard;
use super::save_state::SaveState;
use crate::domain::{Answer, Asked, Ballot, BallotAnswer, Card, Edit, HalfBallot, Mark, Session};

/// One person's ballot while it is filled in.
#[derive(Clone, Debug)]
pub struct BallotDraft {
    /// The role the person speaks from.
    pub role: String,
    /// What the round asks.
    pub asked: Asked,
    /// The question that is being answered.
    pub mark: Mark,
    /// The sealed ballot that it takes the place of. That one counts until this one is handed in.
    pub replaces: Option<Ballot>,
    /// Whether it was half filled in when the program ended, and is on disk as that.
    pub is_resumed: bool,
    /// A card on which only this person has marked anything.
    pub open_card: OpenCard,
}

impl BallotDraft {
    /// An unmarked card for somebody in this role.
    pub(in crate::app) fn new(role: String, asked: Asked, open_card: &OpenCard) -> Self {
        let card = open_card.card.clone();
        let blank = Session::new(String::new(), String::new(), open_card.session.date, &card);
        let mark = asked.marks().next().unwrap_or(Mark::Current);
        Self {
            role,
            asked,
            mark,
            replaces: None,
            is_resumed: false,
            open_card: OpenCard::new(card, blank, SaveState::Sketch),
        }
    }

    /// A card with what somebody had answered before.
    pub(in crate::app) fn resumed(half: HalfBallot, asked: Asked, open_card: &OpenCard) -> Self {
        let mut draft = Self::new(half.ballot.role, asked, open_card);
        (draft.replaces, draft.is_resumed) = (half.replaces, true);
        for BallotAnswer { aspect, current, desired } in half.ballot.answers {
            for (mark, to) in [(Mark::Current, current), (Mark::Desired, desired)] {
                let to = to.filter(|answer| is_on(answer, &open_card.card));
                draft.open_card.change(Edit::Answer { aspect: aspect.clone(), mark, to });
            }
        }
        draft
    }

    /// What has been answered, if anything has.
    pub(in crate::app) fn half(&self) -> Option<HalfBallot> {
        (self.answered() > 0).then(|| HalfBallot { ballot: self.ballot(), replaces: self.replaces.clone() })
    }

    /// Answers with something that is not a scenario; the same answer again clears it.
    pub(in crate::app) fn say(&mut self, answer: Answer) {
        let aspect = self.open_card.aspect().id.clone();
        let is_there = self.open_card.session.answer(&aspect, self.mark) == Some(&answer);
        self.open_card.change(Edit::Answer { aspect, mark: self.mark, to: (!is_there).then_some(answer) });
    }

    /// The answer between the scenario in focus and the next one, or, at the last scenario, the one before.
    pub(in crate::app) fn between(&self) -> Option<Answer> {
        let scenarios = self.open_card.card.scenarios();
        let left = self.open_card.focus.scenario.min(scenarios.len().checked_sub(2)?);
        Some(Answer::Between(scenarios[left].id.clone(), scenarios[left + 1].id.clone()))
    }

    /// How many of the answers that are asked for have been given.
    #[must_use]
    pub fn answered(&self) -> usize {
        let reflections = &self.open_card.session.reflections;
        let answered = |mark| reflections.iter().filter(|reflection| reflection.answer(mark).is_some()).count();
        self.asked.marks().map(answered).sum()
    }

    /// How many of the answers that are asked for are missing.
    #[must_use]
    pub fn missing(&self) -> usize {
        self.asked.marks().count() * self.open_card.card.aspects().len() - self.answered()
    }

    /// The ballot as it would be handed in.
    pub(in crate::app) fn ballot(&self) -> Ballot {
        let answers = self.open_card.session.reflections.iter().filter(|reflection| reflection.is_marked());
        let answers = answers.map(|reflection| BallotAnswer {
            aspect: reflection.aspect.clone(),
            current: reflection.current.clone(),
            desired: reflection.desired.clone(),
        });
        Ballot { role: self.role.clone(), answers: answers.collect() }
    }
}

/// Whether a card has the scenarios of an answer. A draft is read from a file that may have been edited by hand.
fn is_on(answer: &Answer, card: &Card) -> bool {
    match answer {
        Answer::Scenario(id) => card.column(id).is_some(),
        Answer::Between(left, right) => card.column(left).is_some_and(|column| card.column(right) == Some(column + 1)),
        Answer::Unknown | Answer::NotApplicable => true,
    }
}
