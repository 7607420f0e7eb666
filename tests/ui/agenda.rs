//! The agenda of a meeting, and its clock.

use std::fs;
use std::time::Duration;

use spiegel::app::keys;
use spiegel::tui::{Step, screen_text, steps};

use crate::stage::{Played, Stage, shown};
use crate::story;

/// Keys with time between them.
fn played(stage: &Stage, size: &str, parts: &[(&str, u64)]) -> Played {
    let part = |(keys, seconds): &(&str, u64)| {
        let pass = Step::Pass(Duration::from_secs(*seconds));
        steps(keys).unwrap().into_iter().chain([pass]).collect::<Vec<_>>()
    };
    stage.play_steps(size, parts.iter().flat_map(part).collect())
}

fn seen(stage: &Stage, size: &str, parts: &[(&str, u64)]) -> String {
    screen_text(&played(stage, size, parts).frame)
}

#[test]
fn the_agenda_at_every_size() {
    for size in ["60x18", "80x24", "40x12", "120x40"] {
        story!(Stage::with_session(), size, "<Enter>d<Down><Down>");
    }
    story!(Stage::with_session(), "20x5", "<Enter>d<End>");
}

#[test]
fn the_header_shows_the_running_part_its_time_and_the_next_part() {
    let stage = Stage::with_session();
    for (size, told) in [("120x40", "Inleiding 3:12 · straks De kaart lezen"), ("80x24", "3:12"), ("60x18", "3:12")] {
        let screen = seen(&stage, size, &[("<Enter>d<Enter>", 108)]);
        assert!(screen.lines().next().unwrap().contains(told), "{size}:\n{screen}");
        assert!(screen.lines().next().unwrap().contains("bewaard") || size == "60x18", "{size}:\n{screen}");
    }
}

/// The lid was closed over lunch: the meeting is an hour further.
#[test]
fn the_agenda_counts_time_while_the_computer_sleeps() {
    let screen = seen(&Stage::with_session(), "120x40", &[("<Enter>d<Enter>", 3600)]);
    assert!(screen.contains("Inleiding +55:00"), "{screen}");
    let screen = seen(&Stage::with_session(), "80x24", &[("<Enter>d<Enter>", 3600), ("d", 0)]);
    assert!(screen.contains("55:00 over tijd") && screen.contains("60 van 74 minuten"), "{screen}");
}

#[test]
fn enter_starts_the_next_part_when_one_is_over() {
    let stage = Stage::with_session();
    let played = played(&stage, "80x24", &[("<Enter>d<Enter>", 301), ("d<Enter>", 60), ("d", 0)]);
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "../snapshots/ui" }, {
        insta::assert_snapshot!(shown(&played.frame));
    });
    assert_eq!(played.program.model().agenda.as_ref().unwrap().current(), Some(1));
}

#[test]
fn while_paused_no_time_passes_and_nothing_wakes_the_program() {
    let stage = Stage::with_session;
    let screen = seen(&stage(), "120x40", &[("<Enter>d<Enter>", 60), ("d<Space><Esc>", 600)]);
    assert!(screen.contains("pauze, 4:00"), "{screen}");
    assert_eq!(played(&stage(), "120x40", &[("<Enter>d<Enter>d<Space><Esc>", 0)]).program.timeout(), None);
    let screen = seen(&stage(), "120x40", &[("<Enter>d<Enter>", 60), ("d<Space>", 600), ("<Space><Esc>", 60)]);
    assert!(screen.contains("Inleiding 3:00"), "{screen}");
}

/// A second at a time while a running clock is on screen; else not at all.
#[test]
fn only_a_visible_clock_wakes_the_program() {
    let patience = |keys: &str| Stage::with_session().play("80x24", keys).program.timeout();
    for shown in ["", "?", "s", "k", "D<F5>"] {
        assert_eq!(patience(&format!("<Enter>d<Enter>{shown}")), Some(Duration::from_millis(1001)), "{shown}");
    }
    for quiet in ["<Enter>", "<Enter>d", "<Enter>d<Enter><F5>", "<Enter>d<Enter>b", "<Enter>d<Enter>d<Space><Esc>"] {
        assert_eq!(patience(quiet), None, "{quiet}");
    }
}

