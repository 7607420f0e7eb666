//! What all systems but Windows have.

mod editor;
mod ending;
mod event_source;
#[cfg(target_os = "linux")]
mod inotify;
mod line;
mod locale;
mod output;

use std::fs::OpenOptions;
use std::os::unix::fs::OpenOptionsExt;
use std::os::unix::process::CommandExt;
use std::process::Command;

use crossterm::style::Print;

use super::ClipboardProgram;

pub use editor::{split, wait_for_editor};
pub use ending::watch_for_end;
pub use event_source::{EventSource, stop};
#[cfg(target_os = "linux")]
pub use inotify::spawn_watcher;
pub use locale::has_signs;
pub use output::TerminalOutput;

/// Reports presses and the wheel, in the form without a limit to columns. crossterm's own command asks for every move of the
/// mouse as well, each of which would wake the program up.
pub const CAPTURE_MOUSE: Print<&str> = Print("\x1b[?1000h\x1b[?1006h");

/// What opens a file or a folder in the program that the user has for it.
pub const OPENER: &str = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };

/// The editor of a user who has not chosen one.
pub const EDITOR: &str = "nano";

/// Keeps our Ctrl-C from a program that is started.
pub fn detach(command: &mut Command) -> &mut Command {
    command.process_group(0)
}

/// Whoever opens a program without a terminal here gets none, and nothing would be read.
pub fn keep_window_open(_: &str) {}

/// Only the owner can read the file that is made.
pub fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options.mode(0o600)
}

/// The program that takes a text to the clipboard where the terminal cannot: that of macOS itself knows no sequence for it.
pub fn clipboard_program() -> Option<ClipboardProgram> {
    let is_apple = std::env::var_os("TERM_PROGRAM").is_some_and(|name| name == "Apple_Terminal");
    is_apple.then_some(ClipboardProgram { name: "pbcopy", encode: |text| text.as_bytes().to_vec() })
}
