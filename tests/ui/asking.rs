//! Asking everyone: how a round begins, a masked screen, slips of paper, and the rounds that have been.

use std::fs;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use spiegel::app::{Meeting, Msg, Overlay, keys};
use spiegel::domain::{Asked, Earlier, How, Mark, RoundPlan, Tally};
use spiegel::report::{Format, Report};
use spiegel::tui::Program;

use crate::stage::{Stage, in_one_line, press, shown};
use crate::story;

/// A ballot that is filled in by passing the keyboard round, from the lobby and back.
const SILENT: &str = "<Enter><Enter>1h<Down>2h<Down>3h<Down>4h<Enter>j";
/// The same on a masked screen.
const MASKED: &str = "<Enter><Enter>1<Down>2<Down>3<Down>4<Enter>j";

fn licht() -> Stage {
    let mut stage = Stage::fresh();
    stage.preferences.settings = spiegel::app::Settings::with_theme(spiegel::app::ThemeName::Licht);
    stage.add("Teamoverleg opleidingsschool West", &[(0, "2", "4")]);
    stage
}

fn started(keys: &str) -> (Stage, Program) {
    let stage = licht();
    let mut program = stage.program();
    press(&mut program, keys);
    (stage, program)
}

fn plan_running(program: &Program) -> RoundPlan {
    program.open_card().unwrap().session.running.as_ref().unwrap().plan
}

// ---------------------------------------------------------------------------------------------------------------
// How a round begins
// ---------------------------------------------------------------------------------------------------------------

#[test]
fn a_round_begins_with_its_question_its_people_and_a_way_to_answer() {
    for size in ["40x12", "60x18", "120x40"] {
        story!(licht(), size, "<Enter>s<Right>");
    }
}

#[test]
fn in_english_and_ascii_a_round_begins_in_the_same_way() {
    let mut stage = licht();
    stage.preferences.words = spiegel::words::words("en");
    stage.preferences.ascii = true;
    story!(stage, "60x18", "<Enter>s<Right>");
    story!(stage, "60x18", "<Enter>s<Right><Down><Enter><Enter><Enter>3<Down>2");
    stage.play("60x18", "<Enter>xj");
    story!(stage, "60x18", "<Enter>s<Down><Down><Enter>2 4 1 3<Enter>2-3 ? 5 -<Enter>");
}

#[test]
fn a_question_that_has_a_round_is_asked_beside_it_or_again() {
    let revealed = format!("<Enter>s<Right><Enter>{SILENT}oj<Esc>");
    story!(licht(), "60x18", &format!("{revealed}s<Tab><Tab>"));
    story!(licht(), "60x18", &format!("{revealed}s<Tab><Tab>v"));
    for (key, earlier, numbers) in [("", Earlier::Kept, vec![1, 2]), ("v", Earlier::Replaced, vec![1])] {
        let (stage, mut program) = started(&format!("{revealed}s<Tab><Tab>{key}<Enter>"));
        assert_eq!(plan_running(&program).earlier, earlier);
        press(&mut program, &format!("{SILENT}oj"));
        program.wait_for_saver();
        let rounds = stage.on_disk().0.rounds;
        assert_eq!(rounds.iter().map(|round| round.number).collect::<Vec<_>>(), numbers);
    }
    // Another question has no round yet: there is nothing to replace.
    let (_stage, program) = started(&format!("{revealed}sv<Enter>"));
    assert_eq!((plan_running(&program).asks, plan_running(&program).earlier), (Asked::Desired, Earlier::Kept));
}

/// Whoever presents shows this screen to everyone.
#[test]
fn who_presents_is_offered_the_masked_way_first() {
    story!(licht(), "60x18", "<Enter><F5>s");
    let (_stage, program) = started("<Enter><F5>s<Enter>");
    assert_eq!(plan_running(&program).how, How::Masked);
    let (_stage, program) = started("<Enter>s<Enter>");
    assert_eq!(plan_running(&program).how, How::Silent);
}

