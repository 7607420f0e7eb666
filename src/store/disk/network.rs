//! Folders that other computers may change. This computer remembers for a while what it has seen of them: sshfs, for example,
//! how long a file is, for twenty seconds, so that of a longer one that has come in its place only a part would be read.

use std::fs::File;
use std::io;
use std::path::Path;

#[cfg(target_os = "linux")]
pub(in crate::store) use linux::{ask_anew, is_shared};
#[cfg(target_os = "linux")]
pub(super) use linux::{is_on_shared, read_past_cache};

#[cfg(target_os = "linux")]
mod linux {
    use std::io::{ErrorKind, Read};

    use rustix::fs::{AtFlags, OFlags, StatFs, StatxFlags, fcntl_setfl, fstatfs, statfs, statx};

    use super::{File, Path, io};
    use crate::store::disk::SIZE_CAP;

    /// Whether other computers may see a folder, but not the locks of this one.
    pub fn is_shared(folder: &Path) -> bool {
        statfs(folder).is_ok_and(|found| is_network(&found))
    }

    /// Whether other computers may change an open file.
    pub fn is_on_shared(file: &File) -> bool {
        fstatfs(file).is_ok_and(|found| is_network(&found))
    }

    fn is_network(found: &StatFs) -> bool {
        // From statfs(2): AFS, Ceph, CIFS, Coda, FUSE (with sshfs), NFS, SMB, SMB2, and 9P.
        const NETWORK: [u32; 9] =
            [0x5346_414f, 0x00c3_6400, 0xff53_4d42, 0x7375_7245, 0x6573_5546, 0x6969, 0x517b, 0xfe53_4d42, 0x0102_1997];
        u32::try_from(found.f_type).is_ok_and(|kind| NETWORK.contains(&kind))
    }

    /// Asks the computer that has a file how long it is and when it was written.
    pub fn ask_anew(file: &File) {
        // Where that is not possible, what is remembered has to do.
        let _ = statx(file, c"", AtFlags::EMPTY_PATH | AtFlags::STATX_FORCE_SYNC, StatxFlags::BASIC_STATS);
    }

    /// Reads a file from the computer that has it, up to one byte more than [`SIZE_CAP`]. In as few calls as possible: one that
    /// begins at the length that is remembered finds nothing there, and so the whole buffer is there from the beginning.
    pub fn read_past_cache(mut file: &File) -> io::Result<Vec<u8>> {
        ask_anew(file);
        let _ = fcntl_setfl(file, OFlags::DIRECT);
        let (mut bytes, mut length) = (vec![0; usize::try_from(SIZE_CAP + 1).unwrap_or_default()], 0);
        loop {
            match file.read(&mut bytes[length..]) {
                Ok(0) => break,
                Ok(read) => length += read,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                // It can be read from the cache alone.
                Err(error) if error.kind() == ErrorKind::InvalidInput => fcntl_setfl(file, OFlags::empty())?,
                Err(error) => return Err(error),
            }
        }
        bytes.truncate(length);
        bytes.shrink_to_fit();
        Ok(bytes)
    }
}

/// Whether an error says that a file is gone, also if that was found out after it was opened: another program, or another
/// computer, has removed it or put another one in its place.
pub(in crate::store) fn is_gone(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::StaleNetworkFileHandle)
}

/// Whether other computers may see a folder, but not the locks of this one. Not known here.
#[cfg(not(target_os = "linux"))]
pub(in crate::store) fn is_shared(_: &Path) -> bool {
    false
}

/// Asks the computer that has a file how long it is and when it was written. Not possible here.
#[cfg(not(target_os = "linux"))]
pub(in crate::store) fn ask_anew(_: &File) {}

/// Whether other computers may change an open file. Not known here.
#[cfg(not(target_os = "linux"))]
pub(super) fn is_on_shared(_: &File) -> bool {
    false
}

/// Reads a file from the computer that has it. Not needed here.
#[cfg(not(target_os = "linux"))]
pub(super) fn read_past_cache(_: &File) -> io::Result<Vec<u8>> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;
    use crate::store::disk::SIZE_CAP;

    #[test]
    fn a_file_is_read_whole_past_the_cache_and_no_more_of_it_than_is_looked_at() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("bestand");
        // Odd lengths: not every disk reads these past its cache.
        for (length, wanted) in [(0, 0), (1, 1), (300_001, 300_001), (9 << 20, (8 << 20) + 1)] {
            let content: Vec<u8> = (0..length).map(|number| u8::try_from(number % 251).unwrap_or_default()).collect();
            std::fs::write(&path, &content)?;
            let read = read_past_cache(&File::open(&path)?)?;
            assert!(read == content[..wanted], "{length} bytes became {}", read.len());
        }
        assert_eq!(SIZE_CAP, 8 << 20);
        Ok(())
    }

    #[test]
    fn a_file_system_in_memory_is_not_shared() -> io::Result<()> {
        assert!(!is_shared(Path::new("/proc")));
        assert!(!is_on_shared(&File::open("/proc/self/stat")?));
        Ok(())
    }

    #[test]
    fn a_file_that_was_replaced_elsewhere_is_gone() {
        assert!(is_gone(&io::ErrorKind::NotFound.into()) && is_gone(&rustix::io::Errno::STALE.into()));
        assert!(!is_gone(&rustix::io::Errno::IO.into()));
    }
}
