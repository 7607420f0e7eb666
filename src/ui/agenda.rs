//! Draaiboek: the parts of the meeting, how much time each has, and what to do in the chosen one.
//!
//! ```text
//!  6 mensen · stemmen om de beurt
//!    1 Inleiding                              4:40 van 5:00
//!  ▌ 2 De kaart lezen                              nog 3:12
//!      Ieder leest de vier scenario's bij elk aspect, …
//!    3 Ronde: huidig                                   5:00
//! ```

use core::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::style::Style;
use ratatui::widgets::{LineGauge, StatefulWidget};

use super::canvas::{Canvas, Drawing, Look, after, at_most, below, cells, split_top};
use super::frame::Header;
use super::list;
use super::panel::Panel;
use crate::app::{ASSUMED_PEOPLE, Agenda, Extent, List, Model, TimeLeft};
use crate::text::columns;
use crate::words::stopwatch;

/// A time that stands far from its part is not seen as belonging to it.
const MAX_LINE: u16 = 80;

/// The rows of the gauge for the part that is going on.
const GAUGE: u16 = 1;

/// The agenda of the meeting.
pub struct AgendaDialog<'a> {
    pub model: &'a Model,
    pub agenda: &'a Agenda,
    pub list: List,
    pub look: &'a Look,
}

impl StatefulWidget for AgendaDialog<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { model, agenda, look, .. } = self;
        let words = &look.words.meeting;
        let canvas = &mut Canvas::new(buf, drawing, look);
        let minutes = |time: Duration| time.as_secs() / 60;
        let status = (words.agenda_minutes)(minutes(agenda.spent_in_all(model.now)), minutes(agenda.planned()));
        let titles = [(words.agenda_title)(&agenda.title), (words.agenda_title)("")];
        let titles = titles.each_ref().map(String::as_str);
        let header = Header { status: &status, ..Header::new(&titles, look) };
        let body = Panel::new(header, MAX_LINE).draw(canvas, area, |canvas, space| self.wanted(canvas, space));
        let body = at_most(body, MAX_LINE);
        if agenda.parts.is_empty() {
            canvas.write(body, words.agenda_empty, look.theme.text);
        }
        let used = if agenda.parts.is_empty() { 0 } else { self.draw_people(canvas, body) };
        self.draw_parts(canvas, below(body, used));
        canvas.drawing.drawn.has_clock = agenda.is_running();
        canvas.drawing.shows_clock = true;
    }
}

