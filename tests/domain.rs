//! The arithmetic of the reflection, against published and hand-worked values.

#![allow(clippy::unwrap_used, reason = "a test may end in a panic")]

use std::path::PathBuf;

use spiegel::domain::{
    Answer, AnswerError, Asked, Ballot, BallotAnswer, Card, Edit, Hands, Mark, Session, Spread, Tally, Voices,
};
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
        asked: Asked::Both,
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
    // At an end of the card the other end, which nobody chose, would count with the logarithm of 0.
    assert!(close(consensus(&["1", "1"]), 1.0));
    assert!(close(consensus(&["4", "4", "4"]), 1.0));
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
fn what_is_no_place_is_counted_beside() {
    let tally = tally(&["2", "unknown", "n/a", "none", "2-3"]);
    assert_eq!(tally.scenarios().collect::<Vec<_>>(), [0, 1, 0, 0]);
    assert_eq!(tally.between().collect::<Vec<_>>(), [0, 1, 0]);
    assert_eq!((tally.unknown, tally.not_applicable, tally.absent), (1, 1, 1));
    assert_eq!(self::tally(&["unknown", "none"]).consensus(), None);
    assert_eq!(self::tally(&[]).consensus(), None);
}

/// The thresholds as they are told in the documentation of [`Spread`].
#[test]
fn the_spread_is_told_in_three_words() {
    for (answers, expected) in [
        (&["2", "2", "2", "2"][..], Some(Spread::Unanimous)),
        (&["2", "2", "2", "3"], Some(Spread::Unanimous)),
        (&["2", "2", "2", "2", "2", "1"], Some(Spread::Unanimous)),
        (&["2", "2", "2", "2", "3", "3"], Some(Spread::Divided)),
        (&["2", "3"], Some(Spread::Divided)),
        (&["1", "1", "3", "3"], Some(Spread::Divided)),
        (&["1", "2", "3", "4"], Some(Spread::Divided)),
        (&["1", "1", "1", "1", "1", "4"], Some(Spread::Divided)),
        (&["1", "1", "1", "1", "4", "4"], Some(Spread::Opposed)),
        (&["1", "4"], Some(Spread::Opposed)),
        // One voice agrees with nobody, and what is no place does not count.
        (&["2", "unknown", "none"], None),
        (&[], None),
    ] {
        assert_eq!(tally(answers).spread(), expected, "{answers:?}");
    }
}

fn ballot(asked: Asked, current: &str, desired: &str) -> Ballot {
    let card = card();
    let read = |text: &str| Answer::parse(text, &card).unwrap();
    let answer = BallotAnswer { aspect: card.aspects()[0].id.clone(), current: read(current), desired: read(desired) };
    Ballot { role: "schoolopleider".to_owned(), asked, answers: vec![answer] }
}

fn session() -> Session {
    Session::new(String::new(), String::new(), jiff::civil::date(2026, 11, 23), &card())
}

/// Two rounds, first over what is current and later over what is desired: nobody is absent from the other one.
#[test]
fn who_was_not_asked_is_not_absent() {
    let (card, mut session) = (card(), session());
    let mut voices = session.voices().begun(Asked::Current);
    for answer in ["2", "2", "none"] {
        voices = voices.with(ballot(Asked::Both, answer, "none"));
    }
    session.apply(Edit::Voices(voices.clone().revealed()));
    voices = session.voices().begun(Asked::Desired).with(ballot(Asked::Both, "none", "4"));
    session.apply(Edit::Voices(voices.revealed()));
    let aspect = card.aspects()[0].id.clone();
    let tally = |mark| Tally::of(&session, &aspect, mark, &card);
    assert_eq!((tally(Mark::Current).people(), tally(Mark::Current).absent), (3, 1));
    assert_eq!((tally(Mark::Desired).people(), tally(Mark::Desired).absent), (1, 0));
    assert_eq!(session.people(), 3);
}

#[test]
fn what_is_sealed_is_nobodys_until_it_is_revealed() {
    let (card, mut session) = (card(), session());
    let aspect = card.aspects()[0].id.clone();
    let voices = session.voices().begun(Asked::Current);
    let voices = voices.with(ballot(Asked::Both, "2", "none")).with(ballot(Asked::Both, "4", "none"));
    let inverse = session.apply(Edit::Voices(voices.without(0))).unwrap();
    assert_eq!((session.people(), session.has_voices()), (0, false));
    assert_eq!(Tally::of(&session, &aspect, Mark::Current, &card).people(), 0);
    session.apply(Edit::Voices(session.voices().revealed()));
    assert_eq!(session.ballots, [ballot(Asked::Current, "4", "none")]);
    assert!(session.round.is_none());
    session.apply(inverse);
    assert_eq!(session.voices(), Voices::default());
}

#[test]
fn hands_count_beside_ballots() {
    let (card, mut session) = (card(), session());
    let aspect = card.aspects()[0].id.clone();
    let counts = [2, 0, 5, 1].into_iter().zip(card.scenarios()).map(|(count, column)| (column.id.clone(), count));
    let hands = Hands { aspect: aspect.clone(), mark: Mark::Current, counts: counts.collect() };
    let edit = |to| Edit::Hands { aspect: aspect.clone(), mark: Mark::Current, to };
    let inverse = session.apply(edit(Some(hands.clone()))).unwrap();
    assert_eq!(session.apply(edit(Some(hands))), None);
    session.apply(Edit::Voices(session.voices().with(ballot(Asked::Both, "3", "4"))));
    let tally = Tally::of(&session, &aspect, Mark::Current, &card);
    assert_eq!(tally.scenarios().collect::<Vec<_>>(), [2, 0, 6, 1]);
    assert_eq!((tally.people(), session.people()), (9, 9));
    assert_eq!(Tally::of(&session, &aspect, Mark::Desired, &card).people(), 1);
    session.apply(inverse);
    assert_eq!(session.people(), 1);
}

#[test]
fn only_what_changes_something_raises_the_revision_which_never_wraps() {
    let mut session = session();
    let title = || Edit::Title("Team".to_owned());
    let inverse = session.apply(title()).unwrap();
    assert_eq!((session.revision, session.apply(title())), (1, None));
    assert_eq!((session.revision, session.apply_all([title(), title()])), (1, Vec::new()));
    session.apply_all([inverse, Edit::Note("Stil".to_owned()), Edit::Partnership("West".to_owned())]);
    assert_eq!(session.revision, 2);
    session.revision = u64::MAX;
    assert!(session.apply(title()).is_some());
    assert_eq!(session.revision, u64::MAX);
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
