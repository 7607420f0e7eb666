//! Presenting: one slide at a time, stepped through with a presenter remote.

use crate::app::model::{Focus, Model, Notice, OpenCard, SaveState, View};
use crate::app::{Effect, Intent, Key};
use crate::domain::Slide;

/// Begins to present, with the slide of the current view.
pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    let Some(open_card) = model.open_card_mut() else { return Vec::new() };
    let slide = match open_card.view {
        View::Card => Slide::Card,
        View::Overview => Slide::Overview,
        _ => Slide::Aspect,
    };
    open_card.found = None;
    open_card.switch_to(View::Present(slide));
    if !model.has_shown_zoom_hint {
        model.has_shown_zoom_hint = true;
        model.notice.get_or_insert(Notice::Enlarge);
    }
    Vec::new()
}

/// A key while presenting; `None` if it means what it means in the other views.
pub(super) fn press(model: &mut Model, slide: Slide, key: Key, intent: Intent) -> Option<Vec<Effect>> {
    let extent = model.extent;
    let open_card = model.open_card_mut()?;
    match (intent, slide) {
        (Intent::Back, _) if matches!(open_card.save_state, SaveState::Following(_)) => {
            return Some(vec![Effect::Quit { sure: true }]);
        }
        (Intent::Back | Intent::Present, Slide::Aspect) => open_card.switch_to(View::Aspect),
        (Intent::Back | Intent::Present, Slide::Overview) => open_card.switch_to(View::Overview),
        (Intent::Back | Intent::Present, _) => open_card.switch_to(View::Card),
        (Intent::Down, _) if open_card.scroll < extent.furthest() => open_card.scroll += 1,
        (Intent::Up, _) if open_card.scroll > 0 => open_card.scroll -= 1,
        (Intent::NextAspect | Intent::Down, _) => open_card.step(slide, true),
        (Intent::PreviousAspect | Intent::Up, _) => open_card.step(slide, false),
        (Intent::Right, Slide::Aspect) if open_card.focus.scenario + 1 < open_card.card.scenarios().len() => {
            open_card.move_focus(0, 1);
        }
        (Intent::Left, Slide::Aspect) if open_card.focus.scenario > 0 => open_card.move_focus(0, -1),
        (Intent::Right, _) => {
            open_card.focus_on(Focus { scenario: 0, ..open_card.focus });
            open_card.step(slide, true);
        }
        (Intent::Left, _) => {
            open_card.step(slide, false);
            open_card.move_focus(0, isize::MAX);
        }
        (Intent::ToScenario, Slide::Card | Slide::Overview | Slide::Steps) => {
            // These slides have no column to go to, so a number is an aspect.
            let aspect = key.digit().map_or(0, |digit| digit - 1);
            if aspect < open_card.card.aspects().len() {
                open_card.switch_to(View::Present(Slide::Aspect));
                open_card.focus_on(Focus { aspect, ..open_card.focus });
            }
        }
        // These slides do not show an aspect, so nobody would see what was marked.
        (Intent::MarkCurrent | Intent::MarkDesired, Slide::Overview | Slide::Steps) => {}
        _ => return None,
    }
    Some(Vec::new())
}

impl OpenCard {
    /// Goes to the next or the previous slide: the card, its aspects, the overview, the steps. Stops at both ends.
    fn step(&mut self, slide: Slide, forward: bool) {
        let last = self.card.aspects().len() - 1;
        let (to, aspect) = match (slide, forward, self.focus.aspect) {
            (Slide::Card, true, _) => (Slide::Aspect, 0),
            (Slide::Aspect, true, aspect) if aspect < last => (Slide::Aspect, aspect + 1),
            (Slide::Aspect, true, aspect) | (Slide::Steps, false, aspect) => (Slide::Overview, aspect),
            (Slide::Overview, true, aspect) => (Slide::Steps, aspect),
            (Slide::Overview, false, _) => (Slide::Aspect, last),
            (Slide::Aspect, false, 0) => (Slide::Card, 0),
            (Slide::Aspect, false, aspect) => (Slide::Aspect, aspect - 1),
            (slide, _, aspect) => (slide, aspect),
        };
        self.switch_to(View::Present(to));
        self.focus_on(Focus { aspect, ..self.focus });
    }
}
