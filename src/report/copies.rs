//! Two copies of a session in words: what a field is called, and what each side has.

use super::facts::{CardFacts, safe_line};
use super::phrases;
use crate::domain::{Card, Field, FieldChange, FieldValue, How, Mark, Part, Round, Side};
use crate::text::sanitise_line;
use crate::words::{Words, numeric_date};

/// A field in which two copies differ, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeInWords {
    /// What the field is called.
    pub field: String,
    /// What the session at hand has.
    pub here: String,
    /// What the copy has.
    pub copy: String,
    /// Whose value is taken, or that a person has to choose.
    pub taken: &'static str,
}

/// A field in which two copies differ, in words.
#[must_use]
pub fn change_in_words(change: &FieldChange, card: &Card, words: &Words) -> ChangeInWords {
    let facts = CardFacts::new(card);
    let value = |value: &FieldValue| value_in_words(value, &facts, words);
    ChangeInWords {
        field: field_in_words(&change.field, card, words),
        here: value(&change.here),
        copy: value(&change.copy),
        taken: match change.side {
            Some(Side::Here) => words.copies.here,
            Some(Side::Copy) => words.copies.copy,
            None => words.copies.choose,
        },
    }
}

fn field_in_words(field: &Field, card: &Card, words: &Words) -> String {
    let domain = &words.domain;
    let about = |name: &str, aspect| {
        let aspect = card.row(aspect).map_or("", |row| &card.aspects()[row].label);
        (words.copies.about)(name, aspect)
    };
    match field {
        Field::Title => words.screen.title.to_owned(),
        Field::Date => domain.date.to_owned(),
        Field::Partnership => domain.partnership.to_owned(),
        Field::Facilitator => domain.facilitator.to_owned(),
        Field::Roles => domain.roles.to_owned(),
        Field::Note => domain.note.to_owned(),
        Field::Answer(aspect, Mark::Current) => about(domain.current, aspect),
        Field::Answer(aspect, Mark::Desired) => about(domain.desired, aspect),
        Field::Text(aspect, Part::Explanation) => about(domain.explanation, aspect),
        Field::Text(aspect, Part::Evidence) => about(domain.evidence, aspect),
        Field::Step(aspect, _) => about(domain.next_step, aspect),
        Field::Round(number) => (domain.round)(*number),
    }
}

fn value_in_words(value: &FieldValue, card: &CardFacts, words: &Words) -> String {
    let none = || words.copies.nothing.to_owned();
    match value {
        value if value.is_empty() => none(),
        FieldValue::Text(text) => sanitise_line(text).into_owned(),
        FieldValue::Date(date) => numeric_date(*date),
        FieldValue::Roles(roles) => safe_line(&roles.join(", ")),
        FieldValue::Answer(answer) => phrases::answer_or_unset(answer.as_ref(), card, words),
        FieldValue::Step(step) => {
            step.as_ref().map_or_else(none, |step| sanitise_line(&phrases::step(step, words)).into_owned())
        }
        FieldValue::Round(round) => round.as_ref().map_or_else(none, |round| round_in_words(round, words)),
    }
}

fn round_in_words(round: &Round, words: &Words) -> String {
    let asks: Vec<String> = round.asks.marks().map(|mark| words.domain.mark(mark).to_lowercase()).collect();
    let hands = if round.how == How::Hands { words.copies.by_hands } else { "" };
    (words.copies.round)(&asks.join(" + "), round.voices(), hands)
}
