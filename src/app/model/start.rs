//! The start screen.

use super::Screen;
use super::list::List;
use super::sessions::SessionRow;
use crate::domain::Card;
use crate::words::Words;

/// The start screen.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// The sessions that were saved last, the last one first.
    pub recent: Vec<SessionRow>,
    /// The card that can be read without a session.
    pub card: Option<Box<Card>>,
    /// Whether it is still being looked up which sessions were saved last.
    pub is_looking: bool,
    /// The user's own cards: id and title.
    pub own_cards: Vec<(String, String)>,
    /// The chosen line.
    pub list: List,
}

/// A line of the start screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Continue the session that was saved last.
    Continue,
    /// Make a new session.
    New,
    /// Browse the card without a session.
    Browse,
    /// Read one of the user's own cards, by its index.
    OwnCard(usize),
    /// Bring a card in.
    AddCard,
    /// Choose a session from the list.
    Open,
    /// Merge voices from home into a session.
    Merge,
    /// Show the settings.
    Settings,
    /// Leave.
    Quit,
    /// Open the session with this index among those that were saved last.
    Session(usize),
}

impl Start {
    /// The lines, from the top.
    #[must_use]
    pub fn choices(&self) -> Vec<Choice> {
        let own_cards = (0..self.own_cards.len()).map(Choice::OwnCard);
        let menu = [Choice::Continue, Choice::New, Choice::Browse].into_iter().chain(own_cards);
        let menu = menu
            .chain([Choice::Open, Choice::AddCard, Choice::Merge, Choice::Settings, Choice::Quit])
            .filter(|choice| *choice != Choice::Continue || !self.recent.is_empty() || self.is_looking);
        menu.chain((0..self.recent.len()).map(Choice::Session)).collect()
    }

    /// All cards by id and name: the published one first, and each name once.
    #[must_use]
    pub fn cards(&self, words: &Words) -> Vec<(String, String)> {
        let full_name = |card: &Card| (words.report.card_with_theme)(card.title(), card.theme());
        let published = self.card.iter().map(|card| (card.id().to_owned(), full_name(card)));
        let mut cards: Vec<(String, String)> = Vec::new();
        for (id, title) in published.chain(self.own_cards.iter().cloned()) {
            let is_taken = cards.iter().any(|(_, name)| *name == title);
            let name = if is_taken { format!("{title} ({id})") } else { title };
            cards.push((id, name));
        }
        cards
    }

    /// The session that a line opens.
    #[must_use]
    pub fn session(&self, choice: Choice) -> Option<&SessionRow> {
        match choice {
            Choice::Continue => self.recent.first(),
            Choice::Session(index) => self.recent.get(index),
            Choice::New
            | Choice::Browse
            | Choice::OwnCard(_)
            | Choice::AddCard
            | Choice::Open
            | Choice::Merge
            | Choice::Settings
            | Choice::Quit => None,
        }
    }
}

impl Screen {
    /// How many sessions the start screen shows; 0 on any other screen.
    pub(super) fn recent_len(&self) -> usize {
        if let Self::Start(start) = self { start.recent.len() } else { 0 }
    }
}
