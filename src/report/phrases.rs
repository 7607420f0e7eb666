//! Facts in words, for several formats.

use super::facts::{AspectFacts, CardFacts, RoundFacts, VotesFacts};
use crate::domain::{Answer, Mark, NextStep, RoleView, Tally};
use crate::words::{AnswerPhrase, Words};

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

/// The answers on an aspect as parts of a sentence, in which the scenarios are quoted by name.
pub fn answer_phrases(aspect: &AspectFacts, card: &CardFacts, words: &Words) -> [AnswerPhrase; 2] {
    let name = |id: &str| {
        let title = card.column(id).map_or(id, |column| &card.scenarios[column].title);
        (words.report.quoted)(title)
    };
    aspect.answers().map(|answer| match answer {
        None => AnswerPhrase::Unset,
        Some(Answer::Unknown) => AnswerPhrase::Unknown,
        Some(Answer::NotApplicable) => AnswerPhrase::NotApplicable,
        Some(Answer::Scenario(id)) => AnswerPhrase::Scenario(name(id.as_str())),
        Some(Answer::Between(left, right)) => AnswerPhrase::Between(name(left.as_str()), name(right.as_str())),
    })
}

/// The card's text for an answer; both texts if it lies between two scenarios.
pub fn descriptions(answer: Option<&Answer>, aspect: &AspectFacts, card: &CardFacts, words: &Words) -> String {
    let text = |id: &str| {
        let cell = card.column(id).and_then(|column| aspect.descriptions.get(column));
        cell.map(|text| text.as_deref().unwrap_or(words.domain.empty_in_source)).unwrap_or_default()
    };
    match answer {
        Some(Answer::Scenario(id)) => text(id.as_str()).to_owned(),
        Some(Answer::Between(left, right)) => format!("{}\n{}", text(left.as_str()), text(right.as_str())),
        _ => String::new(),
    }
}

/// From what is current to what is desired, by the names of the scenarios; `None` if that is nowhere else.
pub fn direction(aspect: &AspectFacts, card: &CardFacts, words: &Words) -> Option<String> {
    aspect.direction.filter(|halves| *halves != 0)?;
    let [current, desired] = answer_phrases(aspect, card, words);
    Some((words.report.direction_between)(&current, &desired))
}

/// A next step on one line, each part but the first with its name, without the parts that nobody filled in.
pub fn step(step: &NextStep, words: &Words) -> String {
    let domain = &words.domain;
    let due = step.due.map(words.weekday_date).unwrap_or_default();
    let status = domain.status(step.status);
    let parts = [(domain.step_owner, step.owner.as_str()), (domain.step_due, &due), (domain.step_status, status)];
    let parts = parts.into_iter().filter(|(_, part)| !part.is_empty());
    let parts = parts.map(|(name, part)| format!("; {}: {part}", name.to_lowercase()));
    let carried_over = step.from.as_ref().map_or_else(String::new, |_| format!("; {}", domain.carried_over));
    format!("{}{}{carried_over}", step.what, parts.collect::<String>())
}

/// What stands before the explanation of somebody who was not in the room.
pub fn explanation_of(role: &str, words: &Words) -> String {
    let role = if role.is_empty() { words.voices.no_role } else { role };
    (words.voices.explanation_of)(role)
}

/// How many votes there are for what, in the card's order: "3 stemmen voor Commitment Samen Opleiden, 1 stem zonder antwoord".
pub fn counts(tally: &Tally, card: &CardFacts, words: &Words) -> String {
    let domain = &words.domain;
    let mut counts: Vec<String> = Vec::new();
    let mut add = |count: usize, phrase: &dyn Fn(usize) -> String| counts.extend((count > 0).then(|| phrase(count)));
    for (scenario, count) in card.scenarios.iter().zip(tally.scenarios()) {
        add(count, &|count| (domain.votes_for)(count, &scenario.title));
    }
    for (pair, count) in card.scenarios.windows(2).zip(tally.between()) {
        add(count, &|count| (domain.votes_between)(count, &pair[0].title, &pair[1].title));
    }
    for (answer, count) in [(domain.unknown, tally.unknown), (domain.not_applicable, tally.not_applicable)] {
        add(count, &|count| (domain.votes_for)(count, &(words.report.quoted)(answer)));
    }
    add(tally.absent, &domain.votes_without_answer);
    counts.join(", ")
}

