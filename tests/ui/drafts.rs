//! Nothing typed is ever lost: Esc, Ctrl-C, a signal and a closed window keep a form, and a half ballot, as a draft.

use std::fs;

use proptest::prelude::*;
use spiegel::app::{EditTarget, Field, Meeting, Overlay, Question};
use spiegel::domain::{Drafts, HalfBallot, Part};
use spiegel::tui::Program;

use crate::stage::{Stage, press_and_save};
use crate::story;

/// The keys that open every form, and something to type into it.
const FORMS: [(&str, &str); 13] = [
    ("n", "Startgesprek<Tab><Tab>West"),
    ("or", " en Oost"),
    ("<Enter>v", "Plan schrijven<Tab>Noor<Tab>ooit"),
    ("<Enter><Down>v", "Plan<Tab><Tab><Tab>l"),
    ("<Enter>i<Enter>", "Andere titel"),
    ("<Enter>i<Down><Enter>", "x"),
    ("<Enter>i<Down><Down><Enter>", "West"),
    ("<Enter>i<Down><Down><Down><Enter>", "Noor"),
    ("<Enter>i<End><Up><Enter>n", "concierge"),
    ("<Enter>s<Down><Down><Down><Enter>", "2 0 5 1<Tab>0 8"),
    ("<Enter>s<Down><Down><Enter>", "2 4 1 3<Enter>4 4"),
    ("<Enter>s<Enter><Enter><End><Enter>", "zij-instromer"),
    ("<Enter>r<Enter>", "<Tab><C-u>/tmp/ergens.html"),
];

/// The program after a frame, which is when it has read the drafts that belong to no session.
fn started(stage: &Stage) -> Program {
    let mut program = stage.program();
    program.after_frame();
    program
}

fn fields(program: &Program) -> Option<&[Field]> {
    program.model().overlays.iter().rev().find_map(|overlay| match overlay {
        Overlay::Form(form) => Some(form.fields.as_slice()),
        Overlay::Meeting(Meeting::HandCount(hand_count)) => Some(hand_count.fields.as_slice()),
        Overlay::Meeting(Meeting::Slips(slips)) => Some(slips.fields.as_slice()),
        _ => None,
    })
}

fn typed(program: &Program) -> Vec<String> {
    fields(program).unwrap().iter().map(|field| field.text().to_owned()).collect()
}

fn is_draft(program: &Program) -> bool {
    match program.model().overlays.last() {
        Some(Overlay::Form(form)) => form.is_draft,
        Some(Overlay::Meeting(Meeting::HandCount(hand_count))) => hand_count.is_draft,
        Some(Overlay::Meeting(Meeting::Slips(slips))) => slips.is_draft,
        _ => false,
    }
}

fn draft_files(stage: &Stage) -> Vec<std::path::PathBuf> {
    fs::read_dir(stage.library().drafts_folder())
        .map_or_else(|_| Vec::new(), |entries| entries.map(|entry| entry.unwrap().path()).collect())
}

/// From a session, the keys to a form: a round that is running is begun only once.
fn again(open: &str) -> &str {
    if open.contains("s<Enter><Enter>") { "<Enter><Enter><End><Enter>" } else { open }
}

#[test]
fn every_form_is_kept_however_it_is_left() {
    for (open, text) in FORMS {
        // Esc; Ctrl-C; and nothing at all, as when the window is closed or a signal comes.
        for left in ["<Esc>", "<C-c>", ""] {
            let stage = Stage::with_session();
            let mut program = started(&stage);
            press_and_save(&mut program, &format!("{open}{text}"));
            let before = typed(&program);
            press_and_save(&mut program, left);
            assert!(program.finish().is_none());
            drop(program);
            let mut program = started(&stage);
            press_and_save(&mut program, again(open));
            assert_eq!(typed(&program), before, "{open}, left with {left:?}");
            assert!(is_draft(&program), "{open}: it does not say that it is a draft");
        }
    }
}

