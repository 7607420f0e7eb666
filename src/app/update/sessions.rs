//! The list of sessions.

use std::path::PathBuf;
use std::rc::Rc;

use super::change::notify;
use super::{ask, compare, draft, merge, overlay};
use crate::app::input::Field;
use crate::app::model::{Form, FormPurpose, Model, Notice, Overlay, Screen, SessionOrder, SessionRow, Sessions};
use crate::app::{Effect, Intent, Key};
use crate::domain::DraftSubject;
use crate::words::Words;

/// It has been looked up which sessions there are.
pub(super) fn listed(model: &mut Model, files: Rc<[PathBuf]>, is_looking: bool) -> Vec<Effect> {
    let new = Sessions { files: Rc::clone(&files), all: files, is_looking, ..Sessions::default() };
    let Screen::Sessions(before) = &mut model.screen else {
        return overlay::show_screen(model, Screen::Sessions(new));
    };
    let (chosen, index) = (before.files.get(before.list.chosen).cloned(), before.list.chosen);
    let mut sessions = Sessions { order: before.order, word: std::mem::take(&mut before.word), ..new };
    if before.is_looking {
        // They were read a moment ago.
        sessions.read = std::mem::take(&mut before.read);
        sessions.arrange();
    }
    // The same session stays chosen, at whatever index it is now, or else the same index. Those that are sorted come later.
    sessions.list.chosen = sessions.files.iter().position(|path| Some(path) == chosen.as_ref()).unwrap_or(index);
    sessions.list.move_by(0, sessions.files.len());
    let (was_looking, needs_all) = (before.is_looking, sessions.needs_all());
    let unread = if needs_all && !is_looking { sessions.all_unread() } else { Vec::new() };
    *before = sessions;
    if !was_looking {
        model.hint = None;
        model.overlays.clear();
    }
    if unread.is_empty() { Vec::new() } else { vec![Effect::ReadAll(unread)] }
}

/// A session went to the trash or came back from it: says so, and looks up which sessions there are now.
pub(super) fn moved(model: &mut Model, notice: Notice) -> Vec<Effect> {
    notify(model, notice);
    vec![Effect::List]
}

/// Some of all sessions have been read.
pub(super) fn rows_read(model: &mut Model, rows: Vec<SessionRow>, is_last: bool) -> Vec<Effect> {
    let Screen::Sessions(sessions) = &mut model.screen else { return Vec::new() };
    sessions.read.extend(rows.into_iter().map(|row| (row.path().clone(), row)));
    // To sort them anew at every part would take longer than reading them.
    if is_last || sessions.files.is_empty() || sessions.order == SessionOrder::Saved {
        sessions.arrange();
    }
    Vec::new()
}

/// Arranges the list by what has changed, and reads what has to be known for that.
fn arrange(sessions: &mut Sessions) -> Vec<Effect> {
    sessions.arrange();
    let unread = if sessions.needs_all() { sessions.all_unread() } else { Vec::new() };
    if unread.is_empty() { Vec::new() } else { vec![Effect::ReadAll(unread)] }
}

/// Opens the field for a word that the sessions hold.
fn ask_word(model: &mut Model, word: String) -> Vec<Effect> {
    overlay::open(model, Overlay::Search(Field::holding(word)))
}

/// A key while a word is typed; the list follows at every letter.
pub(super) fn press_while_typing(model: &mut Model, key: Key, intent: Option<Intent>) -> Vec<Effect> {
    let (Some(Overlay::Search(field)), Screen::Sessions(sessions)) = (model.overlays.last_mut(), &mut model.screen)
    else {
        return Vec::new();
    };
    match intent {
        Some(Intent::Back) => {
            model.overlays.pop();
            sessions.word.clear();
            arrange(sessions)
        }
        Some(Intent::PreviousHit) => {
            sessions.list.move_by(-1, sessions.files.len());
            Vec::new()
        }
        Some(Intent::NextHit) => {
            sessions.list.move_by(1, sessions.files.len());
            Vec::new()
        }
        Some(_) => overlay::close(model),
        None if field.press(key) => {
            field.text().clone_into(&mut sessions.word);
            arrange(sessions)
        }
        None => Vec::new(),
    }
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
        (Intent::Merge, ..) => merge::open(model),
        (Intent::Search, ..) => {
            let word = sessions.word.clone();
            ask_word(model, word)
        }
        (Intent::SortSessions, ..) => sort(model),
        (Intent::Back, ..) if !sessions.word.trim().is_empty() => leave_word(model),
        (Intent::NewSession, ..) => ask::new_session(model, FormPurpose::NewSession, words),
        (Intent::Undo, ..) if !model.has_trash => notify(model, Notice::NothingToUndo),
        (Intent::Undo, ..) => vec![Effect::Restore],
        (Intent::Back, ..) => vec![Effect::Start],
        _ => Vec::new(),
    }
}

fn sort(model: &mut Model) -> Vec<Effect> {
    let Screen::Sessions(sessions) = &mut model.screen else { return Vec::new() };
    sessions.order = sessions.order.next();
    let effects = arrange(sessions);
    sessions.list.chosen = 0;
    effects
}

fn leave_word(model: &mut Model) -> Vec<Effect> {
    let Screen::Sessions(sessions) = &mut model.screen else { return Vec::new() };
    sessions.word.clear();
    arrange(sessions)
}
