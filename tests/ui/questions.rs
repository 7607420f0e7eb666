//! Esc is one step back everywhere, and nothing that cannot be undone happens on Enter.

use std::fs;
use std::io;

use spiegel::app::{Intent, Keymap, Meeting, Model, Overlay, Question, View, keys};
use spiegel::domain::{Answer, Card, Mark};
use spiegel::store::{Call, Disk};
use spiegel::tui::Program;

use crate::stage::{Stage, in_one_line, press_and_save, shown};
use crate::story;

/// Somebody's ballot about what is current, up to the question whether to hand it in.
const BALLOT: &str = "<Enter><Enter>1h<Down>2h<Down>2h<Down>1h<Enter>";

fn asked(model: &Model) -> Option<Question> {
    match model.overlays.last() {
        Some(Overlay::Question(question)) => Some(*question),
        _ => None,
    }
}

fn column(card: &Card, answer: Option<&Answer>) -> usize {
    match answer {
        Some(Answer::Scenario(id)) => card.column(id).unwrap(),
        other => panic!("no scenario: {other:?}"),
    }
}

fn full_disk() -> Stage {
    let mut stage = Stage::with_session();
    stage.disk = Disk::gated(|call, path| match call {
        Call::Stage if path.ends_with("sessions") => Err(io::ErrorKind::StorageFull.into()),
        _ => Ok(()),
    });
    stage
}

/// A session beside which somebody left a ballot half filled in.
fn with_half_ballot() -> Stage {
    let stage = Stage::with_session();
    let mut program = stage.program();
    press_and_save(&mut program, "<Enter>s<Enter><Enter><Enter>1h<Down>2h");
    program.finish();
    stage
}

/// A session that carries its card along, which is not among the user's own.
fn with_mailed_session() -> Stage {
    let stage = Stage::fresh();
    let card = stage.own_card(&[0, 1, 2, 3]);
    let path = stage.add_with(&card, "Van Noor", &[(0, "2", "3")]);
    let session = stage.library().read(&path).unwrap().0;
    fs::remove_file(&path).unwrap();
    stage.library().export(&path, &session, &card).unwrap();
    stage
}

#[test]
fn the_card_of_a_mailed_session_is_kept_only_after_a_yes() {
    for (key, kept) in [("n", 1), ("<Enter>", 1), ("j", 2)] {
        let stage = with_mailed_session();
        story!(stage, "60x18", &format!("<Enter>{key}"));
        assert_eq!(stage.library().cards().unwrap().len(), kept, "{key}");
    }
}

/// A place and the keys that bring the question up there.
fn way_to(question: Question) -> (Stage, String) {
    let session = Stage::with_session;
    match question {
        Question::KeepSketch { then_quit: false } => (Stage::fresh(), "k2hq".into()),
        Question::KeepSketch { then_quit: true } => (Stage::fresh(), "k2h<C-c>".into()),
        Question::LeaveUnsaved => (full_disk(), "<Enter>4hq".into()),
        Question::DropDraft => (session(), "<Enter>vPlan<C-x>".into()),
        Question::HandIn => (session(), format!("<Enter>s<Enter>{BALLOT}")),
        Question::DropBallot => (session(), "<Enter>s<Enter><Enter><Enter>1h<Down>2h<C-x>".into()),
        Question::ResumeBallot => (with_half_ballot(), "<Enter>v".into()),
        Question::KeepSlips => (session(), "<Enter>s<Down><Down><Enter>2 4 1 3<Enter><Enter>".into()),
        Question::KeepHands => (session(), "<Enter>s<Down><Down><Down><Enter>2 0 5 1<Enter>".into()),
        Question::RemoveRound(_) => (session(), format!("<Enter>s<Enter>{BALLOT}joj<Esc>s<End><Enter>x")),
        Question::Everyone => (session(), format!("<Enter>s<Enter>{BALLOT}jo")),
        Question::StopRound => (session(), format!("<Enter>s<Enter>{BALLOT}jx")),
        Question::ShowRoles => (session(), format!("<Enter>s<Enter>{BALLOT}jojr")),
        Question::KeepCard => (with_mailed_session(), "<Enter>".into()),
        Question::LinkCard => (crate::card_link::orphan(), "<Enter>K<Enter>".into()),
        Question::ResetAgenda => (session(), "<Enter>d<Enter>dx".into()),
        Question::ReplaceFile => {
            let stage = session();
            let file = stage.folder.path().join("verslag.html");
            fs::write(&file, "van iemand anders").unwrap();
            let keys = format!("<Enter>r<Enter><Tab><C-u>{}<Enter>", file.display());
            (stage, keys)
        }
    }
}

