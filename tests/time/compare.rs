//! Then against now.

use jiff::civil::date;
use spiegel::domain::{CompareError, Comparison, Edit, Moment, NextStep, Outcome, Session, Status};
use spiegel::report::{Compared, Format};
use spiegel::store::{read_session, write_session};
use spiegel::words::words;

use crate::fixtures::{card, card_of, session};

fn compared(then: &Session, now: &Session) -> Comparison {
    Comparison::new(vec![Moment::from(then), Moment::from(now)], &card()).unwrap()
}

fn outcome(then: &str, now: &str) -> Outcome {
    let [then, now] = [(2025, then), (2026, now)].map(|(year, said)| session("0a", year, &[said]));
    compared(&then, &now).aspects[0].outcome
}

#[test]
fn what_became_of_what_was_wanted_is_told_by_places() {
    use Outcome::{Lapsed, NotDiscussed, Otherwise, Reached, UnderWay};
    for (then, now, expected) in [
        ("1:3", "3:", Reached),
        ("3:1", "1:4", Reached),
        ("2:2", "2:", Reached),
        (":3", "3:", Reached),
        ("1:2-3", "2-3:", Reached),
        ("1:3", "2:", UnderWay),
        ("1:3", "1-2:", UnderWay),
        ("4:1", "2:", UnderWay),
        ("1:3", "1:", Otherwise),
        ("1:3", "4:", Otherwise),
        ("2:3", "1:", Otherwise),
        (":3", "2:", Otherwise),
        ("unknown:3", "2:", Otherwise),
        ("2:2", "3:", Otherwise),
        ("1:3", ":", NotDiscussed),
        ("1:3", ":4", NotDiscussed),
        ("1:3", "unknown:", NotDiscussed),
        ("1:", "2:", NotDiscussed),
        (":", "2:", NotDiscussed),
        ("1:unknown", "2:", NotDiscussed),
        ("1:3", "n/a:", Lapsed),
        ("1:n/a", "2:", Lapsed),
    ] {
        assert_eq!(outcome(then, now), expected, "{then} became {now}");
    }
}

