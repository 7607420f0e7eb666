//! The list of sessions.

use std::collections::HashMap;
use std::path::PathBuf;
use std::rc::Rc;

use super::change::notify;
use super::{ask, compare, draft, overlay};
use crate::app::model::{Form, FormPurpose, List, Model, Notice, Screen, SessionRow, Sessions};
use crate::app::{Effect, Intent};
use crate::domain::DraftSubject;
use crate::words::Words;

/// It has been looked up which sessions there are.
pub(super) fn listed(model: &mut Model, files: Rc<[PathBuf]>) -> Vec<Effect> {
    let list = match &model.screen {
        Screen::Sessions(before) => chosen_again(before, &files),
        Screen::Start(_) | Screen::Versions(_) | Screen::OpenCard(_) | Screen::Waiting => List::default(),
    };
    overlay::show_screen(model, Screen::Sessions(Sessions { files, read: HashMap::new(), list }))
}

/// Keeps the same session chosen, at whatever index it is now, or else the same index.
fn chosen_again(before: &Sessions, files: &[PathBuf]) -> List {
    let mut list = before.list;
    let chosen = before.files.get(list.chosen);
    list.chosen = files.iter().position(|path| Some(path) == chosen).unwrap_or(list.chosen);
    list.move_by(0, files.len());
    list
}

/// Sessions of the list have been read.
pub(super) fn read(model: &mut Model, rows: Vec<SessionRow>, then: Option<Intent>, words: &Words) -> Vec<Effect> {
    let Screen::Sessions(sessions) = &mut model.screen else { return Vec::new() };
    sessions.read.extend(rows.into_iter().map(|row| (row.path().clone(), row)));
    then.map_or_else(Vec::new, |intent| press(model, intent, words))
}

/// A key in the list of sessions.
pub(super) fn press(model: &mut Model, intent: Intent, words: &Words) -> Vec<Effect> {
    let Screen::Sessions(sessions) = &model.screen else { return Vec::new() };
    let file = sessions.files.get(sessions.list.chosen).cloned();
    match (intent, file, sessions.row(sessions.list.chosen)) {
        // Keys can be faster than drawing, which is when sessions are read.
        (Intent::Choose | Intent::Rename | Intent::Versions, Some(path), None) => {
            vec![Effect::Read { path, then: intent }]
        }
        (Intent::Choose, Some(path), Some(SessionRow::Readable { .. })) => vec![Effect::Open(path)],
        (Intent::Choose, _, Some(SessionRow::Damaged { trouble, .. })) => {
            let trouble = trouble.clone();
            notify(model, Notice::Trouble(trouble))
        }
        (Intent::Rename, Some(path), Some(SessionRow::Readable { title, .. })) => {
            let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let form = Form::title(FormPurpose::RenameListed(path), DraftSubject::ListedTitle(file), title.clone());
            draft::open_form(model, form)
        }
        (Intent::Versions, Some(path), Some(row)) => vec![Effect::Versions { path, name: row.name() }],
        (Intent::Trash, Some(path), _) => vec![Effect::Trash(path)],
        (Intent::Compare, ..) => compare::open(model),
        (Intent::NewSession, ..) => ask::new_session(model, FormPurpose::NewSession, words),
        (Intent::Undo, ..) if !model.has_trash => notify(model, Notice::NothingToUndo),
        (Intent::Undo, ..) => vec![Effect::Restore],
        (Intent::Back, ..) => vec![Effect::Start],
        _ => Vec::new(),
    }
}
