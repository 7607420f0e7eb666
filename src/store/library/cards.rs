//! Cards: the one that comes with the program, and those in the user's `cards` folder.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::{Library, Wording};
use crate::domain::{Card, CardRef, Session};
use crate::store::error::{Error, Operation};
use crate::store::format::{read_card, write_card};
use crate::store::names::{ron_files, slug};
use crate::store::repair::{Repair, fit};
use crate::text::sanitise_line;

/// The id of the card that comes with the program.
pub const BUNDLED_CARD: &str = "professionalisering";

const BUNDLED_BYTES: &[u8] = include_bytes!("../../../assets/cards/professionalisering.ron");

/// The card that comes with the program, read once.
fn bundled_card() -> Result<Card, Error> {
    static READ: OnceLock<Card> = OnceLock::new();
    if let Some(card) = READ.get() {
        return Ok(card.clone());
    }
    let card = read_card(BUNDLED_BYTES, Path::new("professionalisering.ron"))?;
    Ok(READ.get_or_init(|| card).clone())
}

/// A file in the folder of cards, and the card in it.
type CardFile = (PathBuf, Result<Card, Error>);

/// Replaces every card of which the id is taken by the error that says so: an id means the bundled card, or else the first file by
/// name.
fn without_duplicates(files: impl Iterator<Item = CardFile>) -> Vec<CardFile> {
    let mut used: HashMap<String, Option<PathBuf>> = HashMap::from([(BUNDLED_CARD.to_owned(), None)]);
    let once = |(path, card): CardFile| {
        let card = card.and_then(|card| {
            if let Some(used) = used.get(card.id()) {
                return Err(Error::CardUnused { path: path.clone(), id: card.id().to_owned(), used: used.clone() });
            }
            used.insert(card.id().to_owned(), Some(path.clone()));
            Ok(card)
        });
        (path, card)
    };
    files.map(once).collect()
}

/// The card that a session is about.
pub(super) struct SessionCard {
    pub card: Card,
    /// Whether it is still the one that the group read.
    pub wording: Wording,
    /// The one that the group read, if it has changed since and that is kept.
    pub former: Option<Card>,
    /// Whether it only came along with the session, and this library has none with its id.
    pub came_along: bool,
}

impl SessionCard {
    /// Makes the session fit the card. Where the card is not there, nothing can be said against what the session names; where it
    /// has changed, what has no place on it has lapsed.
    pub fn fit(&mut self, session: &mut Session) -> Vec<Repair> {
        match &mut self.wording {
            Wording::Missing(_) => return Vec::new(),
            Wording::Changed { lapsed, .. } => {
                session.set_lapsed_apart(&self.card, self.former.take(), |id| sanitise_line(id).into_owned());
                *lapsed = session.lapsed_aspects();
            }
            Wording::Current | Wording::Former => {}
        }
        fit(session, &self.card)
    }
}

impl Library {
    /// The folder of the user's own cards.
    #[must_use]
    pub fn cards_folder(&self) -> PathBuf {
        self.folder().join("cards")
    }

    /// A card by its id: the bundled one, or the user's own.
    ///
    /// # Errors
    /// [`Error::NoCard`], or what is wrong with the card's file.
    pub fn card(&self, id: &str) -> Result<Card, Error> {
        if id == BUNDLED_CARD {
            return bundled_card();
        }
        let mut broken = None;
        for (path, card) in self.own_cards()? {
            match card {
                Ok(card) if card.id() == id => return Ok(card),
                // The id of a card that cannot be read is unknown; the name of its file usually is the same.
                Err(error) if path.file_stem().is_some_and(|stem| stem == id) => broken = Some(error),
                _ => {}
            }
        }
        Err(broken.unwrap_or_else(|| Error::NoCard(id.to_owned())))
    }

    /// The card that a session is about. A card that is gone is replaced by the one that the group read, if that is kept. A card
    /// that is not there at all is put together from the ids in the session. So nothing that was said is lost.
    ///
    /// # Errors
    /// What is wrong with the card's file.
    pub(super) fn card_of(&self, session: &Session, bytes: &[u8], path: &Path) -> Result<SessionCard, Error> {
        let CardRef { id, fingerprint } = &session.card;
        let found = |card, wording, former, came_along| Ok(SessionCard { card, wording, former, came_along });
        let (card, came_along) = match self.card(id) {
            Ok(card) if card.fingerprint() == *fingerprint => return found(card, Wording::Current, None, false),
            // A card that came along counts if it is the one that was read, or if there is no other.
            card => match self.card_beside(session, bytes, path) {
                Some(carried) if carried.fingerprint() == *fingerprint => {
                    return found(carried, Wording::Current, None, card.is_err());
                }
                Some(carried) if matches!(card, Err(Error::NoCard(_))) => (Ok(carried), true),
                _ => (card, false),
            },
        };
        match (card, self.former_card(id, fingerprint)) {
            (Ok(card), Some(former)) => {
                let changed = former.changed_aspects(&card).into_iter().filter_map(|id| former.row(&id));
                let aspects = changed.map(|row| former.aspects()[row].label.clone()).collect();
                found(card, Wording::Changed { aspects, lapsed: 0 }, Some(former), came_along)
            }
            // Nobody knows what a session was made on that does not say it.
            (Ok(card), None) if fingerprint.is_empty() => found(card, Wording::Current, None, came_along),
            (Ok(card), None) => found(card, Wording::Changed { aspects: Vec::new(), lapsed: 0 }, None, came_along),
            (Err(Error::NoCard(_)), Some(former)) => found(former, Wording::Former, None, false),
            (Err(Error::NoCard(id)), None) => match Card::of_ids(session, |id| sanitise_line(id).into_owned()) {
                Some(stand_in) => found(stand_in, Wording::Missing(id), None, false),
                None => Err(Error::NoCard(id)),
            },
            (Err(error), _) => Err(error),
        }
    }

