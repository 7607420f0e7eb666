//! Facts in words, for several formats.

use super::facts::{AspectFacts, CardFacts};
use crate::domain::{Answer, Mark, NextStep, Tally};
use crate::words::Words;

/// An answer in words: "2 Commitment Samen Opleiden", "tussen 2 … en 3 …", "weet ik niet".
pub fn answer(answer: &Answer, card: &CardFacts, words: &Words) -> String {
    match answer {
        Answer::Scenario(id) => card.numbered_title(id.as_str()),
        Answer::Between(left, right) => between(left.as_str(), right.as_str(), card, words),
        Answer::Unknown => words.domain.unknown.to_owned(),
        Answer::NotApplicable => words.domain.not_applicable.to_owned(),
    }
}

/// The same of an answer that may not have been given: "nog niet gemarkeerd".
pub fn answer_or_unset(given: Option<&Answer>, card: &CardFacts, words: &Words) -> String {
    given.map_or_else(|| words.domain.unset.to_owned(), |given| answer(given, card, words))
}

fn between(left: &str, right: &str, card: &CardFacts, words: &Words) -> String {
    (words.domain.between)(&card.numbered_title(left), &card.numbered_title(right))
}

/// A next step on one line, without the parts that nobody filled in.
pub fn step(step: &NextStep, words: &Words) -> String {
    let due = step.due.map(words.date).unwrap_or_default();
    let parts = [step.what.as_str(), step.owner.as_str(), due.as_str(), words.domain.status(step.status)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

/// How many people gave which answer, in the card's order; `absent` is the word for no answer.
pub fn counts(tally: &Tally, absent: &str, card: &CardFacts, words: &Words) -> String {
    let mut counts = Vec::new();
    for (scenario, count) in card.scenarios.iter().zip(tally.scenarios()) {
        counts.push((card.numbered_title(&scenario.id), count));
    }
    for (pair, count) in card.scenarios.windows(2).zip(tally.between()) {
        counts.push((between(&pair[0].id, &pair[1].id, card, words), count));
    }
    counts.push((words.domain.unknown.to_owned(), tally.unknown));
    counts.push((words.domain.not_applicable.to_owned(), tally.not_applicable));
    counts.push((absent.to_owned(), tally.absent));
    let given = counts.into_iter().filter(|(_, count)| *count > 0);
    given.map(|(answer, count)| format!("{answer}: {count}")).collect::<Vec<_>>().join("; ")
}

/// The answers that have no position on the card, each behind the letter of its question: "H: weet ik niet; G: n.v.t.".
pub fn answers_without_position(aspect: &AspectFacts, words: &Words) -> String {
    let answers = Mark::BOTH.into_iter().zip(aspect.answers()).filter_map(|(mark, answer)| {
        let answer = match answer? {
            Answer::Unknown => words.domain.unknown,
            Answer::NotApplicable => words.domain.not_applicable,
            Answer::Scenario(_) | Answer::Between(..) => return None,
        };
        Some(format!("{}: {answer}", words.domain.letter(mark)))
    });
    answers.collect::<Vec<_>>().join("; ")
}

/// The letters of the marks at a position, which is counted in half columns; empty if there is none.
pub fn letters_at(position: usize, marks: [Option<usize>; 2], words: &Words) -> String {
    match marks.map(|mark| mark == Some(position)) {
        [true, true] => words.domain.keep_letters(),
        [true, false] => words.domain.current_letter.to_owned(),
        [false, true] => words.domain.desired_letter.to_owned(),
        [false, false] => String::new(),
    }
}
