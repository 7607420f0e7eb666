//! Stories: keys in, a screen out, through the real loop, the real files and the real drawing.

mod look;
mod monkey;
mod papers;
mod sessions;
mod sitting;
mod stage;
