//! The command line as scripts and screen-reader users meet it: the real binary, its output and its exit codes.
//!
//! Every command that a test runs is recorded with all that it printed; most tests compare the whole transcript with a
//! snapshot. No output may ever hold a control character: [`home::Home::run`] checks that each time.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod aggregate;
mod ballot;
mod card;
mod card_files;
mod commands;
mod compare;
mod completions;
mod english;
mod fixtures;
#[path = "../../benches/generator/mod.rs"]
mod generator;
mod help;
mod home;
mod list;
mod mark;
mod merge;
mod new;
mod note;
mod output;
mod paths;
mod questions;
mod recover;
mod session_file;
mod settings;
mod show;
mod snap;
mod usage;
#[path = "../vocabulary/mod.rs"]
mod vocabulary;
mod windows;
mod year;
