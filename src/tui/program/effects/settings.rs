//! What the user can change in the program.

use crate::app::{Msg, Settings};
use crate::tui::program::Program;

impl Program {
    pub(super) fn save_settings(&mut self, settings: Settings) -> Option<Msg> {
        self.display.set_theme(settings.theme);
        let saved = self.library.change_config(|config| {
            config.theme = Some(settings.theme.name().to_owned());
            config.mouse_off = !settings.mouse;
        });
        saved.err().map(|error| self.failed(&error))
    }
}