#[test]
fn what_was_typed_survives_a_crash_after_a_pause() {
    let stage = Stage::with_session();
    let mut program = started(&stage);
    press_and_save(&mut program, "nStartgesprek");
    program.keep_typing();
    std::mem::forget(program);
    let mut program = started(&stage);
    press_and_save(&mut program, "n");
    assert_eq!(typed(&program)[0], "Startgesprek");
}

#[test]
fn a_draft_is_removed_when_it_is_taken_over() {
    for (open, text) in [
        ("n", "Startgesprek"),
        ("or", " en Oost"),
        ("<Enter>v", "Plan schrijven"),
        ("<Enter>i<Enter>", "Andere titel"),
        ("<Enter>i<Down><Down><Enter>", "West"),
        ("<Enter>i<End><Up><Enter>n", "concierge"),
        ("<Enter>s<Down><Down><Down><Enter>", "2 0 5 1<Tab>1 0 0 0<Tab>1 0 0 0<Tab>1 0 0 0"),
    ] {
        let stage = Stage::with_session();
        let mut program = started(&stage);
        press_and_save(&mut program, &format!("{open}{text}<Esc>"));
        assert_eq!(draft_files(&stage).len(), 1, "{open}");
        program.finish();
        let mut program = started(&stage);
        press_and_save(&mut program, &format!("{open}<Enter>"));
        assert_eq!(draft_files(&stage), [""; 0].map(std::path::PathBuf::from), "{open}");
        assert!(fields(&program).is_none(), "{open}: it was not taken over");
        program.finish();
        let mut program = started(&stage);
        press_and_save(&mut program, open);
        assert!(!is_draft(&program), "{open}: it is offered again");
    }
}

#[test]
fn a_draft_is_only_readable_by_its_owner() {
    let stage = Stage::with_session();
    stage.play("60x18", "<Enter>vPlan<Esc>");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        for path in draft_files(&stage).into_iter().chain([stage.library().drafts_folder()]) {
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o077, 0, "{path:?}");
        }
    }
}

#[test]
fn typing_nothing_leaves_no_draft() {
    for (open, text) in [("n", "x<BS>"), ("<Enter>v", ""), ("<Enter>i<Down><Enter>", "x<BS>"), ("or", "<End>")] {
        let stage = Stage::with_session();
        let played = stage.play("60x18", &format!("{open}{text}<Esc>"));
        assert_eq!(played.program.model().notice, None, "{open}");
        assert!(draft_files(&stage).is_empty(), "{open}");
    }
}

#[test]
fn a_form_left_with_esc_says_that_it_is_kept_at_60x18() {
    story!(Stage::with_session(), "60x18", "<Enter>vPlan schrijven<Tab>Noor<Esc>");
}

#[test]
fn a_draft_is_offered_with_a_word_that_says_so() {
    let again = "<Enter>vPlan schrijven<Tab>Noor<Esc>v";
    story!(Stage::with_session(), "60x18", again);
    story!(Stage::with_session(), "80x24", again);
    story!(Stage::with_session(), "40x12", again);
    story!(Stage::with_session(), "60x18", "<Enter>s<Down><Down><Down><Enter>2 0 5 1<Esc>s<Down><Down><Down><Enter>");
}

#[test]
fn a_draft_is_thrown_away_after_a_question() {
    let stage = Stage::with_session();
    story!(stage, "60x18", "<Enter>vPlan schrijven<Esc>v<C-x>");
    assert_eq!(typed(&stage.play("60x18", "<Enter>v<C-x>j").program), ["", "", "", "open"]);
    assert!(draft_files(&stage).is_empty());
    assert_eq!(typed(&stage.play("60x18", "<Enter>vPlan<C-x>n").program)[0], "Plan");
}

