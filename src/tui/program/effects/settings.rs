//! What the user can change in the program.

use crate::app::{Msg, Setting};
use crate::tui::program::Program;

impl Program {
    pub(super) fn save_setting(&mut self, setting: Setting) -> Option<Msg> {
        let saved = self.library.change_config(|config| match setting {
            Setting::Theme(theme) => config.theme = Some(theme.name().to_owned()),
            Setting::AudienceTheme(theme) => config.presenting_theme = Some(theme.name().to_owned()),
            Setting::Mouse(mouse) => config.mouse_off = !mouse,
        });
        saved.err().map(|error| self.failed(&error))
    }
}
