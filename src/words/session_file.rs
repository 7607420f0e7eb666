//! The file of a session, on its way elsewhere and back.

use super::actions::Action;

/// The words for it.
#[derive(Debug)]
pub struct SessionFileWords {
    /// Whether to keep the card that came with a session, by its title.
    pub keep_card_question: fn(&str) -> String,
    /// Where it was written.
    pub written: fn(&str) -> String,
    /// Which card a session is about now, and about how many aspects something has lapsed.
    pub linked: fn(&str, usize) -> String,
    /// Where the key works that links a session: the heading of the help.
    pub place: &'static str,
    pub link: Action,
    pub link_title: &'static str,
    pub link_about: &'static str,
    /// A card, and about how many aspects something would lapse on it.
    pub linkable: fn(&str, usize) -> String,
    /// Whether to link the session to this card, and about how many aspects something would lapse.
    pub link_question: fn(&str, usize) -> String,
    pub help: SessionFileHelp,
}

/// The help of its commands.
#[derive(Debug)]
pub struct SessionFileHelp {
    pub about: &'static str,
    pub export: &'static str,
    pub with_card: &'static str,
    pub output: &'static str,
    pub link: &'static str,
}
