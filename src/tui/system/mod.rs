//! What the loop asks of the system, and what no two systems do alike: the same functions for each of them.
//!
//! ```text
//! unix/         waiting for keys and signals without waking up in between, output that nothing waits for, editors, locales;
//!               inotify.rs: what happens in a folder, on Linux
//! windows/      the console: keys that a thread reads, pastes that come as keys, the closing of the window
//! polling.rs    what happens in a folder, where looking now and then is all there is
//! ```

#[cfg(not(target_os = "linux"))]
mod polling;
#[cfg(unix)]
mod unix;
// Pastes and keys of the console are tested everywhere.
#[cfg(any(not(unix), test))]
mod windows;

#[cfg(not(target_os = "linux"))]
pub use polling::spawn_watcher;
#[cfg(target_os = "linux")]
pub use unix::spawn_watcher;
#[cfg(unix)]
pub use unix::{
    CAPTURE_MOUSE, EDITOR, EventSource, OPENER, TerminalOutput, clipboard_program, detach, has_signs, keep_window_open,
    private, split, stop, wait_for_editor, watch_for_end,
};
#[cfg(not(unix))]
pub use windows::{
    CAPTURE_MOUSE, EDITOR, EventSource, OPENER, TerminalOutput, clipboard_program, detach, has_signs, keep_window_open,
    private, split, stop, wait_for_editor, watch_for_end,
};

/// A program that takes a text to the clipboard.
#[derive(Clone, Copy, Debug)]
pub struct ClipboardProgram {
    pub name: &'static str,
    /// The bytes that it reads.
    pub encode: fn(&str) -> Vec<u8>,
}
