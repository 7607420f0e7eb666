//! Reading every session of thousands, on all processors and in the order of their files. A card is looked up once, and not for
//! each of its sessions.

use std::borrow::Cow;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::Library;
use crate::domain::{Card, Session};
use crate::store::error::Error;
use crate::store::format::read_session;
use crate::store::repair::fit;

/// So many files are read before what came of them is handed on.
const READ_AT_ONCE: usize = 1_024;

/// Cards that were looked up already, by their fingerprint.
pub(super) type CardsByFingerprint = HashMap<String, Card>;

impl Library {
    /// Reads these sessions, makes something of each with its card, and hands that on in the order of the files, for as long as
    /// `take` has no error.
    ///
    /// # Errors
    /// Those of `take`.
    pub fn for_each_session<T: Send, E>(
        &self,
        files: &[PathBuf],
        make: impl Fn(Result<(&Session, &Card), Error>) -> T + Sync,
        mut take: impl FnMut(T) -> Result<(), E>,
    ) -> Result<(), E> {
        // What is wrong with a card is told of the sessions that need it.
        let cards = self.cards().unwrap_or_default().into_iter().flatten();
        let known: CardsByFingerprint = cards.map(|card| (card.fingerprint(), card)).collect();
        for part in files.chunks(READ_AT_ONCE) {
            let read = |path: &PathBuf| match self.read_with(&known, path) {
                Ok((session, card)) => make(Ok((&session, &card))),
                Err(error) => make(Err(error)),
            };
            let results: Vec<T> = part.par_iter().map(read).collect();
            results.into_iter().try_for_each(&mut take)?;
        }
        Ok(())
    }

    /// As [`Self::read`], with these cards at hand.
    pub(super) fn read_with<'k>(
        &self,
        known: &'k CardsByFingerprint,
        path: &Path,
    ) -> Result<(Session, Cow<'k, Card>), Error> {
        let bytes = self.disk.read_file(path)?;
        let (mut session, ..) = read_session(&bytes, path)?;
        if let Some(card) = known.get(&session.card.fingerprint).filter(|card| card.id() == session.card.id) {
            fit(&mut session, card);
            return Ok((session, Cow::Borrowed(card)));
        }
        let mut found = self.card_of(&session, &bytes, path)?;
        found.fit(&mut session);
        Ok((session, Cow::Owned(found.card)))
    }
}
