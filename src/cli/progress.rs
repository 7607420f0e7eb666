//! How far the reading of many files is, on standard error if somebody sees it.

use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::environment::Environment;

/// How often it is told.
const INTERVAL: Duration = Duration::from_millis(200);

/// The line that tells how far it is; nothing where nobody would see it.
pub struct Progress<'p> {
    bar: Option<ProgressBar>,
    looked_at: &'p AtomicU64,
}

impl<'p> Progress<'p> {
    /// Counts the files first, because otherwise nobody could say how long it takes.
    pub fn begin(env: &Environment, paths: &[PathBuf], looked_at: &'p AtomicU64) -> Self {
        let bar = io::stderr().is_terminal().then(|| {
            let bar = ProgressBar::new(env.library.count_files(paths));
            // The texts are checked by a test; without one the bar looks as it comes.
            bar.set_style(
                ProgressStyle::with_template(env.words.aggregate.progress)
                    .unwrap_or_else(|_| ProgressStyle::default_bar()),
            );
            bar
        });
        Self { bar, looked_at }
    }

    /// Does some work, and tells meanwhile how far it is.
    pub fn beside<T>(self, work: impl FnOnce() -> T) -> T {
        let Some(bar) = self.bar else { return work() };
        let is_done = AtomicBool::new(false);
        thread::scope(|scope| {
            let teller = scope.spawn(|| {
                while !is_done.load(Ordering::Relaxed) {
                    bar.set_position(self.looked_at.load(Ordering::Relaxed));
                    thread::park_timeout(INTERVAL);
                }
            });
            let done = work();
            is_done.store(true, Ordering::Relaxed);
            teller.thread().unpark();
            // It only tells: what became of it does not matter to the work.
            let _ = teller.join();
            bar.finish_and_clear();
            done
        })
    }
}
