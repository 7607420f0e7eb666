//! Dates and times as figures, and reading a date as people type it, in Dutch or in English whatever the language of
//! the program: many people mix the two.

use std::time::Duration;

use jiff::ToSpan;
use jiff::civil::{Date, Time, Weekday};

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

/// Reads the day of a meeting: 23-11-2026, 23-11 or 23 nov (this year), 23/11/2026, 2026-11-23, vandaag, vrijdag. `None` if the
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

/// Reads "vandaag", "overmorgen", "vrijdag", "volgende week dinsdag", "over 6 weken", "over een maand". A day of the week
/// is the first one after today.
fn read_words(text: &str, today: Date) -> Option<Date> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let read = match *words.as_slice() {
        ["vandaag" | "today"] => Some(today),
        ["morgen" | "tomorrow"] => later(today, 1, "dag"),
        ["overmorgen"] | ["day", "after", "tomorrow"] => later(today, 2, "dag"),
        ["volgende" | "volgend" | "next", unit @ ("week" | "maand" | "month" | "jaar" | "year")] => {
            later(today, 1, unit)
        }
        ["volgende" | "next", "week", day] | [day, "volgende" | "next", "week"] | ["volgende" | "next", day] => {
            in_next_week(today, weekday(day)?)
        }
        ["over" | "in", count, unit] => later(today, count_of(count)?, unit),
        [day] | ["op" | "on" | "komende" | "aanstaande" | "a.s." | "coming", day] => {
            today.nth_weekday(1, weekday(day)?).ok()
        }
        _ => None,
    };
    read.filter(|date| is_likely(date.year()))
}

/// The day that is so many units later.
fn later(today: Date, count: i64, unit: &str) -> Option<Date> {
    let span = match unit {
        "dag" | "dagen" | "day" | "days" => count.days(),
        "week" | "weken" | "weeks" => count.weeks(),
        "maand" | "maanden" | "month" | "months" => count.months(),
        "jaar" | "jaren" | "year" | "years" => count.years(),
        _ => return None,
    };
    today.checked_add(span).ok()
}

/// A day of the week that begins next Monday.
fn in_next_week(today: Date, day: Weekday) -> Option<Date> {
    let monday = today.nth_weekday(1, Weekday::Monday).ok()?;
    later(monday, i64::from(day.to_monday_zero_offset()), "dag")
}

/// A number that is written as figures, or as one of the words with which people count weeks.
fn count_of(text: &str) -> Option<i64> {
    let index = |names: [&str; 12]| names.iter().position(|name| *name == text);
    let word = match text {
        "één" | "a" | "an" => Some(0),
        _ => index(nl::dates::NUMBERS).or_else(|| index(en::dates::NUMBERS)),
    };
    let number = word.map_or_else(|| text.parse().ok(), |index| i64::try_from(index + 1).ok())?;
    (0..=2000).contains(&number).then_some(number)
}

/// A day of the week, from its name or at least the first two letters of it.
fn weekday(text: &str) -> Option<Weekday> {
    let is_name = |name: &&str| text.len() >= 2 && name.starts_with(text);
    let index = |names: [&str; 7]| names.iter().position(is_name);
    let index = index(nl::dates::WEEKDAYS).or_else(|| index(en::dates::WEEKDAYS))?;
    Weekday::from_monday_zero_offset(i8::try_from(index).ok()?).ok()
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
