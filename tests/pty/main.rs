//! The program in a real terminal: a pseudo-terminal on one side, a terminal emulator on the other.
//!
//! [`window::Window`] holds both. Nothing here sleeps: a test waits for what is on the screen, and if that does not come
//! in time it shows the screen that did.

#![cfg(unix)]
#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

mod abnormal_ends;
mod aggregate;
mod answers;
mod fields;
mod file_systems;
#[path = "../../benches/generator/mod.rs"]
mod generator;
mod home;
mod idle;
mod input;
mod look;
mod masked;
mod own_editor;
mod plain;
mod report;
mod screen;
mod second_screen;
mod stalled;
mod start_and_quit;
mod suspend;
mod terminals;
mod window;

const PROGRAM: &str = env!("CARGO_BIN_EXE_spiegel");

const USUAL: (u16, u16) = (80, 24);

const ENTER: &[u8] = b"\r";
const CTRL_C: &[u8] = b"\x03";
const UP: &str = "\x1b[A";
const DOWN: &str = "\x1b[B";
const RIGHT: &str = "\x1b[C";
const LEFT: &str = "\x1b[D";
