//! The roles that were present.

use super::change::change;
use super::{draft, overlay};
use crate::app::model::{Form, FormError, FormPurpose, List, Model, Overlay};
use crate::app::{Effect, Intent};
use crate::domain::{DraftSubject, Edit};
use crate::words::{Words, is_same_role};

/// A key in the list of roles.
pub(super) fn press(model: &mut Model, intent: Intent, words: &Words) -> Vec<Effect> {
    let (Some(Overlay::Roles(list)), Some(open_card)) = (model.overlays.last_mut(), model.screen.open_card()) else {
        return Vec::new();
    };
    let all = open_card.possible_roles(words);
    // Undo may have removed the last roles.
    list.move_by(0, all.len());
    match intent {
        Intent::Back => return overlay::close(model),
        Intent::Add => {
            return draft::open_form(model, Form::single(FormPurpose::Role, DraftSubject::Role));
        }
        Intent::Choose => {
            let toggled = all[list.chosen].clone();
            let is_present = |role: &str| open_card.session.roles.iter().any(|present| is_same_role(present, role));
            let is_in = |role: &&String| is_present(role) != (**role == toggled);
            // In the order of the list, not in the order in which they were chosen.
            let roles = all.iter().filter(is_in).cloned().collect();
            return change(model, Edit::Roles(roles));
        }
        _ => {}
    }
    Vec::new()
}

/// Adds the role that is in the form, as one that was present.
pub(super) fn confirm(model: &mut Model, words: &Words) -> Vec<Effect> {
    let (Some(Overlay::Form(form)), Some(open_card)) = (model.overlays.last_mut(), model.screen.open_card()) else {
        return Vec::new();
    };
    let role = form.fields[0].value().to_owned();
    if role.is_empty() {
        form.refuse(FormError::Empty, 0);
        return Vec::new();
    }
    let mut all = open_card.possible_roles(words);
    let index = all.iter().position(|known| is_same_role(known, &role)).unwrap_or(all.len());
    if index == all.len() {
        all.push(role.clone());
    }
    let is_in =
        |known: &String| [&role].into_iter().chain(&open_card.session.roles).any(|role| is_same_role(role, known));
    let roles = all.into_iter().filter(is_in).collect();
    model.overlays.pop();
    if let Some(Overlay::Roles(list)) = model.overlays.last_mut() {
        *list = List::at(index);
    }
    change(model, Edit::Roles(roles))
}
