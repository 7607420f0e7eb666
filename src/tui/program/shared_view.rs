//! Telling programs that follow the open session what its audience sees.

use std::path::PathBuf;

use crate::domain::SharedView;
use crate::store::{Error, ViewFile};

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
    ///
    /// # Errors
    /// If what stands in the place of the file is not a file. Where the file cannot be made, there is just none.
    pub fn update(&mut self, shown: Option<SharedView>) -> Result<(), Error> {
        if let Self::Pending(session) = self {
            let opened = ViewFile::open(session);
            *self = Self::Absent;
            match opened {
                Ok(file) => *self = Self::Open(file, None),
                Err(error @ Error::NotRegular { .. }) => return Err(error),
                Err(_) => {}
            }
        }
        if let (Self::Open(file, last), Some(shown)) = (self, shown)
            && last.as_ref() != Some(&shown)
            && file.show(&shown).is_ok()
        {
            *last = Some(shown);
        }
        Ok(())
    }
}
