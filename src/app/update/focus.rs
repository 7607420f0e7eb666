//! Moving the focus from cell to cell.

use crate::app::model::{Extent, Focus, OpenCard};
use crate::app::{Intent, Key};

/// A key that moves the focus, or scrolls the text in it.
pub(super) fn press(open_card: &mut OpenCard, key: Key, intent: Intent, extent: Extent) {
    match intent {
        Intent::ReadOn => open_card.read_on(extent),
        Intent::ToScenario => {
            let scenario = key.digit().map_or(open_card.focus.scenario, |digit| digit - 1);
            if scenario < open_card.card.scenarios().len() {
                open_card.focus_on(Focus { scenario, ..open_card.focus });
            }
        }
        Intent::Left => open_card.move_focus(0, -1),
        Intent::Right => open_card.move_focus(0, 1),
        Intent::First => open_card.move_focus(0, isize::MIN),
        Intent::Last => open_card.move_focus(0, isize::MAX),
        Intent::Up | Intent::PreviousAspect => open_card.move_focus(-1, 0),
        Intent::Down | Intent::NextAspect => open_card.move_focus(1, 0),
        _ => {}
    }
}
