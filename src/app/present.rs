//! Presenting: one slide at a time, stepped through with a remote; and following what another program presents.

use super::input::Key;
use super::keys::Intent;
use super::list::List;
use super::model::{Model, Notice, Overlay, Screen};
use super::msg::Effect;
use super::room::Meeting;
use super::showing::SpreadView;
use super::sitting::{Focus, OpenCard, SaveState, View};
use crate::domain::{Card, People, Session, SharedView, Slide, by_disagreement};

/// What another program shows of a session.
#[derive(Clone, Debug)]
pub struct Followed {
    /// The card and the session; none where they cannot be read now.
    pub paper: Option<(Card, Session)>,
    /// What the room is to see; none where nothing new is known.
    pub shown: Option<SharedView>,
    /// How the other program is.
    pub link: Link,
}

/// What is known of the program that is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// It shows the session.
    Live,
    /// It has ended, or has not begun.
    Ended,
    /// The session is in the trash.
    Trashed,
    /// The session's file is nowhere to be found.
    Gone,
    /// The session's file cannot be read.
    Unreadable,
}

/// Shows the room what is on the table.
pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    let Some(open_card) = model.open_card_mut() else { return Vec::new() };
    let slide = match open_card.view {
        View::Card => Slide::Card,
        View::Overview => Slide::Overview,
        _ => Slide::Aspect,
    };
    open_card.found = None;
    open_card.look(View::Present(slide));
    if !model.told_to_enlarge {
        model.told_to_enlarge = true;
        model.notice.get_or_insert(Notice::Enlarge);
    }
    Vec::new()
}

/// A key while presenting; none where it means what it means elsewhere.
pub(super) fn press(model: &mut Model, slide: Slide, key: Key, intent: Intent) -> Option<Vec<Effect>> {
    let extent = model.extent;
    let Some(open_card) = model.open_card_mut() else { return None };
    match (intent, slide) {
        (Intent::Back, _) if matches!(open_card.save_state, SaveState::Following(_)) => {
            return Some(vec![Effect::Quit { sure: true }]);
        }
        (Intent::Back | Intent::Present, Slide::Aspect) => open_card.look(View::Aspect),
        (Intent::Back | Intent::Present, Slide::Overview) => open_card.look(View::Overview),
        (Intent::Back | Intent::Present, _) => open_card.look(View::Card),
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
            // A number is an aspect here: there is no column to go to.
            let aspect = key.digit().map_or(0, |digit| digit - 1);
            if aspect < open_card.card.aspects().len() {
                open_card.look(View::Present(Slide::Aspect));
                open_card.focus_on(Focus { aspect, ..open_card.focus });
            }
        }
        // Where no one aspect is in view, a mark would be one that nobody sees.
        (Intent::MarkCurrent | Intent::MarkDesired, Slide::Overview | Slide::Steps) => {}
        _ => return None,
    }
    Some(Vec::new())
}

impl OpenCard {
    /// The card, its aspects, the line, the steps; stopping at both ends.
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
        self.look(View::Present(to));
        self.focus_on(Focus { aspect, ..self.focus });
    }
}

impl Model {
    /// The slide that the room sees, while it sees one.
    pub(super) fn slide(&self) -> Option<Slide> {
        match self.open_card()?.view {
            View::Present(slide) => Some(slide),
            View::Card | View::Aspect | View::Scenario | View::Overview => None,
        }
    }

    /// Whether the room looks at this screen.
    #[must_use]
    pub fn is_presenting(&self) -> bool {
        self.slide().is_some()
    }

    /// What the room is to see, for a second screen.
    #[must_use]
    pub fn shown(&self) -> Option<SharedView> {
        let Some(open_card) = self.open_card() else { return None };
        let room = self.overlays.iter().rev().find_map(|overlay| match overlay {
            Overlay::Meeting(room) => Some(room),
            _ => None,
        });
        let mut aspect = open_card.focus.aspect;
        let slide = match (room, open_card.view) {
            (Some(Meeting::Spread(spread_view)), _) => {
                aspect =
                    by_disagreement(&open_card.session, spread_view.mark, &open_card.card)[spread_view.list.chosen];
                Slide::Spread(spread_view.mark, spread_view.people)
            }
            (Some(Meeting::Lobby | Meeting::Role(_) | Meeting::Ballot(_) | Meeting::Sealed(_)), _) => Slide::Silence,
            (_, View::Present(slide)) => slide,
            (_, View::Aspect) => Slide::Aspect,
            (_, View::Overview) => Slide::Overview,
            (_, _) => Slide::Card,
        };
        Some(SharedView {
            slide,
            aspect: open_card.card.aspects()[aspect].id.clone(),
            scenario: open_card.scenario().id.clone(),
            scroll: open_card.scroll,
            is_blank: self.overlays.iter().any(|overlay| matches!(overlay, Overlay::Blank)),
        })
    }
}

/// Takes over what another program shows; what is not known stays as it was.
pub(super) fn follow(model: &mut Model, followed: Followed) -> Vec<Effect> {
    let Followed { paper, shown, link } = followed;
    let before = model
        .open_card()
        .map(|open_card| (open_card.card.clone(), open_card.session.clone(), open_card.view, open_card.focus));
    let Some((card, session)) = paper.or_else(|| before.clone().map(|(card, session, ..)| (card, session))) else {
        return Vec::new();
    };
    let (view, focus) =
        before.map_or((View::Present(Slide::Card), Focus::default()), |(.., view, focus)| (view, focus));
    let mut open_card = OpenCard::new(card, session, SaveState::Following(link));
    open_card.look(view);
    open_card.focus_on(open_card.within(focus));
    model.overlays.clear();
    if let Some(shown) = shown {
        let aspect = open_card.card.row(&shown.aspect).unwrap_or(0);
        let scenario = open_card.card.column(&shown.scenario).unwrap_or(0);
        open_card.look(View::Present(shown.slide));
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
    /// The focus, moved onto a card that may have become smaller.
    fn within(&self, focus: Focus) -> Focus {
        Focus {
            aspect: focus.aspect.min(self.card.aspects().len() - 1),
            scenario: focus.scenario.min(self.card.scenarios().len() - 1),
        }
    }

    /// How a slide of what everyone said is drawn: the row in focus is the chosen one.
    #[must_use]
    pub fn spread_view(&self, mark: crate::domain::Mark, people: People) -> SpreadView {
        let rows = by_disagreement(&self.session, mark, &self.card);
        let chosen = rows.iter().position(|row| *row == self.focus.aspect).unwrap_or(0);
        SpreadView { mark, people, list: List::at(chosen) }
    }
}