/// A draft is about a step, not about a place in a list.
#[test]
fn a_draft_of_a_step_stays_with_that_step() {
    let stage = Stage::with_session();
    stage.play("80x24", "<Enter>vEen<Enter>nTwee<Enter><Enter> keer<Esc>");
    let step = |keys: &str| typed(&stage.play("80x24", keys).program)[0].clone();
    assert_eq!(step("<Enter>v<Enter>"), "Een");
    assert_eq!(step("<Enter>v<Down><Enter>"), "Twee keer");
    // Without the first step the other one is the first.
    assert_eq!(step("<Enter>vx<Enter>"), "Twee keer");
    // And if the step is gone, what was typed about it begins a new one.
    assert_eq!(step("<Enter>vxn"), "Twee keer");
}

#[test]
fn browsing_keeps_drafts_in_memory_only() {
    let stage = Stage::fresh();
    let played = stage.play("80x24", "kvPlan<Esc>v");
    assert_eq!(typed(&played.program)[0], "Plan");
    assert!(draft_files(&stage).is_empty(), "browsing wrote something");
    // As soon as there is a session to keep it with, it is on disk.
    stage.play("80x24", "kvPlan<Esc>2h<C-s><Enter>");
    let played = stage.play("80x24", "<Enter>v");
    assert_eq!(typed(&played.program)[0], "Plan");
}

#[test]
fn leaving_a_sketch_in_the_middle_of_a_form_loses_nothing_without_a_question() {
    let played = Stage::fresh().play("80x24", "k2hvPlan<C-c>");
    let overlays = &played.program.model().overlays;
    assert!(matches!(overlays.last(), Some(Overlay::Question(Question::KeepSketch { then_quit: true }))));
    assert_eq!(typed(&played.program)[0], "Plan", "the form is gone");
}

#[test]
fn damaged_drafts_are_kept_aside_and_reported() {
    let stage = Stage::with_session();
    stage.play("80x24", "<Enter>vPlan<Esc>");
    let file = draft_files(&stage).remove(0);
    fs::write(&file, "kapot").unwrap();
    let screen = stage.screen("120x40", "<Enter>");
    assert!(screen.contains(".ron.beschadigd-1 is beschadigd"), "{screen}");
    stage.play("80x24", "<Enter>vAnders<Esc>");
    let kept = file.with_file_name(format!("{}.beschadigd-1", file.file_name().unwrap().to_string_lossy()));
    assert_eq!(fs::read_to_string(kept).unwrap(), "kapot");
}

/// A draft is a file like any other: what it says may steer no terminal.
#[test]
fn drafts_are_sanitised_as_they_are_filled_in() {
    let stage = Stage::with_session();
    stage.play("80x24", "<Enter>vPlan<Esc>");
    let file = draft_files(&stage).remove(0);
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("\"Plan\"", "\"Pl\\u{1b}[31m\\u{202e}an\\r\\n\"")).unwrap();
    let played = stage.play("80x24", "<Enter>v");
    assert!(
        is_draft(&played.program) && typed(&played.program)[0].trim() == "Pl[31man",
        "{:?}",
        typed(&played.program)
    );
}

/// An id comes from a file that may have been edited by hand.
#[test]
fn drafts_stay_in_their_folder() {
    let library = Stage::fresh().library();
    let drafts = Drafts { forms: vec![], ballots: vec![] };
    library.keep_drafts(Some("../../elders"), &drafts).unwrap();
    let stage = Stage::with_session();
    stage.play("80x24", "<Enter>vPlan<Esc>");
    let (drafts, _) = stage.library().drafts(Some(&stage.on_disk().0.id));
    stage.library().keep_drafts(Some("../../elders"), &drafts).unwrap();
    assert_eq!(draft_files(&stage).len(), 2);
}

// ---------------------------------------------------------------------------------------------------------------
// Half ballots
// ---------------------------------------------------------------------------------------------------------------

