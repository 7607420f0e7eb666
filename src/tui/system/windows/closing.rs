//! The window is closed, the user logs off, or the computer shuts down: the system gives a program five seconds for what it has
//! to do, as long as its handler does not come back. That handler has to be unsafe, so it is tokio's.

use std::future::poll_fn;
use std::io;
use std::sync::mpsc;
use std::task::Poll;

use tokio::runtime::Builder;
use tokio::signal::windows::{ctrl_break, ctrl_c, ctrl_close, ctrl_logoff, ctrl_shutdown};

use crate::tui::event::Ended;

/// What Ctrl-C is elsewhere.
const INTERRUPT: u8 = 2;

/// Calls back on a thread of its own when the program has to end.
pub fn watch(then: impl FnOnce() + Send + 'static) -> io::Result<()> {
    let runtime = Builder::new_current_thread().build()?;
    let (mut key, mut close, mut logoff, mut shutdown) =
        (ctrl_break()?, ctrl_close()?, ctrl_logoff()?, ctrl_shutdown()?);
    std::thread::spawn(move || {
        runtime.block_on(poll_fn(|context| {
            let is_over = [
                key.poll_recv(context).is_ready(),
                close.poll_recv(context).is_ready(),
                logoff.poll_recv(context).is_ready(),
                shutdown.poll_recv(context).is_ready(),
            ];
            if is_over.contains(&true) { Poll::Ready(()) } else { Poll::Pending }
        }));
        then();
    });
    Ok(())
}

/// The same for a program that does not draw, to which the console tells of Ctrl-C too.
///
/// # Errors
/// If the console cannot be listened to.
pub fn watch_for_end(then: impl FnOnce(Ended) + Send + 'static) -> io::Result<()> {
    let (tell, told) = mpsc::channel();
    let runtime = Builder::new_current_thread().build()?;
    let mut interrupt = ctrl_c()?;
    let tell_of_key = tell.clone();
    std::thread::spawn(move || {
        if runtime.block_on(interrupt.recv()).is_some() {
            let _ = tell_of_key.send(Ended::Signal(INTERRUPT));
        }
    });
    watch(move || {
        let _ = tell.send(Ended::Gone);
    })?;
    std::thread::spawn(move || told.recv().map(then));
    Ok(())
}
