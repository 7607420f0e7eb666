//! Reading the sessions of many partnerships, on all processors, in memory that does not grow with their number.
//!
//! ```text
//! walk.rs       the files below some folders
//! shelf.rs      what was read of each session, of which only the newest revision stays
//! record.rs     what one session adds to the counts, as bytes on the shelf
//! line.rs       what one session says, as one line of JSON for other engines
//! census.rs     what was found: files, copies, and what was refused
//! ```
//!
//! Each file is read once, by whichever processor is free, and what it says goes to the shelf under the id of its session.
//! Nobody knows before the last file has been read whether there is a newer revision, or a copy, of a session. The shelf
//! has many parts, which spill to temporary files when they grow; then part by part the newest of each session is taken.

mod census;
mod line;
mod record;
mod shelf;
mod walk;

use std::collections::HashMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use rayon::iter::{IntoParallelIterator, ParallelBridge, ParallelIterator};

use super::error::{Error, Operation};
use super::format::{Beginning, read_session};
use super::library::Library;
use super::library::has_own_name;
use super::repair::fit;
use crate::domain::{Aggregate, Card, Contribution, Session};

use census::Counters;
pub use census::{Census, Refusal};
use line::line;
pub use line::{Included, LINE_SCHEMA};
use record::{decode, encode};
use shelf::{Newest, Shelf, ShelfPart};
use walk::{Found, Walk};

/// So many files are handed to a processor at once.
const BATCH: usize = 64;

/// Who watches the reading, from other threads.
pub struct Watch<'w> {
    /// Ends the reading when it is set.
    pub stop: &'w AtomicBool,
    /// How many files have been looked at so far.
    pub looked_at: &'w AtomicU64,
    /// Told of each file that is refused, and why.
    pub refused: &'w (dyn Fn(Refusal, &Path, &Error) + Sync),
}

/// Lines of JSON, one for each session, that wait to be written.
pub struct Lines {
    shelf: Shelf,
}

/// A card with its fingerprint, which takes longer to compute than a session to read.
struct KnownCard {
    card: Card,
    fingerprint: String,
}

/// What is done with every session.
type Pack<'p> = &'p (dyn Fn(&Session, &KnownCard) -> Vec<u8> + Sync);

impl Library {
    /// How many files with the name of a session are below these paths, without reading any.
    #[must_use]
    pub fn count_files(&self, paths: &[PathBuf]) -> u64 {
        Walk::new(paths, &AtomicU64::new(0)).count() as u64
    }

    /// Counts the sessions in these files and below these folders; `None` if it was stopped. With the cards that they are about.
    ///
    /// # Errors
    /// If one of the paths does not exist, or there is no room for temporary files. What is wrong with a file is told to
    /// `watch`.
    pub fn aggregate(&self, paths: &[PathBuf], watch: &Watch) -> Result<Option<(Aggregate, Vec<Card>, Census)>, Error> {
        let contribution =
            |session: &Session, known: &KnownCard| encode(&Contribution::of(session, &known.card, &known.fingerprint));
        let Some((packed, cards, mut census)) = self.gather(paths, watch, &contribution)? else { return Ok(None) };
        let count_all = |parts: Vec<ShelfPart>| parts.into_par_iter().map(counts_of).collect::<io::Result<Vec<_>>>();
        let counted =
            packed.into_parts().and_then(count_all).map_err(Error::io(Operation::Saving, &std::env::temp_dir()))?;
        let mut aggregate = Aggregate::default();
        for (counts, copies) in counted {
            aggregate.merge(&counts);
            census.copies += copies;
        }
        census.sessions = aggregate.sessions();
        let mut cards: Vec<Card> = cards.into_values().map(|known| known.card).collect();
        cards.sort_by(|one, other| one.id().cmp(other.id()));
        Ok(Some((aggregate, cards, census)))
    }

    /// Reads the sessions in these files and below these folders as lines of JSON; `None` if it was stopped.
    ///
    /// # Errors
    /// As [`Self::aggregate`].
    pub fn lines(
        &self,
        paths: &[PathBuf],
        included: Included,
        watch: &Watch,
    ) -> Result<Option<(Lines, Census)>, Error> {
        let pack = |session: &Session, known: &KnownCard| line(session, &known.card, included);
        let gathered = self.gather(paths, watch, &pack)?;
        Ok(gathered.map(|(shelf, _, census)| (Lines { shelf }, census)))
    }

    fn gather(&self, paths: &[PathBuf], watch: &Watch, pack: Pack) -> Result<Option<Gathered>, Error> {
        check_paths(paths)?;
        let cards = self.known_cards()?;
        let (packed, counters) = (Shelf::new(), Counters::default());
        let mut walk = Walk::new(paths, &counters.other_files);
        let batches = std::iter::from_fn(|| {
            let batch: Vec<Found> = walk.by_ref().take(BATCH).collect();
            (!batch.is_empty() && !watch.stop.load(Ordering::Relaxed)).then_some(batch)
        });
        let reader = Reader { library: self, cards: &cards, shelf: &packed, counters: &counters, watch, pack };
        let read = batches.par_bridge().try_for_each(|batch| {
            let mut buffer = Vec::new();
            batch.into_iter().try_for_each(|found| reader.read(found, &mut buffer))
        });
        read.map_err(Error::io(Operation::Saving, &std::env::temp_dir()))?;
        if watch.stop.load(Ordering::Relaxed) {
            return Ok(None);
        }
        Ok(Some((packed, cards, counters.census())))
    }

