//! The conversation: texts, more answers, next steps, the picture, open questions, search, actions, facts.

use spiegel::domain::{Answer, Mark, Status};

use crate::stage::Stage;
use crate::story;

#[test]
fn notes_are_written_below_the_card_at_60x18() {
    story!(
        Stage::with_session(),
        "60x18",
        "<Enter>tNiet iedereen komt naar het overleg, en wie komt weet niet waarom."
    );
}

#[test]
fn notes_are_written_below_the_card_at_120x40() {
    story!(Stage::with_session(), "120x40", "<Enter>tNiet iedereen komt.<Tab>Jaarplan, bladzijde 4.");
}

#[test]
fn notes_and_steps_are_shown_with_the_description() {
    story!(Stage::with_session(), "80x24", "<Enter>tNiet iedereen komt.<Tab>Jaarplan.<Esc>vPlan schrijven<Enter><Esc>");
}

#[test]
fn a_note_is_saved_as_typed_and_undone_as_one_change() {
    let stage = Stage::with_session();
    stage.play("80x24", "<Enter>tEen<Enter>twee<Esc>");
    let explanation = |stage: &Stage| stage.on_disk().0.reflections[0].explanation.clone();
    assert_eq!(explanation(&stage), "Een\ntwee");
    stage.play("80x24", "<Enter>t drie<Esc>u");
    assert_eq!(explanation(&stage), "Een\ntwee");
    stage.play("80x24", "<Enter>t drie vier<C-z><C-z><C-y><Esc>");
    assert_eq!(explanation(&stage), "Een\ntwee drie");
}

#[test]
fn text_pasted_into_a_note_is_sanitised_and_runs_no_commands() {
    use spiegel::tui::{Step, steps};
    let stage = Stage::with_session();
    let mut play = steps("<Enter>t").unwrap();
    play.push(Step::Paste("hq\u{1b}[31m\r\nu\u{202e}".to_owned()));
    stage.play_steps("80x24", play);
    assert_eq!(stage.on_disk().0.reflections[0].explanation, "hq[31m\nu");
}

#[test]
fn a_paste_keeps_emoji_that_are_joined_and_every_kind_of_line_break() {
    use spiegel::tui::{Step, steps};
    let stage = Stage::with_session();
    let mut play = steps("<Enter>t").unwrap();
    play.push(Step::Paste("👩\u{200d}🚀 en می\u{200c}خواهم\u{b}b\u{c}c\u{85}d\u{2028}e".to_owned()));
    play.extend(steps("!<BS><BS>f").unwrap());
    stage.play_steps("80x24", play);
    assert_eq!(stage.on_disk().0.reflections[0].explanation, "👩\u{200d}🚀 en می\u{200c}خواهم\nb\nc\nd\nf");
}

#[test]
fn ctrl_z_undoes_wherever_u_does() {
    for screen in ["", "<Enter>", "<Tab>", "l", "m", "i", "<F5>"] {
        let stage = Stage::with_session();
        stage.play("80x24", &format!("<Enter><Down><Down><Down>h{screen}"));
        let is_marked = |stage: &Stage| {
            let (session, card) = stage.on_disk();
            session.answer(&card.aspects()[3].id, Mark::Current).is_some()
        };
        assert!(is_marked(&stage), "before {screen}");
        let stage = Stage::with_session();
        stage.play("80x24", &format!("<Enter><Down><Down><Down>h{screen}<C-z>"));
        assert!(!is_marked(&stage), "after {screen}");
    }
    let stage = Stage::with_session();
    stage.play("80x24", "ox<C-z>");
    assert_eq!(stage.library().listing().unwrap().len(), 1, "out of the trash again");
}

#[test]
fn more_answers_at_60x18() {
    story!(Stage::with_session(), "60x18", "<Enter>m<Down><Enter><Right><Down><Down><Enter>");
}

