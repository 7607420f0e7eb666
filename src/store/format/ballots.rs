//! Ballots in a session's file.

use serde::{Deserialize, Serialize};

use super::answer::AnswerRecord;
use crate::domain::{Answer, Asked, Ballot, BallotAnswer};
use crate::text::sanitised_line;

#[derive(Deserialize, Serialize)]
pub struct BallotRecord {
    pub role: String,
    pub answers: Vec<BallotAnswerRecord>,
}

#[derive(Deserialize, Serialize)]
pub struct BallotAnswerRecord {
    aspect: String,
    #[serde(default)]
    current: Option<AnswerRecord>,
    #[serde(default)]
    desired: Option<AnswerRecord>,
}

/// What people were asked.
#[derive(Clone, Copy, Default, Deserialize, PartialEq, Eq, Serialize)]
pub enum AskedRecord {
    Current,
    Desired,
    #[default]
    Both,
}

impl BallotRecord {
    pub fn into_domain(self) -> Ballot {
        let answers = self.answers.into_iter().map(|answer| BallotAnswer {
            aspect: answer.aspect.into(),
            current: answer.current.map(Answer::from),
            desired: answer.desired.map(Answer::from),
        });
        Ballot { role: sanitised_line(self.role), answers: answers.collect() }
    }
}

impl From<&Ballot> for BallotRecord {
    fn from(ballot: &Ballot) -> Self {
        let answers = ballot.answers.iter().map(|answer| BallotAnswerRecord {
            aspect: answer.aspect.to_string(),
            current: answer.current.as_ref().map(AnswerRecord::from),
            desired: answer.desired.as_ref().map(AnswerRecord::from),
        });
        Self { role: ballot.role.clone(), answers: answers.collect() }
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
