//! The settings, read aloud and changed.

use super::conversation::Conversation;
use super::fields::Fields;
use super::place::{Move, Offer, Place};
use super::remote;
use crate::app::{Setting, SettingName, StoredSettings};

impl Conversation {
    /// Opens the settings.
    pub(super) fn open_settings(&mut self) -> String {
        remote::show_settings(&mut self.program);
        self.arrive_at(Place::Settings)
    }

    /// Closes them, and goes back to where they were opened.
    pub(super) fn leave_settings(&mut self) -> String {
        remote::close_all(&mut self.program);
        self.arrive(Place::Start)
    }

    /// What is wrong in the file, before the settings.
    pub(super) fn settings_text(&self) -> String {
        let wrong = remote::stored(&self.program).map_or(&[][..], |stored| &stored.wrong);
        let wrong: String = wrong.iter().flat_map(|wrong| [wrong.text.as_str(), "\n"]).collect();
        format!("{}\n{wrong}", self.words.settings.title)
    }

    /// What a setting does, and its value.
    pub(super) fn setting_text(&self, name: SettingName) -> String {
        let [line, about] = self.setting_lines(name);
        format!("{line}. {about}\n")
    }

    pub(super) fn settings_options(&self) -> Vec<Offer> {
        let option = |name: SettingName| {
            let to = match name {
                SettingName::Hints => Move::Set(name, Setting::NoHints),
                SettingName::ReportFolder => Move::To(Place::Fields(Fields::folder())),
                name => Move::To(Place::Setting(name)),
            };
            let [line, _] = self.setting_lines(name);
            (line, to)
        };
        SettingName::ALL.into_iter().map(option).collect()
    }

    /// The values of a setting.
    pub(super) fn setting_options(&self, name: SettingName) -> Vec<Offer> {
        let value = |setting: Setting| {
            let [line, _] = self.program.setting(name, &StoredSettings::default().with(&setting));
            let value = line.split_once(": ").map_or(line.as_str(), |(_, value)| value).to_owned();
            let is_default = setting == StoredSettings::default_of(name);
            let value = if is_default { format!("{value}, {}", self.words.settings.is_default) } else { value };
            (value, Move::Set(name, setting))
        };
        StoredSettings::values(name).into_iter().map(value).collect()
    }

    /// Gives a setting another value.
    pub(super) fn set(&mut self, name: SettingName, setting: &Setting) -> String {
        remote::set(&mut self.program, name, setting);
        self.told_of_setting(name)
    }

    /// Changes the folder for reports.
    pub(super) fn set_folder(&mut self, folder: &str) -> String {
        remote::set_folder(&mut self.program, folder);
        self.told_of_setting(SettingName::ReportFolder)
    }

    /// What a setting is now, and whether that is kept.
    fn told_of_setting(&mut self, name: SettingName) -> String {
        self.words = self.program.words();
        self.place = Place::Settings;
        let told = self.told();
        let [line, _] = self.setting_lines(name);
        let kept = if told.is_empty() { format!("{line}. {}\n", self.words.plain.kept) } else { told };
        format!("{kept}{}", self.brief_prompt())
    }

    fn setting_lines(&self, name: SettingName) -> [String; 2] {
        let stored = remote::stored(&self.program).cloned().unwrap_or_default();
        self.program.setting(name, &stored)
    }
}
