//! Sessions as schema 4 writes them.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::ballots::BallotAnswerRecord;
use super::next_step::parse_date;
use super::reflection::ReflectionRecord;
use super::rounds::{RoundRecord, into_rounds, round_records};
use crate::domain::{BallotAnswer, CardRef, CarriesOn, Session, Sharing};
use crate::store::error::Error;
use crate::text::{sanitised, sanitised_line};

/// The schema that this version writes. A file with a higher one is never written to.
pub const SCHEMA: u32 = 4;

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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carries_on: Option<CarriesOnRecord>,
    #[serde(default, skip_serializing_if = "SharingRecord::is_usual")]
    pub sharing: SharingRecord,
}

/// The session that this one carries on, with what was answered then.
#[derive(Deserialize, Serialize)]
pub struct CarriesOnRecord {
    id: String,
    title: String,
    date: String,
    #[serde(default)]
    fingerprint: String,
    #[serde(default)]
    roles: Vec<String>,
    #[serde(default)]
    answers: Vec<BallotAnswerRecord>,
}

/// What more people may see than usual.
#[derive(Clone, Copy, Default, Deserialize, PartialEq, Eq, Serialize)]
pub struct SharingRecord {
    #[serde(default)]
    explanations: bool,
    #[serde(default)]
    single_roles: bool,
}

impl SharingRecord {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde asks for")]
    fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

impl CarriesOnRecord {
    fn into_domain(self, path: &Path) -> Result<CarriesOn, Error> {
        Ok(CarriesOn {
            date: parse_date(&self.date, path)?,
            id: sanitised_line(self.id),
            title: sanitised_line(self.title),
            fingerprint: self.fingerprint,
            roles: self.roles.into_iter().map(sanitised_line).collect(),
            answers: self.answers.into_iter().map(BallotAnswer::from).collect(),
        })
    }
}

impl From<&CarriesOn> for CarriesOnRecord {
    fn from(earlier: &CarriesOn) -> Self {
        Self {
            id: earlier.id.clone(),
            title: earlier.title.clone(),
            date: earlier.date.to_string(),
            fingerprint: earlier.fingerprint.clone(),
            roles: earlier.roles.clone(),
            answers: earlier.answers.iter().map(BallotAnswerRecord::from).collect(),
        }
    }
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
            carries_on: self.carries_on.map(|earlier| earlier.into_domain(path)).transpose()?,
            sharing: Sharing { explanations: self.sharing.explanations, single_roles: self.sharing.single_roles },
            lapsed: None,
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
            carries_on: session.carries_on.as_ref().map(CarriesOnRecord::from),
            sharing: SharingRecord {
                explanations: session.sharing.explanations,
                single_roles: session.sharing.single_roles,
            },
        }
    }
}
