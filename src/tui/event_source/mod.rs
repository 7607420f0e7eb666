//! Waiting for keys, for signals and for other threads of the program.

#[cfg(unix)]
mod line;
#[cfg(not(unix))]
mod portable;
#[cfg(unix)]
mod unix;

#[cfg(not(unix))]
pub use portable::{EventSource, stop};
#[cfg(unix)]
pub use unix::{EventSource, stop};
