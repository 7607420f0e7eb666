//! Following what another program presents.

use crate::app::Effect;
use crate::app::model::{Focus, Followed, Model, OpenCard, Overlay, SaveState, Screen, View};
use crate::domain::Slide;

/// Shows what the other program shows; what is not known stays as it was.
pub(super) fn follow(model: &mut Model, followed: Followed) -> Vec<Effect> {
    let Followed { content, shown, link } = followed;
    let before = model
        .open_card()
        .map(|open_card| (open_card.card.clone(), open_card.session.clone(), open_card.view, open_card.focus));
    let Some((card, session)) = content.or_else(|| before.clone().map(|(card, session, ..)| (card, session))) else {
        return Vec::new();
    };
    let (view, focus) =
        before.map_or((View::Present(Slide::Card), Focus::default()), |(.., view, focus)| (view, focus));
    let mut open_card = OpenCard::new(card, session, SaveState::Following(link));
    open_card.switch_to(view);
    open_card.focus_on(open_card.within(focus));
    model.overlays.clear();
    if let Some(shown) = shown {
        let aspect = open_card.card.row(&shown.aspect).unwrap_or(0);
        let scenario = open_card.card.column(&shown.scenario).unwrap_or(0);
        open_card.switch_to(View::Present(shown.slide));
        open_card.focus_on(Focus { aspect, scenario });
        open_card.scroll = shown.scroll;
        if shown.is_blank {
            model.overlays.push(Overlay::Blank);
        }
    }
    model.screen = Screen::OpenCard(Box::new(open_card));
    Vec::new()
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
