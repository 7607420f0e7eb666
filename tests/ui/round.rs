//! A meeting of six: a silent round over what is current, a reveal, another one over what is desired, and hands.

use spiegel::app::{Meeting, Overlay};
use spiegel::domain::{Asked, Mark, Round, Tally};

use crate::stage::{Stage, press, shown};
use crate::story;

/// Six people with a role and a column for each of the four aspects.
const SIX: [(&str, [usize; 4]); 6] = [
    ("<Enter>", [1, 2, 2, 1]),
    ("<Enter>", [1, 2, 2, 4]),
    ("<Down><Enter>", [1, 3, 2, 1]),
    ("<Down><Enter>", [1, 2, 2, 4]),
    ("<Down><Down><Enter>", [1, 4, 3, 1]),
    ("<End><Enter>zij-instromer<Enter>", [1, 2, 2, 4]),
];

/// The keys with which one person fills in a ballot and hands it in.
fn ballot((role, columns): (&str, [usize; 4]), mark: char) -> String {
    let marks: Vec<String> = columns.iter().map(|column| format!("{column}{mark}<Down>")).collect();
    format!("<Enter>{role}{}<Enter>j", marks.concat())
}

fn round(mark: char) -> String {
    let ballots = SIX.map(|person| ballot(person, mark)).concat();
    // Once it has been asked what is current, the next question is what is desired.
    format!("s<Enter>{ballots}")
}

fn licht() -> Stage {
    let mut stage = Stage::fresh();
    stage.preferences.settings = spiegel::app::Settings::with_theme(spiegel::app::ThemeName::Licht);
    stage.add("Teamoverleg opleidingsschool West", &[(0, "2", "4")]);
    stage
}

#[test]
fn a_round_starts_by_choosing_its_question() {
    story!(licht(), "60x18", "<Enter>s");
}

#[test]
fn the_lobby_asks_to_pass_the_keyboard() {
    story!(licht(), "60x18", "<Enter>s<Enter>");
    story!(licht(), "40x12", "<Enter>s<Enter>");
}

#[test]
fn a_ballot_starts_by_choosing_a_role() {
    story!(licht(), "60x18", "<Enter>s<Enter><Enter><Down>");
    story!(licht(), "40x12", "<Enter>s<Enter><Enter><End>");
}

#[test]
fn a_ballot_shows_the_card_without_marks_of_others() {
    story!(licht(), "60x18", "<Enter>s<Enter><Enter><Enter>3h<Down>2h<Down>w");
    story!(licht(), "40x12", "<Enter>s<Enter><Enter><Enter>3h<Down>t");
    story!(licht(), "120x40", "<Enter>s<Enter><Enter><Enter>3h<Down>n");
}

#[test]
fn handing_in_lists_missing_answers_and_shows_no_other_ballot() {
    story!(licht(), "60x18", "<Enter>s<Enter><Enter><Enter>3h<Enter>");
}

#[test]
fn a_ballot_leaves_nothing_on_screen() {
    let one = ballot(SIX[0], 'h');
    story!(licht(), "60x18", &format!("<Enter>s<Enter>{one}"));
}

#[test]
fn the_reveal_of_six_people() {
    let keys = format!("<Enter>{}oj", round('h'));
    for size in ["60x18", "40x12", "120x40"] {
        story!(licht(), size, &keys);
    }
}

#[test]
fn the_reveal_asks_for_confirmation() {
    story!(licht(), "60x18", &format!("<Enter>{}o", round('h')));
}

#[test]
fn role_letters_ask_for_confirmation_if_they_identify_one_person() {
    let keys = format!("<Enter>{}ojr", round('h'));
    story!(licht(), "60x18", &keys);
    story!(licht(), "60x18", &format!("{keys}j"));
}

#[test]
fn enter_on_the_reveal_opens_the_aspect_for_the_group_to_mark() {
    let stage = licht();
    story!(stage, "60x18", &format!("<Enter>{}oj<Enter>2h", round('h')));
    let (session, card) = stage.on_disk();
    // Over the conditions they stand opposite each other: that is the row on top.
    let marked = session.answer(&card.aspects()[3].id, Mark::Current).unwrap();
    assert!(marked.is_scenario(&card.scenarios()[1].id));
    // Whatever the majority says, nothing is filled in for the group.
    assert_eq!(session.aspects_marked(), 2);
}

