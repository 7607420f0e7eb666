//! The text of a session's file: pretty RON that a person can read and correct.
//!
//! The records here have the shape of the file, version by version. They are apart from the domain's types, so that
//! neither changes by accident with the other.
//!
//! ```text
//! schema4.rs             a session as it is written now
//! schema3.rs schema2.rs schema1.rs   as it was written before, and how each becomes the next schema
//! reflection.rs answer.rs next_step.rs rounds.rs ballots.rs hands.rs   its parts
//! drafts.rs              what was typed and not taken over
//! beginning.rs           what the first lines tell, without reading the rest
//! card.rs                a card
//! portable.rs            a session and its card in one file
//! ron.rs                 RON in and out, with errors that name the line
//! plain.rs               RON as this program writes it, read fast
//! ```

mod answer;
mod ballots;
mod beginning;
mod card;
mod drafts;
mod hands;
mod next_step;
mod plain;
mod portable;
mod reflection;
mod ron;
mod rounds;
mod schema1;
mod schema2;
mod schema3;
mod schema4;

use std::path::Path;

use drafts::DraftsRecord;
use reflection::ReflectionRecord;
use ron::parse_as;
use rounds::HowRecord;
use schema1::SessionRecord1;
use schema2::SessionRecord2;
use schema3::SessionRecord3;
use schema4::SessionRecord;

use super::error::Error;
use super::repair::Repair;
use crate::domain::{Drafts, Session};

pub use beginning::Beginning;
pub use card::{read_card, write_card};
pub use drafts::read_drafts;
pub use portable::{card_part, carried_card, split, write_with_card};
pub use ron::{Reading, parse, without_byte_order_mark};
pub use schema4::SCHEMA;

/// The session as the text of its file.
#[must_use]
pub fn write_session(session: &Session) -> String {
    ron::write("Session", &SessionRecord::from(&*session.with_lapsed()))
}

/// The drafts as the text of their file.
#[must_use]
pub fn write_drafts(drafts: &Drafts) -> String {
    ron::write("Drafts", &DraftsRecord::from(drafts))
}

/// Reads a session, the schema it was written in, and what had to be repaired, from the bytes of a file; `path` is for
/// the messages. A session of an older schema is returned as the current one would have written it.
///
/// # Errors
/// [`Error::Damaged`] with line and column if the bytes are no session.
pub fn read_session(bytes: &[u8], path: &Path) -> Result<(Session, u32, Vec<Repair>), Error> {
    read_session_with(bytes, path, Reading::Fast)
}

/// As [`read_session`], in a way that is named.
///
/// # Errors
/// As [`read_session`].
pub fn read_session_with(bytes: &[u8], path: &Path, reading: Reading) -> Result<(Session, u32, Vec<Repair>), Error> {
    let read = read_alone(without_byte_order_mark(bytes), path, reading);
    // Most files carry no card, and are not searched for one.
    if read.is_err()
        && let (session, Some(_)) = split(bytes)
    {
        return read_alone(without_byte_order_mark(session), path, reading);
    }
    read
}

fn read_alone(bytes: &[u8], path: &Path, reading: Reading) -> Result<(Session, u32, Vec<Repair>), Error> {
    // Nearly every file is one that this version wrote; only of others is it asked first what they are.
    let plain = if reading == Reading::Fast { plain::read::<SessionRecord>(bytes) } else { None };
    if let Some(record) = plain.filter(|record| record.schema == SCHEMA) {
        return finished(record, SCHEMA, path);
    }
    let written_in = Beginning::read(bytes, |found| found.schema.is_some()).schema;
    let record: SessionRecord = match written_in {
        // Schema 1 knew no rounds in the meeting: its ballots came from a command.
        Some(..2) => SessionRecord2::from(parse_as::<SessionRecord1>(bytes, path, reading)?)
            .migrated(HowRecord::Brought)
            .migrated(),
        Some(2) => parse_as::<SessionRecord2>(bytes, path, reading)?.migrated(HowRecord::Silent).migrated(),
        Some(3) => parse_as::<SessionRecord3>(bytes, path, reading)?.migrated(),
        // A file without a schema is read as a whole too, because the error then says what is wrong with it.
        Some(_) | None => parse_as(bytes, path, reading)?,
    };
    let schema = written_in.unwrap_or(record.schema);
    finished(record, schema, path)
}

fn finished(record: SessionRecord, schema: u32, path: &Path) -> Result<(Session, u32, Vec<Repair>), Error> {
    let repairs = record.reflections.iter().flat_map(ReflectionRecord::repairs).collect();
    Ok((record.into_domain(path)?, schema, repairs))
}
