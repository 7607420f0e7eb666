//! A round before it begins: what is asked, how people answer, and how many there are.

use super::Model;
use super::agenda::ASSUMED_PEOPLE;
use super::list::List;
use crate::app::Key;
use crate::domain::{Asked, Earlier, How, Mark, RoundPlan, Session};

/// More people than this do not fit in a room.
const MAX_PRESENT: u32 = 99;

/// A round that can begin, and what else can be done with the group.
#[derive(Clone, Debug)]
pub struct RoundStart {
    /// What is asked.
    pub asks: Asked,
    /// How many people are present, if somebody has said so.
    pub present: Option<u32>,
    /// What is to become of an earlier round on the question, if there is one.
    earlier: Earlier,
    /// The ways to answer; the one that suits this screen first.
    ways: [How; 4],
    /// The chosen line.
    pub list: List,
}

/// A line to choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingChoice {
    /// A round with people answering in this way.
    Round(How),
    /// What everyone answered, which has been revealed.
    Reveal,
    /// The rounds that have been revealed.
    Rounds,
}

impl Model {
    /// A round as it is likely to begin: first over what is current, then over what is desired, with the people and the way of
    /// voting of the agenda, or else the people of the last round. `None` if no card is open.
    pub(in crate::app) fn round_start(&self) -> Option<RoundStart> {
        let session = &self.open_card()?.session;
        let was_asked = |mark| session.rounds.iter().any(|round| round.asks.asks(mark));
        let asks = if was_asked(Mark::Current) && !was_asked(Mark::Desired) { Asked::Desired } else { Asked::Current };
        let planned = self.agenda.as_ref().and_then(|agenda| agenda.people).map(u32::from);
        let last = || session.rounds.last().and_then(|round| round.present);
        let how = self.agenda.as_ref().map_or(How::Silent, |agenda| agenda.how);
        let ways = if self.is_presenting() {
            [How::Masked, How::Silent, How::Paper, How::Hands]
        } else {
            [How::Silent, How::Masked, How::Paper, How::Hands]
        };
        let chosen = ways.iter().position(|way| *way == how).filter(|_| how != How::Silent).unwrap_or(0);
        let present = planned.or_else(last);
        Some(RoundStart { asks, present, earlier: Earlier::Kept, ways, list: List::at(chosen) })
    }

    /// How many people are present after one more figure of that number, or, with any other key, after one less. `None` if that
    /// is nobody: then it is not known.
    pub(in crate::app) fn type_people(&mut self, key: Key) -> Option<u32> {
        let before = self.typed_people.unwrap_or(0);
        let typed = match key.figure() {
            // Another figure than a number can have begins a new one.
            Some(figure) => Some(before * 10 + figure).filter(|number| *number <= MAX_PRESENT).unwrap_or(figure),
            None => before / 10,
        };
        self.typed_people = Some(typed);
        Some(typed).filter(|typed| *typed > 0)
    }

    /// Remembers how many people are present, for the agenda and the next round.
    pub(in crate::app) fn remember_present(&mut self, present: Option<u32>) {
        if let Some(people) = present.and_then(|present| present.try_into().ok()) {
            self.agenda.get_or_insert_default().people = Some(people);
        }
    }
}

impl RoundStart {
    /// What can be done with the group now.
    #[must_use]
    pub fn choices(&self, session: &Session) -> Vec<MeetingChoice> {
        let revealed = [MeetingChoice::Reveal, MeetingChoice::Rounds].into_iter();
        let revealed = revealed.filter(|_| !session.rounds.is_empty());
        self.ways.map(MeetingChoice::Round).into_iter().chain(revealed).collect()
    }

    /// What is known of the round, with people answering in this way. What does not exist is not replaced.
    #[must_use]
    pub fn plan(&self, how: How, session: &Session) -> RoundPlan {
        let has_earlier = session.last_round_asking(self.asks).is_some();
        let earlier = if has_earlier { self.earlier } else { Earlier::Kept };
        RoundPlan { asks: self.asks, how, present: self.present, earlier }
    }

    /// Whether an earlier round is to be replaced.
    #[must_use]
    pub fn replaces(&self) -> bool {
        self.earlier == Earlier::Replaced
    }

    /// Goes on to the next question that can be asked.
    pub(in crate::app) fn turn_question(&mut self) {
        self.asks = match self.asks {
            Asked::Current => Asked::Desired,
            Asked::Desired => Asked::Both,
            Asked::Both => Asked::Current,
        };
    }

    /// Replaces an earlier round, or stands beside it.
    pub(in crate::app) fn turn_earlier(&mut self) {
        self.earlier = match self.earlier {
            Earlier::Kept => Earlier::Replaced,
            Earlier::Replaced => Earlier::Kept,
        };
    }
}

/// One person more or less; the first time only how many are assumed.
#[must_use]
pub(in crate::app) fn counted(present: Option<u32>, more: bool) -> u32 {
    let count = match present {
        None => ASSUMED_PEOPLE.into(),
        Some(present) if more => present.saturating_add(1),
        Some(present) => present.saturating_sub(1),
    };
    count.clamp(1, MAX_PRESENT)
}