    /// The user's own card with this id, if it can be read.
    pub(super) fn own_card(&self, id: &str) -> Option<Card> {
        let own = self.own_cards().ok()?.into_iter();
        own.filter_map(|(_, card)| card.ok()).find(|card| card.id() == id)
    }

    /// The card in a file, if it holds one.
    pub(super) fn card_in(&self, path: &Path) -> Option<Card> {
        read_card(&self.disk().read_file(path).ok()?, path).ok()
    }

    /// All cards, the bundled one first; for those that cannot be read, the error.
    ///
    /// # Errors
    /// If the folder exists but cannot be read.
    pub fn cards(&self) -> Result<Vec<Result<Card, Error>>, Error> {
        let mut all = vec![bundled_card()];
        all.extend(self.own_cards()?.into_iter().map(|(_, card)| card));
        Ok(all)
    }

    /// The errors of the files with a card of this id that are not used, because another one takes precedence.
    #[must_use]
    pub fn unused_cards(&self, id: &str) -> Vec<Error> {
        let cards = self.own_cards().unwrap_or_default().into_iter();
        cards.filter_map(|(_, card)| card.err().filter(|error| error.is_unused_card(id))).collect()
    }

    /// Keeps a card in the folder of the user's own cards. If it replaces one with the same id, that one is kept beside the
    /// backups, under its fingerprint: a session that was made on it can then say what has changed. Returns the card's file.
    ///
    /// # Errors
    /// If it cannot be saved, or has the id of the bundled card.
    pub fn keep_card(&self, card: &Card) -> Result<PathBuf, Error> {
        let file = self.own_cards()?.into_iter().find(|(_, own)| own.as_ref().is_ok_and(|own| own.id() == card.id()));
        let path = match file {
            Some((path, Ok(before))) => {
                self.keep_former_card(&before)?;
                path
            }
            _ => self.cards_folder().join(format!("{}.ron", slug(card.id()))),
        };
        let is_bundled = card.id() == BUNDLED_CARD;
        if is_bundled {
            return Err(Error::CardUnused { path, id: card.id().to_owned(), used: None });
        }
        let folder = self.cards_folder();
        self.disk().create_folder(&folder).map_err(Error::io(Operation::Saving, &folder))?;
        self.disk().replace(&path, write_card(card).as_bytes()).map_err(Error::io(Operation::Saving, &path))?;
        Ok(path)
    }

    /// An id for a new card that no other card has: this one, or this one with a number.
    ///
    /// # Errors
    /// If the folder of cards cannot be read.
    pub fn free_card_id(&self, wanted: &str) -> Result<String, Error> {
        let own = self.own_cards()?;
        let is_free = |id: &str| {
            let is_own = |(path, card): &CardFile| {
                card.as_ref().is_ok_and(|card| card.id() == id) || path.file_stem().is_some_and(|stem| stem == id)
            };
            id != BUNDLED_CARD && !own.iter().any(is_own)
        };
        let numbered = (2..).map(|number: usize| format!("{wanted}-{number}"));
        Ok([wanted.to_owned()].into_iter().chain(numbered).find(|id| is_free(id)).unwrap_or_default())
    }

    /// A card as it was when it had this fingerprint, if it is kept.
    #[must_use]
    pub fn former_card(&self, id: &str, fingerprint: &str) -> Option<Card> {
        let path = self.former_card_path(id, fingerprint);
        let card = read_card(&self.disk().read_file(&path).ok()?, &path).ok()?;
        (card.fingerprint() == fingerprint).then_some(card)
    }

    fn keep_former_card(&self, card: &Card) -> Result<(), Error> {
        let path = self.former_card_path(card.id(), &card.fingerprint());
        let folder = path.parent().unwrap_or(self.folder());
        self.disk().create_folder(folder).map_err(Error::io(Operation::Saving, folder))?;
        self.disk().replace(&path, write_card(card).as_bytes()).map_err(Error::io(Operation::Saving, &path))
    }

    fn former_card_path(&self, id: &str, fingerprint: &str) -> PathBuf {
        self.cards_folder().join("former").join(format!("{}-{}.ron", slug(id), slug(fingerprint)))
    }

    pub(super) fn own_cards(&self) -> Result<Vec<CardFile>, Error> {
        let card = |path: PathBuf| {
            let card = self.disk().read_file(&path).and_then(|bytes| read_card(&bytes, &path));
            (path, card)
        };
        Ok(without_duplicates(ron_files(&self.cards_folder())?.into_iter().map(card)))
    }
}
