//! What was read of each session, until the newest revision of each is known.

use std::io::{self, BufWriter, Read, Seek, Write};
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use tempfile::SpooledTempFile;

/// A session is in the part that its id points to. As many as a system lets a program have open files, with room to spare.
const PARTS: usize = 128;
/// In bytes. A part that is larger goes to a temporary file.
const IN_MEMORY: usize = 96 << 10;

/// What was read, by session.
pub struct Shelf {
    parts: Vec<Mutex<BufWriter<SpooledTempFile>>>,
}

/// A part of the shelf, once everything has been put on it.
pub struct ShelfPart {
    file: SpooledTempFile,
}

/// The newest of each session in a part.
pub struct Newest {
    bytes: Vec<u8>,
    packed: Vec<Range<usize>>,
    copies: u64,
}

/// What stands before the id in a record: the revision, whether the file bears the session's own name, and two lengths.
const HEAD: usize = 8 + 1 + 4 + 4;

impl Shelf {
    pub fn new() -> Self {
        let part = || Mutex::new(BufWriter::new(SpooledTempFile::new(IN_MEMORY)));
        Self { parts: (0..PARTS).map(|_| part()).collect() }
    }

    /// Puts what was packed of a session on the shelf.
    pub fn put(&self, id: &str, revision: u64, is_own: bool, packed: &[u8]) -> io::Result<()> {
        let length = |length: usize| u32::try_from(length).map_err(|_| io::Error::from(io::ErrorKind::InvalidData));
        let (id_length, packed_length) = (length(id.len())?, length(packed.len())?);
        let mut part = self.parts[part_of(id)].lock().unwrap_or_else(PoisonError::into_inner);
        part.write_all(&revision.to_le_bytes())?;
        part.write_all(&[u8::from(is_own)])?;
        part.write_all(&id_length.to_le_bytes())?;
        part.write_all(&packed_length.to_le_bytes())?;
        part.write_all(id.as_bytes())?;
        part.write_all(packed)
    }

    pub fn into_parts(self) -> io::Result<Vec<ShelfPart>> {
        let parts = self.parts.into_iter().map(|part| part.into_inner().unwrap_or_else(PoisonError::into_inner));
        parts.map(|part| Ok(ShelfPart { file: part.into_inner()? })).collect()
    }
}

/// FNV-1a, 32 bits, modulo the number of parts.
fn part_of(id: &str) -> usize {
    let hash = id.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash as usize % PARTS
}

/// One record, by where its parts are.
#[derive(Clone)]
struct Record {
    revision: u64,
    is_own: bool,
    id: Range<usize>,
    packed: Range<usize>,
}

impl Record {
    /// The record that begins here, and where the next one does; `None` if it is cut off.
    fn at(bytes: &[u8], start: usize) -> Option<(Self, usize)> {
        let (head, _) = bytes.get(start..)?.split_at_checked(HEAD)?;
        let (revision, rest) = head.split_first_chunk::<8>()?;
        let (is_own, rest) = rest.split_first()?;
        let (id_length, rest) = rest.split_first_chunk::<4>()?;
        let (packed_length, _) = rest.split_first_chunk::<4>()?;
        let id = start + HEAD..start + HEAD + usize::try_from(u32::from_le_bytes(*id_length)).ok()?;
        let packed = id.end..id.end + usize::try_from(u32::from_le_bytes(*packed_length)).ok()?;
        let next = packed.end;
        let record = Self { revision: u64::from_le_bytes(*revision), is_own: *is_own == 1, id, packed };
        (next <= bytes.len()).then_some((record, next))
    }
}

impl ShelfPart {
    /// The newest of each session: of the highest revision, and of several of those the file that bears the session's own name.
    /// If there still are several, what is in them decides, so that no order of reading matters.
    pub fn newest(mut self) -> io::Result<Newest> {
        let mut bytes = Vec::new();
        self.file.rewind()?;
        self.file.read_to_end(&mut bytes)?;
        let mut records = Vec::new();
        let mut start = 0;
        while start < bytes.len() {
            let (record, next) = Record::at(&bytes, start).ok_or(io::ErrorKind::InvalidData)?;
            records.push(record);
            start = next;
        }
        records.sort_unstable_by(|one, other| {
            let newest_first = |record: &Record| (record.revision, record.is_own);
            let by_id = bytes[one.id.clone()].cmp(&bytes[other.id.clone()]);
            let by_age = newest_first(other).cmp(&newest_first(one));
            by_id.then(by_age).then_with(|| bytes[one.packed.clone()].cmp(&bytes[other.packed.clone()]))
        });
        let all = records.len();
        records.dedup_by(|later, first| bytes[later.id.clone()] == bytes[first.id.clone()]);
        let copies = (all - records.len()) as u64;
        Ok(Newest { packed: records.into_iter().map(|record| record.packed).collect(), bytes, copies })
    }
}

impl Newest {
    /// What was packed of each session, in the order of the ids.
    pub fn packed(&self) -> impl Iterator<Item = &[u8]> {
        self.packed.iter().map(|packed| &self.bytes[packed.clone()])
    }

    /// How many files were left out.
    pub fn copies(&self) -> u64 {
        self.copies
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn newest(records: &[(&str, u64, bool, &str)]) -> (Vec<String>, u64) {
        let shelf = Shelf::new();
        for (id, revision, is_own, packed) in records {
            shelf.put(id, *revision, *is_own, packed.as_bytes()).unwrap_or_default();
        }
        let parts = shelf.into_parts().unwrap_or_default();
        let newest: Vec<Newest> = parts.into_iter().filter_map(|part| part.newest().ok()).collect();
        let packed = newest.iter().flat_map(Newest::packed).map(|packed| String::from_utf8_lossy(packed).into_owned());
        let mut packed: Vec<String> = packed.collect();
        packed.sort();
        (packed, newest.iter().map(Newest::copies).sum())
    }

    #[test]
    fn of_each_session_the_highest_revision_stays_and_of_equal_ones_its_own_file() {
        let records = [
            ("a", 3, true, "a3"),
            ("a", 12, false, "a12 copy"),
            ("a", 12, true, "a12"),
            ("b", 1, false, "b1"),
            ("", 0, true, "without an id"),
        ];
        let expected = (["a12", "b1", "without an id"].map(str::to_owned).to_vec(), 2);
        assert_eq!(newest(&records), expected);
        let mut turned = records;
        turned.reverse();
        assert_eq!(newest(&turned), expected);
    }

    #[test]
    fn what_is_too_large_for_memory_comes_back_from_its_file() {
        let long = "x".repeat(3 * IN_MEMORY);
        assert_eq!(newest(&[("a", 1, true, &long), ("a", 2, true, "short"), ("b", 1, true, &long)]).0.len(), 2);
    }
}
