//! What is being typed.

use super::{Model, Overlay};
use crate::app::input::Editor;

impl Model {
    /// Whether a key that means nothing here may be typed into a field.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        let overlay = self.overlays.last();
        matches!(
            overlay,
            Some(Overlay::Form(_) | Overlay::Notes(_) | Overlay::Search(_) | Overlay::Palette(_) | Overlay::Meeting(_))
        )
    }

    /// The text that is being written, also while the help lies over it.
    #[must_use]
    pub fn editor(&self) -> Option<&Editor> {
        self.overlays.iter().rev().find_map(|overlay| match overlay {
            Overlay::Notes(editor) => Some(editor.as_ref()),
            _ => None,
        })
    }

    /// How many typed characters are to be saved after a pause.
    #[must_use]
    pub fn unsaved_chars(&self) -> usize {
        self.editor().map_or(0, Editor::unsaved)
    }

    /// Whether something has been typed that is to be saved after a pause.
    #[must_use]
    pub fn has_unsaved_typing(&self) -> bool {
        self.unsaved_chars() > 0
    }
}
