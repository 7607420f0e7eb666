//! The earlier versions of a session.

use super::change::notify;
use crate::app::model::{Model, Notice, Screen};
use crate::app::{Effect, Intent};

/// A key in the list of versions.
pub(super) fn press(model: &mut Model, intent: Intent) -> Vec<Effect> {
    let Screen::Versions(versions) = &model.screen else { return Vec::new() };
    match (intent, versions.rows.get(versions.list.chosen)) {
        (Intent::Choose, Some(row)) => {
            vec![Effect::Recover { path: versions.path.clone(), revision: row.revision }]
        }
        (Intent::Back, _) => vec![Effect::List],
        _ => Vec::new(),
    }
}

/// An earlier version is the newest one now: looks the list up again.
pub(super) fn recovered(model: &mut Model, revision: u64) -> Vec<Effect> {
    notify(model, Notice::Recovered(revision));
    match &model.screen {
        Screen::Versions(versions) => {
            vec![Effect::Versions { path: versions.path.clone(), name: versions.name.clone() }]
        }
        Screen::Start(_) | Screen::Sessions(_) | Screen::OpenCard(_) | Screen::Region(_) | Screen::Waiting => {
            Vec::new()
        }
    }
}
