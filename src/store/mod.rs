//! Sessions, cards and settings on disk.
//!
//! Owns: where files live, their format, and the promise that what is said to be saved survives. Does not
//! know who asks, nor in which language an error will be told.

mod beginning;
mod cards;
mod config;
mod disk;
mod document;
mod error;
mod finding;
mod format;
mod guide;
mod history;
mod library;
mod listing;
mod lock;
mod names;
mod own;
mod questions;
mod recovery;
mod repair;
mod row;
mod schema1;
mod session_file;
mod view;
mod voices;

pub use cards::BUNDLED_CARD;
pub use config::Config;
pub use disk::{Call, Disk};
pub use document::{Existing, place_of, usual_folder, write_document};
pub use error::{Doing, Error};
pub use format::{SCHEMA, read_session, write_session};
pub use guide::{AgendaFile, AgendaPartFile};
pub use history::Version;
pub use library::{Draft, Library, Opened, Trashed};
pub use listing::{Entry, Listing, Summary, changed};
pub use names::slug;
pub use questions::QuestionsFile;
pub use recovery::Recoverable;
pub use repair::Repair;
pub use session_file::{Access, Saved, SessionFile};
pub use view::{ViewFile, read_view, view_path};
