//! A text that is pasted.

use super::change::notify;
use super::{notes, search};
use crate::app::Effect;
use crate::app::model::{List, Model, Notice, Overlay};

/// A text was pasted: it goes into the field that has the cursor.
pub(super) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) => {
            let focus = form.focus;
            form.fields[focus].insert(text);
            Vec::new()
        }
        Some(Overlay::Notes(editor)) => {
            if !editor.insert(text) {
                model.notice = Some(Notice::TextFull);
            }
            notes::typed(model)
        }
        Some(Overlay::Palette(palette)) => {
            palette.field.insert(text);
            palette.list = List::default();
            Vec::new()
        }
        Some(Overlay::Search(field)) => {
            field.insert(text);
            let word = field.text().to_owned();
            if let Some(open_card) = model.screen.open_card_mut() {
                search::search_for(open_card, &word);
            }
            Vec::new()
        }
        Some(Overlay::Meeting(meeting)) => {
            if let Some(field) = meeting.field() {
                field.insert(text);
            }
            Vec::new()
        }
        _ => notify(model, Notice::PasteIgnored),
    }
}
