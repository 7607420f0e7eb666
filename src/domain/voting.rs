//! The rounds of a session: which one counts, and what happens to the one that is running.
//!
//! What is sealed changes here and not by an [`super::Edit`], because it cannot be undone: that would open or lose what
//! somebody handed in. A reveal is an edit: undone, the round is away, and redone it is back, and never sealed again.

use super::answer::Mark;
use super::ballots::{Asked, Ballot};
use super::card::AspectId;
use super::rounds::{Earlier, How, Round, RoundPlan, RunningRound, Votes};
use super::session::Session;

impl Session {
    /// Whether a round is running that has not been revealed.
    #[must_use]
    pub fn is_sealed(&self) -> bool {
        self.running.is_some()
    }

    /// The revealed rounds in which somebody was asked this question about this aspect, the last one last.
    #[must_use]
    pub fn rounds_on(&self, aspect: &AspectId, mark: Mark) -> impl DoubleEndedIterator<Item = &Round> {
        self.rounds.iter().filter(move |round| round.asked(aspect, mark))
    }

    /// The round that counts for this question about this aspect: the last one in which somebody was asked.
    #[must_use]
    pub fn last_round_on(&self, aspect: &AspectId, mark: Mark) -> Option<&Round> {
        self.rounds_on(aspect, mark).next_back()
    }

    /// The last revealed round that asks any of these questions: the one that a new round replaces, or stands beside.
    #[must_use]
    pub fn last_round_asking(&self, asks: Asked) -> Option<&Round> {
        self.rounds.iter().rev().find(|round| round.asks.marks().any(|mark| asks.asks(mark)))
    }

    /// The revealed round with this number.
    #[must_use]
    pub fn round(&self, number: u32) -> Option<&Round> {
        self.rounds.iter().find(|round| round.number == number)
    }

    /// The number that a round gets when it is revealed now.
    #[must_use]
    pub fn next_number(&self, plan: RoundPlan) -> u32 {
        self.placed(plan, Votes::Ballots(Vec::new())).1.last().map_or(1, |round| round.number)
    }

    /// The roles on all ballots, sealed ones too, each once and sorted: for offering a role that somebody typed to the next
    /// person without telling who came before.
    #[must_use]
    pub fn voter_roles(&self) -> Vec<String> {
        let revealed = self.rounds.iter().flat_map(Round::ballots).map(|ballot| ballot.role.as_str());
        let sealed = self.running.iter().flat_map(RunningRound::roles);
        let mut roles: Vec<String> =
            revealed.chain(sealed).filter(|role| !role.is_empty()).map(str::to_owned).collect();
        roles.sort();
        roles.dedup();
        roles
    }

    /// Begins a round. `false`, and nothing changed, if one is running already, or if hands are to be counted: those are no
    /// secret.
    pub fn begin(&mut self, plan: RoundPlan) -> bool {
        let can_begin = self.running.is_none() && plan.how != How::Hands;
        if can_begin {
            self.running = Some(RunningRound::new(plan, Vec::new()));
        }
        self.changed(can_begin)
    }

    /// Corrects how many people are present in the round that is running.
    pub fn set_present(&mut self, present: Option<u32>) -> bool {
        let running = self.running.as_mut().filter(|running| running.plan.present != present);
        let has_changed = running.map(|running| running.plan.present = present).is_some();
        self.changed(has_changed)
    }

    /// Seals a ballot in the round that is running; what was not asked is left out of it. `false` if no round is running.
    pub fn hand_in(&mut self, ballot: Ballot) -> bool {
        let has_changed = self.running.as_mut().map(|running| running.seal(ballot)).is_some();
        self.changed(has_changed)
    }

    /// Replaces the sealed ballot at this index, which stays until now. `false` if there is none.
    pub fn hand_in_again(&mut self, index: usize, ballot: Ballot) -> bool {
        let replace = |running: &mut RunningRound| running.remove(index).map(|_| running.seal(ballot));
        let has_changed = self.running.as_mut().and_then(replace).is_some();
        self.changed(has_changed)
    }

    /// Takes out the sealed ballot at this index. `None` if there is none.
    pub fn give_back(&mut self, index: usize) -> Option<Ballot> {
        let ballot = self.running.as_mut()?.remove(index);
        self.changed(ballot.is_some());
        ballot
    }

    /// Ends the round that is running, and its ballots with it. `false` if none is.
    pub fn stop(&mut self) -> bool {
        let has_changed = self.running.take().is_some();
        self.changed(has_changed)
    }

    /// The numbers of the rounds that go, and the rounds as they will be, if a round with these votes is revealed now; the
    /// new one is the last.
    #[must_use]
    pub fn placed(&self, plan: RoundPlan, votes: Votes) -> (Vec<u32>, Vec<Round>) {
        let (mut gone, mut put) = (Vec::new(), Vec::new());
        if plan.earlier == Earlier::Replaced {
            for (replaced, lost) in self.replaced_by(plan.asks) {
                match replaced.without(lost) {
                    Some(rest) => put.push(rest),
                    None => gone.push(replaced.number),
                }
            }
        }
        let left = self.rounds.iter().map(|round| round.number).filter(|number| !gone.contains(number));
        let number = left.max().unwrap_or(0).saturating_add(1);
        put.push(Round::new(number, plan, votes));
        (gone, put)
    }

    /// The last round on each of these questions, and which of them it loses if a new round replaces it.
    #[must_use]
    pub fn replaced_by(&self, asks: Asked) -> Vec<(&Round, Asked)> {
        let last = |mark| self.rounds.iter().rev().find(|round| round.asks.asks(mark));
        let replaced = self.rounds.iter().filter_map(|round| {
            let is_lost = |mark| asks.asks(mark) && last(mark).is_some_and(|last| last.number == round.number);
            Some((round, Asked::of(is_lost)?))
        });
        replaced.collect()
    }

    /// The round that a ballot from a command makes or joins: the last one that was brought along, or a new one.
    #[must_use]
    pub fn brought(&self, ballot: Ballot, joins: bool) -> Option<Round> {
        let asks = ballot.answers_to()?;
        let joined = self.rounds.iter().rev().find(|round| joins && round.how == How::Brought);
        let Some(round) = joined else {
            let plan = RoundPlan { asks, how: How::Brought, ..RoundPlan::default() };
            return Some(Round::new(self.next_number(plan), plan, Votes::of_ballots(vec![ballot])));
        };
        let asks = Asked::of(|mark| round.asks.asks(mark) || asks.asks(mark)).unwrap_or(asks);
        let ballots = round.ballots().iter().cloned().chain([ballot]).collect();
        Some(Round { asks, votes: Votes::of_ballots(ballots), ..round.clone() })
    }

    fn changed(&mut self, has_changed: bool) -> bool {
        if has_changed {
            self.raise_revision(self.revision);
        }
        has_changed
    }
}
