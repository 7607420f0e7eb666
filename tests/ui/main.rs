//! Stories: keys in, a screen out, through the real loop, the real files and the real drawing.

#![allow(clippy::unwrap_used, reason = "a test may end in a panic")]

mod conversation;
mod guide;
mod look;
mod monkey;
mod paper;
mod papers;
mod present;
mod round;
mod safety;
mod sessions;
mod sitting;
mod stage;
