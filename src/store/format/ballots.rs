//! Ballots in a session's file.

use serde::{Deserialize, Serialize};

use super::answer::AnswerRecord;
use crate::domain::{Answer, Asked, AspectId, Ballot, BallotAnswer, Origin};
use crate::text::{sanitise, sanitise_line};

#[derive(Deserialize, Serialize)]
pub struct BallotRecord {
    pub role: String,
    pub answers: Vec<BallotAnswerRecord>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<OriginRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub explanations: Vec<ExplanationRecord>,
}

/// Where a ballot came from that was brought along.
#[derive(Deserialize, Serialize)]
pub struct OriginRecord {
    id: String,
    #[serde(default)]
    revision: u64,
}

#[derive(Deserialize, Serialize)]
pub struct ExplanationRecord {
    aspect: String,
    text: String,
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
        let explanations = self.explanations.into_iter();
        Ballot {
            role: sanitise_line(&self.role).into_owned(),
            answers: self.answers.into_iter().map(BallotAnswer::from).collect(),
            origin: self
                .origin
                .map(|from| Origin { id: sanitise_line(&from.id).into_owned(), revision: from.revision }),
            explanations: explanations.map(|why| (why.aspect.into(), sanitise(&why.text).into_owned())).collect(),
        }
    }
}

impl From<BallotAnswerRecord> for BallotAnswer {
    fn from(answer: BallotAnswerRecord) -> Self {
        Self {
            aspect: answer.aspect.into(),
            current: answer.current.map(Answer::from),
            desired: answer.desired.map(Answer::from),
        }
    }
}

impl From<&BallotAnswer> for BallotAnswerRecord {
    fn from(answer: &BallotAnswer) -> Self {
        Self {
            aspect: answer.aspect.to_string(),
            current: answer.current.as_ref().map(AnswerRecord::from),
            desired: answer.desired.as_ref().map(AnswerRecord::from),
        }
    }
}

impl From<&Ballot> for BallotRecord {
    fn from(ballot: &Ballot) -> Self {
        let explanation =
            |(aspect, text): &(AspectId, String)| ExplanationRecord { aspect: aspect.to_string(), text: text.clone() };
        let origin = ballot.origin.as_ref();
        Self {
            role: ballot.role.clone(),
            answers: ballot.answers.iter().map(BallotAnswerRecord::from).collect(),
            origin: origin.map(|from| OriginRecord { id: from.id.clone(), revision: from.revision }),
            explanations: ballot.explanations.iter().map(explanation).collect(),
        }
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
