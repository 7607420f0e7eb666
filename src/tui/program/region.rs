//! Counting the sessions below a folder on a thread of its own, which tells how far it is and can be stopped.

use std::collections::BTreeMap;
use std::io::{PipeWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::Program;
use crate::app::{CountNews, CountProgress, Msg, RefusedFile, RegionPicture};
use crate::domain::picture_of;
use crate::report::AggregateReport;
use crate::store::{Error, Library, Refusal, Watch, check_paths, expand_home};
use crate::text::sanitise_line;
use crate::words::{Trouble, Words};

/// How often it is told how far the counting is.
const INTERVAL: Duration = Duration::from_millis(200);
/// So many refused files are listed, the first ones by path.
const LISTED: usize = 1_000;
/// The number of files before it is known.
const UNKNOWN: u64 = u64::MAX;

/// A folder that is being counted.
#[derive(Debug)]
pub struct RegionCount {
    shared: Arc<Shared>,
    /// What came of it; `None` if it was stopped.
    outcome: Receiver<Result<Option<RegionPicture>, Error>>,
    thread: Option<JoinHandle<()>>,
    began: Duration,
    /// What was told last.
    told: CountProgress,
}

/// What both threads see.
#[derive(Debug)]
struct Shared {
    stop: AtomicBool,
    is_done: AtomicBool,
    files: AtomicU64,
    looked_at: AtomicU64,
}

impl RegionCount {
    /// Begins to count; `waker` gets a byte now and then, and at the end.
    fn new(
        library: &Library,
        folder: PathBuf,
        words: &'static Words,
        began: Duration,
        waker: Option<PipeWriter>,
    ) -> Self {
        let shared = Arc::new(Shared {
            stop: AtomicBool::new(false),
            is_done: AtomicBool::new(false),
            files: AtomicU64::new(UNKNOWN),
            looked_at: AtomicU64::new(0),
        });
        let (sender, outcome) = channel();
        let (library, there) = (library.clone(), Arc::clone(&shared));
        let thread = thread::spawn(move || {
            let ticking = Arc::clone(&there);
            let ticker = thread::spawn(move || tick(&ticking, waker));
            // Nobody is there to tell if the program has gone on to something else.
            let _ = sender.send(count(&library, &folder, words, &there));
            there.is_done.store(true, Ordering::Relaxed);
            ticker.thread().unpark();
            let _ = ticker.join();
        });
        Self { shared, outcome, thread: Some(thread), began, told: CountProgress::default() }
    }

    fn progress(&self, now: Duration) -> CountProgress {
        let files = self.shared.files.load(Ordering::Relaxed);
        CountProgress {
            files: (files != UNKNOWN).then_some(files),
            looked_at: self.shared.looked_at.load(Ordering::Relaxed),
            took: now.saturating_sub(self.began),
        }
    }

    /// Waits until it is done.
    pub fn wait(&mut self) {
        // If it panicked, nothing came of it.
        self.thread.take().map(JoinHandle::join);
    }
}

/// Whoever counts ends soon after this by itself. It is not waited for: a share that does not answer could keep it waiting.
impl Drop for RegionCount {
    fn drop(&mut self) {
        self.shared.stop.store(true, Ordering::Relaxed);
    }
}

fn tick(shared: &Shared, mut waker: Option<PipeWriter>) {
    while !shared.is_done.load(Ordering::Relaxed) && !shared.stop.load(Ordering::Relaxed) {
        thread::park_timeout(INTERVAL);
        if let Some(pipe) = &mut waker {
            let _ = pipe.write_all(b"r");
        }
    }
}

fn count(library: &Library, folder: &Path, words: &Words, shared: &Shared) -> Result<Option<RegionPicture>, Error> {
    let paths = [folder.to_owned()];
    shared.files.store(library.count_files(&paths), Ordering::Relaxed);
    let listed: Mutex<BTreeMap<PathBuf, String>> = Mutex::default();
    let refused = |kind: Refusal, path: &Path, error: &Error| {
        let why = words.aggregate.why(kind, words.explain(error).why);
        let mut listed = listed.lock().unwrap_or_else(PoisonError::into_inner);
        listed.insert(path.to_owned(), why);
        if listed.len() > LISTED {
            listed.pop_last();
        }
    };
    let watch = Watch { stop: &shared.stop, looked_at: &shared.looked_at, refused: &refused };
    let Some((aggregate, cards, census)) = library.aggregate(&paths, &watch)? else { return Ok(None) };
    let listed = listed.into_inner().unwrap_or_else(PoisonError::into_inner);
    let told = |path: &Path| {
        let below = path.strip_prefix(folder).ok().filter(|below| !below.as_os_str().is_empty());
        sanitise_line(&below.unwrap_or(path).to_string_lossy()).into_owned()
    };
    let report = AggregateReport { picture: picture_of(&aggregate, &cards), census };
    let refused = listed.into_iter().map(|(path, why)| RefusedFile { path: told(&path), why }).collect();
    Ok(Some(RegionPicture::new(report, refused)))
}

impl Program {
    /// Begins to count the sessions below a folder, as people write paths; an empty one stands for the own sessions.
    pub(super) fn count_folder(&mut self, typed: &str) -> Msg {
        let typed = typed.trim().trim_matches(['"', '\'']);
        let folder = if typed.is_empty() { self.library.sessions_folder() } else { expand_home(Path::new(typed)) };
        let words = self.display.look.words;
        if let Err(error) = check_paths(std::slice::from_ref(&folder)) {
            return Msg::Count(CountNews::Refused(words.explain(&error)));
        }
        let waker = self.waker.as_ref().and_then(|waker| waker.try_clone().ok());
        let name = if typed.is_empty() { words.region.own } else { &*folder.to_string_lossy() };
        let name = sanitise_line(name).into_owned();
        self.region = Some(RegionCount::new(&self.library, folder, words, self.clock.moment(), waker));
        Msg::Count(CountNews::Begun(name))
    }

    /// Handles how far the counting is, or what came of it; whether there was anything.
    pub(super) fn receive_count(&mut self) -> bool {
        let Some(count) = &mut self.region else { return false };
        let words = self.display.look.words;
        let news = match count.outcome.try_recv() {
            Err(TryRecvError::Empty) => {
                let progress = count.progress(self.clock.moment());
                if progress == std::mem::replace(&mut count.told, progress) {
                    return false;
                }
                CountNews::WentOn(progress)
            }
            Ok(Ok(Some(picture))) => CountNews::Counted(Box::new(picture)),
            Ok(Err(error)) => CountNews::Refused(words.explain(&error)),
            // It was stopped, or has panicked.
            Ok(Ok(None)) | Err(TryRecvError::Disconnected) => {
                CountNews::Refused(Trouble::new(words.aggregate.stopped, words.region.only_reads))
            }
        };
        if !matches!(news, CountNews::WentOn(_)) {
            self.region = None;
        }
        self.handle(Msg::Count(news));
        true
    }
}
