//! One session's file while it is open: its lock, how it is saved, its earlier versions, and what the audience sees of it.

mod file;
mod leftovers;
mod lock;
mod shared_view;
mod versions;

pub use file::{SaveOutcome, SessionFile};
pub use shared_view::{ViewFile, read_view, view_path};
pub use versions::Version;

pub(super) use leftovers::{Leftover, files_in, leftovers};
pub(super) use lock::Lock;
pub(super) use versions::{VersionFolder, has_version_name};
