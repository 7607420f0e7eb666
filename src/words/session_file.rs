//! The file of a session, on its way elsewhere and back.

/// The words for it.
#[derive(Debug)]
pub struct SessionFileWords {
    /// Whether to keep the card that came with a session, by its title.
    pub keep_card_question: fn(&str) -> String,
    /// Where it was written.
    pub written: fn(&str) -> String,
    /// Which card a session is about now, and about how many aspects something has lapsed.
    pub linked: fn(&str, usize) -> String,
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
