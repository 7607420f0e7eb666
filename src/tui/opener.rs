//! The program of this computer that opens a file or a folder.

use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

/// Has the system open a file or a folder, in whatever program the user has for that. Its output does not
/// reach our terminal, and our Ctrl-C does not reach it.
///
/// # Errors
/// If that program cannot be started; whether it succeeds is not waited for.
pub fn open(path: &Path) -> io::Result<()> {
    let mut command = opener();
    command.arg(path).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let mut child = command.spawn()?;
    // Unless somebody waits for its end, it stays a zombie process.
    std::thread::Builder::new().name("opener".to_owned()).spawn(move || child.wait()).map(drop)
}

fn opener() -> Command {
    Command::new(match std::env::consts::OS {
        "macos" => "open",
        "windows" => "explorer",
        _ => "xdg-open",
    })
}
