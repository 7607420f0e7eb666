//! The calendar of next steps. `.ci/browser` reads it with another program.

use spiegel::domain::{AspectId, NextStep, Status};
use spiegel::report::{Format, Report};

use crate::fixtures::{report, reports, session, written};

fn step(what: &str, due: Option<&str>) -> NextStep {
    let due = due.map(|due| due.parse().unwrap());
    NextStep { owner: "Noor".to_owned(), due, ..NextStep::new(what.to_owned()) }
}

fn calendar(steps: &[NextStep]) -> String {
    let (mut session, card) = session("empty");
    session.reflection_mut(&AspectId::from("doelgroepen")).unwrap().next_steps = steps.to_vec();
    written(&Report::of_session(&session, &card), Format::Calendar, "nl")
}

/// The values of a property, of every event in turn.
fn values(calendar: &str, name: &str) -> Vec<String> {
    let unfolded = calendar.replace("\r\n ", "");
    let lines = unfolded.split("\r\n").filter_map(|line| line.strip_prefix(name));
    lines.map(|rest| rest.trim_start_matches(':').to_owned()).collect()
}

#[test]
fn every_step_with_a_day_is_an_event_of_that_day() {
    let calendar = written(&report("full"), Format::Calendar, "nl");
    assert_eq!(values(&calendar, "DTSTART;VALUE=DATE"), ["20270201", "20270315"]);
    assert_eq!(values(&calendar, "SUMMARY"), ["Plan schrijven", "Rollen verdelen"]);
    assert!(values(&calendar, "DESCRIPTION")[0].starts_with("Wat: Plan schrijven\\nWie: Noor\\nStatus: loopt\\n"));
}

#[test]
fn an_event_keeps_its_id_while_its_step_changes() {
    let ids = |steps: &[NextStep]| values(&calendar(steps), "UID");
    let (plan, round) = (step("Plan", Some("2027-02-01")), step("Rondvraag", Some("2027-03-01")));
    let before = ids(&[plan.clone(), round.clone()]);
    assert_ne!(before[0], before[1]);
    let later = NextStep { owner: "Sam".into(), status: Status::Done, ..step("Rondvraag", Some("2028-01-01")) };
    assert_eq!(ids(&[later]), before[1..], "another day, owner and status, and the other step is gone");
    let twice = ids(&[plan.clone(), plan.clone(), round]);
    assert_eq!((&twice[0], &twice[2]), (&before[0], &before[1]));
    assert!(twice[1] != twice[0], "two steps with the same words are two events");
    // The first of two has no day yet.
    assert_eq!(ids(&[step("Plan", None), plan])[0], twice[1]);
}

#[test]
fn a_later_calendar_replaces_an_earlier_one() {
    let (mut session, card) = session("full");
    let sequence =
        |session: &_| values(&written(&Report::of_session(session, &card), Format::Calendar, "nl"), "SEQUENCE");
    let before = sequence(&session);
    session.revision += 1;
    assert_ne!(sequence(&session), before);
    session.revision = u64::MAX;
    assert_eq!(sequence(&session)[0], "2147483647");
}

#[test]
fn a_dropped_step_is_cancelled() {
    let dropped = NextStep { status: Status::Dropped, ..step("Folder", Some("2027-02-01")) };
    assert_eq!(values(&calendar(&[dropped]), "STATUS"), ["CANCELLED"]);
}

#[test]
fn what_people_wrote_adds_no_line() {
    let typed = "Plan; met, \\ en\r\nEND:VEVENT\nBEGIN:VALARM\u{85}ATTACH:x\u{2028}y\u{b}z";
    let calendar = calendar(&[step(typed, Some("2027-02-01"))]);
    assert_eq!(calendar.matches("\r\nEND:VEVENT").count(), 1);
    assert!(!calendar.contains("\r\nBEGIN:VALARM") && !calendar.contains("\r\nATTACH"), "{calendar}");
    assert!(values(&calendar, "SUMMARY")[0].starts_with("Plan\\; met\\, \\\\ en END:VEVENT"), "{calendar}");
}

#[test]
fn no_line_is_longer_than_75_bytes_and_no_letter_is_cut() {
    for (name, report) in reports() {
        let calendar = written(&report, Format::Calendar, "nl");
        assert!(
            calendar.ends_with("\r\n") && calendar.matches('\n').count() == calendar.matches("\r\n").count(),
            "{name}"
        );
        calendar.split("\r\n").for_each(|line| assert!(line.len() <= 75, "{name}: {line}"));
    }
    let long = "één 😀 ".repeat(60);
    let calendar = calendar(&[step(&long, Some("2027-02-01"))]);
    assert!(calendar.split("\r\n").all(|line| line.len() <= 75));
    assert!(calendar.split("\r\n").filter(|line| line.len() > 71).count() > 8, "lines are filled");
    assert_eq!(values(&calendar, "SUMMARY"), [long.trim_end()]);
}

#[test]
fn a_calendar_without_a_day_is_empty() {
    for (name, is_empty) in [("full", false), ("empty", true)] {
        assert_eq!(report(name).is_empty_as(Format::Calendar), is_empty);
        assert!(!report(name).is_empty_as(Format::Html));
    }
    let (mut session, card) = session("empty");
    session.reflection_mut(&AspectId::from("doelgroepen")).unwrap().next_steps =
        vec![step("Ooit", Some("-000044-03-15"))];
    assert!(Report::of_session(&session, &card).is_empty_as(Format::Calendar), "no calendar knows that day");
}
