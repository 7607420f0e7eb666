//! Bringing cards in: the quirks of real files, in files of our own; what must not be read; and that what is written out is
//! read back as the same card.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may end in a panic")]
#![allow(clippy::format_collect, clippy::format_push_string, reason = "the files of tests are small")]

mod again;
mod files;
mod fuzz;
mod identity;
mod quirks;
mod safety;