#[test]
fn how_many_are_present_is_remembered_everywhere() {
    let present = |keys: &str| {
        let (_stage, program) = started(keys);
        plan_running(&program).present
    };
    assert_eq!(present("<Enter>s<Enter>"), None, "nobody said so");
    assert_eq!(present("<Enter>s<Right><Right><Enter>"), Some(7));
    assert_eq!(present("<Enter>s<Left><Left><Enter>"), Some(5));
    assert_eq!(present("<Enter>d<Right><Right><Right><Esc>s<Enter>"), Some(8), "as the agenda has it");
    assert_eq!(present("<Enter>s<Right><Enter>xs<Enter>"), Some(6), "as the last one began");
    assert_eq!(present("<Enter>s<Enter><Right><Right>"), Some(7), "counted between two people");
    assert_eq!(present("<Enter>s12<Enter>"), Some(12), "typed");
    assert_eq!(present("<Enter>s12<BS><BS>9<Enter>"), Some(9), "typed again");
    assert_eq!(present("<Enter>s12<Right>8<Enter>"), Some(8), "what comes after another key is another number");
    assert_eq!(present("<Enter>s128<Enter>"), Some(8), "nobody has a hundred people");
    assert_eq!(present("<Enter>s6<BS><Enter>"), None, "not known after all");
    assert_eq!(present("<Enter>s<Enter>1<Enter><Esc>24"), Some(24), "typed between two people");
    assert_eq!(present("<Enter>d11<Esc>s<Enter>"), Some(11), "typed in the agenda");
    // After a restart the last round still knows.
    let stage = licht();
    stage.play("60x18", &format!("<Enter>s<Right><Right><Enter>{SILENT}oj"));
    let played = stage.play("60x18", "<Enter>s<Enter>");
    assert_eq!(plan_running(&played.program).present, Some(7));
    assert_eq!(stage.on_disk().0.rounds[0].present, Some(7));
}

#[test]
fn who_voted_by_another_way_in_the_agenda_begins_there() {
    let (_stage, mut program) = started("<Enter>d<Tab><Esc>s<Enter>");
    assert_eq!(plan_running(&program).how, How::Masked);
    press(&mut program, "xd<Tab><Esc>s<Enter>");
    assert!(matches!(program.model().overlays.last(), Some(Overlay::Meeting(Meeting::Slips(_)))));
}

/// One way of answering has one word, in every place that names it.
#[test]
fn a_way_to_answer_is_called_the_same_everywhere() {
    for language in ["nl", "en"] {
        let words = spiegel::words::words(language);
        let domain = &words.domain;
        for (downs, how) in [(0, How::Silent), (1, How::Masked), (2, How::Paper), (3, How::Hands)] {
            let mut stage = licht();
            stage.preferences.words = words;
            let (word, title, down) = (domain.how(how), domain.how_title(how), "<Down>".repeat(downs));
            assert_eq!(title.to_lowercase(), word);
            let start = stage.screen("120x40", &format!("<Enter>s{down}"));
            assert!(start.contains(&format!("▌ {title}")), "{start}");
            let answers = match how {
                How::Paper => "2413<Enter><Enter>j",
                How::Hands => "1 0 0 0<Enter>j",
                How::Masked => &format!("{MASKED}oj"),
                _ => &format!("{SILENT}oj"),
            };
            let reveal = stage.screen("120x40", &format!("<Enter>s{down}<Enter>{answers}"));
            assert!(reveal.contains(&format!(" {word} ")), "{reveal}");
            let rounds = stage.screen("120x40", "<Enter>s<End><Enter>");
            assert!(rounds.contains(&format!(", {word}, ")), "{rounds}");
            let agenda = stage.screen("120x40", &format!("<Enter>d{}", "<Tab>".repeat(downs)));
            assert!(agenda.contains(&format!(": {word}")), "{agenda}");
            let (session, card) = stage.on_disk();
            let report = Report::of_session(&session, &card).to_bytes(Format::Text, words);
            let report = String::from_utf8(report).unwrap();
            assert!(report.contains(&format!(", {word}, ")), "{report}");
        }
    }
}

