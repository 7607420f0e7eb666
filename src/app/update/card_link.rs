//! Linking a session whose card is missing to another card. Everything about the session is shown
//! otherwise then, and no key undoes it: so it is asked first.

use super::change::notify;
use super::{opened_card, overlay};
use crate::app::model::{CardLink, LinkableCard, List, Model, Notice, Overlay, Question};
use crate::app::{Effect, Intent, OpenedCard};

/// Looks up which cards there are.
pub(super) fn open() -> Vec<Effect> {
    vec![Effect::LookUpCards]
}

/// The cards have been looked up.
pub(super) fn found(model: &mut Model, cards: Vec<LinkableCard>) -> Vec<Effect> {
    overlay::open(model, Overlay::CardLink(CardLink { cards, list: List::default() }))
}

/// A key in the list of cards.
pub(super) fn press(model: &mut Model, intent: Intent) -> Vec<Effect> {
    match intent {
        Intent::Choose => overlay::ask(model, Question::LinkCard),
        Intent::Back => overlay::close(model),
        _ => Vec::new(),
    }
}

/// The user has agreed.
pub(super) fn link(model: &Model) -> Vec<Effect> {
    let Some(Overlay::CardLink(link)) = model.overlays.last() else { return Vec::new() };
    link.chosen().map(|card| Effect::LinkCard(card.id.clone())).into_iter().collect()
}

/// The session is linked, and was opened again with its new card.
pub(super) fn linked(model: &mut Model, opened: OpenedCard) -> Vec<Effect> {
    let notice = Notice::Linked { title: opened.card.name().to_owned(), lapsed: opened.session.lapsed_aspects() };
    let effects = opened_card(model, opened);
    notify(model, notice);
    effects
}
