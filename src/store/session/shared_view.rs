//! What the audience sees, in a file beside the session's for the programs that follow it: `.NAME.ron.view`.
//!
//! Written in place and not synced, because it is worth nothing after its program has ended. As long as the program runs it
//! holds the file, which the system releases however the program ends.

use std::fs::{self, File};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::sidecar::{self, sidecar_path};
use crate::domain::{Countdown, Mark, People, SharedView, Slide, Turnout};
use crate::store::error::{Error, Operation};

/// The file is always this long, so that one write replaces all of it and a reader never sees half of two views.
const LENGTH: usize = 512;
/// How often to try to lock the file, and how long to wait in between. Readers hold the lock for a moment at most.
const ATTEMPTS: u32 = 50;
const PAUSE: Duration = Duration::from_millis(2);

#[derive(Deserialize, Serialize)]
#[serde(rename = "View")]
struct ViewRecord {
    slide: SlideRecord,
    #[serde(default)]
    until: Option<u32>,
    aspect: String,
    scenario: String,
    scroll: usize,
    blank: bool,
    #[serde(default)]
    clock: Option<ClockRecord>,
}

/// Moments in seconds and nanoseconds since 1970.
#[derive(Deserialize, Serialize)]
struct ClockRecord {
    ends: (u64, u32),
    stopped: Option<(u64, u32)>,
}

#[derive(Deserialize, Serialize)]
enum SlideRecord {
    Card,
    Aspect,
    Overview,
    Compare,
    Steps,
    Silence { been: usize, present: Option<usize> },
    Questions,
    Reveal { desired: bool, roles: bool },
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
    /// [`Error::NotRegular`] if something else stands in its place, or [`Error::Io`] if the folder cannot be written to or
    /// another program holds the file.
    pub fn open(session: &Path) -> Result<Self, Error> {
        let path = view_path(session);
        let opened = open_and_hold(&path).and_then(|file| file.set_len(0).map(|()| file));
        let file = opened.map_err(Error::io(Operation::Saving, &path))?;
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
        sidecar::remove(&self.file, &self.path);
    }
}

fn open_and_hold(path: &Path) -> io::Result<File> {
    for _ in 0..ATTEMPTS {
        if let Some(file) = sidecar::hold(path)? {
            return Ok(file);
        }
        thread::sleep(PAUSE);
    }
    Err(io::ErrorKind::WouldBlock.into())
}

/// The path of the file with what the audience sees of a session.
#[must_use]
pub fn view_path(session: &Path) -> PathBuf {
    sidecar_path(session, "view")
}

/// The session that belongs to a file of this name in a folder; `None` if that is no file of a shared view.
#[must_use]
pub fn session_of_view(folder: &Path, name: &str) -> Option<PathBuf> {
    let session = folder.join(name.strip_prefix('.')?.strip_suffix(".view")?);
    if session.extension().is_none_or(|extension| extension != "ron") {
        return None;
    }
    // The name of a session that leaves no room for more stands there cut.
    let is_cut = !session.exists();
    let with_cut_name = is_cut.then(|| sessions_in(folder).find(|other| view_path(other).ends_with(name))).flatten();
    Some(with_cut_name.unwrap_or(session))
}

/// The sessions in a folder that a program has open, the one that was shown anew last at the end.
#[must_use]
pub fn open_sessions(folder: &Path) -> Vec<PathBuf> {
    let names = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.file_name());
    let sessions = names.filter_map(|name| session_of_view(folder, &name.to_string_lossy()));
    let mut open: Vec<PathBuf> = sessions.filter(|session| read_view(session).is_some()).collect();
    open.sort_by_cached_key(|session| {
        let shown = fs::metadata(view_path(session)).and_then(|found| found.modified()).ok();
        (shown, session.clone())
    });
    open
}

fn sessions_in(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let paths = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    paths.filter(|path| path.extension().is_some_and(|extension| extension == "ron"))
}

/// What the audience sees of a session; `None` if no program has it open.
#[must_use]
pub fn read_view(session: &Path) -> Option<SharedView> {
    let mut file = sidecar::open_held(&view_path(session))?;
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
            Slide::Compare => SlideRecord::Compare,
            Slide::Steps => SlideRecord::Steps,
            Slide::Silence(Turnout { been, present }) => SlideRecord::Silence { been, present },
            Slide::Questions => SlideRecord::Questions,
            Slide::Reveal(mark, people) => {
                SlideRecord::Reveal { desired: mark == Mark::Desired, roles: people == People::Roles }
            }
        };
        let (aspect, scenario) = (shown.aspect.to_string(), shown.scenario.to_string());
        Self {
            slide,
            until: shown.until,
            aspect,
            scenario,
            scroll: shown.scroll,
            blank: shown.is_blank,
            clock: shown.clock.map(ClockRecord::from),
        }
    }
}

impl From<ViewRecord> for SharedView {
    fn from(view: ViewRecord) -> Self {
        let slide = match view.slide {
            SlideRecord::Card => Slide::Card,
            SlideRecord::Aspect => Slide::Aspect,
            SlideRecord::Overview => Slide::Overview,
            SlideRecord::Compare => Slide::Compare,
            SlideRecord::Steps => Slide::Steps,
            SlideRecord::Silence { been, present } => Slide::Silence(Turnout { been, present }),
            SlideRecord::Questions => Slide::Questions,
            SlideRecord::Reveal { desired, roles } => Slide::Reveal(
                if desired { Mark::Desired } else { Mark::Current },
                if roles { People::Roles } else { People::Dots },
            ),
        };
        let (aspect, scenario) = (view.aspect.into(), view.scenario.into());
        Self {
            slide,
            until: view.until,
            aspect,
            scenario,
            scroll: view.scroll,
            is_blank: view.blank,
            clock: view.clock.map(Countdown::from),
        }
    }
}

impl From<Countdown> for ClockRecord {
    fn from(clock: Countdown) -> Self {
        let parts = |moment: Duration| (moment.as_secs(), moment.subsec_nanos());
        Self { ends: parts(clock.ends), stopped: clock.stopped.map(parts) }
    }
}

impl From<ClockRecord> for Countdown {
    fn from(clock: ClockRecord) -> Self {
        // Too many nanoseconds would be a panic in `Duration::new`.
        let moment = |(seconds, nanos): (u64, u32)| {
            Duration::from_secs(seconds).saturating_add(Duration::from_nanos(nanos.into()))
        };
        Self { ends: moment(clock.ends), stopped: clock.stopped.map(moment) }
    }
}
