//! Elsewhere the files are looked at now and then. A crate for every system's way of watching would be larger than all the
//! rest of following.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::domain::SharedView;
use crate::store::{open_sessions, read_view};
use crate::tui::watch::{Change, Notifier, Watched};

const POLL_EVERY: Duration = Duration::from_millis(100);

/// A session with when it was saved and what is shown of it.
type Seen = (PathBuf, Option<SystemTime>, Option<SharedView>);

pub fn spawn_watcher(watched: Watched, mut notifier: Notifier) {
    std::thread::spawn(move || {
        let mut before: Option<Vec<Seen>> = None;
        loop {
            let now = look(&watched);
            if before.as_ref() != Some(&now) {
                let change =
                    closed(before.as_deref().unwrap_or_default(), &now).map_or(Change::Written, Change::Closed);
                before = Some(now);
                if !notifier.notify(change) {
                    return;
                }
            }
            std::thread::sleep(POLL_EVERY);
        }
    });
}

fn look(watched: &Watched) -> Vec<Seen> {
    let mut sessions = match watched {
        Watched::Session(session) => vec![session.clone()],
        Watched::Folder(folder) => open_sessions(folder),
    };
    sessions.sort();
    let modified = |path: &Path| std::fs::metadata(path).and_then(|found| found.modified()).ok();
    sessions.into_iter().map(|path| (path.clone(), modified(&path), read_view(&path))).collect()
}

/// A session that was shown before and is not any more.
fn closed(before: &[Seen], now: &[Seen]) -> Option<PathBuf> {
    let is_shown = |seen: &[Seen], path: &Path| seen.iter().any(|(other, _, view)| other == path && view.is_some());
    before.iter().map(|(path, ..)| path).find(|path| is_shown(before, path) && !is_shown(now, path)).cloned()
}
