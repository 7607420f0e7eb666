//! Sessions on disk.

#![allow(clippy::unwrap_used, reason = "a test may end in a panic")]

mod files;
mod identity;
mod opening;
mod rounds;
mod settings;
mod trash;
mod versions;
