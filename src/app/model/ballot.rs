//! One person's ballot while it is filled in. Handing it in moves it to the session, and nothing shows it again before
//! the reveal.

use super::open_card::{Focus, OpenCard};
use crate::domain::{Answer, Asked, Ballot, BallotAnswer, Card, Edit, HalfBallot, How, Mark, RoundPlan};

/// One person's ballot while it is filled in.
#[derive(Clone, Debug)]
pub struct BallotDraft {
    /// The role the person speaks from.
    pub role: String,
    /// What the round asks.
    pub asked: Asked,
    /// How people answer in the round.
    pub how: How,
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
    pub(in crate::app) fn new(role: String, plan: RoundPlan, open_card: &OpenCard) -> Self {
        let mark = plan.asks.marks().next().unwrap_or(Mark::Current);
        let mut blank = open_card.unmarked();
        blank.focus_on(Focus::default());
        blank.scroll = 0;
        Self { role, asked: plan.asks, how: plan.how, mark, replaces: None, is_resumed: false, open_card: blank }
    }

    /// A card with what somebody had answered before.
    pub(in crate::app) fn resumed(half: HalfBallot, plan: RoundPlan, open_card: &OpenCard) -> Self {
        let mut draft = Self::new(half.ballot.role, plan, open_card);
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

    /// Whether the screen must not tell what was chosen.
    #[must_use]
    pub fn is_masked(&self) -> bool {
        self.how == How::Masked
    }

    /// Puts an answer in the place of another. Unlike [`Self::say`] it never clears one: on a masked screen that would tell that
    /// both were the same.
    pub(in crate::app) fn put(&mut self, answer: Option<Answer>) {
        let aspect = self.open_card.aspect().id.clone();
        self.open_card.change(Edit::Answer { aspect, mark: self.mark, to: answer });
    }

    /// The scenario with this number, counted from 1.
    pub(in crate::app) fn scenario(&self, number: usize) -> Option<Answer> {
        let scenario = self.open_card.card.scenarios().get(number.checked_sub(1)?)?;
        Some(Answer::Scenario(scenario.id.clone()))
    }

    /// The answer between the chosen scenario and the next one, or, at the last scenario, the one before. `None` if no scenario
    /// is chosen.
    pub(in crate::app) fn beside_chosen(&self) -> Option<Answer> {
        let scenarios = self.open_card.card.scenarios();
        match self.open_card.session.answer(&self.open_card.aspect().id, self.mark)? {
            Answer::Scenario(id) => {
                let left = self.open_card.card.column(id)?.min(scenarios.len().checked_sub(2)?);
                Some(Answer::Between(scenarios[left].id.clone(), scenarios[left + 1].id.clone()))
            }
            Answer::Between(..) | Answer::Unknown | Answer::NotApplicable => None,
        }
    }

    /// For each aspect, whether the question in hand has been answered.
    #[must_use]
    pub fn is_answered(&self) -> Vec<bool> {
        let session = &self.open_card.session;
        let aspects = self.open_card.card.aspects().iter();
        aspects.map(|aspect| session.answer(&aspect.id, self.mark).is_some()).collect()
    }

    /// The answer between the scenario in focus and the next one, or, at the last scenario, the one before.
    pub(in crate::app) fn between(&self) -> Option<Answer> {
        let scenarios = self.open_card.card.scenarios();
        let left = self.open_card.focus.scenario.min(scenarios.len().checked_sub(2)?);
        Some(Answer::Between(scenarios[left].id.clone(), scenarios[left + 1].id.clone()))
    }

    /// Whether another question comes after the one that is being answered.
    #[must_use]
    pub fn has_next_question(&self) -> bool {
        self.asked == Asked::Both && self.mark == Mark::Current
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
        Ballot::new(self.role.clone(), answers.collect())
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
