//! What the group sees while the program presents, here and on a second screen.

use core::time::Duration;

use super::agenda::{Agenda, Audience, until_next_second};
use super::meeting::Meeting;
use super::open_card::View;
use super::{Extent, Model, Overlay, Screen, ThemeName};
use crate::domain::{Countdown, RunningRound, SharedView, Slide, Turnout, by_disagreement};

impl Model {
    /// The slide that is presented, if one is.
    pub(in crate::app) fn slide(&self) -> Option<Slide> {
        match self.open_card()?.view {
            View::Present(slide) => Some(slide),
            View::Card | View::Aspect | View::Scenario | View::Overview => None,
        }
    }

    /// Whether the group looks at this screen.
    #[must_use]
    pub fn is_presenting(&self) -> bool {
        self.slide().is_some()
    }

    /// Whether this window is for an audience: it presents, or follows another program.
    #[must_use]
    pub fn is_for_audience(&self) -> bool {
        self.is_presenting() || matches!(self.screen, Screen::Waiting)
    }

    /// The colours of this window.
    #[must_use]
    pub fn theme(&self) -> ThemeName {
        if self.is_for_audience() { self.settings.audience_theme } else { self.settings.theme }
    }

    /// The agenda with the clock that stands on this screen: the facilitator's own at all times, that of a group if it asked
    /// for it.
    #[must_use]
    pub fn agenda_on_screen(&self) -> Option<&Agenda> {
        let is_for_this_screen = |agenda: &&Agenda| !self.is_presenting() || agenda.audience == Audience::Everyone;
        self.agenda.as_ref().filter(|agenda| agenda.current().is_some()).filter(is_for_this_screen)
    }

    /// The clock that a group sees, if it asked for one.
    #[must_use]
    pub fn clock_for_everyone(&self) -> Option<Countdown> {
        let own = self.agenda.as_ref().filter(|agenda| agenda.audience == Audience::Everyone);
        own.and_then(Agenda::countdown).or(self.followed_clock)
    }

    /// How long until a clock that is on screen shows the next second; `None` if it is stopped, or there is none.
    #[must_use]
    pub fn until_next_second(&self, now: Duration) -> Option<Duration> {
        let own = self.agenda.as_ref().and_then(Agenda::countdown);
        until_next_second(own.or(self.followed_clock)?, now)
    }

    /// How many people have been in the round that is running. Only how many: not who, and nothing of what they said.
    fn turnout(&self) -> Turnout {
        let running = self.open_card().and_then(|open_card| open_card.session.running.as_ref());
        let counted = running.and_then(|running| running.plan.present).and_then(|present| present.try_into().ok());
        let planned = || self.agenda.as_ref().and_then(|agenda| agenda.people).map(usize::from);
        Turnout { been: running.map_or(0, RunningRound::voices), present: counted.or_else(planned) }
    }

    /// Whether the screen is blank for a while: then any key shows again what was there, and does nothing else.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        matches!(self.overlays.last(), Some(Overlay::Blank))
    }

    /// The slide that the room reads page by page, if it shows one.
    #[must_use]
    pub fn slide_to_read(&self) -> Option<Slide> {
        match (self.overlays.last(), self.open_card()?.view) {
            (Some(Overlay::Questions(_)), _) => Some(Slide::Questions),
            (None | Some(Overlay::Search(_)), View::Present(slide)) => Some(slide),
            (None | Some(Overlay::Search(_)), View::Aspect) => Some(Slide::Aspect),
            _ => None,
        }
    }

    /// How far the text in focus goes if it is read on this screen and in the room at the same time.
    #[must_use]
    pub fn pages(&self) -> Extent {
        match self.rooms {
            None => self.extent,
            Some(rooms) if matches!(self.slide_to_read(), Some(Slide::Reveal(..))) => self.extent.rows_with(rooms),
            Some(rooms) => self.extent.with(rooms),
        }
    }

    /// Which page of how many the room reads of the text in focus, if it reads several.
    #[must_use]
    pub fn room_page(&self) -> Option<(usize, usize)> {
        let rooms = self.rooms.filter(|_| !matches!(self.slide_to_read(), Some(Slide::Reveal(..))))?;
        let top = match self.overlays.last() {
            Some(Overlay::Questions(scroll)) => *scroll,
            _ => self.open_card()?.scroll,
        };
        let extent = Extent { top, ..rooms };
        (extent.furthest() > 0).then(|| (extent.page() + 1, extent.pages()))
    }

    /// What a second screen that follows this program shows.
    #[must_use]
    pub fn shown(&self) -> Option<SharedView> {
        let open_card = self.open_card()?;
        let meeting = self.overlays.iter().rev().find_map(|overlay| match overlay {
            Overlay::Meeting(meeting) => Some(meeting),
            _ => None,
        });
        let questions = self.overlays.iter().find_map(|overlay| match overlay {
            Overlay::Questions(scroll) => Some(*scroll),
            _ => None,
        });
        let mut aspect = open_card.focus.aspect;
        let slide = match (meeting, open_card.view) {
            (Some(Meeting::Reveal(reveal_view)), _) => {
                let session = &open_card.as_of_round().session;
                aspect = by_disagreement(session, reveal_view.mark, &open_card.card)[reveal_view.list.chosen];
                Slide::Reveal(reveal_view.mark, reveal_view.people)
            }
            (Some(meeting), _) if meeting.is_of_running_round() => Slide::Silence(self.turnout()),
            _ if questions.is_some() => Slide::Questions,
            (_, View::Present(slide)) => slide,
            (_, View::Aspect) => Slide::Aspect,
            (_, View::Overview) => Slide::Overview,
            (_, View::Card | View::Scenario) => Slide::Card,
        };
        Some(SharedView {
            slide,
            until: open_card.until,
            aspect: open_card.card.aspects()[aspect].id.clone(),
            scenario: open_card.scenario().id.clone(),
            scroll: questions.unwrap_or(open_card.scroll),
            is_blank: self.overlays.iter().any(|overlay| matches!(overlay, Overlay::Blank)),
            clock: self.clock_for_everyone(),
        })
    }
}
