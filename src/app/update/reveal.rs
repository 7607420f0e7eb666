//! What everyone answered: which question, dots or letters, and from a row to the card.

use super::change::change;
use super::{overlay, present};
use crate::app::model::{Focus, List, Meeting, Model, Overlay, Question, View};
use crate::app::{Effect, Intent};
use crate::domain::{Edit, Mark, People, Sharing, Slide, by_disagreement};

/// A key while the answers of everyone are shown.
pub(super) fn press(model: &mut Model, intent: Intent) -> Vec<Effect> {
    let (Some(Overlay::Meeting(Meeting::Reveal(reveal_view))), Some(open_card)) =
        (model.overlays.last_mut(), model.screen.open_card_mut())
    else {
        return Vec::new();
    };
    let session = open_card.as_of_round().into_owned().session;
    let rows = by_disagreement(&session, reveal_view.mark, &open_card.card);
    match (intent, reveal_view.people) {
        (Intent::Back, _) => {
            open_card.until = None;
            return match reveal_view.opened_from {
                Some(chosen) => overlay::show_meeting(model, Meeting::Rounds(List::at(chosen))),
                None => overlay::close_meeting(model),
            };
        }
        (Intent::ReadAspect | Intent::Present, people) => {
            let mark = reveal_view.mark;
            open_card.focus_on(Focus { aspect: rows[reveal_view.list.chosen], ..open_card.focus });
            overlay::close_meeting(model);
            if intent == Intent::Present {
                return present::show(model, Slide::Reveal(mark, people));
            }
            return open_aspect(model, mark);
        }
        (Intent::ShowRoles, People::Roles) => reveal_view.people = People::Dots,
        (Intent::ShowRoles, People::Dots)
            if reveal_view.roles_would_identify(&session) && !session.sharing.single_roles =>
        {
            return overlay::ask(model, Question::ShowRoles);
        }
        (Intent::ShowRoles, People::Dots) if reveal_view.has_roles(&session) => {
            reveal_view.people = People::Roles;
        }
        (Intent::Turn, _) => *reveal_view = reveal_view.turned(),
        (Intent::NextAspect, _) => reveal_view.list.move_by(1, rows.len()),
        (Intent::PreviousAspect, _) => reveal_view.list.move_by(-1, rows.len()),
        _ => {}
    }
    Vec::new()
}

/// Opens the aspect in focus, which shows its voices; one step back leads here again. What lies over a presentation leads
/// to a slide: the audience looks at this screen.
fn open_aspect(model: &mut Model, mark: Mark) -> Vec<Effect> {
    let view = if model.is_presenting() { View::Present(Slide::Aspect) } else { View::Aspect };
    if let Some(open_card) = model.open_card_mut() {
        open_card.switch_to(view);
        open_card.opened_from = Some(mark);
    }
    Vec::new()
}

/// Shows the answers of everyone with the row of the aspect in focus chosen. The letters of roles are asked for anew.
pub(super) fn open(model: &mut Model, mark: Mark) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    let view = open_card.reveal_view(mark, People::Dots);
    overlay::show_meeting(model, Meeting::Reveal(view))
}

/// Shows the letters of roles although one of them identifies a person: the user has agreed to that.
pub(super) fn show_roles(model: &mut Model) -> Vec<Effect> {
    if let Some(Overlay::Meeting(Meeting::Reveal(reveal_view))) = model.overlays.last_mut() {
        reveal_view.people = People::Roles;
    }
    // The group has said so: the report may tell that role apart too.
    match model.open_card() {
        Some(open_card) if !open_card.is_read_only() => {
            let sharing = Sharing { single_roles: true, ..open_card.session.sharing };
            change(model, Edit::Sharing(sharing))
        }
        _ => Vec::new(),
    }
}