/// What the footer says is what the key does now.
#[test]
fn the_footer_follows_what_is_chosen_and_filled_in() {
    let footer = |stage: &Stage, keys: &str| {
        let screen = stage.screen("60x18", keys);
        screen
            .lines()
            .rev()
            .find(|line| !line.trim().is_empty() && !line.starts_with("styles"))
            .unwrap_or_default()
            .to_owned()
    };
    let stage = licht();
    let has = |keys: &str, wanted: &[&str]| {
        let footer = footer(&stage, keys);
        assert!(wanted.iter().all(|wanted| footer.contains(wanted)), "{keys}: {footer}");
    };
    has("<Enter>s", &["0-9 aanwezig", "Esc terug", "Tab vraag"]);
    has("<Enter>vPlan", &["⏎ bewaren", "Tab wie"]);
    has("<Enter>vPlan<Tab>", &["⏎ bewaren", "Tab wanneer"]);
    has("<Enter>s<Tab><Tab><Enter><Enter><Enter>", &["h huidig", "⏎ gewenst", "w weet niet", "n nvt", "Esc terug"]);
    has("<Enter><Enter><Enter><Enter>", &["g gewenst", "⏎ klaar", "w weet niet", "n nvt", "Esc terug"]);
    let stage = licht();
    let has = |keys: &str, wanted: &str| {
        let footer = footer(&stage, keys);
        assert!(footer.contains(wanted), "{keys}: {footer}");
    };
    has("<Enter>s<Down><Down><Enter>", "⏎ klaar");
    has("<Enter>s<Down><Down><Enter>2413", "⏎ volgende");
    has("<Enter>s<Down><Down><Enter><C-x>j2413<Enter>", "⏎ klaar");
    has("<Enter>s<Down><Enter><Enter><Enter>", "1-4 kiezen");
    let stage = licht();
    stage.play("60x18", &format!("<Enter>s<Enter>{SILENT}oj"));
    let wide = |keys: &str| stage.screen("120x40", keys);
    let asked = wide("<Enter>s<Tab><Tab>");
    assert!(asked.contains("v vervangen") && !asked.contains("v ernaast"), "{asked}");
    let replaced = wide("<Enter>s<Tab><Tab>v");
    // The sentence may take two lines of the panel.
    assert!(["v ernaast", "vervangt", "ronde 1"].iter().all(|part| replaced.contains(part)), "{replaced}");
}

/// A number without a scenario is answered, and that answer tells nothing of what was chosen.
#[test]
fn a_masked_ballot_says_which_numbers_there_are_whatever_was_chosen() {
    let screen = |choice: &str| licht().screen("60x18", &format!("<Enter>s<Down><Enter><Enter><Enter>{choice}7"));
    let said = screen("1");
    assert!(said.contains("Kies een cijfer van 1 tot 4"), "{said}");
    for choice in ["2", "3", "4", "w", "n", "2t"] {
        assert_eq!(screen(choice), said, "{choice}");
    }
}

#[test]
fn a_round_that_waits_says_so_on_the_card() {
    for size in ["40x12", "60x18", "120x40"] {
        let left = licht().screen(size, "<Enter>s<Enter><Esc>");
        assert!(left.contains("hij wacht") && left.contains("ronde wacht: s verder"), "{left}");
        let later = licht().screen(size, "<Enter>s<Enter><Esc><Down>");
        assert!(later.contains("ronde wacht: s verder") && !later.contains("hij wacht"), "{later}");
        let none = licht().screen(size, "<Enter>s<Enter>x");
        assert!(!none.contains("wacht"), "{none}");
    }
}

#[test]
fn hands_that_are_not_all_counted_are_asked_about() {
    let hands = "<Enter>s<Down><Down><Down><Enter>";
    let stage = licht();
    let asked = stage.screen("60x18", &format!("{hands}2 0 5 1<Enter>"));
    assert!(asked.contains("Bij 3 aspecten staat nog niets"), "{asked}");
    assert!(stage.on_disk().0.rounds.is_empty());
    stage.play("60x18", &format!("{hands}<C-x>j1 0 0 0<Tab>1 0 0 0<Tab>1 0 0 0<Tab>1 0 0 0<Enter>"));
    assert_eq!(stage.on_disk().0.rounds.len(), 1, "all were counted, and it asked");
}

/// Of one round over both questions and a later one, all four can be looked at.
#[test]
fn each_round_in_the_list_is_shown_as_it_was() {
    let stage = licht();
    let both = "<Enter><Enter>1h<Down>1h<Enter>4g<Up>4g<Enter>j";
    stage.play("60x18", &format!("<Enter>s<Tab><Tab><Enter>{both}oj"));
    stage.play("60x18", "<Enter>s<Tab><Down><Down><Enter>2222<Enter><Enter>j");
    let title = |keys: &str| stage.screen("120x40", keys).lines().next().unwrap_or_default().to_owned();
    let list = "<Enter>s<End><Enter>";
    for (keys, wanted) in [("<Enter>", "ronde 2"), ("<Up><Enter>", "ronde 1"), ("<Up><Enter><Tab>", "ronde 1")] {
        let title = title(&format!("{list}{keys}"));
        assert!(title.contains(wanted), "{keys}: {title}");
    }
    let first = stage.screen("120x40", &format!("{list}<Up><Enter><Tab>"));
    assert!(first.contains("gewenst") && first.contains("1 van 1") || first.contains("1 stem"), "{first}");
    // A presentation of it, and the way back, are of the same round; elsewhere the last one counts again.
    assert!(stage.screen("120x40", &format!("{list}<Up><Enter><Tab><F5>")).contains("ronde 1"));
    let elsewhere = title(&format!("{list}<Up><Enter><Esc><Esc>s<End><Up><Enter>"));
    assert!(elsewhere.contains("ronde 2"), "{elsewhere}");
}

