//! The recipe of a save. Other programs may replace, change, rename or delete the file at any moment: sync clients do. What
//! ever stood in it is afterwards in the file, in an earlier version, or in a conflict copy beside it.
//!
//! 1. The new content is staged and synced under a temporary name. This takes long, and nothing depends on it yet.
//! 2. What the file holds now is kept: what we know as an earlier version, what somebody else wrote as a conflict copy.
//! 3. The two files swap names, and what came back is compared with what was kept. If it is something else, somebody was
//!    faster, and it becomes a conflict copy too. Where there is no such swap, looking once more comes right before a rename.
//! 4. The folder is synced. Only then is the session saved, unless somebody has replaced it already: then from the beginning.

use std::io;
use std::path::{Path, PathBuf};

use super::versions::VersionFolder;
use crate::domain::Session;
use crate::store::disk::{Disk, Placed, Present, Staged, resolved};
use crate::store::error::Unconfirmed;
use crate::store::names;

/// How often to try when somebody else changes the file at the same time.
const ATTEMPTS: u32 = 16;

/// What the file holds as far as we know: what was read or saved last.
#[derive(Debug, Default)]
pub struct KnownContent {
    /// Empty if there was no file.
    pub bytes: Vec<u8>,
    pub revision: u64,
    /// Whether a sealed round is in it: the content then is no version to keep, because versions that differ by one ballot
    /// tell who was when.
    pub is_sealed: bool,
}

impl KnownContent {
    /// The content of a file that holds this session.
    pub fn of(bytes: Vec<u8>, session: &Session) -> Self {
        Self { bytes, revision: session.revision, is_sealed: session.is_sealed() }
    }
}

/// What stood in the place of our file, under the temporary name of that.
#[derive(Clone, Debug)]
struct Stranded {
    path: PathBuf,
    /// What is kept already.
    expected: Present,
}

/// Writes a session's file, and knows what it holds.
#[derive(Debug)]
pub struct Writer {
    pub path: PathBuf,
    pub disk: Disk,
    pub versions: VersionFolder,
    pub known: KnownContent,
    /// Where that was kept which somebody else had written into the file, until it is told.
    pub conflicts: Vec<PathBuf>,
    /// What was kept there last: the same is not kept twice.
    kept_conflict: Option<Present>,
    /// A file that was displaced by ours and could not be kept yet.
    stranded: Option<Stranded>,
}

impl Writer {
    /// A writer of this file, of which nothing is known yet.
    pub fn new(path: PathBuf, disk: Disk, versions: VersionFolder) -> Self {
        Self {
            path,
            disk,
            versions,
            known: KnownContent::default(),
            conflicts: Vec::new(),
            kept_conflict: None,
            stranded: None,
        }
    }

    /// Puts a session in the place of what the file holds.
    pub fn put(&mut self, bytes: &[u8], session: &Session) -> io::Result<()> {
        if let Some(stranded) = self.stranded.clone() {
            self.keep_stranded(&stranded)?;
        }
        let new = Present::File(bytes.to_owned());
        for _ in 0..ATTEMPTS {
            let mut staged = self.disk.stage(&resolved(&self.path)?, bytes)?;
            let placed = self.place(&mut staged, &new);
            // Unconfirmed content is ours as well: the next save must not take it for somebody else's.
            if placed.as_ref().map_or_else(Unconfirmed::is, |()| true) {
                self.known = KnownContent::of(bytes.to_owned(), session);
            }
            placed.and_then(|()| self.disk.confirm(&staged))?;
            // What cannot be read at this moment was confirmed all the same.
            if self.disk.present(&self.path).map_or(true, |present| present == new) {
                return Ok(());
            }
            // Somebody has replaced it already. Whatever comes next, it is kept.
            self.keep_known(None);
        }
        Err(io::ErrorKind::ResourceBusy.into())
    }

    fn place(&mut self, staged: &mut Staged, new: &Present) -> io::Result<()> {
        for _ in 0..ATTEMPTS {
            let present = self.disk.present(staged.target())?;
            self.keep(&present, new)?;
            match self.disk.place(staged, &present)? {
                Placed::AsExpected => return Ok(()),
                Placed::Displaced => return self.keep_displaced(staged, present),
                Placed::Refused => {}
            }
        }
        Err(io::ErrorKind::ResourceBusy.into())
    }

    /// Keeps what the file holds before `new` replaces it, and what we know it held.
    fn keep(&mut self, present: &Present, new: &Present) -> io::Result<()> {
        let known = Present::File(self.known.bytes.clone());
        if !self.known.bytes.is_empty() && known != *new {
            let file = (*present == known).then_some(self.path.as_path());
            self.keep_known(file);
        }
        let is_kept =
            [&Present::Nothing, &known, new].contains(&present) || self.kept_conflict.as_ref() == Some(present);
        if !is_kept {
            self.keep_conflict(present)?;
            self.kept_conflict = Some(present.clone());
        }
        Ok(())
    }

    /// Keeps what we know as an earlier version; `file` is a file that holds it, if there is one.
    fn keep_known(&self, file: Option<&Path>) {
        if !self.known.is_sealed {
            // Failing to keep an earlier version must not prevent saving the newest one.
            let _ = self.versions.keep(&self.known.bytes, self.known.revision, file);
        }
    }

    /// Keeps what somebody else wrote: as a second name of its file, because its writer may not be done with it.
    fn keep_conflict(&mut self, theirs: &Present) -> io::Result<()> {
        let conflict = self.keep_beside(|writer, conflict| writer.disk.keep_as(&writer.path, conflict))?;
        let kept = match &conflict {
            Some(conflict) => self.disk.sync_file(conflict).and_then(|()| self.disk.present(conflict))?,
            None => Present::Nothing,
        };
        match theirs {
            // By now the file held something else, which is kept, or nothing. What we saw before that is kept too.
            Present::File(bytes) if kept != *theirs => {
                self.keep_beside(|writer, conflict| writer.disk.create(conflict, bytes)).map(drop)
            }
            _ => Ok(()),
        }
    }

    /// Keeps what stood in the place of our file when that got there. If this fails, it gets its place back; if that fails
    /// too, the next save tries again.
    fn keep_displaced(&mut self, staged: &mut Staged, expected: Present) -> io::Result<()> {
        let stranded = Stranded { path: staged.temporary().to_owned(), expected };
        match self.keep_stranded(&stranded) {
            Err(error) if !self.disk.put_back(staged) => {
                self.stranded = Some(stranded);
                Err(Unconfirmed::error(error))
            }
            kept => kept,
        }
    }

    fn keep_stranded(&mut self, stranded: &Stranded) -> io::Result<()> {
        let Stranded { path, expected } = stranded;
        match self.disk.present(path)? {
            Present::Nothing => {}
            present if present == *expected => self.disk.remove(path)?,
            _ => {
                self.disk.sync_file(path)?;
                self.keep_beside(|writer, conflict| writer.disk.rename_new(path, conflict))?;
            }
        }
        self.stranded = None;
        Ok(())
    }

    /// Keeps something under a free name beside the file, and notes the name; `None` if it is not there any more.
    fn keep_beside(&mut self, keep: impl Fn(&Self, &Path) -> io::Result<()>) -> io::Result<Option<PathBuf>> {
        for _ in 0..ATTEMPTS {
            let conflict = names::conflict_name(&self.path);
            match keep(self, &conflict) {
                Ok(()) => {
                    self.conflicts.push(conflict.clone());
                    return Ok(Some(conflict));
                }
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
                // Another program has taken the name just now.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(io::ErrorKind::ResourceBusy.into())
    }
}
