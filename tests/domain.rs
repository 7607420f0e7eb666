//! The arithmetic of the reflection, against published and hand-worked values.

#![allow(clippy::unwrap_used, reason = "a test may end in a panic")]

use std::path::PathBuf;

use proptest::prelude::*;
use spiegel::domain::{
    Answer, AnswerError, Asked, Ballot, BallotAnswer, Card, Earlier, Edit, Hands, How, Mark, Reflection, Round,
    RoundPlan, Session, Spread, Tally, Votes,
};
use spiegel::store::{BUNDLED_CARD, Library};
use spiegel::words::read_date;

fn card() -> Card {
    Library::at(PathBuf::new()).card(BUNDLED_CARD).unwrap()
}

fn tally(answers: &[&str]) -> Tally {
    let card = card();
    let aspect = card.aspects()[0].id.clone();
    let ballots = answers.iter().map(|answer| ballot(answer, "none")).collect();
    let round = Round::new(1, RoundPlan { asks: Asked::Current, ..RoundPlan::default() }, Votes::of_ballots(ballots));
    Tally::of(&round, &aspect, Mark::Current, &card).unwrap()
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
}

/// So many answers for each column, from the left.
fn in_columns(counts: &[usize]) -> Vec<usize> {
    let halves = counts.iter().flat_map(|count| [*count, 0]);
    halves.take((2 * counts.len()).saturating_sub(1)).collect()
}

#[test]
fn the_spread_is_told_in_words_that_a_room_agrees_with() {
    for (counts, expected) in [
        ([6, 0, 0, 0], Spread::Unanimous),
        ([0, 5, 1, 0], Spread::Unanimous),
        ([1, 8, 1, 0], Spread::Unanimous),
        ([2, 0, 0, 0], Spread::Unanimous),
        ([4, 2, 0, 0], Spread::Close),
        ([1, 4, 1, 0], Spread::Close),
        ([0, 1, 1, 0], Spread::Close),
        ([5, 0, 0, 1], Spread::OneApart),
        ([1, 0, 4, 1], Spread::OneApart),
        ([1, 0, 1, 1], Spread::OneApart),
        ([3, 0, 0, 3], Spread::Opposed),
        ([2, 0, 2, 2], Spread::Opposed),
        ([9, 1, 1, 9], Spread::Opposed),
        ([6, 0, 0, 2], Spread::Opposed),
        ([3, 1, 1, 1], Spread::Scattered),
        ([2, 2, 2, 0], Spread::Scattered),
        ([2, 1, 1, 2], Spread::Scattered),
        ([1, 1, 1, 0], Spread::Scattered),
        ([7, 0, 0, 2], Spread::Scattered),
        ([1, 0, 0, 1], Spread::Scattered),
    ] {
        assert_eq!(Spread::of(&in_columns(&counts)), Some(expected), "{counts:?}");
    }
    for counts in [[0, 0, 0, 0], [0, 1, 0, 0]] {
        assert_eq!(Spread::of(&in_columns(&counts)), None, "{counts:?}");
    }
    // One voice agrees with nobody, and what is no position does not count.
    assert_eq!(tally(&["2", "unknown", "none"]).spread(), None);
    // Between two scenarios is half a column from each.
    assert_eq!(tally(&["2-3", "2-3", "2-3", "2-3", "3"]).spread(), Some(Spread::Unanimous));
    assert_eq!(tally(&["2-3", "3", "2"]).spread(), Some(Spread::Close));
    assert_eq!(tally(&["1", "1", "2-3"]).spread(), Some(Spread::Scattered));
}

proptest! {
    /// What the words promise, for any voices on a card of any width, and the same word for the card in a mirror.
    #[test]
    fn every_spread_is_true_of_the_voices(counts in prop::collection::vec(0_usize..12, 1..12)) {
        let spread = Spread::of(&counts);
        let mirrored: Vec<usize> = counts.iter().rev().copied().collect();
        prop_assert_eq!(spread, Spread::of(&mirrored));
        let all: usize = counts.iter().sum();
        prop_assert_eq!(spread.is_none(), all < 2);
        let most = counts.iter().max().copied().unwrap_or(0);
        let chosen: Vec<usize> = (0..counts.len()).filter(|position| counts[*position] > 0).collect();
        let reach = chosen.last().zip(chosen.first()).map_or(0, |(right, left)| right - left);
        match spread {
            Some(Spread::Unanimous) => prop_assert!(5 * most >= 4 * all && reach <= 4),
            Some(Spread::Close) => prop_assert!(5 * most < 4 * all || reach > 2, "unanimous"),
            Some(Spread::OneApart) => prop_assert!(all > 2 && reach >= 4 && counts.contains(&1)),
            Some(Spread::Opposed) => prop_assert!(all > 3 && reach >= 4),
            Some(Spread::Scattered) => prop_assert!(reach > 2 && 5 * most < 5 * all),
            None => {}
        }
    }
}

