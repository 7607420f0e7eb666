//! A copy of a session that another computer changed apart: labelled, never gone on with unasked, and merged field by field with
//! both sides in sight.

use std::fs;

use jiff::civil::date;
use spiegel::domain::{Answer, Edit, Mark, Part};
use spiegel::store::SessionDraft;

use crate::stage::Stage;
use crate::story;

/// A machine with a session that was changed here, and a copy in which another computer changed the version before it: something
/// else, and one answer that was changed here too.
pub fn conflict() -> Stage {
    let stage = Stage::fresh();
    let library = stage.library();
    let card = library.card("professionalisering").unwrap();
    let draft = SessionDraft { title: "Teamoverleg West".into(), date: date(2026, 11, 23), partnership: String::new() };
    let (mut file, mut session) = library.create(draft, &card).unwrap();
    let aspect = |row: usize| card.aspects()[row].id.clone();
    let answer = |row: usize, text: &str| Edit::Answer {
        aspect: aspect(row),
        mark: Mark::Current,
        to: Answer::parse(text, &card).unwrap(),
    };
    session.apply(answer(0, "2"));
    file.save(&session).unwrap();
    let mut theirs = session.clone();
    theirs.apply_all([
        answer(0, "4"),
        Edit::Facilitator("Noor".into()),
        Edit::Text { aspect: aspect(1), part: Part::Explanation, to: "Op de andere computer opgeschreven.".into() },
    ]);
    theirs.revision += 3;
    session.apply(answer(0, "3"));
    file.save(&session).unwrap();
    session.apply(answer(2, "1"));
    file.save(&session).unwrap();
    let copy = file.path().with_file_name("west (conflicted copy 2026-11-26 120000).ron");
    fs::write(copy, spiegel::store::write_session(&theirs)).unwrap();
    stage
}

#[test]
fn a_copy_is_merged_field_by_field_with_both_sides_in_sight() {
    for size in ["40x12", "60x18", "80x24", "120x40"] {
        story!(conflict(), size, "<Enter>+<Enter>");
    }
    let first = conflict().screen("80x24", "<Enter>+<Enter><Enter>");
    assert!(first.contains("Kies eerst bij 1 verschil"), "{first}");
    let stage = conflict();
    let played = stage.play("80x24", "<Enter>+<Enter><Down><Down><Enter><Home><Enter>");
    let session = played.program.open_card().unwrap().session.clone();
    assert_eq!(session.facilitator, "Noor", "what only the copy changed is taken");
    assert!(
        session.reflections[0].current.as_ref().unwrap().is_scenario(&"innovatie".into()),
        "what was chosen is taken"
    );
    assert!(session.reflections[2].current.is_some(), "what only this side changed stays");
    assert_eq!(session.reflections[1].explanation, "Op de andere computer opgeschreven.");
    drop(played);
    let undone = conflict().play("80x24", "<Enter>+<Enter><Down><Down><Enter><Home><Enter>u");
    let session = &undone.program.open_card().unwrap().session;
    assert_eq!((session.facilitator.as_str(), session.reflections[1].explanation.as_str()), ("", ""));
}

#[test]
fn a_copy_is_labelled_and_not_gone_on_with() {
    story!(conflict(), "80x24", "o");
    let start = conflict().screen("80x24", "");
    assert!(start.contains("Verder met") && !start.contains("conflicted"), "{start}");
    let session = conflict().play("80x24", "<Enter>").program.open_card().unwrap().session.clone();
    assert_eq!(session.facilitator, "");
}
