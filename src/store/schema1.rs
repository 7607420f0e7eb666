//! Sessions as schema 1 wrote them, and what becomes of them. Nothing here changes any more: `tests/fixtures/schema-1.ron`
//! is such a file.

use serde::Deserialize;

use super::format::{CardRefFile, SCHEMA, SessionFile};
use super::row::ReflectionFile;
use super::voices::BallotFile;

#[derive(Deserialize)]
#[serde(rename = "Session")]
pub struct SessionFile1 {
    id: String,
    #[serde(default)]
    revision: u64,
    title: String,
    card: CardRefFile,
    date: String,
    #[serde(default)]
    partnership: String,
    #[serde(default)]
    facilitator: String,
    #[serde(default)]
    roles: Vec<String>,
    #[serde(default)]
    reflections: Vec<ReflectionFile>,
    #[serde(default)]
    ballots: Vec<BallotFile>,
}

/// Schema 2 knows a note for the facilitator alone, hands and silent rounds: there were none yet.
impl From<SessionFile1> for SessionFile {
    fn from(file: SessionFile1) -> Self {
        let SessionFile1 { id, revision, title, card, date, partnership, facilitator, roles, reflections, ballots } =
            file;
        Self {
            schema: SCHEMA,
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
