//! Colours, signs and languages.

use ratatui::style::{Color, Modifier};
use spiegel::app::{SeenHints, Settings, ThemeName};
use spiegel::words::words;

use crate::stage::Stage;
use crate::story;

fn themed(theme: ThemeName) -> Stage {
    let mut stage = Stage::with_session();
    stage.preferences.settings = Settings { theme, mouse: true, seen_hints: SeenHints::ALL };
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
    stage.preferences.no_color = true;
    let played = stage.play("80x24", "<Enter>TT");
    assert!(played.frame.content().iter().all(|cell| cell.fg == Color::Reset && cell.bg == Color::Reset));
}

#[test]
fn theme_and_mouse_settings_are_remembered() {
    let stage = Stage::with_session();
    stage.play("80x24", "TT");
    assert_eq!(stage.library().config().unwrap().theme.as_deref(), Some("donker"));
    stage.play("80x24", "M");
    assert!(stage.library().config().unwrap().mouse_off);
}

/// WCAG 2.2, 1.4.3: text has a contrast of at least 4.5 to its ground.
#[test]
fn theme_colours_have_enough_contrast() {
    for theme in [ThemeName::Licht, ThemeName::Donker, ThemeName::Contrast] {
        for keys in ["", "<Enter><Down><Right>", "<Enter><Enter>", "<Enter><Tab>", "o", "n"] {
            let played = themed(theme).play("120x40", keys);
            for cell in played.frame.content() {
                let contrast = contrast(luminance(cell.fg), luminance(cell.bg));
                assert!(contrast >= 4.5, "{theme:?} {keys}: {:?} on {:?} is {contrast:.1}", cell.fg, cell.bg);
            }
        }
    }
}

fn contrast(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Relative luminance, WCAG 2.2, of a colour of the fixed part of the 256-colour table.
fn luminance(colour: Color) -> f64 {
    let Color::Indexed(index @ 16..) = colour else { panic!("{colour:?} is not of the fixed part of the table") };
    let levels = match index {
        232.. => [8 + 10 * (index - 232); 3],
        _ => [36, 6, 1].map(|step| [0, 95, 135, 175, 215, 255][usize::from((index - 16) / step % 6)]),
    };
    let linear = levels.map(|level| {
        let share = f64::from(level) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}
