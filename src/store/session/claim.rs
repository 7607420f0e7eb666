//! A lock for folders that several computers share, and for file systems that have no locks: a folder that only one program can
//! make, and in it a file that says whose it is. The name of that file is used for this one claim and never again.
//!
//! The folder is filled under a temporary name and then renamed: that is refused by every file system as long as another one
//! stands there that is not empty. Who lets go removes its file, and whoever finds the file of a program that is dead, or that
//! has not renewed it for a while on another computer, does the same: by its name, so that nobody ever removes a later claim.
//! A program that was taken for dead finds that out when it looks for its file, before every save and after it.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use super::sidecar;
use crate::store::disk::{folder_of, is_gone};
use crate::store::error::NotRegular;
use crate::store::system::{self, ask_anew, began, host};

/// After how long without renewal a program on another computer is taken for dead.
const ABANDONED_AFTER: Duration = Duration::from_secs(60);
/// How often to try when others make and remove the folder at the same time.
const ATTEMPTS: u32 = 16;
/// How often to try to remove the folder while a file in it is only hidden.
const HIDDEN_FOR: u32 = 100;
/// How the name of anything ends that is not yet at its place.
const TEMPORARY: &str = ".tmp";
/// What an owner that does not let go soon adds.
const SETTLED: &str = "open";

/// A folder that says that the session is ours, removed when it is dropped.
#[derive(Debug)]
pub struct Claim {
    path: PathBuf,
    owner: Owner,
    is_settled: bool,
}

/// Another program has claimed the session.
#[derive(Debug)]
pub struct Held {
    /// Whether it has said that it does not let go soon.
    pub is_settled: bool,
}

/// What came of trying to claim a session.
enum Attempt {
    Made,
    Held(Held),
    /// Nobody held it, but another program was faster.
    TooLate,
}

/// Who has claimed a session.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Owner {
    /// The computer since it was started, and the part of it in which the process has its number.
    host: String,
    process: u32,
    /// When the process began: numbers are used again.
    began: String,
    /// Different for every claim.
    token: String,
}

impl Claim {
    /// How often a claim has to be renewed.
    pub const RENEW_EVERY: Duration = Duration::from_secs(10);

    /// Claims a session; `Err` inside if another program has.
    pub fn take(path: &Path) -> io::Result<Result<Self, Held>> {
        let claim = Self { path: path.to_owned(), owner: Owner::this_process(), is_settled: false };
        let mut gone = None;
        for _ in 0..ATTEMPTS {
            gone = match claim.attempt() {
                Ok(Attempt::Made) => return Ok(Ok(claim)),
                Ok(Attempt::Held(held)) => return Ok(Err(held)),
                Ok(Attempt::TooLate) => None,
                // Something was removed by others under our hands; or there is no folder to make it in.
                Err(error) if is_gone(&error) => Some(error),
                Err(error) => return Err(error),
            };
        }
        gone.map_or(Ok(Err(Held { is_settled: false })), Err)
    }

    fn attempt(&self) -> io::Result<Attempt> {
        if let Some(held) = holder(&self.path)? {
            return Ok(Attempt::Held(held));
        }
        Ok(if self.make()? { Attempt::Made } else { Attempt::TooLate })
    }

    /// Makes the folder, with its owner in it from the first moment; false if another program has made it.
    fn make(&self) -> io::Result<bool> {
        let prefix = prefix(&self.path);
        let mut folder = tempfile::Builder::new();
        folder.prefix(&prefix).suffix(TEMPORARY);
        system::private_folder_in(&mut folder);
        let folder = folder.tempdir_in(folder_of(&self.path))?;
        match sidecar::create(&folder.path().join(&self.owner.token)).and_then(|mut file| self.write(&mut file)) {
            // Another program that has the session by now took it for left behind.
            Err(error) if is_gone(&error) => return Ok(false),
            written => written?,
        }
        if fs::rename(folder.path(), &self.path).is_ok() {
            // Nothing is left at its first name.
            let _ = folder.keep();
        }
        // Whatever was answered: that can get lost on the way, and another program can have emptied the folder before.
        Ok(self.is_ours())
    }

    /// Tells others that it is of no use to wait.
    pub fn settle(&mut self) {
        self.is_settled = true;
        self.renew();
    }

    /// Whether the session is still ours. To open the file asks the computer that has it, which looking does not always do.
    pub fn is_ours(&self) -> bool {
        sidecar::open_to_read(&self.file()).is_ok()
    }

    /// Tells others that we are still here. If that cannot be written, they take over after a while, and we find that out
    /// when we save.
    pub fn renew(&mut self) {
        let _ = sidecar::open_to_write(&self.file()).and_then(|mut file| self.write(&mut file));
    }

