//! What the user can change in the program.

use crate::app::{Msg, OwnFile, SeenHints, Setting, SettingName, StoredSettings, ThemeName, WrongSetting};
use crate::store::Config;
use crate::tui::program::Program;

impl Program {
    /// The settings as they stand in their file, and what is wrong there.
    pub(super) fn read_settings(&self) -> Msg {
        let (config, errors) = self.library.readable_config();
        let words = self.display.look.words;
        let lines = self.library.lines_of_settings();
        let line = |name: SettingName| lines.iter().find(|(key, _)| key == name.key()).map(|(_, line)| (name, *line));
        let theme = |name: &Option<String>| ThemeName::named(name.as_deref()?);
        let wrong = errors.iter().map(|error| words.explain_setting(error));
        Msg::SettingsRead(Box::new(StoredSettings {
            theme: theme(&config.theme),
            audience_theme: theme(&config.presenting_theme),
            lang: Config::LANGUAGES.into_iter().find(|lang| config.lang.as_deref() == Some(*lang)),
            ascii: config.ascii,
            mouse_off: config.mouse_off,
            plain: config.plain,
            hints: SeenHints::named(config.seen_hints.iter().map(String::as_str)).names().len(),
            report_folder: config.report_folder,
            lines: SettingName::ALL.into_iter().filter_map(line).collect(),
            wrong: wrong.map(|(line, text)| WrongSetting { line, text }).collect(),
        }))
    }

    /// Writes a file that comes with the program where the user's own version of it belongs, unless there is one.
    pub(super) fn write_own(&self, file: OwnFile) -> Msg {
        let lang = self.display.look.words.lang;
        let written = match file {
            OwnFile::Questions => self.library.write_own_questions(lang),
            OwnFile::Agenda => self.library.write_own_agenda(lang),
        };
        match written {
            Ok((path, is_new)) => Msg::OwnWritten { path, is_new },
            Err(error) => self.failed(&error),
        }
    }

    /// Keeps a setting that the user has changed.
    pub(super) fn save_setting(&mut self, setting: Setting) -> Option<Msg> {
        match setting {
            Setting::Language(lang) => {
                self.display.speak(lang);
                self.read_questions();
            }
            Setting::Ascii(ascii) => self.display.draw_in_ascii(ascii),
            _ => {}
        }
        let saved = self.library.change_config(self.display.look.words.settings.file, |config| put(config, setting));
        saved.err().map(|error| self.failed(&error))
    }

    /// Keeps which hints have been told. Nobody asked for that: if it fails they are told once more, and no error is. It makes
    /// no folder either: where the data was before its volume was taken away, the settings of this moment must not lie.
    pub(super) fn keep_hints(&mut self, seen: SeenHints) -> Option<Msg> {
        if self.library.folder().is_dir() {
            let template = self.display.look.words.settings.file;
            let _ = self.library.change_config(template, |config| config.seen_hints = seen.names());
        }
        None
    }
}

fn put(config: &mut Config, setting: Setting) {
    let name = |theme: Option<ThemeName>| theme.map(|theme| theme.name().to_owned());
    match setting {
        Setting::Theme(theme) => config.theme = name(theme),
        Setting::AudienceTheme(theme) => config.presenting_theme = name(theme),
        Setting::Language(lang) => config.lang = lang.map(str::to_owned),
        Setting::Ascii(ascii) => config.ascii = ascii,
        Setting::Mouse(mouse) => config.mouse_off = !mouse,
        Setting::Plain(plain) => config.plain = plain,
        Setting::ReportFolder(folder) => config.report_folder = folder,
        Setting::NoHints => config.seen_hints.clear(),
    }
}