/// Everything that Enter could do: what is on disk, what is open, what is typed.
fn state(stage: &Stage, program: &Program) -> String {
    let model = program.model();
    let mut files = Vec::new();
    let mut folders = vec![stage.folder.path().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            match entry.path() {
                path if path.is_dir() => folders.push(path),
                path => files.push((path.clone(), fs::read(&path).unwrap())),
            }
        }
    }
    files.sort();
    let open = program.open_card().map(|open_card| (&open_card.session, &open_card.drafts));
    format!("{:?} {:?} {:?} {:?} {files:?}", program.ended(), model.overlays, open, model.drafts)
}

#[test]
fn enter_says_yes_only_to_questions_that_lose_nothing() {
    for question in Question::ALL {
        let (stage, way) = way_to(question);
        let mut program = stage.program();
        press_and_save(&mut program, &way);
        assert_eq!(asked(program.model()), Some(question), "{way}");
        let before = state(&stage, &program);
        press_and_save(&mut program, "<Enter>");
        if question.is_harmless() {
            assert!(matches!(program.model().overlays.last(), Some(Overlay::Form(_))), "{question:?}");
            let saved = stage.library().sessions_folder().exists();
            assert!(!saved && program.ended().is_none(), "{question:?}: Enter did more than open a form");
        } else {
            assert_eq!(state(&stage, &program), before, "{question:?}");
        }
        // And Esc never does what is asked.
        press_and_save(&mut program, "<Esc>");
        assert!(program.ended().is_none() && asked(program.model()).is_none(), "{question:?}");
    }
}

/// The keys of the answers, as the table has them.
#[test]
fn a_question_that_enter_may_answer_says_so() {
    for question in Question::ALL {
        let (stage, way) = way_to(question);
        let mut program = stage.program();
        press_and_save(&mut program, &way);
        let enter = keys("<Enter>").unwrap()[0];
        let takes_enter = Keymap::default().intent(enter, &program.model().contexts()) == Some(Intent::Yes);
        assert_eq!(takes_enter, question.is_harmless(), "{question:?}");
        let (stage, way) = way_to(question);
        let screen = stage.screen("60x18", &way);
        assert_eq!(screen.contains("Enter of j"), takes_enter, "{question:?}\n{screen}");
    }
}

#[test]
fn questions_name_what_is_lost() {
    let lost = |question, what: &str| {
        let (stage, way) = way_to(question);
        let screen = in_one_line(&stage.screen("60x18", &way));
        assert!(screen.contains(what), "{question:?}: {what}\n{screen}");
    };
    lost(Question::KeepSketch { then_quit: false }, "Bij nee gaat alles verloren");
    lost(Question::LeaveUnsaved, "NIET BEWAARD");
    lost(Question::DropDraft, "Wat je hier typte gaat verloren: Plan.");
    lost(Question::DropBallot, "2 antwoorden gaan verloren");
    lost(Question::ResumeBallot, "De antwoorden komen dan op het scherm");
    lost(Question::Everyone, "Onthullen kan maar één keer");
    lost(Question::StopRound, "1 stem gaat verloren");
    lost(Question::ShowRoles, "met letters is te zien wat die koos");
    lost(Question::ReplaceFile, "verslag.html. Overschrijven?");
}

#[test]
fn the_stop_question_counts_ballots_at_60x18() {
    story!(Stage::with_session(), "60x18", &format!("<Enter>s<Enter>{BALLOT}j{BALLOT}jx"));
}

/// In the lobby the screen asks for Enter, so one stray key before it must not be enough.
#[test]
fn no_key_before_enter_destroys_what_is_sealed() {
    for stray in "abcdefghijklmnopqrstuvwxyz".chars().filter(|stray| !"js".contains(*stray)) {
        let stage = Stage::with_session();
        let mut program = stage.program();
        press_and_save(&mut program, &format!("<Enter>s<Enter>{BALLOT}j{BALLOT}j"));
        let sealed = |program: &Program| program.open_card().unwrap().session.running.clone();
        let before = sealed(&program);
        press_and_save(&mut program, &format!("{stray}<Enter>"));
        if program.open_card().is_some() {
            assert_eq!(sealed(&program), before, "{stray}");
        }
        assert_eq!(stage.on_disk().0.running, before, "{stray}");
    }
}

#[test]
fn a_sealed_ballot_counts_until_the_new_one_is_handed_in() {
    let sealed = |keys: &str| {
        let stage = Stage::with_session();
        stage.play("60x18", &format!("<Enter>s<Enter>{BALLOT}jw<Enter>{keys}"));
        let (session, card) = stage.on_disk();
        let running = session.running.unwrap();
        let ballots = running.sealed_ballots();
        assert_eq!(ballots.len(), 1, "{keys}");
        column(&card, ballots[0].answer(&card.aspects()[0].id, Mark::Current))
    };
    for kept in ["", "<Esc>", "4h", "4h<Esc>", "4h<Esc>j", "4h<Enter>", "4h<Enter><Enter>", "4h<C-c>"] {
        assert_eq!(sealed(kept), 0, "{kept}");
    }
    assert_eq!(sealed("4h<Enter>j"), 3);
}

