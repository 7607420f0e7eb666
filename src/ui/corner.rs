//! The top right of a slide: how far its reading is, and the clock if the group asked for it.

use core::time::Duration;

use ratatui::layout::Rect;

use super::canvas::{Canvas, Look, cells};
use crate::app::{Extent, Model, TimeLeft};
use crate::domain::Countdown;
use crate::text::columns;
use crate::words::stopwatch;

/// What stands at the top right of a slide.
pub struct Corner<'a> {
    pub clock: Option<Countdown>,
    pub now: Duration,
    /// Which page of how many the room reads of what this screen shows as a whole.
    pub room_page: Option<(usize, usize)>,
    pub look: &'a Look,
}

impl<'a> Corner<'a> {
    /// The corner of the slides of this program.
    pub fn new(model: &Model, look: &'a Look) -> Self {
        Self { clock: model.clock_for_everyone(), now: model.now, room_page: model.room_page(), look }
    }

    /// Which page of how many this is, if there are several, and the clock; empty if there is neither.
    pub fn text(&self, pages: Option<(usize, usize)>) -> String {
        let words = &self.look.words.present;
        let own = pages.filter(|(_, pages)| *pages > 1).map(|(page, pages)| (words.page)(page, pages));
        let page = own.or_else(|| self.room_page.map(|(page, pages)| (words.room_page)(page, pages)));
        page.into_iter().chain(self.time()).collect::<Vec<_>>().join("   ")
    }

    /// What the clock shows.
    pub fn time(&self) -> Option<String> {
        let clock = self.clock?;
        let time = match TimeLeft::of(clock, self.now) {
            TimeLeft::Still(time) => stopwatch(time),
            TimeLeft::Over(time) => format!("+{}", stopwatch(time)),
        };
        Some(if clock.stopped.is_some() { (self.look.words.meeting.agenda_paused)(&time) } else { time })
    }

    /// As [`Self::text`], for a text that was drawn with this extent.
    pub fn of(&self, extent: Extent) -> String {
        self.text(Some((extent.page() + 1, extent.pages())))
    }

    /// The columns that the text takes.
    pub fn width(&self, pages: Option<(usize, usize)>) -> u16 {
        cells(columns(&self.text(pages)))
    }

    /// Writes the text at the right of an area, if it fits.
    pub fn put(&self, canvas: &mut Canvas, area: Rect, pages: Option<(usize, usize)>) {
        let text = self.text(pages);
        if columns(&text) <= area.width.into() {
            canvas.put_right(area, &text, self.look.theme.second);
        }
    }
}
