//! Copies of one session that two computers changed apart: what only one side changed is taken, where both did a person chooses,
//! and nothing of either is lost without being seen.

use proptest::collection::vec;
use proptest::prelude::*;
use spiegel::domain::{Answer, CopyMerge, Edit, Field, Mark, NextStep, Part, Session, Side};

use crate::fixtures::{card, session};

/// A change that somebody makes, by number.
fn change(session: &mut Session, number: u8) {
    let card = card();
    let aspect = card.aspects()[usize::from(number / 8) % 4].id.clone();
    let scenario = |column: u8| Some(Answer::Scenario(card.scenarios()[usize::from(column) % 4].id.clone()));
    session.apply(match number % 8 {
        0 => Edit::Title(format!("Titel {number}")),
        1 => Edit::Partnership(format!("Samen {number}")),
        2 => Edit::Answer { aspect, mark: Mark::Current, to: scenario(number / 16) },
        3 => Edit::Answer { aspect, mark: Mark::Desired, to: scenario(number / 32) },
        4 => Edit::Text { aspect, part: Part::Explanation, to: format!("Omdat {number}.") },
        5 => Edit::Text { aspect, part: Part::Evidence, to: format!("Blijkt uit {number}.") },
        6 => Edit::AddStep { aspect, index: 0, step: NextStep::new(format!("Stap {number}")) },
        _ => Edit::Answer { aspect, mark: Mark::Current, to: None },
    });
}

/// A session, with all its versions, after these changes.
fn after(start: &Session, changes: &[u8]) -> Vec<Session> {
    let mut versions = vec![start.clone()];
    for number in changes {
        let mut next = versions[versions.len() - 1].clone();
        change(&mut next, *number);
        versions.push(next);
    }
    versions
}

fn merged(here: &Session, merge: &CopyMerge) -> Session {
    let mut session = here.clone();
    session.apply_all(merge.edits(here));
    session
}

/// What is in a session, whatever its revision is and in whatever order its steps stand.
fn content(session: &Session) -> Session {
    let mut content = Session { revision: 0, ..session.clone() };
    for said in &mut content.reflections {
        said.next_steps.sort_by(|one, other| one.what.cmp(&other.what));
    }
    content
}

proptest! {
    #[test]
    fn what_only_one_side_changed_is_taken(start in vec(any::<u8>(), 0..6), mine in vec(any::<u8>(), 0..6), theirs in vec(any::<u8>(), 0..6)) {
        let origin = after(&session("0samen00", 2026, &["1:2", ":", "3:", "4:4"]), &start);
        let base = origin.last().unwrap();
        let (here, there) = (after(base, &mine), after(base, &theirs));
        let (now, copy) = (here.last().unwrap(), there.last().unwrap());
        let mut past: Vec<Session> = origin.iter().chain(&here[..here.len() - 1]).cloned().collect();
        past.reverse();
        let merge = CopyMerge::new(now, copy, &past).unwrap();
        let (mine, theirs) = (CopyMerge::new(base, now, &[]).unwrap(), CopyMerge::new(base, copy, &[]).unwrap());
        for change in &merge.changes {
            // Where one side is as it was, nobody has to choose.
            let is_of = |changed: &CopyMerge| changed.changes.iter().any(|other| other.field == change.field);
            let (changed_here, changed_there) = (is_of(&mine), is_of(&theirs));
            match (changed_here, changed_there) {
                (true, false) => prop_assert_eq!(change.side, Some(Side::Here), "{:?}", change),
                (false, true) if here.iter().all(|version| same_field(version, base, &change.field)) && origin.iter().all(|version| same_field(version, base, &change.field)) => {
                    prop_assert_eq!(change.side, Some(Side::Copy), "{:?}", change);
                }
                _ => {}
            }
        }
    }

    #[test]
    fn a_merged_copy_brings_nothing_any_more(mine in vec(any::<u8>(), 0..8), theirs in vec(any::<u8>(), 0..8), takes_copy in any::<bool>()) {
        let base = session("0samen00", 2026, &["1:2", ":", "3:", "4:4"]);
        let (here, there) = (after(&base, &mine), after(&base, &theirs));
        let (now, copy) = (here.last().unwrap(), there.last().unwrap());
        let past: Vec<Session> = here[..here.len() - 1].iter().rev().cloned().collect();
        let mut merge = CopyMerge::new(now, copy, &past).unwrap();
        for change in &mut merge.changes {
            change.side.get_or_insert(if takes_copy { Side::Copy } else { Side::Here });
        }
        let result = merged(now, &merge);
        for change in &merge.changes {
            let wanted = if change.side == Some(Side::Copy) { copy } else { now };
            prop_assert!(same_field(&result, wanted, &change.field), "{:?}", change);
        }
        // If all is taken from the copy, the session is the copy; if nothing is, it stays what it was.
        for change in &mut merge.changes {
            change.side = Some(Side::Copy);
        }
        prop_assert_eq!(content(&merged(now, &merge)), content(copy));
        for change in &mut merge.changes {
            change.side = Some(Side::Here);
        }
        prop_assert_eq!(&merged(now, &merge), now);
    }
}

