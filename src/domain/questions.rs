//! Open questions about an aspect, by what is marked. They are the program's own or the user's, never the card's.

use super::answer::Answer;
use super::card::Card;
use super::session::Reflection;

/// Open questions, by what they are asked about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Questions {
    /// Where they come from.
    pub source: String,
    /// Always asked.
    pub always: Vec<String>,
    /// Asked if nothing is marked yet.
    pub unset: Vec<String>,
    /// Asked if current and desired are the same (behouden).
    pub keep: Vec<String>,
    /// Asked if current and desired differ.
    pub change: Vec<String>,
    /// Asked as well if desired is to the left of current.
    pub back: Vec<String>,
    /// Asked if an answer is "weet ik niet".
    pub unknown: Vec<String>,
}

impl Questions {
    /// The questions about an aspect with these answers: first those about the pair of answers, then those for all.
    pub fn about<'q>(&'q self, reflection: Option<&Reflection>, card: &Card) -> impl Iterator<Item = &'q str> {
        let current = reflection.and_then(|reflection| reflection.current.as_ref());
        let desired = reflection.and_then(|reflection| reflection.desired.as_ref());
        let is_unknown = [current, desired].contains(&Some(&Answer::Unknown));
        let direction = reflection.and_then(|reflection| reflection.direction(card));
        let nothing: &[String] = &[];
        let about_the_pair = match (current, desired) {
            (None, None) => &self.unset,
            _ if reflection.is_some_and(|reflection| reflection.kept().is_some()) => &self.keep,
            _ if direction.is_some() => &self.change,
            _ => nothing,
        };
        let back = if direction.is_some_and(|direction| direction < 0) { &self.back } else { nothing };
        let unknown = if is_unknown { &self.unknown } else { nothing };
        about_the_pair.iter().chain(back).chain(unknown).chain(&self.always).map(String::as_str)
    }
}
