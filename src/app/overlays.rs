//! What the keys do while something lies over the screen: the help, a question, a form.

use super::keys::Intent;
use super::list::{List, scrolled};
use super::model::{Fact, Form, FormPurpose, Model, Notice, Overlay, Question, Wrong};
use super::msg::Effect;
use super::sitting::SaveState;
use super::update::{change, save, tell};
use crate::domain::{Edit, NextStep, Session, Status};
use crate::words::{Words, numeric_date, read_date, read_due};

pub(super) fn ask_new_session(model: &mut Model, asks: FormPurpose, words: &Words) -> Vec<Effect> {
    let title = (words.suggested_title)(model.today);
    model.overlays.push(Overlay::Form(Form::session(asks, title, numeric_date(model.today))));
    Vec::new()
}

pub(super) fn ask_title(model: &mut Model, words: &Words) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    match open_card.save_state {
        SaveState::Sketch => ask_new_session(model, FormPurpose::KeepSketch { then_back: false }, words),
        SaveState::ReadOnly(_) => tell(model, Notice::CannotMark),
        _ => {
            let form = Form::title(FormPurpose::Rename, open_card.session.title.clone());
            model.overlays.push(Overlay::Form(form));
            Vec::new()
        }
    }
}

pub(super) fn ask_copy(model: &mut Model, words: &Words) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    let title = (words.copy_title)(&open_card.session.title);
    model.overlays.push(Overlay::Form(Form::session(FormPurpose::Copy, title, numeric_date(model.today))));
    Vec::new()
}

pub(super) fn answer(model: &mut Model, question: Question, intent: Intent, words: &Words) -> Vec<Effect> {
    model.overlays.pop();
    match (question, intent) {
        (Question::KeepSketch { then_quit }, Intent::Yes) => {
            ask_new_session(model, FormPurpose::KeepSketch { then_back: !then_quit }, words)
        }
        (Question::KeepSketch { then_quit: true }, Intent::No) | (Question::LeaveUnsaved, Intent::Yes) => {
            vec![Effect::Quit { sure: true }]
        }
        (Question::KeepSketch { then_quit: false }, Intent::No) => vec![Effect::Close],
        (Question::ReplaceFile, Intent::Yes) => super::paper::write(model, true),
        (_, Intent::Yes) => super::room::answered(model, question),
        _ => Vec::new(),
    }
}

pub(super) fn help(model: &mut Model, intent: Intent) -> Vec<Effect> {
    // A line of two rows that a page cuts in two is whole on the next one.
    let (furthest, window) = (model.extent.furthest(), model.extent.window.saturating_sub(2));
    match (intent, model.overlays.last_mut()) {
        (Intent::Back, _) => {
            model.overlays.pop();
        }
        (_, Some(Overlay::Help(scroll))) => *scroll = scrolled(*scroll, intent, furthest, window),
        _ => {}
    }
    Vec::new()
}

pub(super) fn form(model: &mut Model, intent: Intent, words: &Words) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else { return Vec::new() };
    let fields = form.fields.len();
    match intent {
        Intent::NextField => form.focus = (form.focus + 1) % fields,
        Intent::PreviousField => form.focus = (form.focus + fields - 1) % fields,
        Intent::Confirm => return confirm(model, words),
        _ => cancel(model),
    }
    Vec::new()
}

/// Where the form stood for an empty list, that goes with it.
fn cancel(model: &mut Model) {
    let closed = model.overlays.pop();
    let is_first_step = matches!(closed, Some(Overlay::Form(Form { asks: FormPurpose::Step(None), .. })));
    if let (true, Some(Overlay::Steps(_)), Some(open_card)) = (is_first_step, model.overlays.last(), model.open_card())
        && open_card.said().is_none_or(|said| said.next_steps.is_empty())
    {
        model.overlays.pop();
    }
}

fn confirm(model: &mut Model, words: &Words) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else { return Vec::new() };
    match (form.asks.clone(), model.screen.open_card_mut()) {
        (FormPurpose::NewSession | FormPurpose::KeepSketch { .. } | FormPurpose::Copy, _) => confirm_session(model),
        (FormPurpose::Step(place), _) => confirm_step(model, place),
        (FormPurpose::Fact(fact), _) => confirm_fact(model, fact),
        (FormPurpose::Role, _) => confirm_role(model, words),
        (_, _) if form.fields[0].value().is_empty() => {
            form.wrong = Some(Wrong::Empty);
            Vec::new()
        }
        (FormPurpose::Report, _) => super::paper::write(model, false),
        (FormPurpose::Speaker, _) => {
            let role = form.fields[0].value().to_owned();
            model.overlays.pop();
            super::room::begin_ballot(model, role)
        }
        (FormPurpose::RenameListed(path), _) => {
            let title = form.fields[0].value().to_owned();
            model.overlays.pop();
            tell(model, Notice::Renamed(title.clone()));
            vec![Effect::Rename { path, title }]
        }
        (FormPurpose::Rename, Some(open_card)) => {
            let title = form.fields[0].value().to_owned();
            open_card.change(Edit::Title(title.clone()));
            let effects = save(open_card);
            model.overlays.pop();
            tell(model, Notice::Renamed(title));
            effects
        }
        (FormPurpose::SaveElsewhere, Some(open_card)) => {
            let path = form.fields[0].value().into();
            vec![Effect::SaveElsewhere { path, session: Box::new(open_card.session.clone()) }]
        }
        (FormPurpose::Rename | FormPurpose::SaveElsewhere, _) => Vec::new(),
    }
}

