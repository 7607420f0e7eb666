//! Waiting for something to happen to a session's file, without looking again and again.

use std::io::{PipeWriter, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Something was written, or has another name.
    Changed,
    /// The program that tells what the room sees has let go of its file.
    Closed,
}

/// A thread that sleeps until something happens.
#[derive(Debug)]
pub struct Watch {
    inbox: Receiver<Seen>,
}

impl Watch {
    /// Watches a session's file and the one beside it. `wake` gets a byte whenever something happened.
    pub fn new(session: &Path, wake: Option<PipeWriter>) -> Self {
        let (outbox, inbox) = channel();
        sentry::post(session.to_owned(), Bell { outbox, wake });
        Self { inbox }
    }

    /// The last thing that happened since this was last asked.
    pub fn seen(&mut self) -> Option<Seen> {
        self.inbox.try_iter().last()
    }
}

struct Bell {
    outbox: Sender<Seen>,
    wake: Option<PipeWriter>,
}

impl Bell {
    /// Tells what happened; false if nobody listens any more.
    fn ring(&mut self, seen: Seen) -> bool {
        let is_heard = self.outbox.send(seen).is_ok();
        if let Some(pipe) = &mut self.wake {
            let _ = pipe.write_all(b"f");
        }
        is_heard
    }
}

#[cfg(target_os = "linux")]
mod sentry {
    use std::mem::MaybeUninit;
    use std::path::PathBuf;

    use rustix::fs::inotify::{CreateFlags, ReadFlags, Reader, WatchFlags, add_watch, init};

    use super::{Bell, Seen};
    use crate::store::view_path;

    /// The folder is watched and not the file: every save puts another file in its place.
    pub fn post(session: PathBuf, mut bell: Bell) {
        let Some(folder) = session.parent().map(PathBuf::from) else { return };
        let Ok(eye) = init(CreateFlags::CLOEXEC) else { return };
        let flags = WatchFlags::MODIFY | WatchFlags::CLOSE_WRITE | WatchFlags::MOVE | WatchFlags::DELETE;
        if add_watch(&eye, &folder, flags).is_err() {
            return;
        }
        std::thread::spawn(move || {
            let mut room = [MaybeUninit::uninit(); 4096];
            let mut reader = Reader::new(eye, &mut room);
            let (file, view) = (name(&session), name(&view_path(&session)));
            while let Ok(event) = reader.next() {
                let (flags, of) = (event.events(), event.file_name().map(|name| name.to_bytes().to_vec()));
                let has_moved = flags.intersects(ReadFlags::MOVED_FROM | ReadFlags::MOVED_TO | ReadFlags::DELETE);
                let seen = match of {
                    Some(of) if of == view && flags.intersects(ReadFlags::CLOSE_WRITE | ReadFlags::DELETE) => {
                        Seen::Closed
                    }
                    Some(of) if of == view || of == file => Seen::Changed,
                    // It may have been given another name, or taken its own again.
                    Some(of) if has_moved && !of.starts_with(b".") => Seen::Changed,
                    Some(_) => continue,
                    None => Seen::Changed,
                };
                if !bell.ring(seen) {
                    return;
                }
            }
        });
    }

    fn name(path: &std::path::Path) -> Vec<u8> {
        use std::os::unix::ffi::OsStrExt;
        path.file_name().map(|name| name.as_bytes().to_vec()).unwrap_or_default()
    }
}

#[cfg(not(target_os = "linux"))]
mod sentry {
    //! Without inotify the two files are looked at now and then; a crate for every system's way would be larger than all
    //! the rest of following.

    use std::path::PathBuf;
    use std::time::Duration;

    use super::{Bell, Seen};
    use crate::store::{read_view, view_path};

    const NOW_AND_THEN: Duration = Duration::from_millis(100);

    pub fn post(session: PathBuf, mut bell: Bell) {
        std::thread::spawn(move || {
            let changed = |path: &PathBuf| std::fs::metadata(path).and_then(|found| found.modified()).ok();
            let view = view_path(&session);
            let mut before = None;
            loop {
                let now = (changed(&session), changed(&view), read_view(&session));
                if before.as_ref() != Some(&now) {
                    let seen = if now.2.is_some() { Seen::Changed } else { Seen::Closed };
                    before = Some(now);
                    if !bell.ring(seen) {
                        return;
                    }
                }
                std::thread::sleep(NOW_AND_THEN);
            }
        });
    }
}
