//! Sessions that carry their card along, or that stand in another folder beside it.

use std::path::{Path, PathBuf};

use super::cards::BUNDLED_CARD;
use super::{Library, Opened};
use crate::domain::{Card, CardRef, Session};
use crate::store::error::{Access, Error, Operation};
use crate::store::format::{carried_card, write_session, write_with_card};
use crate::store::names::slug;

impl Library {
    /// A session as the text of one file that opens elsewhere: with its card, unless every copy of the program has that and
    /// nobody asks for it. If the card has changed and its former text is kept, that text goes along, as the fingerprint in the
    /// session names it.
    #[must_use]
    pub fn portable(&self, session: &Session, card: &Card, with_bundled: bool) -> String {
        let read = self.card_that_was_read(session, card);
        let card = read.as_ref().unwrap_or(card);
        let is_known = card.id() == BUNDLED_CARD && !with_bundled;
        if is_known { write_session(session) } else { write_with_card(session, card) }
    }

    /// The card as the group read it, if it has changed since, is kept, and has a place for everything that is in the session.
    fn card_that_was_read(&self, session: &Session, card: &Card) -> Option<Card> {
        let CardRef { id, fingerprint } = &session.card;
        let former = (card.fingerprint() != *fingerprint).then(|| self.former_card(id, fingerprint))??;
        session.with_lapsed().has_place_on(&former).then_some(former)
    }

    /// The card that came with the file of a session: in it, or else beside it in a folder outside this library.
    pub(super) fn card_beside(&self, session: &Session, bytes: &[u8], path: &Path) -> Option<Card> {
        let CardRef { id, .. } = &session.card;
        let is_it = |card: &Card| card.id() == id;
        let carried = carried_card(bytes, path).ok().flatten().filter(is_it);
        carried.or_else(|| self.card_in_folder_of(path, id).filter(is_it))
    }

    /// A card that stands beside a session outside this library: in its folder, or in the folder of cards beside that.
    fn card_in_folder_of(&self, path: &Path, id: &str) -> Option<Card> {
        let folder = path.parent()?;
        let own = dunce::canonicalize(self.sessions_folder()).ok();
        if own.is_some() && dunce::canonicalize(folder).ok() == own {
            return None;
        }
        let elsewhere = Self::on(self.disk().clone(), folder.parent()?.to_owned());
        elsewhere.own_card(id).or_else(|| self.card_in(&folder.join(format!("{}.ron", slug(id)))))
    }

    /// Links a session to a card: from now on it is about that one. What has no place on it lapses. Returns where that was kept
    /// which somebody else had written into its file, also if saving then failed, and the session.
    ///
    /// # Errors
    /// If the session is open in another program, or cannot be saved.
    pub fn link(&self, path: &Path, card: &Card) -> (Vec<PathBuf>, Result<Session, Error>) {
        let Opened { mut file, session, .. } = match self.open(path) {
            Ok(opened) => opened,
            Err(error) => return (Vec::new(), Err(error)),
        };
        if file.access() == Access::HeldElsewhere {
            return (Vec::new(), Err(Error::HeldElsewhere { path: path.to_owned() }));
        }
        let before = session.with_lapsed().into_owned();
        let on_card = before.on_card(card);
        let mut session = before.clone();
        // A card with another fingerprint is one on which something may have lapsed.
        let fingerprint = if on_card.lapsed.is_none() { card.fingerprint() } else { LINKED.to_owned() };
        session.card = CardRef { id: card.id().to_owned(), fingerprint };
        session.raise_revision(session.revision);
        match file.save(&session) {
            Ok(saved) => {
                self.remember_command(&before, &session);
                (saved.conflicts, Ok(Session { card: session.card, revision: session.revision, ..on_card }))
            }
            Err(error) => (file.take_conflicts(), Err(error)),
        }
    }

    /// Writes a session to a path that does not exist yet, so that it opens elsewhere.
    ///
    /// # Errors
    /// If the path exists already, or cannot be written.
    pub fn export(&self, path: &Path, session: &Session, card: &Card) -> Result<(), Error> {
        let text = self.portable(session, card, false);
        self.disk().create(path, text.as_bytes()).map_err(Error::io(Operation::Saving, path))
    }
}

/// The fingerprint of a card that a session was linked to later: it is none of a card.
const LINKED: &str = "linked";
