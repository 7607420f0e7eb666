//! What an audience reads beside the card, here and on a second screen.

use super::actions::Action;

#[derive(Debug)]
pub struct PresentWords {
    /// From the number of a page and how many there are.
    pub page: fn(usize, usize) -> String,
    pub read_on: Action,
    pub read_back: Action,
    pub blanked: &'static str,
}
