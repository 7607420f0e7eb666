//! Keys for the settings.

use super::{choose_line, close_all, fill_in, press, press_at_most};
use crate::app::{Overlay, Setting, SettingName, StoredSettings};
use crate::tui::Program;

/// No setting has so many values.
const MOST_VALUES: usize = 10;

/// Opens the settings, and leaves them open.
pub fn show_settings(program: &mut Program) {
    close_all(program);
    press(program, "I");
}

/// Goes through the values of a setting until it has this one; of one without values, chooses it.
pub fn set(program: &mut Program, name: SettingName, wished: &Setting) {
    choose_line(program, SettingName::ALL.iter().position(|known| *known == name).unwrap_or(0));
    if name == SettingName::Hints {
        return press(program, "<Enter>");
    }
    let differs = |program: &Program| stored(program).is_some_and(|stored| stored.with(wished) != *stored);
    press_at_most(MOST_VALUES, program, "<Right>", differs);
}

/// Types the folder for reports; an empty one is the default.
pub fn set_folder(program: &mut Program, folder: &str) {
    choose_line(program, SettingName::ALL.iter().position(|known| *known == SettingName::ReportFolder).unwrap_or(0));
    press(program, "<Enter>");
    fill_in(program, &[folder]);
}

/// The settings, if they are on top.
pub fn stored(program: &Program) -> Option<&StoredSettings> {
    match program.model().overlays.last() {
        Some(Overlay::Settings(sheet)) => Some(&sheet.stored),
        _ => None,
    }
}
