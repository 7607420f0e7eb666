//! Sessions as schema 3 writes them.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::next_step::parse_date;
use super::reflection::ReflectionRecord;
use super::rounds::{RoundRecord, into_rounds, round_records};
use crate::domain::{CardRef, Session};
use crate::store::error::Error;
use crate::text::{sanitised, sanitised_line};

/// The schema that this version writes. A file with a higher one is never written to.
pub const SCHEMA: u32 = 3;

#[derive(Deserialize, Serialize)]
#[serde(rename = "Session")]
pub struct SessionRecord {
    pub schema: u32,
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
    pub rounds: Vec<RoundRecord>,
}

#[derive(Deserialize, Serialize)]
pub struct CardRefRecord {
    id: String,
    #[serde(default)]
    fingerprint: String,
}

impl SessionRecord {
    pub fn into_domain(self, path: &Path) -> Result<Session, Error> {
        let date = parse_date(&self.date, path)?;
        let reflections: Vec<_> =
            self.reflections.into_iter().map(|reflection| reflection.into_domain(path)).collect::<Result<_, _>>()?;
        let (rounds, running) = into_rounds(self.rounds);
        Ok(Session {
            id: sanitised_line(self.id),
            revision: self.revision,
            title: sanitised_line(self.title),
            card: CardRef { id: self.card.id, fingerprint: self.card.fingerprint },
            date,
            partnership: sanitised_line(self.partnership),
            facilitator: sanitised_line(self.facilitator),
            roles: self.roles.into_iter().map(sanitised_line).collect(),
            note: sanitised(self.note),
            reflections,
            rounds,
            running,
        })
    }
}

impl From<&Session> for SessionRecord {
    fn from(session: &Session) -> Self {
        Self {
            schema: SCHEMA,
            id: session.id.clone(),
            revision: session.revision,
            title: session.title.clone(),
            card: CardRefRecord { id: session.card.id.clone(), fingerprint: session.card.fingerprint.clone() },
            date: session.date.to_string(),
            partnership: session.partnership.clone(),
            facilitator: session.facilitator.clone(),
            roles: session.roles.clone(),
            note: session.note.clone(),
            reflections: session.reflections.iter().map(ReflectionRecord::from).collect(),
            rounds: round_records(session),
        }
    }
}
