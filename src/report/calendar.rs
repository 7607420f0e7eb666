//! The next steps that have a day as a calendar (RFC 5545). They are events of a whole day and no to-dos, because Outlook and
//! Google Calendar, which schools use, leave to-dos out when they import a file.

use std::collections::HashMap;
use std::io::{self, Write};

use jiff::civil::Date;

use super::facts::{AspectFacts, Report, SessionFacts};
use crate::domain::{NextStep, Status};
use crate::words::Words;

/// The most bytes of a line, without its end (RFC 5545, 3.1).
const MAX_LINE: usize = 75;
/// The most that a calendar can count to (RFC 5545, 3.3.8).
const MAX_INTEGER: u64 = 2_147_483_647;

pub fn write(report: &Report, words: &Words, out: &mut impl Write) -> io::Result<()> {
    let mut calendar = Calendar { out };
    calendar.line("BEGIN", "VCALENDAR")?;
    calendar.line("VERSION", "2.0")?;
    calendar.line("PRODID", "-//Spiegel//Spiegel//NL")?;
    for event in events(report) {
        calendar.event(&event, report, words)?;
    }
    calendar.line("END", "VCALENDAR")
}

/// Whether there is anything to write: a calendar without an event is not valid.
pub fn has_events(report: &Report) -> bool {
    !events(report).is_empty()
}

/// How many steps have no day that a calendar can hold.
pub fn without_day(report: &Report) -> usize {
    report.aspects.iter().map(|aspect| aspect.next_steps.len()).sum::<usize>() - events(report).len()
}

struct Event<'r> {
    session: &'r SessionFacts,
    aspect: &'r AspectFacts,
    step: &'r NextStep,
    day: Date,
    /// How many steps before this one have the same words.
    twins: usize,
}

/// The steps that have a day that a calendar can hold.
fn events(report: &Report) -> Vec<Event<'_>> {
    let Some(session) = &report.session else { return Vec::new() };
    let mut seen: HashMap<(&str, &str), usize> = HashMap::new();
    let steps = report.aspects.iter().flat_map(|aspect| aspect.next_steps.iter().map(move |step| (aspect, step)));
    let events = steps.filter_map(|(aspect, step)| {
        let known = seen.entry((&aspect.id, &step.what)).or_default();
        let twins = *known;
        *known += 1;
        let day = step.due.filter(|day| day.year() > 0)?;
        Some(Event { session, aspect, step, day, twins })
    });
    events.collect()
}

impl Event<'_> {
    /// Stays the same while the day, the owner or the status of the step changes and other steps come and go, so that importing
    /// the calendar again changes the event instead of adding another one. Steps have no number of their own.
    fn id(&self) -> String {
        let step = format!("{}\n{}\n{}", self.aspect.id, self.step.what, self.twins);
        let hash = hmac_sha256::Hash::hash(step.as_bytes());
        let start = hash.iter().take(8).fold(0_u64, |all, byte| all << 8 | u64::from(*byte));
        format!("{}-{start:016x}@spiegel", self.session.id)
    }

    fn description(&self, words: &Words) -> String {
        let domain = &words.domain;
        let owner = if self.step.owner.is_empty() { words.report.nobody } else { &self.step.owner };
        let facts = [
            (domain.step_what, self.step.what.as_str()),
            (domain.step_owner, owner),
            (domain.step_status, domain.status(self.step.status)),
            (domain.aspect, &self.aspect.title),
            (domain.session, &self.session.title),
        ];
        facts.map(|(name, value)| format!("{name}: {value}")).join("\n")
    }
}

struct Calendar<'o, W> {
    out: &'o mut W,
}

impl<W: Write> Calendar<'_, W> {
    fn event(&mut self, event: &Event, report: &Report, words: &Words) -> io::Result<()> {
        let made = report.made.unwrap_or(event.session.date);
        self.line("BEGIN", "VEVENT")?;
        self.line("UID", &escaped(&event.id()))?;
        self.line("DTSTAMP", &format!("{}T000000Z", digits(made)))?;
        // Tells a calendar which of two events with one UID is the later one.
        self.line("SEQUENCE", &event.session.revision.min(MAX_INTEGER).to_string())?;
        self.line("DTSTART;VALUE=DATE", &digits(event.day))?;
        self.line("SUMMARY", &escaped(&event.step.what.replace('\n', " ")))?;
        self.line("DESCRIPTION", &escaped(&event.description(words)))?;
        let status = if event.step.status == Status::Dropped { "CANCELLED" } else { "CONFIRMED" };
        self.line("STATUS", status)?;
        // It takes nobody's day.
        self.line("TRANSP", "TRANSPARENT")?;
        self.line("END", "VEVENT")
    }

    /// Writes a line, folded into pieces of at most [`MAX_LINE`] bytes; every piece but the first begins with a space.
    fn line(&mut self, name: &str, value: &str) -> io::Result<()> {
        let mut length = 0;
        for c in format!("{name}:{value}").chars() {
            if length + c.len_utf8() > MAX_LINE {
                write!(self.out, "\r\n ")?;
                length = 1;
            }
            length += c.len_utf8();
            write!(self.out, "{c}")?;
        }
        write!(self.out, "\r\n")
    }
}

/// A day as calendars write it, `20270201`; one before the first year is the first day there is.
fn digits(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year().max(1), day.month(), day.day())
}

/// A text (RFC 5545, 3.3.11), without the characters that it cannot hold.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}