#[test]
fn a_round_that_comes_back_is_the_chosen_one() {
    let stage = licht();
    for _ in 0..3 {
        stage.play("60x18", "<Enter>s<Down><Down><Enter>2413<Enter><Enter>j");
    }
    for (way, at) in [("<End>", 2), ("<Home><Down>", 1), ("<Home>", 0)] {
        let played = stage.play("60x18", &format!("<Enter>s<End><Enter>{way}xj<Home>u"));
        let Some(Overlay::Meeting(Meeting::Rounds(list))) = played.program.model().overlays.last() else {
            panic!("not in the list of rounds");
        };
        assert_eq!(list.chosen, at);
    }
}

#[test]
fn more_slips_than_people_are_counted_and_not_of_them() {
    let screen = licht().screen("60x18", "<Enter>s1<Down><Down><Enter>2413<Enter>2413<Enter>");
    assert!(screen.contains("2 briefjes, 1 aanwezig") && !screen.contains("2 van 1"), "{screen}");
}

#[test]
fn hands_over_both_questions_are_counted_one_after_the_other() {
    let stage = licht();
    stage.play("60x18", "<Enter>s<Tab><Tab><Down><Down><Down><Right><Enter>1 2 3 0<Enter>j0 0 0 6<Enter>j");
    let (session, card) = stage.on_disk();
    let asked: Vec<_> = session.rounds.iter().map(|round| (round.asks, round.how, round.present)).collect();
    assert_eq!(asked, [(Asked::Current, How::Hands, Some(6)), (Asked::Desired, How::Hands, Some(6))]);
    let counts = |mark| Tally::of_last(&session, &card.aspects()[0].id, mark, &card).unwrap();
    assert_eq!(counts(Mark::Current).scenarios().collect::<Vec<_>>(), [1, 2, 3, 0]);
    assert_eq!(counts(Mark::Desired).scenarios().collect::<Vec<_>>(), [0, 0, 0, 6]);
}

#[test]
fn from_a_round_in_the_list_one_goes_back_to_the_list() {
    let stage = licht();
    let round = |counts: &str| format!("s<Tab><Tab><Down><Down><Down><Enter>{counts}<Enter>j<Esc>");
    let keys = format!("<Enter>{}{}s<End><Enter><Up><Enter><Esc>", round("1 1 0 0"), round("0 2 0 0"));
    let played = stage.play("60x18", &keys);
    let Some(Overlay::Meeting(Meeting::Rounds(list))) = played.program.model().overlays.last() else {
        panic!("not in the list of rounds: {:?}", played.program.model().overlays);
    };
    assert_eq!(list.chosen, 0);
}

#[test]
fn more_hands_than_people_are_not_taken() {
    let stage = licht();
    // The first step of the number of people is to six.
    let counted = "<Enter>s<Down><Down><Down><Right><Enter>";
    let screen = stage.screen("60x18", &format!("{counted}3 3 0 0<Tab>9 9 0 0<Enter>"));
    let told = in_one_line(&screen);
    assert!(told.contains("Beleid en aanbod: dit zijn 18 handen, en er zijn 6 aanwezigen."), "{screen}");
    assert!(stage.on_disk().0.rounds.is_empty());
    // Nobody has to raise a hand, and all of them may.
    stage.play("60x18", &format!("{counted}<C-u>3 3 0 0<Tab><C-u>0 0 0 0<Enter>j"));
    let (session, card) = stage.on_disk();
    let tally = |row: usize| Tally::of_last(&session, &card.aspects()[row].id, Mark::Current, &card);
    assert_eq!((tally(0).map(|tally| tally.people()), tally(1)), (Some(6), None));
}

