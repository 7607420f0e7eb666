//! RON as this program reads and writes it.

use std::path::Path;

use ron::Options;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::de::DeserializeSeed;
use serde::{Deserialize, Serialize};

use super::plain;
use crate::store::error::Error;

/// A record as the text of a file that begins with this name.
pub fn write(name: &str, record: &impl Serialize) -> String {
    let pretty = PrettyConfig::new().new_line("\n").indentor("    ");
    // All records are plain structs, lists and enums, and RON can write all of these.
    let body = options().to_string_pretty(record, pretty).unwrap_or_default();
    format!("{name}{body}\n")
}

/// How a record is read. What comes of it is the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// As plain RON, and only what is not with the whole of RON.
    Fast,
    /// With the whole of RON: what the fast reading is held against.
    Whole,
}

/// Reads a record; `path` is for the messages. `Some(…)` may be left out.
pub fn parse<'a, T: Deserialize<'a>>(bytes: &'a [u8], path: &Path) -> Result<T, Error> {
    parse_as(bytes, path, Reading::Fast)
}

/// As [`parse`], in a way that is named.
pub fn parse_as<'a, T: Deserialize<'a>>(bytes: &'a [u8], path: &Path, reading: Reading) -> Result<T, Error> {
    let plain = if reading == Reading::Fast { plain::read(bytes) } else { None };
    plain.map_or_else(|| options().from_bytes(bytes).map_err(|error| Error::damaged(path, &error)), Ok)
}

/// Reads what a seed asks for. Unlike [`parse`], it does not look at what follows that.
pub fn parse_seed<'a, S: DeserializeSeed<'a>>(bytes: &'a [u8], seed: S) -> ron::Result<S::Value> {
    let bytes = without_byte_order_mark(bytes);
    seed.deserialize(&mut ron::Deserializer::from_bytes_with_options(bytes, &options())?)
}

/// Some editors write a byte order mark at the beginning of a file.
pub fn without_byte_order_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}
