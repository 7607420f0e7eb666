//! Days as people say them, in Dutch and in English: one table for forms, commands and questions.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

use jiff::civil::date;
use spiegel::words::{Due, EN, NL, read_due};

/// What is meant on Monday 23 November 2026: the day, what Dutch people say, what English people say.
const DAYS: &[(&str, &[&str], &[&str])] = &[
    ("2026-11-23", &["vandaag", "23-11", "23 nov", "23 november 2026"], &["today", "23 Nov", "November 23"]),
    (
        "2026-11-24",
        &["morgen", "Morgen", "op Dinsdag", "24 nov", "uiterlijk dinsdag"],
        &["tomorrow", "on tue", "by Tuesday"],
    ),
    ("2026-11-25", &["overmorgen"], &["day after tomorrow"]),
    ("2026-11-26", &["over 3 dagen"], &["in 3 days", "three days from now"]),
    (
        "2026-11-27",
        &["vrijdag", "vr", "a.s. vrijdag", "aanstaande vrijdag", "komende vrijdag", "eind van de week", "deze week"],
        &["Friday", "this Friday", "coming Friday", "end of the week", "this week"],
    ),
    // A day of the week is never today.
    (
        "2026-11-30",
        &[
            "maandag",
            "komende maandag",
            "volgende week",
            "over één week",
            "30 nov",
            "eind van de maand",
            "eind november",
        ],
        &["next week", "in a week", "Monday", "end of the month", "late November"],
    ),
    (
        "2026-12-01",
        &["volgende week dinsdag", "dinsdag volgende week", "dinsdag 1 december", "di 1 dec"],
        &["next week Tuesday", "Tuesday next week", "Tuesday 1 December", "Tue 1 Dec", "1st of December"],
    ),
    (
        "2026-12-04",
        &["volgende vrijdag", "volgende week vrijdag", "vrijdag over een week", "eind volgende week"],
        &["next Friday", "next week Friday", "Friday next week", "end of next week"],
    ),
    (
        "2026-12-07",
        &["over twee weken", "over 2 weken", "binnen twee weken"],
        &["in two weeks", "within 2 weeks", "two weeks from now"],
    ),
    (
        "2026-12-08",
        &["di 8 dec", "8 dec", "8-12", "8/12", "8.12.2026", "dinsdag 8 december 2026"],
        &["Tue 8 Dec", "December 8", "Dec 8th", "8 December, 2026"],
    ),
    ("2026-12-15", &["half december", "midden december", "medio december"], &["mid-December", "middle of December"]),
    ("2026-12-23", &["volgende maand", "over een maand"], &["next month", "in a month"]),
    (
        "2026-12-31",
        &["eind van het jaar", "eind dit jaar", "dit jaar", "eind december", "eind 2026"],
        &["end of the year", "this year", "end of 2026"],
    ),
    ("2027-01-01", &["begin januari", "begin 2027"], &["early January", "beginning of January", "start of 2027"]),
    ("2027-01-04", &["over zes weken", "over 6 weken", "over 6 wk"], &["in six weeks", "six weeks from now"]),
    (
        "2027-02-01",
        &[
            "1-2-2027",
            "1-2-27",
            "1 feb",
            "1 Feb.",
            "1 feb '27",
            "1e februari",
            "1/2/2027",
            "2027-02-01",
            "begin februari 2027",
        ],
        &["1 Feb", "1st February", "1 Feb '27", "February 1st, 2027"],
    ),
    ("2027-02-23", &["over 3 mnd", "over drie maanden", "over een kwartaal"], &["in 3 months", "in a quarter"]),
    ("2027-02-28", &["feb", "eind februari"], &["February", "end of February"]),
    ("2027-03-03", &["3 mrt", "3e maart"], &["3 Mar", "March 3rd"]),
    ("2027-03-26", &["week 12", "wk 12", "w12", "2027-W12", "week 12 2027"], &["week 12", "2027-W12"]),
    (
        "2027-03-31",
        &["maart", "maart 2027", "eind maart", "Q1", "Q1 2027", "2027-Q1", "eerste kwartaal", "kwartaal 1"],
        &["March 2027", "end of March", "Q1", "first quarter", "quarter 1 2027"],
    ),
    ("2027-05-23", &["over een half jaar", "over half jaar", "over 6 maanden"], &["in half a year", "in 6 months"]),
    ("2027-11-22", &["22-11"], &["22 Nov"]),
    ("2027-11-23", &["over 1 jaar", "volgend jaar"], &["in a year", "next year"]),
    ("2028-02-01", &["1 februari 2028"], &["1 February 2028"]),
    ("2028-02-29", &["29 feb"], &["29 Feb"]),
    ("2028-05-23", &["over anderhalf jaar"], &["in a year and a half"]),
];

#[test]
fn a_day_is_read_as_people_say_it() {
    let today = date(2026, 11, 23);
    for (day, dutch, english) in DAYS {
        for text in dutch.iter().chain(*english) {
            let read = match read_due(text, today) {
                Some(Due::On(day)) => day.to_string(),
                other => format!("{other:?}"),
            };
            assert_eq!(read, *day, "{text}");
        }
    }
}

#[test]
fn a_loose_term_stays_as_words() {
    let today = date(2026, 11, 23);
    for text in [
        "voor de zomer",
        "voor de kerstvakantie",
        "z.s.m.",
        "zsm",
        "zo snel mogelijk",
        "na de herfstvakantie",
        "doorlopend",
        "eind van het schooljaar",
        "volgend schooljaar",
        "in het voorjaar",
        "Before the summer",
        "as soon as possible",
        "ASAP",
        "after the holidays",
        "this school year",
        "ongoing",
    ] {
        assert_eq!(read_due(text, today), Some(Due::Loose(text.to_owned())), "{text}");
    }
}

#[test]
fn a_typing_error_is_no_day() {
    let today = date(2026, 11, 23);
    for text in [
        "",
        "31 feb",
        "1 x",
        "over weken",
        "over -1 dagen",
        "over 99999 jaar",
        "1-13-2027",
        "1 ma",
        "snel",
        "m",
        "volgende",
        "volgende dag x",
        "over twintig weken",
        "week",
        "1-2-3",
        "1-2-123",
        "week 54",
        "Q5",
        "vrijdag 1 december",
        "ma 8 dec",
        "12",
        "2027",
        "999999-1-1",
        "voor",
        "vrijdg",
    ] {
        assert_eq!(read_due(text, today), None, "{text}");
    }
}

/// Whoever sees the day of the week sees at once whether the right day was meant.
#[test]
fn a_day_is_echoed_with_its_day_of_the_week() {
    assert_eq!((NL.weekday_date)(date(2026, 12, 10)), "do 10 december 2026");
    assert_eq!((EN.weekday_date)(date(2026, 12, 10)), "Thu 10 December 2026");
}
