//! The next steps of an aspect.

use super::change::{change, notify};
use super::{draft, overlay};
use crate::app::model::{Form, FormError, List, Model, Notice, Overlay};
use crate::app::{Effect, Intent};
use crate::domain::{Edit, NextStep, Status};
use crate::words::{Due, Words, read_due};

/// Opens the next steps of the aspect in focus; if there are none yet, asks for the first.
pub(super) fn open(model: &mut Model, words: &Words) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    let count = open_card.next_steps().len();
    if open_card.is_read_only() && count == 0 {
        return notify(model, Notice::CannotMark);
    }
    model.overlays.push(Overlay::Steps(List::default()));
    if count == 0 { ask(model, None, words) } else { Vec::new() }
}

/// Opens the form for a step: the one at `index`, or a new one.
fn ask(model: &mut Model, index: Option<usize>, words: &Words) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    if open_card.is_read_only() {
        return notify(model, Notice::CannotMark);
    }
    let known = index.and_then(|index| Some((index, open_card.next_steps().get(index)?.clone())));
    let form = Form::step(open_card.aspect().id.clone(), known, words);
    draft::open_form(model, form)
}

/// A key in the list of next steps.
pub(super) fn press(model: &mut Model, intent: Intent, words: &Words) -> Vec<Effect> {
    let (Some(Overlay::Steps(list)), Some(open_card)) = (model.overlays.last_mut(), model.screen.open_card()) else {
        return Vec::new();
    };
    let steps = open_card.next_steps();
    // Undo may have removed the last steps.
    list.move_by(0, steps.len());
    let (index, aspect, step) = (list.chosen, open_card.aspect().id.clone(), steps.get(list.chosen).cloned());
    match (intent, step) {
        (Intent::Back, _) => overlay::close(model),
        (Intent::Add, _) | (Intent::Choose, None) => ask(model, None, words),
        (Intent::Choose, Some(_)) => ask(model, Some(index), words),
        (Intent::NextStatus, Some(step)) => {
            let to = NextStep { status: step.status.next(), ..step };
            change(model, Edit::ChangeStep { aspect, index, to })
        }
        (Intent::Remove, Some(step)) => {
            let effects = change(model, Edit::RemoveStep { aspect, index });
            if model.notice.is_none() {
                model.notice = Some(Notice::StepRemoved(step.what));
            }
            effects
        }
        _ => Vec::new(),
    }
}

/// Takes the step that is in the form: a new one, or a change to the one at `index`.
pub(super) fn confirm(model: &mut Model, index: Option<usize>) -> Vec<Effect> {
    let today = model.today;
    let (Some(Overlay::Form(form)), Some(open_card)) = (model.overlays.last_mut(), model.screen.open_card()) else {
        return Vec::new();
    };
    let [what, owner, due, status] = form.fields.as_slice() else { return Vec::new() };
    if what.value().is_empty() {
        form.refuse(FormError::Empty, 0);
        return Vec::new();
    }
    let due = (!due.value().is_empty()).then(|| read_due(due.value(), today).ok_or(FormError::Date)).transpose();
    let status = status.chosen().and_then(|chosen| Status::ALL.get(chosen).copied()).unwrap_or_default();
    let from = index.and_then(|index| open_card.next_steps().get(index)?.from.clone());
    let (what, owner) = (what.value().to_owned(), owner.value().to_owned());
    let mut step = NextStep { what, owner, due: None, status, from };
    let refused = match due {
        Err(error) => Some(error),
        Ok(Some(Due::On(day))) => {
            step.due = Some(day);
            form.asks_about(day, today).then_some(FormError::Passed(day))
        }
        Ok(Some(Due::Loose(term))) => {
            step.set_loose_term(&term);
            None
        }
        Ok(None) => None,
    };
    if let Some(error) = refused {
        form.refuse(error, 2);
        return Vec::new();
    }
    let aspect = open_card.aspect().id.clone();
    let count = open_card.next_steps().len();
    let edit = match index {
        Some(place) => Edit::ChangeStep { aspect, index: place, to: step },
        None => Edit::AddStep { aspect, index: count, step },
    };
    model.overlays.pop();
    if let Some(Overlay::Steps(list)) = model.overlays.last_mut() {
        *list = List::at(index.unwrap_or(count));
    }
    change(model, edit)
}

impl Status {
    /// The next status, after the last the first.
    fn next(self) -> Self {
        let index = Self::ALL.iter().position(|status| *status == self).unwrap_or(0);
        Self::ALL[(index + 1) % Self::ALL.len()]
    }
}
