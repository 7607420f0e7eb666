//! The card that is open, whatever lies over it.

use crate::app::{Model, OpenCard, Screen};

/// The open card, if the screen is one of a card.
pub fn open_card(model: &Model) -> Option<&OpenCard> {
    match &model.screen {
        Screen::OpenCard(open_card) => Some(open_card),
        Screen::Start(_) | Screen::Sessions(_) | Screen::Versions(_) => None,
    }
}
