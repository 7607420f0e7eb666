//! What only Linux has. Of folders that other computers may change, this computer remembers for a while what it has seen: sshfs,
//! for example, how long a file is, for twenty seconds, so that of a longer one that has come in its place only a part would be
//! read.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use rustix::fs::{
    AtFlags, CWD, OFlags, RenameFlags, StatFs, StatxFlags, fcntl_setfl, fstatfs, renameat_with, statfs, statx,
};

/// Renames a file to a name that must not exist yet.
pub fn rename_without_replacing(from: &Path, to: &Path) -> io::Result<()> {
    Ok(renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE)?)
}

/// Swaps the names of two files.
pub fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

/// This computer since it was started, and the name space of its processes.
pub fn host() -> String {
    let boot = fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default();
    let processes = fs::read_link("/proc/self/ns/pid").unwrap_or_default();
    format!("{}/{}", boot.trim(), processes.to_string_lossy())
}

/// When a process began, as the system counts; `None` if there is no such process, or it has ended.
pub fn began(process: u32) -> Option<String> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name of the program, in brackets, can hold anything; the state and the other fields, from the third on, follow it.
    let mut fields = stat.rsplit_once(") ")?.1.split(' ');
    let state = fields.next()?;
    let has_ended = matches!(state, "Z" | "X");
    fields.nth(18).filter(|_| !has_ended).map(str::to_owned)
}

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

/// Reads a file from the computer that has it, up to `most` bytes. In as few calls as possible: one that begins at the length
/// that is remembered finds nothing there, and so the whole buffer is there from the beginning.
pub fn read_past_cache(mut file: &File, most: usize) -> io::Result<Vec<u8>> {
    ask_anew(file);
    let _ = fcntl_setfl(file, OFlags::DIRECT);
    let (mut bytes, mut length) = (vec![0; most], 0);
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

#[cfg(test)]
mod tests {
    use super::*;

    const MOST: usize = (8 << 20) + 1;

    #[test]
    fn a_file_is_read_whole_past_the_cache_and_no_more_of_it_than_is_looked_at() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("bestand");
        // Odd lengths: not every disk reads these past its cache.
        for (length, wanted) in [(0, 0), (1, 1), (300_001, 300_001), (9 << 20, MOST)] {
            let content: Vec<u8> = (0..length).map(|number| u8::try_from(number % 251).unwrap_or_default()).collect();
            std::fs::write(&path, &content)?;
            let read = read_past_cache(&File::open(&path)?, MOST)?;
            assert!(read == content[..wanted], "{length} bytes became {}", read.len());
        }
        Ok(())
    }

    #[test]
    fn a_file_system_in_memory_is_not_shared() -> io::Result<()> {
        assert!(!is_shared(Path::new("/proc")));
        assert!(!is_on_shared(&File::open("/proc/self/stat")?));
        Ok(())
    }
}
