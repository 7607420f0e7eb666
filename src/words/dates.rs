//! Dates and times as figures.

use std::time::Duration;

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

/// A duration in minutes and seconds: 3:12, 65:00.
#[must_use]
pub fn stopwatch(time: Duration) -> String {
    format!("{}:{:02}", time.as_secs() / 60, time.as_secs() % 60)
}
