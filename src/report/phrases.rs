//! Phrases that several forms share.

use super::{AspectReport, CardFacts};
use crate::domain::{Answer, NextStep, Tally};
use crate::words::Words;

/// An answer in words: "2 Commitment Samen Opleiden", "tussen 2 … en 3 …", "weet ik niet".
pub fn answer(answer: &Answer, card: &CardFacts, words: &Words) -> String {
    match answer {
        Answer::Scenario(id) => card.numbered(id.as_str()),
        Answer::Between(left, right) => {
            (words.domain.between)(&card.numbered(left.as_str()), &card.numbered(right.as_str()))
        }
        Answer::Unknown => words.domain.unknown.to_owned(),
        Answer::NotApplicable => words.domain.not_applicable.to_owned(),
    }
}

/// A step on one line; what is not known of it is left out.
pub fn step(step: &NextStep, words: &Words) -> String {
    let due = step.due.map(words.date);
    let parts =
        [Some(step.what.clone()), Some(step.owner.clone()), due, Some(words.domain.status(step.status).to_owned())];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

/// How many people named what, in the card's order; `absent` is what no answer is called.
pub fn counts(tally: &Tally, absent: &str, card: &CardFacts, words: &Words) -> String {
    let mut parts = Vec::new();
    for (scenario, count) in card.scenarios.iter().zip(tally.scenarios()) {
        parts.push((card.numbered(&scenario.id), count));
    }
    for (pair, count) in card.scenarios.windows(2).zip(tally.between()) {
        parts.push(((words.domain.between)(&card.numbered(&pair[0].id), &card.numbered(&pair[1].id)), count));
    }
    parts.push((words.domain.unknown.to_owned(), tally.unknown));
    parts.push((words.domain.not_applicable.to_owned(), tally.not_applicable));
    parts.push((absent.to_owned(), tally.absent));
    let told = parts.into_iter().filter(|(_, count)| *count > 0).map(|(what, count)| format!("{what}: {count}"));
    told.collect::<Vec<_>>().join("; ")
}

/// Answers that are no place on the card, by letter: "H: weet ik niet; G: n.v.t.".
pub fn not_on_the_card(aspect: &AspectReport, words: &Words) -> String {
    let letters = [words.domain.current_letter, words.domain.desired_letter];
    let answers = letters.into_iter().zip([&aspect.current, &aspect.desired]);
    let told = answers.filter_map(|(letter, answer)| match answer {
        Some(Answer::Unknown) => Some(format!("{letter}: {}", words.domain.unknown)),
        Some(Answer::NotApplicable) => Some(format!("{letter}: {}", words.domain.not_applicable)),
        _ => None,
    });
    told.collect::<Vec<_>>().join("; ")
}

/// The letters of the marks that stand at a place.
pub fn letters(places: [Option<usize>; 2], place: usize, words: &Words) -> String {
    let (current, desired) = (words.domain.current_letter, words.domain.desired_letter);
    match places.map(|marked| marked == Some(place)) {
        [true, true] => format!("{current}+{desired}"),
        [true, false] => current.to_owned(),
        [false, true] => desired.to_owned(),
        [false, false] => String::new(),
    }
}
