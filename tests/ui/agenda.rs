//! The agenda of a meeting, and its clock.

use std::fs;
use std::time::Duration;

use spiegel::app::{List, Overlay, keys};
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
fn the_agenda_of_an_hour_at_every_size() {
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
    assert!(screen.contains("55:00 over tijd") && screen.contains("60 van 60 minuten"), "{screen}");
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
    let stage = Stage::with_session();
    let screen = seen(&stage, "120x40", &[("<Enter>d<Enter>", 60), ("d<Space><Esc>", 600)]);
    assert!(screen.contains("pauze, 4:00"), "{screen}");
    assert_eq!(played(&stage, "120x40", &[("<Enter>d<Enter>d<Space><Esc>", 0)]).program.timeout(), None);
    let screen = seen(&stage, "120x40", &[("<Enter>d<Enter>", 60), ("d<Space>", 600), ("<Space><Esc>", 60)]);
    assert!(screen.contains("Inleiding 3:00"), "{screen}");
}

/// A second at a time while a running clock is on screen; else not at all.
#[test]
fn only_a_visible_clock_wakes_the_program() {
    let patience = |keys: &str| Stage::with_session().play("80x24", keys).program.timeout();
    assert_eq!(patience("<Enter>d<Enter>"), Some(Duration::from_millis(1001)));
    for quiet in ["<Enter>", "<Enter>d", "<Enter>d<Enter><F5>", "<Enter>d<Enter>?", "<Enter>d<Enter>s<Enter>"] {
        assert_eq!(patience(quiet), None, "{quiet}");
    }
}

#[test]
fn the_agenda_can_be_reset() {
    let stage = Stage::with_session();
    let played = played(&stage, "80x24", &[("<Enter>d<Enter>", 301), ("dx", 0)]);
    let model = played.program.model();
    assert_eq!(model.agenda.as_ref().unwrap().current(), None);
    assert!(matches!(model.overlays[..], [Overlay::Agenda(List { chosen: 0 })]), "{:?}", model.overlays);
}

/// What the room sees has no clock on it.
#[test]
fn screens_for_the_group_show_no_clock() {
    for keys in ["d<Enter><F5>", "d<Enter><F5><PgDn>", "d<Enter>s<Enter>", "d<Enter>s<Enter><Enter><Enter>"] {
        let screen = seen(&Stage::with_session(), "120x40", &[(&format!("<Enter>{keys}"), 30)]);
        assert!(!screen.contains("4:30") && !screen.contains("straks"), "{keys}:\n{screen}");
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
    let (plan, wrong) = Stage::fresh().library().agenda();
    assert!(wrong.is_none() && plan.parts.iter().map(|part| part.minutes).sum::<u16>() == 60);
    let text: String = plan.parts.into_iter().map(|part| part.about).collect();
    let told: Vec<String> =
        text.split('(').skip(1).filter_map(|rest| rest.split_once(')')).map(|(key, _)| key.to_owned()).collect();
    assert!(told.len() >= 7, "{told:?}");
    let program = Stage::with_session().play("80x24", "<Enter>").program;
    for key in told {
        assert!(keys(&key).unwrap().into_iter().all(|key| program.is_bound(key)), "{key}");
    }
}
