//! Moving sessions to the trash and back.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::finding::is_named;
use super::{Library, behind_links};
use crate::store::disk::{Disk, folder_of};
use crate::store::error::{Error, Operation};
use crate::store::format::read_session;
use crate::store::names::{free_name, restored_names, ron_files, shown_name};
use crate::store::session::Lock;
use crate::store::system;
use crate::text::is_same;

/// How many names are tried for a session from the trash.
const TRIES: usize = 100;

/// A session in the trash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trashed {
    original: PathBuf,
    in_trash: PathBuf,
    link_to: Option<PathBuf>,
}

impl Trashed {
    /// The session's title, or the name of its file if that cannot be read.
    #[must_use]
    pub fn name(&self) -> String {
        let read = Disk::default().read_file(&self.in_trash).and_then(|bytes| read_session(&bytes, &self.in_trash));
        read.map_or_else(|_| shown_name(&self.original), |(session, ..)| session.title)
    }

    /// Where its file was, and where it is restored to if nothing else is there.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.original
    }

    /// Whether it is still in the trash.
    #[must_use]
    pub fn is_there(&self) -> bool {
        fs::symlink_metadata(&self.in_trash).is_ok()
    }

    /// The session's file, which is still where it was, if only a link to it was moved.
    #[must_use]
    pub fn link_to(&self) -> Option<&Path> {
        self.link_to.as_deref()
    }
}

/// A session that is back from the trash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// Its file.
    pub path: PathBuf,
    /// Whether that is not where it was, because another file has its name by now, or its folder is gone.
    pub is_elsewhere: bool,
}

impl Library {
    /// The folder of the sessions in the trash.
    #[must_use]
    pub fn trash_folder(&self) -> PathBuf {
        self.folder().join("trash")
    }

    /// Moves a session to the trash. Of a link to a session only the link is moved: the file may be in a folder that others
    /// share.
    ///
    /// # Errors
    /// If it is open in another program, or cannot be moved.
    pub fn trash(&self, path: &Path) -> Result<Trashed, Error> {
        let moving = || Error::io(Operation::Moving, path);
        let file = behind_links(path);
        let _lock = Lock::take(&file, self.disk())
            .map_err(moving())?
            .ok_or_else(|| Error::HeldElsewhere { path: path.to_owned() })?;
        let is_link = fs::symlink_metadata(path).map_err(moving())?.is_symlink();
        let link_to = (is_link && file != path).then_some(file);
        let original = std::path::absolute(path).map_err(moving())?;
        let folder = self.trash_folder();
        self.disk().create_folder(&folder).map_err(Error::io(Operation::Moving, &folder))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let in_trash = free_name(&folder, &name);
        self.remember_origin(&original, &in_trash).map_err(moving())?;
        self.disk().move_file(path, &in_trash).map_err(moving())?;
        Ok(Trashed { original, in_trash, link_to })
    }

    /// Moves a session from the trash back to where it was, or beside that if another file has its name by now.
    ///
    /// # Errors
    /// If it cannot be moved.
    pub fn restore(&self, trashed: &Trashed) -> Result<Restored, Error> {
        let moving = || Error::io(Operation::Moving, &trashed.original);
        let wanted = self.place_to_restore(&trashed.original);
        self.disk().create_folder(&self.sessions_folder()).map_err(moving())?;
        for path in restored_names(&wanted).take(TRIES) {
            // A program that has recovered the session meanwhile holds the lock of this name.
            let Some(_lock) = Lock::take(&path, self.disk()).map_err(moving())? else { continue };
            match self.disk().move_file(&trashed.in_trash, &path) {
                Ok(()) => {
                    // One that stays is overwritten when its name is used again.
                    let _ = fs::remove_file(origin_file(&trashed.in_trash));
                    let is_elsewhere = path != trashed.original;
                    return Ok(Restored { path, is_elsewhere });
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(moving()(error)),
            }
        }
        Err(moving()(io::ErrorKind::AlreadyExists.into()))
    }

    /// The sessions in the trash, the one that was moved there last at the end.
    ///
    /// # Errors
    /// If the trash exists but cannot be read.
    pub fn trashed(&self) -> Result<Vec<Trashed>, Error> {
        let mut all: Vec<Trashed> = ron_files(&self.trash_folder())?.into_iter().map(|it| self.in_trash(it)).collect();
        all.sort_by_cached_key(|trashed| moved_at(&trashed.in_trash));
        Ok(all)
    }

    /// The session in the trash with this name or id; `None` if there is none.
    ///
    /// # Errors
    /// If the trash exists but cannot be read.
    pub fn find_trashed(&self, reference: &str) -> Result<Option<Trashed>, Error> {
        Ok(self.trashed()?.into_iter().rfind(|trashed| is_named(trashed.path(), reference)))
    }

    /// The session in the trash with this title, the last one that was thrown away; `None` if there is none.
    ///
    /// # Errors
    /// If the trash exists but cannot be read.
    pub fn find_trashed_by_title(&self, title: &str) -> Result<Option<Trashed>, Error> {
        let has_title = |it: &Trashed| self.candidate(&it.in_trash).is_some_and(|found| is_same(&found.title, title));
        Ok(self.trashed()?.into_iter().rfind(has_title))
    }

    fn in_trash(&self, in_trash: PathBuf) -> Trashed {
        let in_sessions = || self.sessions_folder().join(in_trash.file_name().unwrap_or_default());
        let origin = fs::read_to_string(origin_file(&in_trash)).ok();
        let original = origin.map_or_else(in_sessions, |path| PathBuf::from(path.trim_end_matches('\n')));
        // Where a link leads to is told when it is moved here; from here it may lead nowhere.
        Trashed { original, in_trash, link_to: None }
    }

    /// Writes down where a file in the trash was, unless its name tells that: it was in the folder of sessions.
    fn remember_origin(&self, original: &Path, in_trash: &Path) -> io::Result<()> {
        let file = origin_file(in_trash);
        let sessions = std::path::absolute(self.sessions_folder())?;
        if in_trash.file_name().is_some_and(|name| sessions.join(name) == original) {
            // One that was left behind would be about another session.
            return fs::remove_file(file).or_else(|error| match error.kind() {
                io::ErrorKind::NotFound => Ok(()),
                _ => Err(error),
            });
        }
        // A path that is no text cannot be written down; the session then goes back to the folder of sessions.
        original.to_str().map_or(Ok(()), |path| self.disk().replace(&file, format!("{path}\n").as_bytes()))
    }

    /// Where a session was, or a file of that name in the folder of sessions if the folder is gone.
    fn place_to_restore(&self, original: &Path) -> PathBuf {
        if folder_of(original).is_dir() {
            return original.to_owned();
        }
        self.sessions_folder().join(original.file_name().unwrap_or_default())
    }
}

/// The file that says where a file in the trash was.
fn origin_file(in_trash: &Path) -> PathBuf {
    let name = in_trash.file_name().unwrap_or_default().to_string_lossy();
    in_trash.with_file_name(format!(".{name}.origin"))
}

/// When a file was moved to where it is, as far as the system knows: a rename leaves the time of the last save alone.
fn moved_at(path: &Path) -> Option<SystemTime> {
    fs::symlink_metadata(path).ok().and_then(|found| system::moved_at(&found))
}
