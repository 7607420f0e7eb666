//! Telling programs that follow the open session what its audience sees.

use std::path::PathBuf;

use crate::domain::SharedView;
use crate::store::ViewFile;

/// The file in which those who follow read what to show.
#[derive(Debug)]
pub enum SharedViewFile {
    /// There is none, so nobody can follow.
    Absent,
    /// It will be made beside this session, after the first frame: nobody should wait for that.
    Pending(PathBuf),
    /// It is there, and says this.
    Open(ViewFile, Option<SharedView>),
}

impl SharedViewFile {
    /// Writes what the audience sees, if that has changed. If it cannot be written now, the next change will be.
    pub fn update(&mut self, shown: Option<SharedView>) {
        if let Self::Pending(session) = self {
            *self = ViewFile::open(session).map_or(Self::Absent, |file| Self::Open(file, None));
        }
        let (Self::Open(file, last), Some(shown)) = (self, shown) else { return };
        if last.as_ref() != Some(&shown) && file.show(&shown).is_ok() {
            *last = Some(shown);
        }
    }
}
