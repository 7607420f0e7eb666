//! Rounds in a session's file: those that were revealed, and the one that is sealed, in one list.

use serde::{Deserialize, Serialize};

use super::ballots::{AskedRecord, BallotRecord};
use super::hands::HandsRecord;
use crate::domain::{Asked, Ballot, Earlier, How, Round, RoundPlan, RunningRound, Session, Votes};

#[derive(Default, Deserialize, Serialize)]
pub struct RoundRecord {
    #[serde(default)]
    pub number: u32,
    #[serde(default)]
    pub asks: AskedRecord,
    #[serde(default)]
    pub how: HowRecord,
    /// Left out once the round is revealed.
    #[serde(default, skip_serializing_if = "StateRecord::is_revealed")]
    pub state: StateRecord,
    #[serde(default, skip_serializing_if = "PlaceRecord::is_beside")]
    pub place: PlaceRecord,
    #[serde(default)]
    pub present: Option<u32>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ballots: Vec<BallotRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hands: Vec<HandsRecord>,
}

#[derive(Clone, Copy, Default, Deserialize, PartialEq, Eq, Serialize)]
pub enum HowRecord {
    #[default]
    Silent,
    Masked,
    Hands,
    Paper,
    Brought,
}

#[derive(Clone, Copy, Default, Deserialize, PartialEq, Eq, Serialize)]
pub enum StateRecord {
    #[default]
    Revealed,
    Sealed,
}

#[derive(Clone, Copy, Default, Deserialize, PartialEq, Eq, Serialize)]
pub enum PlaceRecord {
    #[default]
    Beside,
    InPlaceOfLast,
}

impl StateRecord {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde asks for")]
    fn is_revealed(&self) -> bool {
        *self == Self::Revealed
    }
}

impl PlaceRecord {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde asks for")]
    fn is_beside(&self) -> bool {
        *self == Self::Beside
    }
}

/// No session has more rounds; a larger number is a mistake, and would leave none for the next round.
const MAX_NUMBER: u32 = 9_999;

/// The rounds of a session as its file has them: the sealed one is the last.
pub fn round_records(session: &Session) -> Vec<RoundRecord> {
    let sealed = session.running.as_ref().map(|running| RoundRecord {
        state: StateRecord::Sealed,
        place: running.plan.earlier.into(),
        ballots: running.sealed_ballots().iter().map(BallotRecord::from).collect(),
        ..RoundRecord::planned(session.next_number(running.plan), running.plan)
    });
    session.rounds.iter().map(RoundRecord::from).chain(sealed).collect()
}

/// The revealed rounds in the order of their numbers, and the sealed one. Nothing is lost that somebody wrote into the file:
/// ballots and hands in one round become two rounds, and two sealed rounds become one.
pub fn into_rounds(records: Vec<RoundRecord>) -> (Vec<Round>, Option<RunningRound>) {
    let (mut rounds, mut running) = (Vec::new(), None);
    for mut record in records {
        let hands = std::mem::take(&mut record.hands);
        let is_of_hands = !hands.is_empty() || record.ballots.is_empty() && record.how == HowRecord::Hands;
        let is_of_ballots = !record.ballots.is_empty() || !is_of_hands;
        if is_of_hands {
            rounds.push(record.of_hands(hands));
        }
        if is_of_ballots && record.state == StateRecord::Sealed {
            running = Some(joined(running, record));
        } else if is_of_ballots {
            rounds.push(record.of_ballots());
        }
    }
    rounds.sort_by_key(|round| round.number);
    let are_unique = rounds.windows(2).all(|pair| pair[0].number < pair[1].number);
    if !are_unique || !rounds.iter().all(|round| (1..=MAX_NUMBER).contains(&round.number)) {
        (1..).zip(&mut rounds).for_each(|(number, round)| round.number = number);
    }
    (rounds, running)
}

/// The sealed round, together with one that stands before it in the file.
fn joined(before: Option<RunningRound>, record: RoundRecord) -> RunningRound {
    let (plan, mut ballots) = (record.plan_of_ballots(), record.into_ballots());
    let Some(before) = before else { return RunningRound::new(plan, ballots) };
    let asks = Asked::of(|mark| before.plan.asks.asks(mark) || plan.asks.asks(mark)).unwrap_or(plan.asks);
    ballots.extend_from_slice(before.sealed_ballots());
    RunningRound::new(RoundPlan { asks, ..before.plan }, ballots)
}

impl RoundRecord {
    fn planned(number: u32, plan: RoundPlan) -> Self {
        Self { number, asks: plan.asks.into(), how: plan.how.into(), present: plan.present, ..Self::default() }
    }

    fn plan(&self) -> RoundPlan {
        RoundPlan { asks: self.asks.into(), how: self.how.into(), present: self.present, earlier: self.place.into() }
    }

    /// Ballots are not hands, whatever the file calls the round.
    fn plan_of_ballots(&self) -> RoundPlan {
        let plan = self.plan();
        if plan.how == How::Hands { RoundPlan { how: How::Paper, ..plan } } else { plan }
    }

    fn into_ballots(self) -> Vec<Ballot> {
        self.ballots.into_iter().map(BallotRecord::into_domain).collect()
    }

    fn of_ballots(self) -> Round {
        let (number, plan) = (self.number, self.plan_of_ballots());
        Round::new(number, plan, Votes::of_ballots(self.into_ballots()))
    }

    fn of_hands(&self, hands: Vec<HandsRecord>) -> Round {
        let plan = RoundPlan { how: How::Hands, ..self.plan() };
        Round::new(self.number, plan, Votes::Hands(hands.into_iter().map(HandsRecord::into_domain).collect()))
    }
}

impl From<&Round> for RoundRecord {
    fn from(round: &Round) -> Self {
        let plan = RoundPlan { asks: round.asks, how: round.how, present: round.present, earlier: Earlier::Kept };
        let record = Self::planned(round.number, plan);
        match &round.votes {
            Votes::Ballots(ballots) => Self { ballots: ballots.iter().map(BallotRecord::from).collect(), ..record },
            Votes::Hands(hands) => Self { hands: hands.iter().map(HandsRecord::from).collect(), ..record },
        }
    }
}

impl From<How> for HowRecord {
    fn from(how: How) -> Self {
        match how {
            How::Silent => Self::Silent,
            How::Masked => Self::Masked,
            How::Hands => Self::Hands,
            How::Paper => Self::Paper,
            How::Brought => Self::Brought,
        }
    }
}

impl From<HowRecord> for How {
    fn from(how: HowRecord) -> Self {
        match how {
            HowRecord::Silent => Self::Silent,
            HowRecord::Masked => Self::Masked,
            HowRecord::Hands => Self::Hands,
            HowRecord::Paper => Self::Paper,
            HowRecord::Brought => Self::Brought,
        }
    }
}

impl From<Earlier> for PlaceRecord {
    fn from(earlier: Earlier) -> Self {
        match earlier {
            Earlier::Kept => Self::Beside,
            Earlier::Replaced => Self::InPlaceOfLast,
        }
    }
}

impl From<PlaceRecord> for Earlier {
    fn from(place: PlaceRecord) -> Self {
        match place {
            PlaceRecord::Beside => Self::Kept,
            PlaceRecord::InPlaceOfLast => Self::Replaced,
        }
    }
}
