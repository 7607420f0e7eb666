//! The arithmetic of the reflection, against published and hand-worked values.

#![allow(clippy::unwrap_used, reason = "a test may end in a panic")]

use std::path::PathBuf;

use spiegel::app::{Keymap, keys};
use spiegel::domain::{Answer, AnswerError, Ballot, BallotAnswer, Card, Mark, Spread, Tally};
use spiegel::store::{BUNDLED_CARD, Library};
use spiegel::words::{read_date, read_due};

fn card() -> Card {
    Library::at(PathBuf::new()).card(BUNDLED_CARD).unwrap()
}

fn tally(answers: &[&str]) -> Tally {
    let card = card();
    let aspect = card.aspects()[0].id.clone();
    let ballot = |text: &&str| Ballot {
        role: "schoolopleider".to_owned(),
        answers: vec![BallotAnswer {
            aspect: aspect.clone(),
            current: Answer::parse(text, &card).unwrap(),
            desired: None,
        }],
    };
    Tally::count(&answers.iter().map(ballot).collect::<Vec<_>>(), &aspect, Mark::Current, &card)
}

fn consensus(answers: &[&str]) -> f64 {
    tally(answers).consensus().unwrap()
}

/// Tastle and Wierman 2007, section 3: the measure is 1 for complete agreement, 0 where the answers lie half at
/// either end, and whatever lies between is worked out here by hand.
#[test]
fn consensus_is_that_of_tastle_and_wierman() {
    let close = |one: f64, other: f64| (one - other).abs() < 1e-9;
    assert!(close(consensus(&["2", "2", "2"]), 1.0));
    assert!(close(consensus(&["1", "4"]), 0.0));
    assert!(close(consensus(&["1", "1", "4", "4"]), 0.0));
    // Mean 1.5 of columns 0..3, every answer half a column away: 1 + log2(1 - 0.5 / 3).
    assert!(close(consensus(&["2", "3"]), 1.0 + (1.0 - 0.5 / 3.0_f64).log2()));
    // All four once: mean 1.5, two at 1.5 and two at 0.5.
    let expected = 1.0 + 0.5 * (1.0 - 1.5 / 3.0_f64).log2() + 0.5 * (1.0 - 0.5 / 3.0_f64).log2();
    assert!(close(consensus(&["1", "2", "3", "4"]), expected));
    // Between 2 and 3 counts at its midpoint: all at one place is complete agreement.
    assert!(close(consensus(&["2-3", "2-3"]), 1.0));
    assert!(close(consensus(&["1-2", "2-3"]), 1.0 + (1.0 - 0.5 / 3.0_f64).log2()));
}

#[test]
fn a_spread_has_a_word() {
    let spread = |answers: &[&str]| tally(answers).spread();
    assert_eq!(spread(&[]), None);
    assert_eq!(spread(&["2"]), None);
    assert_eq!(spread(&["unknown", "n/a", "none"]), None);
    assert_eq!(spread(&["2", "2", "none"]), Some(Spread::Unanimous));
    assert_eq!(spread(&["2", "2", "unknown"]), Some(Spread::Divided));
    assert_eq!(spread(&["2", "2-3"]), Some(Spread::Divided));
    assert_eq!(spread(&["1", "2", "3"]), Some(Spread::Divided));
    assert_eq!(spread(&["1", "3"]), Some(Spread::Opposed));
    assert_eq!(spread(&["1", "1", "3", "4"]), Some(Spread::Opposed));
    // Somebody stands between them: halfway is no more than one column and a half away.
    assert_eq!(spread(&["1", "2-3", "4"]), Some(Spread::Divided));
    // One voice in five is no camp.
    assert_eq!(spread(&["1", "4", "4", "4", "4"]), Some(Spread::Divided));
}

#[test]
fn what_is_no_place_is_counted_beside() {
    let tally = tally(&["2", "unknown", "n/a", "none", "2-3"]);
    assert_eq!(tally.scenarios().collect::<Vec<_>>(), [0, 1, 0, 0]);
    assert_eq!(tally.between().collect::<Vec<_>>(), [0, 1, 0]);
    assert_eq!((tally.unknown, tally.not_applicable, tally.absent), (1, 1, 1));
    assert_eq!(self::tally(&["unknown", "none"]).consensus(), None);
    assert_eq!(self::tally(&[]).consensus(), None);
}

