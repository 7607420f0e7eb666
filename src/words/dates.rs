//! Days as people here write them.

use jiff::civil::{Date, Time};

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

/// Reads 23-11-2026, 23-11 (this year), 23/11/2026 or 2026-11-23.
#[must_use]
pub fn read_date(text: &str, today: Date) -> Option<Date> {
    let parts: Vec<i16> = text.trim().split(['-', '/', '.']).map(str::parse).collect::<Result<_, _>>().ok()?;
    let (year, month, day) = match *parts.as_slice() {
        [year, month, day] if year > 31 => (year, month, day),
        [day, month, year] if year < 100 => (2000 + year, month, day),
        [day, month, year] => (year, month, day),
        [day, month] => (today.year(), month, day),
        _ => return None,
    };
    // A year of before there were teacher-education institutes is a slip of the finger.
    (1900..=2200).contains(&year).then(|| Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok())?
}