/// Ballots that were counted wrong by hand are replaced, hands that were counted once more are corrected: never both.
#[test]
fn counted_hands_are_corrected_in_the_round_that_they_are_in() {
    let counted = "<Enter>s<Down><Down><Down><Enter>2 0 5 1<Enter>j<Esc>";
    let stage = licht();
    let again = stage.play("60x18", &format!("{counted}s<Tab><Tab>v<Down><Down><Down><Enter>"));
    let Some(Overlay::Meeting(Meeting::HandCount(hand_count))) = again.program.model().overlays.last() else {
        panic!("no hands");
    };
    assert_eq!((hand_count.fields[0].text(), hand_count.corrects), ("2 0 5 1", Some(1)));
    drop(again);
    stage.play("60x18", "<Enter>s<Tab><Tab>v<Down><Down><Down><Enter>2 0 6 0<Enter>j");
    assert_eq!(stage.on_disk().0.rounds.len(), 1);
    stage.play("60x18", "<Enter>s<Tab><Tab><Down><Down><Down><Enter>8 0 0 0<Enter>j");
    assert_eq!(stage.on_disk().0.rounds.len(), 2, "a second count stands beside the first");
}

// ---------------------------------------------------------------------------------------------------------------
// Between two people
// ---------------------------------------------------------------------------------------------------------------

#[test]
fn passing_the_keyboard_begins_with_the_beamer_and_ends_with_the_reveal() {
    let begun = "<Enter>s<Right><Left><Left><Left><Enter>";
    story!(licht(), "60x18", begun);
    story!(licht(), "40x12", begun);
    story!(licht(), "60x18", &format!("{begun}{SILENT}{SILENT}"));
    story!(licht(), "60x18", &format!("{begun}{SILENT}{SILENT}{SILENT}"));
    story!(licht(), "60x18", &format!("{begun}{SILENT}{SILENT}{SILENT}o"));
    story!(licht(), "60x18", &format!("{begun}{SILENT}o"));
}

#[test]
fn a_ballot_of_an_earlier_round_is_not_offered_in_the_next_one() {
    let stage = licht();
    let mut program = stage.program();
    press(&mut program, "<Enter>s<Enter><Enter><Enter>1h");
    program.finish();
    drop(program);
    // As after a crash right behind the end of the round: the draft is still there, the round is not.
    let (mut session, _) = stage.on_disk();
    session.stop();
    let file = stage.library().listing().unwrap()[0].clone();
    stage.library().open(&file).unwrap().file.save(&session).unwrap();
    let played = stage.play("60x18", "<Enter>s<Enter>");
    assert!(played.program.open_card().unwrap().drafts.ballots.is_empty());
}

// ---------------------------------------------------------------------------------------------------------------
// A masked screen
// ---------------------------------------------------------------------------------------------------------------

#[test]
fn a_masked_ballot_leaves_the_card_readable_and_shows_no_answer() {
    let begun = "<Enter><F5>s<Right><Enter>";
    story!(licht(), "60x18", begun);
    for size in ["40x12", "60x18", "80x24", "120x40"] {
        story!(licht(), size, &format!("{begun}<Enter><Enter>3<Down>2<Down>w"));
    }
    story!(licht(), "60x18", &format!("{begun}<Enter><Enter>3<Down>2<Down>w<Enter>"));
}

/// What a frame has on screen: its cells with their styles, and where the cursor stands.
fn frame(program: &mut Program, (width, height): (u16, u16)) -> String {
    let area = Rect::new(0, 0, width, height);
    let mut frame = Buffer::empty(area);
    program.prepare(area);
    let cursor = program.draw(&mut frame);
    program.after_frame();
    format!("{}\n{cursor:?}", shown(&frame))
}

/// All frames of a masked ballot with these answers, what a second screen was told meanwhile, and the ballot.
fn masked(answers: [&str; 4], both: bool) -> (Vec<String>, Vec<String>, Vec<String>) {
    let (stage, mut program) = started(if both { "<Enter>s<Tab><Tab><Down><Enter>" } else { "<Enter>s<Down><Enter>" });
    let (mut frames, mut told) = (Vec::new(), Vec::new());
    let mut press = |text: &str| {
        for key in keys(text).unwrap() {
            program.handle(Msg::Key(key));
            program.wait_for_saver();
            frames.push(frame(&mut program, (60, 18)));
            told.push(format!("{:?}", program.model().shown()));
        }
    };
    press("<Enter><Enter>");
    for answer in answers {
        press(&format!("{answer}<Down>"));
    }
    if both {
        press("<Enter>");
        for answer in answers {
            press(&format!("{answer}<Up>"));
        }
    }
    press("<Enter>j");
    let (session, card) = stage.on_disk();
    let ballot = session.running.unwrap().ballot_to_replace(0).unwrap().clone();
    let said = card
        .aspects()
        .iter()
        .flat_map(|aspect| Mark::BOTH.map(|mark| format!("{:?}", ballot.answer(&aspect.id, mark))));
    (frames, told, said.collect())
}