fn ballot(current: &str, desired: &str) -> Ballot {
    let card = card();
    let read = |text: &str| Answer::parse(text, &card).unwrap();
    let answer = BallotAnswer { aspect: card.aspects()[0].id.clone(), current: read(current), desired: read(desired) };
    Ballot::new("schoolopleider".to_owned(), vec![answer])
}

fn session() -> Session {
    Session::new(String::new(), String::new(), jiff::civil::date(2026, 11, 23), &card())
}

fn plan(asks: Asked) -> RoundPlan {
    RoundPlan { asks, ..RoundPlan::default() }
}

/// A silent round with these answers to its question about the first aspect, revealed; returns what undoes the reveal.
fn hold(session: &mut Session, plan: RoundPlan, answers: &[&str]) -> Edit {
    assert!(session.begin(plan));
    for answer in answers {
        let given = |mark| if plan.asks.asks(mark) { *answer } else { "none" };
        assert!(session.hand_in(ballot(given(Mark::Current), given(Mark::Desired))));
    }
    session.apply(Edit::Reveal).unwrap()
}

fn hands(counts: [usize; 4]) -> Vec<Hands> {
    let card = card();
    let counts = card.scenarios().iter().map(|scenario| scenario.id.clone()).zip(counts).collect();
    vec![Hands { aspect: card.aspects()[0].id.clone(), counts }]
}

fn last(session: &Session, mark: Mark) -> Option<Tally> {
    let card = card();
    Tally::of_last(session, &card.aspects()[0].id, mark, &card)
}

fn counts(session: &Session, mark: Mark) -> Option<Vec<usize>> {
    last(session, mark).map(|tally| tally.scenarios().collect())
}

/// A second round about two of four aspects: who leaves the others aside has not changed their mind about them.
#[test]
fn a_round_in_which_nobody_answers_an_aspect_leaves_the_earlier_one_counting() {
    let mut session = session();
    hold(&mut session, plan(Asked::Current), &["2", "2", "3"]);
    hold(&mut session, plan(Asked::Current), &["none", "none", "none"]);
    assert_eq!(session.rounds.len(), 2, "the round itself has been held");
    assert_eq!(counts(&session, Mark::Current), Some(vec![0, 2, 1, 0]));
    // One answer is enough for it to count, and the others gave none.
    hold(&mut session, plan(Asked::Current), &["none", "4", "none"]);
    assert_eq!(last(&session, Mark::Current).map(|tally| (tally.people(), tally.absent)), Some((3, 2)));
}

/// Two rounds, first about what is current and later about what is desired: nobody is absent from the other one.
#[test]
fn six_who_were_asked_one_thing_and_five_who_were_asked_another_never_become_eleven() {
    let mut session = session();
    hold(&mut session, plan(Asked::Current), &["2", "2", "3", "2", "2", "none"]);
    assert_eq!(last(&session, Mark::Desired), None, "what was not asked is not counted");
    hold(&mut session, plan(Asked::Desired), &["4", "4", "3", "4", "4"]);
    let tally = |mark| last(&session, mark).unwrap();
    assert_eq!((tally(Mark::Current).people(), tally(Mark::Current).absent), (6, 1));
    assert_eq!((tally(Mark::Desired).people(), tally(Mark::Desired).absent), (5, 0));
    let numbers: Vec<_> = session.rounds.iter().map(|round| (round.number, round.asks, round.voices())).collect();
    assert_eq!(numbers, [(1, Asked::Current, 6), (2, Asked::Desired, 5)]);
}

#[test]
fn a_second_round_stands_beside_the_first_and_is_never_added_to_it() {
    let mut session = session();
    hold(&mut session, plan(Asked::Current), &["1", "2", "2", "4", "1", "2"]);
    let undo = hold(&mut session, plan(Asked::Current), &["2", "2", "2", "3", "2", "2"]);
    assert_eq!(counts(&session, Mark::Current), Some(vec![0, 5, 1, 0]));
    let card = card();
    let aspect = &card.aspects()[0].id;
    let rounds: Vec<Tally> = session
        .rounds_on(aspect, Mark::Current)
        .filter_map(|round| Tally::of(round, aspect, Mark::Current, &card))
        .collect();
    assert_eq!(rounds[0].scenarios().collect::<Vec<_>>(), [2, 3, 0, 1]);
    assert_eq!((rounds[1].moved_since(&rounds[0]), rounds[0].moved_since(&rounds[0])), (Some(3), Some(0)));
    // Undone, the second round is away and the first one counts again; redone it is back, and nothing is sealed again.
    let redo = session.apply(undo).unwrap();
    assert_eq!((counts(&session, Mark::Current), session.is_sealed()), (Some(vec![2, 3, 0, 1]), false));
    session.apply(redo);
    assert_eq!(counts(&session, Mark::Current), Some(vec![0, 5, 1, 0]));
}