#[test]
fn two_rounds_are_counted_apart() {
    let stage = licht();
    stage.play("60x18", &format!("<Enter>{}oj<Esc>{}oj", round('h'), round('g')));
    let (session, card) = stage.on_disk();
    assert_eq!(session.rounds.iter().map(Round::voices).collect::<Vec<_>>(), [6, 6]);
    for aspect in card.aspects() {
        for mark in Mark::BOTH {
            let tally = Tally::of_last(&session, &aspect.id, mark, &card).unwrap();
            assert_eq!((tally.people(), tally.absent), (6, 0), "{} {mark:?}", aspect.id);
        }
    }
}

#[test]
fn a_round_over_both_asks_one_question_after_the_other() {
    let stage = licht();
    let both = "<Enter>s<Tab><Tab><Enter><Enter><Enter>1h<Down>1h<Down>1h<Down>1h<Enter>";
    story!(stage, "60x18", both);
    let stage = licht();
    stage.play("60x18", &format!("{both}4g<Up>4g<Up>4g<Up>4g<Enter>joj"));
    let round = &stage.on_disk().0.rounds[0];
    assert_eq!(round.asks, Asked::Both);
    let ballot = &round.ballots()[0];
    assert!(ballot.answers.len() == 4 && ballot.answers.iter().all(|answer| answer.desired.is_some()));
}

/// Killed in the middle of a round: dropped without a word, as by `kill -9`.
#[test]
fn an_interrupted_round_resumes_and_reveals_nothing() {
    let stage = licht();
    let mut program = stage.program();
    press(&mut program, &format!("<Enter>s<Enter>{}{}<Enter><Enter>4h", ballot(SIX[0], 'h'), ballot(SIX[1], 'h')));
    program.wait_for_saver();
    std::mem::forget(program);
    let (session, _) = stage.on_disk();
    assert!(session.rounds.is_empty(), "something was revealed");
    assert_eq!(session.running.unwrap().voices(), 2);
    // The lock of a program that was killed is free; of one that was forgotten it is not: a copy stands in.
    let file = stage.library().listing().unwrap()[0].clone();
    let other = Stage::fresh();
    std::fs::create_dir_all(other.library().sessions_folder()).unwrap();
    std::fs::copy(&file, other.library().sessions_folder().join(file.file_name().unwrap())).unwrap();
    story!(other, "60x18", "<Enter>");
    let rest = SIX[2..].iter().map(|person| ballot(*person, 'h')).collect::<String>();
    other.play("60x18", &format!("<Enter>{rest}oj"));
    assert_eq!(other.on_disk().0.rounds[0].voices(), 6);
}

#[test]
fn a_ballot_can_be_withdrawn_and_filled_in_again() {
    let stage = licht();
    let two = format!("<Enter>s<Enter>{}{}w", ballot(SIX[0], 'h'), ballot(SIX[2], 'h'));
    story!(stage, "60x18", &two);
    let stage = licht();
    let played = stage.play("60x18", &format!("{two}<Enter>"));
    assert_eq!(stage.on_disk().0.running.unwrap().voices(), 2, "it counts until the new one is handed in");
    let Some(Overlay::Meeting(Meeting::Ballot(draft))) = played.program.model().overlays.last() else {
        panic!("no ballot to fill in");
    };
    assert_eq!(draft.role, "schoolopleider");
    assert!(draft.open_card.session.is_blank(), "the old answers are still there");
}

/// While a round runs, no key on any screen brings up what was sealed.
#[test]
fn no_screen_shows_sealed_answers_before_the_reveal() {
    let stage = licht();
    let begun = format!("<Enter>s<Enter>{}", round('h').trim_start_matches("s<Enter>"));
    let (before, _) = stage.on_disk();
    for keys in ["", "<Esc>", "<Esc><Enter>", "<Esc><Tab>", "<Esc>?", "<Esc>s", "w", "<Enter>", "<Enter><Enter>", "o"] {
        let stage = licht();
        let screen = stage.screen("120x40", &format!("{begun}{keys}"));
        // The role that somebody typed is offered to the next person; it does not tell who answered what.
        let offers_roles = ["w", "<Enter>"].contains(&keys);
        assert!(!screen.contains("zij-instromer") || offers_roles, "{keys}:\n{screen}");
        // The group's own two marks may be seen, and none besides.
        assert!(screen.matches('●').count() <= 3 && screen.matches('◆').count() <= 3, "{keys}:\n{screen}");
    }
    assert!(before.rounds.is_empty());
}

