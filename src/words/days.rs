//! Days as people write them, in Dutch or in English whatever the language of the program, because many people mix the two.
//! This is the one grammar of forms, commands and questions.
//!
//! A day is said outright (8 december, 8-12, di 8 dec, 8 feb '27), from today (vrijdag, over zes weken, volgende week
//! dinsdag), or as the end of a time (maart 2027, week 12, Q1, half maart, eind van het jaar). By which something is to be
//! done may also be a loose term (voor de zomer): that is no day, and stays as words.

use jiff::civil::{Date, ISOWeekDate, Weekday};
use jiff::{Span, ToSpan};

use super::{en, nl};

/// By when something is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Due {
    /// By this day.
    On(Date),
    /// A time that is no day, in the words in which it was written.
    Loose(String),
}

/// Reads the day of a meeting. A day without a year is one of this year. `None` if the text is no day.
#[must_use]
pub fn read_date(text: &str, today: Date) -> Option<Date> {
    let parts = parts(text);
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let day = relative_day(&parts, today).or_else(|| calendar_day(&parts, |date| date.year() == today.year(), today));
    day.filter(|day| is_likely(*day))
}

/// Reads the day by which something is to be done, in the same ways. What is said without a year is the first that has not
/// passed; of a time that takes longer than a day, it is the last day, and of a week the Friday. `None` if the text is neither
/// a day nor a loose term.
#[must_use]
pub fn read_due(text: &str, today: Date) -> Option<Due> {
    let parts = parts(text);
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let day = match *parts.as_slice() {
        ["uiterlijk" | "tegen" | "per" | "voor" | "by" | "before", ref rest @ ..] => due_day(rest, today),
        ref all => due_day(all, today),
    };
    let loose = || is_loose(&parts).then(|| Due::Loose(text.trim().to_owned()));
    day.filter(|day| is_likely(*day)).map(Due::On).or_else(loose)
}

fn due_day(parts: &[&str], today: Date) -> Option<Date> {
    relative_day(parts, today)
        .or_else(|| calendar_day(parts, |date| date >= today, today))
        .or_else(|| part_of_time(parts, today))
}

