//! The window is closed, the user logs off, or the computer shuts down: the system gives a program five seconds for what it has
//! to do, as long as its handler does not come back. That handler has to be unsafe, so it is tokio's.

use std::future::poll_fn;
use std::io;
use std::task::Poll;

use tokio::runtime::Builder;
use tokio::signal::windows::{CtrlC, ctrl_break, ctrl_c, ctrl_close, ctrl_logoff, ctrl_shutdown};

use crate::tui::event::Ended;

/// What Ctrl-C is elsewhere.
const INTERRUPT: u8 = 2;

/// Calls back on a thread of its own when the program has to end.
pub fn watch(then: impl FnOnce() + Send + 'static) -> io::Result<()> {
    call_at_end(None, move |_| then())
}

/// The same for a program that does not draw, to which the console tells of Ctrl-C too.
///
/// # Errors
/// If the console cannot be listened to.
pub fn watch_for_end(then: impl FnOnce(Ended) + Send + 'static) -> io::Result<()> {
    call_at_end(Some(ctrl_c()?), then)
}

fn call_at_end(mut interrupt: Option<CtrlC>, then: impl FnOnce(Ended) + Send + 'static) -> io::Result<()> {
    let runtime = Builder::new_current_thread().build()?;
    let (mut key, mut close, mut logoff, mut shutdown) =
        (ctrl_break()?, ctrl_close()?, ctrl_logoff()?, ctrl_shutdown()?);
    std::thread::spawn(move || {
        let ended = runtime.block_on(poll_fn(|context| {
            // Each of them is asked: only who was asked wakes this up.
            let is_interrupted = interrupt.as_mut().is_some_and(|key| key.poll_recv(context).is_ready());
            let is_gone = [
                key.poll_recv(context).is_ready(),
                close.poll_recv(context).is_ready(),
                logoff.poll_recv(context).is_ready(),
                shutdown.poll_recv(context).is_ready(),
            ]
            .contains(&true);
            match (is_gone, is_interrupted) {
                (true, _) => Poll::Ready(Ended::Gone),
                (false, true) => Poll::Ready(Ended::Signal(INTERRUPT)),
                (false, false) => Poll::Pending,
            }
        }));
        then(ended);
    });
    Ok(())
}
