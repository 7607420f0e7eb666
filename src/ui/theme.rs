//! Colours. They only repeat what position, letter and shape say already.

use ratatui::style::{Color, Modifier, Style};

use super::marks::Glyphs;
use crate::app::ThemeName;
use crate::words::Words;

/// How the program looks and speaks.
#[derive(Debug)]
pub struct Look {
    /// Colours and weights.
    pub theme: Theme,
    /// Signs.
    pub glyphs: &'static Glyphs,
    /// Texts.
    pub words: &'static Words,
}

/// A set of styles, named by what they are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// The screen itself.
    pub ground: Style,
    /// Card text and everything plain.
    pub text: Style,
    /// Titles, and what is in focus.
    pub title: Style,
    /// What is there but not set, and text around the one in focus.
    pub faint: Style,
    /// Thin rules.
    pub rule: Style,
    /// The bar at what is in focus.
    pub focus: Style,
    /// The mark for today.
    pub current: Style,
    /// The mark for what is wanted.
    pub desired: Style,
    /// Both marks in one cell.
    pub keep: Style,
    /// The names of keys, and signs that belong to them.
    pub key: Style,
    /// The program's own prompts.
    pub prompt: Style,
    /// What must not be missed.
    pub alarm: Style,
    /// A word that was looked for.
    pub found: Style,
}

/// The colours that a theme chooses; the weights are the same in all.
struct Palette {
    ground: Style,
    faint: Style,
    accent: Color,
    current: Color,
    desired: Color,
}

impl Theme {
    /// The theme with this name. Colours are of the 16 that the user chose, or of the fixed part of the
    /// 256-colour table, which terminals agree on better than on 24-bit colours.
    #[must_use]
    pub fn named(name: ThemeName) -> Self {
        let dim = Style::new().add_modifier(Modifier::DIM);
        let on = |ink, paper| Style::new().fg(Color::Indexed(ink)).bg(Color::Indexed(paper));
        let ink = |ink| Style::new().fg(Color::Indexed(ink));
        Self::of(&match name {
            ThemeName::Terminal => Palette {
                ground: Style::new(),
                faint: dim,
                accent: Color::Reset,
                // Of the 16 colours only a few can be read on black and on white: one accent has to do.
                current: Color::Reset,
                desired: Color::Magenta,
            },
            ThemeName::Licht => Palette {
                ground: on(234, 231),
                faint: ink(242),
                accent: Color::Indexed(90),
                current: Color::Indexed(25),
                desired: Color::Indexed(130),
            },
            ThemeName::Donker => Palette {
                ground: on(253, 234),
                faint: ink(246),
                accent: Color::Indexed(183),
                current: Color::Indexed(117),
                desired: Color::Indexed(215),
            },
            ThemeName::Contrast => Palette {
                ground: on(231, 16),
                faint: ink(252),
                accent: Color::Indexed(226),
                current: Color::Indexed(123),
                desired: Color::Indexed(226),
            },
            ThemeName::Mono => Palette {
                ground: Style::new(),
                faint: dim,
                accent: Color::Reset,
                current: Color::Reset,
                desired: Color::Reset,
            },
        })
    }

    fn of(palette: &Palette) -> Self {
        let bold = |colour| Style::new().fg(colour).add_modifier(Modifier::BOLD);
        let plain = Style::new();
        Self {
            ground: palette.ground,
            text: plain,
            title: plain.add_modifier(Modifier::BOLD),
            faint: palette.faint,
            rule: palette.faint,
            focus: bold(palette.accent),
            current: bold(palette.current),
            desired: bold(palette.desired),
            keep: plain.add_modifier(Modifier::BOLD),
            key: plain.add_modifier(Modifier::BOLD),
            prompt: palette.faint.add_modifier(Modifier::ITALIC),
            alarm: plain.add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            found: plain.add_modifier(Modifier::REVERSED),
        }
    }
}
