//! Forms that several screens open.

use std::path::PathBuf;

use super::change::notify;
use super::draft;
use crate::app::Effect;
use crate::app::model::{Form, FormPurpose, Model, Notice, SaveState, Screen, SessionRow};
use crate::domain::DraftSubject;
use crate::words::{Words, numeric_date};

/// Asks for the facts of a new session.
pub(super) fn new_session(model: &mut Model, purpose: FormPurpose, words: &Words) -> Vec<Effect> {
    let title = (words.suggested_title)(model.today);
    let is_new = purpose == FormPurpose::NewSession;
    let mut form = Form::session(purpose, DraftSubject::NewSession, title, numeric_date(model.today));
    if is_new {
        form = form.choosing(to_carry_on(model), &model.cards, words);
    }
    draft::open_form(model, form)
}

/// The sessions in sight that a new one can carry on, each name once.
fn to_carry_on(model: &Model) -> Vec<(String, PathBuf)> {
    let rows: Vec<&SessionRow> = match &model.screen {
        Screen::Start(start) => start.recent.iter().collect(),
        Screen::Sessions(sessions) => (0..sessions.files.len()).filter_map(|index| sessions.row(index)).collect(),
        Screen::Versions(_) | Screen::OpenCard(_) | Screen::Region(_) | Screen::Waiting => Vec::new(),
    };
    let mut offered: Vec<(String, PathBuf)> = Vec::new();
    for row in rows {
        if let SessionRow::Readable { title, date, path, .. } = row {
            let name = format!("{title} ({})", numeric_date(*date));
            if offered.iter().all(|(other, _)| *other != name) {
                offered.push((name, path.clone()));
            }
        }
    }
    offered
}

/// Asks for the title of the open session; a sketch has no title yet, so it asks for all facts.
pub(super) fn title(model: &mut Model, words: &Words) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    match open_card.save_state {
        SaveState::Sketch => new_session(model, FormPurpose::KeepSketch { then_back: false }, words),
        SaveState::ReadOnly(_) => notify(model, Notice::CannotMark),
        _ => {
            let form = Form::title(FormPurpose::Rename, DraftSubject::Title, open_card.session.title.clone());
            draft::open_form(model, form)
        }
    }
}

/// Asks for the facts of a copy of the open session.
pub(super) fn copy(model: &mut Model, words: &Words) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    let title = (words.copy_title)(&open_card.session.title);
    let subject = DraftSubject::Copy(open_card.session.id.clone());
    let form = Form::session(FormPurpose::Copy, subject, title, numeric_date(model.today));
    draft::open_form(model, form)
}
