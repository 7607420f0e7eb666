//! Many sessions: the fast reading is the truth, the counts are those of a slow and simple count, and no picture shows a small
//! group or gives one session away.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may end in a panic")]

mod corpus;
mod counts;
mod each;
#[path = "../../benches/generator/mod.rs"]
mod generator;
#[path = "../json_schema/mod.rs"]
mod json_schema;
mod moves;
mod plain;
mod schemas;
mod small_groups;
mod writing;