#[test]
fn other_answers_are_saved_and_undone_like_scenarios() {
    let stage = Stage::with_session();
    stage.play("80x24", "<Enter>mh<End>g<Esc><Down>m<Down><Down><Down>h<Down>g");
    let (session, card) = stage.on_disk();
    let answer = |row: usize, mark| session.answer(&card.aspects()[row].id, mark).cloned();
    assert_eq!(answer(0, Mark::Current), Answer::parse("1-2", &card).unwrap());
    assert_eq!(answer(0, Mark::Desired), None);
    assert_eq!(answer(1, Mark::Current), Some(Answer::Unknown));
    assert_eq!(answer(1, Mark::Desired), Some(Answer::NotApplicable));
    stage.play("80x24", "<Enter>m<Down>guu");
    assert_eq!(stage.on_disk().0.reflections, session.reflections, "undone past what was saved before");
}

#[test]
fn a_next_step_asks_for_what_who_and_when_at_60x18() {
    story!(Stage::with_session(), "60x18", "<Enter>vPlan schrijven<Tab>Noor<Tab>over 6 weken");
}

#[test]
fn a_next_step_without_what_is_refused() {
    story!(Stage::with_session(), "60x18", "<Enter>v<Tab>Noor<Enter>");
}

#[test]
fn an_invalid_due_date_is_reported() {
    story!(Stage::with_session(), "80x24", "<Enter>vPlan<Tab><Tab>morgne<Enter>");
}

#[test]
fn a_due_day_that_has_passed_is_asked_about_once() {
    let stage = Stage::with_session();
    let asked = "<Enter>vPlan<Tab><Tab>1-2-2020<Enter>";
    story!(stage, "80x24", asked);
    assert!(stage.on_disk().0.reflections[0].next_steps.is_empty());
    let stage = Stage::with_session();
    stage.play("80x24", &format!("{asked}<Enter>"));
    assert_eq!(stage.on_disk().0.reflections[0].next_steps[0].due, Some(jiff::civil::date(2020, 2, 1)));
}

#[test]
fn a_loose_term_stays_as_words_behind_the_step() {
    let stage = Stage::with_session();
    let typed = "<Enter>vPlan<Tab><Tab>voor de zomer";
    story!(stage, "60x18", typed);
    let stage = Stage::with_session();
    stage.play("60x18", &format!("{typed}<Enter>"));
    let step = &stage.on_disk().0.reflections[0].next_steps[0];
    assert_eq!((step.what.as_str(), step.due), ("Plan (voor de zomer)", None));
}

#[test]
fn next_steps_at_120x40() {
    story!(Stage::with_session(), "120x40", "<Enter>vPlan<Tab>Noor<Tab>1 feb<Enter>nRondvraag<Enter>s");
}

#[test]
fn next_steps_are_added_changed_and_removed() {
    let stage = Stage::with_session();
    stage.play("80x24", "<Enter>vEen<Enter>nTwee<Enter>s<Up>x");
    let steps = |stage: &Stage| stage.on_disk().0.reflections[0].next_steps.clone();
    assert_eq!(steps(&stage).len(), 1);
    assert_eq!((steps(&stage)[0].what.as_str(), steps(&stage)[0].status), ("Twee", Status::Running));
    stage.play("80x24", "<Enter>v<Enter> keer<Tab>Sam<Enter>x");
    assert!(steps(&stage).is_empty());
    stage.play("80x24", "<Enter>vEen<Enter>xu");
    assert_eq!(steps(&stage)[0].what, "Een");
}

#[test]
fn overview_at_40x12() {
    story!(Stage::with_session(), "40x12", "<Enter>l");
}

#[test]
fn overview_at_60x18() {
    story!(Stage::with_session(), "60x18", "<Enter>l");
}

#[test]
fn overview_at_80x24_shows_marks_steps_and_the_line() {
    story!(Stage::with_session(), "80x24", "<Enter>vPlan<Enter>nRondvraag<Enter>s<Esc><Down><Down><Down>1h4gl");
}

