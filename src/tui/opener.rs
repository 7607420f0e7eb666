//! The program of this computer that opens a file or a folder.

use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

use super::system::{OPENER, detach};

/// Has the system open a file or a folder, in whatever program the user has for that. Its output does not
/// reach our terminal, and our Ctrl-C does not reach it.
///
/// # Errors
/// If that program cannot be started; whether it succeeds is not waited for.
pub fn open(path: &Path) -> io::Result<()> {
    let mut command = Command::new(OPENER);
    command.arg(path).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = detach(&mut command).spawn()?;
    // Unless somebody waits for its end, it stays a zombie process.
    std::thread::Builder::new().name("opener".to_owned()).spawn(move || child.wait()).map(drop)
}
