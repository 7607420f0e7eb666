//! The same story, told on the screens and in the conversation, makes the same session.

use proptest::prelude::*;
use ratatui::layout::Rect;
use spiegel::app::{Meeting, Msg, Overlay, keys};
use spiegel::domain::{Asked, Session};
use spiegel::tui::Program;

use crate::Stage;

/// What somebody does.
#[derive(Clone, Debug)]
enum Deed {
    Mark {
        row: usize,
        desired: bool,
        column: usize,
    },
    Other {
        row: usize,
        desired: bool,
        line: usize,
    },
    Text {
        row: usize,
        evidence: bool,
        text: String,
    },
    Step {
        row: usize,
        what: String,
        owner: String,
    },
    Facilitator(String),
    Role(usize),
    Day(u8),
    Removal {
        row: usize,
    },
    /// A silent round of two people.
    Round {
        desired: bool,
        votes: [[usize; 4]; 2],
    },
    Hands {
        desired: bool,
        hands: [[u8; 4]; 4],
    },
    Slips {
        desired: bool,
        slips: [[u8; 4]; 2],
    },
    Undo,
    Redo,
}

/// Four answers of two people each.
fn votes<T: std::fmt::Debug>(answers: std::ops::Range<T>) -> impl Strategy<Value = [[T; 4]; 2]>
where
    std::ops::Range<T>: Strategy<Value = T> + Clone,
{
    prop::array::uniform2(prop::array::uniform4(answers))
}

/// Hands for four scenarios, by aspect.
fn hands() -> impl Strategy<Value = [[u8; 4]; 4]> {
    prop::array::uniform4(prop::array::uniform4(0..9_u8))
        .prop_filter("hands", |hands| hands.iter().all(|hands| hands.iter().any(|count| *count > 0)))
}

fn spaced<T: ToString>(numbers: &[T]) -> String {
    numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
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
        1 => (1..28_u8).prop_map(Deed::Day),
        1 => row().prop_map(|row| Deed::Removal { row }),
        1 => (any::<bool>(), votes(0..4)).prop_map(|(desired, votes)| Deed::Round { desired, votes }),
        1 => (any::<bool>(), hands()).prop_map(|(desired, hands)| Deed::Hands { desired, hands }),
        1 => (any::<bool>(), votes(1..5)).prop_map(|(desired, slips)| Deed::Slips { desired, slips }),
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
        Deed::Day(day) => format!("i<Home><Down><Enter><C-u>{day}-3-2027<Enter><Esc>"),
        Deed::Removal { row } => {
            let open_card = program.open_card().unwrap();
            let has_any = !open_card.session.next_steps(&open_card.card.aspects()[*row].id).is_empty();
            if !has_any {
                return;
            }
            format!("<Up><Up><Up><Up>{}v<Home>x<Esc>", down(*row))
        }
        Deed::Round { desired, votes } => {
            choose_question(program, *desired);
            let vote = |columns: &[usize; 4]| {
                let marks = columns.map(|column| format!("{}{}<Down>", column + 1, key(*desired))).concat();
                format!("<Enter><Enter>{marks}<Enter>j")
            };
            format!("<Home><Enter>{}{}oj<Esc><Esc>", vote(&votes[0]), vote(&votes[1]))
        }
        Deed::Hands { desired, hands } => {
            choose_question(program, *desired);
            let counts = hands.map(|hands| spaced(&hands)).join("<Tab>");
            format!("<Home>{}<Enter>{counts}<Enter><Esc><Esc>", down(3))
        }
        Deed::Slips { desired, slips } => {
            choose_question(program, *desired);
            let slips = slips.map(|slip| spaced(&slip) + "<Enter>").concat();
            format!("<Home>{}<Enter>{slips}<Enter>j<Esc><Esc>", down(2))
        }
        Deed::Undo => "u".to_owned(),
        Deed::Redo => "U".to_owned(),
    };
    press(program, &script);
}

fn press(program: &mut Program, script: &str) {
    for key in keys(script).unwrap() {
        program.handle(Msg::Key(key));
    }
}

/// Opens the choice of a round, with this question and without a number of people.
fn choose_question(program: &mut Program, desired: bool) {
    press(program, "s");
    let asks = if desired { Asked::Desired } else { Asked::Current };
    for _ in 0..3 {
        let Some(Overlay::Meeting(Meeting::Choose(start))) = program.model().overlays.last() else {
            panic!("no choice")
        };
        if start.asks != asks {
            press(program, "<Tab>");
        }
    }
    press(program, "<BS><BS><BS>");
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
        Deed::Day(day) => vec![line("5"), line("2"), format!("{day}-3-2027"), line("terug")],
        // There is nothing to choose from if there is no step.
        Deed::Removal { row } => {
            vec![format!("ga {}", row + 1), line("6"), line("1"), line("2"), format!("ga {}", row + 1), line("terug")]
        }
        Deed::Round { desired, votes } => {
            let vote = |columns: &[usize; 4]| {
                let answers = columns.map(|column| (column + 1).to_string());
                [line("1"), line("1")].into_iter().chain(answers).chain([line("1")]).collect::<Vec<_>>()
            };
            let begin = [line("6"), mark(*desired), line("")];
            let end = [line("2"), line("1"), line("terug"), line("terug")];
            begin.into_iter().chain(vote(&votes[0])).chain(vote(&votes[1])).chain(end).collect()
        }
        Deed::Hands { desired, hands } => {
            let begin = [line("6"), line(if *desired { "5" } else { "4" }), line("")];
            begin.into_iter().chain(hands.map(|hands| spaced(&hands))).chain([line("terug")]).collect()
        }
        Deed::Slips { desired, slips } => {
            let begin = [line("6"), line(if *desired { "7" } else { "6" }), line("")];
            begin.into_iter().chain(slips.map(|slip| spaced(&slip))).chain([line(""), line("terug")]).collect()
        }
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
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

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