#[test]
fn overview_at_120x40() {
    story!(Stage::with_session(), "120x40", "<Enter><Down><Down><Down>1h4gl");
}

#[test]
fn the_line_passes_between_scenarios_and_breaks_at_other_answers() {
    let stage = Stage::fresh();
    stage.add("Vreemd", &[(0, "2-3", "4"), (1, "1", "n/a"), (2, "unknown", "1-2"), (3, "4", "1")]);
    story!(stage, "80x24", "<Enter>l");
}

#[test]
fn overview_in_ascii() {
    let mut stage = Stage::with_session();
    stage.preferences.ascii = true;
    story!(stage, "80x24", "<Enter><Down><Down><Down>1h4gl");
}

#[test]
fn open_questions_at_60x18() {
    story!(Stage::with_session(), "60x18", "<Enter>k");
}

#[test]
fn open_questions_at_120x40_about_an_answer_to_keep() {
    story!(Stage::with_session(), "120x40", "<Enter><Down><Down>k");
}

#[test]
fn questions_are_read_from_the_teams_own_file() {
    let stage = Stage::with_session();
    let own = "Questions(source: \"het team\", always: [\"Wie mist hier?\"])";
    std::fs::write(stage.folder.path().join("gesprek.ron"), own).unwrap();
    let screen = stage.screen("80x24", "<Enter>k");
    assert!(screen.contains("Wie mist hier?") && screen.contains("het team"), "{screen}");
    std::fs::write(stage.folder.path().join("gesprek.ron"), "Questions(source: kapot").unwrap();
    let screen = stage.screen("80x24", "");
    assert!(screen.contains("gesprek.ron") && screen.contains("regel 1"), "{screen}");
    assert!(stage.screen("80x24", "<Enter>k").contains("Doen we de goede dingen?"));
}

#[test]
fn a_word_is_found_and_shown_at_60x18() {
    story!(Stage::with_session(), "60x18", "<Enter>/VISIE");
}

#[test]
fn a_word_is_found_and_shown_at_120x40() {
    story!(Stage::with_session(), "120x40", "<Enter>/visie<Enter>n");
}

#[test]
fn search_ignores_accents_and_includes_notes_and_steps() {
    let stage = Stage::with_session();
    stage.play("80x24", "<Enter><Down>tEén coördinator<Esc>vCoördinator zoeken<Enter>");
    let found = |keys: &str| stage.play("80x24", keys).program.open_card().unwrap().found.clone();
    assert_eq!(found("<Enter>/coordinator").unwrap().count, 2);
    assert_eq!(found("<Enter>/coordinator<Down><Down>").unwrap().shown, 0);
    assert_eq!(found("<Enter>/coordinator<Enter>nN").unwrap().shown, 0);
    assert_eq!(found("<Enter>/coordinator<Esc>"), None);
}

#[test]
fn a_search_without_hits_says_so() {
    story!(Stage::with_session(), "60x18", "<Enter>/zebra");
}

#[test]
fn palette_at_60x18() {
    story!(Stage::with_session(), "60x18", "<Enter>:");
}

#[test]
fn the_palette_runs_an_action_by_part_of_its_name() {
    story!(Stage::with_session(), "120x40", "<Enter>:beeld<Enter>");
}

#[test]
fn facts_at_60x18() {
    story!(Stage::with_session(), "60x18", "<Enter>i<Down><Down><Enter>West en Oost<Enter>");
}

#[test]
fn facts_are_saved_and_the_private_note_is_never_shown() {
    let stage = Stage::with_session();
    let keys = "<Enter>i<Down><Enter><C-u>1-2-2027<Enter><Down><Enter>West<Enter><Down><Enter>Noor<Enter><Down><Enter> <Down> \
                nconcierge<Enter><Esc><Down><Enter>Let op Sam<Esc>";
    let screen = stage.screen("120x40", keys);
    let session = stage.on_disk().0;
    assert_eq!(session.date.to_string(), "2027-02-01");
    assert_eq!((session.partnership.as_str(), session.facilitator.as_str()), ("West", "Noor"));
    assert_eq!(session.roles, ["werkplekbegeleider", "schoolopleider", "concierge"]);
    assert_eq!(session.note, "Let op Sam");
    assert!(!screen.contains("Let op"), "{screen}");
}

