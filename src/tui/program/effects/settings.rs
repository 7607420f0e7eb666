//! What the user can change in the program.

use crate::app::{Msg, Settings};
use crate::store::Config;
use crate::tui::program::Program;

impl Program {
    pub(super) fn save_settings(&mut self, settings: Settings) -> Option<Msg> {
        self.display.set_theme(settings.theme);
        let saved = self.library.config().and_then(|config| {
            let theme = Some(settings.theme.name().to_owned());
            self.library.save_config(&Config { theme, mouse_off: !settings.mouse, ..config })
        });
        saved.err().map(|error| self.failed(&error))
    }
}
