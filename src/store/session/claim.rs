//! A lock for file systems that have none: a file that only one program can make, and that says whose it is.
//!
//! Its maker removes it. After a crash it stays; then it counts for nothing when its maker is known to be dead, or, on another
//! computer, has not renewed it for a while. Two programs can take over at the same moment, so nobody relies on having made
//! the file: its owner looks before every save whether it is still the one in it.

use std::fs::{self, File};
use std::io::ErrorKind::{AlreadyExists, NotFound};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::sidecar;
use crate::store::disk::{folder_of, is_unsupported, rename_exclusively, rename_new};

/// After how long without renewal a program on another computer is taken for dead.
const ABANDONED_AFTER: Duration = Duration::from_secs(60);
/// How often to try when others make and remove the file at the same time.
const ATTEMPTS: u32 = 16;
/// What an owner that does not let go soon adds.
const SETTLED: &str = "open";

/// A file that says that the session is ours, removed when it is dropped.
#[derive(Debug)]
pub struct Claim {
    file: File,
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
        let owner = Owner::this_process();
        for _ in 0..ATTEMPTS {
            let found = match read(path) {
                Err(error) if error.kind() == NotFound => match make(path, &owner) {
                    Ok(file) => return Ok(Ok(Self { file, path: path.to_owned(), owner, is_settled: false })),
                    // Another program was faster, or cleared away what it took for left behind.
                    Err(error) if matches!(error.kind(), AlreadyExists | NotFound) => continue,
                    Err(error) => return Err(error),
                },
                found => found?,
            };
            if is_held(&found, path)? {
                return Ok(Err(Held { is_settled: found.ends_with(SETTLED) }));
            }
            set_aside(path, &found);
        }
        Ok(Err(Held { is_settled: false }))
    }

    /// Tells others that it is of no use to wait.
    pub fn settle(&mut self) {
        self.is_settled = true;
        self.renew();
    }

    /// Whether the file still says that the session is ours.
    pub fn is_ours(&self) -> bool {
        read(&self.path).is_ok_and(|found| Owner::read(&found).as_ref() == Some(&self.owner))
    }

    /// Tells others that we are still here. If that cannot be written, they take over after a while, and we find that out
    /// before we save.
    pub fn renew(&mut self) {
        let _ = self.write();
    }

    /// Written anew and not only touched: then the time is that of the computer that has the file, for all who look at it.
    fn write(&mut self) -> io::Result<()> {
        let text = format!("{}{}", self.owner.text(), if self.is_settled { SETTLED } else { "" });
        self.file.rewind()?;
        write(&mut self.file, &text)
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        if self.is_ours() {
            let _ = fs::remove_file(&self.path);
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

    /// `None` if its maker has not written it yet, or died before.
    fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let mut next = || words.next().map(str::to_owned);
        Some(Self { host: next()?, process: next()?.parse().ok()?, began: next()?, token: next()? })
    }
}

/// Makes the file of a claim. It has its owner in it from the first moment, if the file system can do that: who finds a claim
/// without an owner has to wait, because its maker may be about to write it.
fn make(path: &Path, owner: &Owner) -> io::Result<File> {
    let (mut file, temporary) = temporary_beside(path)?.into_parts();
    write(&mut file, &owner.text())?;
    match rename_exclusively(&temporary, path) {
        Err(error) if is_unsupported(&error) => {
            let mut file = sidecar::create(path)?;
            write(&mut file, &owner.text())?;
            Ok(file)
        }
        renamed => renamed.map(|()| file),
    }
}

fn write(file: &mut File, text: &str) -> io::Result<()> {
    file.write_all(text.as_bytes())?;
    file.sync_data()
}

/// A file that is recognised as left behind, if it is.
fn temporary_beside(path: &Path) -> io::Result<tempfile::NamedTempFile> {
    let prefix = format!("{}.", path.file_stem().unwrap_or_default().to_string_lossy());
    tempfile::Builder::new().prefix(&prefix).suffix(".tmp").tempfile_in(folder_of(path))
}

/// Whether the owner in a claim is still there.
fn is_held(text: &str, path: &Path) -> io::Result<bool> {
    match Owner::read(text) {
        Some(owner) if owner.host == host() && !owner.began.is_empty() => Ok(began(owner.process) == Some(owner.began)),
        _ => Ok(age(path)? < ABANDONED_AFTER),
    }
}

/// How long ago a file was written, by the clock of the computer that has it: that of a file written now.
fn age(path: &Path) -> io::Result<Duration> {
    let mut now = temporary_beside(path)?;
    now.write_all(b"now")?;
    now.as_file().sync_all()?;
    let now = now.as_file().metadata()?.modified()?;
    match fs::symlink_metadata(path) {
        Ok(found) => Ok(now.duration_since(found.modified()?).unwrap_or_default()),
        // Whoever removed it was there a moment ago.
        Err(error) if error.kind() == NotFound => Ok(Duration::ZERO),
        Err(error) => Err(error),
    }
}

/// Takes an abandoned claim away. If another program did that first and has claimed the session itself, what was taken away is
/// its claim, and is given back.
fn set_aside(path: &Path, abandoned: &str) {
    let aside = path.with_extension(format!("{:06x}.tmp", fastrand::u32(..1 << 24)));
    if fs::rename(path, &aside).is_err() {
        return;
    }
    match read(&aside) {
        Ok(found) if found != abandoned => {
            let _ = rename_new(&aside, path);
        }
        _ => {
            let _ = fs::remove_file(&aside);
        }
    }
}

fn read(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    sidecar::open_to_read(path)?.take(1024).read_to_string(&mut text)?;
    Ok(text)
}

/// This computer since it was started, and the name space of its processes.
#[cfg(target_os = "linux")]
fn host() -> String {
    let boot = fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default();
    let processes = fs::read_link("/proc/self/ns/pid").unwrap_or_default();
    format!("{}/{}", boot.trim(), processes.to_string_lossy())
}

/// This computer since it was started. The system does not tell that here, so only renewal counts.
#[cfg(not(target_os = "linux"))]
fn host() -> String {
    "?".to_owned()
}

/// When a process began, as the system counts; `None` if there is no such process, or it has ended.
#[cfg(target_os = "linux")]
fn began(process: u32) -> Option<String> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name of the program, in brackets, can hold anything; the state and the other fields, from the third on, follow it.
    let mut fields = stat.rsplit_once(") ")?.1.split(' ');
    let state = fields.next()?;
    let has_ended = matches!(state, "Z" | "X");
    fields.nth(18).filter(|_| !has_ended).map(str::to_owned)
}

/// When a process began. Not known here.
#[cfg(not(target_os = "linux"))]
fn began(_: u32) -> Option<String> {
    None
}
