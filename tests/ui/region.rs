//! The picture of many sessions on screen: choosing a folder, watching it, and walking through what came of it.

use std::fs;
use std::time::Duration;

use spiegel::app::{CountNews, CountProgress, Msg, Overlay};
use spiegel::store::BUNDLED_CARD;

use crate::generator;
use crate::picture;
use crate::stage::{Stage, Window};

/// A machine with 300 sessions, a few more about a second card, and two files that do not count.
pub fn many() -> Stage {
    let stage = Stage::fresh();
    let folder = stage.folder.path().join("sessions");
    let card = stage.library().card(BUNDLED_CARD).unwrap();
    let other = stage.own_card(&[0, 1, 2, 3]);
    stage.library().keep_card(&other).unwrap();
    generator::write_sessions(&folder, &card, 1, 300);
    for index in 1_000..1_006 {
        let session = generator::session(&other, 1, index);
        let text = spiegel::store::write_session(&session);
        fs::write(folder.join(format!("team-{}.ron", session.id)), text).unwrap();
    }
    fs::write(folder.join("half.ron"), "Session(schema: 4, id: \"a\", title: ").unwrap();
    fs::write(folder.join("kaart.ron"), "Card(id: \"a\")").unwrap();
    stage
}

/// The picture of all sessions of a machine, and then some keys.
pub fn counted(stage: &Stage, size: (u16, u16), keys: &str) -> Window {
    let mut window = Window::new(stage, size, "t<Enter>");
    assert!(window.program.wait_for_lookup());
    window.screen();
    window.press(keys);
    window
}

#[test]
fn a_folder_is_asked_for() {
    let stage = many();
    picture!(Window::new(&stage, (60, 18), "t"));
}

#[test]
fn a_folder_that_is_not_there_is_told_and_asked_for_again() {
    let stage = many();
    let screen = Window::new(&stage, (80, 24), "t/nergens<Enter>").screen();
    assert!(screen.contains("/nergens is niet te lezen"), "{screen}");
}

#[test]
fn the_count_is_watched() {
    let stage = many();
    let mut window = Window::new(&stage, (60, 18), "t<Enter>");
    window.program.handle(Msg::Count(CountNews::WentOn(CountProgress {
        files: Some(100_000),
        looked_at: 34_500,
        took: Duration::from_millis(2_875),
    })));
    window.screen();
    picture!(window);
}

#[test]
fn esc_stops_the_count() {
    let stage = many();
    let mut window = Window::new(&stage, (60, 18), "t<Enter><Esc>");
    let screen = window.screen();
    assert!(screen.contains("Spiegel"), "{screen}");
    window.program.wait_for_lookup();
    assert_eq!(window.screen(), screen, "nothing comes of what was stopped");
}

#[test]
fn the_picture_is_the_grid_with_counts() {
    let stage = many();
    picture!(counted(&stage, (60, 18), ""));
    picture!(counted(&stage, (80, 24), "<Down><Right>"));
    picture!(counted(&stage, (120, 40), "<Down><Right><Right>"));
    picture!(counted(&stage, (40, 12), ""));
}

#[test]
fn without_signs_the_picture_says_the_same() {
    let mut stage = many();
    stage.preferences.ascii = true;
    picture!(counted(&stage, (60, 18), ""));
}

#[test]
fn what_is_not_counted_is_listed_with_its_reason() {
    let stage = many();
    picture!(counted(&stage, (80, 24), "w"));
    let cell = counted(&stage, (80, 24), "").screen();
    assert_eq!(counted(&stage, (80, 24), "ww").screen(), cell);
    assert_eq!(counted(&stage, (80, 24), "w<Esc>").screen(), cell);
}

#[test]
fn every_card_has_its_picture() {
    let stage = many();
    let first = counted(&stage, (80, 24), "").screen();
    assert_ne!(counted(&stage, (80, 24), "<Tab>").screen(), first);
    assert_eq!(counted(&stage, (80, 24), "<Tab><Tab>").screen(), first);
}

#[test]
fn the_picture_names_nobody() {
    let stage = many();
    for keys in ["", "<PgDn>", "<PgDn><PgDn>", "<Down><Down><Right>", "w"] {
        let screen = counted(&stage, (120, 40), keys).screen();
        for name in ["Opleidingsschool", "Teamoverleg", "Begeleider", "Eigenaar"] {
            assert!(!screen.contains(name), "{name}: {screen}");
        }
    }
}

#[test]
fn a_folder_without_sessions_says_so() {
    let stage = Stage::fresh();
    fs::create_dir_all(stage.folder.path().join("sessions")).unwrap();
    let screen = counted(&stage, (60, 18), "").screen();
    assert!(screen.contains("geen sessies"), "{screen}");
}

#[test]
fn a_click_moves_the_focus_and_the_wheel_scrolls() {
    let stage = many();
    let mut window = counted(&stage, (60, 18), "");
    // The cell of the second aspect and the third scenario.
    window.program.press(40, 5);
    assert!(window.screen().contains("2 Beleid en aanbod · 3 Verbinden"), "{}", window.screen());
    let before = window.screen();
    window.program.handle(Msg::Wheel(1));
    assert_ne!(window.screen(), before);
    window.program.handle(Msg::Wheel(-1));
    assert_eq!(window.screen(), before);
}

/// Somebody opens the settings while it is counted, and types there.
#[test]
fn a_count_that_fails_is_told_in_no_other_form() {
    let stage = Stage::with_session();
    let mut window = Window::new(&stage, (80, 24), "t<Enter>");
    window.press("I<End><Up><Enter>/mnt/verslagen");
    let trouble = spiegel::words::Trouble::new("Het tellen is gestopt.", "");
    window.program.handle(Msg::Count(CountNews::Refused(trouble)));
    let model = window.program.model();
    let is_refused = |overlay: &Overlay| matches!(overlay, Overlay::Form(form) if form.error.is_some());
    assert!(!model.overlays.iter().any(is_refused), "{:?}", model.overlays);
    assert!(model.drafts != spiegel::domain::Drafts::default(), "what was typed is lost");
}

/// What is typed after a refusal, or when the form opens again, takes the place of the path instead of standing behind it.
#[test]
fn what_is_typed_after_a_refusal_replaces_the_path() {
    let stage = Stage::fresh();
    let typed = |keys: &str| {
        let played = stage.play("80x24", keys);
        match played.program.model().overlays.last() {
            Some(Overlay::Form(form)) => form.fields[0].text().to_owned(),
            other => panic!("no form: {other:?}"),
        }
    };
    let ask = "<Down><Down><Down><Enter>";
    assert_eq!(typed(&format!("{ask}/er/is/niets.csv<Enter>/tmp/kaart.csv")), "/tmp/kaart.csv");
    assert_eq!(typed(&format!("{ask}/er/is/niets.csv<Enter><End>.txt")), "/er/is/niets.csv.txt");
    assert_eq!(typed(&format!("{ask}/er/is/niets.csv<Esc><Enter>/tmp/kaart.csv")), "/tmp/kaart.csv");
    assert_eq!(typed("t/er/is/niets<Enter>/tmp/x"), "/tmp/x");
}
