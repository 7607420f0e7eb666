//! What an audience reads beside the card, here and on a second screen.

use super::actions::Action;

#[derive(Debug)]
pub struct PresentWords {
    /// From the number of a page and how many there are.
    pub page: fn(usize, usize) -> String,
    /// The same of the pages on a second screen, where this one shows all of the text.
    pub room_page: fn(usize, usize) -> String,
    pub read_on: Action,
    pub read_back: Action,
    pub blanked: &'static str,
    /// How to make the letters larger and to go on, and the line to type for a second screen if it may be seen.
    pub enlarge: fn(Option<&str>) -> String,
    pub help_second_screen: &'static str,
    /// From the line to type.
    pub follow_with: fn(&str) -> String,
    /// On a second screen: no session is open.
    pub waiting: &'static str,
    pub waiting_about: &'static str,
    /// From how many people have been in the round, and how many there are if that is known.
    pub turnout: fn(usize, Option<usize>) -> String,
}