/// A round in which somebody closed the window in the middle of a ballot.
fn with_half_ballot() -> Stage {
    let stage = Stage::with_session();
    let mut program = started(&stage);
    press_and_save(&mut program, "<Enter>s<Enter><Enter><Down><Enter>4h<Down>3h");
    assert!(draft_files(&stage).is_empty(), "a ballot is nowhere but in memory while it is being filled in");
    program.keep_typing();
    assert!(draft_files(&stage).is_empty(), "a pause must not write what somebody chose");
    program.finish();
    stage
}

#[test]
fn a_half_ballot_survives_a_closed_window_and_shows_nothing() {
    let stage = with_half_ballot();
    let (session, _) = stage.on_disk();
    assert!(session.running.as_ref().unwrap().voices() == 0 && session.rounds.is_empty(), "it was handed in");
    story!(stage, "60x18", "<Enter>");
    story!(stage, "60x18", "<Enter>v");
    let played = stage.play("60x18", "<Enter>vj");
    let Some(Overlay::Meeting(Meeting::Ballot(draft))) = played.program.model().overlays.last() else {
        panic!("no ballot");
    };
    assert_eq!((draft.role.as_str(), draft.answered()), ("schoolopleider", 2));
}

/// No version of the session ever has it, and the file goes with the ballot.
#[test]
fn a_half_ballot_has_no_history() {
    let stage = with_half_ballot();
    let in_any_version = |stage: &Stage| {
        let file = stage.library().listing().unwrap()[0].clone();
        let versions = stage.library().versions(&file).unwrap();
        let sealed = versions.iter().map(|version| stage.library().read_version(version).unwrap());
        sealed.filter(|session| session.running.as_ref().is_some_and(|running| running.voices() > 0)).count()
    };
    assert_eq!(in_any_version(&stage), 0);
    assert_eq!(draft_files(&stage).len(), 1);
    stage.play("60x18", "<Enter>vj<Enter>j");
    assert!(draft_files(&stage).is_empty(), "it is still there after it was handed in");
    assert_eq!(stage.on_disk().0.running.unwrap().voices(), 1);
}

#[test]
fn a_half_ballot_can_be_put_back_and_thrown_away() {
    for (keys, files) in [("vn", 1), ("vj<Esc>", 1), ("vj<C-x>n", 1), ("vj<C-x>j", 0), ("vj<C-c>", 1), ("xj", 0)] {
        let stage = with_half_ballot();
        let mut program = started(&stage);
        press_and_save(&mut program, &format!("<Enter>{keys}"));
        program.finish();
        assert_eq!(draft_files(&stage).len(), files, "{keys}");
    }
}

#[test]
fn a_reveal_names_the_half_ballot_that_it_loses() {
    let stage = with_half_ballot();
    let other = "<Enter><Enter><Enter>1h<Down>1h<Down>1h<Down>1h<Enter>jo";
    story!(stage, "60x18", other);
    stage.play("60x18", "<Enter>oj");
    assert!(draft_files(&stage).is_empty());
    assert_eq!(stage.on_disk().0.rounds[0].voices(), 1);
}

#[test]
fn two_half_ballots_are_both_kept_and_each_asks_for_its_owner() {
    let stage = with_half_ballot();
    let mut program = started(&stage);
    press_and_save(&mut program, "<Enter><Enter><Enter>1h");
    program.finish();
    let role = |keys: &str| match stage.play("60x18", keys).program.model().overlays.last() {
        Some(Overlay::Meeting(Meeting::Ballot(draft))) => draft.role.clone(),
        _ => panic!("no ballot after {keys}"),
    };
    assert_eq!([role("<Enter>vj"), role("<Enter>vnj")], ["schoolopleider", "werkplekbegeleider"]);
}

// ---------------------------------------------------------------------------------------------------------------
// Any keys
// ---------------------------------------------------------------------------------------------------------------