fn same_field(one: &Session, other: &Session, field: &Field) -> bool {
    CopyMerge::new(one, other, &[]).unwrap().changes.iter().all(|change| change.field != *field)
}

#[test]
fn without_earlier_versions_what_one_side_has_is_kept_and_the_rest_is_chosen() {
    let mut here = session("0samen00", 2026, &["1:2", ":", ":", ":"]);
    let mut copy = session("0samen00", 2026, &["1:3", "2:", ":", ":"]);
    here.apply(Edit::Facilitator("Noor".into()));
    copy.apply(Edit::Partnership("West".into()));
    let merge = CopyMerge::new(&here, &copy, &[]).unwrap();
    let aspects: Vec<_> = card().aspects().iter().map(|aspect| aspect.id.clone()).collect();
    let sides: Vec<_> = merge.changes.iter().map(|change| (change.field.clone(), change.side)).collect();
    assert_eq!(
        sides,
        [
            (Field::Partnership, Some(Side::Copy)),
            (Field::Facilitator, Some(Side::Here)),
            (Field::Answer(aspects[0].clone(), Mark::Desired), None),
            (Field::Answer(aspects[1].clone(), Mark::Current), Some(Side::Copy)),
        ]
    );
    assert_eq!(merge.undecided(), 1);
    assert!(merge.edits(&here).is_empty(), "nothing is changed before a person has chosen");
}

#[test]
fn another_session_is_no_copy() {
    let one = session("0samen00", 2026, &["1:2"]);
    assert!(CopyMerge::new(&one, &session("0anders0", 2026, &["1:3"]), &[]).is_none());
}

#[test]
fn a_round_of_the_copy_gets_a_number_of_its_own_and_what_is_sealed_stays_there() {
    use spiegel::domain::{Asked, Ballot, BallotAnswer, How, Round, RoundPlan, Votes};
    let start = session("0samen00", 2026, &["1:2"]);
    let with_round = |column: usize| {
        let aspect = card().aspects()[0].id.clone();
        let current = Some(Answer::Scenario(card().scenarios()[column].id.clone()));
        let ballot = Ballot { answers: vec![BallotAnswer { aspect, current, desired: None }], ..Ballot::default() };
        let plan = RoundPlan { asks: Asked::Current, how: How::Silent, ..RoundPlan::default() };
        let mut session = start.clone();
        session.apply(Edit::put_round(Round::new(1, plan, Votes::of_ballots(vec![ballot]))));
        session
    };
    let (here, mut copy) = (with_round(0), with_round(2));
    copy.begin(RoundPlan::default());
    let merge = CopyMerge::new(&here, &copy, &[start]).unwrap();
    assert!(merge.has_sealed);
    let merged = merged(&here, &merge);
    assert_eq!(merged.rounds.iter().map(|round| round.number).collect::<Vec<_>>(), [1, 2]);
    assert!(merged.running.is_none());
}