/// Neither the cells nor their colours, the cursor or the second screen differ, whatever is chosen with as many keys.
#[test]
fn a_masked_screen_is_the_same_for_every_answer() {
    for both in [false, true] {
        let (frames, told, said) = masked(["1", "1", "1", "1"], both);
        for answers in [["4", "3", "2", "1"], ["w", "n", "w", "n"], ["2", "w", "4", "n"]] {
            let (other_frames, other_told, other_said) = masked(answers, both);
            assert_eq!(frames, other_frames, "{answers:?}");
            assert_eq!(told, other_told, "{answers:?}");
            assert_ne!(said, other_said, "the test compares the same ballots");
        }
    }
    // What is changed shows as little as what stays: the same key twice, another key, and between two.
    let (frames, told, _) = masked(["11", "11", "11", "11"], false);
    for answers in [["12", "4t", "nw", "w3"], ["1t", "4t", "33", "ww"]] {
        let (other_frames, other_told, _) = masked(answers, false);
        assert_eq!((&frames, &told), (&other_frames, &other_told), "{answers:?}");
    }
}

#[test]
fn a_masked_ballot_holds_what_was_chosen() {
    let (_, _, said) = masked(["3", "4t", "2t", "n"], false);
    let current: Vec<&String> = said.iter().step_by(2).collect();
    assert!(current[0].contains("verbinden") && current[0].contains("Scenario"), "{current:?}");
    assert!(current[1].contains("Between") && current[1].contains("innovatie"), "{current:?}");
    assert!(current[2].contains("Between") && current[2].contains("commitment"), "{current:?}");
    assert!(current[3].contains("NotApplicable"), "{current:?}");
    let (_stage, program) = started("<Enter>s<Down><Enter><Enter><Enter>3<Down>w<Up>0");
    let Some(Overlay::Meeting(Meeting::Ballot(draft))) = program.model().overlays.last() else { panic!("no ballot") };
    assert_eq!(draft.is_answered(), [false, true, false, false]);
}

#[test]
fn a_masked_round_is_revealed_like_any_other() {
    let stage = licht();
    stage.play("60x18", &format!("<Enter>s<Down><Enter>{MASKED}{MASKED}oj"));
    let session = stage.on_disk().0;
    assert_eq!((session.rounds[0].how, session.rounds[0].voices()), (How::Masked, 2));
}

/// Who goes on with a ballot that was half filled in sees no answers either, and is not told that they would.
#[test]
fn a_masked_ballot_that_is_resumed_shows_no_answer() {
    let stage = licht();
    let mut program = stage.program();
    press(&mut program, "<Enter>s<Down><Enter><Enter><Enter>3<Down>2");
    program.finish();
    drop(program);
    story!(stage, "60x18", "<Enter>v");
    story!(stage, "60x18", "<Enter>vj");
}

// ---------------------------------------------------------------------------------------------------------------
// Slips of paper
// ---------------------------------------------------------------------------------------------------------------

const PAPER: &str = "<Enter>s<Down><Down><Right><Left><Left><Left><Enter>";

#[test]
fn slips_are_typed_one_line_a_person_and_echoed_in_words() {
    for size in ["40x12", "60x18", "80x24", "120x40"] {
        story!(licht(), size, &format!("{PAPER}2 4 1 3<Enter>2-3 ? - nvt"));
    }
    story!(licht(), "60x18", &format!("{PAPER}2 4 1 3<Enter>2-3 ? - nvt<Enter><Enter>"));
    story!(licht(), "60x18", "<Enter>s<Tab><Tab><Down><Down><Enter>2:4 -:3 1 ?:n/a");
}

