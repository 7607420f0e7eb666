//! The settings screen: every setting as it stands in its file, and what is wrong there.

use super::list::List;
use super::settings::{Setting, ThemeName};

/// A setting of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingName {
    /// The colours of the user's own screen.
    Theme,
    /// The colours of what an audience sees.
    AudienceTheme,
    /// The language.
    Language,
    /// Whether only ASCII is drawn.
    Ascii,
    /// Whether the mouse is left to the terminal.
    Mouse,
    /// Whether the program talks line by line.
    Plain,
    /// The folder that is suggested for a report.
    ReportFolder,
    /// The hints that have been told.
    Hints,
}

/// The settings as they stand in their file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoredSettings {
    /// The theme; `None` for the default, as below.
    pub theme: Option<ThemeName>,
    /// The theme for an audience.
    pub audience_theme: Option<ThemeName>,
    /// The code of the language.
    pub lang: Option<&'static str>,
    /// Whether only ASCII is drawn.
    pub ascii: bool,
    /// Whether the mouse is left to the terminal.
    pub mouse_off: bool,
    /// Whether the program talks line by line.
    pub plain: bool,
    /// The folder that is suggested for a report.
    pub report_folder: Option<String>,
    /// How many hints have been told.
    pub hints: usize,
    /// On which lines of the file settings stand, counted from 1.
    pub lines: Vec<(SettingName, usize)>,
    /// What is wrong in the file.
    pub wrong: Vec<WrongSetting>,
}

/// Something that is wrong in the settings file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongSetting {
    /// The line, counted from 1; 0 if it is not known.
    pub line: usize,
    /// What is wrong there, with its place.
    pub text: String,
}

/// A line of the settings screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingLine {
    /// A setting.
    Setting(SettingName),
    /// What is wrong in the file, by its index.
    Wrong(usize),
}

/// The settings screen.
#[derive(Clone, Debug, Default)]
pub struct SettingsSheet {
    /// The chosen line.
    pub list: List,
    /// What the file says.
    pub stored: StoredSettings,
}

impl SettingName {
    /// All of them, in the order of the screen.
    pub const ALL: [Self; 8] = [
        Self::Theme,
        Self::AudienceTheme,
        Self::Language,
        Self::Ascii,
        Self::Mouse,
        Self::Plain,
        Self::ReportFolder,
        Self::Hints,
    ];

    /// The name in the file.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::AudienceTheme => "presenting_theme",
            Self::Language => "lang",
            Self::Ascii => "ascii",
            Self::Mouse => "mouse_off",
            Self::Plain => "plain",
            Self::ReportFolder => "report_folder",
            Self::Hints => "seen_hints",
        }
    }
}

impl StoredSettings {
    /// The line of the file on which a setting stands.
    #[must_use]
    pub fn line(&self, name: SettingName) -> Option<usize> {
        self.lines.iter().find(|(other, _)| *other == name).map(|(_, line)| *line)
    }

    /// What is wrong with a setting.
    #[must_use]
    pub fn wrong(&self, name: SettingName) -> Option<&WrongSetting> {
        let line = self.line(name)?;
        self.wrong.iter().find(|wrong| wrong.line == line)
    }

    /// A setting with the value after the one that it has, or with the one before that. `None` if it has none to go through.
    #[must_use]
    pub fn next(&self, name: SettingName, is_forward: bool) -> Option<Setting> {
        let themes = || [None].into_iter().chain(ThemeName::ALL.into_iter().map(Some));
        Some(match name {
            SettingName::Theme => Setting::Theme(after(themes(), self.theme, is_forward)),
            SettingName::AudienceTheme => Setting::AudienceTheme(after(themes(), self.audience_theme, is_forward)),
            SettingName::Language => Setting::Language(after([None, Some("nl"), Some("en")], self.lang, is_forward)),
            SettingName::Ascii => Setting::Ascii(!self.ascii),
            SettingName::Mouse => Setting::Mouse(self.mouse_off),
            SettingName::Plain => Setting::Plain(!self.plain),
            SettingName::ReportFolder | SettingName::Hints => return None,
        })
    }

    /// The values of a setting that one can go through, each as that setting, in their order; none for the others.
    #[must_use]
    pub fn values(name: SettingName) -> Vec<Setting> {
        let (mut stored, mut values) = (Self::default(), Vec::new());
        loop {
            let Some(setting) = stored.next(name, true) else { return values };
            stored = stored.with(&setting);
            // The default is the first value, and comes last here.
            let is_last = stored == Self::default();
            values.push(setting);
            if is_last {
                values.rotate_right(1);
                return values;
            }
        }
    }

    /// The same with another value of a setting.
    #[must_use]
    pub fn with(&self, setting: &Setting) -> Self {
        let mut stored = self.clone();
        match setting {
            Setting::Theme(theme) => stored.theme = *theme,
            Setting::AudienceTheme(theme) => stored.audience_theme = *theme,
            Setting::Language(lang) => stored.lang = *lang,
            Setting::Ascii(ascii) => stored.ascii = *ascii,
            Setting::Mouse(mouse) => stored.mouse_off = !mouse,
            Setting::Plain(plain) => stored.plain = *plain,
            Setting::ReportFolder(folder) => stored.report_folder.clone_from(folder),
            Setting::NoHints => stored.hints = 0,
        }
        stored
    }

    /// A setting with its default.
    #[must_use]
    pub fn default_of(name: SettingName) -> Setting {
        match name {
            SettingName::Theme => Setting::Theme(None),
            SettingName::AudienceTheme => Setting::AudienceTheme(None),
            SettingName::Language => Setting::Language(None),
            SettingName::Ascii => Setting::Ascii(false),
            SettingName::Mouse => Setting::Mouse(true),
            SettingName::Plain => Setting::Plain(false),
            SettingName::ReportFolder => Setting::ReportFolder(None),
            SettingName::Hints => Setting::NoHints,
        }
    }
}

/// The value after one, or before it; after the last comes the first.
fn after<T: Copy + PartialEq>(all: impl IntoIterator<Item = T>, value: T, is_forward: bool) -> T {
    let all: Vec<T> = all.into_iter().collect();
    let index = all.iter().position(|other| *other == value).unwrap_or(0);
    let step = if is_forward { 1 } else { all.len() - 1 };
    all[(index + step) % all.len()]
}

impl SettingsSheet {
    /// The lines, from the top: the settings, then what is wrong and is none of them.
    #[must_use]
    pub fn lines(&self) -> Vec<SettingLine> {
        let is_of_a_setting = |wrong: &WrongSetting| self.stored.lines.iter().any(|(_, line)| wrong.line == *line);
        let wrong = self.stored.wrong.iter().enumerate().filter(|(_, wrong)| !is_of_a_setting(wrong));
        let settings = SettingName::ALL.into_iter().map(SettingLine::Setting);
        settings.chain(wrong.map(|(index, _)| SettingLine::Wrong(index))).collect()
    }

    /// The chosen line.
    #[must_use]
    pub fn chosen(&self) -> Option<SettingLine> {
        self.lines().get(self.list.chosen).copied()
    }
}
