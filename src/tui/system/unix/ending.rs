//! Being asked to end, for a program that does not draw: it sleeps in reading a line.

use std::io;

use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
use signal_hook::iterator::Signals;

use crate::tui::event::Ended;

/// From now on a signal ends nothing by itself: the first one calls back, on a thread of its own.
///
/// # Errors
/// If the system does not tell of signals.
pub fn watch_for_end(then: impl FnOnce(Ended) + Send + 'static) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT])?;
    std::thread::spawn(move || {
        if let Some(number) = signals.forever().next() {
            then(Ended::Signal(u8::try_from(number).unwrap_or(0)));
        }
    });
    Ok(())
}
