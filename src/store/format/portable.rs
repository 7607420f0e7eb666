//! A session that carries its card along: the text of its file, and below it that of the card's, with a line between them. So
//! whatever reads a session's file reads this one too, and a person sees both.

use std::path::Path;

use super::card::{read_card, write_card};
use super::write_session;
use crate::domain::{Card, Session};
use crate::store::error::Error;

/// The line between the session and its card, from the line end before it to the one after it, which an editor may have changed to
/// that of Windows. No line of a record begins like this: RON writes a text of more lines in one.
const BETWEEN: &str = "\n// The card of this session, for where it is not known (spiegel card import):";

/// The session and its card as the text of one file.
#[must_use]
pub fn write_with_card(session: &Session, card: &Card) -> String {
    write_session(session) + BETWEEN + "\n" + &write_card(card)
}

/// What stands below the session in a file, as it is: the card that it carries along, or nothing.
pub fn card_part(bytes: &[u8]) -> String {
    split(bytes).1.map(|card| BETWEEN.to_owned() + &String::from_utf8_lossy(card)).unwrap_or_default()
}

/// The session's part of a file, and that of its card if it carries one.
pub fn split(bytes: &[u8]) -> (&[u8], Option<&[u8]>) {
    let between = BETWEEN.as_bytes();
    match memchr::memmem::find(bytes, between) {
        Some(begin) => (&bytes[..=begin], Some(&bytes[begin + between.len()..])),
        None => (bytes, None),
    }
}

/// The card that a session's file carries along, if it does; `path` is for the messages.
///
/// # Errors
/// As [`read_card`].
pub fn carried_card(bytes: &[u8], path: &Path) -> Result<Option<Card>, Error> {
    split(bytes).1.map(|card| read_card(card, path)).transpose()
}
