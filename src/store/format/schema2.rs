//! Sessions as schema 2 wrote them, and their migration to schema 3. Frozen: files in this schema exist, for example
//! `tests/fixtures/schema-2.ron`.
//!
//! Schema 2 knew no rounds: it kept the ballots of all rounds in one list, hands in another, and the round that was sealed
//! apart. Nothing in it tells which ballots were cast together, except what they were asked. So the ballots that were asked
//! the same become one round, in the order in which the first of each was cast; then come the hands, one round for each
//! question; the sealed round stays sealed and is the last.

use serde::Deserialize;

use super::ballots::{AskedRecord, BallotAnswerRecord, BallotRecord};
use super::hands::{CountsRecord, HandsRecord};
use super::reflection::ReflectionRecord;
use super::rounds::{HowRecord, RoundRecord, StateRecord};
use super::schema3::SessionRecord3;
use super::schema4::CardRefRecord;

#[derive(Deserialize)]
#[serde(rename = "Session")]
pub struct SessionRecord2 {
    pub id: String,
    #[serde(default)]
    pub revision: u64,
    pub title: String,
    pub card: CardRefRecord,
    pub date: String,
    #[serde(default)]
    pub partnership: String,
    #[serde(default)]
    pub facilitator: String,
    #[serde(default)]
    pub roles: Vec<String>,
    #[serde(default)]
    pub note: String,
    #[serde(default)]
    pub reflections: Vec<ReflectionRecord>,
    #[serde(default)]
    pub ballots: Vec<BallotRecord2>,
    #[serde(default)]
    pub hands: Vec<HandsRecord2>,
    #[serde(default)]
    pub round: Option<SealedRecord2>,
}

#[derive(Deserialize)]
pub struct BallotRecord2 {
    role: String,
    #[serde(default)]
    asked: AskedRecord,
    answers: Vec<BallotAnswerRecord>,
}

#[derive(Deserialize)]
pub struct SealedRecord2 {
    #[serde(default)]
    asked: AskedRecord,
    #[serde(default)]
    sealed: Vec<BallotRecord2>,
}

#[derive(Deserialize)]
pub struct HandsRecord2 {
    aspect: String,
    question: AskedRecord,
    #[serde(default)]
    counts: CountsRecord,
}

impl SessionRecord2 {
    /// The same session in schema 3. `how` is how the ballots were cast, which the file does not say.
    pub fn migrated(self, how: HowRecord) -> SessionRecord3 {
        let rounds = rounds(self.ballots, self.hands, self.round, how);
        SessionRecord3 {
            id: self.id,
            revision: self.revision,
            title: self.title,
            card: self.card,
            date: self.date,
            partnership: self.partnership,
            facilitator: self.facilitator,
            roles: self.roles,
            note: self.note,
            reflections: self.reflections,
            rounds,
        }
    }
}

fn rounds(
    ballots: Vec<BallotRecord2>,
    hands: Vec<HandsRecord2>,
    sealed: Option<SealedRecord2>,
    how: HowRecord,
) -> Vec<RoundRecord> {
    let mut rounds: Vec<RoundRecord> = Vec::new();
    for ballot in ballots {
        let asks = ballot.asked;
        round_of(&mut rounds, asks, how).ballots.push(ballot.into());
    }
    for hands in hands {
        let record = HandsRecord { aspect: hands.aspect, counts: hands.counts };
        round_of(&mut rounds, hands.question, HowRecord::Hands).hands.push(record);
    }
    rounds.extend(sealed.map(|round| RoundRecord {
        asks: round.asked,
        state: StateRecord::Sealed,
        ballots: round.sealed.into_iter().map(BallotRecord::from).collect(),
        ..RoundRecord::default()
    }));
    (1..).zip(&mut rounds).for_each(|(number, round)| round.number = number);
    rounds
}

/// The round for what was asked in this way, which is added if there is none yet.
fn round_of(rounds: &mut Vec<RoundRecord>, asks: AskedRecord, how: HowRecord) -> &mut RoundRecord {
    let index = rounds.iter().position(|round| round.asks == asks && round.how == how).unwrap_or(rounds.len());
    if index == rounds.len() {
        rounds.push(RoundRecord { asks, how, ..RoundRecord::default() });
    }
    &mut rounds[index]
}

impl From<BallotRecord2> for BallotRecord {
    fn from(ballot: BallotRecord2) -> Self {
        Self { role: ballot.role, answers: ballot.answers, origin: None, explanations: Vec::new() }
    }
}