/// What a round brought to a question: "ronde 2, doorgeven, 6 stemmen, eensgezind: 6 stemmen voor Commitment".
pub fn votes(votes: &VotesFacts, card: &CardFacts, words: &Words) -> String {
    let domain = &words.domain;
    let mut parts = vec![(domain.round)(votes.round), domain.how(votes.how).to_owned()];
    parts.push((domain.votes)(votes.tally.people()));
    parts.extend(votes.tally.spread().map(|spread| domain.spread(spread).to_owned()));
    format!("{}: {}", parts.join(", "), counts(&votes.tally, card, words))
}

/// How many votes moved between the last round on a question and the one before it; `None` if that cannot be said.
pub fn moved(rounds: &[VotesFacts], words: &Words) -> Option<String> {
    let [.., earlier, last] = rounds else { return None };
    let moved = last.tally.moved_since(&earlier.tally)?;
    Some((words.domain.moved)(moved, last.tally.people(), earlier.round))
}

/// How the roles see a question that they see differently: a sentence, and for each of them a strip on the card's columns with as
/// many signs as there are people. Nothing if they see it alike.
pub fn roles(views: &[RoleView], card: &CardFacts, words: &Words) -> Vec<String> {
    if views.is_empty() {
        return Vec::new();
    }
    let name = |view: &RoleView| view.role.clone().unwrap_or_else(|| words.domain.other_roles.to_owned());
    let place = |position: usize| {
        let title = |column: usize| card.scenarios.get(column).map_or("", |scenario| scenario.title.as_str());
        let (left, right) = (position / 2, position.div_ceil(2));
        if left == right { title(left).to_owned() } else { (words.domain.between)(title(left), title(right)) }
    };
    let seen = |view: &RoleView| {
        let range = view.range().map(|(first, last)| (place(first), (first != last).then(|| place(last))));
        let (first, last) = range.unwrap_or_default();
        (words.domain.role_sees)(&name(view), &first, last.as_deref())
    };
    let sentence = (words.domain.roles_differ)(&views.iter().map(seen).collect::<Vec<_>>().join("; "));
    let strip = |view: &RoleView| format!("{} ({}): {}", name(view), view.voices(), role_strip(&view.half_columns));
    std::iter::once(sentence).chain(views.iter().map(strip)).collect()
}

/// "1 ●●  1-2 ●  2 ·  3 ·": each scenario by its number, and the places between two that somebody chose.
fn role_strip(half_columns: &[usize]) -> String {
    let cell = |(position, count): (usize, &usize)| {
        let (left, right) = (position / 2 + 1, position.div_ceil(2) + 1);
        match (left == right, *count) {
            (true, 0) => Some(format!("{left} ·")),
            (true, count) => Some(format!("{left} {}", "●".repeat(count))),
            (false, 0) => None,
            (false, count) => Some(format!("{left}-{right} {}", "●".repeat(count))),
        }
    };
    half_columns.iter().enumerate().filter_map(cell).collect::<Vec<_>>().join("  ")
}

/// A round in few words: "ronde 2 (gewenst, met handen, 5 stemmen)".
pub fn round(round: &RoundFacts, words: &Words) -> String {
    let domain = &words.domain;
    let voices = match round.present {
        Some(present) => (domain.votes_of_present)(round.voices, present),
        None => (domain.votes)(round.voices),
    };
    let asks: Vec<String> = round.asks.marks().map(|mark| domain.mark(mark).to_lowercase()).collect();
    let parts = [asks.join(" + "), domain.how(round.how).to_owned(), voices];
    format!("{} ({})", (domain.round)(round.number), parts.join(", "))
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
