//! Then and now of many sessions: exact counts of what became of what was wanted, and a picture that shows no small group.

use std::collections::BTreeMap;

use fastrand::Rng;
use jiff::civil::date;
use spiegel::domain::{Aggregate, Answer, Card, Choice, Contribution, Group, MIN_SESSIONS, Mark, Session, picture_of};

use super::corpus::card;
use super::generator;

/// A session in which the first aspect stands here, and that carries on one in which it stood there and was wanted there.
fn moved(card: &Card, index: u64, was: usize, wanted: usize, is: Option<usize>) -> Session {
    let on = |column: usize| Some(Answer::Scenario(card.scenarios()[column].id.clone()));
    let mut earlier = Session::new(format!("then{index}"), "Toen".to_owned(), date(2025, 1, 7), card);
    earlier.reflections[0].current = on(was);
    earlier.reflections[0].desired = on(wanted);
    let mut session = Session::new(format!("now{index}"), "Nu".to_owned(), date(2026, 1, 7), card);
    session.reflections[0].current = is.and_then(on);
    session.carry_on(&earlier);
    session
}

fn aggregate(sessions: &[Session], card: &Card) -> Aggregate {
    let fingerprint = card.fingerprint();
    let mut aggregate = Aggregate::default();
    for session in sessions {
        aggregate.add(&Contribution::of(session, card, &fingerprint));
    }
    aggregate
}

#[test]
fn what_became_of_what_was_wanted_is_counted() {
    let card = card();
    let sessions = [
        moved(&card, 1, 0, 2, Some(2)),
        moved(&card, 2, 0, 2, Some(1)),
        moved(&card, 3, 0, 2, Some(0)),
        moved(&card, 4, 1, 2, None),
    ];
    let counts = &aggregate(&sessions, &card).cards[card.id()];
    assert_eq!((counts.carried_on, counts.moves[0].outcomes), (4, [1, 1, 1, 1, 0]));
    assert_eq!(counts.moves[1].outcomes, [0, 0, 0, 4, 0]);
    let from: Vec<_> = counts.moves[0].from.iter().map(|(from, to)| (*from, to.sessions, to.at(0), to.at(2))).collect();
    assert_eq!(from, [(Choice::HalfColumn(0), 3, 1, 1)]);
}

#[test]
fn nothing_is_told_of_fewer_than_three_sessions_that_carry_on() {
    let card = card();
    let mut sessions: Vec<Session> = (0..9).map(|index| generator::session(&card, 3, index * 5)).collect();
    sessions.extend((0..2).map(|index| moved(&card, index, 0, 2, Some(1))));
    let moves = |sessions: &[Session]| {
        picture_of(&aggregate(sessions, &card), std::slice::from_ref(&card)).cards[0].moves.clone()
    };
    assert!(moves(&sessions).is_none());
    sessions.push(moved(&card, 2, 0, 2, Some(1)));
    assert!(moves(&sessions).is_some());
}

/// Neither a group that is named, nor the others, nor the sessions that are left when all of these are subtracted from those
/// that say what is current.
#[test]
fn no_group_of_a_move_and_nothing_that_is_left_of_a_total_is_small() {
    let card = card();
    let (mut named, mut hidden) = (0, 0);
    for seed in 0..600 {
        let mut rng = Rng::with_seed(seed);
        let count = rng.u64(0..70);
        let keeps_others = rng.bool();
        let sessions: Vec<Session> = (0..count)
            .map(|index| generator::session(&card, seed, index))
            .filter(|session| session.carries_on.is_some() || keeps_others && session.revision < 6)
            .collect();
        let picture = picture_of(&aggregate(&sessions, &card), std::slice::from_ref(&card));
        let Some(moves) = picture.cards.first().and_then(|card| card.moves.as_ref()) else { continue };
        for (aspect, picture) in card.aspects().iter().zip(moves) {
            let mut from: BTreeMap<Choice, u64> = BTreeMap::new();
            let mut not_moved = 0;
            for session in sessions.iter().filter(|session| session.answer(&aspect.id, Mark::Current).is_some()) {
                let earlier = session.carries_on.iter().flat_map(|earlier| &earlier.answers);
                let was = earlier.filter(|said| said.aspect == aspect.id).find_map(|said| said.current.as_ref());
                match was.and_then(|was| Choice::of(was, &card)) {
                    Some(was) => *from.entry(was).or_default() += 1,
                    None => not_moved += 1,
                }
            }
            if picture.from.is_empty() {
                hidden += 1;
                continue;
            }
            assert!(not_moved == 0 || not_moved >= MIN_SESSIONS, "{not_moved} are left in {seed}");
            for (group, _) in &picture.from {
                if let Group::Named(was) = group {
                    assert!(from.remove(was).unwrap() >= MIN_SESSIONS, "{was:?} in {seed}");
                    named += 1;
                }
            }
            let rest: u64 = from.values().sum();
            assert!(rest == 0 || rest >= MIN_SESSIONS, "the others in {seed}");
        }
    }
    assert!(named > 300 && hidden > 100, "{named} groups were shown, {hidden} tables were not");
}

/// Somebody has the picture of last month and that of today, with one session more that carries on another, and takes every count
/// that rose for what became of that session. Exact counts would make each such guess right.
#[test]
fn the_difference_of_two_pictures_does_not_tell_what_became_of_one_session() {
    let card = card();
    let (mut rose, mut right) = (0, 0);
    for seed in 0..300 {
        let mut sessions: Vec<Session> = (0..30).map(|index| generator::session(&card, seed, 5 * index + 4)).collect();
        let moves = |sessions: &[Session]| {
            let picture = picture_of(&aggregate(sessions, &card), std::slice::from_ref(&card));
            picture.cards[0].moves.clone().unwrap()
        };
        let after = moves(&sessions);
        let added = sessions.pop().unwrap();
        let before = moves(&sessions);
        let added = Contribution::of(&added, &card, &card.fingerprint());
        for (index, (before, after)) in before.iter().zip(&after).enumerate() {
            let became = added.moves[index].outcome as usize;
            let said = added.aspects[index].marks[0];
            for (outcome, (before, after)) in before.outcomes.iter().zip(after.outcomes).enumerate() {
                rose += u64::from(after > *before);
                right += u64::from(after > *before && outcome == became);
            }
            for (group, before) in &before.from {
                let Some((_, after)) = after.from.iter().find(|(other, _)| other == group) else { continue };
                let is_from = added.moves[index].from.map(Group::Named).as_ref() == Some(group);
                for (position, (before, after)) in before.half_columns.iter().zip(&after.half_columns).enumerate() {
                    let is_said = said == Some(Choice::HalfColumn(position.try_into().unwrap()));
                    rose += u64::from(after > before);
                    right += u64::from(after > before && is_from && is_said);
                }
            }
        }
    }
    assert!(rose > 1_000 && right * 3 < rose, "{right} of {rose} guesses are right");
}
