//! The frame of a page: how it is divided, and its header.

use core::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Rect};
use ratatui::style::Style;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, at_most, below, cells, split_top};
use crate::app::{Agenda, Model, OpenCard, SaveState, TimeLeft};
use crate::text::columns;
use crate::words::{clock, stopwatch};

/// A title of fewer columns says nothing: the status may have them.
const MIN_TITLE_WIDTH: u16 = 6;
/// What stands beside a title is left out if fewer columns are left for it.
const MIN_ASIDE_WIDTH: u16 = 9;

/// Divides a page into its header and its body.
pub fn areas(page: Rect) -> [Rect; 2] {
    split_top(page, 1)
}

/// The body of a page without an empty row at its top, if it has more rows than `rows`.
pub fn spaced(body: Rect, rows: u16) -> Rect {
    below(body, u16::from(body.height > rows))
}

/// A title at the left, what it belongs to beside it, and a status at the right.
pub struct Header<'a> {
    /// The title, from its longest form to its shortest: the first that fits is shown, the last one cut if none does.
    pub titles: &'a [&'a str],
    /// What stands beside the title if there is space for it.
    pub aside: &'a str,
    pub status: &'a str,
    pub status_style: Style,
    pub look: &'a Look,
}

impl<'a> Header<'a> {
    /// A header with a title only.
    pub fn new(titles: &'a [&'a str], look: &'a Look) -> Self {
        Self { titles, aside: "", status: "", status_style: look.theme.second, look }
    }
}

impl StatefulWidget for Header<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let canvas = &mut Canvas::new(buf, drawing, self.look);
        let theme = &self.look.theme;
        canvas.tint(area, theme.bar);
        let row = area.inner(Margin::new(1, 0));
        let space = row.width.saturating_sub(cells(columns(self.status)) + 2);
        let title = self.titles.iter().find(|title| columns(title) <= space.into()).or(self.titles.last());
        let title_area = at_most(row, if space < MIN_TITLE_WIDTH { 0 } else { space });
        let used = canvas.put(title_area, title.unwrap_or(&""), theme.title);
        let aside_area = after(title_area, used + 2);
        if aside_area.width >= MIN_ASIDE_WIDTH {
            canvas.put(aside_area, self.aside, theme.second);
        }
        if columns(self.status) > row.width.into() {
            canvas.put(row, self.status, theme.alarm);
        } else {
            canvas.put_right(row, self.status, self.status_style);
        }
    }
}

/// The header of an open card: its status says whether all is saved and, while a meeting has an agenda, how far that is.
pub struct CardHeader<'a> {
    pub model: &'a Model,
    pub open_card: &'a OpenCard,
    pub titles: &'a [&'a str],
    pub aside: &'a str,
    pub look: &'a Look,
}

impl StatefulWidget for CardHeader<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let mut status = self.status(area.width);
        if let Some(agenda) = self.model.agenda_on_screen()
            && let Some(progress) = self.progress(agenda, &status, area.width)
        {
            drawing.drawn.has_clock = agenda.is_running();
            drawing.shows_clock = true;
            status = format!("{progress}   {status}");
        }
        let status_style = status_style(self.open_card, self.look);
        let header = Header { aside: self.aside, status: &status, status_style, ..Header::new(self.titles, self.look) };
        header.render(area, buf, drawing);
    }
}

impl CardHeader<'_> {
    /// Whether the session is saved, and whether a round waits; where there is no space for both, what is not as it should be.
    fn status(&self, width: u16) -> String {
        let saved = status(self.open_card, self.look);
        if self.open_card.session.running.is_none() || self.open_card.is_unsaved() {
            return saved;
        }
        let waits = self.look.words.round.waits_short;
        let both = format!("{waits}   {saved}");
        if columns(&both) <= usize::from(width / 2) { both } else { waits.to_owned() }
    }

    /// How far the meeting is, in the longest form for which a third of the width suffices.
    fn progress(&self, agenda: &Agenda, status: &str, width: u16) -> Option<String> {
        let space = usize::from(width / 3);
        let fits = |progress: &String| columns(progress) <= space && columns(status) < space;
        progress(agenda, self.model.now, self.look).into_iter().find(fits)
    }
}

/// What is going on, how much time it has left, and what comes after it; the longest form first.
pub fn progress(agenda: &Agenda, now: Duration, look: &Look) -> [String; 3] {
    let words = &look.words.meeting;
    let current = agenda.current().unwrap_or(0);
    let time = match agenda.left(current, now) {
        TimeLeft::Still(time) => stopwatch(time),
        TimeLeft::Over(time) => format!("+{}", stopwatch(time)),
    };
    let time = if agenda.is_running() { time } else { (words.agenda_paused)(&time) };
    let what = format!("{} {time}", agenda.parts[current].what);
    let next = agenda.next().map_or_else(String::new, |next| (words.agenda_next)(&agenda.parts[next].what));
    [format!("{what} {} {next}", look.glyphs.dot), what, time]
}

/// Whether that is well.
pub fn status_style(open_card: &OpenCard, look: &Look) -> Style {
    match open_card.save_state {
        SaveState::Saved(_) => look.theme.good,
        SaveState::Failed(_) => look.theme.alarm,
        _ => look.theme.second,
    }
}

/// Whether the session is saved, in a few words.
pub fn status(open_card: &OpenCard, look: &Look) -> String {
    let (words, glyphs) = (&look.words.screen, look.glyphs);
    match &open_card.save_state {
        SaveState::Sketch if open_card.is_unsaved_sketch() => format!("{} {}", glyphs.unsaved, words.sketch_marked),
        SaveState::Sketch => words.sketch.to_owned(),
        SaveState::Saving => words.saving.to_owned(),
        SaveState::Saved(at) => format!("{} {}", glyphs.saved, (words.saved)(&clock(*at))).trim_start().to_owned(),
        SaveState::Failed(reason) => (words.not_saved)(reason),
        SaveState::ReadOnly(_) | SaveState::Following(_) => words.read_only.to_owned(),
    }
}
