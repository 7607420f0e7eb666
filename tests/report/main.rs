//! The document in every format, from a full, an empty, an odd and a hostile session.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod calendar;
mod command;
mod content;
mod counts;
mod fixtures;
#[path = "../json_schema/mod.rs"]
mod json_schema;
mod lapsed;
mod names;
mod safety;
mod schema;
mod snapshots;
mod spreadsheet;
mod word;
