//! Sessions as schema 3 wrote them, and how they become schema 4: it knew no session that another carries on, no voices that were
//! brought along with their origin, and no steps that were carried over.

use serde::Deserialize;

use super::reflection::ReflectionRecord;
use super::rounds::RoundRecord;
use super::schema4::{CardRefRecord, SCHEMA, SessionRecord, SharingRecord};

#[derive(Deserialize)]
#[serde(rename = "Session")]
pub struct SessionRecord3 {
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

impl SessionRecord3 {
    /// The same session in schema 4.
    pub fn migrated(self) -> SessionRecord {
        SessionRecord {
            schema: SCHEMA,
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
            rounds: self.rounds,
            carries_on: None,
            sharing: SharingRecord::default(),
        }
    }
}
