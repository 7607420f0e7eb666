//! An answer in a session's file.

use serde::{Deserialize, Serialize};

use crate::domain::Answer;

#[derive(Deserialize, Serialize)]
pub enum AnswerRecord {
    Scenario(String),
    Between(String, String),
    Unknown,
    NotApplicable,
}

impl From<&Answer> for AnswerRecord {
    fn from(answer: &Answer) -> Self {
        match answer {
            Answer::Scenario(id) => Self::Scenario(id.to_string()),
            Answer::Between(left, right) => Self::Between(left.to_string(), right.to_string()),
            Answer::Unknown => Self::Unknown,
            Answer::NotApplicable => Self::NotApplicable,
        }
    }
}

impl From<AnswerRecord> for Answer {
    fn from(answer: AnswerRecord) -> Self {
        match answer {
            AnswerRecord::Scenario(id) => Self::Scenario(id.into()),
            AnswerRecord::Between(left, right) => Self::Between(left.into(), right.into()),
            AnswerRecord::Unknown => Self::Unknown,
            AnswerRecord::NotApplicable => Self::NotApplicable,
        }
    }
}