#[test]
fn what_moved_is_only_said_of_as_many_voices() {
    let six = tally(&["1", "1", "2", "2", "unknown", "none"]);
    assert_eq!(tally(&["1", "1", "2", "2", "2"]).moved_since(&six), None);
    assert_eq!(tally(&["2", "2", "2", "2", "2", "2"]).moved_since(&six), Some(4));
}

#[test]
fn a_new_round_can_take_the_place_of_the_last_one_on_its_question() {
    let mut session = session();
    hold(&mut session, plan(Asked::Both), &["1", "1"]);
    let replacing = RoundPlan { earlier: Earlier::Replaced, ..plan(Asked::Current) };
    let before = session.clone();
    let undo = hold(&mut session, replacing, &["2", "2", "2"]);
    assert_eq!(counts(&session, Mark::Current), Some(vec![0, 3, 0, 0]));
    // What the new round does not ask is still told by the old one.
    assert_eq!(counts(&session, Mark::Desired), Some(vec![2, 0, 0, 0]));
    let asked: Vec<_> = session.rounds.iter().map(|round| (round.number, round.asks)).collect();
    assert_eq!(asked, [(1, Asked::Desired), (2, Asked::Current)]);
    session.apply(undo);
    assert_eq!(session.rounds, before.rounds);
    // A round that loses all it asked is gone, and its number with it.
    hold(&mut session, RoundPlan { earlier: Earlier::Replaced, ..plan(Asked::Both) }, &["3", "3", "3"]);
    let asked: Vec<_> = session.rounds.iter().map(|round| (round.number, round.asks, round.voices())).collect();
    assert_eq!(asked, [(1, Asked::Both, 3)]);
}

#[test]
fn a_stopped_round_replaces_nothing() {
    let mut session = session();
    hold(&mut session, plan(Asked::Current), &["1", "1"]);
    let before = session.rounds.clone();
    session.begin(RoundPlan { earlier: Earlier::Replaced, ..plan(Asked::Current) });
    session.hand_in(ballot("4", "none"));
    assert!(session.stop() && !session.stop());
    assert_eq!(session.rounds, before);
}

#[test]
fn a_revealed_round_is_removed_and_that_is_undone() {
    let mut session = session();
    hold(&mut session, plan(Asked::Current), &["1", "4"]);
    hold(&mut session, plan(Asked::Current), &["2", "2"]);
    let before = session.rounds.clone();
    let undo = session.apply(Edit::remove_round(2)).unwrap();
    assert_eq!(counts(&session, Mark::Current), Some(vec![1, 0, 0, 1]));
    assert_eq!(session.apply(Edit::remove_round(2)), None);
    session.apply(undo);
    assert_eq!(session.rounds, before);
}

#[test]
fn hands_are_a_round_of_their_own() {
    let mut session = session();
    hold(&mut session, plan(Asked::Current), &["1", "1", "1"]);
    let plan = RoundPlan { how: How::Hands, ..plan(Asked::Current) };
    assert!(!session.begin(plan), "hands are no secret");
    let edit = Edit::add_round(&session, plan, Votes::Hands(hands([2, 0, 5, 1])));
    let undo = session.apply(edit).unwrap();
    assert_eq!(counts(&session, Mark::Current), Some(vec![2, 0, 5, 1]));
    assert_eq!(session.round(2).map(Round::voices), Some(8));
    assert_eq!(last(&session, Mark::Desired), None);
    session.apply(undo);
    assert_eq!(counts(&session, Mark::Current), Some(vec![3, 0, 0, 0]));
    // An aspect for which no hands were counted keeps the round before.
    let none = Edit::add_round(&session, plan, Votes::Hands(hands([0; 4])));
    session.apply(none);
    assert_eq!(counts(&session, Mark::Current), Some(vec![3, 0, 0, 0]));
}