#[test]
fn answers_are_read_as_people_write_them() {
    let card = card();
    let id = |column: usize| card.scenarios()[column].id.clone();
    for text in ["2", "commitment", "Commitment", "comm", " 2 "] {
        assert_eq!(Answer::parse(text, &card), Ok(Some(Answer::Scenario(id(1)))), "{text}");
    }
    for text in ["2-3", "3-2", "2 - 3"] {
        assert_eq!(Answer::parse(text, &card), Ok(Some(Answer::Between(id(1), id(2)))), "{text}");
    }
    assert_eq!(Answer::parse("none", &card), Ok(None));
    assert_eq!(Answer::parse("unknown", &card), Ok(Some(Answer::Unknown)));
    assert_eq!(Answer::parse("N/A", &card), Ok(Some(Answer::NotApplicable)));
    assert_eq!(Answer::parse("In", &card), Err(AnswerError::Ambiguous("In".to_owned())));
    for text in ["5", "0", "", "xyz"] {
        assert!(matches!(Answer::parse(text, &card), Err(AnswerError::NoScenario(_))), "{text}");
    }
    for text in ["1-3", "0-1", "4-5"] {
        assert!(matches!(Answer::parse(text, &card), Err(AnswerError::NotAdjacent(_))), "{text}");
    }
}

#[test]
fn dates_are_read_as_people_write_them() {
    let today = jiff::civil::date(2026, 11, 23);
    for (text, expected) in [
        ("1-2-2027", Some((2027, 2, 1))),
        ("01/02/2027", Some((2027, 2, 1))),
        ("2027-02-01", Some((2027, 2, 1))),
        ("1-2-27", Some((2027, 2, 1))),
        ("1-2", Some((2026, 2, 1))),
        ("29-2-2027", None),
        ("31-4-2026", None),
        ("morgen", Some((2026, 11, 24))),
        ("straks", None),
        ("", None),
        ("1-2-20270", None),
        ("999999-1-1", None),
        ("0001-01-01", None),
        ("9999-12-31", None),
    ] {
        let expected = expected.map(|(year, month, day)| jiff::civil::date(year, month, day));
        assert_eq!(read_date(text, today), expected, "{text}");
    }
}

#[test]
fn the_key_table_has_no_conflicts_and_says_all_that_is_wrong_with_another() {
    Keymap::bundled().unwrap();
    let wrong = "[(does: Undo, keys: [\"u\", \"Foo\"], at: [Card], footer: true),
                  (does: Redo, keys: [\"u\", \"Bar\"], at: [Card, Start], footer: true),
                  (does: KeepSketch, keys: [\"u\"], at: [Sketch], footer: true)]";
    let error = Keymap::parse(wrong).unwrap_err();
    assert_eq!(error.0.len(), 5, "{error}");
}

#[test]
fn keys_are_read_as_people_write_them() {
    let all = keys("h<Down><C-r><Ctrl-r><F2><lt>é<Space>").unwrap();
    assert_eq!(
        all.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["h", "Down", "Ctrl-r", "Ctrl-r", "F2", "<", "é", "Space"]
    );
    assert_eq!(keys("<Foo>").unwrap_err().0, "Foo");
}

#[test]
fn a_due_day_is_read_as_people_say_it() {
    let today = jiff::civil::date(2026, 11, 23);
    let due = |text: &str| read_due(text, today).map(|date| date.to_string());
    for (text, day) in [
        ("1-2-2027", "2027-02-01"),
        ("1-2-27", "2027-02-01"),
        ("1 feb", "2027-02-01"),
        ("1 februari 2028", "2028-02-01"),
        ("1 Feb.", "2027-02-01"),
        ("24 nov", "2026-11-24"),
        ("23-11", "2026-11-23"),
        ("22-11", "2027-11-22"),
        ("2027-02-01", "2027-02-01"),
        ("1/2/2027", "2027-02-01"),
        ("over 6 weken", "2027-01-04"),
        ("over een maand", "2026-12-23"),
        ("over 3 dagen", "2026-11-26"),
        ("over 1 jaar", "2027-11-23"),
        ("in 2 weeks", "2026-12-07"),
        ("vandaag", "2026-11-23"),
        ("Morgen", "2026-11-24"),
        ("3 mrt", "2027-03-03"),
        ("5 mei", "2027-05-05"),
    ] {
        assert_eq!(due(text).as_deref(), Some(day), "{text}");
    }
    for text in
        ["", "feb", "31 feb", "1 x", "over weken", "over -1 dagen", "over 99999 jaar", "1-13-2027", "1 ma", "snel"]
    {
        assert_eq!(due(text), None, "{text}");
    }
    assert_eq!(read_date("22 nov", today).map(|date| date.to_string()).as_deref(), Some("2026-11-22"));
}
