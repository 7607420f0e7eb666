//! What is saved comes back the same, whatever is in it; what is taken back is as if it had never been.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use spiegel::domain::{
    Answer, Asked, Ballot, BallotAnswer, Card, CardRef, CarriesOn, Earlier, Edit, Hands, How, Mark, NextStep, Origin,
    Part, Reflection, Round, RoundPlan, RunningRound, Session, Sharing, Status, Votes,
};
use spiegel::store::{BUNDLED_CARD, Library, read_session, write_session};
use spiegel::text::{sanitise, sanitise_line};

fn card() -> Card {
    Library::at(PathBuf::new()).card(BUNDLED_CARD).unwrap()
}

fn line() -> impl Strategy<Value = String> {
    any::<String>().prop_map(|text| sanitise_line(&text).into_owned())
}

fn text() -> impl Strategy<Value = String> {
    any::<String>().prop_map(|text| sanitise(&text).into_owned())
}

fn date() -> impl Strategy<Value = Date> {
    (1900_i16..2200, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| Date::new(year, month, day).unwrap())
}

fn answer() -> impl Strategy<Value = Answer> {
    let id = |place: usize| card().scenarios()[place].id.clone();
    prop_oneof![
        (0_usize..4).prop_map(move |place| Answer::Scenario(id(place))),
        (0_usize..3).prop_map(move |place| Answer::Between(id(place), id(place + 1))),
        Just(Answer::Unknown),
        Just(Answer::NotApplicable),
    ]
}

fn step() -> impl Strategy<Value = NextStep> {
    let status = prop_oneof![Just(Status::Open), Just(Status::Running), Just(Status::Done), Just(Status::Dropped)];
    (text(), line(), option::of(date()), status, option::of(line()))
        .prop_map(|(what, owner, due, status, from)| NextStep { what, owner, due, status, from })
}

fn reflection(row: usize) -> impl Strategy<Value = Reflection> {
    (option::of(answer()), option::of(answer()), text(), text(), vec(step(), 0..3)).prop_map(
        move |(current, desired, explanation, evidence, next_steps)| Reflection {
            aspect: card().aspects()[row].id.clone(),
            current,
            desired,
            explanation,
            evidence,
            next_steps,
        },
    )
}

fn asked() -> impl Strategy<Value = Asked> {
    prop_oneof![Just(Asked::Current), Just(Asked::Desired), Just(Asked::Both)]
}

fn ballot() -> impl Strategy<Value = Ballot> {
    let origin = option::of((line(), any::<u64>())).prop_map(|from| from.map(|(id, revision)| Origin { id, revision }));
    let explanations = vec(text().prop_map(|text| (card().aspects()[0].id.clone(), text)), 0..2);
    (line(), ballot_answer(), origin, explanations).prop_map(|(role, answer, origin, explanations)| Ballot {
        role,
        answers: vec![answer],
        origin,
        explanations,
    })
}

fn ballot_answer() -> impl Strategy<Value = BallotAnswer> {
    (option::of(answer()), option::of(answer())).prop_map(|(current, desired)| BallotAnswer {
        aspect: card().aspects()[0].id.clone(),
        current,
        desired,
    })
}

fn carries_on() -> impl Strategy<Value = CarriesOn> {
    (line(), line(), date(), vec(line(), 0..3), vec(ballot_answer(), 0..2)).prop_map(
        |(id, title, date, roles, answers)| CarriesOn { id, title, date, fingerprint: "0f".to_owned(), roles, answers },
    )
}

fn sharing() -> impl Strategy<Value = Sharing> {
    any::<(bool, bool)>().prop_map(|(explanations, single_roles)| Sharing { explanations, single_roles })
}

fn plan() -> impl Strategy<Value = RoundPlan> {
    let how = prop_oneof![Just(How::Silent), Just(How::Masked), Just(How::Paper), Just(How::Brought)];
    let earlier = prop_oneof![Just(Earlier::Kept), Just(Earlier::Replaced)];
    (asked(), how, option::of(any::<u32>()), earlier).prop_map(|(asks, how, present, earlier)| RoundPlan {
        asks,
        how,
        present,
        earlier,
    })
}

fn running() -> impl Strategy<Value = RunningRound> {
    (plan(), vec(ballot(), 0..3)).prop_map(|(plan, ballots)| RunningRound::new(plan, ballots))
}

fn hands(row: usize) -> impl Strategy<Value = Hands> {
    vec(0_usize..30, 0..4).prop_map(move |counts| Hands {
        aspect: card().aspects()[row].id.clone(),
        counts: card().scenarios().iter().map(|scenario| scenario.id.clone()).zip(counts).collect(),
    })
}

/// What was said in a round, and how.
fn round(number: u32) -> impl Strategy<Value = Round> {
    let of_hands = (plan(), hands(0), option::of(hands(2))).prop_map(move |(plan, one, two)| {
        let hands = [Some(one), two].into_iter().flatten().collect();
        Round::new(number, RoundPlan { how: How::Hands, ..plan }, Votes::Hands(hands))
    });
    let of_ballots = (plan(), vec(ballot(), 0..3))
        .prop_map(move |(plan, ballots)| Round::new(number, plan, Votes::of_ballots(ballots)));
    prop_oneof![of_hands, of_ballots]
}

