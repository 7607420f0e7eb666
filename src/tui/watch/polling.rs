//! Elsewhere the two files are looked at now and then. A crate for every system's way of watching would be larger than all
//! the rest of following.

use std::path::PathBuf;
use std::time::Duration;

use super::{Change, Notifier};
use crate::store::{read_view, view_path};

const POLL_EVERY: Duration = Duration::from_millis(100);

pub fn spawn_watcher(session: PathBuf, mut notifier: Notifier) {
    std::thread::spawn(move || {
        let modified = |path: &PathBuf| std::fs::metadata(path).and_then(|found| found.modified()).ok();
        let view = view_path(&session);
        let mut before = None;
        loop {
            let now = (modified(&session), modified(&view), read_view(&session));
            if before.as_ref() != Some(&now) {
                let change = if now.2.is_some() { Change::Written } else { Change::Closed };
                before = Some(now);
                if !notifier.notify(change) {
                    return;
                }
            }
            std::thread::sleep(POLL_EVERY);
        }
    });
}