#[test]
fn what_is_no_slip_is_told_with_what_to_do() {
    let wrong = |typed: &str| {
        let screen = licht().screen("60x18", &format!("{PAPER}{typed}<Enter>"));
        in_one_line(&screen)
    };
    for (typed, told) in [
        ("2 4 1", "Hier horen 4 antwoorden, dit zijn er 3. Typ - waar niets is ingevuld."),
        ("2 4 1 3 1", "Hier horen 4 antwoorden, dit zijn er 5."),
        ("2 4 1 5", "'5' is geen antwoord. Typ 1 tot 4,"),
        ("2 4 1-3 1", "'1-3' is geen antwoord."),
        ("2 0 1 1", "'0' is geen antwoord."),
        ("ja nee ja nee", "'ja' is geen antwoord."),
        ("2:3 1 1 1", "'2:3' antwoordt ook op een vraag die nu niet wordt gesteld."),
        ("", "Er staat nog geen briefje."),
    ] {
        let screen = wrong(typed);
        assert!(screen.contains(told), "{typed}: {screen}");
    }
    // A wrong line further up is shown before anything is kept.
    let (_stage, program) = started(&format!("{PAPER}2 4 1 3<Enter>9 9 9 9<Up><Enter><Down><Enter>"));
    let Some(Overlay::Meeting(Meeting::Slips(slips))) = program.model().overlays.last() else { panic!("no slips") };
    assert_eq!((slips.focus, slips.error.is_some()), (1, true));
}

#[test]
fn slips_are_kept_in_an_order_that_does_not_tell_how_they_were_typed() {
    let kept = |lines: [&str; 3]| {
        let stage = licht();
        stage.play("60x18", &format!("{PAPER}{}<Enter>j", lines.map(|line| format!("{line}<Enter>")).concat()));
        let session = stage.on_disk().0;
        let round = session.rounds[0].clone();
        assert_eq!((round.how, round.present, round.voices()), (How::Paper, Some(3), 3));
        let file = fs::read_to_string(&stage.library().listing().unwrap()[0]).unwrap();
        let mut drafts = fs::read_dir(stage.library().drafts_folder()).into_iter().flatten();
        assert!(drafts.next().is_none(), "the draft is still there");
        (round, file.split("rounds:").nth(1).unwrap().to_owned())
    };
    let one = kept(["2 4 1 3", "1111", "? 2-3 nvt -"]);
    assert_eq!(one, kept(["? 2-3 nvt -", "2413", "1,1,1,1"]));
}

#[test]
fn slips_that_are_left_are_kept_as_a_draft() {
    for left in ["<Esc>", "<C-c>"] {
        let stage = licht();
        let mut program = stage.program();
        press(&mut program, &format!("{PAPER}2 4 1 3<Enter>4 4 4{left}"));
        program.finish();
        drop(program);
        let played = stage.play("60x18", PAPER);
        let Some(Overlay::Meeting(Meeting::Slips(slips))) = played.program.model().overlays.last() else {
            panic!("no slips");
        };
        let typed: Vec<_> = slips.fields.iter().map(|field| field.text().trim()).collect();
        assert_eq!((typed, slips.is_draft, slips.focus), (vec!["2 4 1 3", "4 4 4"], true, 1));
    }
}

#[test]
fn a_slip_has_no_role_and_offers_none() {
    let stage = licht();
    let played = stage.play("60x18", &format!("{PAPER}2413<Enter><Enter>j"));
    assert!(!shown(&played.frame).contains("rollen"), "{}", shown(&played.frame));
    drop(played);
    let dots = stage.screen("60x18", "<Enter>s<End><Up><Enter><Tab>");
    assert_eq!(dots, stage.screen("60x18", "<Enter>s<End><Up><Enter><Tab>r"), "there are no letters to show");
    let roles = stage.screen("60x18", "<Enter>s<Enter><Enter>");
    assert!(roles.contains("werkplekbegeleider"), "{roles}");
    assert!(stage.on_disk().0.voter_roles().is_empty());
}

#[test]
fn undo_takes_slips_away_as_one_round() {
    let stage = licht();
    story!(stage, "60x18", &format!("{PAPER}2413<Enter>1111<Enter><Enter>j<Esc>u"));
    assert!(stage.on_disk().0.rounds.is_empty());
}

// ---------------------------------------------------------------------------------------------------------------
// The rounds that have been
// ---------------------------------------------------------------------------------------------------------------

fn with_three_rounds() -> Stage {
    let stage = licht();
    let silent = format!("<Enter>s<Right><Left><Left><Left><Left><Enter>{SILENT}{SILENT}oj<Esc>");
    stage.play("60x18", &format!("{silent}s<Down><Down><Down><Enter>0 1 1 0<Enter>j<Esc>s<Down><Down><Enter>"));
    stage.play("60x18", "<Enter>s<Tab><Tab><Down><Down><Enter>2413<Enter><Enter>j");
    stage
}