#[test]
fn a_read_only_session_is_never_written() {
    let stage = Stage::with_session();
    let held = stage.library().open(&stage.library().listing().unwrap()[0]).unwrap();
    let before = stage.on_disk();
    for keys in ["<Enter>tzzz", "<Enter>vzzz", "<Enter>mh", "<Enter>i<Down><Down><Enter>zzz<Enter>"] {
        stage.play("80x24", keys);
        assert_eq!(stage.on_disk(), before, "{keys}");
    }
    drop(held);
}

/// Twenty minutes by keys alone, from an empty data folder to what lies on disk.
#[test]
fn a_whole_reflection_by_keys_alone() {
    let stage = Stage::fresh();
    let begin = "nTeamreflectie<Tab><Tab>Opleidingsschool West<Enter>i<Down><Down><Down><Enter>Noor<Enter>\
                 <Down><Enter><Down> <Down> <Esc><Esc>";
    let first =
        "2h4gtWe bereiken alleen begeleiders.<Tab>Deelnemerslijst.<Esc>vRondvraag<Tab>Sam<Tab>over 6 weken<Enter><Esc>";
    let second = "<PgDn>mh<Esc>3gk<Down>tTussen twee in.<Esc><Esc>";
    let third = "<PgDn>3h3go<C-e>Alle teams doen mee.<Esc>";
    let fourth = "<PgDn>m<End><Up><Up>h<Esc>1gl/plan<Enter>n<Esc>:lijn<Enter>";
    stage.play("80x24", &[begin, first, second, third, fourth].concat());
    let (session, card) = stage.on_disk();
    let answers: Vec<_> =
        card.aspects().iter().map(|aspect| Mark::BOTH.map(|mark| session.answer(&aspect.id, mark).cloned())).collect();
    let parse = |text: &str| Answer::parse(text, &card).unwrap();
    assert_eq!(answers[0], [parse("2"), parse("4")]);
    assert_eq!(answers[1], [parse("3-4"), parse("3")]);
    assert_eq!(answers[2], [parse("3"), parse("3")]);
    assert_eq!(answers[3], [Some(Answer::Unknown), parse("1")]);
    assert_eq!((session.title.as_str(), session.facilitator.as_str()), ("Teamreflectie", "Noor"));
    assert_eq!((session.partnership.as_str(), session.roles.len()), ("Opleidingsschool West", 2));
    let said = &session.reflections;
    assert_eq!(said[0].explanation, "We bereiken alleen begeleiders.");
    assert_eq!(said[0].evidence, "Deelnemerslijst.");
    assert_eq!(said[0].next_steps[0].due.unwrap().to_string(), "2027-01-04");
    assert_eq!((said[1].explanation.as_str(), said[2].evidence.as_str()), ("Tussen twee in.", "Alle teams doen mee."));
}

/// Only a place on the card can be kept: whoever answers twice that it is unknown or not applicable keeps nothing.
#[test]
fn twice_no_place_keeps_nothing_on_any_screen() {
    for answer in ["unknown", "n/a"] {
        let stage = Stage::fresh();
        stage.add("West", &[(0, answer, answer)]);
        for keys in ["<Enter>", "<Enter><Enter>", "<Enter>l", "<Enter>lk", "<Enter>k"] {
            let screen = stage.screen("120x40", keys);
            let keeps = ["Behouden", "◉", "H+G", "Wat moet er dan blijven?"].iter().any(|sign| screen.contains(sign));
            assert!(!keeps, "{answer}, {keys}:\n{screen}");
        }
    }
}
