//! What the room sees, told beside the session's file to those who follow it: `.NAME.ron.view`.
//!
//! Written in place and not synced: it is worth nothing when its program has ended. Its lock says that this has not
//! happened, and closing it, for whatever reason, that it has.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::domain::{Mark, People, SharedView, Slide};

/// Everything in one write of this length: what is read is then never half of one and half of another.
const LENGTH: usize = 512;

#[derive(Deserialize, Serialize)]
#[serde(rename = "View")]
struct ViewShape {
    slide: SlideShape,
    aspect: String,
    scenario: String,
    scroll: usize,
    blank: bool,
}

#[derive(Deserialize, Serialize)]
enum SlideShape {
    Card,
    Aspect,
    Overview,
    Steps,
    Silence,
    Spread { desired: bool, roles: bool },
}

/// The file, as long as its program shows the session.
#[derive(Debug)]
pub struct ViewFile {
    file: File,
    path: PathBuf,
}

impl ViewFile {
    /// Begins to tell what the room sees of a session. Only the program that holds the session's lock may.
    ///
    /// # Errors
    /// Where the folder does not take a file.
    pub fn open(session: &Path) -> io::Result<Self> {
        let path = view_path(session);
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&path)?;
        // Those who follow hold it for a look at most. Where there are no locks, nobody learns of a sudden end.
        let _ = file.lock();
        Ok(Self { file, path })
    }

    /// Tells what the room sees now.
    ///
    /// # Errors
    /// Where the file does not take it.
    pub fn show(&mut self, shown: &SharedView) -> io::Result<()> {
        let text = ron::to_string(&ViewShape::from(shown)).map_err(io::Error::other)?;
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

/// The name of the file in which a session's program tells what the room sees.
#[must_use]
pub fn view_path(session: &Path) -> PathBuf {
    let name = session.file_name().unwrap_or_default().to_string_lossy();
    session.with_file_name(format!(".{name}.view"))
}

/// What the room sees of a session, as its program tells it; none where no program shows it.
#[must_use]
pub fn read_view(session: &Path) -> Option<SharedView> {
    let mut file = File::open(view_path(session)).ok()?;
    // A lock that can be had is a file that was left behind.
    if !matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)) {
        return None;
    }
    let mut text = String::new();
    Read::by_ref(&mut file).take(2 * LENGTH as u64).read_to_string(&mut text).ok()?;
    ron::from_str::<ViewShape>(text.trim_end()).ok().map(SharedView::from)
}

impl From<&SharedView> for ViewShape {
    fn from(shown: &SharedView) -> Self {
        let slide = match shown.slide {
            Slide::Card => SlideShape::Card,
            Slide::Aspect => SlideShape::Aspect,
            Slide::Overview => SlideShape::Overview,
            Slide::Steps => SlideShape::Steps,
            Slide::Silence => SlideShape::Silence,
            Slide::Spread(mark, people) => {
                SlideShape::Spread { desired: mark == Mark::Desired, roles: people == People::Roles }
            }
        };
        let (aspect, scenario) = (shown.aspect.to_string(), shown.scenario.to_string());
        Self { slide, aspect, scenario, scroll: shown.scroll, blank: shown.is_blank }
    }
}

impl From<ViewShape> for SharedView {
    fn from(view: ViewShape) -> Self {
        let slide = match view.slide {
            SlideShape::Card => Slide::Card,
            SlideShape::Aspect => Slide::Aspect,
            SlideShape::Overview => Slide::Overview,
            SlideShape::Steps => Slide::Steps,
            SlideShape::Silence => Slide::Silence,
            SlideShape::Spread { desired, roles } => Slide::Spread(
                if desired { Mark::Desired } else { Mark::Current },
                if roles { People::Roles } else { People::Dots },
            ),
        };
        let (aspect, scenario) = (view.aspect.into(), view.scenario.into());
        Self { slide, aspect, scenario, scroll: view.scroll, is_blank: view.blank }
    }
}
