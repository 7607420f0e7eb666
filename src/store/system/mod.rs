//! What the store asks of the system, and what no two systems do alike: the same functions for each of them.
//!
//! ```text
//! unix.rs      what all systems but Windows have
//! linux.rs     what only Linux has, and macos.rs what stands in for it on other systems like it
//! windows.rs   all of it for Windows, and windows_names.rs what a file cannot be called there
//! ```

#[cfg(target_os = "linux")]
mod linux;
#[cfg(all(unix, not(target_os = "linux")))]
mod macos;
#[cfg(unix)]
mod unix;
#[cfg(not(unix))]
mod windows;
#[cfg(any(not(unix), test))]
mod windows_names;

#[cfg(target_os = "linux")]
pub use linux::{ask_anew, began, exchange, host, is_on_shared, is_shared, read_past_cache, rename_without_replacing};
#[cfg(all(unix, not(target_os = "linux")))]
pub use macos::{ask_anew, began, exchange, host, is_on_shared, is_shared, read_past_cache, rename_without_replacing};
#[cfg(unix)]
pub use unix::{
    KEEPS_LOCK_FILES, can_be_named, folder_id, for_holder, held, is_at, is_held, is_read_only, is_unsupported,
    moved_at, open_folder, opened, outlive_limits, private, private_folder, private_folder_in, public, remove_file,
    rename, stop_on_interrupt, temporary_file, was_renamed,
};
#[cfg(not(unix))]
pub use windows::{
    KEEPS_LOCK_FILES, ask_anew, began, can_be_named, exchange, folder_id, for_holder, held, host, is_at, is_held,
    is_on_shared, is_read_only, is_shared, is_unsupported, moved_at, open_folder, opened, outlive_limits, private,
    private_folder, private_folder_in, public, read_past_cache, remove_file, rename, rename_without_replacing,
    stop_on_interrupt, temporary_file, was_renamed,
};

/// Tells a folder from another that stands at the same path later: the mount point of a volume that was taken away, for
/// example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FolderId {
    pub device: u64,
    pub inode: u64,
}
