//! Then and now: which session is compared, with which earlier one, and reading what became of it.

use super::change::notify;
use super::overlay;
use crate::app::model::{Choice, EarlierSessions, Model, Notice, Overlay, Screen, scrolled};
use crate::app::{Effect, Intent};

/// Looks up with what the session on screen can be compared, or the chosen one of a list.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    let path = match &model.screen {
        Screen::Start(start) => {
            let choice = start.choices().get(start.list.chosen).copied().unwrap_or(Choice::Continue);
            let row = start.session(choice).or_else(|| start.recent.first());
            row.map(|row| row.path().clone())
        }
        Screen::Sessions(sessions) => sessions.files.get(sessions.list.chosen).cloned(),
        Screen::OpenCard(open_card) if open_card.session.is_sealed() => {
            return notify(model, Notice::CompareAfterRound);
        }
        Screen::OpenCard(open_card) if !open_card.session.id.is_empty() => return vec![Effect::LookUpEarlier(None)],
        Screen::OpenCard(_) | Screen::Versions(_) | Screen::Region(_) | Screen::Waiting => None,
    };
    match path {
        Some(path) => vec![Effect::LookUpEarlier(Some(path))],
        None => notify(model, Notice::NothingToCompare),
    }
}

/// The earlier sessions have been looked up: the only one is compared with at once.
pub(super) fn looked_up(model: &mut Model, found: EarlierSessions) -> Vec<Effect> {
    match (found.earlier.len(), found.chosen()) {
        (1, Some(view)) => overlay::open(model, Overlay::Compare(view)),
        (0, _) | (_, None) => notify(model, Notice::NothingToCompare),
        _ => overlay::open(model, Overlay::Earlier(found)),
    }
}

/// Shows what was marked then faintly, or hides it.
pub(super) fn show_then(model: &mut Model) -> Vec<Effect> {
    let Some(open_card) = model.open_card_mut() else { return Vec::new() };
    match open_card.session.carries_on {
        None => notify(model, Notice::NotASequel),
        Some(_) if open_card.session.is_sealed() => notify(model, Notice::CompareAfterRound),
        Some(_) => {
            open_card.shows_then = !open_card.shows_then;
            Vec::new()
        }
    }
}

/// A key at then and now.
pub(super) fn press(model: &mut Model, intent: Intent) -> Vec<Effect> {
    let (furthest, window) = (model.extent.furthest(), model.extent.window.saturating_sub(1));
    match (intent, model.overlays.last_mut()) {
        (Intent::Back, _) => return overlay::close(model),
        (_, Some(Overlay::Compare(view))) => view.scroll = scrolled(view.scroll, intent, furthest, window),
        _ => {}
    }
    Vec::new()
}

/// A key in the list of earlier sessions.
pub(super) fn choose(model: &mut Model, intent: Intent) -> Vec<Effect> {
    let Some(Overlay::Earlier(earlier)) = model.overlays.last() else { return Vec::new() };
    match (intent, earlier.chosen()) {
        (Intent::Choose, Some(view)) => overlay::open(model, Overlay::Compare(view)),
        (Intent::Back, _) => overlay::close(model),
        _ => Vec::new(),
    }
}