fn confirm_session(model: &mut Model) -> Vec<Effect> {
    let today = model.today;
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else { return Vec::new() };
    let Some(new) = form.new_session(today) else {
        (form.wrong, form.focus) = (Some(Wrong::Date), 1);
        return Vec::new();
    };
    match (&form.asks, model.screen.open_card_mut()) {
        (FormPurpose::NewSession, _) => vec![Effect::Create(new)],
        (FormPurpose::KeepSketch { .. }, Some(open_card)) => {
            let session = &mut open_card.session;
            (session.title, session.date, session.partnership) = (new.title, new.date, new.partnership);
            vec![Effect::Keep(Box::new(session.clone()))]
        }
        (_, Some(open_card)) => {
            let mut copy = Session { id: String::new(), revision: 0, ..open_card.session.clone() };
            (copy.title, copy.date, copy.partnership) = (new.title, new.date, new.partnership);
            open_card.session = copy.clone();
            vec![Effect::Keep(Box::new(copy))]
        }
        _ => Vec::new(),
    }
}

fn confirm_step(model: &mut Model, place: Option<usize>) -> Vec<Effect> {
    let today = model.today;
    let (Some(Overlay::Form(form)), Some(open_card)) = (model.overlays.last_mut(), model.screen.open_card()) else {
        return Vec::new();
    };
    let [what, owner, due, status] = form.fields.as_slice() else { return Vec::new() };
    let due = match due.value() {
        "" => None,
        text => match read_due(text, today) {
            Some(date) => Some(date),
            None => return wrong(form, Wrong::Date, 2),
        },
    };
    if what.value().is_empty() {
        return wrong(form, Wrong::Empty, 0);
    }
    let status = status.chosen().and_then(|chosen| Status::ALL.get(chosen).copied()).unwrap_or_default();
    let step = NextStep { what: what.value().to_owned(), owner: owner.value().to_owned(), due, status };
    let aspect = open_card.aspect().id.clone();
    let count = open_card.said().map_or(0, |said| said.next_steps.len());
    let edit = match place {
        Some(place) => Edit::ChangeStep { aspect, index: place, to: step },
        None => Edit::AddStep { aspect, index: count, step },
    };
    model.overlays.pop();
    if let Some(Overlay::Steps(list)) = model.overlays.last_mut() {
        *list = List::at(place.unwrap_or(count));
    }
    change(model, edit)
}

fn wrong(form: &mut Form, wrong: Wrong, field: usize) -> Vec<Effect> {
    (form.wrong, form.focus) = (Some(wrong), field);
    Vec::new()
}

fn confirm_fact(model: &mut Model, fact: Fact) -> Vec<Effect> {
    let today = model.today;
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else { return Vec::new() };
    let text = form.fields[0].value().to_owned();
    let edit = match fact {
        Fact::Date => match read_date(&text, today) {
            Some(date) => Edit::Date(date),
            None => return wrong(form, Wrong::Date, 0),
        },
        Fact::Partnership => Edit::Partnership(text),
        Fact::Facilitator => Edit::Facilitator(text),
        // These are asked for in other ways.
        Fact::Title | Fact::Roles | Fact::Note => return Vec::new(),
    };
    model.overlays.pop();
    change(model, edit)
}

/// A role that is not in the list is in the room at once: that is why it was typed.
fn confirm_role(model: &mut Model, words: &Words) -> Vec<Effect> {
    let (Some(Overlay::Form(form)), Some(open_card)) = (model.overlays.last_mut(), model.screen.open_card()) else {
        return Vec::new();
    };
    let role = form.fields[0].value().to_owned();
    if role.is_empty() {
        return wrong(form, Wrong::Empty, 0);
    }
    let mut all = open_card.possible_roles(words);
    let place = all.iter().position(|known| *known == role).unwrap_or(all.len());
    if place == all.len() {
        all.push(role.clone());
    }
    let is_in = |known: &String| *known == role || open_card.session.roles.contains(known);
    let roles = all.into_iter().filter(is_in).collect();
    model.overlays.pop();
    if let Some(Overlay::Roles(list)) = model.overlays.last_mut() {
        *list = List::at(place);
    }
    change(model, Edit::Roles(roles))
}
