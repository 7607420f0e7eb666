//! How a session is written down: pretty RON that a person can read and mend.
//!
//! The shapes here are the file's, version by version, and apart from the domain's, so that neither
//! changes by accident with the other.

use std::path::Path;

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::de::DeserializeSeed;
use serde::{Deserialize, Serialize};

use super::beginning::Beginning;
use super::error::Error;
use super::repair::Repair;
use super::row::ReflectionFile;
use super::schema1::SessionFile1;
use super::voices::{BallotFile, HandsFile, RoundFile};
use crate::domain::{Answer, CardRef, NextStep, Session, Status};
use crate::text::{sanitise, sanitise_line};

/// The schema that this version writes. A file with a higher one is never written to.
pub const SCHEMA: u32 = 2;

#[derive(Deserialize, Serialize)]
#[serde(rename = "Session")]
pub(super) struct SessionFile {
    pub(super) schema: u32,
    pub(super) id: String,
    #[serde(default)]
    pub(super) revision: u64,
    pub(super) title: String,
    pub(super) card: CardRefFile,
    pub(super) date: String,
    #[serde(default)]
    pub(super) partnership: String,
    #[serde(default)]
    pub(super) facilitator: String,
    #[serde(default)]
    pub(super) roles: Vec<String>,
    #[serde(default)]
    pub(super) note: String,
    #[serde(default)]
    pub(super) reflections: Vec<ReflectionFile>,
    #[serde(default)]
    pub(super) ballots: Vec<BallotFile>,
    #[serde(default)]
    pub(super) hands: Vec<HandsFile>,
    #[serde(default)]
    pub(super) round: Option<RoundFile>,
}

#[derive(Deserialize, Serialize)]
pub(super) struct CardRefFile {
    id: String,
    #[serde(default)]
    fingerprint: String,
}

#[derive(Deserialize, Serialize)]
pub(super) enum AnswerFile {
    Scenario(String),
    Between(String, String),
    Unknown,
    NotApplicable,
}

#[derive(Deserialize, Serialize)]
pub(super) struct NextStepFile {
    what: String,
    #[serde(default)]
    owner: String,
    #[serde(default)]
    due: Option<String>,
    #[serde(default)]
    status: StatusFile,
}

#[derive(Default, Deserialize, Serialize)]
enum StatusFile {
    #[default]
    Open,
    Running,
    Done,
    Dropped,
}

/// The session as the text of its file.
#[must_use]
pub fn write_session(session: &Session) -> String {
    let pretty = PrettyConfig::new().new_line("\n").indentor("    ");
    // The shapes above are plain structs, lists and enums: RON can write all of them.
    let body = options().to_string_pretty(&SessionFile::from(session), pretty).unwrap_or_default();
    format!("Session{body}\n")
}

/// Reads a session, the schema it was written in, and what had to be mended, from the bytes of a file; `path` is for
/// the messages. What an older schema wrote is turned into what this one would have written.
///
/// # Errors
/// [`Error::Damaged`] with line and column where it is not a session.
pub fn read_session(bytes: &[u8], path: &Path) -> Result<(Session, u32, Vec<Repair>), Error> {
    let bytes = without_mark(bytes);
    let written_in = Beginning::of(bytes, |read| read.schema.is_some()).schema;
    let file: SessionFile = match written_in {
        Some(..2) => parse::<SessionFile1>(bytes, path)?.into(),
        // Where it says no schema, reading all of it tells what is wrong.
        Some(_) | None => parse(bytes, path)?,
    };
    let schema = written_in.unwrap_or(file.schema);
    let repairs = file.reflections.iter().flat_map(ReflectionFile::repairs).collect();
    Ok((file.into_domain(path)?, schema, repairs))
}

/// Reads RON as this program writes it: `Some(…)` may be left out.
pub(super) fn parse<'a, T: Deserialize<'a>>(bytes: &'a [u8], path: &Path) -> Result<T, Error> {
    options().from_bytes(bytes).map_err(|error| Error::damaged(path, &error))
}

/// The same, for what remembers itself what it has read: also where the rest cannot be read.
pub(super) fn parse_into<'a, S: DeserializeSeed<'a>>(bytes: &'a [u8], seed: S) -> ron::Result<S::Value> {
    let bytes = without_mark(bytes);
    seed.deserialize(&mut ron::Deserializer::from_bytes_with_options(bytes, &options())?)
}

