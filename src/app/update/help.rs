//! The help.

use super::overlay;
use crate::app::model::{Model, Overlay, scrolled};
use crate::app::{Effect, Intent};

/// A key in the help.
pub(super) fn press(model: &mut Model, intent: Intent) -> Vec<Effect> {
    // A page is two rows less than the window: a line of two rows that one page cuts is whole on the next.
    let (furthest, window) = (model.extent.furthest(), model.extent.window.saturating_sub(2));
    match (intent, model.overlays.last_mut()) {
        (Intent::Back, _) => return overlay::close(model),
        (_, Some(Overlay::Help(scroll))) => *scroll = scrolled(*scroll, intent, furthest, window),
        _ => {}
    }
    Vec::new()
}
