//! Answers and statuses for programs, in every language the same.

use serde::Serialize;

use crate::domain::{Answer, Status};

/// An answer.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum JsonAnswer<'r> {
    Scenario { scenario: &'r str },
    Between { scenarios: [&'r str; 2] },
    Unknown,
    NotApplicable,
}

impl<'r> From<&'r Answer> for JsonAnswer<'r> {
    fn from(answer: &'r Answer) -> Self {
        match answer {
            Answer::Scenario(id) => Self::Scenario { scenario: id.as_str() },
            Answer::Between(left, right) => Self::Between { scenarios: [left.as_str(), right.as_str()] },
            Answer::Unknown => Self::Unknown,
            Answer::NotApplicable => Self::NotApplicable,
        }
    }
}

/// The code of a status, in every language.
pub fn status_code(status: Status) -> &'static str {
    match status {
        Status::Open => "open",
        Status::Running => "under_way",
        Status::Done => "done",
        Status::Dropped => "dropped",
    }
}