#[test]
fn every_aspect_is_in_exactly_one_group_and_has_a_sentence() {
    let card = card();
    let answers = ["", "1", "2", "3", "4", "2-3", "unknown", "n/a"];
    for was in answers {
        for wanted in answers {
            for is in answers {
                let then = session("0a", 2024, &[&format!("{was}:{wanted}")]);
                let now = session("0b", 2026, &[&format!("{is}:{was}")]);
                let comparison = compared(&then, &now);
                let grouped: usize = Outcome::ALL.into_iter().map(|outcome| comparison.with(outcome).count()).sum();
                assert_eq!(grouped, card.aspects().len());
                for lang in ["nl", "en"] {
                    for register in [spiegel::words::Register::ToGroup, spiegel::words::Register::AboutGroup] {
                        let sentence =
                            Compared::new(comparison.clone(), &card).sentence(0, words(lang), register).unwrap();
                        assert!(sentence.ends_with('.') && !sentence.contains("  "), "{sentence:?}");
                        let is_reached = comparison.aspects[0].outcome == Outcome::Reached;
                        assert!(is_reached || sentence.contains(';'), "both moments are told: {sentence}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_day_decides_which_is_then_and_the_cards_must_be_one() {
    let (then, now) = (session("0a", 2025, &["1:2"]), session("0b", 2026, &["2:2"]));
    let turned = Comparison::new(vec![Moment::from(&now), Moment::from(&then)], &card()).unwrap();
    assert_eq!(turned, compared(&then, &now));
    assert_eq!((turned.then().id.as_str(), turned.now().id.as_str()), ("0a", "0b"));
    let other = Session::new("0c".into(), "Anders".into(), date(2026, 1, 1), &card_of(2, 2));
    let refused = Comparison::new(vec![Moment::from(&then), Moment::from(&other)], &card());
    assert_eq!(refused, Err(CompareError::OtherCard("professionalisering".into(), "proef".into())));
    assert_eq!(Comparison::new(vec![Moment::from(&then)], &card()), Err(CompareError::TooFew));
}

/// What a session keeps of the one that it carries on is enough to compare the two where the older file is not.
#[test]
fn a_session_that_carries_on_compares_without_the_older_file() {
    let mut then = session("0a", 2025, &["1:3", "2:2", ":", "unknown:4"]);
    then.partnership = "West".into();
    then.roles = vec!["schoolopleider".into(), "anders".into()];
    let aspect = card().aspects()[0].id.clone();
    for (index, status) in Status::ALL.into_iter().enumerate() {
        let step = NextStep { status, ..NextStep::new(format!("Stap {index}")) };
        then.apply(Edit::AddStep { aspect: aspect.clone(), index, step });
    }
    let mut now = session("0b", 2026, &["3:3", "1:2", "2:", "4:4"]);
    now.carry_on(&then);
    assert_eq!((now.partnership.as_str(), now.roles.len()), ("West", 2));
    let carried: Vec<_> =
        now.next_steps(&aspect).iter().map(|step| (step.what.as_str(), step.from.as_deref())).collect();
    assert_eq!(carried, [("Stap 0", Some("0a")), ("Stap 1", Some("0a"))], "what is over stays behind");
    let alone = Comparison::of_session(&now, &card()).unwrap();
    let both = compared(&then, &now);
    assert_eq!((&alone.aspects, &alone.roles, &alone.card), (&both.aspects, &both.roles, &both.card));
    assert_eq!(alone.steps.len(), 2);
    // It survives the file.
    let (read, ..) = read_session(write_session(&now).as_bytes(), std::path::Path::new("s.ron")).unwrap();
    assert_eq!(Comparison::of_session(&read, &card()).unwrap(), alone);
}

#[test]
fn what_became_of_each_step_is_told_also_of_one_that_was_reworded() {
    let mut then = session("0a", 2025, &["1:3"]);
    let [one, two] = [0, 1].map(|row| card().aspects()[row].id.clone());
    for (index, what) in ["Plan", "Rooster", "Folder"].into_iter().enumerate() {
        then.apply(Edit::AddStep { aspect: one.clone(), index, step: NextStep::new(what.into()) });
    }
    then.apply(Edit::AddStep { aspect: two.clone(), index: 0, step: NextStep::new("Anders".into()) });
    let mut now = session("0b", 2026, &["2:3"]);
    now.carry_on(&then);
    let change = |what: &str, status| NextStep {
        what: what.into(),
        status,
        from: Some("0a".into()),
        ..NextStep::new(String::new())
    };
    now.apply(Edit::ChangeStep { aspect: one.clone(), index: 0, to: change("Plan", Status::Done) });
    now.apply(Edit::ChangeStep {
        aspect: one.clone(),
        index: 1,
        to: change("Rooster van twee scholen", Status::Running),
    });
    now.apply(Edit::RemoveStep { aspect: two, index: 0 });
    let told: Vec<_> = compared(&then, &now).steps.into_iter().map(|change| (change.step.what, change.now)).collect();
    assert_eq!(
        told,
        [
            ("Plan".to_owned(), Some(Status::Done)),
            ("Rooster".to_owned(), Some(Status::Running)),
            ("Folder".to_owned(), Some(Status::Open)),
            ("Anders".to_owned(), None),
        ]
    );
}

#[test]
fn older_schemas_compare_with_this_one() {
    let now = session("0b", 2027, &["3:4", "2:2"]);
    for (older, expected) in [
        (include_str!("../fixtures/schema-1.ron"), "schema 1"),
        (include_str!("../fixtures/schema-2.ron"), "schema 2"),
        (include_str!("../fixtures/schema-3.ron"), "schema 3"),
    ] {
        let (then, ..) = read_session(older.as_bytes(), std::path::Path::new("s.ron")).unwrap();
        let comparison = compared(&then, &now);
        assert_eq!(comparison.aspects[0].outcome, Outcome::UnderWay, "{expected}");
        assert!(comparison.then().steps.is_some(), "{expected}");
    }
}

#[test]
fn a_changed_card_and_a_vanished_aspect_are_told() {
    let mut then = session("0a", 2025, &["1:3"]);
    then.card.fingerprint = "0000000000000000".into();
    then.reflections[0].aspect = "verdwenen".into();
    let now = session("0b", 2026, &["3:3"]);
    let comparison = compared(&then, &now);
    assert!(comparison.card.is_reworded);
    assert_eq!(comparison.card.gone, ["verdwenen".into()]);
    assert_eq!(comparison.aspects[0].outcome, Outcome::NotDiscussed);
}

#[test]
fn more_than_two_sessions_are_a_strip_each_with_the_oldest_on_top() {
    let sessions = [session("0c", 2026, &["3:4"]), session("0a", 2024, &["1:2"]), session("0b", 2025, &["2:3"])];
    let comparison = Comparison::new(sessions.iter().map(Moment::from).collect(), &card()).unwrap();
    let outline = Compared::new(comparison, &card()).outline(words("nl"), spiegel::words::Register::AboutGroup);
    let names: Vec<_> = outline.moments.iter().map(|moment| moment.name.as_str()).collect();
    assert_eq!(names, ["2024", "2025", "2026"]);
    let strips: Vec<_> = outline.rows[0].strips.iter().map(|strip| (strip.positions, strip.is_now)).collect();
    assert_eq!(strips, [([Some(0), Some(2)], false), ([Some(2), Some(4)], false), ([Some(4), Some(6)], true)]);
}

#[test]
fn nothing_in_a_comparison_steers_a_terminal() {
    let mut then = session("0a", 2025, &["1:3"]);
    then.title = "\u{1b}[31mRood\u{202e}".into();
    then.roles = vec!["\u{9b}2J".into()];
    let now = session("0b", 2026, &["3:3"]);
    let compared = Compared::new(compared(&then, &now), &card());
    for format in [Format::Text, Format::Markdown, Format::Html] {
        let mut written = Vec::new();
        compared.write(format, words("nl"), &mut written).unwrap().unwrap();
        let text = String::from_utf8(written).unwrap();
        assert!(!text.chars().any(|char| char.is_control() && char != '\n' || char == '\u{202e}'), "{text}");
    }
}
