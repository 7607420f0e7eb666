//! Sessions on disk.

#![allow(clippy::unwrap_used, reason = "a test may end in a panic")]

mod carried;
mod changed_card;
mod copies;
mod file_systems;
mod files;
mod fixtures;
mod identity;
mod leftovers;
mod locks;
mod opening;
mod power_cut;
mod rounds;
mod settings;
mod sidecars;
mod sync_client;
mod trash;
mod versions;
