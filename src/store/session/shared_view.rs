//! What the audience sees, in a file beside the session's for the programs that follow it: `.NAME.ron.view`.
//!
//! Written in place and not synced, because it is worth nothing after its program has ended. As long as the program runs it
//! holds a lock on the file, which the system releases however the program ends.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::domain::{Mark, People, SharedView, Slide};

/// The file is always this long, so that one write replaces all of it and a reader never sees half of two views.
const LENGTH: usize = 512;

#[derive(Deserialize, Serialize)]
#[serde(rename = "View")]
struct ViewRecord {
    slide: SlideRecord,
    aspect: String,
    scenario: String,
    scroll: usize,
    blank: bool,
}

#[derive(Deserialize, Serialize)]
enum SlideRecord {
    Card,
    Aspect,
    Overview,
    Steps,
    Silence,
    Spread { desired: bool, roles: bool },
}

/// The file of the program that has the session open; removed when it is dropped.
#[derive(Debug)]
pub struct ViewFile {
    file: File,
    path: PathBuf,
}

impl ViewFile {
    /// Creates the file. Only for the program that holds the session's lock.
    ///
    /// # Errors
    /// If the folder cannot be written to.
    pub fn open(session: &Path) -> io::Result<Self> {
        let path = view_path(session);
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&path)?;
        // Readers hold the lock for a moment at most. On a file system without locks, followers do not notice a crash.
        let _ = file.lock();
        Ok(Self { file, path })
    }

    /// Writes what the audience sees now.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn show(&mut self, shown: &SharedView) -> io::Result<()> {
        let text = ron::to_string(&ViewRecord::from(shown)).map_err(io::Error::other)?;
        let padded = format!("{text:<LENGTH$}");
        self.file.rewind()?;
        self.file.write_all(padded.as_bytes())
    }
}

impl Drop for ViewFile {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.path);
    }
}

/// The path of the file with what the audience sees of a session.
#[must_use]
pub fn view_path(session: &Path) -> PathBuf {
    let name = session.file_name().unwrap_or_default().to_string_lossy();
    session.with_file_name(format!(".{name}.view"))
}

/// What the audience sees of a session; `None` if no program has it open.
#[must_use]
pub fn read_view(session: &Path) -> Option<SharedView> {
    let mut file = File::open(view_path(session)).ok()?;
    // If nobody holds the lock, the file was left behind by a crash.
    if !matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)) {
        return None;
    }
    let mut text = String::new();
    Read::by_ref(&mut file).take(2 * LENGTH as u64).read_to_string(&mut text).ok()?;
    ron::from_str::<ViewRecord>(text.trim_end()).ok().map(SharedView::from)
}

impl From<&SharedView> for ViewRecord {
    fn from(shown: &SharedView) -> Self {
        let slide = match shown.slide {
            Slide::Card => SlideRecord::Card,
            Slide::Aspect => SlideRecord::Aspect,
            Slide::Overview => SlideRecord::Overview,
            Slide::Steps => SlideRecord::Steps,
            Slide::Silence => SlideRecord::Silence,
            Slide::Spread(mark, people) => {
                SlideRecord::Spread { desired: mark == Mark::Desired, roles: people == People::Roles }
            }
        };
        let (aspect, scenario) = (shown.aspect.to_string(), shown.scenario.to_string());
        Self { slide, aspect, scenario, scroll: shown.scroll, blank: shown.is_blank }
    }
}

impl From<ViewRecord> for SharedView {
    fn from(view: ViewRecord) -> Self {
        let slide = match view.slide {
            SlideRecord::Card => Slide::Card,
            SlideRecord::Aspect => Slide::Aspect,
            SlideRecord::Overview => Slide::Overview,
            SlideRecord::Steps => Slide::Steps,
            SlideRecord::Silence => Slide::Silence,
            SlideRecord::Spread { desired, roles } => Slide::Spread(
                if desired { Mark::Desired } else { Mark::Current },
                if roles { People::Roles } else { People::Dots },
            ),
        };
        let (aspect, scenario) = (view.aspect.into(), view.scenario.into());
        Self { slide, aspect, scenario, scroll: view.scroll, is_blank: view.blank }
    }
}
