//! The answers that are not one single scenario.

use super::change::{change, notify};
use super::overlay;
use crate::app::model::{Answers, List, Model, Notice, Overlay};
use crate::app::{Effect, Intent};
use crate::domain::{Edit, Mark};

/// Opens the list, with the pair of scenarios around the focus chosen.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    if open_card.is_read_only() {
        return notify(model, Notice::CannotMark);
    }
    let last_pair = open_card.card.scenarios().len().saturating_sub(2);
    let chosen = open_card.focus.scenario.min(last_pair);
    overlay::open(model, Overlay::Answers(Answers { mark: Mark::Current, list: List::at(chosen) }))
}

/// A key in the list of answers.
pub(super) fn press(model: &mut Model, intent: Intent) -> Vec<Effect> {
    let (Some(Overlay::Answers(answers)), Some(open_card)) = (model.overlays.last_mut(), model.screen.open_card())
    else {
        return Vec::new();
    };
    let offered = open_card.more_answers();
    let mark = match intent {
        Intent::Back => return overlay::close(model),
        Intent::Choose => answers.mark,
        Intent::MarkCurrent => Mark::Current,
        Intent::MarkDesired => Mark::Desired,
        Intent::Left | Intent::Right => {
            answers.mark = if intent == Intent::Left { Mark::Current } else { Mark::Desired };
            return Vec::new();
        }
        _ => return Vec::new(),
    };
    answers.mark = mark;
    let aspect = open_card.aspect().id.clone();
    let chosen = offered.into_iter().nth(answers.list.chosen).flatten();
    // The same answer again clears it, as everywhere.
    let to = chosen.filter(|chosen| open_card.session.answer(&aspect, mark) != Some(chosen));
    change(model, Edit::Answer { aspect, mark, to })
}
