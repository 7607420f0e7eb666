//! Other programs of this computer: the one that opens a file or a folder.

use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

/// Has the system open a file or a folder, in whatever program the user has for that. It says nothing on our terminal,
/// and our Ctrl-C does not reach it.
///
/// # Errors
/// Where the program that opens things cannot be started; what it then does is not waited for.
pub fn open(path: &Path) -> io::Result<()> {
    let mut command = opener();
    command.arg(path).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let mut child = command.spawn()?;
    // Somebody must be there when it ends, or it stays among the processes as a ghost.
    std::thread::Builder::new().name("opener".to_owned()).spawn(move || child.wait()).map(drop)
}

fn opener() -> Command {
    Command::new(match std::env::consts::OS {
        "macos" => "open",
        "windows" => "explorer",
        _ => "xdg-open",
    })
}
