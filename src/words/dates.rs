//! Dates and times as figures, and reading a date as people type it, in Dutch or in English whatever the language of
//! the program: many people mix the two.

use std::time::Duration;

use jiff::ToSpan;
use jiff::civil::{Date, Time};

use super::{en, nl};

/// A date in figures: 23-11-2026.
#[must_use]
pub fn numeric_date(date: Date) -> String {
    format!("{}-{}-{}", date.day(), date.month(), date.year())
}

/// A time of day: 21:04.
#[must_use]
pub fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// A duration in minutes and seconds: 3:12, 65:00.
#[must_use]
pub fn stopwatch(time: Duration) -> String {
    format!("{}:{:02}", time.as_secs() / 60, time.as_secs() % 60)
}

/// Reads the day of a meeting: 23-11-2026, 23-11 or 23 nov (this year), 23/11/2026, 2026-11-23, vandaag. `None` if the
/// text is no date.
#[must_use]
pub fn read_date(text: &str, today: Date) -> Option<Date> {
    let text = text.trim().to_lowercase();
    read_words(&text, today).or_else(|| read_figures(&text, today).map(|(date, _)| date))
}

/// Reads the day by which something is to be done, in the same ways as [`read_date`]. A day without a year is always in
/// the future: if it has passed this year, it is next year's. `None` if the text is no date.
#[must_use]
pub fn read_due(text: &str, today: Date) -> Option<Date> {
    let text = text.trim().to_lowercase();
    let not_passed = || match read_figures(&text, today)? {
        (date, Year::Omitted) if date < today => {
            read_figures(&text, today.checked_add(1.year()).ok()?).map(|(date, _)| date)
        }
        (date, _) => Some(date),
    };
    read_words(&text, today).or_else(not_passed)
}

/// Whether a date was written with its year.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Year {
    Written,
    Omitted,
}

/// Reads "vandaag", "morgen", "over 6 weken", "over een maand".
fn read_words(text: &str, today: Date) -> Option<Date> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (count, unit) = match *words.as_slice() {
        ["vandaag" | "today"] => return Some(today),
        ["morgen" | "tomorrow"] => (1, "dag"),
        ["overmorgen"] => (2, "dag"),
        ["over" | "in", "een" | "één" | "a" | "an" | "one", unit] => (1, unit),
        ["over" | "in", count, unit] => (count.parse::<i64>().ok().filter(|count| (0..=2000).contains(count))?, unit),
        _ => return None,
    };
    let span = match unit {
        "dag" | "dagen" | "day" | "days" => count.days(),
        "week" | "weken" | "weeks" => count.weeks(),
        "maand" | "maanden" | "month" | "months" => count.months(),
        "jaar" | "jaren" | "year" | "years" => count.years(),
        _ => return None,
    };
    today.checked_add(span).ok().filter(|date| is_likely(date.year()))
}

/// Reads a day and a month, in figures or with the name of the month.
fn read_figures(text: &str, today: Date) -> Option<(Date, Year)> {
    let is_separator = |char: char| char.is_whitespace() || matches!(char, '-' | '/' | '.' | ',');
    let parts: Vec<&str> = text.split(is_separator).filter(|part| !part.is_empty()).collect();
    let (year, month, day) = match *parts.as_slice() {
        [year, month, day] if year.len() == 4 => (Some(year), month, day),
        [day, month, year] => (Some(year), month, day),
        [day, month] => (None, month, day),
        _ => return None,
    };
    let (year, given) = match year {
        Some(year) => (full_year(year)?, Year::Written),
        None => (today.year(), Year::Omitted),
    };
    let date = Date::new(year, month_of(month)?, day.parse().ok()?).ok()?;
    is_likely(date.year()).then_some((date, given))
}

/// A year of two figures is in this century.
fn full_year(figures: &str) -> Option<i16> {
    let year = figures.parse().ok()?;
    Some(if figures.len() <= 2 { 2000 + year } else { year })
}

/// Whether a year can be meant: one outside these centuries is a typing error.
fn is_likely(year: i16) -> bool {
    (1900..=2200).contains(&year)
}

/// The number of a month, from its figures, its name, or at least the first three letters of its name.
fn month_of(text: &str) -> Option<i8> {
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    // The usual abbreviation of "maart" is not the beginning of its name.
    let text = if text == "mrt" { "maart" } else { text };
    let is_name = |name: &str| name == text || (text.len() >= 3 && name.starts_with(text));
    let names = nl::dates::MONTHS.into_iter().zip(en::dates::MONTHS);
    let index = names.into_iter().position(|(dutch, english)| is_name(dutch) || is_name(&english.to_lowercase()))?;
    i8::try_from(index + 1).ok()
}
