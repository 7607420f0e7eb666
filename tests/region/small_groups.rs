//! No picture shows a small group: not by itself, not when totals are subtracted, and not when two pictures are.

use std::collections::{BTreeMap, BTreeSet};

use fastrand::Rng;
use spiegel::domain::{
    Aggregate, Answer, Ballot, BallotAnswer, Card, Contribution, Group, MIN_SESSIONS, MIN_VOICES, Mark, Picture,
    QuestionPicture, ROUNDED_TO, Round, RoundPlan, Rounded, Session, Votes, picture_of,
};

use super::corpus::card;
use super::generator;

fn aggregate(sessions: &[Session], card: &Card) -> Aggregate {
    let mut aggregate = Aggregate::default();
    let fingerprint = card.fingerprint();
    for session in sessions {
        aggregate.add(&Contribution::of(session, card, &fingerprint));
    }
    aggregate
}

fn picture(sessions: &[Session], card: &Card) -> Picture {
    picture_of(&aggregate(sessions, card), std::slice::from_ref(card))
}

fn questions(picture: &Picture) -> Vec<&QuestionPicture> {
    picture.cards.iter().flat_map(|card| card.aspects.iter().flatten()).flatten().collect()
}

fn cells(rounded: &Rounded) -> Vec<u64> {
    rounded.half_columns.iter().copied().chain([rounded.unknown, rounded.not_applicable]).collect()
}

/// Few sessions with few people, so that most groups are small ones; most of them have a round.
fn few(seed: u64, card: &Card) -> Vec<Session> {
    let mut rng = Rng::with_seed(seed);
    let sessions = (0..rng.u64(0..60)).map(|index| generator::session(card, seed, index));
    sessions.filter(|session| !session.rounds.is_empty() || session.revision < 8).collect()
}

/// For every set of people that the picture tells of, or that can be had by subtracting what it tells from the whole: who they
/// are, counted from the sessions themselves.
#[test]
fn neither_a_shown_group_nor_what_is_left_of_a_total_is_small() {
    let card = card();
    let mut named = 0;
    for seed in 0..600 {
        let sessions = few(seed, &card);
        let picture = picture(&sessions, &card);
        let Some(aspects) = picture.cards.first().and_then(|card| card.aspects.as_ref()) else { continue };
        for (aspect, pictures) in card.aspects().iter().zip(aspects) {
            for (mark, picture) in Mark::BOTH.into_iter().zip(pictures) {
                // The voices of each role, by the number of the session.
                let mut roles: BTreeMap<String, Vec<usize>> = BTreeMap::new();
                for (index, session) in sessions.iter().enumerate() {
                    let round = session.last_round_on(&aspect.id, mark);
                    for ballot in round.into_iter().flat_map(Round::ballots) {
                        if ballot.answer(&aspect.id, mark).is_some() {
                            roles.entry(ballot.role.clone()).or_default().push(index);
                        }
                    }
                }
                let is_large = |voices: &[usize]| {
                    voices.len() as u64 >= MIN_VOICES
                        && voices.iter().collect::<BTreeSet<_>>().len() as u64 >= MIN_SESSIONS
                };
                for (group, _) in &picture.roles {
                    if let Group::Named(role) = group {
                        assert!(is_large(&roles.remove(role).unwrap()), "{role} in {seed}");
                        named += 1;
                    }
                }
                let rest: Vec<usize> = roles.into_values().flatten().collect();
                let has_others = picture.roles.iter().any(|(group, _)| *group == Group::Others);
                assert!(rest.is_empty() || picture.roles.is_empty() || is_large(&rest), "the others in {seed}");
                assert_eq!(has_others, !rest.is_empty() && !picture.roles.is_empty());
            }
        }
    }
    assert!(named > 1_000, "only {named} groups were shown");
}

#[test]
fn years_with_few_sessions_are_told_together() {
    let card = card();
    for seed in 0..300 {
        let sessions = few(seed, &card);
        let picture = picture(&sessions, &card);
        for (aspect, pictures) in
            card.aspects().iter().zip(picture.cards.iter().flat_map(|card| card.aspects.iter().flatten()))
        {
            for (mark, picture) in Mark::BOTH.into_iter().zip(pictures) {
                let mut years: BTreeMap<i16, u64> = BTreeMap::new();
                for session in sessions.iter().filter(|session| session.answer(&aspect.id, mark).is_some()) {
                    *years.entry(session.date.year()).or_default() += 1;
                }
                let named = picture.years.iter().filter_map(|(group, _)| match group {
                    Group::Named(year) => Some(*year),
                    Group::Others => None,
                });
                for year in named {
                    assert!(years.remove(&year).unwrap() >= MIN_SESSIONS);
                }
                let rest: u64 = years.values().sum();
                assert!(rest == 0 || rest >= MIN_SESSIONS || picture.years.is_empty());
            }
        }
    }
}

