//! Colours, signs and languages.

use jiff::civil::{date, time};
use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};
use spiegel::app::{Keymap, Msg, Settings, ThemeName, keys};
use spiegel::tui::{Clock, Opening, Program};
use spiegel::ui::{ColourDepth, Theme};
use spiegel::words::words;

use crate::second_screen::frame;
use crate::stage::Stage;
use crate::story;

fn themed(theme: ThemeName) -> Stage {
    let mut stage = Stage::with_session();
    stage.preferences.settings = Settings::with_theme(theme);
    stage
}

#[test]
fn ascii_mode_draws_only_ascii_and_letters_of_the_card() {
    let mut stage = Stage::with_session();
    stage.preferences.ascii = true;
    story!(stage, "80x24", "<Enter><Down><Right>");
    for keys in ["", "<Enter>", "<Enter><Enter>", "<Enter><Tab>", "<Enter>?", "n", "o"] {
        let played = stage.play("80x24", keys);
        let odd: Vec<&str> = played
            .frame
            .content()
            .iter()
            .map(ratatui::buffer::Cell::symbol)
            .filter(|symbol| !symbol.is_ascii())
            .collect();
        assert!(odd.iter().all(|symbol| "éëïöü".contains(symbol)), "{keys}: {odd:?}");
    }
}

#[test]
fn english_texts_around_the_dutch_card() {
    let mut stage = Stage::with_session();
    stage.preferences.words = words("en");
    story!(stage, "80x24", "<Enter><Down><Right>");
}

#[test]
fn mono_has_no_colour_and_still_tells_everything_apart() {
    let played = themed(ThemeName::Mono).play("80x24", "<Enter><Down><Right>");
    assert!(played.frame.content().iter().all(|cell| cell.fg == Color::Reset && cell.bg == Color::Reset));
    let text = spiegel::tui::screen_text(&played.frame);
    for sign in ["● H", "◆ G", "◉ H+G", "▌"] {
        assert!(text.contains(sign), "{sign} is not in\n{text}");
    }
    assert!(played.frame.content().iter().any(|cell| cell.modifier.contains(Modifier::BOLD)));
}

#[test]
fn no_color_wins_over_every_theme() {
    let mut stage = themed(ThemeName::Licht);
    stage.preferences.colours = ColourDepth::None;
    let played = stage.play("80x24", "<Enter>TT");
    assert!(played.frame.content().iter().all(|cell| cell.fg == Color::Reset && cell.bg == Color::Reset));
}

#[test]
fn theme_and_mouse_settings_are_remembered() {
    let stage = Stage::with_session();
    stage.play("80x24", "TT");
    assert_eq!(stage.library().config().unwrap().theme.as_deref(), Some("donker"));
    assert_eq!(stage.library().config().unwrap().presenting_theme, None);
    stage.play("80x24", "M");
    assert!(stage.library().config().unwrap().mouse_off);
}

/// A dark screen for who presents, and a light one for the audience.
fn dark_and_light() -> Stage {
    let mut stage = Stage::with_session();
    stage.preferences.settings =
        Settings { audience_theme: ThemeName::Licht, ..Settings::with_theme(ThemeName::Donker) };
    stage
}

/// The colour at the right edge, where nothing is written.
fn ground(frame: &Buffer) -> Color {
    frame[(frame.area.width - 1, frame.area.height / 2)].bg
}

fn ground_of(name: ThemeName) -> Color {
    Theme::named(name, ColourDepth::Table).ground.bg.unwrap()
}

#[test]
fn presenting_has_a_theme_of_its_own() {
    let stage = dark_and_light();
    for (keys, theme) in [
        ("<Enter>", ThemeName::Donker),
        ("<Enter><F5>", ThemeName::Licht),
        ("<Enter><F5><Esc>", ThemeName::Donker),
        ("<Enter><F5>T", ThemeName::Donker),
        ("<Enter><F5>TT<Esc>", ThemeName::Donker),
        ("<Enter>T<F5>", ThemeName::Licht),
    ] {
        assert_eq!(ground(&stage.play("80x24", keys).frame), ground_of(theme), "{keys}");
    }
    let stage = dark_and_light();
    stage.play("80x24", "<Enter><F5>TT");
    let config = stage.library().config().unwrap();
    assert_eq!((config.theme, config.presenting_theme.as_deref()), (None, Some("contrast")));
}

#[test]
fn a_second_screen_has_the_theme_of_presenting() {
    let stage = dark_and_light();
    let clock = Clock::Fixed(date(2026, 11, 23), time(21, 4, 0, 0));
    let opening = Opening::Follow(None);
    let mut program = Program::new(stage.library(), Keymap::default(), stage.preferences, clock, opening);
    program.begin();
    assert_eq!(ground(&frame(&mut program, (60, 18))), ground_of(ThemeName::Licht), "nothing to follow yet");
    let _leader = stage.play("80x24", "<Enter>").program;
    program.handle(Msg::Key(keys("T").unwrap()[0]));
    assert_eq!(ground(&frame(&mut program, (60, 18))), ground_of(ThemeName::Donker), "after a key on it");
    assert_eq!(stage.library().config().unwrap().presenting_theme.as_deref(), Some("donker"));
}

#[test]
fn a_marked_cell_is_tinted_as_a_whole_and_keeps_its_sign() {
    let theme = Theme::named(ThemeName::Donker, ColourDepth::Table);
    let frame = themed(ThemeName::Donker).play("120x40", "<Enter>").frame;
    let text = spiegel::tui::screen_text(&frame);
    for (sign, style) in [("●", theme.current_cell), ("◆", theme.desired_cell), ("◉", theme.keep_cell)] {
        let tinted = frame.content().iter().filter(|cell| Some(cell.bg) == style.bg).count();
        assert!(tinted > 60, "{sign} stands in a cell of which {tinted} places are tinted");
        assert!(text.contains(sign), "{sign} is not in\n{text}");
    }
}
