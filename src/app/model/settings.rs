//! What the user prefers.

use super::hint::SeenHints;

/// What the user prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The colours.
    pub theme: ThemeName,
    /// Whether the program uses the mouse, so that the terminal cannot select text with it.
    pub mouse: bool,
    /// Which hints have been told.
    pub seen_hints: SeenHints,
}

/// A set of colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeName {
    /// The terminal's own colours.
    #[default]
    Terminal,
    /// Dark on white.
    Licht,
    /// Light on black.
    Donker,
    /// The strongest contrast.
    Contrast,
    /// No colours at all.
    Mono,
}

impl ThemeName {
    /// All themes, in the order in which a key goes through them.
    pub const ALL: [Self; 5] = [Self::Terminal, Self::Licht, Self::Donker, Self::Contrast, Self::Mono];

    /// The name in the settings file and on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Licht => "licht",
            Self::Donker => "donker",
            Self::Contrast => "contrast",
            Self::Mono => "mono",
        }
    }

    /// The theme with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }

    /// The next theme, after the last the first.
    #[must_use]
    pub fn next(self) -> Self {
        let index = Self::ALL.iter().position(|theme| *theme == self).unwrap_or(0);
        Self::ALL[(index + 1) % Self::ALL.len()]
    }
}