#[test]
fn the_plan_is_made_for_the_people_who_are_there() {
    let stage = Stage::with_session();
    for size in ["60x18", "120x40"] {
        story!(stage, size, "<Enter>d<Right><Right><Right>");
    }
    story!(stage, "60x18", "<Enter>d<Right><Tab><Tab>");
    let total = |keys: &str| {
        let screen = Stage::with_session().screen("80x24", &format!("<Enter>d{keys}"));
        let before = screen.split(" minuten").next().unwrap();
        before.rsplit(' ').next().unwrap().parse::<u32>().unwrap()
    };
    // The whole plan is told before it begins; six people at one keyboard need more than an hour.
    assert_eq!((total(""), total("<Right>"), total("<Right><Right>")), (74, 74, 78));
    assert_eq!((total("<Tab>"), total("<Tab><Tab>"), total("<Tab><Tab><Tab>")), (74, 60, 58));
    assert!(total(&"<Right>".repeat(15)) > 110);
}

#[test]
fn a_reset_asks_first() {
    let stage = Stage::with_session();
    let part = |keys: &str| {
        let played = played(&stage, "80x24", &[(&format!("<Enter>d<Enter>{keys}"), 0)]);
        let model = played.program.model();
        (model.agenda.as_ref().unwrap().current(), model.overlays.len())
    };
    assert_eq!(part("dx"), (Some(0), 2), "a question over the agenda");
    assert_eq!(part("dxn"), (Some(0), 1));
    assert_eq!(part("dx<Esc>"), (Some(0), 1));
    assert_eq!(part("dxj"), (None, 1));
    story!(stage, "60x18", "<Enter>d<Enter>dx");
}

/// Wherever the facilitator is: the clock that is looked for is never somewhere else.
#[test]
fn the_clock_is_on_every_screen_of_the_facilitator() {
    let screens =
        ["", "<Enter>", "<Tab>", "l", "t", "v", "m", "k", "i", "?", ":", "r", "s", "s<Enter>", "s<Enter><Enter>"];
    for size in ["40x12", "60x18", "80x24", "120x40"] {
        for keys in screens.into_iter().chain(["s<Enter><Enter><Enter>", "s<Enter><Enter><Enter>h"]) {
            let screen = seen(&Stage::with_session(), size, &[(&format!("<Enter>d<Enter>{keys}"), 30)]);
            assert_eq!(screen.matches("4:30").count(), 1, "{size} {keys}:\n{screen}");
        }
    }
}

/// What the room sees has a clock on it only if somebody asked for that.
#[test]
fn screens_for_the_group_show_no_clock_unless_asked() {
    let slides = ["", "<PgDn>", "<Home>", "<End>", "<End><Up>"];
    for size in ["40x12", "60x18", "120x40"] {
        for slide in slides {
            let keys = format!("<Enter>d<Enter><F5><Esc><F5>{slide}");
            let screen = seen(&Stage::with_session(), size, &[(&keys, 30)]);
            assert!(!screen.contains("4:30") && !screen.contains("straks"), "{size} {keys}:\n{screen}");
            let screen = seen(&Stage::with_session(), size, &[(&format!("{keys}D<Left><Right>{slide}"), 30)]);
            assert!(screen.contains("4:30"), "{size} {keys}:\n{screen}");
        }
    }
    story!(Stage::with_session(), "60x18", "<Enter>d<Enter><F5><PgDn>D");
    story!(Stage::with_session(), "60x18", "<Enter>d<Enter><F5><PgDn>D<Right>");
    story!(Stage::with_session(), "60x18", "<Enter>d<Enter>DD");
}

#[test]
fn a_meeting_goes_on_after_the_program_was_closed() {
    let stage = Stage::with_session();
    played(&stage, "120x40", &[("<Enter>d<Right><Right><Enter>", 60), ("d<Down><Enter>", 120)]);
    // The clock ran on in the meantime; the first part has taken a minute.
    let later = played(&stage, "120x40", &[("", 400), ("<Enter>", 0)]);
    let agenda = later.program.model().agenda.clone().unwrap();
    assert_eq!((agenda.current(), agenda.people), (Some(1), Some(7)));
    let screen = screen_text(&later.frame);
    assert!(screen.lines().next().unwrap().contains("De kaart lezen +0:40"), "{screen}");
    let screen = seen(&stage, "80x24", &[("", 400), ("<Enter>d", 0)]);
    assert!(screen.contains("1:00 van 5:00") && screen.contains("7 mensen"), "{screen}");
    // Paused, it stays paused.
    played(&stage, "80x24", &[("", 400), ("<Enter>d<Space>", 60)]);
    let screen = seen(&stage, "120x40", &[("", 4000), ("<Enter>", 0)]);
    assert!(screen.contains("pauze, +0:40"), "{screen}");
}

