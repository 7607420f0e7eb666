//! Sessions, cards and settings on disk.
//!
//! Owns where files are, their format, and the promise that what is reported as saved survives a crash. Does not know
//! who asks, nor in which language an error is explained.
//!
//! ```text
//! library/    the data folder: listing, finding, trash, recovery, cards and settings
//! session/    one session's file while it is open: lock, save, earlier versions
//! format/     the text of a session's file, version by version
//! aggregate/  reading the sessions of many partnerships
//! document    files that the user asked for, outside the data folder
//! repair      mistakes in a file edited by hand, and their correction
//! sharing     whether other computers may change what is in a folder
//! names       what files are called
//! disk        every call on the file system, which a test can make fail
//! system/     what no two systems do alike
//! error       what can go wrong
//! ```

mod aggregate;
mod disk;
mod document;
mod error;
mod format;
mod library;
mod names;
mod repair;
mod session;
mod sharing;
mod system;

pub use aggregate::{Census, Included, LINE_SCHEMA, Lines, Refusal, Watch, check_paths};
pub use disk::{Call, Disk, Step};
pub use document::{Existing, expand_home, read_document};
pub use error::{Access, Damage, Error, Identity, Operation, Use};
pub use format::{
    Reading, SCHEMA, carried_card, read_card, read_session, read_session_with, write_card, write_session,
};
pub use library::{
    AgendaFile, AgendaPartFile, BUNDLED_CARD, CommandHistory, Config, Kept, KeptAgenda, KeptHow, KeptPace, KeptPart,
    Library, Opened, PerPersonFile, Recoverable, Recovered, Restored, SessionDraft, SessionEntry, SessionSummary,
    Trashed, Way, Wording,
};
pub use names::{NamedIds, free_name, shown_name, slug};
pub use repair::Repair;
pub use session::{
    RoomFile, SaveOutcome, SessionFile, Version, ViewFile, open_sessions, read_view, room_sizes, session_of_view,
    view_path,
};
pub use sharing::{Sharing, sharing};
pub use system::{outlive_limits, stop_on_interrupt};
