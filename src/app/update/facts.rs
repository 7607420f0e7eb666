//! The facts of a session.

use super::change::{change, notify};
use super::{ask, draft, notes, overlay};
use crate::app::input::EditTarget;
use crate::app::model::{Fact, Form, FormError, List, Model, Notice, Overlay, SaveState};
use crate::app::{Effect, Intent};
use crate::domain::{DraftSubject, Edit};
use crate::words::{Words, numeric_date, read_date};

/// Opens the facts of the session. A sketch has none yet, so it is asked for them.
pub(super) fn open(model: &mut Model, words: &Words) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    if open_card.save_state == SaveState::Sketch {
        return ask::title(model, words);
    }
    overlay::open(model, Overlay::Facts(List::default()))
}

/// A key in the list of facts.
pub(super) fn press(model: &mut Model, intent: Intent, words: &Words) -> Vec<Effect> {
    let Some(Overlay::Facts(list)) = model.overlays.last_mut() else { return Vec::new() };
    match intent {
        Intent::Back => return overlay::close(model),
        Intent::Choose => {
            let fact = Fact::ALL[list.chosen];
            return change_fact(model, fact, words);
        }
        _ => {}
    }
    Vec::new()
}

/// Opens what a fact is changed with.
fn change_fact(model: &mut Model, fact: Fact, words: &Words) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    if open_card.is_read_only() {
        return notify(model, Notice::CannotMark);
    }
    let session = &open_card.session;
    let (subject, text) = match fact {
        Fact::Title => return ask::title(model, words),
        Fact::Note => {
            let note = session.note.clone();
            return notes::open(model, EditTarget::Note, note);
        }
        Fact::Roles => return overlay::open(model, Overlay::Roles(List::default())),
        Fact::Date => (DraftSubject::Date, numeric_date(session.date)),
        Fact::Partnership => (DraftSubject::Partnership, session.partnership.clone()),
        Fact::Facilitator => (DraftSubject::Facilitator, session.facilitator.clone()),
    };
    draft::open_form(model, Form::fact(fact, subject, text))
}

/// Takes the fact that is in the form.
pub(super) fn confirm(model: &mut Model, fact: Fact) -> Vec<Effect> {
    let today = model.today;
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else { return Vec::new() };
    let text = form.fields[0].value().to_owned();
    let edit = match fact {
        Fact::Date => {
            let Some(date) = read_date(&text, today) else {
                form.refuse(FormError::Date, 0);
                return Vec::new();
            };
            Edit::Date(date)
        }
        Fact::Partnership => Edit::Partnership(text),
        Fact::Facilitator => Edit::Facilitator(text),
        // These are changed in other ways than by this form.
        Fact::Title | Fact::Roles | Fact::Note => return Vec::new(),
    };
    model.overlays.pop();
    change(model, edit)
}
