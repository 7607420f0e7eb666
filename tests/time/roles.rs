//! How roles see an aspect: told where they see it differently, and a role of one person only when the group says so.

use spiegel::domain::{
    Answer, Asked, Ballot, BallotAnswer, Edit, How, Mark, RoleView, Round, RoundPlan, Session, Sharing, Votes,
    differing_roles,
};
use spiegel::report::{Format, Report};
use spiegel::words::NL;

use crate::fixtures::{card, session};

/// A session with a round on the first aspect: the role of each person and the column that they chose.
fn with_round(people: &[(&str, usize)]) -> Session {
    let card = card();
    let aspect = card.aspects()[0].id.clone();
    let ballot = |(role, column): &(&str, usize)| Ballot {
        role: (*role).to_owned(),
        answers: vec![BallotAnswer {
            aspect: aspect.clone(),
            current: Some(Answer::Scenario(card.scenarios()[*column].id.clone())),
            desired: None,
        }],
        ..Ballot::default()
    };
    let plan = RoundPlan { asks: Asked::Current, how: How::Silent, ..RoundPlan::default() };
    let round = Round::new(1, plan, Votes::of_ballots(people.iter().map(ballot).collect()));
    let mut session = session("0rollen0", 2026, &[]);
    session.apply(Edit::put_round(round));
    session
}

fn views(session: &Session) -> Vec<(Option<String>, Vec<usize>)> {
    let card = card();
    let views = differing_roles(session, &card.aspects()[0].id, Mark::Current, &card);
    views.into_iter().map(|RoleView { role, half_columns }| (role, half_columns)).collect()
}

fn text(session: &Session) -> String {
    String::from_utf8(Report::of_session(session, &card()).to_bytes(Format::Text, &NL)).unwrap()
}

#[test]
fn where_roles_lie_apart_each_has_its_drawing_and_a_sentence_says_so() {
    let session =
        with_round(&[("schoolopleider", 0), ("schoolopleider", 1), ("startende leraar", 3), ("startende leraar", 3)]);
    assert_eq!(
        views(&session),
        [
            (Some("schoolopleider".into()), vec![1, 0, 1, 0, 0, 0, 0]),
            (Some("startende leraar".into()), vec![0, 0, 0, 0, 0, 0, 2])
        ]
    );
    let text = text(&session);
    assert!(text.contains("Rollen zien het anders: schoolopleider van Individuele begeleiding tot"), "{text}");
    assert!(text.contains("schoolopleider (2): 1 ●  2 ●  3 ·  4 ·"), "{text}");
}

#[test]
fn roles_that_see_it_alike_are_not_told_apart() {
    let alike =
        with_round(&[("schoolopleider", 0), ("schoolopleider", 2), ("startende leraar", 1), ("startende leraar", 3)]);
    assert!(views(&alike).is_empty());
    assert!(!text(&alike).contains("Rollen zien het anders"));
}

#[test]
fn a_role_of_one_is_told_with_others_until_the_group_says_otherwise() {
    let people = [("bestuur/HR", 3), ("schoolleider/MT-lid", 3), ("schoolopleider", 0), ("schoolopleider", 0)];
    let mut session = with_round(&people);
    let folded = views(&session);
    assert_eq!(folded.iter().map(|(role, _)| role.as_deref()).collect::<Vec<_>>(), [Some("schoolopleider"), None]);
    session.apply(Edit::Sharing(Sharing { single_roles: true, ..Sharing::default() }));
    let apart = views(&session);
    let roles: Vec<_> = apart.iter().map(|(role, _)| role.as_deref()).collect();
    assert_eq!(roles, [Some("bestuur/HR"), Some("schoolleider/MT-lid"), Some("schoolopleider")]);
}

/// Of three roles of which one has one person, that person would stand alone as "the others".
#[test]
fn one_person_never_stands_alone_as_the_others() {
    let people =
        [("bestuur/HR", 3), ("schoolopleider", 0), ("schoolopleider", 0), ("leraar", 0), ("leraar", 1), ("leraar", 1)];
    for (role, half_columns) in views(&with_round(&people)) {
        assert!(half_columns.iter().sum::<usize>() > 1, "{role:?} is one person");
    }
    assert!(views(&with_round(&[("bestuur/HR", 3), ("schoolopleider", 0), ("schoolopleider", 0)])).is_empty());
}