#[test]
fn a_clock_of_another_session_or_of_yesterday_does_not_come_back() {
    let stage = Stage::with_session();
    played(&stage, "80x24", &[("<Enter>d<Enter>", 60)]);
    let begun = |parts: &[(&str, u64)]| {
        let agenda = played(&stage, "80x24", parts).program.model().agenda.clone();
        agenda.is_some_and(|agenda| agenda.current().is_some())
    };
    assert!(begun(&[("", 60), ("<Enter>", 0)]));
    assert!(!begun(&[("", 13 * 3600), ("<Enter>", 0)]));
    // After a reset there is nothing to come back.
    played(&stage, "80x24", &[("<Enter>dxj", 0)]);
    assert!(!begun(&[("<Enter>", 0)]));
    played(&stage, "80x24", &[("<Enter>d<Enter>", 60)]);
    stage.add("Een andere sessie", &[]);
    assert!(!begun(&[("<Enter>", 0)]));
}

/// A clock is not worth an error, whatever became of its file; nor is what a person wrote there believed blindly.
#[test]
fn a_kept_clock_that_cannot_be_read_is_left_out() {
    let stage = Stage::with_session();
    played(&stage, "80x24", &[("<Enter>d<Enter>", 0)]);
    let kept = stage.folder.path().join("draaiboek-stand.ron");
    let text = fs::read_to_string(&kept).unwrap();
    assert!(text.contains("Running("), "{text}");
    let large = u64::MAX.to_string();
    let changes = [
        ("part: 0", "part: 99".to_owned()),
        ("spent: 0", format!("spent: {large}")),
        ("minutes: 5", "minutes: 65535".to_owned()),
        ("people: None", "people: Some(0)".to_owned()),
        ("people: None", "people: Some(65535)".to_owned()),
        ("Inleiding", "In\u{1b}[2Jleiding".to_owned()),
        ("parts: [", "parts: oops[".to_owned()),
    ];
    for (from, to) in changes {
        fs::write(&kept, text.replacen(from, &to, 1)).unwrap();
        let screen = seen(&stage, "80x24", &[("<Enter>", 1), ("d<Right><Space><Space>", 1)]);
        assert!(screen.contains("Draaiboek") && !screen.contains('\u{1b}'), "{to}:\n{screen}");
    }
}

#[test]
fn the_agenda_is_read_from_the_teams_own_file() {
    let stage = Stage::with_session();
    let own = stage.folder.path().join("draaiboek.ron");
    let plan = r#"Guide(title: "kort", parts: [(what: "Alles\u{1b}[2J", minutes: 20)])"#;
    fs::write(&own, plan).unwrap();
    story!(stage, "60x18", "<Enter>d");
    fs::write(&own, "Guide(parts: [])").unwrap();
    story!(stage, "60x18", "<Enter>d<Enter><Space><Down>");
    fs::write(&own, "Guide(parts: [(what: 3").unwrap();
    story!(stage, "80x24", "<Enter>d");
}

/// A key that the plan speaks of is one that works on the card.
#[test]
fn keys_named_in_the_agenda_work_on_the_card() {
    for lang in ["nl", "en"] {
        let (plan, wrong) = Stage::fresh().library().agenda(lang);
        assert!(wrong.is_none());
        let text: String = plan.parts.into_iter().map(|part| part.about).collect();
        let told: Vec<String> =
            text.split('(').skip(1).filter_map(|rest| rest.split_once(')')).map(|(key, _)| key.to_owned()).collect();
        assert!(told.len() >= 7, "{told:?}");
        let program = Stage::with_session().play("80x24", "<Enter>").program;
        for key in told {
            assert!(keys(&key).unwrap().into_iter().all(|key| program.is_bound(key)), "{key}");
        }
    }
}
