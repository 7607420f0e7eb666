//! Planning a meeting for the people who are there.

use super::actions::Action;

#[derive(Debug)]
pub struct AgendaWords {
    /// From how many people there are.
    pub people: fn(u16) -> String,
    /// From how many people are assumed as long as nobody has said it.
    pub how_many: fn(u16) -> String,
    /// From how people answer.
    pub voting: fn(&str) -> String,
    pub reset_question: &'static str,
    /// Whether the clock is for everyone.
    pub clock_for: fn(bool) -> &'static str,
    pub more_people: Action,
    pub fewer_people: Action,
    pub type_people: Action,
    pub vote_otherwise: Action,
    pub show_clock: Action,
}
