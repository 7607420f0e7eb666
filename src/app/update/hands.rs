//! Counting hands.

use super::change::save;
use super::overlay;
use crate::app::model::{Meeting, Model, Overlay, SpreadView};
use crate::app::{Effect, Intent};
use crate::domain::{Edit, Hands};

/// A key while hands are counted.
pub(super) fn press(model: &mut Model, intent: Intent) -> Vec<Effect> {
    let Some(Overlay::Meeting(Meeting::HandCount(hand_count))) = model.overlays.last_mut() else { return Vec::new() };
    let lines = hand_count.fields.len();
    match intent {
        Intent::NextField => hand_count.focus = (hand_count.focus + 1) % lines,
        Intent::PreviousField => hand_count.focus = (hand_count.focus + lines - 1) % lines,
        Intent::Confirm => return confirm(model),
        _ => return overlay::close_meeting(model),
    }
    Vec::new()
}

/// Takes all lines, or none and shows the first one that is not right.
fn confirm(model: &mut Model) -> Vec<Effect> {
    let (Some(open_card), Some(Overlay::Meeting(Meeting::HandCount(hand_count)))) =
        (model.screen.open_card_mut(), model.overlays.last_mut())
    else {
        return Vec::new();
    };
    let lines: Vec<_> = (0..hand_count.fields.len()).map(|index| hand_count.hands(index, open_card)).collect();
    if let Some(invalid) = lines.iter().position(Option::is_none) {
        (hand_count.focus, hand_count.is_invalid) = (invalid, true);
        return Vec::new();
    }
    let mark = hand_count.mark;
    for (row, counts) in lines.into_iter().flatten().enumerate() {
        let aspect = open_card.card.aspects()[row].id.clone();
        let scenarios = open_card.card.scenarios().iter().map(|scenario| scenario.id.clone());
        let hands = |counts| Hands { aspect: aspect.clone(), mark, counts: scenarios.zip(counts).collect() };
        let to = (!counts.is_empty()).then_some(counts).map(hands);
        open_card.change(Edit::Hands { aspect, mark, to });
    }
    let effects = save(open_card);
    if open_card.session.has_voices() {
        overlay::show_meeting(model, Meeting::Spread(SpreadView::new(mark)));
    } else {
        overlay::close_meeting(model);
    }
    effects
}
