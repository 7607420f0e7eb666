//! What the user prefers.

use super::hint::SeenHints;

/// What the user prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The colours of the user's own screen.
    pub theme: ThemeName,
    /// The colours of what an audience sees, while the program presents and on a second screen: a key for the one must not
    /// darken the wall of the other.
    pub audience_theme: ThemeName,
    /// The colours of the user's own screen if none are chosen.
    pub default_theme: ThemeName,
    /// Whether the program uses the mouse, so that the terminal cannot select text with it.
    pub mouse: bool,
    /// Which hints have been told.
    pub seen_hints: SeenHints,
}

impl Settings {
    /// One theme for every screen, the mouse, and no more hints.
    #[must_use]
    pub fn with_theme(theme: ThemeName) -> Self {
        Self { theme, audience_theme: theme, default_theme: theme, mouse: true, seen_hints: SeenHints::ALL }
    }

    /// Takes over a setting that the user has changed.
    pub fn change(&mut self, setting: &Setting) {
        match setting {
            Setting::Theme(theme) => self.theme = theme.unwrap_or(self.default_theme),
            Setting::AudienceTheme(theme) => self.audience_theme = theme.unwrap_or(ThemeName::FOR_AUDIENCE),
            Setting::Mouse(mouse) => self.mouse = *mouse,
            Setting::NoHints => self.seen_hints = SeenHints::default(),
            // How the program speaks and draws is not of the model; a folder, and what holds from the next start on, neither.
            Setting::Language(_) | Setting::Ascii(_) | Setting::Plain(_) | Setting::ReportFolder(_) => {}
        }
    }
}

/// A setting that the user has changed, with what it is from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The colours of the user's own screen; `None` for the default.
    Theme(Option<ThemeName>),
    /// The colours of what an audience sees; `None` for the default.
    AudienceTheme(Option<ThemeName>),
    /// The code of the language; `None` for the default.
    Language(Option<&'static str>),
    /// Whether only ASCII is drawn.
    Ascii(bool),
    /// Whether the program uses the mouse.
    Mouse(bool),
    /// Whether the program talks line by line, from the next start on.
    Plain(bool),
    /// The folder that is suggested for a report; `None` for the default.
    ReportFolder(Option<String>),
    /// No hint has been told.
    NoHints,
}

/// A set of colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ThemeName {
    /// The terminal's own colours.
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
    /// What an audience sees if nothing is chosen: a projector in a light room shows ink on white best.
    pub const FOR_AUDIENCE: Self = Self::Licht;

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