#[test]
fn a_ballot_that_replaces_another_says_so_at_60x18() {
    let again = format!("<Enter>s<Enter>{BALLOT}jw<Enter>4h");
    story!(Stage::with_session(), "60x18", &format!("{again}<C-x>"));
    story!(Stage::with_session(), "60x18", &format!("{again}<Enter>"));
}

#[test]
fn esc_on_the_card_says_how_to_leave_at_60x18() {
    story!(Stage::with_session(), "60x18", "<Enter><Esc>");
}

#[test]
fn esc_on_the_card_says_how_to_leave_at_80x24() {
    story!(Stage::with_session(), "80x24", "<Enter><Esc>");
}

/// Esc once too often, and the keys after it, act on the card.
#[test]
fn esc_never_leaves_a_card() {
    for opened in ["<Enter>", "k", "k2h"] {
        for view in ["", "<Enter>", "<Tab>", "l", "<F5>", "/visie<Enter>", "?", "i", "m", "s", "r", "d", ":", "v"] {
            let played = Stage::with_session().play("80x24", &format!("{opened}{view}{}", "<Esc>".repeat(9)));
            let model = played.program.model();
            assert!(model.overlays.is_empty(), "{opened}{view}");
            assert_eq!(model.open_card().map(|open_card| open_card.view), Some(View::Card), "{opened}{view}");
        }
    }
    assert!(Stage::with_session().play("80x24", "<Enter>q").program.open_card().is_none());
    let searching = Stage::with_session().play("80x24", "<Enter>/visie<Enter>q");
    assert!(searching.program.open_card().is_some_and(|open_card| open_card.found.is_none()), "one step back");
}

/// Right after a reveal undo takes away the round and nothing else. What happened before it in the round stays, and undo
/// says so before it goes past that.
#[test]
fn undo_does_not_go_past_a_round_without_a_word() {
    let revealed = format!("<Enter>4hs<Enter>{BALLOT}joj<Esc>");
    story!(Stage::with_session(), "60x18", &format!("{revealed}u"));
    story!(Stage::with_session(), "60x18", &format!("{revealed}uu"));
    let undone = |keys: &str| {
        let stage = Stage::with_session();
        stage.play("60x18", &format!("{revealed}{keys}"));
        let (session, card) = stage.on_disk();
        let mark = column(&card, session.answer(&card.aspects()[0].id, Mark::Current));
        (session.rounds.len(), mark)
    };
    assert_eq!(["", "u", "uu", "uuu"].map(undone), [(1, 3), (0, 3), (0, 3), (0, 1)]);
    assert_eq!(["uU", "uuU", "uuuU", "uuuUU"].map(undone), [(1, 3), (1, 3), (0, 3), (1, 3)]);
}

#[test]
fn undo_after_a_round_with_nothing_before_it_says_so() {
    let sealed = Stage::with_session().screen("120x40", &format!("<Enter>s<Enter>{BALLOT}j<Esc>u"));
    assert!(sealed.contains("daarvoor is er niets om ongedaan te maken"), "{sealed}");
}

/// A key that ends the program asks first only about what would be lost, and a second one agrees to that question only.
#[test]
fn leaving_twice_agrees_to_nothing_but_leaving() {
    let stage = full_disk();
    let mut program = stage.program();
    press_and_save(&mut program, "<Enter>4hvPlan<C-x>");
    assert_eq!(asked(program.model()), Some(Question::DropDraft));
    press_and_save(&mut program, "<C-c>");
    assert_eq!(asked(program.model()), Some(Question::LeaveUnsaved));
    assert!(program.ended().is_none(), "the answer to one question was taken for that to another");
    press_and_save(&mut program, "<Esc><Esc>");
    assert!(matches!(program.model().overlays.last(), Some(Overlay::Form(_))), "the form is still there");
}

#[test]
fn a_ballot_is_still_there_after_a_question_about_leaving() {
    let mut stage = Stage::with_session();
    let mut program = stage.program();
    press_and_save(&mut program, "<Enter>s<Enter><Enter><Enter>1h");
    drop(program);
    stage.disk = full_disk().disk;
    let mut program = stage.program();
    press_and_save(&mut program, "<Enter><Esc>4hs<Enter><Enter>1h<C-c><Esc>");
    assert!(
        matches!(program.model().overlays.last(), Some(Overlay::Meeting(Meeting::Ballot(draft))) if draft.answered() == 1)
    );
    let mut frame = ratatui::buffer::Buffer::empty(ratatui::layout::Rect::new(0, 0, 60, 18));
    program.prepare(frame.area);
    program.draw(&mut frame);
    assert!(shown(&frame).contains("Markeer per aspect"), "{}", shown(&frame));
}
