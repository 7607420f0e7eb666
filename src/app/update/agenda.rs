//! The agenda of the meeting.

use super::overlay;
use crate::app::model::{Agenda, List, Model, Overlay, TimeLeft};
use crate::app::{Effect, Intent};

/// Opens the agenda. If it is not running it is read again, because the file may have changed.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    match &model.agenda {
        Some(agenda) if agenda.current().is_some() => show(model),
        _ => vec![Effect::ReadAgenda],
    }
}

/// Opens the agenda with the current part chosen, or the next one if the time of that is over.
fn show(model: &mut Model) -> Vec<Effect> {
    let Some(agenda) = &model.agenda else { return Vec::new() };
    let current = agenda.current().unwrap_or(0);
    let chosen = match agenda.left(current, model.now) {
        TimeLeft::Over(_) => agenda.next().unwrap_or(current),
        TimeLeft::Still(_) => current,
    };
    overlay::open(model, Overlay::Agenda(List::at(chosen)))
}

/// A key in the agenda.
pub(super) fn press(model: &mut Model, intent: Intent) -> Vec<Effect> {
    let now = model.now;
    let (Some(Overlay::Agenda(list)), Some(agenda)) = (model.overlays.last_mut(), &mut model.agenda) else {
        return Vec::new();
    };
    match intent {
        Intent::Choose if list.chosen < agenda.parts.len() => {
            if agenda.current() != Some(list.chosen) || !agenda.is_running() {
                agenda.begin(list.chosen, now);
            }
            model.overlays.pop();
        }
        Intent::Pause => agenda.pause_or_resume(now),
        Intent::StopAgenda => return vec![Effect::ReadAgenda],
        Intent::Back => return overlay::close(model),
        _ => {}
    }
    Vec::new()
}

/// The agenda has been read.
pub(super) fn read(model: &mut Model, agenda: Agenda) -> Vec<Effect> {
    model.overlays.retain(|overlay| !matches!(overlay, Overlay::Agenda(_)));
    model.agenda = Some(agenda);
    show(model)
}
