//! A text that is pasted.

use super::change::notify;
use super::{card_draft, merge, notes, search};
use crate::app::Effect;
use crate::app::model::{List, Model, Notice, Overlay};

/// A text was pasted: it goes into the field that has the cursor. If not all of it fits, the user is told.
pub(super) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    if let Some(effects) = merge::paste(model, text).or_else(|| card_draft::paste(model, text)) {
        return effects;
    }
    let fits = match model.overlays.last_mut() {
        Some(Overlay::Form(form)) => form.insert(text),
        Some(Overlay::Notes(editor)) => editor.insert(text),
        Some(Overlay::Palette(palette)) => {
            palette.list = List::default();
            palette.field.insert(text)
        }
        Some(Overlay::Search(field)) => {
            let fits = field.insert(text);
            let word = field.text().to_owned();
            if let Some(open_card) = model.screen.open_card_mut() {
                search::search_for(open_card, &word);
            }
            fits
        }
        Some(Overlay::Meeting(meeting)) => meeting.field().is_none_or(|field| field.insert(text)),
        _ => return notify(model, Notice::PasteIgnored),
    };
    if !fits {
        model.notice = Some(Notice::TextFull);
    }
    notes::typed(model)
}
