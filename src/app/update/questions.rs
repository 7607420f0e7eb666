//! Keys at the open questions: reading on, going to another aspect, or writing down what was said.

use super::{notes, overlay, steps};
use crate::app::model::{Model, Overlay, scrolled};
use crate::app::{Effect, Intent, OwnFile};
use crate::domain::Part;
use crate::words::Words;

/// A key at the open questions.
pub(super) fn press(model: &mut Model, intent: Intent, words: &Words) -> Vec<Effect> {
    let (extent, has_rooms) = (model.pages(), model.rooms.is_some());
    let (Some(Overlay::Questions(scroll)), Some(open_card)) = (model.overlays.last_mut(), model.screen.open_card_mut())
    else {
        return Vec::new();
    };
    match intent {
        Intent::Back => return overlay::close(model),
        Intent::WriteOwn => return vec![Effect::WriteOwn(OwnFile::Questions)],
        Intent::Explain => return notes::write_about(model, Part::Explanation),
        Intent::Evidence => return notes::write_about(model, Part::Evidence),
        Intent::Steps => return steps::open(model, words),
        Intent::NextAspect if has_rooms && *scroll < extent.furthest() => {
            *scroll = extent.next_page(*scroll).unwrap_or(*scroll);
        }
        Intent::PreviousAspect if has_rooms && *scroll > 0 => {
            *scroll = extent.previous_page(*scroll).unwrap_or(0);
        }
        Intent::NextAspect | Intent::PreviousAspect => {
            open_card.move_focus(if intent == Intent::NextAspect { 1 } else { -1 }, 0);
            *scroll = 0;
        }
        Intent::ReadOn if *scroll >= extent.furthest() => *scroll = 0,
        Intent::ReadOn => *scroll += extent.window.max(2) - 1,
        _ => *scroll = scrolled(*scroll, intent, extent.furthest(), 1),
    }
    Vec::new()
}