#[test]
fn what_is_sealed_is_nobodys_until_it_is_revealed() {
    let mut session = session();
    assert_eq!(session.apply(Edit::Reveal), None);
    assert!(!session.hand_in(ballot("1", "none")), "no round is running");
    assert!(session.begin(RoundPlan { present: Some(3), ..plan(Asked::Current) }) && session.is_sealed());
    assert!(!session.begin(plan(Asked::Desired)), "a round that is running is never replaced");
    assert_eq!(session.apply(Edit::Reveal), None, "there is nothing to reveal");
    session.hand_in(ballot("2", "4"));
    session.hand_in(ballot("4", "none"));
    assert_eq!((last(&session, Mark::Current), session.rounds.len()), (None, 0));
    assert_eq!(session.give_back(0), Some(ballot("2", "none")), "only what was asked is sealed");
    assert_eq!(session.give_back(7), None);
    assert!(session.hand_in_again(0, ballot("3", "none")) && !session.hand_in_again(1, ballot("3", "none")));
    assert!(session.set_present(Some(1)) && !session.set_present(Some(1)));
    let redacted = session.running.as_ref().unwrap().redacted();
    assert_eq!((redacted.voices(), redacted.sealed_ballots()), (1, &[Ballot::default()][..]));
    let revision = session.revision;
    session.apply(Edit::Reveal);
    assert_eq!((session.revision, session.is_sealed()), (revision + 1, false));
    assert_eq!(session.rounds[0].ballots(), [ballot("3", "none")]);
    assert_eq!((session.rounds[0].present, session.apply(Edit::Reveal)), (Some(1), None));
}

#[test]
fn a_ballot_of_a_command_joins_the_round_of_those_before_it() {
    let (card, mut session) = (card(), session());
    let bring = |session: &mut Session, ballot: Ballot, joins| {
        let round = session.brought(ballot, joins).unwrap();
        session.apply(Edit::put_round(round));
    };
    bring(&mut session, ballot("2", "none"), true);
    assert_eq!(last(&session, Mark::Desired), None, "a round asks what its ballots answer");
    bring(&mut session, ballot("2", "4"), true);
    assert_eq!((last(&session, Mark::Desired).unwrap().absent, session.rounds.len()), (1, 1));
    // About an aspect that no ballot names, nobody was asked anything.
    assert_eq!(Tally::of_last(&session, &card.aspects()[1].id, Mark::Current, &card), None);
    hold(&mut session, plan(Asked::Current), &["1"]);
    bring(&mut session, ballot("3", "none"), true);
    assert_eq!((session.rounds[0].voices(), counts(&session, Mark::Current)), (3, Some(vec![1, 0, 0, 0])));
    bring(&mut session, ballot("3", "none"), false);
    assert_eq!((session.rounds.len(), counts(&session, Mark::Current)), (3, Some(vec![0, 0, 1, 0])));
    assert_eq!(session.brought(ballot("none", "none"), true), None);
}

#[test]
fn only_a_place_on_the_card_is_kept() {
    let card = card();
    let kept = |text: &str| {
        let answer = Answer::parse(text, &card).unwrap();
        let both =
            Reflection { current: answer.clone(), desired: answer, ..Reflection::new(card.aspects()[0].id.clone()) };
        both.kept().is_some()
    };
    assert_eq!(["2", "2-3", "unknown", "n/a", "none"].map(kept), [true, true, false, false, false]);
}

proptest! {
    /// Whatever the order in which people hand in, the session is the same.
    #[test]
    fn a_sealed_round_says_nothing_about_who_was_first(answers in prop::collection::vec(1_usize..5, 0..8).prop_shuffle()) {
        let sealed = |answers: &[usize]| {
            let mut session = session();
            session.begin(plan(Asked::Current));
            for answer in answers {
                session.hand_in(Ballot { role: format!("rol {}", answer % 2), ..ballot(&answer.to_string(), "none") });
            }
            session
        };
        let mut sorted = answers.clone();
        sorted.sort_unstable();
        prop_assert_eq!(sealed(&answers), sealed(&sorted));
    }
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
    for domain in ["nl", "en"].map(|lang| &spiegel::words::words(lang).domain) {
        assert_eq!(Answer::parse(domain.unknown, &card), Ok(Some(Answer::Unknown)));
        assert_eq!(Answer::parse(domain.not_applicable, &card), Ok(Some(Answer::NotApplicable)));
    }
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
        ("1-2-3", None),
        ("di 8 dec", Some((2026, 12, 8))),
        ("ma 8 dec", None),
        ("gisteren", Some((2026, 11, 22))),
        ("22 nov", Some((2026, 11, 22))),
        ("maart 2027", None),
        ("999999-1-1", None),
        ("0001-01-01", None),
        ("9999-12-31", None),
    ] {
        let expected = expected.map(|(year, month, day)| jiff::civil::date(year, month, day));
        assert_eq!(read_date(text, today), expected, "{text}");
    }
}
