//! The same story, told on the screens and in the conversation, makes the same session.

use proptest::prelude::*;
use ratatui::layout::Rect;
use spiegel::app::{Msg, keys};
use spiegel::domain::Session;
use spiegel::tui::Program;

use crate::Stage;

/// What somebody does.
#[derive(Clone, Debug)]
enum Deed {
    Mark { row: usize, desired: bool, column: usize },
    Other { row: usize, desired: bool, line: usize },
    Text { row: usize, evidence: bool, text: String },
    Step { row: usize, what: String, owner: String },
    Facilitator(String),
    Role(usize),
    Undo,
    Redo,
}

fn deed() -> impl Strategy<Value = Deed> {
    let row = || 0..4_usize;
    let text = || "[a-zé ]{0,8}[a-z]";
    prop_oneof![
        4 => (row(), any::<bool>(), 0..4_usize).prop_map(|(row, desired, column)| Deed::Mark { row, desired, column }),
        2 => (row(), any::<bool>(), 0..6_usize).prop_map(|(row, desired, line)| Deed::Other { row, desired, line }),
        2 => (row(), any::<bool>(), text()).prop_map(|(row, evidence, text)| Deed::Text { row, evidence, text }),
        2 => (row(), text(), text()).prop_map(|(row, what, owner)| Deed::Step { row, what, owner }),
        1 => text().prop_map(Deed::Facilitator),
        1 => (0..9_usize).prop_map(Deed::Role),
        2 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
    ]
}

/// The same on the screens. A key that would clear an answer is not pressed: in the conversation the same answer stays.
fn on_screens(program: &mut Program, deed: &Deed) {
    let down = |count: usize| "<Down>".repeat(count);
    let key = |desired: bool| if desired { "g" } else { "h" };
    let script = match deed {
        Deed::Mark { row, desired, column } => {
            let open_card = program.open_card().unwrap();
            let mark = if *desired { spiegel::domain::Mark::Desired } else { spiegel::domain::Mark::Current };
            let id = &open_card.card.aspects()[*row].id;
            let to = spiegel::domain::Answer::Scenario(open_card.card.scenarios()[*column].id.clone());
            if open_card.session.answer(id, mark) == Some(&to) {
                return;
            }
            format!("<Up><Up><Up><Up>{}{}{}", down(*row), column + 1, key(*desired))
        }
        Deed::Other { row, desired, line } => {
            let open_card = program.open_card().unwrap();
            let mark = if *desired { spiegel::domain::Mark::Desired } else { spiegel::domain::Mark::Current };
            let id = &open_card.card.aspects()[*row].id;
            if open_card.session.answer(id, mark) == open_card.more_answers()[*line].as_ref() {
                return;
            }
            format!("<Up><Up><Up><Up>{}m<Home>{}{}<Esc>", down(*row), down(*line), key(*desired))
        }
        Deed::Text { row, evidence, text } => {
            let part = if *evidence { "o" } else { "t" };
            format!("<Up><Up><Up><Up>{}{part}{}{text}<Esc>", down(*row), "<C-w>".repeat(20))
        }
        Deed::Step { row, what, owner } => {
            let open_card = program.open_card().unwrap();
            let is_first = open_card.session.reflections[*row].next_steps.is_empty();
            let add = if is_first { "" } else { "n" };
            format!("<Up><Up><Up><Up>{}v{add}{what}<Tab>{owner}<Enter><Esc>", down(*row))
        }
        Deed::Facilitator(name) => format!("i<Home>{}<Enter><C-u>{name}<Enter><Esc>", down(3)),
        Deed::Role(line) => format!("i<Home>{}<Enter><Home>{}<Enter><Esc><Esc>", down(4), down(*line)),
        Deed::Undo => "u".to_owned(),
        Deed::Redo => "U".to_owned(),
    };
    for key in keys(&script).unwrap() {
        program.handle(Msg::Key(key));
    }
}

/// The same in the conversation, from the session's own place and back to it.
fn in_words(deed: &Deed) -> Vec<String> {
    let line = |text: &str| text.to_owned();
    let mark = |desired: bool| line(if desired { "2" } else { "1" });
    match deed {
        Deed::Mark { row, desired, column } => {
            vec![format!("ga {}", row + 1), mark(*desired), (column + 1).to_string(), line("terug")]
        }
        Deed::Other { row, desired, line: other } => {
            vec![format!("ga {}", row + 1), mark(*desired), (other + 5).to_string(), line("terug")]
        }
        Deed::Text { row, evidence, text } => {
            vec![
                format!("ga {}", row + 1),
                line(if *evidence { "4" } else { "3" }),
                text.clone(),
                line("."),
                line("terug"),
            ]
        }
        Deed::Step { row, what, owner } => {
            vec![format!("ga {}", row + 1), line("5"), what.clone(), owner.clone(), line(""), line(""), line("terug")]
        }
        Deed::Facilitator(name) => vec![line("5"), line("4"), name.clone(), line("terug")],
        Deed::Role(role) => vec![line("5"), line("5"), (role + 1).to_string(), line("terug"), line("terug")],
        Deed::Undo => vec![line("ongedaan")],
        Deed::Redo => vec![line("overdoen")],
    }
}

fn screens(deeds: &[Deed]) -> Session {
    let stage = Stage::new("nl");
    let mut program = stage.program();
    program.prepare(Rect::new(0, 0, 80, 24));
    program.begin();
    for key in keys("nWest<Enter>").unwrap() {
        program.handle(Msg::Key(key));
    }
    for deed in deeds {
        on_screens(&mut program, deed);
    }
    assert!(program.finish().is_none());
    stage.on_disk().0
}

fn words(deeds: &[Deed]) -> (Session, String) {
    let stage = Stage::new("nl");
    let told: Vec<String> =
        ["1", "West", "", ""].map(str::to_owned).into_iter().chain(deeds.iter().flat_map(in_words)).collect();
    let log = stage.log(&told.iter().map(String::as_str).collect::<Vec<_>>());
    (stage.on_disk().0, log)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_same_story_makes_the_same_session(deeds in prop::collection::vec(deed(), 1..14)) {
        let (mut spoken, log) = words(&deeds);
        let mut drawn = screens(&deeds);
        // Each has an id of its own, and a text that is typed letter by letter is saved more often.
        for session in [&mut spoken, &mut drawn] {
            (session.id, session.revision) = (String::new(), 0);
        }
        prop_assert_eq!(spoken, drawn, "{}", log);
    }
}
