//! What the keys do while something lies over the screen: the help, a question, a form.

use super::keymap::Intent;
use super::model::{Form, FormAsks, Model, Notice, Overlay, Question, Screen};
use super::msg::Effect;
use super::sitting::Keeping;
use super::update::{moved, save, tell};
use crate::domain::{Edit, Session};
use crate::words::{Words, numeric_date};

pub(super) fn ask_new_session(model: &mut Model, asks: FormAsks, words: &Words) -> Vec<Effect> {
    let title = (words.suggested_title)(model.today);
    model.overlays.push(Overlay::Form(Form::session(asks, title, numeric_date(model.today))));
    Vec::new()
}

pub(super) fn ask_title(model: &mut Model, words: &Words) -> Vec<Effect> {
    let Screen::Sitting(sitting) = &model.screen else { return Vec::new() };
    match sitting.keeping {
        Keeping::Sketch => ask_new_session(model, FormAsks::KeepSketch { then_back: false }, words),
        Keeping::ReadOnly(_) => tell(model, Notice::CannotMark),
        _ => {
            let form = Form::title(FormAsks::Rename, sitting.session.title.clone());
            model.overlays.push(Overlay::Form(form));
            Vec::new()
        }
    }
}

pub(super) fn ask_copy(model: &mut Model, words: &Words) -> Vec<Effect> {
    let Screen::Sitting(sitting) = &model.screen else { return Vec::new() };
    let title = (words.copy_title)(&sitting.session.title);
    model.overlays.push(Overlay::Form(Form::session(FormAsks::Copy, title, numeric_date(model.today))));
    Vec::new()
}

pub(super) fn answer(model: &mut Model, question: Question, intent: Intent, words: &Words) -> Vec<Effect> {
    model.overlays.pop();
    match (question, intent) {
        (Question::KeepSketch { then_quit }, Intent::Yes) => {
            ask_new_session(model, FormAsks::KeepSketch { then_back: !then_quit }, words)
        }
        (Question::KeepSketch { then_quit: true }, Intent::No) | (Question::LeaveUnsaved, Intent::Yes) => {
            vec![Effect::Quit { sure: true }]
        }
        (Question::KeepSketch { then_quit: false }, Intent::No) => vec![Effect::Close],
        _ => Vec::new(),
    }
}

pub(super) fn help(model: &mut Model, intent: Intent) -> Vec<Effect> {
    // A line of two rows that a page cuts in two is whole on the next one.
    let (furthest, window) = (model.extent.furthest(), model.extent.window.saturating_sub(2));
    match (intent, model.overlays.last_mut()) {
        (Intent::Back, _) => drop(model.overlays.pop()),
        (_, Some(Overlay::Help(scroll))) => *scroll = moved(*scroll, intent, furthest + 1, window),
        _ => {}
    }
    Vec::new()
}

pub(super) fn form(model: &mut Model, intent: Intent) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else { return Vec::new() };
    let fields = form.fields.len();
    match intent {
        Intent::NextField => form.focus = (form.focus + 1) % fields,
        Intent::PreviousField => form.focus = (form.focus + fields - 1) % fields,
        Intent::Confirm => return confirm(model),
        _ => drop(model.overlays.pop()),
    }
    Vec::new()
}

fn confirm(model: &mut Model) -> Vec<Effect> {
    let today = model.today;
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else { return Vec::new() };
    let title = form.fields[0].value().to_owned();
    match (form.asks.clone(), form.new_session(today), &mut model.screen) {
        (FormAsks::NewSession, Some(new), _) => vec![Effect::Create(new)],
        (FormAsks::KeepSketch { .. }, Some(new), Screen::Sitting(sitting)) => {
            let session = &mut sitting.session;
            (session.title, session.date, session.partnership) = (new.title, new.date, new.partnership);
            vec![Effect::Keep(Box::new(session.clone()))]
        }
        (FormAsks::Copy, Some(new), Screen::Sitting(sitting)) => {
            let mut copy = Session { id: String::new(), revision: 0, ..sitting.session.clone() };
            (copy.title, copy.date, copy.partnership) = (new.title, new.date, new.partnership);
            sitting.session = copy.clone();
            vec![Effect::Keep(Box::new(copy))]
        }
        (FormAsks::NewSession | FormAsks::KeepSketch { .. } | FormAsks::Copy, ..) => {
            (form.bad_date, form.focus) = (true, 1);
            Vec::new()
        }
        (_, _, _) if title.is_empty() => Vec::new(),
        (FormAsks::RenameListed(path), _, _) => {
            model.overlays.pop();
            tell(model, Notice::Renamed(title.clone()));
            vec![Effect::Rename { path, title }]
        }
        (FormAsks::Rename, _, Screen::Sitting(sitting)) => {
            sitting.change(Edit::Title(title.clone()));
            let effects = save(sitting);
            model.overlays.pop();
            tell(model, Notice::Renamed(title));
            effects
        }
        (FormAsks::SaveElsewhere, _, Screen::Sitting(sitting)) => {
            vec![Effect::SaveElsewhere { path: title.into(), session: Box::new(sitting.session.clone()) }]
        }
        (FormAsks::Rename | FormAsks::SaveElsewhere, ..) => Vec::new(),
    }
}