    /// Written anew and not only touched: then the time is that of the computer that has the file, for all who look at it.
    fn write(&self, file: &mut File) -> io::Result<()> {
        let text = format!("{}{}", self.owner.text(), if self.is_settled { SETTLED } else { "" });
        file.write_all(text.as_bytes())?;
        file.sync_data()
    }

    fn file(&self) -> PathBuf {
        self.path.join(&self.owner.token)
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        let _ = fs::remove_file(self.file());
        for _ in 0..HIDDEN_FOR {
            remove_if_empty(&self.path);
            // Some network folders keep a file under a hidden name until they know that everybody has closed it.
            let is_visible =
                |file: &PathBuf| !file.file_name().is_some_and(|it| it.as_encoded_bytes().starts_with(b"."));
            let is_claimed = names_in(&self.path).is_ok_and(|left| left.iter().any(is_visible));
            if is_claimed || fs::symlink_metadata(&self.path).is_err() {
                return;
            }
            thread::sleep(Duration::from_millis(2));
        }
    }
}

impl Owner {
    fn this_process() -> Self {
        let process = std::process::id();
        Self {
            host: host(),
            process,
            began: began(process).unwrap_or_default(),
            token: format!("{:016x}", fastrand::u64(..)),
        }
    }

    fn text(&self) -> String {
        format!("{} {} {} {} ", self.host, self.process, self.began, self.token)
    }

    /// `None` if this is not the text of an owner.
    fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let mut next = || words.next().map(str::to_owned);
        Some(Self { host: next()?, process: next()?.parse().ok()?, began: next()?, token: next()? })
    }
}

/// Who holds a session; `None` if nobody does any more. Clears away what a program has left that is dead.
fn holder(path: &Path) -> io::Result<Option<Held>> {
    match fs::symlink_metadata(path) {
        Err(error) if is_gone(&error) => return Ok(None),
        // A link is not followed: what it leads to is not ours.
        Ok(found) if !found.is_dir() => return Err(NotRegular::error(path)),
        found => found?,
    };
    for file in names_in(path)? {
        let (text, written) = match read(&file) {
            // Its owner has let go of it just now, or did so on another computer a while ago.
            Err(error) if is_gone(&error) => continue,
            read => read?,
        };
        let owner = Owner::read(&text);
        if is_held(owner.as_ref(), path, written)? {
            return Ok(Some(Held { is_settled: text.ends_with(SETTLED) }));
        }
        if owner.is_none() {
            // No program of ours has written that, so none removes it.
            return Err(NotRegular::error(&file));
        }
        let _ = fs::remove_file(&file);
    }
    remove_if_empty(path);
    Ok(None)
}

fn names_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let read = fs::read_dir(folder).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
    match read {
        Err(error) if is_gone(&error) => Ok(Vec::new()),
        read => read,
    }
}

/// What is in the file of a claim, and when it was written by the clock of the computer that has it.
fn read(file: &Path) -> io::Result<(String, SystemTime)> {
    let opened = sidecar::open_to_read(file)?;
    ask_anew(&opened);
    let written = opened.metadata()?.modified()?;
    let mut text = String::new();
    opened.take(1024).read_to_string(&mut text)?;
    Ok((text, written))
}

/// Whether the owner of a claim is still there.
fn is_held(owner: Option<&Owner>, path: &Path, written: SystemTime) -> io::Result<bool> {
    match owner {
        Some(owner) if owner.host == host() && !owner.began.is_empty() => {
            Ok(began(owner.process).as_ref() == Some(&owner.began))
        }
        _ => Ok(now_beside(path)?.duration_since(written).unwrap_or_default() < ABANDONED_AFTER),
    }
}

/// What the time is by the clock of the computer that has a folder: that of a file written there now.
fn now_beside(path: &Path) -> io::Result<SystemTime> {
    let mut now = tempfile::Builder::new().prefix(&prefix(path)).suffix(TEMPORARY).tempfile_in(folder_of(path))?;
    now.write_all(b"now")?;
    now.as_file().sync_all()?;
    now.as_file().metadata()?.modified()
}

/// The prefix of a name that is recognised as left behind, if it is.
fn prefix(path: &Path) -> String {
    format!("{}.", path.file_stem().unwrap_or_default().to_string_lossy())
}

/// Removes a folder that a killed program was filling when it was killed.
pub fn remove_unfinished(folder: &Path) {
    for file in names_in(folder).unwrap_or_default() {
        if read(&file).is_ok_and(|(text, _)| text.is_empty() || Owner::read(&text).is_some()) {
            let _ = fs::remove_file(file);
        }
    }
    remove_if_empty(folder);
}

/// One that is not empty belongs to somebody, and stays.
fn remove_if_empty(folder: &Path) {
    let _ = fs::remove_dir(folder);
}