/// The words and figures of a text, without what stands between them.
fn parts(text: &str) -> Vec<String> {
    let text = text.trim().to_lowercase().replace("a.s.", "komende").replace("z.s.m", "zsm");
    // A dash before a word is a minus: nobody means a day by "over -1 dagen".
    let is_separator = |char: char| matches!(char, '-' | '/' | '.' | ',');
    let is_negative = |word: &str| word.starts_with('-');
    let words = text.split_whitespace();
    let parts = words.flat_map(|word| word.split(move |char| is_separator(char) && !is_negative(word)));
    parts
        .map(|part| part.trim_start_matches(['\'', '’', '‘']))
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A year outside these centuries is a typing error.
fn is_likely(date: Date) -> bool {
    (1900..=2200).contains(&date.year())
}

/// A day that is told from today: "morgen", "vrijdag", "volgende week dinsdag", "over zes weken".
fn relative_day(parts: &[&str], today: Date) -> Option<Date> {
    match *parts {
        ["op" | "on" | "komende" | "aanstaande" | "deze" | "coming" | "this", day] => {
            today.nth_weekday(1, weekday(day)?).ok()
        }
        ["vandaag" | "today"] => Some(today),
        ["gisteren" | "yesterday"] => today.yesterday().ok(),
        ["morgen" | "tomorrow"] => today.tomorrow().ok(),
        ["overmorgen"] | ["day", "after", "tomorrow"] => today.checked_add(2.days()).ok(),
        ["volgende" | "volgend" | "next", unit @ ("week" | "maand" | "month" | "jaar" | "year")] => {
            later(today, &["1", unit])
        }
        ["volgende" | "next", "week", day] | [day, "volgende" | "next", "week"] | ["volgende" | "next", day] => {
            in_next_week(today, weekday(day)?)
        }
        ["over" | "binnen" | "in" | "within", ref span @ ..] => later(today, span),
        [day, "over", ref span @ ..] => later(today.nth_weekday(1, weekday(day)?).ok()?, span),
        [ref span @ .., "from", "now"] => later(today, span),
        [day] => today.nth_weekday(1, weekday(day)?).ok(),
        _ => None,
    }
}

/// The day that is so much later: "zes weken", "3 mnd", "een half jaar".
fn later(today: Date, span: &[&str]) -> Option<Date> {
    let half_years = |count: i64| Some(count.checked_mul(6)?.months());
    let span: Option<Span> = match *span {
        ["een" | "a", "half", "jaar" | "year"] | ["half", "jaar"] | ["half", "a", "year"] => half_years(1),
        ["anderhalf", "jaar"] | ["a", "year", "and", "a", "half"] => half_years(3),
        [count, unit] => length(count_of(count)?, unit),
        _ => None,
    };
    today.checked_add(span?).ok()
}

fn length(count: i64, unit: &str) -> Option<Span> {
    match unit {
        "dag" | "dagen" | "day" | "days" => Some(count.days()),
        "week" | "weken" | "wk" | "weeks" => Some(count.weeks()),
        "maand" | "maanden" | "mnd" | "month" | "months" => Some(count.months()),
        "kwartaal" | "kwartalen" | "quarter" | "quarters" => Some((count * 3).months()),
        "jaar" | "jaren" | "jr" | "year" | "years" => Some(count.years()),
        _ => None,
    }
}

/// A day of the week that begins next Monday.
fn in_next_week(today: Date, day: Weekday) -> Option<Date> {
    let monday = today.nth_weekday(1, Weekday::Monday).ok()?;
    monday.checked_add(i64::from(day.to_monday_zero_offset()).days()).ok()
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

/// A day of the calendar, with or without its day of the week, which must then be the right one. If the year was left out, it
/// is the first year from this one on that makes it a day that `is_meant`.
fn calendar_day(parts: &[&str], is_meant: impl Fn(Date) -> bool, today: Date) -> Option<Date> {
    if let [first, rest @ ..] = parts
        && rest.len() >= 2
        && let Some(day) = weekday(first)
    {
        return calendar_day(rest, is_meant, today).filter(|date| date.weekday() == day);
    }
    let (year, month, day) = match *parts {
        [year, month, day] if year.len() == 4 => (Some(year), month, day),
        [day, "of", month] | [day, month] => (None, month, day),
        [day, "of", month, year] | [day, month, year] => (Some(year), month, day),
        _ => return None,
    };
    // English people also say "December 8".
    let (month, day) = if is_name_of_month(day) { (day, month) } else { (month, day) };
    let (month, day) = (month_of(month)?, day_of(day)?);
    match year {
        Some(year) => Date::new(full_year(year)?, month, day).ok(),
        // 29 February is at most eight years away.
        None => (today.year()..=today.year() + 8)
            .find_map(|year| Date::new(year, month, day).ok().filter(|date| is_meant(*date))),
    }
}

/// A year of two figures is in this century. One figure is no year.
fn full_year(figures: &str) -> Option<i16> {
    let year = figures.parse().ok()?;
    match figures.len() {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

/// A day of the month: 1, 1e, 1ste, 2de, 1st, 3rd.
fn day_of(text: &str) -> Option<i8> {
    number_with(text, &["", "e", "ste", "de", "st", "nd", "rd", "th"])
}

/// A number with one of these endings behind it.
fn number_with(text: &str, endings: &[&str]) -> Option<i8> {
    let figures = text.trim_end_matches(|char: char| !char.is_ascii_digit());
    let ending = &text[figures.len()..];
    if endings.contains(&ending) { figures.parse().ok() } else { None }
}

fn is_name_of_month(text: &str) -> bool {
    text.starts_with(|char: char| !char.is_ascii_digit()) && month_of(text).is_some()
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

/// A time that takes longer than a day: its first and its last day.
#[derive(Clone, Copy)]
struct Time {
    first: Date,
    last: Date,
}

impl Time {
    fn month(year: i16, month: i8) -> Option<Self> {
        let first = Date::new(year, month, 1).ok()?;
        Some(Self { first, last: first.last_of_month() })
    }

    fn quarter(year: i16, quarter: i8) -> Option<Self> {
        let last_month = (1..=4).contains(&quarter).then_some(quarter * 3)?;
        Some(Self { first: Self::month(year, last_month - 2)?.first, last: Self::month(year, last_month)?.last })
    }

    fn year(year: i16) -> Option<Self> {
        Some(Self { first: Date::new(year, 1, 1).ok()?, last: Date::new(year, 12, 31).ok()? })
    }

    /// From Monday to Friday: people who work by weeks are not there on Sunday.
    fn week_of(date: Date) -> Option<Self> {
        let monday = date.checked_sub(i64::from(date.weekday().to_monday_zero_offset()).days()).ok()?;
        Some(Self { first: monday, last: monday.checked_add(4.days()).ok()? })
    }

    fn week(year: i16, week: i8) -> Option<Self> {
        Self::week_of(ISOWeekDate::new(year, week, Weekday::Monday).ok()?.date())
    }
}

/// The day that a time means as a limit: its last day, or the part of it that is named.
fn part_of_time(parts: &[&str], today: Date) -> Option<Date> {
    let (part, rest) = match *parts {
        ["begin" | "early" | "start" | "beginning", ref rest @ ..] => (Part::Begin, rest),
        ["half" | "medio" | "midden" | "mid" | "middle", ref rest @ ..] => (Part::Middle, rest),
        ["eind" | "einde" | "end" | "late", ref rest @ ..] => (Part::End, rest),
        ref all => (Part::Whole, all),
    };
    let rest: Vec<&str> =
        rest.iter().copied().filter(|word| !matches!(*word, "van" | "of" | "de" | "het" | "the" | "in")).collect();
    let has_part = !matches!(part, Part::Whole);
    let time = time(&rest, today).or_else(|| if has_part { unit_of_now(&rest, today) } else { None })?;
    match part {
        Part::Begin => Some(time.first),
        Part::Middle if time.first.month() == time.last.month() && time.first.day() == 1 => {
            time.first.checked_add(14.days()).ok()
        }
        Part::Middle => time.first.checked_add((time.first.until(time.last).ok()?.get_days() / 2).days()).ok(),
        Part::End | Part::Whole => Some(time.last),
    }
}

/// Which part of a time is meant.
enum Part {
    Begin,
    Middle,
    End,
    Whole,
}

/// "maart", "maart 2027", "week 12", "2027-W12", "Q1", "eerste kwartaal", "dit jaar", "volgende maand".
fn time(parts: &[&str], today: Date) -> Option<Time> {
    let (named, year) = match *parts {
        ["deze" | "dit" | "this", unit] => return unit_of_now(&[unit], today),
        ["volgende" | "volgend" | "next", unit] => return unit_of_now(&[unit], later(today, &["1", unit])?),
        [year, named] if year.len() == 4 && full_year(year).is_some() => (vec![named], Some(full_year(year)?)),
        [ref named @ .., year] if !named.is_empty() && is_year(year) => (named.to_vec(), Some(full_year(year)?)),
        ref all => (all.to_vec(), None),
    };
    match year {
        Some(year) => named_time(&named, year),
        None => (today.year()..=today.year() + 1)
            .find_map(|year| named_time(&named, year).filter(|time| time.last >= today)),
    }
}

/// Whether figures at the end of a time are its year, and not its number.
fn is_year(text: &str) -> bool {
    text.len() == 4 && full_year(text).is_some()
}

fn named_time(named: &[&str], year: i16) -> Option<Time> {
    let numbered = |text: &str, letter: char| text.strip_prefix(letter)?.parse().ok();
    match *named {
        ["week" | "wk", number] => Time::week(year, number.parse().ok()?),
        ["kwartaal" | "quarter", number] => Time::quarter(year, number.parse().ok()?),
        [number, "kwartaal" | "quarter"] => Time::quarter(year, ordinal(number)?),
        [text] => match (numbered(text, 'w'), numbered(text, 'q')) {
            (Some(week), _) => Time::week(year, week),
            (_, Some(quarter)) => Time::quarter(year, quarter),
            _ if is_name_of_month(text) => Time::month(year, month_of(text)?),
            _ => None,
        },
        _ => None,
    }
}

fn ordinal(text: &str) -> Option<i8> {
    match text {
        "eerste" | "first" => Some(1),
        "tweede" | "second" => Some(2),
        "derde" | "third" => Some(3),
        "vierde" | "fourth" => Some(4),
        _ => day_of(text),
    }
}

/// The week, month or year that a day is in, or the year with this number.
fn unit_of_now(parts: &[&str], day: Date) -> Option<Time> {
    match *parts {
        ["week"] => Time::week_of(day),
        ["maand" | "month"] => Time::month(day.year(), day.month()),
        ["kwartaal" | "quarter"] => Time::quarter(day.year(), (day.month() + 2) / 3),
        ["jaar" | "year"] => Time::year(day.year()),
        [year] if is_year(year) => Time::year(full_year(year)?),
        _ => None,
    }
}

/// Whether words tell a time that is no day. Other words are more likely a day with a typing error in it.
fn is_loose(parts: &[&str]) -> bool {
    match *parts {
        ["zsm" | "asap" | "doorlopend" | "continu" | "ongoing" | "later" | "ooit" | "someday" | "nnb" | "tbd"]
        | ["zo" | "as", "snel" | "spoedig" | "soon", "mogelijk" | "as", ..] => true,
        ["voor" | "na" | "rond" | "tijdens" | "before" | "after" | "around" | "during", first, ..] => {
            first.chars().all(char::is_alphabetic)
        }
        [
            "in" | "begin" | "half" | "eind" | "einde" | "dit" | "deze" | "volgend" | "volgende" | "this" | "next"
            | "end",
            ref rest @ ..,
        ] => rest.iter().any(|word| is_season(word)),
        _ => false,
    }
}

/// Times of the year that begin on no day that everybody agrees on.
fn is_season(word: &str) -> bool {
    const SEASONS: [&str; 14] = [
        "zomer",
        "winter",
        "voorjaar",
        "najaar",
        "lente",
        "herfst",
        "schooljaar",
        "studiejaar",
        "vakantie",
        "semester",
        "summer",
        "spring",
        "autumn",
        "term",
    ];
    SEASONS.contains(&word) || word.ends_with("vakantie") || matches!(word, "school" | "periode" | "holidays")
}
