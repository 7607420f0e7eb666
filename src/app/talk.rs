//! Gesprekskaart: open questions to an aspect, by what is marked. They are the program's own, or the user's, never the card's.

use crate::domain::{Answer, Card, Reflection};

/// Open questions, by what they are asked about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Questions {
    /// Where they come from.
    pub source: String,
    /// Whatever is marked.
    pub always: Vec<String>,
    /// Where nothing is marked yet.
    pub unset: Vec<String>,
    /// Where current and desired are the same (behouden).
    pub keep: Vec<String>,
    /// Where current and desired differ.
    pub change: Vec<String>,
    /// Where desired lies left of current, besides.
    pub back: Vec<String>,
    /// Where the answer is "weet ik niet".
    pub unknown: Vec<String>,
}

impl Questions {
    /// The questions to what was said of an aspect: first those to the pair, then those that always hold.
    pub fn about<'q>(&'q self, said: Option<&Reflection>, card: &Card) -> impl Iterator<Item = &'q str> {
        let current = said.and_then(|said| said.current.as_ref());
        let desired = said.and_then(|said| said.desired.as_ref());
        let is_unknown = [current, desired].contains(&Some(&Answer::Unknown));
        let direction = said.and_then(|said| said.direction(card));
        let nothing: &[String] = &[];
        let to_the_pair = match (current, desired) {
            (None, None) => &self.unset,
            (Some(current), Some(desired)) if current == desired && !is_unknown => &self.keep,
            _ if direction.is_some() => &self.change,
            _ => nothing,
        };
        let back = if direction.is_some_and(|direction| direction < 0) { &self.back } else { nothing };
        let unknown = if is_unknown { &self.unknown } else { nothing };
        to_the_pair.iter().chain(back).chain(unknown).chain(&self.always).map(String::as_str)
    }
}