#[test]
fn the_rounds_that_have_been_are_listed() {
    for size in ["40x12", "60x18", "120x40"] {
        story!(with_three_rounds(), size, "<Enter>s<End><Enter>");
    }
}

#[test]
fn a_round_is_taken_away_after_a_question_that_names_it_and_comes_back() {
    let stage = with_three_rounds();
    let numbers = |stage: &Stage| stage.on_disk().0.rounds.iter().map(|round| round.number).collect::<Vec<_>>();
    assert_eq!(numbers(&stage), [1, 2, 3]);
    let before = stage.on_disk().0.rounds;
    let list = "<Enter>s<End><Enter><Home>";
    story!(stage, "60x18", &format!("{list}x"));
    for keys in ["x<Enter>", "xn", "x<Esc>"] {
        stage.play("60x18", &format!("{list}{keys}"));
        assert_eq!(numbers(&stage), [1, 2, 3], "{keys}");
    }
    story!(stage, "60x18", &format!("{list}xju"));
    assert_eq!(stage.on_disk().0.rounds, before);
    story!(stage, "60x18", &format!("{list}xj"));
    assert_eq!(numbers(&stage), [2, 3]);
    stage.play("60x18", "<Enter>s<End><Enter>xjxj");
    assert_eq!(numbers(&stage), [0; 0].map(|number: u32| number));
}

#[test]
fn all_rounds_that_were_taken_away_come_back_one_by_one() {
    let stage = with_three_rounds();
    story!(stage, "60x18", "<Enter>s<End><Enter>xjxjxj");
    let stage = with_three_rounds();
    let before = stage.on_disk().0.rounds;
    stage.play("60x18", "<Enter>s<End><Enter>xjxjxj<C-z>u<C-z>");
    assert_eq!(stage.on_disk().0.rounds, before);
}

/// The key that undoes says what it took back, and how to get that again.
#[test]
fn undo_of_a_reveal_names_the_round() {
    let revealed = format!("<Enter>s<Right><Enter>{SILENT}oj<Esc>");
    story!(licht(), "60x18", &format!("{revealed}u"));
    story!(licht(), "60x18", &format!("{revealed}uU"));
}

// ---------------------------------------------------------------------------------------------------------------
// A ballot that replaces one that has changed
// ---------------------------------------------------------------------------------------------------------------

/// A round with two ballots, one of which is being filled in again when the program ends; then another program changes the
/// one that it is to replace.
fn with_changed_ballot() -> Stage {
    let stage = licht();
    let mut program = stage.program();
    let second = SILENT.replacen("<Enter><Enter>", "<Enter><Down><Enter>", 1);
    press(&mut program, &format!("<Enter>s<Enter>{SILENT}{second}w<Down><Enter>4h"));
    program.finish();
    drop(program);
    let file = stage.library().listing().unwrap()[0].clone();
    let text = fs::read_to_string(&file).unwrap();
    let at = text.rfind("role: \"werkplekbegeleider\"").unwrap();
    let (before, after) = text.split_at(at);
    fs::write(&file, before.to_owned() + &after.replacen("Scenario(\"", "Scenario(\"nergens-", 1)).unwrap();
    stage
}

#[test]
fn a_ballot_whose_predecessor_was_changed_elsewhere_is_not_counted_twice() {
    let stage = with_changed_ballot();
    let voices = |stage: &Stage| stage.on_disk().0.running.unwrap().voices();
    assert_eq!(voices(&stage), 2);
    story!(stage, "60x18", "<Enter>vj<Enter>j");
    assert_eq!(voices(&stage), 2, "nothing is handed in before its owner has chosen");
    // Back is to the ballot, and what was filled in is kept.
    stage.play("60x18", "<Enter>vj<Enter>j<Esc><Esc>");
    let mut program = stage.program();
    press(&mut program, "<Enter>vj<Enter>j");
    program.finish();
    drop(program);
    stage.play("60x18", "<Enter>vj<Enter>j<Enter>");
    assert_eq!(voices(&stage), 2);
    let stage = with_changed_ballot();
    stage.play("60x18", "<Enter>vj<Enter>j<End><Enter>");
    assert_eq!(voices(&stage), 3, "only if it is said so");
}
