//! One session's file while it is open.
//!
//! ```text
//! file         reading and saving it, and whether that is allowed
//! saving       the recipe of a save: nothing that ever stood in the file is lost
//! lock         one writer at a time
//! claim        the same where the system has no locks
//! sidecar      the hidden files beside it, opened with care
//! versions     earlier versions
//! leftovers    what a killed program left behind
//! shared_view  what the audience sees of it
//! room         how large the screens of that audience are
//! ```

mod claim;
mod file;
mod leftovers;
mod lock;
mod room;
mod saving;
mod shared_view;
mod sidecar;
mod versions;

pub use file::{SaveOutcome, SessionFile};
pub use room::{RoomFile, room_sizes};
pub use shared_view::{ViewFile, open_sessions, read_view, session_of_view, view_path};
pub use versions::Version;

pub(super) use leftovers::{Leftover, files_in, leftovers};
pub(super) use lock::Lock;
pub(super) use versions::{VersionFolder, has_version_name};
