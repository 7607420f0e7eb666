//! Every letter on every screen, in every theme that has colours of its own, can be read on what lies behind it.

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use spiegel::app::ThemeName;
use spiegel::text::Typesetter;
use spiegel::ui::{ColourDepth, Glyphs, Look, Theme, draw};
use spiegel::words::words;

use crate::picture::rgb;
use crate::stage::Stage;

/// From the start screen to every screen, dialog and sheet.
const SCREENS: &[&str] = &[
    "",
    "n",
    "n<Enter>",
    "o",
    "oe",
    "<Enter>",
    "<Enter><Down><Right>",
    "<Enter><Down><Down><Right><Right>",
    "<Enter><Enter>",
    "<Enter><Down><Enter><Right>",
    "<Enter><Right><Tab>",
    "<Enter>l",
    "<Enter>m",
    "<Enter><Down>t",
    "<Enter><Down>v",
    "<Enter><Down>vn",
    "<Enter><Down>vn<Enter>",
    "<Enter><Down>vnBellen<Tab><Tab>morgen",
    "<Enter>k",
    "<Enter>i",
    "<Enter>i<End><Up><Enter>",
    "<Enter>/begeleiden",
    "<Enter>/begeleiden<Enter>",
    "<Enter>:",
    "<Enter>?",
    "<Enter>r",
    "<Enter>r<Enter>",
    "<Enter>d",
    "<Enter>d<Enter>",
    "<Enter>s",
    "<Enter>s<Enter>",
    "<Enter>s<Enter><Enter>",
    "<Enter>s<Enter><Enter><Enter>hg<Right>h",
    "<Enter>s<Down><Enter><Enter><Enter>1",
    "<Enter>s<Down><Down><Enter>1 2",
    "<Enter>s<Down><Down><Enter>1<Enter>",
    "<Enter>s<Down><Down><Down><Enter>2",
    "<Enter>s<End><Enter>",
    "<Enter>s<End><Enter>x",
    "<Enter>s<End><Up><Enter>",
    "<Enter>s<End><Up><Enter><Tab>",
    "<Enter>u",
    "<Enter><F5>",
    "<Enter><Enter><F5>",
    "<Enter><Down><Right><Enter><F5>",
    "<Enter>l<F5>",
    "<Enter>l<F5><PgDn>",
];

const SIZES: [&str; 3] = ["40x12", "60x18", "120x40"];

/// The least contrast of text, of what may be missed, and of anything in the theme for those who need most (WCAG 2.2, 1.4.3,
/// 1.4.11 and 1.4.6).
const TEXT: f64 = 4.5;
const FAINT: f64 = 3.0;
const ENHANCED: f64 = 7.0;

#[test]
fn every_letter_of_every_screen_has_enough_contrast() {
    for keys in SCREENS {
        for size in SIZES {
            let played = Stage::after_a_meeting().play(size, keys);
            let typesetter = &mut Typesetter::default();
            for name in [ThemeName::Licht, ThemeName::Donker, ThemeName::Contrast] {
                for depth in [ColourDepth::Table, ColourDepth::TrueColour] {
                    let look =
                        Look { theme: Theme::named(name, depth), glyphs: Glyphs::new(false), words: words("nl") };
                    let mut frame = Buffer::empty(played.frame.area);
                    draw(&mut frame, played.program.model(), &look, typesetter);
                    for cell in frame.content().iter().filter(|cell| is_text(cell, &look.theme)) {
                        let least = match name {
                            ThemeName::Contrast => ENHANCED,
                            _ if Some(cell.fg) == look.theme.faint.fg => FAINT,
                            _ => TEXT,
                        };
                        let contrast = contrast(cell.fg, cell.bg);
                        let what = format!("{:?}, {} on {}", cell.symbol(), cell.fg, cell.bg);
                        assert!(contrast >= least, "{name:?} {depth:?} {size} {keys:?}: {what} is {contrast:.1}");
                    }
                }
            }
        }
    }
}

/// Whether there is anything to read in a cell. A rule is no text: nothing is lost to those who do not see it.
fn is_text(cell: &Cell, theme: &Theme) -> bool {
    let is_rule = Some(cell.fg) == theme.rule.fg && !cell.symbol().chars().any(char::is_alphanumeric);
    let is_blank = cell.symbol() == " " && !cell.modifier.contains(Modifier::UNDERLINED);
    !is_blank && !is_rule
}

/// The contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio").
fn contrast(one: Color, other: Color) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Relative luminance (WCAG 2.2, "relative luminance").
fn luminance(colour: Color) -> f64 {
    let linear = rgb(colour).map(|level| {
        let share = f64::from(level) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

#[test]
fn contrast_is_that_of_the_standard() {
    let white = Color::Rgb(255, 255, 255);
    assert!((contrast(white, Color::Rgb(0, 0, 0)) - 21.0).abs() < 0.01);
    // The grey that is known as the lightest one that can be used for text on white.
    assert!((contrast(Color::Rgb(0x76, 0x76, 0x76), white) - 4.54).abs() < 0.01);
}
