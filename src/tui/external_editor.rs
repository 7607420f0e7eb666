//! The user's own editor, for a text that is too long for a field.

use std::fs::{self, File};
use std::io::{self, Write};
use std::process::{Child, Command, Stdio};

/// Lets the user write a text in the editor that `VISUAL` or `EDITOR` names, or nano; returns what they wrote. The text is in
/// a file of its own that only the user can read, and that is gone afterwards.
///
/// # Errors
/// If the editor cannot be started, fails, or leaves no readable text.
pub fn edit(text: &str) -> io::Result<String> {
    let mut file = tempfile::Builder::new().prefix("spiegel-").suffix(".txt").tempfile()?;
    file.write_all(text.as_bytes())?;
    file.flush()?;
    let mut editor = command();
    editor.arg(file.path());
    // Our own standard input is non-blocking, which an editor does not expect.
    if let Ok(terminal) = File::open("/dev/tty") {
        editor.stdin(Stdio::from(terminal));
    }
    let succeeded = wait(editor.spawn()?)?;
    if !succeeded {
        return Err(io::ErrorKind::Other.into());
    }
    let bytes = fs::read(file.path())?;
    String::from_utf8(bytes).map_err(|_| io::ErrorKind::InvalidData.into())
}

/// The variable may hold arguments too, as in `code --wait`.
fn command() -> Command {
    let named =
        ["VISUAL", "EDITOR"].into_iter().find_map(|name| std::env::var(name).ok().filter(|it| !it.trim().is_empty()));
    let named = named.unwrap_or_else(|| "nano".to_owned());
    let mut words = named.split_whitespace();
    let mut command = Command::new(words.next().unwrap_or("nano"));
    command.args(words);
    command
}

/// Waits until the editor ends; false if it failed.
#[cfg(unix)]
fn wait(mut child: Child) -> io::Result<bool> {
    use rustix::process::{Pid, Signal, WaitOptions, kill_process, waitpid};
    let Some(pid) = i32::try_from(child.id()).ok().and_then(Pid::from_raw) else {
        return child.wait().map(|status| status.success());
    };
    loop {
        match waitpid(Some(pid), WaitOptions::UNTRACED) {
            // An editor that stops itself (Ctrl-Z) would leave the terminal without a program: it is continued at once.
            Ok(Some((_, status))) if status.stopped() => drop(kill_process(pid, Signal::CONT)),
            Ok(Some((_, status))) => return Ok(status.exit_status() == Some(0)),
            Ok(None) | Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
}

#[cfg(not(unix))]
fn wait(mut child: Child) -> io::Result<bool> {
    child.wait().map(|status| status.success())
}