fn rounds() -> impl Strategy<Value = Vec<Round>> {
    let all = (option::of(round(1)), option::of(round(2)), option::of(round(5)));
    all.prop_map(|(one, two, five)| [one, two, five].into_iter().flatten().collect())
}

fn session() -> impl Strategy<Value = Session> {
    let facts = (line(), line(), line(), vec(line(), 0..4), any::<u64>(), date(), text());
    let said = (reflection(0), reflection(1), reflection(2), reflection(3));
    let heard = (rounds(), option::of(running()), option::of(carries_on()), sharing());
    (facts, said, heard).prop_map(|((title, partnership, facilitator, roles, revision, date, note), said, heard)| {
        Session {
            id: "0mhk3v9q".to_owned(),
            revision,
            title,
            card: CardRef { id: card().id().to_owned(), fingerprint: card().fingerprint() },
            date,
            partnership,
            facilitator,
            roles,
            note,
            reflections: vec![said.0, said.1, said.2, said.3],
            rounds: heard.0,
            running: heard.1,
            carries_on: heard.2,
            sharing: heard.3,
            lapsed: None,
        }
    })
}

fn edit() -> impl Strategy<Value = Edit> {
    let aspect = || (0_usize..4).prop_map(|row| card().aspects()[row].id.clone());
    let mark = prop_oneof![Just(Mark::Current), Just(Mark::Desired)];
    let part = prop_oneof![Just(Part::Explanation), Just(Part::Evidence)];
    prop_oneof![
        (aspect(), mark, option::of(answer())).prop_map(|(aspect, mark, to)| Edit::Answer { aspect, mark, to }),
        (aspect(), part, text()).prop_map(|(aspect, part, to)| Edit::Text { aspect, part, to }),
        (aspect(), 0_usize..4, step()).prop_map(|(aspect, index, step)| Edit::AddStep { aspect, index, step }),
        (aspect(), 0_usize..4).prop_map(|(aspect, index)| Edit::RemoveStep { aspect, index }),
        (aspect(), 0_usize..4, step()).prop_map(|(aspect, index, to)| Edit::ChangeStep { aspect, index, to }),
        line().prop_map(Edit::Title),
        date().prop_map(Edit::Date),
        line().prop_map(Edit::Partnership),
        line().prop_map(Edit::Facilitator),
        vec(line(), 0..3).prop_map(Edit::Roles),
        text().prop_map(Edit::Note),
        (vec(1_u32..6, 0..3), option::of(round(3)), option::of(round(2)))
            .prop_map(|(remove, one, two)| Edit::Rounds { remove, put: [one, two].into_iter().flatten().collect() }),
    ]
}

/// The revision after so many changes.
fn raised(before: &Session, changes: u64) -> u64 {
    before.revision.saturating_add(changes)
}

proptest! {
    #[test]
    fn a_session_comes_back_as_it_was_saved(session in session()) {
        let file = write_session(&session);
        prop_assert!(!file.chars().any(|char| char.is_control() && char != '\n'), "control characters in {file}");
        let (read, schema, repairs) = read_session(file.as_bytes(), Path::new("s.ron")).unwrap();
        prop_assert_eq!((schema, repairs.len()), (4, 0));
        prop_assert_eq!(read, session);
    }

    #[test]
    fn any_bytes_are_a_session_or_an_error(bytes in vec(any::<u8>(), 0..400)) {
        let _ = read_session(&bytes, Path::new("s.ron"));
    }

    #[test]
    fn any_edits_taken_back_give_back_the_session(before in session(), edits in vec(edit(), 0..20)) {
        let mut session = before.clone();
        let inverses: Vec<Edit> = edits.into_iter().filter_map(|edit| session.apply(edit)).collect();
        prop_assert_eq!(session.revision, raised(&before, inverses.len() as u64));
        let after = session.clone();
        let redo: Vec<Edit> = inverses.into_iter().rev().filter_map(|edit| session.apply(edit)).collect();
        prop_assert_eq!(session.revision, raised(&after, redo.len() as u64));
        prop_assert_eq!(Session { revision: before.revision, ..session.clone() }, before);
        redo.into_iter().rev().for_each(|edit| drop(session.apply(edit)));
        prop_assert_eq!(Session { revision: after.revision, ..session }, after);
    }

    #[test]
    fn a_group_of_edits_is_one_revision_and_undone_as_one(before in session(), edits in vec(edit(), 0..8)) {
        let (mut one_by_one, mut session) = (before.clone(), before.clone());
        for edit in &edits {
            one_by_one.apply(edit.clone());
        }
        let inverses = session.apply_all(edits);
        prop_assert_eq!(session.revision, raised(&before, u64::from(!inverses.is_empty())));
        prop_assert_eq!(&Session { revision: one_by_one.revision, ..session.clone() }, &one_by_one);
        session.apply_all(inverses);
        prop_assert_eq!(Session { revision: before.revision, ..session }, before);
    }
}
