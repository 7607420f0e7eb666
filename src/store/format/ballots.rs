//! Ballots, the silent round and hands in a session's file.

use serde::{Deserialize, Serialize};

use super::answer::AnswerRecord;
use crate::domain::{Answer, Asked, Ballot, BallotAnswer, Hands, Mark, Round};
use crate::text::sanitise_line;

#[derive(Deserialize, Serialize)]
pub struct BallotRecord {
    role: String,
    #[serde(default)]
    asked: AskedRecord,
    answers: Vec<BallotAnswerRecord>,
}

#[derive(Deserialize, Serialize)]
struct BallotAnswerRecord {
    aspect: String,
    #[serde(default)]
    current: Option<AnswerRecord>,
    #[serde(default)]
    desired: Option<AnswerRecord>,
}

#[derive(Clone, Copy, Default, Deserialize, Serialize)]
enum AskedRecord {
    Current,
    Desired,
    #[default]
    Both,
}

#[derive(Deserialize, Serialize)]
pub struct RoundRecord {
    #[serde(default)]
    asked: AskedRecord,
    #[serde(default)]
    sealed: Vec<BallotRecord>,
}

#[derive(Deserialize, Serialize)]
pub struct HandsRecord {
    aspect: String,
    question: QuestionRecord,
    #[serde(default)]
    counts: Vec<(String, usize)>,
}

#[derive(Clone, Copy, Deserialize, Serialize)]
enum QuestionRecord {
    Current,
    Desired,
}

impl BallotRecord {
    pub fn into_domain(self) -> Ballot {
        let answers = self.answers.into_iter().map(|answer| BallotAnswer {
            aspect: answer.aspect.into(),
            current: answer.current.map(Answer::from),
            desired: answer.desired.map(Answer::from),
        });
        let role = sanitise_line(&self.role).into_owned();
        Ballot { role, asked: self.asked.into(), answers: answers.collect() }
    }
}

impl From<&Ballot> for BallotRecord {
    fn from(ballot: &Ballot) -> Self {
        let answers = ballot.answers.iter().map(|answer| BallotAnswerRecord {
            aspect: answer.aspect.to_string(),
            current: answer.current.as_ref().map(AnswerRecord::from),
            desired: answer.desired.as_ref().map(AnswerRecord::from),
        });
        Self { role: ballot.role.clone(), asked: ballot.asked.into(), answers: answers.collect() }
    }
}

impl RoundRecord {
    pub fn into_domain(self) -> Round {
        Round { asked: self.asked.into(), sealed: self.sealed.into_iter().map(BallotRecord::into_domain).collect() }
    }
}

impl From<&Round> for RoundRecord {
    fn from(round: &Round) -> Self {
        Self { asked: round.asked.into(), sealed: round.sealed.iter().map(BallotRecord::from).collect() }
    }
}

impl HandsRecord {
    pub fn into_domain(self) -> Hands {
        let mark = match self.question {
            QuestionRecord::Current => Mark::Current,
            QuestionRecord::Desired => Mark::Desired,
        };
        // A typing mistake in a file edited by hand must not overflow a sum.
        let counts = self.counts.into_iter().map(|(scenario, count)| (scenario.into(), count.min(MAX_HANDS)));
        Hands { aspect: self.aspect.into(), mark, counts: counts.collect() }
    }
}

/// More people than this attend no meeting.
const MAX_HANDS: usize = 9_999;

impl From<&Hands> for HandsRecord {
    fn from(hands: &Hands) -> Self {
        let question = match hands.mark {
            Mark::Current => QuestionRecord::Current,
            Mark::Desired => QuestionRecord::Desired,
        };
        let counts = hands.counts.iter().map(|(scenario, count)| (scenario.to_string(), *count));
        Self { aspect: hands.aspect.to_string(), question, counts: counts.collect() }
    }
}

impl From<Asked> for AskedRecord {
    fn from(asked: Asked) -> Self {
        match asked {
            Asked::Current => Self::Current,
            Asked::Desired => Self::Desired,
            Asked::Both => Self::Both,
        }
    }
}

impl From<AskedRecord> for Asked {
    fn from(asked: AskedRecord) -> Self {
        match asked {
            AskedRecord::Current => Self::Current,
            AskedRecord::Desired => Self::Desired,
            AskedRecord::Both => Self::Both,
        }
    }
}
