//! What the user can change in the program.

use crate::app::{Msg, SeenHints, Setting};
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

    /// Keeps which hints have been told. Nobody asked for that: if it fails they are told once more, and no error is. It makes
    /// no folder either: where the data was before its volume was taken away, the settings of this moment must not lie.
    pub(super) fn keep_hints(&mut self, seen: SeenHints) -> Option<Msg> {
        if self.library.folder().is_dir() {
            let _ = self.library.change_config(|config| config.seen_hints = seen.names());
        }
        None
    }
}
