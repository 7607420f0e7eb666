//! Keys in a form, and what is done with what was filled in.

use super::change::{notify, save};
use super::{ballot, card_draft, draft, facts, merge, overlay, region, report, roles, settings, steps};
use crate::app::model::{Form, FormError, FormPurpose, Model, Notice, Overlay, Question, role_choices};
use crate::app::{Effect, Intent};
use crate::domain::{Edit, Session};
use crate::text::first_spelling;
use crate::words::Words;

/// A key in a form that types nothing.
pub(super) fn press(model: &mut Model, intent: Intent, words: &Words) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else { return Vec::new() };
    let fields = form.fields.len();
    match intent {
        Intent::NextField => form.focus = (form.focus + 1) % fields,
        Intent::PreviousField => form.focus = (form.focus + fields - 1) % fields,
        Intent::Confirm => return confirm(model, words),
        Intent::ForgetDraft if form.is_changed() => return overlay::ask(model, Question::DropDraft),
        Intent::Back => return cancel(model),
        _ => {}
    }
    Vec::new()
}

/// Closes the form and keeps what was typed. If it asked for the first step, the empty list of steps below it is closed too.
fn cancel(model: &mut Model) -> Vec<Effect> {
    let effects = draft::keep_and_tell(model);
    let closed = model.overlays.pop();
    let is_first_step = matches!(closed, Some(Overlay::Form(Form { purpose: FormPurpose::Step(None), .. })));
    if let (true, Some(Overlay::Steps(_)), Some(open_card)) = (is_first_step, model.overlays.last(), model.open_card())
        && open_card.next_steps().is_empty()
    {
        model.overlays.pop();
    }
    effects
}

/// Takes over what was filled in. What another part of the program has to agree to first keeps the form open.
fn confirm(model: &mut Model, words: &Words) -> Vec<Effect> {
    let (subject, depth) = (draft::subject(model), model.overlays.len());
    let mut effects = take_over(model, words);
    if let (Some(subject), true) = (subject, model.overlays.len() < depth || draft::subject(model).is_none()) {
        effects.extend(draft::forget(model, &subject));
    }
    effects
}

fn take_over(model: &mut Model, words: &Words) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else { return Vec::new() };
    match form.purpose.clone() {
        FormPurpose::NewSession | FormPurpose::KeepSketch { .. } | FormPurpose::Copy => confirm_session(model),
        FormPurpose::Step(index) => steps::confirm(model, index),
        FormPurpose::Fact(fact) => facts::confirm(model, fact),
        FormPurpose::Role => roles::confirm(model, words),
        FormPurpose::CardDetail(detail) => card_draft::confirm_detail(model, detail),
        FormPurpose::CountFolder => region::confirm(model),
        FormPurpose::ReportFolder => settings::confirm_folder(model),
        _ if form.fields[0].value().is_empty() => {
            form.refuse(FormError::Empty, 0);
            Vec::new()
        }
        FormPurpose::Report => report::write(model, false, words),
        FormPurpose::AddCard => card_draft::confirm_path(model),
        FormPurpose::Voices => merge::confirm_typed(model),
        FormPurpose::VoteForm => merge::write_form(model, false),
        FormPurpose::Speaker => {
            let typed = form.fields[0].value().to_owned();
            overlay::close(model);
            let known = model.open_card().map(|open_card| role_choices(&open_card.session, words)).unwrap_or_default();
            let role = first_spelling(&typed, known.iter().map(String::as_str)).to_owned();
            ballot::begin(model, role)
        }
        FormPurpose::RenameListed(path) => {
            let title = form.fields[0].value().to_owned();
            overlay::close(model);
            notify(model, Notice::Renamed(title.clone()));
            vec![Effect::Rename { path, title }]
        }
        FormPurpose::Rename => {
            let title = form.fields[0].value().to_owned();
            overlay::close(model);
            rename(model, title)
        }
        FormPurpose::SaveElsewhere => {
            let path = form.fields[0].value().into();
            let session = model.open_card().map(|open_card| Box::new(open_card.session.clone()));
            session.map(|session| Effect::SaveElsewhere { path, session }).into_iter().collect()
        }
    }
}

/// Gives the open session another title.
fn rename(model: &mut Model, title: String) -> Vec<Effect> {
    let Some(open_card) = model.open_card_mut() else { return Vec::new() };
    open_card.change(Edit::Title(title.clone()));
    let effects = save(open_card);
    notify(model, Notice::Renamed(title));
    effects
}

/// Makes a session of what was filled in: a new one, of what was marked while browsing, or a copy.
fn confirm_session(model: &mut Model) -> Vec<Effect> {
    let today = model.today;
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else { return Vec::new() };
    let Some(new) = form.new_session(today) else {
        form.refuse(FormError::Date, 1);
        return Vec::new();
    };
    match (&form.purpose, model.screen.open_card_mut()) {
        (FormPurpose::NewSession, _) => vec![Effect::Create(new)],
        (FormPurpose::KeepSketch { .. }, Some(open_card)) => {
            let session = &mut open_card.session;
            (session.title, session.date, session.partnership) = (new.title, new.date, new.partnership);
            vec![Effect::CreateFrom(Box::new(session.clone()))]
        }
        (_, Some(open_card)) => {
            // What is sealed stays where it was handed in: beside the original a copy would tell who came after it was made.
            let mut copy = Session { id: String::new(), revision: 0, running: None, ..open_card.session.clone() };
            (copy.title, copy.date, copy.partnership) = (new.title, new.date, new.partnership);
            open_card.session = copy.clone();
            vec![Effect::CreateFrom(Box::new(copy))]
        }
        _ => Vec::new(),
    }
}
