//! Sessions as schema 1 wrote them, and their migration to schema 2. Frozen: files in this schema exist, for example
//! `tests/fixtures/schema-1.ron`.

use serde::Deserialize;

use super::reflection::ReflectionRecord;
use super::schema2::{BallotRecord2, SessionRecord2};
use super::schema4::CardRefRecord;

#[derive(Deserialize)]
#[serde(rename = "Session")]
pub struct SessionRecord1 {
    id: String,
    #[serde(default)]
    revision: u64,
    title: String,
    card: CardRefRecord,
    date: String,
    #[serde(default)]
    partnership: String,
    #[serde(default)]
    facilitator: String,
    #[serde(default)]
    roles: Vec<String>,
    #[serde(default)]
    reflections: Vec<ReflectionRecord>,
    #[serde(default)]
    ballots: Vec<BallotRecord2>,
}

/// Schema 2 adds the facilitator's note, hands and silent rounds; a session of schema 1 has none of these.
impl From<SessionRecord1> for SessionRecord2 {
    fn from(record: SessionRecord1) -> Self {
        let SessionRecord1 { id, revision, title, card, date, partnership, facilitator, roles, reflections, ballots } =
            record;
        Self {
            id,
            revision,
            title,
            card,
            date,
            partnership,
            facilitator,
            roles,
            note: String::new(),
            reflections,
            ballots,
            hands: Vec::new(),
            round: None,
        }
    }
}
