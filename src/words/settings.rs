//! The settings: their screen, the file that comes with the program, and what is wrong in the user's own.

use super::{Action, Trouble, Words};
use crate::store::Error;

/// The words of the settings.
#[derive(Debug)]
pub struct SettingsWords {
    /// The settings file that comes with the program: every setting with its default, and what it is for.
    pub file: &'static str,
    pub title: &'static str,
    /// What the line of the start screen is about.
    pub about: &'static str,
    pub open: Action,
    pub change: Action,
    pub next_value: Action,
    pub previous_value: Action,
    pub default_again: Action,
    pub theme: SettingWords,
    pub audience_theme: SettingWords,
    pub language: SettingWords,
    pub ascii: SettingWords,
    pub mouse: SettingWords,
    pub plain: SettingWords,
    pub report_folder: SettingWords,
    pub hints: SettingWords,
    /// From the name of a theme.
    pub theme_name: fn(&str) -> &'static str,
    /// From the code of a language.
    pub language_name: fn(&str) -> &'static str,
    pub all_signs: &'static str,
    pub only_ascii: &'static str,
    pub mouse_here: &'static str,
    pub mouse_elsewhere: &'static str,
    pub screens: &'static str,
    pub lines: &'static str,
    pub no_folder: &'static str,
    /// From how many hints have been told.
    pub hints_told: fn(usize) -> String,
    /// Before the default, behind a value.
    pub default: fn(&str) -> String,
    /// Behind a value that is the default.
    pub is_default: &'static str,
    /// From what holds now, because it was asked for when the program was started.
    pub for_now: fn(&str) -> String,
    /// From the name of a setting, and the line of the file on which it stands; `None` if it is not there.
    pub place: fn(&str, Option<usize>) -> String,
    pub wrong: &'static str,
    /// From the line, the column and what is wrong there.
    pub wrong_at: fn(usize, usize, &str) -> String,
    /// From everything that is wrong.
    pub all_wrong: fn(&str) -> String,
    /// What to do about a name that is no setting.
    pub unknown_hint: &'static str,
    pub all_wrong_hint: &'static str,
    pub folder_label: &'static str,
}

/// A setting.
#[derive(Clone, Copy, Debug)]
pub struct SettingWords {
    pub label: &'static str,
    /// What it does, and what it is if nothing is chosen.
    pub about: &'static str,
}

impl Words {
    /// What is wrong in the settings file, with its place: the line, 0 if it is not known, and a sentence.
    #[must_use]
    pub fn explain_setting(&self, error: &Error) -> (usize, String) {
        match error {
            Error::Damaged { line, column, what, .. } if *line > 0 => {
                let sentence = (self.settings.wrong_at)(*line, *column, &(self.errors.damage)(what));
                let end = if sentence.ends_with('?') { "" } else { "." };
                (*line, sentence + end)
            }
            error => (0, self.explain(error).why),
        }
    }

    /// Everything that is wrong in the settings file, at once; `None` if nothing is.
    #[must_use]
    pub fn explain_settings(&self, errors: &[Error]) -> Option<Trouble> {
        let all: Vec<String> = errors.iter().map(|error| self.explain_setting(error).1).collect();
        let why = (self.settings.all_wrong)(&all.join(" "));
        (!all.is_empty()).then(|| Trouble::new(why, self.settings.all_wrong_hint))
    }
}
