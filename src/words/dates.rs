//! Days as people here write them.

use std::time::Duration;

use jiff::ToSpan;
use jiff::civil::{Date, Time};

/// The months by the letters that tell them apart, in Dutch and in English.
const MONTHS: [&[&str]; 12] = [
    &["januari", "january"],
    &["februari", "february"],
    &["maart", "march", "mrt"],
    &["april"],
    &["mei", "may"],
    &["juni", "june"],
    &["juli", "july"],
    &["augustus", "august"],
    &["september"],
    &["oktober", "october"],
    &["november"],
    &["december"],
];

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

/// How long something takes: 3:12, 65:00.
#[must_use]
pub fn stopwatch(time: Duration) -> String {
    format!("{}:{:02}", time.as_secs() / 60, time.as_secs() % 60)
}

/// Reads the day of a meeting: 23-11-2026, 23-11 or 23 nov (this year), 23/11/2026, 2026-11-23, vandaag.
#[must_use]
pub fn read_date(text: &str, today: Date) -> Option<Date> {
    let text = text.trim().to_lowercase();
    in_words(&text, today).or_else(|| on_the_calendar(&text, today).map(|(date, _)| date))
}

/// Reads the day by which something is to be done, as [`read_date`] does, also "over 6 weken" and "morgen". A day without
/// a year that has been already is meant to be next year's.
#[must_use]
pub fn read_due(text: &str, today: Date) -> Option<Date> {
    let text = text.trim().to_lowercase();
    let on_the_calendar = || match on_the_calendar(&text, today)? {
        (date, Year::Left) if date < today => {
            on_the_calendar(&text, today.checked_add(1.year()).ok()?).map(|(date, _)| date)
        }
        (date, _) => Some(date),
    };
    in_words(&text, today).or_else(on_the_calendar)
}

/// Whether a date was written with its year.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Year {
    Told,
    Left,
}

/// Reads "vandaag", "morgen", "over 6 weken", "over een maand".
fn in_words(text: &str, today: Date) -> Option<Date> {
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

/// Reads a day and a month, in figures or with the month's name.
fn on_the_calendar(text: &str, today: Date) -> Option<(Date, Year)> {
    let is_between = |char: char| char.is_whitespace() || matches!(char, '-' | '/' | '.' | ',');
    let parts: Vec<&str> = text.split(is_between).filter(|part| !part.is_empty()).collect();
    let (year, month, day) = match *parts.as_slice() {
        [year, month, day] if year.len() == 4 => (Some(year), month, day),
        [day, month, year] => (Some(year), month, day),
        [day, month] => (None, month, day),
        _ => return None,
    };
    let (year, told) = match year {
        Some(year) => (full_year(year)?, Year::Told),
        None => (today.year(), Year::Left),
    };
    let date = Date::new(year, month_of(month)?, day.parse().ok()?).ok()?;
    is_likely(date.year()).then_some((date, told))
}

/// A year of two figures is one of this century; with more figures it is what it says.
fn full_year(figures: &str) -> Option<i16> {
    let year = figures.parse().ok()?;
    Some(if figures.len() <= 2 { 2000 + year } else { year })
}

/// A year of before there were teacher-education institutes is a slip of the finger.
fn is_likely(year: i16) -> bool {
    (1900..=2200).contains(&year)
}

/// The number of a month, from its figures or the first three letters of its name or more.
fn month_of(text: &str) -> Option<i8> {
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let is_called =
        |names: &&[&str]| names.iter().any(|name| *name == text || (text.len() >= 3 && name.starts_with(text)));
    let place = MONTHS.iter().position(is_called)?;
    i8::try_from(place + 1).ok()
}
