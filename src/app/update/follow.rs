//! Following what another program presents.

use super::overlay;
use crate::app::model::{Focus, Followed, Model, OpenCard, Overlay, SaveState, Screen, View};
use crate::app::{Effect, Intent};
use crate::domain::Slide;

/// Shows what the other program shows; what is not known stays as it was.
pub(super) fn follow(model: &mut Model, followed: Followed) -> Vec<Effect> {
    let Followed { content, shown, link } = followed;
    let before = model.open_card().cloned();
    let content = content.or_else(|| before.clone().map(|before| (before.card, before.session)));
    let Some((card, session)) = content else { return overlay::show_screen(model, Screen::Waiting) };
    let before = before.filter(|before| before.session.id == session.id);
    let mut open_card = OpenCard::new(card, session, SaveState::Following(link));
    open_card.switch_to(before.as_ref().map_or(View::Present(Slide::Card), |before| before.view));
    open_card.focus_on(open_card.within(before.as_ref().map(|before| before.focus).unwrap_or_default()));
    model.overlays.clear();
    model.followed_clock = shown.as_ref().and_then(|shown| shown.clock);
    if let Some(shown) = shown {
        let aspect = open_card.card.row(&shown.aspect).unwrap_or(0);
        let scenario = open_card.card.column(&shown.scenario).unwrap_or(0);
        open_card.switch_to(View::Present(shown.slide));
        open_card.until = shown.until;
        open_card.focus_on(Focus { aspect, scenario });
        open_card.scroll = shown.scroll;
        if shown.is_blank {
            model.overlays.push(Overlay::Blank);
        }
    }
    // What is marked changes the order only for the next aspect, here as there.
    if let Some(before) = before.filter(|before| before.focus.aspect == open_card.focus.aspect) {
        open_card.reading = before.reading;
    }
    model.screen = Screen::OpenCard(Box::new(open_card));
    Vec::new()
}

/// A key while there is nothing to follow yet.
pub(super) fn press_while_waiting(intent: Intent) -> Vec<Effect> {
    if intent == Intent::Back { vec![Effect::Quit { sure: true }] } else { Vec::new() }
}

impl OpenCard {
    /// The focus on this card, which may be smaller than the one before.
    fn within(&self, focus: Focus) -> Focus {
        Focus {
            aspect: focus.aspect.min(self.card.aspects().len() - 1),
            scenario: focus.scenario.min(self.card.scenarios().len() - 1),
        }
    }
}
