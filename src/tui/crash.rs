//! After a panic the program ends in order: what is marked is saved, the terminal is left as it was, and a report is written
//! that holds no word of what the users wrote.

use std::backtrace::Backtrace;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use super::system::private;

static FOLDER: OnceLock<PathBuf> = OnceLock::new();
static REPORT: Mutex<Option<PathBuf>> = Mutex::new(None);

/// From now on a panic writes a report into this folder, and nothing on the screen.
pub fn report_into(folder: &Path) {
    if FOLDER.set(folder.to_owned()).is_ok() {
        std::panic::set_hook(Box::new(|panic| {
            // The message may hold what a user wrote: only the location is written.
            let location = panic.location().map_or_else(String::new, ToString::to_string);
            let written = write(&location);
            *REPORT.lock().unwrap_or_else(PoisonError::into_inner) = written;
        }));
    }
}

/// The report of a panic, if there was one and it could be written.
pub fn report() -> Option<PathBuf> {
    REPORT.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

fn write(location: &str) -> Option<PathBuf> {
    let folder = FOLDER.get()?;
    let thread = std::thread::current();
    let text = format!(
        "spiegel {}\n{} {}\nthread {}\nat {location}\n\n{}\n",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        std::env::consts::ARCH,
        thread.name().unwrap_or("saver"),
        Backtrace::force_capture()
    );
    fs::create_dir_all(folder).ok()?;
    let path = (1..10_000).map(|number| folder.join(format!("crash-{number}.txt"))).find(|path| !path.exists())?;
    let mut options = OpenOptions::new();
    private(options.write(true).create_new(true))
        .open(&path)
        .and_then(|mut file| file.write_all(text.as_bytes()))
        .ok()?;
    Some(path)
}

/// For tests of all this: panics if the variable `SPIEGEL_TEST_PANIC` names this point of the program. Not in releases.
#[cfg(debug_assertions)]
pub fn panic_if_requested(point: &str) {
    assert!(std::env::var("SPIEGEL_TEST_PANIC").as_deref() != Ok(point), "as asked for by SPIEGEL_TEST_PANIC");
}
