//! In Dutch: dates in words.

use jiff::civil::Date;

/// The names of the months, January first.
pub const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// The days of the week as people type them, Monday first.
pub const WEEKDAYS: [&str; 7] = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];

/// The numbers as words, from one on.
pub const NUMBERS: [&str; 12] =
    ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];

/// A date in words: "23 november 2026".
pub fn date(date: Date) -> String {
    let month = usize::from(date.month().unsigned_abs()) - 1;
    format!("{} {} {}", date.day(), MONTHS[month], date.year())
}

/// A date in words with its day of the week: "ma 23 november 2026".
pub fn weekday_date(on: Date) -> String {
    const SHORT: [&str; 7] = ["ma", "di", "wo", "do", "vr", "za", "zo"];
    let day = usize::from(on.weekday().to_monday_zero_offset().unsigned_abs());
    format!("{} {}", SHORT[day], date(on))
}
