//! On Linux the kernel says what happens in the folder.

use std::ffi::CStr;
use std::mem::MaybeUninit;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

use rustix::fs::inotify::{CreateFlags, Event, ReadFlags, Reader, WatchFlags, add_watch, init};

use super::{Change, Notifier};
use crate::store::view_path;

/// The folder is watched and not the file: every save puts another file in its place.
pub fn spawn_watcher(session: PathBuf, mut notifier: Notifier) {
    let Some(folder) = session.parent().map(PathBuf::from) else { return };
    let Ok(inotify) = init(CreateFlags::CLOEXEC) else { return };
    let flags = WatchFlags::MODIFY | WatchFlags::CLOSE_WRITE | WatchFlags::MOVE | WatchFlags::DELETE;
    if add_watch(&inotify, &folder, flags).is_err() {
        return;
    }
    std::thread::spawn(move || {
        let mut buffer = [MaybeUninit::uninit(); 4096];
        let mut reader = Reader::new(inotify, &mut buffer);
        let (file, view) = (name(&session), name(&view_path(&session)));
        while let Ok(event) = reader.next() {
            if let Some(change) = change(&event, &file, &view)
                && !notifier.notify(change)
            {
                return;
            }
        }
    });
}

/// What an event in the folder means for the session's file and that of its shared view, if anything.
fn change(event: &Event, file: &[u8], view: &[u8]) -> Option<Change> {
    let has = |flags: ReadFlags| event.events().intersects(flags);
    match event.file_name().map(CStr::to_bytes) {
        Some(name) if name == view && has(ReadFlags::CLOSE_WRITE | ReadFlags::DELETE) => Some(Change::Closed),
        Some(name) if name == view || name == file => Some(Change::Written),
        // The session may have got another name, or its old one back.
        Some(name) => {
            let is_renamed = has(ReadFlags::MOVED_FROM | ReadFlags::MOVED_TO | ReadFlags::DELETE);
            (is_renamed && !name.starts_with(b".")).then_some(Change::Written)
        }
        None => Some(Change::Written),
    }
}

fn name(path: &Path) -> Vec<u8> {
    path.file_name().map(|name| name.as_bytes().to_vec()).unwrap_or_default()
}