/// The key that takes back marks must not open, lose or bring back what people said.
#[test]
fn undo_leaves_ballots_alone() {
    let stage = licht();
    stage.play("60x18", &format!("<Enter>4h{}<Esc>uuu", round('h')));
    let (session, _) = stage.on_disk();
    assert_eq!(session.running.unwrap().voices(), 6);
    assert!(session.rounds.is_empty());
}

/// A practice round can be taken back, and what was marked before it is not touched by that.
#[test]
fn undo_after_a_reveal_takes_the_round_away_and_redo_brings_it_back() {
    let stage = licht();
    let revealed = format!("<Enter>4h{}oj<Esc>", round('h'));
    story!(stage, "60x18", &format!("{revealed}u"));
    let (session, card) = stage.on_disk();
    assert!(session.rounds.is_empty() && session.running.is_none(), "{:?}", session.rounds);
    assert!(session.answer(&card.aspects()[0].id, Mark::Current).is_some());
    let stage = licht();
    stage.play("60x18", &format!("{revealed}uU"));
    assert_eq!(stage.on_disk().0.rounds[0].voices(), 6);
}

/// A role that somebody typed is offered to the next person, and typed otherwise it is the same role.
#[test]
fn a_typed_role_is_offered_to_the_next_person() {
    let stage = licht();
    let first = ballot(("<End><Enter>Coördinator<Enter>", [1, 1, 1, 1]), 'h');
    story!(stage, "60x18", &format!("<Enter>s<Enter>{first}<Enter>"));
    let second = ballot(("<End><Enter>coordinator<Enter>", [1, 1, 1, 1]), 'h');
    let stage = licht();
    stage.play("60x18", &format!("<Enter>s<Enter>{first}{second}"));
    let running = stage.on_disk().0.running.unwrap();
    assert_eq!(running.roles().collect::<Vec<_>>(), ["Coördinator", "Coördinator"]);
}

#[test]
fn hand_counts_are_typed_saved_and_undone() {
    let stage = licht();
    let counted = "<Enter>s<Down><Down><Down><Enter>2 0 5 1<Tab>0 8 0 0<Tab>1 2 3";
    story!(stage, "60x18", counted);
    story!(licht(), "60x18", &format!("{counted}<Enter>"));
    let stage = licht();
    story!(stage, "60x18", &format!("{counted} 2<Enter>j"));
    let (session, card) = stage.on_disk();
    let tally = Tally::of_last(&session, &card.aspects()[0].id, Mark::Current, &card).unwrap();
    assert_eq!(tally.scenarios().collect::<Vec<_>>(), [2, 0, 5, 1]);
    stage.play("60x18", "<Enter>sx");
    let played = stage.play("60x18", "<Enter>s<Tab><Tab>v<Down><Down><Down><Enter>1 1 1 1<Enter>j<Esc>u");
    assert_eq!(played.program.open_card().unwrap().session.rounds, session.rounds, "counts are taken back like marks");
}

#[test]
fn a_sketch_must_be_a_session_before_a_round() {
    story!(Stage::fresh(), "60x18", "ks");
}

#[test]
fn stopping_a_round_asks_and_discards_its_ballots() {
    let one = ballot(SIX[0], 'h');
    let stage = licht();
    stage.play("60x18", &format!("<Enter>s<Enter>{one}xn"));
    assert!(stage.on_disk().0.running.is_some());
    stage.play("60x18", "<Enter>xj");
    assert!(stage.on_disk().0.running.is_none());
    assert!(stage.on_disk().0.rounds.is_empty());
}

#[test]
fn in_ascii_and_without_colour_the_reveal_says_the_same() {
    let mut stage = licht();
    stage.preferences.ascii = true;
    stage.preferences.colours = spiegel::ui::ColourDepth::None;
    let screen = shown(&stage.play("60x18", &format!("<Enter>{}oj", round('h'))).frame);
    assert!(screen.is_ascii(), "{screen}");
    assert!(screen.contains("ooo") && screen.contains("tegenover elkaar"), "{screen}");
}
