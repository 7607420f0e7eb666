//! Cards: read from a file or a paste, kept, and opened.

use std::path::Path;

use crate::app::{CardDraft, LinkableCard, Msg};
use crate::domain::Card;
use crate::import::{self, Made, Unreadable, review};
use crate::store::{BUNDLED_CARD, carried_card, expand_home, read_card, read_document};
use crate::tui::program::Program;
use crate::words::Trouble;

impl Program {
    pub(super) fn read_card_file(&self, typed: &str) -> Msg {
        let path = expand_home(Path::new(typed.trim().trim_matches(['"', '\''])));
        match read_document(&path, import::MAX_BYTES) {
            Ok(bytes) => self.read_card_bytes(&bytes, &path),
            Err(error) => Msg::CardRefused(self.display.look.words.explain(&error)),
        }
    }

    pub(super) fn read_card_text(&self, text: &str) -> Msg {
        self.read_card_bytes(text.as_bytes(), Path::new(""))
    }

    fn read_card_bytes(&self, bytes: &[u8], path: &Path) -> Msg {
        match self.card_draft(bytes, path) {
            Ok(card_draft) => Msg::CardRead(Box::new(card_draft)),
            Err(trouble) => Msg::CardRefused(trouble),
        }
    }

    fn card_draft(&self, bytes: &[u8], path: &Path) -> Result<CardDraft, Trouble> {
        let words = self.display.look.words;
        let own: Vec<Card> = self.own_cards();
        let carried = carried_card(bytes, path).map_err(|error| words.explain(&error))?;
        if carried.is_some() || import::is_card_file(bytes) {
            let card = carried.map_or_else(|| read_card(bytes, path), Ok).map_err(|error| words.explain(&error))?;
            let findings = review(&card);
            return Ok(CardDraft::of_card(Made { card, findings }, own));
        }
        let unreadable = |why: Unreadable| Trouble::from((words.import.unreadable)(why));
        let source = import::read(bytes).map_err(unreadable)?;
        CardDraft::of_source(source, import::title_of(path), own).map_err(|why| (words.import.no_matrix)(why).into())
    }

    pub(super) fn own_cards(&self) -> Vec<Card> {
        let cards = self.library.cards().unwrap_or_default().into_iter().flatten();
        cards.filter(|card| card.id() != BUNDLED_CARD).collect()
    }

    pub(super) fn keep_card(&self, card: Card, replaces: Option<String>) -> Msg {
        if !self.writes_outside {
            return Msg::Failed(self.display.look.words.errors.only_a_picture.into());
        }
        let id = replaces.map_or_else(|| self.library.free_card_id(card.id()), Ok);
        let kept = id.and_then(|id| {
            let card = card.with_id(id);
            self.library.keep_card(&card).map(|_| card)
        });
        match kept {
            Ok(card) => Msg::CardKept(Box::new(card)),
            Err(error) => self.failed(&error),
        }
    }

    /// Keeps the card that came with the open session.
    pub(super) fn keep_open_card(&self) -> Option<Msg> {
        let card = self.model.open_card()?.card.clone();
        let title = card.title().to_owned();
        let id = Some(card.id().to_owned());
        Some(match self.keep_card(card, id) {
            Msg::CardKept(_) => Msg::CameAlong(title),
            failed => failed,
        })
    }

    /// The cards to which the open session can be linked, those on which most fits first.
    pub(super) fn look_up_cards(&self) -> Option<Msg> {
        let (session, words) = (&self.open_card()?.session, self.display.look.words);
        let linkable = |card: Card| LinkableCard {
            id: card.id().to_owned(),
            name: (words.report.card_with_theme)(card.title(), card.theme()),
            lapses: session.on_card(&card).lapsed_aspects(),
        };
        let cards = self.library.cards().unwrap_or_default().into_iter().flatten();
        let mut cards: Vec<LinkableCard> = cards.map(linkable).collect();
        cards.sort_by_key(|card| card.lapses);
        Some(Msg::CardsToLink(cards))
    }

    /// Links the open session to another card. That changes its file, so it is closed before and opened again after it.
    pub(super) fn link_card(&mut self, id: &str) -> Option<Msg> {
        if self.is_unsaved() {
            return None;
        }
        let path = self.session.as_ref()?.path().to_owned();
        self.close_open_session();
        let (conflicts, linked) = match self.library.card(id) {
            Ok(card) => self.library.link(&path, &card),
            Err(error) => (Vec::new(), Err(error)),
        };
        let opened = match self.open_session(&path) {
            Msg::Opened(opened) => opened,
            // Its file is gone, so nothing more can be saved to it: what was told as kept must not go on as if it could.
            Msg::Failed(trouble) => {
                self.tell(trouble);
                return Some(self.close_session());
            }
            other => return Some(other),
        };
        self.tell_conflicts(&conflicts, linked.is_ok());
        Some(match linked {
            Ok(_) if conflicts.is_empty() => Msg::Linked(opened),
            Ok(_) => Msg::Opened(opened),
            Err(error) => {
                self.tell(self.display.look.words.explain(&error));
                Msg::Opened(opened)
            }
        })
    }

    pub(super) fn browse_card(&mut self, id: &str) -> Msg {
        match self.library.card(id) {
            Ok(card) => self.browse(card),
            Err(error) => self.failed(&error),
        }
    }
}
