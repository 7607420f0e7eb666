//! What the keys do where a line is chosen: the start screen, the sessions, their versions.

use super::keys::Intent;
use super::model::{Choice, Form, FormPurpose, Model, Notice, Overlay, Screen, SessionRow};
use super::msg::Effect;
use super::overlays::ask_new_session;
use super::update::tell;
use crate::words::Words;

pub(super) fn start_screen(model: &mut Model, intent: Intent, words: &Words) -> Vec<Effect> {
    let Screen::Start(start) = &model.screen else { return Vec::new() };
    let choices = start.choices();
    let choice = match intent {
        Intent::Choose => choices[start.list.chosen],
        Intent::NewSession => Choice::New,
        Intent::Browse => Choice::Browse,
        Intent::OpenList => Choice::Open,
        Intent::Quit => Choice::Quit,
        _ => return Vec::new(),
    };
    match (choice, &start.latest) {
        (Choice::Continue, Some(row)) => vec![Effect::Open(row.path().clone())],
        (Choice::Continue, None) => Vec::new(),
        (Choice::New, _) => ask_new_session(model, FormPurpose::NewSession, words),
        (Choice::Browse, _) => vec![Effect::Browse],
        (Choice::Open, _) => vec![Effect::List],
        (Choice::Quit, _) => vec![Effect::Quit { sure: false }],
    }
}

pub(super) fn sessions_screen(model: &mut Model, intent: Intent, words: &Words) -> Vec<Effect> {
    let Screen::Sessions(sessions) = &model.screen else { return Vec::new() };
    let file = sessions.files.get(sessions.list.chosen).cloned();
    match (intent, file, sessions.row(sessions.list.chosen)) {
        // Keys can be quicker than the screen.
        (Intent::Choose | Intent::Rename | Intent::Versions, Some(path), None) => {
            vec![Effect::Read { path, then: intent }]
        }
        (Intent::Choose, Some(path), Some(SessionRow::Readable { .. })) => vec![Effect::Open(path)],
        (Intent::Choose, _, Some(SessionRow::Damaged { trouble, .. })) => {
            let trouble = trouble.clone();
            tell(model, Notice::Trouble(trouble))
        }
        (Intent::Rename, Some(path), Some(SessionRow::Readable { title, .. })) => {
            let form = Form::title(FormPurpose::RenameListed(path), title.clone());
            model.overlays.push(Overlay::Form(form));
            Vec::new()
        }
        (Intent::Versions, Some(path), Some(row)) => vec![Effect::Versions { path, name: row.name() }],
        (Intent::Trash, Some(path), _) => vec![Effect::Trash(path)],
        (Intent::NewSession, ..) => ask_new_session(model, FormPurpose::NewSession, words),
        (Intent::Undo, ..) if !model.has_trash => tell(model, Notice::NothingToUndo),
        (Intent::Undo, ..) => vec![Effect::Restore],
        (Intent::Back, ..) => vec![Effect::Start],
        _ => Vec::new(),
    }
}

pub(super) fn versions_screen(model: &mut Model, intent: Intent) -> Vec<Effect> {
    let Screen::Versions(versions) = &model.screen else { return Vec::new() };
    match (intent, versions.rows.get(versions.list.chosen)) {
        (Intent::Choose, Some(row)) => {
            vec![Effect::Recover { path: versions.path.clone(), revision: row.revision }]
        }
        (Intent::Back, _) => vec![Effect::List],
        _ => Vec::new(),
    }
}
