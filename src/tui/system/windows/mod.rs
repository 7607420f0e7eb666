//! The console of Windows.

#[cfg(not(unix))]
mod closing;
#[cfg(not(unix))]
mod editor;
#[cfg(not(unix))]
mod event_source;
mod keys;
#[cfg(not(unix))]
mod output;
mod pasting;
#[cfg(not(unix))]
mod surroundings;

#[cfg(not(unix))]
pub use {
    closing::watch_for_end,
    editor::{split, wait_for_editor},
    event_source::{EventSource, stop},
    output::TerminalOutput,
    surroundings::{CAPTURE_MOUSE, EDITOR, OPENER, clipboard_program, detach, has_signs, keep_window_open, private},
};
