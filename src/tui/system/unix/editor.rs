//! Waiting for an editor, and for signals that end this program meanwhile.

use std::io::{self, PipeReader, Read};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, poll};
use rustix::process::{Pid, Signal, WaitOptions, WaitStatus, kill_process, waitpid};
use signal_hook::SigId;
use signal_hook::consts::{SIGCHLD, SIGHUP, SIGTERM};
use signal_hook::low_level::{pipe, unregister};

use crate::tui::event::EditorEnd;

/// How long an editor may take to keep what was written in it, when this program has to end.
const GRACE: Duration = Duration::from_secs(1);

/// Starts an editor and waits until it ends or this program has to.
pub fn wait_for_editor(editor: &mut Command) -> io::Result<EditorEnd> {
    let signals = Signals::watch()?;
    let id = editor.spawn()?.id();
    let pid = i32::try_from(id).ok().and_then(Pid::from_raw).ok_or(io::ErrorKind::NotFound)?;
    let ended = signals.wait_for(pid, None)?;
    if !signals.end_this_program() {
        let succeeded = ended.is_some_and(|status| status.exit_status() == Some(0));
        return Ok(if succeeded { EditorEnd::Left } else { EditorEnd::Failed });
    }
    // If the window was closed, the editor has got the same signal, and a second one could stop it from keeping its text.
    if ended.is_none() && signals.wait_for(pid, Some(GRACE))?.is_none() {
        let _ = kill_process(pid, Signal::HUP);
        signals.wait_for(pid, Some(GRACE))?;
    }
    Ok(EditorEnd::Interrupted)
}

/// The signals that matter while an editor runs. What the rest of the program does with them stays as it is.
struct Signals {
    wake: PipeReader,
    is_over: Arc<AtomicBool>,
    registered: Vec<SigId>,
}

impl Signals {
    fn watch() -> io::Result<Self> {
        let (wake, waker) = io::pipe()?;
        let mut signals = Self { wake, is_over: Arc::default(), registered: Vec::new() };
        for number in [SIGHUP, SIGTERM] {
            signals.registered.push(signal_hook::flag::register(number, Arc::clone(&signals.is_over))?);
        }
        for number in [SIGHUP, SIGTERM, SIGCHLD] {
            signals.registered.push(pipe::register(number, waker.try_clone()?)?);
        }
        Ok(signals)
    }

    fn end_this_program(&self) -> bool {
        self.is_over.load(Ordering::Relaxed)
    }

    /// How a process ended; `None` if it did not, within this time or else before this program has to end.
    fn wait_for(&self, pid: Pid, patience: Option<Duration>) -> io::Result<Option<WaitStatus>> {
        let begun = Instant::now();
        loop {
            match waitpid(Some(pid), WaitOptions::UNTRACED | WaitOptions::NOHANG) {
                // An editor that stops itself (Ctrl-Z) would leave the terminal without a program: it is continued at once.
                Ok(Some((_, status))) if status.stopped() => drop(kill_process(pid, Signal::CONT)),
                Ok(Some((_, status))) => return Ok(Some(status)),
                Ok(None) | Err(rustix::io::Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
            let left = patience.map(|patience| patience.saturating_sub(begun.elapsed()));
            if left.map_or(self.end_this_program(), |left| left.is_zero()) {
                return Ok(None);
            }
            self.sleep(left);
        }
    }

    /// Sleeps until a signal comes, at most for so long.
    fn sleep(&self, patience: Option<Duration>) {
        let timeout = patience.and_then(|patience| patience.try_into().ok());
        if let Ok(1..) = poll(&mut [PollFd::new(&self.wake, PollFlags::IN)], timeout.as_ref()) {
            // The poll said that there is something to read: this does not block.
            let _ = (&self.wake).read(&mut [0; 64]);
        }
    }
}

impl Drop for Signals {
    fn drop(&mut self) {
        for id in self.registered.drain(..) {
            unregister(id);
        }
    }
}

/// The words of a command, as a shell reads them.
pub fn split(command: &str) -> io::Result<Vec<String>> {
    shell_words::split(command).map_err(|_| io::ErrorKind::InvalidInput.into())
}
