//! Linking a session whose card is missing to another card: which cards there are, and what would fit on each.

use super::list::List;

/// The list of cards to which the open session can be linked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardLink {
    /// The cards, those on which most fits first.
    pub cards: Vec<LinkableCard>,
    /// The chosen one.
    pub list: List,
}

/// A card to which a session can be linked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkableCard {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// About how many aspects something would lapse.
    pub lapses: usize,
}

impl CardLink {
    /// The chosen card.
    #[must_use]
    pub fn chosen(&self) -> Option<&LinkableCard> {
        self.cards.get(self.list.chosen)
    }
}
