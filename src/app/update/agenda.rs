//! The agenda of the meeting.

use super::change::notify;
use super::overlay;
use crate::app::model::{Agenda, Audience, List, Model, Notice, Overlay, Question, TimeLeft};
use crate::app::{Effect, Intent, Key, OwnFile};

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
pub(super) fn press(model: &mut Model, key: Key, intent: Intent) -> Vec<Effect> {
    let now = model.now;
    let typed = (intent == Intent::TypePeople).then(|| model.type_people(key));
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
        Intent::MorePeople | Intent::FewerPeople => agenda.count_people(intent == Intent::MorePeople),
        Intent::TypePeople => agenda.people = typed.flatten().and_then(|typed| typed.try_into().ok()),
        Intent::VoteOtherwise => agenda.vote_otherwise(),
        Intent::ShowClock => return show_clock(model),
        Intent::WriteOwn => return vec![Effect::WriteOwn(OwnFile::Agenda)],
        Intent::StopAgenda if agenda.current().is_some() => return overlay::ask(model, Question::ResetAgenda),
        Intent::Back => {
            overlay::close(model);
        }
        _ => return Vec::new(),
    }
    keep(model)
}

/// Puts the agenda back to its beginning.
pub(super) fn reset(model: &mut Model) -> Vec<Effect> {
    if let Some(agenda) = &mut model.agenda {
        agenda.reset();
    }
    if let Some(Overlay::Agenda(list)) = model.overlays.last_mut() {
        *list = List::default();
    }
    keep(model)
}

/// Shows the clock to everyone, or only to the facilitator again.
pub(super) fn show_clock(model: &mut Model) -> Vec<Effect> {
    let agenda = model.agenda.get_or_insert_default();
    agenda.audience = match agenda.audience {
        Audience::Facilitator => Audience::Everyone,
        Audience::Everyone => Audience::Facilitator,
    };
    let notice = Notice::ClockFor(agenda.audience);
    let effects = keep(model);
    notify(model, notice);
    effects
}

/// The agenda has been read. What was said about the people is not in its file.
pub(super) fn read(model: &mut Model, agenda: Agenda) -> Vec<Effect> {
    model.overlays.retain(|overlay| !matches!(overlay, Overlay::Agenda(_)));
    let before = model.agenda.take().unwrap_or_default();
    model.agenda = Some(Agenda { people: before.people, how: before.how, audience: before.audience, ..agenda });
    show(model)
}

/// A session has been opened: its meeting may have begun before the program was closed.
pub(super) fn look_up(model: &Model) -> Vec<Effect> {
    let has_begun = model.agenda.as_ref().is_some_and(|agenda| agenda.current().is_some());
    match model.open_card() {
        Some(open_card) if !has_begun && !open_card.session.id.is_empty() => {
            vec![Effect::ResumeAgenda { session: open_card.session.id.clone() }]
        }
        _ => Vec::new(),
    }
}

/// The agenda is as it was when the program was closed.
pub(super) fn resumed(model: &mut Model, agenda: Agenda) -> Vec<Effect> {
    model.agenda = Some(agenda);
    Vec::new()
}

/// Keeps how far the meeting is, for when the program is closed or killed. A card without a session has no meeting.
fn keep(model: &Model) -> Vec<Effect> {
    match (model.open_card(), &model.agenda) {
        (Some(open_card), Some(agenda)) if !open_card.session.id.is_empty() => {
            vec![Effect::KeepAgenda { session: open_card.session.id.clone(), agenda: Box::new(agenda.clone()) }]
        }
        _ => Vec::new(),
    }
}
