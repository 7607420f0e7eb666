//! Keys that move in a list.

use crate::app::Intent;
use crate::app::model::Model;
use crate::words::Words;

/// Lets a key move in the list on top, if there is one; says whether it did.
pub(super) fn press(model: &mut Model, intent: Intent, words: &Words) -> bool {
    let (count, window) = (model.list_len(words), model.extent.window);
    model.list_mut().is_some_and(|list| list.press(intent, count, window))
}
