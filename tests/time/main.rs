//! Over time and together: then against now, the codes of votes, and merging voices from home.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod codes;
mod compare;
mod copies;
mod fixtures;
mod leaving;
mod merge;
mod roles;
