//! One writer at a time: a lock on a file beside the session's, which the system releases when its holder dies. Where the
//! system has no locks, or its locks end at this computer, a [`Claim`] says whose the session is instead.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use super::claim::{Claim, Held};
use super::sidecar::{self, sidecar_path};
use crate::store::disk::{Disk, folder_of};
use crate::store::system::{self, KEEPS_LOCK_FILES, is_at};

/// How long to wait for a holder that may be done in a moment: a command, for example.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long to wait between two tries, at most.
const LONGEST_PAUSE: Duration = Duration::from_millis(20);
/// What a holder that does not let go soon writes into the lock file.
const SETTLED: &[u8] = b"open\n";

/// A held lock, released when it is dropped.
#[derive(Debug)]
pub struct Lock {
    /// Its file, which is open, and the path of that; `None` if the system locks nothing here, or not for everybody.
    file: Option<(File, PathBuf)>,
    /// Where there is no lock of the system, or somebody else relies on a claim.
    claim: Option<Claim>,
}

/// What came of trying to take a lock.
enum Attempt {
    Taken(Lock),
    Held {
        /// Whether its holder has said that it does not let go soon.
        is_settled: bool,
    },
}

impl Lock {
    /// Takes the lock of a file; `None` if another program holds it. Waits a moment for one that may be done soon. The file
    /// itself cannot carry the lock, because every save replaces it.
    pub fn take(session: &Path, disk: &Disk) -> io::Result<Option<Self>> {
        let begun = Instant::now();
        let mut pause = Duration::from_millis(1);
        loop {
            match attempt(session, disk)? {
                Attempt::Taken(lock) => return Ok(Some(lock)),
                Attempt::Held { is_settled: false } if begun.elapsed() < PATIENCE => {}
                Attempt::Held { .. } => return Ok(None),
            }
            // Of many that wait, no two should try again at the same moments.
            thread::sleep(pause.mul_f64(0.5 + fastrand::f64()));
            pause = LONGEST_PAUSE.min(pause * 2);
        }
    }

    /// As [`Self::take`], without waiting.
    pub fn take_now(session: &Path, disk: &Disk) -> io::Result<Option<Self>> {
        match attempt(session, disk)? {
            Attempt::Taken(lock) => Ok(Some(lock)),
            Attempt::Held { .. } => Ok(None),
        }
    }

    /// Tells others that it is of no use to wait. If that cannot be written, they wait in vain.
    pub fn settle(&mut self) {
        if let Some(claim) = &mut self.claim {
            claim.settle();
        }
        if let Some((file, _)) = &mut self.file {
            let _ = file.write_all(SETTLED);
        }
    }

    /// Whether the lock is still ours. Somebody may have removed its file, and then another program can take it; or this
    /// computer slept so long that another took the session for abandoned.
    pub fn is_ours(&self) -> bool {
        let is_there = self.file.as_ref().is_none_or(|(file, path)| is_at(file, path).unwrap_or(false));
        is_there && self.is_still_claimed()
    }

    /// As [`Self::is_ours`], for after a save: the system's own lock cannot be lost while that lasts.
    pub fn is_still_claimed(&self) -> bool {
        self.claim.as_ref().is_none_or(Claim::is_ours)
    }

    /// How often [`Self::renew`] must be called; `None` if never.
    pub fn renewal(&self) -> Option<Duration> {
        self.claim.as_ref().map(|_| Claim::RENEW_EVERY)
    }

    /// Tells others that its holder is still there.
    pub fn renew(&mut self) {
        if let Some(claim) = &mut self.claim {
            claim.renew();
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // The claim goes first: whoever gets the lock then does not find it.
        drop(self.claim.take());
        if let Some((file, path)) = &self.file
            && !KEEPS_LOCK_FILES
        {
            sidecar::remove(file, path);
        }
    }
}

fn attempt(session: &Path, disk: &Disk) -> io::Result<Attempt> {
    let (path, claim) = (lock_path(session), claim_path(session));
    if system::is_shared(&folder_of(session)) {
        return with_claim(Lock { file: None, claim: None }, &claim);
    }
    loop {
        let file = sidecar::open(&path)?;
        return match disk.try_lock(&file, &path) {
            // Its last holder removed the lock file after we opened it: try again on the new one.
            Ok(()) if !is_at(&file, &path)? => continue,
            Ok(()) => {
                // What its last holder has written, if that was killed.
                file.set_len(0)?;
                let is_claimed = fs::symlink_metadata(&claim).is_ok();
                let lock = Lock { file: Some((file, path)), claim: None };
                if is_claimed { with_claim(lock, &claim) } else { Ok(Attempt::Taken(lock)) }
            }
            Err(TryLockError::WouldBlock) => Ok(Attempt::Held { is_settled: is_settled(&file) }),
            // Whatever the reason, the system locks nothing here.
            Err(TryLockError::Error(_)) => {
                let taken = with_claim(Lock { file: None, claim: None }, &claim);
                let _ = fs::remove_file(&path);
                taken
            }
        };
    }
}

/// What there is of a lock of the system, together with a claim; without that, it is let go of again.
fn with_claim(mut lock: Lock, claim: &Path) -> io::Result<Attempt> {
    Ok(match Claim::take(claim)? {
        Ok(claim) => {
            lock.claim = Some(claim);
            Attempt::Taken(lock)
        }
        Err(held) => held.into(),
    })
}

impl From<Held> for Attempt {
    fn from(held: Held) -> Self {
        Self::Held { is_settled: held.is_settled }
    }
}

/// Its length tells: on Windows, nobody else can read a file that is locked.
fn is_settled(file: &File) -> bool {
    file.metadata().is_ok_and(|found| found.len() == SETTLED.len() as u64)
}

/// The path of a file's lock file.
pub fn lock_path(session: &Path) -> PathBuf {
    sidecar_path(session, "lock")
}

/// The path of the folder that says whose a session is.
pub fn claim_path(session: &Path) -> PathBuf {
    sidecar_path(session, "owner")
}
