//! Clicks and the mouse wheel.

use super::{key, region};
use crate::app::model::{Focus, List, Model, OpenCard, Overlay, Region, RegionStage, Screen, View};
use crate::app::{Code, Effect, Key, Target};
use crate::words::Words;

/// How far a notch of the mouse wheel scrolls a text.
const LINES_A_NOTCH: isize = 3;

/// The mouse clicked on something.
pub(super) fn click(model: &mut Model, target: Target, words: &Words) -> Vec<Effect> {
    match target {
        Target::Line(line) => click_on_line(model, line, words),
        Target::Cell { .. } | Target::Aspect(_) | Target::Scenario(_) if model.overlays.is_empty() => {
            model.notice = None;
            region::click(model, target);
            if let Some(open_card) = model.open_card_mut() {
                click_on_card(open_card, target);
            }
            Vec::new()
        }
        Target::Cell { .. } | Target::Aspect(_) | Target::Scenario(_) => Vec::new(),
    }
}

/// A click on a line chooses it; on the chosen one it does what Enter does. The start screen is a menu: one click is
/// enough.
fn click_on_line(model: &mut Model, line: usize, words: &Words) -> Vec<Effect> {
    let is_menu = model.overlays.is_empty() && matches!(model.screen, Screen::Start(_));
    // The line may have been drawn before the list changed: it must still be there.
    let is_there = line < model.list_len(words);
    let Some(list) = model.list_mut().filter(|_| is_there) else { return Vec::new() };
    let was_chosen = std::mem::replace(list, List::at(line)).chosen == line;
    model.notice = None;
    if was_chosen || is_menu { key::press(model, Key::plain(Code::Enter), words) } else { Vec::new() }
}

/// A click moves the focus; on what is in focus already it opens that.
fn click_on_card(open_card: &mut OpenCard, target: Target) {
    let to = match target {
        Target::Cell { aspect, scenario } => Focus { aspect, scenario },
        Target::Aspect(aspect) => Focus { aspect, ..open_card.focus },
        Target::Scenario(scenario) => Focus { scenario, ..open_card.focus },
        Target::Line(_) => return,
    };
    if to.aspect >= open_card.card.aspects().len() || to.scenario >= open_card.card.scenarios().len() {
        return;
    }
    match (to == open_card.focus, target, open_card.view) {
        (false, ..) => open_card.focus_on(to),
        (true, Target::Scenario(_), View::Card) => open_card.switch_to(View::Scenario),
        (true, _, View::Card | View::Scenario) => open_card.switch_to(View::Aspect),
        (true, ..) => {}
    }
}

/// The mouse wheel turned: moves the choice in a list, and scrolls a text.
pub(super) fn wheel(model: &mut Model, notches: isize, words: &Words) -> Vec<Effect> {
    let count = model.list_len(words);
    if let Some(list) = model.list_mut() {
        list.move_by(notches, count);
        return Vec::new();
    }
    let furthest = model.extent.furthest();
    let scrolled = |scroll: usize| scroll.saturating_add_signed(LINES_A_NOTCH * notches).min(furthest);
    if let (None, Screen::Region(Region { stage: RegionStage::Counted(picture), .. })) =
        (model.overlays.last(), &mut model.screen)
    {
        picture.scroll = scrolled(picture.scroll);
    }
    match (model.overlays.last_mut(), model.screen.open_card_mut()) {
        (Some(Overlay::Help(scroll) | Overlay::Questions(scroll)), _) => *scroll = scrolled(*scroll),
        (Some(Overlay::Compare(view)), _) => view.scroll = scrolled(view.scroll),
        (Some(Overlay::Manual(manual)), _) => manual.scroll = scrolled(manual.scroll),
        (Some(Overlay::Notes(editor)), _) => editor.move_rows(LINES_A_NOTCH * notches, model.extent.width),
        (None, Some(open_card)) => open_card.scroll = scrolled(open_card.scroll),
        _ => {}
    }
    Vec::new()
}
