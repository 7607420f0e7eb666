//! Sessions, cards and settings on disk.
//!
//! Owns: where files live, their format, and the promise that what is said to be saved survives. Does not
//! know who asks, nor in which language an error will be told.

mod atomic;
mod cards;
mod config;
mod error;
mod format;
mod library;
mod lock;
mod session_file;

pub use cards::BUNDLED_CARD;
pub use config::Config;
pub use error::{Doing, Error};
pub use format::{SCHEMA, read_session, write_session};
pub use library::{Draft, Entry, Library, Summary, Trashed, slug};
pub use session_file::{Access, SessionFile};