impl AgendaDialog<'_> {
    /// The rows of all parts with an empty one behind each, and of the longest text about any of them: what is read must not
    /// jump when another part is chosen.
    fn wanted(&self, canvas: &mut Canvas, space: Size) -> u16 {
        let width = about_width(Rect::from(space));
        let abouts = self.agenda.parts.iter().map(|part| canvas.height(&part.about, width));
        let longest = abouts.max().unwrap_or(0);
        let (parts, rest) = (cells(self.agenda.parts.len()), 2 + GAUGE + longest);
        let spaced = 2 * parts + rest;
        if spaced <= space.height { spaced } else { parts + rest }
    }

    /// For how many people the times are, and how they vote; a question until somebody has said it. Returns the rows it takes.
    fn draw_people(&self, canvas: &mut Canvas, body: Rect) -> u16 {
        let Self { agenda, look, .. } = *self;
        let words = &look.words.agenda;
        let (people, style) = match agenda.people {
            Some(people) => ((words.people)(people), look.theme.text),
            None => ((words.how_many)(ASSUMED_PEOPLE), look.theme.title),
        };
        let text = format!("{people} {} {}", look.glyphs.dot, (words.voting)(look.words.domain.how(agenda.how)));
        let area = after(body, 1);
        let height = canvas.height(&text, area.width);
        // In a low window the parts need all rows.
        if body.height < height + 4 || !agenda.depends_on_people() {
            return 0;
        }
        canvas.write(area, &text, style);
        height + u16::from(body.height > 14)
    }

    /// As many parts as fit, the chosen one among them.
    fn draw_parts(&self, canvas: &mut Canvas, body: Rect) {
        let parts = 0..self.agenda.parts.len();
        let heights: Vec<u16> = parts.map(|index| self.height(canvas, body, index)).collect();
        let all = heights.iter().copied().fold(0, u16::saturating_add);
        let gap = u16::from(all.saturating_add(cells(heights.len())) <= body.height);
        let rows = list::stacked(body, &heights, gap, self.list.chosen);
        for &(index, row) in &rows {
            self.draw_part(canvas, row, index);
        }
        let extent = Extent::new(all.into(), body.height.into());
        if extent.furthest() > 0 {
            let first = rows.first().map_or(0, |(index, _)| *index);
            canvas.more(body, extent, heights[..first].iter().map(|height| usize::from(*height)).sum());
        }
    }

    /// One row, and for the chosen part what to do in it.
    fn height(&self, canvas: &mut Canvas, body: Rect, index: usize) -> u16 {
        let about = &self.agenda.parts[index].about;
        let about_height =
            if index == self.list.chosen && !about.is_empty() { canvas.height(about, about_width(body)) } else { 0 };
        let gauge = if self.agenda.current() == Some(index) { GAUGE } else { 0 };
        (1 + gauge + about_height).min(body.height.max(1))
    }

    fn draw_part(&self, canvas: &mut Canvas, area: Rect, index: usize) {
        let look = self.look;
        let is_chosen = index == self.list.chosen;
        let [row, about] = split_top(area, 1);
        let inner = list::row(canvas, row, index, is_chosen);
        let is_prominent = is_chosen || self.agenda.current() == Some(index);
        let style = if is_prominent { look.theme.title } else { look.theme.text };
        let (time, time_style) = self.time(index);
        let name = at_most(inner, inner.width.saturating_sub(cells(columns(&time)) + 3));
        canvas.put(name, &format!("{} {}", index + 1, self.agenda.parts[index].what), style);
        canvas.put_right(at_most(inner, inner.width.saturating_sub(1)), &time, time_style);
        let about = if self.agenda.current() == Some(index) { self.draw_gauge(canvas, about) } else { about };
        if is_chosen {
            canvas.bar(below(area, 1), look.glyphs.bar, look.theme.focus);
            let text = at_most(after(about, 4), about_width(area));
            canvas.write(text, &self.agenda.parts[index].about, look.theme.text);
        }
    }

    /// How much of the time of the part that is going on has passed. Returns the area that is left below it.
    fn draw_gauge(&self, canvas: &mut Canvas, area: Rect) -> Rect {
        let Self { model, agenda, look, .. } = *self;
        let [row, rest] = split_top(area, GAUGE);
        let Some(current) = agenda.current() else { return area };
        let planned = agenda.planned_for(current);
        let (ratio, style) = match agenda.left(current, model.now) {
            TimeLeft::Still(left) => (1.0 - left.as_secs_f64() / planned.as_secs_f64().max(1.0), look.theme.title),
            TimeLeft::Over(_) => (1.0, look.theme.alarm),
        };
        let gauge = LineGauge::default().label("").ratio(ratio.clamp(0.0, 1.0));
        let gauge = gauge.filled_symbol(look.glyphs.thick_rule).unfilled_symbol(look.glyphs.rule);
        canvas.draw(gauge.filled_style(style).unfilled_style(look.theme.rule), after(at_most(row, row.width - 1), 3));
        rest
    }

    /// What is left of the part that is going on; what the others took, or may take.
    fn time(&self, index: usize) -> (String, Style) {
        let Self { model, agenda, look, .. } = *self;
        let words = &look.words.meeting;
        let planned = stopwatch(agenda.planned_for(index));
        if agenda.current() == Some(index) {
            let left = match agenda.left(index, model.now) {
                TimeLeft::Still(time) => (words.agenda_left)(&stopwatch(time)),
                TimeLeft::Over(time) => (words.agenda_over)(&stopwatch(time)),
            };
            let left = if agenda.is_running() { left } else { (words.agenda_paused)(&left) };
            return (left, look.theme.title);
        }
        match agenda.spent(index, model.now) {
            Duration::ZERO => (planned, look.theme.second),
            spent => ((words.agenda_of)(&stopwatch(spent), &planned), look.theme.second),
        }
    }
}

fn about_width(body: Rect) -> u16 {
    body.width.saturating_sub(6)
}
