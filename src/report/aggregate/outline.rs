//! What is told of many sessions, in words and in order.

use super::AggregateReport;
use crate::domain::{Card, Choice, Group, Mark, MovePicture, Outcome, QuestionPicture, Rounded, Spread};
use crate::store::Refusal;
use crate::words::{AggregateWords, Register, Words};

/// A table about one question: its rows are groups of people, its columns the answers.
pub struct Table<'p> {
    /// Which people.
    pub title: &'static str,
    /// Each group with its counts.
    pub rows: Vec<(String, &'p Rounded)>,
}

/// What was found on the way, and how the counts are to be read: a sentence each.
#[must_use]
pub fn notes(report: &AggregateReport, words: &Words) -> Vec<String> {
    let (census, words) = (&report.census, &words.aggregate);
    let mut notes = vec![(words.files)(census.files, census.copies)];
    if census.other_files > 0 {
        notes.push((words.other_files)(census.other_files));
    }
    let kinds = Refusal::ALL.into_iter().zip(census.refused).filter(|(_, count)| *count > 0);
    let kinds: Vec<String> = kinds.map(|(refusal, count)| words.refusal(refusal, count)).collect();
    if !kinds.is_empty() {
        notes.push((words.refused)(census.all_refused(), &kinds.join(", ")));
    }
    notes
}

/// The answers that a card has, as short as they can be: the numbers of its scenarios, with a hyphen for what lies between two.
#[must_use]
pub fn answers(card: &Card, words: &Words) -> Vec<String> {
    let positions = (0..2 * card.scenarios().len() - 1).map(|half_column| match half_column % 2 {
        0 => (half_column / 2 + 1).to_string(),
        _ => format!("{}-{}", half_column / 2 + 1, half_column / 2 + 2),
    });
    let others = [words.domain.unknown, words.domain.not_applicable].map(str::to_owned);
    positions.chain(others).collect()
}

/// The counts of these answers.
pub fn counts(rounded: &Rounded) -> impl Iterator<Item = u64> {
    rounded.half_columns.iter().copied().chain([rounded.unknown, rounded.not_applicable])
}

/// The tables about one question: all groups, each year, each role. Those without a row are left out.
#[must_use]
pub fn tables<'p>(question: &'p QuestionPicture, words: &Words) -> Vec<Table<'p>> {
    let words = &words.aggregate;
    let years = question.years.iter().map(|(group, counts)| (year_label(group, words), counts));
    let roles = question.roles.iter().map(|(group, counts)| (role_label(group, words), counts));
    let all = vec![(words.all_sessions.to_owned(), &question.all)];
    let tables = [(words.all_sessions, all), (words.per_year, years.collect()), (words.per_role, roles.collect())];
    tables.into_iter().filter(|(_, rows)| !rows.is_empty()).map(|(title, rows)| Table { title, rows }).collect()
}

/// The sessions of a year, or of all years that are not named.
#[must_use]
pub fn year_label(group: &Group<i16>, words: &AggregateWords) -> String {
    match group {
        Group::Named(year) => year.to_string(),
        Group::Others => words.other_years.to_owned(),
    }
}

/// The voices of a role, of nobody in particular, or of all roles that are not named.
#[must_use]
pub fn role_label(group: &Group<String>, words: &AggregateWords) -> String {
    match group {
        Group::Named(role) if role.is_empty() => words.no_role.to_owned(),
        Group::Named(role) => role.clone(),
        Group::Others => words.other_roles.to_owned(),
    }
}

/// How often people lay so far apart: "eensgezind 12, verspreid 3". `None` if it is not known.
#[must_use]
pub fn spreads(question: &QuestionPicture, words: &Words) -> Option<String> {
    let counts = Spread::ALL.into_iter().zip(question.spreads?).filter(|(_, count)| *count > 0);
    let told: Vec<String> = counts.map(|(spread, count)| format!("{} {count}", words.domain.spread(spread))).collect();
    (!told.is_empty()).then(|| format!("{}: {}", words.aggregate.spread, told.join(", ")))
}

/// What was current then, and for each what is current now; `None` if that is not shown.
#[must_use]
pub fn moved<'p>(picture: &'p MovePicture, answers: &[String], words: &Words) -> Option<Table<'p>> {
    let words = &words.aggregate;
    let rows = picture.from.iter().map(|(group, counts)| match group {
        Group::Named(from) => ((words.then)(answer(*from, answers)), counts),
        Group::Others => (words.other_answers.to_owned(), counts),
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then_some(Table { title: words.then_and_now, rows })
}

/// A choice as one of [`answers`].
fn answer(choice: Choice, answers: &[String]) -> &str {
    let index = match choice {
        Choice::HalfColumn(column) => usize::from(column),
        Choice::Unknown => answers.len() - 2,
        Choice::NotApplicable => answers.len() - 1,
    };
    answers.get(index).map_or("", String::as_str)
}

/// In how many sessions what was wanted became what: "onderweg 12, vervallen 3".
#[must_use]
pub fn outcomes(picture: &MovePicture, words: &Words) -> Option<String> {
    let counts = Outcome::ALL.into_iter().zip(picture.outcomes).filter(|(_, count)| *count > 0);
    let told = counts.map(|(outcome, count)| {
        format!("{} {count}", words.compare.outcome(outcome, Register::AboutGroup).to_lowercase())
    });
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| format!("{}: {}", words.aggregate.outcomes, told.join("; ")))
}

/// The two questions about an aspect with their names.
pub fn questions<'p>(
    aspect: &'p [QuestionPicture; 2],
    words: &Words,
) -> impl Iterator<Item = (&'static str, &'p QuestionPicture)> {
    Mark::BOTH.map(|mark| words.domain.mark(mark)).into_iter().zip(aspect)
}