/// Some editors put a byte order mark at the beginning of a file.
pub(super) fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

impl SessionFile {
    fn into_domain(self, path: &Path) -> Result<Session, Error> {
        let date = date(&self.date, path)?;
        let reflections: Vec<_> =
            self.reflections.into_iter().map(|reflection| reflection.into_domain(path)).collect::<Result<_, _>>()?;
        Ok(Session {
            id: sanitise_line(&self.id).into_owned(),
            revision: self.revision,
            title: sanitise_line(&self.title).into_owned(),
            card: CardRef { id: self.card.id, fingerprint: self.card.fingerprint },
            date,
            partnership: sanitise_line(&self.partnership).into_owned(),
            facilitator: sanitise_line(&self.facilitator).into_owned(),
            roles: self.roles.iter().map(|role| sanitise_line(role).into_owned()).collect(),
            note: sanitise(&self.note).into_owned(),
            reflections,
            ballots: self.ballots.into_iter().map(BallotFile::into_domain).collect(),
            hands: self.hands.into_iter().map(HandsFile::into_domain).collect(),
            round: self.round.map(RoundFile::into_domain),
        })
    }
}

impl NextStepFile {
    pub(super) fn into_domain(self, path: &Path) -> Result<NextStep, Error> {
        Ok(NextStep {
            what: sanitise(&self.what).into_owned(),
            owner: sanitise_line(&self.owner).into_owned(),
            due: self.due.map(|due| date(&due, path)).transpose()?,
            status: self.status.into(),
        })
    }
}

fn date(text: &str, path: &Path) -> Result<jiff::civil::Date, Error> {
    text.parse().map_err(|_| Error::NotADate { path: path.to_owned(), text: text.to_owned() })
}

impl From<&Session> for SessionFile {
    fn from(session: &Session) -> Self {
        Self {
            schema: SCHEMA,
            id: session.id.clone(),
            revision: session.revision,
            title: session.title.clone(),
            card: CardRefFile { id: session.card.id.clone(), fingerprint: session.card.fingerprint.clone() },
            date: session.date.to_string(),
            partnership: session.partnership.clone(),
            facilitator: session.facilitator.clone(),
            roles: session.roles.clone(),
            note: session.note.clone(),
            reflections: session.reflections.iter().map(ReflectionFile::from).collect(),
            ballots: session.ballots.iter().map(BallotFile::from).collect(),
            hands: session.hands.iter().map(HandsFile::from).collect(),
            round: session.round.as_ref().map(RoundFile::from),
        }
    }
}

impl From<&NextStep> for NextStepFile {
    fn from(step: &NextStep) -> Self {
        Self {
            what: step.what.clone(),
            owner: step.owner.clone(),
            due: step.due.map(|due| due.to_string()),
            status: step.status.into(),
        }
    }
}

impl From<&Answer> for AnswerFile {
    fn from(answer: &Answer) -> Self {
        match answer {
            Answer::Scenario(id) => Self::Scenario(id.to_string()),
            Answer::Between(left, right) => Self::Between(left.to_string(), right.to_string()),
            Answer::Unknown => Self::Unknown,
            Answer::NotApplicable => Self::NotApplicable,
        }
    }
}

impl From<AnswerFile> for Answer {
    fn from(answer: AnswerFile) -> Self {
        match answer {
            AnswerFile::Scenario(id) => Self::Scenario(id.into()),
            AnswerFile::Between(left, right) => Self::Between(left.into(), right.into()),
            AnswerFile::Unknown => Self::Unknown,
            AnswerFile::NotApplicable => Self::NotApplicable,
        }
    }
}

impl From<Status> for StatusFile {
    fn from(status: Status) -> Self {
        match status {
            Status::Open => Self::Open,
            Status::Running => Self::Running,
            Status::Done => Self::Done,
            Status::Dropped => Self::Dropped,
        }
    }
}

impl From<StatusFile> for Status {
    fn from(status: StatusFile) -> Self {
        match status {
            StatusFile::Open => Self::Open,
            StatusFile::Running => Self::Running,
            StatusFile::Done => Self::Done,
            StatusFile::Dropped => Self::Dropped,
        }
    }
}
