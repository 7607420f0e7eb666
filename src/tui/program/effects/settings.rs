//! What the user can change in the program.

use crate::app::{Msg, SeenHints, Settings};
use crate::tui::program::Program;

impl Program {
    pub(super) fn save_settings(&mut self, settings: Settings) -> Option<Msg> {
        self.display.set_theme(settings.theme);
        let saved = self.library.change_config(|config| {
            config.theme = Some(settings.theme.name().to_owned());
            config.mouse_off = !settings.mouse;
            config.seen_hints = settings.seen_hints.names();
        });
        saved.err().map(|error| self.failed(&error))
    }

    /// Keeps which hints have been told. Nobody asked for that: if it fails they are told once more, and no error is.
    pub(super) fn keep_hints(&mut self, seen: SeenHints) -> Option<Msg> {
        let _ = self.library.change_config(|config| config.seen_hints = seen.names());
        None
    }
}
