//! A next step in a session's file.

use std::path::Path;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::{NextStep, Status};
use crate::store::error::Error;
use crate::text::{sanitise, sanitise_line};

#[derive(Deserialize, Serialize)]
pub struct NextStepRecord {
    what: String,
    #[serde(default)]
    owner: String,
    #[serde(default)]
    due: Option<String>,
    #[serde(default)]
    status: StatusRecord,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<String>,
}

#[derive(Default, Deserialize, Serialize)]
enum StatusRecord {
    #[default]
    Open,
    Running,
    Done,
    Dropped,
}

impl NextStepRecord {
    pub fn into_domain(self, path: &Path) -> Result<NextStep, Error> {
        Ok(NextStep {
            what: sanitise(&self.what).into_owned(),
            owner: sanitise_line(&self.owner).into_owned(),
            due: self.due.map(|due| parse_date(&due, path)).transpose()?,
            status: self.status.into(),
            from: self.from.map(|id| sanitise_line(&id).into_owned()),
        })
    }
}

/// Reads a day; `path` is for the message.
pub fn parse_date(text: &str, path: &Path) -> Result<Date, Error> {
    text.parse().map_err(|_| Error::NotADate { path: path.to_owned(), text: text.to_owned() })
}

impl From<&NextStep> for NextStepRecord {
    fn from(step: &NextStep) -> Self {
        Self {
            what: step.what.clone(),
            owner: step.owner.clone(),
            due: step.due.map(|due| due.to_string()),
            status: step.status.into(),
            from: step.from.clone(),
        }
    }
}

impl From<Status> for StatusRecord {
    fn from(status: Status) -> Self {
        match status {
            Status::Open => Self::Open,
            Status::Running => Self::Running,
            Status::Done => Self::Done,
            Status::Dropped => Self::Dropped,
        }
    }
}

impl From<StatusRecord> for Status {
    fn from(status: StatusRecord) -> Self {
        match status {
            StatusRecord::Open => Self::Open,
            StatusRecord::Running => Self::Running,
            StatusRecord::Done => Self::Done,
            StatusRecord::Dropped => Self::Dropped,
        }
    }
}
