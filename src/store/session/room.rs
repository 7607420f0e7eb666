//! How large the screens are on which a room follows a session, each in a file beside the session's: `.NAME.ron.room1` and so on.
//!
//! As long as a program follows, it holds its file, which the system releases however the program ends. Without
//! these files nothing is missing but pages that fit the room, so whatever goes wrong with one of them is ignored.

use std::fs::File;
use std::io::{Read, Seek, Write};
use std::path::{Path, PathBuf};

use super::sidecar::{self, sidecar_path};

/// The endings of the files: one a screen. What more there are is not counted.
const ENDINGS: [&str; 4] = ["room1", "room2", "room3", "room4"];
/// The file is always this long, so that one write replaces all of it.
const LENGTH: usize = 16;
/// No screen has more columns or rows; whoever reads makes a picture of that size.
const MAX_CELLS: u16 = 1000;

/// The file of a program that follows; removed when it is dropped.
#[derive(Debug)]
pub struct RoomFile {
    file: File,
    path: PathBuf,
}

impl RoomFile {
    /// Makes the file of a screen beside a session's; `None` if it cannot be made, or if there are too many.
    #[must_use]
    pub fn open(session: &Path) -> Option<Self> {
        ENDINGS.into_iter().find_map(|ending| {
            let path = sidecar_path(session, ending);
            let file = sidecar::hold(&path).ok().flatten()?;
            Some(Self { file, path })
        })
    }

    /// Writes the columns and rows of the screen.
    pub fn write(&mut self, (columns, rows): (u16, u16)) {
        let text = format!("{columns} {rows}");
        let written = self.file.rewind().and_then(|()| self.file.write_all(format!("{text:<LENGTH$}").as_bytes()));
        // What could not be written is no size, and is not counted.
        let _ = written;
    }
}

impl Drop for RoomFile {
    fn drop(&mut self) {
        sidecar::remove(&self.file, &self.path);
    }
}

/// The columns and rows of the screens that follow a session now.
#[must_use]
pub fn room_sizes(session: &Path) -> Vec<(u16, u16)> {
    ENDINGS.into_iter().filter_map(|ending| size_in(&sidecar_path(session, ending))).collect()
}

/// Whether this is the ending of the file of a screen.
pub fn is_room_ending(ending: &str) -> bool {
    ENDINGS.contains(&ending)
}

/// Whether a program that follows holds this file.
pub fn is_followed(path: &Path) -> bool {
    sidecar::open_held(path).is_some()
}

/// What a screen's file says, if a program that runs holds it.
fn size_in(path: &Path) -> Option<(u16, u16)> {
    let mut file = sidecar::open_held(path)?;
    let mut text = String::new();
    Read::by_ref(&mut file).take(2 * LENGTH as u64).read_to_string(&mut text).ok()?;
    let (columns, rows) = text.trim_end().split_once(' ')?;
    let size = (columns.parse().ok()?, rows.parse().ok()?);
    (size.0 <= MAX_CELLS && size.1 <= MAX_CELLS).then_some(size)
}