    fn known_cards(&self) -> Result<HashMap<String, KnownCard>, Error> {
        let cards = self.cards()?.into_iter().flatten();
        let known = cards.map(|card| (card.id().to_owned(), KnownCard { fingerprint: card.fingerprint(), card }));
        Ok(known.collect())
    }
}

/// Whether all of these files and folders are there.
///
/// # Errors
/// Tells which one is not.
pub fn check_paths(paths: &[PathBuf]) -> Result<(), Error> {
    let check = |path: &PathBuf| std::fs::metadata(path).map(drop).map_err(Error::io(Operation::Reading, path));
    paths.iter().try_for_each(check)
}

type Gathered = (Shelf, HashMap<String, KnownCard>, Census);

/// What reads one file after the other.
struct Reader<'r> {
    library: &'r Library,
    cards: &'r HashMap<String, KnownCard>,
    shelf: &'r Shelf,
    counters: &'r Counters,
    watch: &'r Watch<'r>,
    pack: Pack<'r>,
}

impl Reader<'_> {
    /// Reads a file into this buffer, and puts what it says on the shelf.
    ///
    /// # Errors
    /// If the shelf has no room. What is wrong with the file is told to those who watch.
    fn read(&self, found: Found, buffer: &mut Vec<u8>) -> io::Result<()> {
        self.watch.looked_at.fetch_add(1, Ordering::Relaxed);
        self.counters.files.fetch_add(1, Ordering::Relaxed);
        let (path, is_surely_regular) = match found {
            Found::File { path, is_surely_regular } => (path, is_surely_regular),
            Found::Refused(path, error) => {
                self.refuse(Refusal::Unreadable, &path, &error);
                return Ok(());
            }
        };
        let disk = self.library.disk();
        let read = if is_surely_regular {
            disk.read_regular_file(&path, buffer)
        } else {
            disk.read_file(&path).map(|bytes| *buffer = bytes)
        };
        let session = read.map_err(|error| (Refusal::of(&error), error)).and_then(|()| self.session(&path, buffer));
        match session {
            Ok((session, known)) => {
                let is_own = has_own_name(&path, &session.id);
                self.shelf.put(&session.id, session.revision, is_own, &(self.pack)(&session, known))
            }
            Err((refusal, error)) => {
                self.refuse(refusal, &path, &error);
                Ok(())
            }
        }
    }

    fn refuse(&self, refusal: Refusal, path: &Path, error: &Error) {
        self.counters.refuse(refusal);
        (self.watch.refused)(refusal, path, error);
    }

    /// The session that these bytes of a file are, fitted to its card.
    fn session(&self, path: &Path, bytes: &[u8]) -> Result<(Session, &KnownCard), (Refusal, Error)> {
        let read = read_session(bytes, path);
        let (mut session, ..) = read.map_err(|error| {
            (Refusal::of_content(&Beginning::read(bytes, |found| found.schema.is_some()), &error), error)
        })?;
        let Some(known) = self.cards.get(&session.card.id) else {
            return Err((Refusal::NoCard, Error::NoCard(session.card.id)));
        };
        fit(&mut session, &known.card);
        Ok((session, known))
    }
}

/// The counts of one part of the shelf, and how many copies were left out.
fn counts_of(part: ShelfPart) -> io::Result<(Aggregate, u64)> {
    let newest = part.newest()?;
    let mut aggregate = Aggregate::default();
    for packed in newest.packed() {
        aggregate.add(&decode(packed).ok_or(io::ErrorKind::InvalidData)?);
    }
    Ok((aggregate, newest.copies()))
}

impl Lines {
    /// Writes the lines, those of the newest revision of each session only, in an order that depends on nothing but the ids;
    /// adds to the census what was found then.
    ///
    /// # Errors
    /// If `out` refuses, the temporary files cannot be read, or it is stopped.
    pub fn write(self, census: &mut Census, stop: &AtomicBool, out: &mut impl Write) -> io::Result<()> {
        let mut parts = self.shelf.into_parts()?;
        while !parts.is_empty() {
            if stop.load(Ordering::Relaxed) {
                return Err(io::ErrorKind::Interrupted.into());
            }
            let rest = parts.split_off(rayon::current_num_threads().min(parts.len()));
            let newest: io::Result<Vec<Newest>> = parts.into_par_iter().map(ShelfPart::newest).collect();
            for newest in newest? {
                census.copies += newest.copies();
                for line in newest.packed() {
                    census.sessions += 1;
                    out.write_all(line)?;
                }
            }
            parts = rest;
        }
        out.flush()
    }
}
