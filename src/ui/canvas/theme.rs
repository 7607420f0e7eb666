//! Themes: colours and weights, which only repeat what position, letter and shape say already.

use ratatui::style::{Color, Modifier, Style};

use super::glyphs::Glyphs;
use crate::app::ThemeName;
use crate::words::Words;

/// How the program looks, and its language.
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
    /// The screen behind everything.
    pub ground: Style,
    /// Card text, and everything without a style of its own.
    pub text: Style,
    /// Titles, and what is in focus.
    pub title: Style,
    /// Places without a mark, and text beside the one in focus.
    pub faint: Style,
    /// Thin rules.
    pub rule: Style,
    /// The bar at what is in focus.
    pub focus: Style,
    /// The mark for the current scenario.
    pub current: Style,
    /// The mark for the desired scenario.
    pub desired: Style,
    /// Both marks in one cell: it is to be kept.
    pub keep: Style,
    /// The names of keys, and signs of what a key does.
    pub key: Style,
    /// The program's own prompts.
    pub prompt: Style,
    /// Warnings.
    pub alarm: Style,
    /// A word that was searched for.
    pub found: Style,
}

/// What differs between themes; the weights are the same in all.
struct Colours {
    ground: Style,
    faint: Style,
    accent: Color,
    current: Color,
    desired: Color,
}

impl Theme {
    /// The theme with this name. Its colours are among the 16 that the user chose, or in the fixed part
    /// of the 256-colour table, which more terminals know than 24-bit colours.
    #[must_use]
    pub fn named(name: ThemeName) -> Self {
        let dim = Style::new().add_modifier(Modifier::DIM);
        let on = |foreground, background| Style::new().fg(Color::Indexed(foreground)).bg(Color::Indexed(background));
        let foreground = |index| Style::new().fg(Color::Indexed(index));
        Self::from_colours(&match name {
            ThemeName::Terminal => Colours {
                ground: Style::new(),
                faint: dim,
                accent: Color::Reset,
                // Few of the 16 colours can be read on black and on white alike, so there is only one.
                current: Color::Reset,
                desired: Color::Magenta,
            },
            ThemeName::Licht => Colours {
                ground: on(234, 231),
                faint: foreground(242),
                accent: Color::Indexed(90),
                current: Color::Indexed(25),
                desired: Color::Indexed(130),
            },
            ThemeName::Donker => Colours {
                ground: on(253, 234),
                faint: foreground(246),
                accent: Color::Indexed(183),
                current: Color::Indexed(117),
                desired: Color::Indexed(215),
            },
            ThemeName::Contrast => Colours {
                ground: on(231, 16),
                faint: foreground(252),
                accent: Color::Indexed(226),
                current: Color::Indexed(123),
                desired: Color::Indexed(226),
            },
            ThemeName::Mono => Colours {
                ground: Style::new(),
                faint: dim,
                accent: Color::Reset,
                current: Color::Reset,
                desired: Color::Reset,
            },
        })
    }

    fn from_colours(colours: &Colours) -> Self {
        let bold = |colour| Style::new().fg(colour).add_modifier(Modifier::BOLD);
        let plain = Style::new();
        Self {
            ground: colours.ground,
            text: plain,
            title: plain.add_modifier(Modifier::BOLD),
            faint: colours.faint,
            rule: colours.faint,
            focus: bold(colours.accent),
            current: bold(colours.current),
            desired: bold(colours.desired),
            keep: plain.add_modifier(Modifier::BOLD),
            key: plain.add_modifier(Modifier::BOLD),
            prompt: colours.faint.add_modifier(Modifier::ITALIC),
            alarm: plain.add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            found: plain.add_modifier(Modifier::REVERSED),
        }
    }
}
