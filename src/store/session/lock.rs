//! One writer at a time: a lock on a file beside the session's, which the system releases when its holder dies. Where the
//! system has no locks, or its locks end at this computer, a [`Claim`] says whose the session is.

use std::fs::{self, File, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use super::claim::{Claim, Held};
use super::sidecar::{self, is_at, sidecar_path};
use crate::store::disk::Disk;

/// How long to wait for a holder that may be done in a moment: a command, for example.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long to wait between two tries, at most.
const LONGEST_PAUSE: Duration = Duration::from_millis(20);
/// What a holder that does not let go soon writes into the lock file.
const SETTLED: &[u8] = b"open\n";

/// A held lock, released when it is dropped.
#[derive(Debug)]
pub struct Lock {
    /// Its open file; `None` if the system locks nothing here.
    file: Option<File>,
    path: PathBuf,
    /// Where the lock of the system is not enough.
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
        if let Some(file) = &mut self.file {
            let _ = file.write_all(SETTLED);
        }
    }

    /// Whether the lock is still ours. Somebody may have removed its file, and then another program can take it; or this
    /// computer slept so long that another took the session for abandoned.
    pub fn is_ours(&self) -> bool {
        let is_there = self.file.as_ref().is_none_or(|file| is_at(file, &self.path).unwrap_or(false));
        is_there && self.claim.as_ref().is_none_or(Claim::is_ours)
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
        match &self.file {
            Some(file) => {
                // The claim goes first: whoever gets the lock then does not find it.
                drop(self.claim.take());
                sidecar::remove(file, &self.path);
            }
            // Nobody can have locked it, and as long as the claim is ours nobody relies on it.
            None => drop(fs::remove_file(&self.path)),
        }
    }
}

fn attempt(session: &Path, disk: &Disk) -> io::Result<Attempt> {
    let path = lock_path(session);
    loop {
        let mut file = sidecar::open(&path)?;
        return match disk.try_lock(&file, &path) {
            // Its last holder removed the lock file after we opened it: try again on the new one.
            Ok(()) if !is_at(&file, &path)? => continue,
            Ok(()) => {
                // What its last holder has written, if that was killed.
                file.set_len(0)?;
                let claim = claim_path(session);
                let needs_claim = is_on_network(&file) || fs::symlink_metadata(&claim).is_ok();
                let lock = Lock { file: Some(file), path, claim: None };
                if needs_claim { with_claim(lock, &claim) } else { Ok(Attempt::Taken(lock)) }
            }
            Err(TryLockError::WouldBlock) => Ok(Attempt::Held { is_settled: is_settled(&mut file) }),
            // Whatever the reason, the system locks nothing here.
            Err(TryLockError::Error(_)) => Ok(match Claim::take(&claim_path(session))? {
                Ok(claim) => Attempt::Taken(Lock { file: None, path, claim: Some(claim) }),
                Err(held) => held.into(),
            }),
        };
    }
}

/// A lock of the system, together with a claim; without that, it is let go of again.
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

fn is_settled(file: &mut File) -> bool {
    let mut written = Vec::new();
    file.rewind().and_then(|()| file.take(16).read_to_end(&mut written)).is_ok_and(|_| written == SETTLED)
}

/// The path of a file's lock file.
pub fn lock_path(session: &Path) -> PathBuf {
    sidecar_path(session, "lock")
}

/// The path of the file that says whose a session is.
pub fn claim_path(session: &Path) -> PathBuf {
    sidecar_path(session, "owner")
}

/// Whether other computers may see the file, but not the locks of this one.
#[cfg(target_os = "linux")]
fn is_on_network(file: &File) -> bool {
    // From statfs(2): AFS, Ceph, CIFS, Coda, FUSE (with sshfs), NFS, SMB, SMB2, and 9P.
    const NETWORK: [u32; 9] =
        [0x5346_414f, 0x00c3_6400, 0xff53_4d42, 0x7375_7245, 0x6573_5546, 0x6969, 0x517b, 0xfe53_4d42, 0x0102_1997];
    rustix::fs::fstatfs(file).is_ok_and(|found| u32::try_from(found.f_type).is_ok_and(|kind| NETWORK.contains(&kind)))
}

/// Whether other computers may see the file, but not the locks of this one. Not known here.
#[cfg(not(target_os = "linux"))]
fn is_on_network(_: &File) -> bool {
    false
}
