//! Presenting: small windows first, for that is what a beamer leaves.

use spiegel::app::{ThemeName, View};
use spiegel::domain::Slide;

use crate::stage::Stage;
use crate::story;

fn licht() -> Stage {
    let mut stage = Stage::with_session();
    stage.preferences.settings.theme = ThemeName::Licht;
    stage
}

#[test]
fn presenting_begins_with_the_card_and_a_hint() {
    story!(licht(), "60x18", "<Enter><F5>");
    story!(licht(), "40x12", "<Enter><F5>");
}

#[test]
fn an_aspect_slide_at_every_size() {
    for size in ["60x18", "40x12", "120x40", "240x67"] {
        story!(licht(), size, "<Enter><F5><PgDn><PgDn><PgDn><PgDn><Right><Right>");
    }
    story!(licht(), "20x5", "<Enter><F5><PgDn>");
}

#[test]
fn the_overview_slide() {
    story!(licht(), "60x18", "<Enter><F5><PgDn><PgDn><PgDn><PgDn><PgDn>");
    story!(licht(), "240x67", "<Enter><F5><PgDn><PgDn><PgDn><PgDn><PgDn>");
}

#[test]
fn the_next_steps_slide() {
    let steps = "<Enter>vPlan schrijven met alle begeleiders<Tab>Noor<Enter><Esc>";
    story!(licht(), "60x18", &format!("{steps}<F5><PgDn><PgDn><PgDn><PgDn><PgDn><PgDn>"));
}

#[test]
fn the_hint_is_shown_once() {
    let screen = licht().screen("60x18", "<Enter><F5><F5><F5>");
    assert!(!screen.contains("Ctrl en +"), "{screen}");
}

#[test]
fn a_presenter_remote_steps_through_all_slides_and_stops_at_both_ends() {
    let stage = licht();
    let slide = |keys: &str| {
        let played = stage.play("60x18", &format!("<Enter><F5>{keys}"));
        let open_card = played.program.open_card().unwrap();
        (open_card.view, open_card.focus.aspect)
    };
    let next = "<PgDn>".repeat(5);
    assert_eq!(slide("<PgUp>"), (View::Present(Slide::Card), 0));
    assert_eq!(slide("<PgDn><PgDn><PgDn>"), (View::Present(Slide::Aspect), 2));
    assert_eq!(slide(&next), (View::Present(Slide::Overview), 3));
    assert_eq!(slide(&format!("{next}<PgDn><PgDn>")), (View::Present(Slide::Steps), 3));
    assert_eq!(slide(&format!("{next}<PgDn><PgUp><PgUp>")), (View::Present(Slide::Aspect), 3));
    // Arrows go from text to text, and on.
    assert_eq!(slide("<PgDn><Right><Right><Right><Right>"), (View::Present(Slide::Aspect), 1));
    assert_eq!(slide("<PgDn><PgDn><Left>"), (View::Present(Slide::Aspect), 0));
    assert_eq!(slide("<PgDn><PgDn><Esc>"), (View::Aspect, 1));
    assert_eq!(slide("<Esc>").0, View::Card);
}

#[test]
fn a_blank_screen_stays_until_the_key_is_pressed_again() {
    let stage = licht();
    for key in ["b", "."] {
        let screen = stage.screen("60x18", &format!("<Enter><F5><PgDn>{key}"));
        assert!(screen.starts_with(&"\n".repeat(18)), "{screen}");
        let back = stage.screen("60x18", &format!("<Enter><F5><PgDn>{key}{key}"));
        assert!(back.contains("1/4"), "{back}");
    }
}

#[test]
fn marks_can_be_made_while_presenting() {
    let stage = licht();
    story!(stage, "60x18", "<Enter><F5><PgDn><PgDn><PgDn><PgDn>4hu");
    story!(stage, "60x18", "<Enter><F5><PgDn><PgDn><PgDn><PgDn>4h");
    assert_eq!(stage.on_disk().0.aspects_marked(), 4);
}

/// What goes wrong may name a file: the room learns that there is something, the facilitator what.
#[test]
fn errors_are_shown_without_file_names_while_presenting() {
    let stage = licht();
    let path = stage.library().listing().unwrap()[0].clone();
    let mut program = stage.program();
    for key in spiegel::app::keys("<Enter><F5>").unwrap() {
        program.handle(spiegel::app::Msg::Key(key));
    }
    let theirs = std::fs::read_to_string(&path).unwrap().replace("revision: ", "revision: 9");
    std::fs::write(&path, theirs).unwrap();
    program.handle(spiegel::app::Msg::Key("h".parse().unwrap()));
    program.wait_for_saver();
    let mut frame = ratatui::buffer::Buffer::empty(ratatui::layout::Rect::new(0, 0, 60, 18));
    program.prepare(frame.area);
    program.draw(&mut frame);
    let told = spiegel::tui::screen_text(&frame);
    assert!(told.contains("Esc toont het") && !told.contains("conflict"), "{told}");
    program.handle(spiegel::app::Msg::Key("Esc".parse().unwrap()));
    frame.reset();
    program.prepare(frame.area);
    program.draw(&mut frame);
    let told = spiegel::tui::screen_text(&frame);
    assert!(told.contains("conflict-1.ron"), "{told}");
}