/// Keys that open things, type, and move about in what is open; none that writes a report wherever that was typed.
fn any_keys() -> impl Strategy<Value = String> {
    let key = prop::sample::select(vec![
        "v", "t", "i", "n", "s", "m", "h", "g", "1", "4", "x", "o", "w", "j", "u", "é", " ", "<Enter>", "<Enter>",
        "<Enter>", "<Tab>", "<Down>", "<Up>", "<End>", "<BS>", "<C-x>", "<C-u>", "<F2>", "<C-s>",
    ]);
    prop::collection::vec(key, 0..40).prop_map(|keys| keys.concat())
}

/// What is typed and would be lost if it were only on screen.
#[derive(Debug)]
enum Typed {
    Nothing,
    Fields(Vec<String>),
    Text(EditTarget, String),
    Ballot(usize),
}

fn typed_now(program: &Program) -> Typed {
    let changed = |overlay: &Overlay| match overlay {
        Overlay::Form(form) => form.is_changed(),
        Overlay::Meeting(Meeting::HandCount(hand_count)) => hand_count.is_changed(),
        Overlay::Meeting(Meeting::Slips(slips)) => slips.is_changed(),
        _ => false,
    };
    for overlay in program.model().overlays.iter().rev() {
        match overlay {
            Overlay::Notes(editor) => return Typed::Text(editor.target.clone(), editor.text().to_owned()),
            Overlay::Meeting(Meeting::Ballot(draft)) => return Typed::Ballot(draft.answered()),
            overlay if changed(overlay) => return Typed::Fields(typed(program)),
            _ => {}
        }
    }
    Typed::Nothing
}

/// Whether a text is in the session: what was typed ends there, without the empty lines around it.
fn is_written(program: &Program, target: &EditTarget, text: &str) -> bool {
    let session = &program.open_card().unwrap().session;
    let written = match target {
        EditTarget::Note => session.note.clone(),
        EditTarget::Reflection(aspect, part) => session.reflection(aspect).unwrap().text(*part).to_owned(),
    };
    written.trim() == text.trim()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn after_any_keys_and_esc_everything_typed_is_kept_or_asked_about(keys in any_keys(), browses: bool) {
        let stage = Stage::with_session();
        let mut program = started(&stage);
        press_and_save(&mut program, if browses { "k" } else { "<Enter>" });
        press_and_save(&mut program, &keys);
        let before = typed_now(&program);
        for _ in 0..8 {
            press_and_save(&mut program, "<Esc>");
        }
        let model = program.model();
        let drafts = model.open_card().map(|open_card| &open_card.drafts).into_iter().chain([&model.drafts]);
        let kept: Vec<Vec<String>> = drafts.flat_map(|drafts| &drafts.forms).map(|draft| draft.texts.clone()).collect();
        match before {
            Typed::Nothing | Typed::Ballot(0) => {}
            Typed::Fields(texts) => prop_assert!(kept.contains(&texts), "{texts:?} is not among {kept:?}"),
            Typed::Text(target, text) => prop_assert!(is_written(&program, &target, &text), "{text:?}"),
            Typed::Ballot(answers) => {
                let halves = model.open_card().map(|open_card| open_card.drafts.ballots.clone()).unwrap_or_default();
                let is_kept = |half: &HalfBallot| {
                    let given = half.ballot.answers.iter().flat_map(|answer| [&answer.current, &answer.desired]);
                    given.flatten().count() == answers
                };
                prop_assert!(halves.iter().any(is_kept), "{answers} answers are not among {halves:?}");
            }
        }
    }
}

#[test]
fn the_property_above_meets_texts() {
    let stage = Stage::with_session();
    let mut program = started(&stage);
    press_and_save(&mut program, "<Enter>toh");
    let Typed::Text(target, text) = typed_now(&program) else { panic!("no text") };
    assert!(matches!(target, EditTarget::Reflection(_, Part::Explanation)) && text == "oh");
    press_and_save(&mut program, "<Esc>");
    assert!(is_written(&program, &target, &text));
}