#[test]
fn fewer_than_three_sessions_give_no_picture() {
    let card = card();
    let sessions: Vec<Session> = (0..3).map(|index| generator::session(&card, 5, index)).collect();
    assert!(picture(&sessions[..2], &card).cards[0].aspects.is_none());
    assert!(picture(&sessions, &card).cards[0].aspects.is_some());
}

#[test]
fn every_count_is_rounded_by_less_than_a_step_and_right_on_average() {
    let card = card();
    let (mut shown, mut exact) = (0, 0);
    for seed in 0..300 {
        let sessions = few(seed, &card);
        let counts = aggregate(&sessions, &card);
        let picture = picture_of(&counts, std::slice::from_ref(&card));
        let Some(aspects) = picture.cards.first().and_then(|card| card.aspects.as_ref()) else { continue };
        for (picture, counts) in aspects.iter().flatten().zip(counts.cards[card.id()].aspects.iter().flatten()) {
            if counts.marks.sessions < MIN_SESSIONS {
                continue;
            }
            for (position, count) in picture.all.half_columns.iter().enumerate() {
                assert_eq!(count % ROUNDED_TO, 0);
                assert!(count.abs_diff(counts.marks.at(position)) < ROUNDED_TO);
                shown += count;
                exact += counts.marks.at(position);
            }
        }
    }
    assert!(exact > 10_000 && shown.abs_diff(exact) * 50 < exact, "{shown} shown of {exact}");
}

#[test]
fn the_same_sessions_give_the_same_picture_in_any_order() {
    let card = card();
    for seed in 0..100 {
        let mut sessions = few(seed, &card);
        let before = picture(&sessions, &card);
        sessions.reverse();
        assert_eq!(picture(&sessions, &card), before);
        let (left, right) = sessions.split_at(sessions.len() / 2);
        let mut merged = aggregate(right, &card);
        merged.merge(&aggregate(left, &card));
        assert_eq!(merged, aggregate(&sessions, &card));
    }
}

/// Somebody has the picture of last month and that of today, with one session more, and takes every count that rose for an answer
/// of that session. Exact counts would make each such guess right.
#[test]
fn the_difference_of_two_pictures_does_not_tell_what_one_session_said() {
    let card = card();
    let (mut rose, mut right, mut missed) = (0, 0, 0);
    for seed in 0..400 {
        let mut sessions: Vec<Session> = (0..20).map(|index| generator::session(&card, seed, index)).collect();
        let after = picture(&sessions, &card);
        let added = sessions.pop().unwrap();
        let before = picture(&sessions, &card);
        let added = Contribution::of(&added, &card, &card.fingerprint());
        for (index, (before, after)) in questions(&before).into_iter().zip(questions(&after)).enumerate() {
            let said = added.aspects[index / 2].marks[index % 2];
            for (cell, (before, after)) in cells(&before.all).into_iter().zip(cells(&after.all)).enumerate() {
                let is_said = said.is_some_and(|said| cell_of(said, 7) == cell);
                rose += u64::from(after > before);
                right += u64::from(after > before && is_said);
                missed += u64::from(after <= before && is_said);
            }
        }
    }
    assert!(rose > 2_000);
    assert!(right * 2 < rose, "{right} of {rose} guesses are right");
    assert!(missed > right, "{missed} answers do not show, {right} do");
}

fn cell_of(choice: spiegel::domain::Choice, positions: usize) -> usize {
    use spiegel::domain::Choice;
    match choice {
        Choice::HalfColumn(column) => column.into(),
        Choice::Unknown => positions,
        Choice::NotApplicable => positions + 1,
    }
}

/// The role of one person in one meeting stays out of sight, whatever is subtracted: twelve schoolopleiders said 1, one student
/// said 4.
#[test]
fn one_student_among_many_is_not_to_be_found() {
    let card = card();
    let aspect = card.aspects()[0].id.clone();
    let session = |index: usize, student: bool| {
        let mut session = Session::new(format!("s{index}"), "T".to_owned(), jiff::civil::date(2026, 1, 1), &card);
        session.revision = 1;
        let ballot = |role: &str, column: usize| {
            let current = Some(Answer::Scenario(card.scenarios()[column].id.clone()));
            Ballot::new(role.to_owned(), vec![BallotAnswer { aspect: aspect.clone(), current, desired: None }])
        };
        let mut ballots = vec![ballot("schoolopleider", 0); 3];
        ballots.extend(student.then(|| ballot("student", 3)));
        session.rounds = vec![Round::new(1, RoundPlan::default(), Votes::of_ballots(ballots))];
        session
    };
    let sessions: Vec<Session> = (0..4).map(|index| session(index, index == 0)).collect();
    let picture = picture(&sessions, &card);
    let roles: Vec<&Group<String>> = questions(&picture)[0].roles.iter().map(|(group, _)| group).collect();
    assert_eq!(roles, [&Group::Others], "both roles together, so that no subtraction leaves the student");
}
